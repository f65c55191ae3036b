import CommonMark

/// Writes the runs that tile two texts, white space included.
///
/// White space belongs to the words around it: a deleted word takes one of its two spaces along,
/// and the other stays.
struct RunWriter {
  private let text: TextComparator
  private var runs: [TextRedline.Run] = []
  private var oldEnd = 0
  private var newEnd = 0

  /// The runs of two texts that differ in `hunks`.
  static func runs(
    of hunks: [TextComparator.Hunk], in text: TextComparator
  ) -> [TextRedline.Run] {
    var writer = RunWriter(text: text)
    var (from, to) = (0, 0)
    for hunk in hunks {
      writer.writePartners(from..<hunk.old.lowerBound, to)
      writer.write(hunk)
      (from, to) = (hunk.old.upperBound, hunk.new.upperBound)
    }
    writer.writePartners(from..<text.oldTokens.count, to)
    writer.writeGap(writer.oldStart(text.oldTokens.count), writer.newStart(text.newTokens.count))
    return writer.runs
  }

  private init(text: TextComparator) { self.text = text }

  /// The first byte of the old token at `index`, or the end of the text.
  private func oldStart(_ index: Int) -> Int {
    index < text.oldTokens.count ? Int(text.oldTokens[index].start) : text.old.text.count
  }

  private func newStart(_ index: Int) -> Int {
    index < text.newTokens.count ? Int(text.newTokens[index].start) : text.new.text.count
  }

  private mutating func writePartners(_ range: Range<Int>, _ other: Int) {
    for (step, index) in range.enumerated() {
      let (one, two) = (text.oldTokens[index], text.newTokens[other + step])
      writeGap(Int(one.start), Int(two.start))
      write(text.relation(one, two) ?? .changed, Int(one.end), Int(two.end))
    }
  }

  /// Writes the white space before two bytes: the same where both have some.
  private mutating func writeGap(_ old: Int, _ new: Int) {
    write((oldEnd < old) == (newEnd < new) ? .same : .changed, old, new)
  }

  private mutating func write(_ hunk: TextComparator.Hunk) {
    if hunk.isReplacement {
      let (old, new) = (oldStart(hunk.old.lowerBound), newStart(hunk.new.lowerBound))
      let (end, newEnd) = (
        Int(text.oldTokens[hunk.old.upperBound - 1].end),
        Int(text.newTokens[hunk.new.upperBound - 1].end)
      )
      writeGap(old, new)
      let common = CommonWords(text.old.text, old..<end, text.new.text, new..<newEnd)
      write(.same, old + common.first, new + common.first)
      write(.changed, end - common.last, newEnd - common.last)
      write(.same, end, newEnd)
    } else if hunk.new.isEmpty {
      let end = Int(text.oldTokens[hunk.old.upperBound - 1].end)
      let (first, next) = (oldStart(hunk.old.lowerBound), oldStart(hunk.old.upperBound))
      let spaced = newStart(hunk.new.upperBound)
      let takes = Self.gaps(around: newEnd..<spaced, before: oldEnd..<first, after: end..<next)
      if takes.leads { write(.same, first, spaced) }
      write(
        isComma(hunk) ? .typography : .changed, takes.tail ? next : end, takes.gap ? spaced : newEnd
      )
    } else {
      let end = Int(text.newTokens[hunk.new.upperBound - 1].end)
      let (first, next) = (newStart(hunk.new.lowerBound), newStart(hunk.new.upperBound))
      let spaced = oldStart(hunk.old.upperBound)
      let takes = Self.gaps(around: oldEnd..<spaced, before: newEnd..<first, after: end..<next)
      if takes.leads { write(.same, spaced, first) }
      write(
        isComma(hunk) ? .typography : .changed, takes.gap ? spaced : oldEnd, takes.tail ? next : end
      )
    }
  }

  /// Where the white space around a word goes that stands on one side only. `gap` is what the
  /// other side has in its place.
  private static func gaps(
    around gap: Range<Int>, before: Range<Int>, after: Range<Int>
  ) -> (leads: Bool, tail: Bool, gap: Bool) {
    if gap.isEmpty { return (false, true, false) }
    if !before.isEmpty { return (true, true, false) }
    return (false, false, after.isEmpty)
  }

  /// Whether the hunk is a comma that came or went.
  private func isComma(_ hunk: TextComparator.Hunk) -> Bool {
    let tokens = Array(text.oldTokens[hunk.old]) + Array(text.newTokens[hunk.new])
    return tokens.count == 1 && tokens[0].kind == .comma
  }

  /// Writes all up to two offsets, into the last run where that is of the same kind.
  private mutating func write(_ kind: TextRedline.Run.Kind, _ old: Int, _ new: Int) {
    guard oldEnd < old || newEnd < new else { return }
    var run = TextRedline.Run(kind, old: oldEnd..<old, new: newEnd..<new)
    if let last = runs.last, last.kind == kind {
      runs.removeLast()
      run = TextRedline.Run(
        kind, old: last.old.lowerBound..<old, new: last.new.lowerBound..<new)
    }
    runs.append(run)
    (oldEnd, newEnd) = (old, new)
  }
}

/// How many bytes of whole words, with the spaces around them, two stretches have in common at their
/// beginning and at their end: the unit of `8 hours` that became `16 hours`.
private struct CommonWords {
  private(set) var first = 0
  private(set) var last = 0

  init(_ old: TextSlice, _ oldRange: Range<Int>, _ new: TextSlice, _ newRange: Range<Int>) {
    old.withBytes { old in
      new.withBytes { new in
        let (one, other) = (old[oldRange], new[newRange])
        first = Self.common(one, other, most: min(one.count, other.count))
        let rest = min(one.count, other.count) - first
        last = Self.common(one.reversed(), other.reversed(), most: rest)
      }
    }
  }

  /// How many elements two stretches of bytes begin with in common, up to the end of a word.
  private static func common(
    _ one: some Collection<UInt8>, _ other: some Collection<UInt8>, most: Int
  ) -> Int {
    var words = 0
    var count = 0
    for pair in zip(one, other).prefix(most) {
      guard pair.0 == pair.1 else { return words }
      count += 1
      if pair.0 == UInt8(ascii: " ") { words = count }
    }
    // One side ended: its last word is whole where the other goes on with a space.
    let next = [one.dropFirst(count).first, other.dropFirst(count).first].compactMap(\.self)
    return next.allSatisfy { $0 == UInt8(ascii: " ") } ? count : words
  }
}
