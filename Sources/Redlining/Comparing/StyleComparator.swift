import CommonMark

/// Finds emphasis and links that came, went or changed on words that stand in both texts.
struct StyleComparator {
  private let old: MarkMap
  private let new: MarkMap
  private var changes: [TextRedline.StyleChange] = []
  /// The change that the words just read are part of.
  private var open: (gone: [RichText.Mark.Kind], come: [RichText.Mark.Kind])?
  private var openOld = 0..<0
  private var openNew = 0..<0

  /// The changes along `runs`, in order.
  static func changes(
    from old: RichText, to new: RichText, along runs: [TextRedline.Run]
  ) -> [TextRedline.StyleChange] {
    guard !old.marks.isEmpty || !new.marks.isEmpty else { return [] }
    var comparator = StyleComparator(old: MarkMap(old), new: MarkMap(new))
    old.text.withBytes { oldBytes in
      new.text.withBytes { newBytes in
        for run in runs { comparator.read(run, oldBytes, newBytes) }
      }
    }
    comparator.close()
    return comparator.changes + emptyMarks(old, new)
  }

  private init(old: MarkMap, new: MarkMap) {
    self.old = old
    self.new = new
  }

  private mutating func read(
    _ run: TextRedline.Run, _ oldBytes: UnsafeBufferPointer<UInt8>,
    _ newBytes: UnsafeBufferPointer<UInt8>
  ) {
    switch run.kind {
    case .changed:
      // A link that leads elsewhere is one change, even where its words changed, too.
      if let open, (open.gone + open.come).contains(where: { !$0.leadsElsewhere }) { close() }
    case .typography:
      guard !run.old.isEmpty, !run.new.isEmpty else { return }
      compare(run.old, run.new, isSpace: false)
    case .same:
      var (left, right) = (run.old.lowerBound, run.new.lowerBound)
      while left < run.old.upperBound, right < run.new.upperBound {
        let space = FoldedBytes.spaceLength(oldBytes, left, run.old.upperBound)
        let otherSpace = FoldedBytes.spaceLength(newBytes, right, run.new.upperBound)
        let (step, otherStep) = space > 0 ? (space, otherSpace) : (1, 1)
        compare(left..<left + step, right..<right + otherStep, isSpace: space > 0)
        (left, right) = (left + step, right + otherStep)
      }
    }
  }

  /// Compares the marks on two stretches that read the same. On white space only hard breaks
  /// count: it shows no other mark.
  private mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>, isSpace: Bool) {
    if isSpace {
      compareBreaks(oldRange, newRange)
      return
    }
    let kinds = old.kinds(at: oldRange.lowerBound)
    let others = new.kinds(at: newRange.lowerBound)
    guard kinds != others else {
      close()
      return
    }
    let gone = kinds.filter { !others.contains($0) }
    let come = others.filter { !kinds.contains($0) }
    if let open, open.gone == gone, open.come == come {
      openOld = openOld.lowerBound..<oldRange.upperBound
      openNew = openNew.lowerBound..<newRange.upperBound
      return
    }
    close()
    guard !gone.isEmpty || !come.isEmpty else { return }
    (open, openOld, openNew) = ((gone, come), oldRange, newRange)
  }

  private mutating func compareBreaks(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    let (had, has) = (old.breaks(in: oldRange), new.breaks(in: newRange))
    guard had != has else { return }
    close()
    changes.append(
      TextRedline.StyleChange(
        old: had ? RichText.Mark(.lineBreak, oldRange) : nil,
        new: has ? RichText.Mark(.lineBreak, newRange) : nil))
  }

  /// Ends the open change: marks of the same sort that went and came are one change.
  private mutating func close() {
    guard let (gone, come) = open else { return }
    open = nil
    var rest = come
    for kind in gone {
      let match =
        rest.firstIndex { $0.sort == kind.sort }
        ?? (kind.sort < 3 ? rest.firstIndex { $0.sort < 3 } : nil)
      let partner = match.map { rest.remove(at: $0) }
      changes.append(
        TextRedline.StyleChange(
          old: RichText.Mark(kind, openOld), new: partner.map { RichText.Mark($0, openNew) }))
    }
    for kind in rest {
      changes.append(
        TextRedline.StyleChange(old: nil, new: RichText.Mark(kind, openNew)))
    }
  }

  /// Changes among marks that no word stands in: an image without alternative text.
  private static func emptyMarks(
    _ old: RichText, _ new: RichText
  ) -> [TextRedline.StyleChange] {
    var gone = old.marks.filter(\.range.isEmpty)
    var come: [RichText.Mark] = []
    for mark in new.marks where mark.range.isEmpty {
      if let index = gone.firstIndex(where: { $0.kind == mark.kind }) {
        gone.remove(at: index)
      } else {
        come.append(mark)
      }
    }
    return gone.map { TextRedline.StyleChange(old: $0, new: nil) }
      + come.map { TextRedline.StyleChange(old: nil, new: $0) }
  }
}

/// The marks of a text, by byte.
struct MarkMap {
  /// The kinds on each stretch between two places where a mark begins or ends, by rank.
  private var stretches: [(start: Int, kinds: [RichText.Mark.Kind])] = [(0, [])]
  private let breaks: [Int]

  init(_ text: RichText) {
    breaks = text.marks.compactMap { $0.kind == .lineBreak ? $0.range.lowerBound : nil }
    let marks = text.marks.filter { $0.kind != .lineBreak && !$0.range.isEmpty }
    let edges = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    var open: [RichText.Mark] = []
    var next = 0
    for edge in edges {
      open.removeAll { $0.range.upperBound <= edge }
      while next < marks.count, marks[next].range.lowerBound <= edge {
        open.append(marks[next])
        next += 1
      }
      stretches.append((edge, Self.ranked(open.map(\.kind))))
    }
  }

  private static func ranked(_ kinds: [RichText.Mark.Kind]) -> [RichText.Mark.Kind] {
    var result: [RichText.Mark.Kind] = []
    for kind in kinds where !result.contains(kind) { result.append(kind) }
    return result.count < 2 ? result : result.sorted { $0.sort < $1.sort }
  }

  /// The kinds of mark on the byte at `offset`, hard breaks not among them.
  func kinds(at offset: Int) -> [RichText.Mark.Kind] {
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].start <= offset { low = middle } else { high = middle }
    }
    return stretches[low].kinds
  }

  /// Whether a hard break stands in `range`.
  func breaks(in range: Range<Int>) -> Bool { breaks.contains { range.contains($0) } }
}

extension RichText.Mark.Kind {
  /// Whether it points to something.
  var leadsElsewhere: Bool {
    switch self {
    case .link, .image: true
    case .emphasis, .strong, .code, .lineBreak: false
    }
  }

  /// Which sort of mark it is, whatever it leads to.
  var sort: Int {
    switch self {
    case .emphasis: 0
    case .strong: 1
    case .code: 2
    case .link: 3
    case .image: 4
    case .lineBreak: 5
    }
  }
}
