/// Reads the lines of one cell or section as paragraphs and lists.
struct CapturedBlockReader {
  private let capture: Capture

  init(_ capture: Capture) { self.capture = capture }

  /// The blocks that `lines` make; an empty line ends a paragraph.
  func blocks(_ lines: [CellLine]) -> [CapturedBlock] {
    var builder = CapturedListBuilder(tolerance: capture.layout == nil ? 2 : 80)
    for line in joined(lines) {
      let words = line.words
      if let first = words.first, words.count > 1, let mark = ListMark(text(first)) {
        builder.addItem(mark, first, item(Array(words.dropFirst())), at: line.start)
      } else if line.isItem {
        builder.addItem(.bullet, nil, item(words), at: line.start)
      } else {
        for block in runIn(words) { builder.add(block) }
      }
    }
    return builder.finish()
  }

  /// The lines with those put together that were broken only for want of room.
  func joined(_ lines: [CellLine]) -> [CellLine] {
    var joined: [CellLine] = []
    var isOpen = false
    for line in lines {
      guard let first = line.words.first else {
        isOpen = false
        continue
      }
      if isOpen, let last = joined.last, goesOn(last, with: line, first) {
        joined[joined.count - 1].words += line.words
        joined[joined.count - 1].end = line.end
      } else {
        joined.append(line)
      }
      isOpen = true
    }
    return joined
  }

  /// Whether a line was broken only because the first word of the next didn't fit.
  private func goesOn(_ line: CellLine, with next: CellLine, _ first: Int) -> Bool {
    let word = text(first)
    if next.words.count > 1, ListMark(word) != nil || isQuantity(next.words) { return false }
    guard let width = line.width ?? capture.wrapWidth else { return false }
    return line.end + capture.space + capture.extent(of: first) > width
  }

  /// Whether words begin with a number and a dash, as quantities do: `22 - NIMS Type 1 …`.
  private func isQuantity(_ words: [Int]) -> Bool {
    words.count > 2 && text(words[0]).allSatisfy(\.isNumber)
      && ["-", "–", "—"].contains(text(words[1]))
  }

  // MARK: Lists in a line

  /// A paragraph, and the lists that stand in one line with it: `and: 1. … 2. …`.
  private func runIn(_ words: [Int]) -> [CapturedBlock] {
    guard let list = RunInList.find(in: words.map { text($0) }) else {
      return words.isEmpty ? [] : [.paragraph(words)]
    }
    var blocks: [CapturedBlock] = []
    if list.marks[0] > 0 { blocks.append(.paragraph(Array(words[..<list.marks[0]]))) }
    let ends = list.marks.dropFirst() + [words.count]
    let items = zip(list.marks, ends).map { mark, end in
      CapturedItem(mark: words[mark], blocks: item(Array(words[(mark + 1)..<end])))
    }
    blocks.append(.list(CapturedList(start: 1, items: items)))
    return blocks
  }

  /// What stands in an item, which begins with words.
  private func item(_ words: [Int]) -> [CapturedBlock] {
    let blocks = runIn(words)
    if case .paragraph? = blocks.first { return blocks }
    return [.paragraph(words)]
  }

  private func text(_ word: Int) -> String { capture.words[word].text }
}

/// One line of a cell: its words, and where the line ends.
struct CellLine: Equatable {
  var words: [Int]
  /// The column of its first character.
  var start = 0
  /// The column behind its last character.
  var end: Int
  /// The column at which the cell's lines are broken, where that is known.
  var width: Int?
  /// Whether it is an item of a list, with a mark or without one.
  var isItem = false
}

/// Finds a list whose items stand in one line.
struct RunInList {
  /// Where the numbers of the items stand among the words.
  let marks: [Int]

  /// The list in `words`: numbers from 1 on, or letters from a on behind a colon.
  static func find(in words: [String]) -> RunInList? {
    for index in words.indices {
      guard let mark = ListMark(words[index]), mark.number == 1, begins(at: index, mark, words)
      else { continue }
      if case .bullet = mark.style { continue }
      let marks = follow(mark, from: index, words)
      let isClear = index > 0 && words[index - 1].hasSuffix(":")
      if marks.count > 1 || isClear { return RunInList(marks: marks) }
    }
    return nil
  }

  private static func begins(at index: Int, _ mark: ListMark, _ words: [String]) -> Bool {
    guard index + 1 < words.count else { return false }
    guard index > 0 else { return true }
    let before = words[index - 1]
    if case .letter = mark.style { return before.hasSuffix(":") }
    return !isCounted(before)
  }

  private static func follow(_ first: ListMark, from index: Int, _ words: [String]) -> [Int] {
    var (marks, last) = ([index], first)
    for next in words.indices.dropFirst(index + 1) where next + 1 < words.count {
      guard next > (marks.last ?? 0) + 1, let mark = ListMark(words[next]),
        last.isFollowed(by: mark), !isCounted(words[next - 1])
      else { continue }
      marks.append(next)
      last = mark
    }
    return marks
  }

  /// Whether a number behind the word is its own: `Type 1.`
  private static func isCounted(_ word: String) -> Bool { counted.contains(word.lowercased()) }

  private static let counted: Set<String> = [
    "type", "types", "level", "levels", "part", "section", "chapter", "class", "category", "phase",
    "version", "number", "no.", "step", "and", "or", "to", "than", "least",
  ]
}
