/// Finds the words of a tagged PDF's texts among the words that are printed.
///
/// Only words that are printed are taken, each of them once; so a text whose words aren't there is none
/// to rely on.
struct TaggedWordFinder {
  /// A word of a text.
  struct Word {
    let index: Int
    /// Whether the text has a space before it.
    let isSpaced: Bool
  }

  private let words: [Capture.Word]
  private let layout: PrintedLayout
  /// Where words stand in that order, by what they say.
  private var places: [String: [Int]] = [:]
  /// The word in that order that is expected next.
  private var next = 0
  private(set) var isTaken: [Bool]

  init(_ words: [Capture.Word], _ layout: PrintedLayout) {
    self.words = words
    self.layout = layout
    isTaken = Array(repeating: false, count: words.count)
    for (place, word) in order.enumerated() { places[words[word].text, default: []].append(place) }
  }

  /// Takes the words of a paragraph; nil where they aren't printed. Where a page ends in it, only its pieces
  /// are whole.
  mutating func take(_ paragraph: TaggedParagraph) -> [Word]? {
    if let words = take(paragraph.pieces.joined()) { return words }
    var taken: [Word] = []
    for piece in paragraph.pieces {
      guard let words = take(piece) else { return nil }
      taken += words
    }
    return taken
  }

  /// The words in the order in which the PDF has them, which is that of its texts within a page.
  private var order: [Int] { layout.order }

  private mutating func take(_ text: String) -> [Word]? {
    let parts = text.split(whereSeparator: \.isWhitespace).map { Array($0) }
    guard let first = parts.first else { return [] }
    let isSpaced = text.first?.isWhitespace == true
    if let found = words(of: parts, at: next, isSpaced) { return take(found, at: next) }
    let all = (1...first.count).flatMap { places[String(first.prefix($0)), default: []] }
    var other: (words: [Word], place: Int)?
    for place in all.sorted() {
      guard let found = words(of: parts, at: place, isSpaced) else { continue }
      // Words from the midst of a line are those of another text.
      if isApart(place), isApart(place + found.count) { return take(found, at: place) }
      if other == nil { other = (found, place) }
    }
    return other.map { take($0.words, at: $0.place) }
  }

  /// Whether no word stands closely before the one at a place.
  private func isApart(_ place: Int) -> Bool {
    guard place > 0, place < order.count else { return true }
    let (left, right) = (order[place - 1], order[place])
    guard words[left].line == words[right].line else { return true }
    let gap = layout.boxes[right].left - layout.boxes[left].right
    return abs(gap) > layout.lines[words[left].line - 1].height * 0.55
  }

  private mutating func take(_ found: [Word], at place: Int) -> [Word] {
    for word in found { isTaken[word.index] = true }
    next = place + found.count
    return found
  }

  /// The words from a place on that the parts are made of; a part is several words where a line ends in it.
  private func words(of parts: [[Character]], at start: Int, _ isSpaced: Bool) -> [Word]? {
    var found: [Word] = []
    for part in parts {
      var rest = part[...]
      while !rest.isEmpty {
        let place = start + found.count
        guard place < order.count, !isTaken[order[place]],
          rest.starts(with: words[order[place]].text)
        else { return nil }
        let isFirst = rest.count == part.count
        found.append(
          Word(index: order[place], isSpaced: isFirst && (isSpaced || !found.isEmpty)))
        rest = rest.dropFirst(words[order[place]].text.count)
      }
    }
    return found
  }
}
