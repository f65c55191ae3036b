/// The words of a PDF's pages and where they are printed, as `pdftotext -bbox` gives them.
struct PrintedWords {
  /// A word and its box, in points from the page's upper left corner.
  struct Word {
    let text: String
    let page: Int
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    var middle: Double { (top + bottom) / 2 }
    var height: Double { bottom - top }
  }

  private(set) var words: [Word] = []
  private var page = 0

  /// Reads what the program printed.
  init(_ printed: String) {
    for line in printed.split(whereSeparator: \.isNewline) {
      let text = line.drop { $0 == " " }
      if text.hasPrefix(Self.pageTag) { page += 1 }
      if text.hasPrefix(Self.wordTag) { read(text) }
    }
  }

  private static let pageTag = "\u{3C}page "
  private static let wordTag = "\u{3C}word "

  private mutating func read(_ line: Substring) {
    guard let start = line.firstIndex(of: ">"), let end = line.lastIndex(of: "\u{3C}"),
      start < end
    else { return }
    let parts = line[..<start].split(separator: "\"")
    guard parts.count >= 8, let left = Double(parts[1]), let top = Double(parts[3]),
      let right = Double(parts[5]), let bottom = Double(parts[7])
    else { return }
    let text = Self.unescaped(line[line.index(after: start)..<end])
    for word in text.split(whereSeparator: \.isWhitespace) {
      words.append(
        Word(
          text: String(word), page: page, left: left, top: top, right: right, bottom: bottom))
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return String(text).replacing("&lt;", with: "\u{3C}").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

/// Where the words of a capture are printed.
struct PrintedLayout: Sendable {
  /// A line of print.
  struct Line: Sendable {
    var words: [Int] = []
    let page: Int
    let middle: Double
    let height: Double

    /// The distance from the line above, in heights of this one; endless where that is on another page.
    func gap(below upper: Line) -> Double {
      upper.page == page ? (middle - upper.middle) / height : .infinity
    }

    /// How much farther apart than the lines of one paragraph lines are that stand apart.
    static let paragraphGap = 1.5
  }

  /// A word's box.
  struct Box: Sendable {
    let left: Double
    let right: Double
  }

  /// The lines, page by page, from top to bottom.
  let lines: [Line]
  /// The box of each word.
  let boxes: [Box]
  /// The words in the order in which they were given.
  var order: [Int] = []
  /// The place of each word in the PDF; none where it isn't known.
  var ranks: [Int] = []
  /// Where the longest line ends.
  let right: Double
  /// How far a cell that is centred may be off, in lines.
  let tolerance: Double
  /// How much room a space takes.
  let space: Double

  /// Whether it is made of a text in columns of characters.
  let isText: Bool

  /// Words as a line of a cell that ends at `right`.
  func cellLine(_ words: [Int], right: Double) -> CellLine {
    CellLine(
      words: words, start: words.first.map { Capture.tenths(boxes[$0].left) } ?? 0,
      end: words.last.map { Capture.tenths(boxes[$0].right) } ?? 0,
      width: Capture.tenths(right))
  }

  /// Words that stand apart in a line as columns do.
  func chunks(_ line: Line) -> [[Int]] {
    var chunks: [[Int]] = []
    for word in line.words {
      if let last = chunks.last?.last,
        boxes[word].left - boxes[last].right < line.height * 0.55
      {
        chunks[chunks.count - 1].append(word)
      } else {
        chunks.append([word])
      }
    }
    return chunks
  }
}

extension Capture {
  /// Reads the words of a PDF, as `pdftotext -bbox` prints them.
  public init(printed: [UInt8]) {
    let printed = PrintedWords(String(decoding: printed, as: UTF8.self)).words
    var lines: [(page: Int, middle: Double, height: Double, words: [Int])] = []
    let sorted = printed.indices.sorted {
      let (one, other) = (printed[$0], printed[$1])
      return (one.page, one.middle, one.left) < (other.page, other.middle, other.left)
    }
    for index in sorted {
      let word = printed[index]
      if let last = lines.indices.last, lines[last].page == word.page,
        word.middle - lines[last].middle < min(word.height, lines[last].height) * 0.4
      {
        lines[last].words.append(index)
      } else {
        lines.append((word.page, word.middle, word.height, [index]))
      }
    }
    var words: [Word] = []
    var boxes: [PrintedLayout.Box] = []
    var order = Array(repeating: 0, count: printed.count)
    var printedLines: [PrintedLayout.Line] = []
    for (number, line) in lines.enumerated() {
      var printedLine = PrintedLayout.Line(
        page: line.page, middle: line.middle, height: line.height)
      for place in line.words.sorted(by: { printed[$0].left < printed[$1].left }) {
        let word = printed[place]
        order[place] = words.count
        printedLine.words.append(words.count)
        words.append(Word(text: word.text, line: number + 1, column: Int(word.left)))
        boxes.append(PrintedLayout.Box(left: word.left, right: word.right))
      }
      printedLines.append(printedLine)
    }
    self.init(
      words: words,
      layout: PrintedLayout(
        lines: printedLines, boxes: boxes, order: order, right: boxes.map(\.right).max() ?? 0,
        tolerance: 0.75, space: 2, isText: false))
  }
}
