import Bytes
import Words

/// The text of a published form as somebody captured it: copied from a page, saved from an office,
/// or taken out of a PDF.
///
/// Its words are counted from the first to the last, and everything that is made of the capture
/// is made of these numbers: so no word can be invented, and none is lost unseen.
public struct Capture: Sendable {
  /// One word, and where it stands.
  public struct Word: Sendable, Hashable {
    /// The word as it is written.
    public let text: String
    /// The line, counted from 1.
    public let line: Int
    /// The character of the line at which it begins, counted from 1.
    public let column: Int
  }

  /// Every word, in the capture's order. The bars of a table drawn in text are no words.
  public let words: [Word]
  /// The words in lines, those in cells.
  let lines: [CapturedLine]
  /// The length of the longest line where the lines were broken at a width; nil where a line is a
  /// paragraph.
  let wrapWidth: Int?
  /// Where the words are printed, of a PDF or of its text in columns.
  private(set) var layout: PrintedLayout?
  /// The rows of a PDF that says itself what its tables, cells and lists are; nil where none does.
  private(set) var taggedRows: [CapturedRow]?
  /// The words that no space parts from the one before, where that is known.
  private var joined: Set<Int> = []

  /// Reads a file's bytes.
  public init(_ bytes: [UInt8]) { self.init(text: ForeignText.decode(bytes)) }

  /// Reads a text.
  public init(text: String) {
    var reader = CapturedLineReader()
    for scalar in text.unicodeScalars { reader.read(scalar) }
    reader.endLine()
    words = reader.words
    lines = reader.lines
    layout = LaidOutText.layout(of: lines, words)
    wrapWidth = layout == nil ? Self.wrapWidth(of: lines, words) : nil
  }

  /// Puts together the words of a PDF.
  init(words: [Word], layout: PrintedLayout) {
    self.words = words
    self.layout = layout
    lines = layout.lines.map { line in
      var captured = CapturedLine()
      captured.cells = [line.words]
      return captured
    }
    wrapWidth = nil
  }

  /// Reads the words of a PDF, as `pdftotext -bbox` prints them; with `-raw`, it prints them in the PDF's own
  /// order. The structure is what `pdfinfo -struct-text` prints of one that is tagged.
  public init(printed: [UInt8], inOrder: [UInt8], structure: [UInt8]) {
    self.init(printed: printed)
    var ordered = Capture(printed: inOrder)
    if let document = TaggedElementReader.read(String(decoding: structure, as: UTF8.self)),
      let read = TaggedRowReader.read(document, ordered)
    {
      (ordered.taggedRows, ordered.joined) = (read.rows, read.joined)
      self = ordered
    } else if ordered.words.elementsEqual(words, by: { $0.text == $1.text }) {
      let order = ordered.layout?.order ?? []
      var ranks = Array(repeating: 0, count: order.count)
      for (rank, word) in order.enumerated() { ranks[word] = rank }
      layout?.ranks = ranks
    }
  }

  /// How much room a word takes in its line: characters, or tenths of a point.
  func extent(of word: Int) -> Int {
    guard let box = layout?.boxes[word] else { return words[word].text.count }
    return Self.tenths(box.right - box.left)
  }

  /// How much room a space takes.
  var space: Int { layout.map { Self.tenths($0.space) } ?? 1 }

  /// Whether it is the text of a PDF whose words left their places: what stood side by side stands in
  /// some order.
  var isReflowed: Bool {
    layout == nil && !lines.contains(where: \.isTableRow)
      && lines.contains { $0.beginsPage || areHeads($0.words) }
  }

  /// Whether it is of a page of a site that this program made, which has words of the site among the form's.
  var isOfTypebookPage: Bool {
    let lines = lines.lazy.map { FoldedText.fold(self.text(of: $0.words)) }
    return Self.pageHeadings.count { heading in lines.contains { $0.hasPrefix(heading) } } > 1
  }

  /// What stands on such pages and on no form.
  private static let pageHeadings = [
    "for an order", "how the table reads", "what each type adds", "history in short",
    "where it changed", "known versions, newest first", "serif is the official text",
  ]

  private func areHeads(_ words: [Int]) -> Bool {
    ColumnHead.areInOneLine(words.map { self.words[$0].text })
  }

  /// Points in tenths.
  static func tenths(_ points: Double) -> Int { Int(points * 10) }

  /// Lines were broken at a width where several of them leave no room for the next line's first word.
  private static func wrapWidth(of lines: [CapturedLine], _ words: [Word]) -> Int? {
    let plain = lines.map { $0.isTableRow ? 0 : $0.width }
    guard let longest = plain.max(), (50...120).contains(longest) else { return nil }
    let full = zip(plain, lines.dropFirst()).filter { width, next in
      guard !next.isTableRow, let first = next.words.first else { return false }
      return width + 1 + words[first].text.count > longest
    }
    return full.count >= 3 ? longest : nil
  }

