import Bytes
public import Diagnostics

/// A content file cut into its front matter and its body.
public struct SplitText: Sendable {
  /// The text that was cut.
  public let text: SourceText
  /// The opening fence, without its line end; the text's first point where there is none. What is
  /// missing from the front matter is reported here.
  public let opening: ByteSpan
  /// The lines between the fences, or nil where there is no front matter to read.
  public let yaml: ByteSpan?
  /// What follows the closing fence's line; empty where that fence is missing.
  public let body: ByteSpan
}

/// Finds the lines `---` around the front matter.
///
/// It reads lines, not the text `---`: the same characters inside a value or further down in the
/// body are just text. The first line of the file opens, the next line that is `---` closes; white
/// space after the dashes counts as nothing.
public enum FrontMatterSplitter {
  /// Cuts `text`, reporting a fence that is missing, misplaced or not quite `---`.
  ///
  /// A fence that isn't right but plainly meant as one is reported and used.
  public static func split(_ text: SourceText) -> Diagnosed<SplitText> {
    var lines = LineScanner(text.bytes, text.span)
    guard let opening = opening(&lines) else {
      let missing = Diagnostic(
        FrontMatterRules.missing, in: text.path, at: .at(text.start),
        "the file has no front matter: its first line must be `---`",
        help: "begin the file with a line `---`, the keys, and another line `---`")
      let keys = keysWithoutOpening(of: text)
      return Diagnosed(
        SplitText(
          text: text, opening: .at(text.start), yaml: keys?.yaml, body: keys?.body ?? text.span),
        [missing])
    }
    var diagnostics = problems(ofOpening: opening, in: text)
    let contentStart = lines.offset
    var nearFence: (line: LineScanner.Line, bodyStart: Int)?
    var firstText: LineScanner.Line?
    while let line = lines.next() {
      switch line.fence {
      case .exact:
        return Diagnosed(
          SplitText(
            text: text, opening: opening.text, yaml: ByteSpan(contentStart, line.start),
            body: ByteSpan(lines.offset, text.bytes.count)), diagnostics)
      case .near where nearFence == nil: nearFence = (line, lines.offset)
      case .near, .none:
        if firstText == nil, isText(line, in: text) { firstText = line }
      }
    }
    let (end, note) =
      nearFence.map { ($0.line, "this line isn't quite `---`") }
      ?? (firstText, "this isn't front matter any more")
    let notes = end.map { [Diagnostic.Note(path: text.path, span: $0.text, message: note)] } ?? []
    diagnostics.append(unclosed(opening.text, notes, in: text))
    return Diagnosed(
      SplitText(
        text: text, opening: opening.text,
        yaml: nearFence.map { ByteSpan(contentStart, $0.line.start) },
        body: ByteSpan(nearFence?.bodyStart ?? text.bytes.count, text.bytes.count)), diagnostics)
  }

  /// Keys at the start of a file, and what follows the line `---` below them. They were meant as front
  /// matter; read as such, they lead to no other findings.
  private static func keysWithoutOpening(of text: SourceText) -> (yaml: ByteSpan, body: ByteSpan)? {
    var lines = LineScanner(text.bytes, text.span)
    var isFirst = true
    while let line = lines.next() {
      if line.fence == .exact {
        let body = ByteSpan(lines.offset, text.bytes.count)
        return isFirst ? nil : (ByteSpan(text.start, line.start), body)
      }
      if isFirst, !line.isBlank {
        let words = text.bytes[line.text.range]
        let key = words.prefix { $0.isLowercaseLetter || $0 == UInt8(ascii: "_") }
        guard !key.isEmpty, words.dropFirst(key.count).first == UInt8(ascii: ":") else {
          return nil
        }
        isFirst = false
      }
    }
    return nil
  }

  /// The first line with anything in it, when it is or was meant as a fence.
  private static func opening(_ lines: inout LineScanner) -> LineScanner.Line? {
    while let line = lines.next() {
      switch line.fence {
      case .exact, .near: return line
      case .none: if !line.isBlank { return nil }
      }
    }
    return nil
  }

  private static func problems(
    ofOpening line: LineScanner.Line, in text: SourceText
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if line.start != text.start {
      diagnostics.append(
        Diagnostic(
          FrontMatterRules.notFirst, in: text.path, at: line.text,
          "the line `---` that opens the front matter isn't the first line of the file",
          help: "delete the empty lines above it"))
    }
    if line.fence == .near {
      diagnostics.append(
        Diagnostic(
          FrontMatterRules.fence, in: text.path, at: line.text,
          "the line that opens the front matter must be three hyphens, `---`, and nothing else",
          help: "type `---` at the start of the line; word processors turn hyphens into dashes"))
    }
    return diagnostics
  }

  /// Whether a line is a heading of the text below front matter.
  private static func isText(_ line: LineScanner.Line, in text: SourceText) -> Bool {
    text.bytes[line.text.range].starts(with: "## ".utf8)
  }

  private static func unclosed(
    _ opening: ByteSpan, _ notes: [Diagnostic.Note], in text: SourceText
  ) -> Diagnostic {
    Diagnostic(
      FrontMatterRules.unclosed, in: text.path, at: opening,
      "the front matter that begins here isn't closed by a line `---`",
      help: "put a line `---` after the last key", notes: notes)
  }
}
