import Diagnostics

/// Groups of keys and lists on lines of their own. Each function leaves the cursor at the first
/// content behind what it read.
extension YAMLReader {
  // MARK: - Groups of keys

  /// A group of keys that begin in `column`, of which the first was read up to its colon; nil for a
  /// key that was reported.
  private mutating func group(
    in column: Int, from start: Int, _ firstKey: Located<String>?
  ) throws(YAMLFault) -> YAMLValue {
    try goDeeper()
    var keys = YAMLKeys()
    try value(of: firstKey, &keys, column)
    while cursor.indent == column, !cursor.isAt("-") { try entry(&keys, column) }
    depth -= 1
    let span = ByteSpan(start, keys.entries.last.map { Int($0.value.span.end) } ?? start)
    return YAMLValue(.mapping(YAMLMapping(keys.entries, span)), span)
  }

  /// Reads a key that begins in `column`, and its value.
  mutating func entry(_ keys: inout YAMLKeys, _ column: Int) throws(YAMLFault) {
    let start = cursor
    if cursor.isAt("?") {
      _ = try explicitEntry(column)
      return
    }
    if cursor.isAt("-") || isAtClosingBracket { throw .outOfLine(cursor) }
    let key = try key()
    guard cursor.isAt(":"), cursor.lineStart == start.lineStart else {
      let isProperty = start.sign == "&" || start.sign == "!"
      guard isProperty, cursor.isAtLineEnd else { throw .keyless(start) }
      return try cursor.nextContent()
    }
    try value(of: key, &keys, column)
  }

  /// The key that stands here; nil for one that was reported.
  private mutating func key() throws(YAMLFault) -> Located<String>? {
    switch cursor.sign {
    case "&", "!", "*":
      _ = try property()
      guard !cursor.isAtLineEnd, !cursor.isAt(":") else { return nil }
      try goDeeper()
      _ = try key()
      depth -= 1
      return nil
    case "[", "{": return key(try closed())
    case "\"", "'":
      let opening = cursor
      let key = key(try closed())
      if cursor.lineStart != opening.lineStart { throw .openQuote(opening) }
      return key
    default:
      let start = cursor
      try checkFirstSign(allowsBlock: false)
      let words = cursor.plainWords(inBrackets: false)
      guard !words.isEmpty else { throw .keyless(start) }
      return key(plain(Located(cursor.words(words), words)))
    }
  }

  private var isAtClosingBracket: Bool {
    cursor.sign == "]" || cursor.sign == "}"
  }

  /// The text that is a key; nil when it was reported.
  mutating func key(_ value: YAMLValue) -> Located<String>? {
    switch value.content {
    case .text("<<"): reportUnsupported("the merge key `<<`", value.span)
    case .text(let text): return Located(text, value.span)
    case .blank, .list, .mapping:
      report(
        FrontMatterRules.unsupportedYAML, value.span,
        "a key must be text; this is \(value.content.kind)", help: "write `key: value`")
    case .unreadable: break
    }
    return nil
  }

  /// Reads a key that is announced with `?`, and its value, and reports it.
  private mutating func explicitEntry(_ column: Int) throws(YAMLFault) -> YAMLValue {
    try goDeeper()
    let sign = ByteSpan(cursor.offset, cursor.offset + 1)
    let key = try item(in: column)
    if cursor.indent == column, cursor.isAt(":") { _ = try item(in: column) }
    depth -= 1
    reportUnsupported("the sign `?` of a key", key.content == .blank ? sign : key.span)
    isComplete = false
    return YAMLValue(.unreadable, sign)
  }

  /// Reads the value behind the colon at the cursor, and adds it with its key.
  private mutating func value(
    of key: Located<String>?, _ keys: inout YAMLKeys, _ column: Int
  ) throws(YAMLFault) {
    cursor.offset += 1
    let value = try value(deeperThan: column)
    guard let key else { return isComplete = false }
    add(YAMLEntry(key, value), to: &keys)
  }

  /// Adds an entry; reports a key that was there before, and a comment that cuts the value.
  mutating func add(_ entry: YAMLEntry, to keys: inout YAMLKeys) {
    let key = entry.key
    if let cut = CutComment(after: entry.value, of: key, cursor) {
      diagnostics.append(cut.diagnostic(in: path))
    }
    guard let first = keys.add(entry) else { return }
    report(
      FrontMatterRules.duplicateKey, key.span, "the key `\(key.value)` was given before",
      help: "keep one of them",
      notes: [.init(path: path, span: first, message: "first given here")])
  }

  // MARK: - Lists

