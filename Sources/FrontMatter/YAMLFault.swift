import Diagnostics

/// A place that isn't YAML, in words for people who write content.
struct YAMLFault: Error {
  let rule: Rule
  let span: ByteSpan
  let message: String
  let help: String
  /// Where the line begins whose entry is set aside, so that the rest can be read.
  let line: Int
  /// Whether what follows can't be read either.
  let spoilsTheRest: Bool
  /// Whether all that is wrong is that a line isn't a key and a value.
  let isKeyless: Bool

  private init(
    _ rule: Rule, _ span: ByteSpan, _ cursor: YAMLCursor, _ message: String, help: String,
    spoilsTheRest: Bool = false, isKeyless: Bool = false
  ) {
    self.rule = rule
    self.span = span
    self.message = message
    self.help = help
    line = cursor.lineStart
    self.spoilsTheRest = spoilsTheRest
    self.isKeyless = isKeyless
  }

  // MARK: - Lines

  static func tab(at place: Int, _ cursor: YAMLCursor) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.tabIndentation, ByteSpan(place, place + 1), cursor,
      "the line is indented with a tab", help: "indent with spaces: two for each level")
  }

  /// A line that is neither a key nor indented.
  static func keyless(_ cursor: YAMLCursor) -> YAMLFault {
    let line = cursor.words(cursor.textOfLine)
    let key = line.prefix { $0.isLowercase && $0.isASCII || $0 == "_" }
    let value = line.dropFirst(key.count).drop { $0 == " " }.dropFirst().drop { $0 == " " }
    let sign = line.dropFirst(key.count).first { $0 != " " }
    let isSlip = !key.isEmpty && !value.isEmpty && (sign == ":" || sign == "=")
    return YAMLFault(
      FrontMatterRules.invalidYAML, cursor.textOfLine, cursor,
      "this line has no key: front matter is lines of `key: value`",
      help: isSlip
        ? "write `\(key): \(value)`"
        : "put a colon and a space after the key; indent a line that continues a value, and begin "
          + "an item of a list with `- `",
      isKeyless: true)
  }

  /// A line that begins in a column where nothing began above it.
  static func outOfLine(_ cursor: YAMLCursor) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.invalidYAML, cursor.textOfLine, cursor,
      "this line doesn't line up with those above",
      help: "begin the keys of a group, and the items of a list, in the same column")
  }

  /// A key on a line that continues the value above it.
  static func outOfLineKey(_ cursor: YAMLCursor) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.invalidYAML, cursor.textOfLine, cursor,
      "this key doesn't line up with the others",
      help: "begin it in the same column as the key above")
  }

  /// A line that is indented less than the first key.
  static func beforeMargin(_ cursor: YAMLCursor) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.invalidYAML, cursor.textOfLine, cursor,
      "this line doesn't line up with the first key",
      help: "begin every key at the start of its line", spoilsTheRest: true)
  }

  // MARK: - Values

  /// A colon where no key can be, in a value that begins at `start`.
  static func colon(_ cursor: YAMLCursor, inValueFrom start: Int) -> YAMLFault {
    let line = cursor.textOfLine
    let key = cursor.words(cursor.trimmed(Int(line.start), start))
    let value = cursor.words(ByteSpan(start, Int(line.end)))
    return YAMLFault(
      FrontMatterRules.unquotedColon, cursor.point, cursor,
      "a colon and a space end a key in YAML, but here they stand inside a value",
      help: "put the value in quotes: \(key) \(quoted(value))")
  }

  /// A sign that no value begins with.
  static func sign(_ cursor: YAMLCursor) -> YAMLFault {
    let sign = cursor.words(cursor.point)
    return YAMLFault(
      FrontMatterRules.invalidYAML, cursor.point, cursor,
      "a value can't begin with \(sign == "`" ? "a backtick" : "`\(sign)`") in YAML",
      help: "put the value in quotes")
  }

  static func dash(_ cursor: YAMLCursor) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.invalidYAML, cursor.point, cursor,
      "a list can't begin on the line of its key",
      help: "put each `- ` on a line of its own, or write the list in brackets: [one, two]")
  }

  static func openQuote(_ opening: YAMLCursor) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.unclosedQuote, opening.point, opening,
      "the quote that opens here isn't closed",
      help: "close it at the end of the value; write an apostrophe in single quotes twice")
  }

  static func badEscape(_ cursor: YAMLCursor) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.invalidYAML, cursor.point, cursor,
      "in double quotes a backslash begins an escape, and this one isn't any",
      help: "write `\\\\` for a backslash, or put the value in single quotes")
  }

  /// Something that can't stand in the brackets that open at `opening`.
  static func bracket(_ cursor: YAMLCursor, opening: YAMLCursor) -> YAMLFault {
    let isOpen = cursor.offset >= cursor.end || cursor.lineStart != opening.lineStart
    guard !isOpen else { return openBracket(opening) }
    return YAMLFault(
      FrontMatterRules.invalidYAML, cursor.point, cursor,
      "inside brackets a comma or the closing bracket was expected here",
      help: "put a value that holds `:`, `,`, `[`, `]`, `{` or `}` in quotes")
  }

  static func openBracket(_ opening: YAMLCursor) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.unclosedQuote, opening.point, opening,
      "the bracket `\(opening.words(opening.point))` that opens here isn't closed",
      help: "close it after the last value; put values that hold brackets in quotes")
  }

  /// Something after a value in quotes or brackets that opens at `opening`. Where quotes opened on
  /// a line above, the one that closed them was meant to open others.
  static func trailing(_ cursor: YAMLCursor, after opening: YAMLCursor) -> YAMLFault {
    let isQuote = opening.sign == "\"" || opening.sign == "'"
    guard !isQuote || cursor.lineStart == opening.lineStart else { return openQuote(opening) }
    return YAMLFault(
      FrontMatterRules.invalidYAML, ByteSpan(cursor.offset, Int(cursor.textOfLine.end)), cursor,
      "nothing may follow a value in quotes or brackets",
      help: "put all of the value in quotes, and write a quote inside single quotes twice")
  }

  // MARK: - What content doesn't use

  static func tooDeep(_ cursor: YAMLCursor, deepest: Int) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.tooDeep, ByteSpan(cursor.offset, cursor.offset + 1), cursor,
      "values are nested more than \(deepest) levels deep here",
      help: "no key of the format needs more than three levels", spoilsTheRest: true)
  }

  static func secondDocument(_ cursor: YAMLCursor) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.unsupportedYAML, cursor.textOfLine, cursor,
      "a second YAML document begins here", help: "delete the line; a file has one",
      spoilsTheRest: true)
  }

  static func documentEnd(_ cursor: YAMLCursor) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.unsupportedYAML, cursor.textOfLine, cursor,
      "the line `...` ends a YAML document", help: "delete the line; a file has one document",
      spoilsTheRest: true)
  }

  static func directive(_ cursor: YAMLCursor) -> YAMLFault {
    YAMLFault(
      FrontMatterRules.unsupportedYAML, cursor.textOfLine, cursor,
      "this line is an instruction for YAML", help: "delete the line")
  }

  /// `text` in the kind of quotes that it doesn't hold.
  private static func quoted(_ text: String) -> String {
    guard text.contains("\"") || text.contains("\\") else { return "\"\(text)\"" }
    return "'" + text.reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) } + "'"
  }
}

extension YAMLCursor {
  /// The character here; nothing at the end.
  fileprivate var point: ByteSpan {
    guard offset < end else { return .at(offset) }
    var stop = offset + 1
    while byte(at: stop) & 0xC0 == 0x80 { stop += 1 }
    return ByteSpan(offset, stop)
  }

  /// The words of the line, without the white space around them.
  fileprivate var textOfLine: ByteSpan {
    var cursor = self
    cursor.skipToLineEnd()
    return trimmed(lineStart, cursor.offset)
  }
}
