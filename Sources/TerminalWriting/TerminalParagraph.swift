/// A paragraph for a terminal: words in a few styles, wrapped to a width.
///
/// White space is folded, and no text in it can control the terminal. Without colours, what is
/// deleted and inserted stands in `[-…-]` and `{+…+}`.
public struct TerminalParagraph: Sendable {
  /// How words are shown.
  public enum Style: Sendable {
    /// As they are.
    case plain
    /// Bold.
    case strong
    /// Less than plain.
    case faint
    /// Red and struck through.
    case deleted
    /// Green and underlined.
    case inserted

    fileprivate var code: String? {
      switch self {
      case .plain: nil
      case .strong: "1"
      case .faint: "2"
      case .deleted: "9;31"
      case .inserted: "4;32"
      }
    }

    fileprivate var signs: (opening: String, closing: String) {
      switch self {
      case .deleted: ("[-", "-]")
      case .inserted: ("{+", "+}")
      case .plain, .strong, .faint: ("", "")
      }
    }
  }

  private struct Piece: Sendable {
    let text: String
    let style: Style
  }

  private let label: String
  private let indent: Int
  private var pieces: [Piece] = []

  /// Makes an empty paragraph whose lines are indented by `indent` columns, with a `label` in the
  /// room before the first.
  public init(label: String = "", indent: Int = 0) {
    self.label = label
    self.indent = indent
  }

  /// Adds words right after those before; spaces between them are for the caller to add.
  public mutating func add(_ text: String, _ style: Style = .plain) {
    pieces.append(Piece(text: text, style: style))
  }

  /// The lines, each with its end; no lines for no words. A word that is wider than a line is
  /// broken.
  public func lines(width: Int, isColored: Bool) -> String {
    let words = words(isColored: isColored)
    guard !words.isEmpty else { return "" }
    var lines = WrappedLines(
      label: TerminalText.safe(label), indent: indent, width: max(width, indent + 8),
      isColored: isColored)
    for word in words { lines.add(word) }
    return lines.finish()
  }

  private func words(isColored: Bool) -> [StyledWord] {
    var words: [StyledWord] = []
    var isApart = true
    for (number, piece) in pieces.enumerated() {
      let texts = piece.text.split(whereSeparator: Self.isGap)
      guard !texts.isEmpty else {
        isApart = isApart || !piece.text.isEmpty
        continue
      }
      isApart = isApart || piece.text.first.map(Self.isGap) == true
      // Without signs, what replaces something would join it.
      if isColored, number > 0, (pieces[number - 1].style, piece.style) == (.deleted, .inserted) {
        isApart = true
      }
      let signs = isColored ? ("", "") : piece.style.signs
      for (index, text) in texts.enumerated() {
        let shown =
          (index == 0 ? signs.0 : "") + TerminalText.safe(String(text))
          + (index == texts.count - 1 ? signs.1 : "")
        let part = StyledWord.Part(text: shown, style: piece.style, piece: number)
        if isApart || index > 0 {
          words.append(StyledWord(parts: [part]))
        } else {
          words[words.count - 1].parts.append(part)
        }
        isApart = false
      }
      isApart = piece.text.last.map(Self.isGap) == true
    }
    return words
  }

  /// Whether a line may end at the character. No-break spaces are letters here.
  private static func isGap(_ character: Character) -> Bool {
    character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
  }
}

/// What stands between two gaps.
private struct StyledWord {
  struct Part {
    let text: String
    let style: TerminalParagraph.Style
    let piece: Int
  }

  var parts: [Part]

  var width: Int {
    parts.reduce(0) { $0 + $1.text.reduce(0) { $0 + DisplayWidth.columns(of: $1) } }
  }
}

/// Lines as they fill up.
private struct WrappedLines {
  private let indent: Int
  private let width: Int
  private let isColored: Bool
  private var text: String
  private var column: Int
  private var isAtStart = true
  private var last: StyledWord.Part?
  private var isStyled = false

  init(label: String, indent: Int, width: Int, isColored: Bool) {
    self.indent = indent
    self.width = width
    self.isColored = isColored
    let taken = label.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    text = label + String(repeating: " ", count: max(0, indent - taken))
    column = max(indent, taken)
  }

  mutating func add(_ word: StyledWord) {
    let needed = word.width + (isAtStart ? 0 : 1)
    if column + needed > width, !isAtStart { breakLine() }
    if !isAtStart {
      if word.parts.first?.piece != last?.piece { endStyle() }
      text += " "
      column += 1
    }
    for part in word.parts { add(part) }
    isAtStart = false
  }

  private mutating func add(_ part: StyledWord.Part) {
    if part.piece != last?.piece { endStyle() }
    last = part
    beginStyle()
    for character in part.text {
      let columns = DisplayWidth.columns(of: character)
      if column + columns > width {
        breakLine()
        beginStyle()
      }
      text.append(character)
      column += columns
    }
  }

  private mutating func breakLine() {
    endStyle()
    text += "\n" + String(repeating: " ", count: indent)
    column = indent
    isAtStart = true
  }

  private mutating func beginStyle() {
    guard isColored, !isStyled, let code = last?.style.code else { return }
    text += "\u{1B}[\(code)m"
    isStyled = true
  }

  private mutating func endStyle() {
    if isStyled { text += "\u{1B}[0m" }
    isStyled = false
  }

  mutating func finish() -> String {
    endStyle()
    return text + "\n"
  }
}