  /// Some words, with a space between them, but for a word that was broken at its hyphen or slash.
  func text(of words: some Sequence<Int>) -> String {
    var text = ""
    var last: Word?
    for index in words {
      let word = self.words[index]
      if let last, !joined.contains(index), !isBroken(last, word) { text += " " }
      text += word.text
      last = word
    }
    return text
  }

  /// Whether a word goes on in the next line: `water-` and `proof`, `After-` and `Action`, but not `long-`
  /// and `or`.
  private func isBroken(_ first: Word, _ second: Word) -> Bool {
    guard first.line != second.line, first.text.dropLast().last?.isLetter == true else {
      return false
    }
    if first.text.hasSuffix("/") { return second.text.first?.isLetter == true }
    guard first.text.hasSuffix("-"), second.text.first?.isLetter == true else { return false }
    return !["and", "or", "to"].contains(second.text)
  }
}

/// One line of a capture.
struct CapturedLine: Sendable {
  /// The words of each cell; a line of running text is one cell.
  var cells: [[Int]] = []
  /// Whether bars or tabs divide it.
  var isTableRow = false
  /// Whether its first sign is a bar.
  var beginsWithBar = false
  /// Whether its last sign is a bar.
  var endsWithBar = false
  /// How many characters it has.
  var width = 0
  /// How many tabs stand before its first word.
  var leadingTabs = 0
  /// Whether a new page begins with it.
  var beginsPage = false
  /// Whether words stand apart in it as columns do, and the words of each column.
  var columns: [[Int]] = []

  /// All of its words.
  var words: [Int] { cells.flatMap(\.self) }
  /// Whether it has none.
  var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
}

/// Cuts a text into lines and words.
struct CapturedLineReader {
  private(set) var words: [Capture.Word] = []
  private(set) var lines: [CapturedLine] = []
  private var line = CapturedLine()
  private var word = String.UnicodeScalarView()
  private var wordColumn = 0
  private var column = 0
  /// How many characters stand between the word that ended last and here.
  private var gap = 0
  private var isAfterReturn = false

  mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n":
      if !isAfterReturn { endLine() }
      isAfterReturn = false
      return
    case "\r", "\u{0B}", "\u{85}", "\u{2028}", "\u{2029}":
      endLine()
      isAfterReturn = scalar == "\r"
      return
    case "\u{0C}":
      if column > 0 { endLine() }
      line.beginsPage = true
      return
    default: break
    }
    isAfterReturn = false
    column += 1
    if scalar == "\t" {
      divide()
    } else if scalar == "|", line.beginsWithBar || (line.words.isEmpty && word.isEmpty) {
      bar()
    } else if scalar.role == .space || scalar.role == .invisible && scalar.value < 0x20 {
      endWord()
      gap += 1
    } else {
      if word.isEmpty { wordColumn = column }
      word.append(scalar)
      if word.count == 1, ListMark.isBulletByItself(scalar), isAtStart { endWord() }
    }
  }

  /// Whether the word that is being read begins its cell.
  private var isAtStart: Bool { line.cells.last?.isEmpty ?? true }

  private mutating func bar() {
    endWord()
    if !line.beginsWithBar {
      line.beginsWithBar = true
      line.isTableRow = true
      line.cells = []
    }
    line.cells.append([])
    line.endsWithBar = true
  }

  private mutating func divide() {
    endWord()
    gap += 8
    guard !line.beginsWithBar else { return }
    guard !line.cells.isEmpty else {
      line.leadingTabs += 1
      return
    }
    if let only = line.cells.last, only.count == 1, ListMark(words[only[0]].text) != nil { return }
    line.isTableRow = true
    line.cells.append([])
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    let index = words.count
    words.append(Capture.Word(text: String(word), line: lines.count + 1, column: wordColumn))
    word = String.UnicodeScalarView()
    if line.cells.isEmpty { line.cells.append([]) }
    line.cells[line.cells.count - 1].append(index)
    if gap >= 2 || line.columns.isEmpty { line.columns.append([]) }
    line.columns[line.columns.count - 1].append(index)
    line.endsWithBar = false
    gap = 0
  }

  /// Whether the line only parts a drawn table's heads from its rows; it is drawn, as bars are.
  private var isRule: Bool {
    !line.isEmpty && line.words.allSatisfy { words[$0].text.allSatisfy { "-:=+".contains($0) } }
  }

  mutating func endLine() {
    endWord()
    if line.beginsWithBar, isRule {
      words.removeLast(line.words.count)
      line.cells = []
    }
    // What stands behind the last bar is a cell only where words are in it.
    if line.endsWithBar, line.cells.last?.isEmpty == true { line.cells.removeLast() }
    line.width = column
    lines.append(line)
    line = CapturedLine()
    column = 0
    gap = 0
  }
}