  /// The list whose first hyphen is here.
  mutating func list() throws(YAMLFault) -> YAMLValue {
    let (start, column) = (cursor.offset, cursor.column)
    try goDeeper()
    var items: [YAMLValue] = []
    repeat { items.append(try item(in: column)) } while cursor.indent == column && cursor.isAt("-")
    depth -= 1
    let end = items.last.map { Int($0.span.end) } ?? start
    return YAMLValue(.list(items), ByteSpan(start, end))
  }

  /// What follows the sign at the cursor, which stands in `column`.
  private mutating func item(in column: Int) throws(YAMLFault) -> YAMLValue {
    cursor.offset += 1
    let blank = cursor.offset
    cursor.skipSpaces()
    let afterSpaces = cursor
    guard cursor.skipToLineEndIfEmpty() else {
      guard cursor.offset == afterSpaces.offset else {
        throw .tab(at: afterSpaces.offset, afterSpaces)
      }
      return try node(deeperThan: column)
    }
    try cursor.nextContent()
    return cursor.indent > column ? try node(deeperThan: column) : YAMLValue(.blank, .at(blank))
  }

  // MARK: - Values

  /// What follows a colon, on its line or below, in lines indented deeper than `indent`.
  private mutating func value(deeperThan indent: Int) throws(YAMLFault) -> YAMLValue {
    let blank = cursor.offset
    guard cursor.skipToLineEndIfEmpty() else {
      return try node(deeperThan: indent, isBehindColon: true)
    }
    try cursor.nextContent()
    if cursor.indent == indent, cursor.isAt("-") { return try list() }
    return cursor.indent > indent ? try node(deeperThan: indent) : YAMLValue(.blank, .at(blank))
  }

  /// What stands here in a column behind `indent`: first on a line, after the sign of an item, or
  /// behind a colon, where no list and no other key can begin.
  private mutating func node(
    deeperThan indent: Int, isBehindColon: Bool = false
  ) throws(YAMLFault) -> YAMLValue {
    let start = cursor
    let key: YAMLValue
    switch cursor.sign {
    case "-" where cursor.isAt("-"):
      if isBehindColon { throw .dash(cursor) }
      return try list()
    case "?" where cursor.isAt("?") && !isBehindColon: return try explicitEntry(start.column)
    case "|", ">":
      let text = try YAMLBlockScalar.read(&cursor, deeperThan: indent)
      try cursor.nextContent()
      return YAMLValue(.text(text.value), text.span)
    case "&", "!", "*":
      let property = try property()
      if start.sign == "*" {
        guard cursor.skipToLineEndIfEmpty() else { throw .sign(start) }
        try cursor.nextContent()
      } else {
        try goDeeper()
        _ = try value(deeperThan: indent)
        depth -= 1
      }
      return property
    case "[", "{", "\"", "'":
      key = try closed()
      guard cursor.isAt(":"), cursor.lineStart == start.lineStart else {
        try endLine(after: start)
        return key
      }
    default:
      let words = try firstWords(inBrackets: false)
      guard cursor.isAt(":") else { return try plain(words, deeperThan: indent) }
      key = plain(Located(cursor.words(words), words))
    }
    if isBehindColon { throw .colon(cursor, inValueFrom: start.offset) }
    if key.span.isEmpty { throw .keyless(start) }
    return try group(in: start.column, from: start.offset, self.key(key))
  }

  /// A text without quotes, whose words on this line have been read.
  private mutating func plain(
    _ first: ByteSpan, deeperThan indent: Int
  ) throws(YAMLFault) -> YAMLValue {
    let text = try cursor.plain(from: first, deeperThan: indent, inBrackets: false)
    _ = cursor.skipToLineEndIfEmpty()
    try cursor.nextContent()
    return plain(text)
  }

  /// A value in quotes or brackets, and the blanks after it.
  private mutating func closed() throws(YAMLFault) -> YAMLValue {
    let value: YAMLValue
    if cursor.sign == "[" || cursor.sign == "{" {
      value = try outermostBrackets()
    } else {
      let text = try cursor.quoted()
      value = YAMLValue(.text(text.value), text.span)
    }
    cursor.skipBlanks()
    return value
  }

  /// Goes on to the next content; nothing may follow the value that opened at `opening`.
  mutating func endLine(after opening: YAMLCursor) throws(YAMLFault) {
    guard cursor.skipToLineEndIfEmpty() else { throw .trailing(cursor, after: opening) }
    try cursor.nextContent()
  }

  // MARK: - Depth

  /// Goes one level deeper, if that is allowed.
  mutating func goDeeper() throws(YAMLFault) {
    guard depth < Self.deepest else { throw .tooDeep(cursor, deepest: Self.deepest) }
    depth += 1
  }
}
