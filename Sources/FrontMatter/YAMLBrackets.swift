import Diagnostics

/// Lists and groups in brackets, and what may stand in them.
extension YAMLReader {
  /// The list or group whose bracket is here, inside no other. A fault in it that stands behind the
  /// start of another entry is one of that entry: the bracket was left open.
  mutating func outermostBrackets() throws(YAMLFault) -> YAMLValue {
    let opening = cursor
    do throws(YAMLFault) {
      return try brackets()
    } catch {
      if error.spoilsTheRest { throw error }
      var next = opening
      next.skipEntry(from: opening.lineStart)
      throw next.lineStart <= error.line ? .openBracket(opening) : error
    }
  }

  /// The list or group whose bracket is here; the cursor then stands behind its partner.
  mutating func brackets() throws(YAMLFault) -> YAMLValue {
    let opening = cursor
    try goDeeper()
    cursor.offset += 1
    let content =
      opening.byte == UInt8(ascii: "[")
      ? YAMLValue.Content.list(try items(opening)) : .mapping(try keys(opening))
    cursor.offset += 1
    depth -= 1
    let span = ByteSpan(opening.offset, cursor.offset)
    guard case .mapping(let mapping) = content else { return YAMLValue(content, span) }
    return YAMLValue(.mapping(YAMLMapping(mapping.entries, span)), span)
  }

  private mutating func items(_ opening: YAMLCursor) throws(YAMLFault) -> [YAMLValue] {
    var items: [YAMLValue] = []
    try skipSpace(opening)
    while cursor.byte != UInt8(ascii: "]") {
      let start = cursor
      let item = try value(opening)
      try skipSpace(opening)
      if isAtColon(after: item, from: start) {
        var keys = YAMLKeys()
        try valueOfKey(item, &keys, opening)
        let end = keys.entries.last.map { Int($0.value.span.end) } ?? cursor.offset
        let span = ByteSpan(start.offset, end)
        items.append(YAMLValue(.mapping(YAMLMapping(keys.entries, span)), span))
      } else {
        items.append(item)
      }
      try separator(UInt8(ascii: "]"), opening)
    }
    return items
  }

  private mutating func keys(_ opening: YAMLCursor) throws(YAMLFault) -> YAMLMapping {
    var keys = YAMLKeys()
    try skipSpace(opening)
    while cursor.byte != UInt8(ascii: "}") {
      let start = cursor
      let key = try cursor.isAt(":") ? YAMLValue(.blank, .at(cursor.offset)) : value(opening)
      let blank = cursor.offset
      try skipSpace(opening)
      if isAtColon(after: key, from: start) {
        try valueOfKey(key, &keys, opening)
      } else if let key = self.key(key) {
        add(YAMLEntry(key, YAMLValue(.blank, .at(blank))), to: &keys)
      }
      try separator(UInt8(ascii: "}"), opening)
    }
    return YAMLMapping(keys.entries, .at(opening.offset))
  }

  /// Reads the value behind the colon at the cursor, and adds it with its key.
  private mutating func valueOfKey(
    _ key: YAMLValue, _ keys: inout YAMLKeys, _ opening: YAMLCursor
  ) throws(YAMLFault) {
    let key = self.key(key)
    cursor.offset += 1
    let blank = cursor.offset
    try skipSpace(opening)
    let isBlank =
      cursor.byte == UInt8(ascii: ",") || cursor.byte == UInt8(ascii: "}")
      || cursor.byte == UInt8(ascii: "]")
    let value = isBlank ? YAMLValue(.blank, .at(blank)) : try value(opening)
    if let key { add(YAMLEntry(key, value), to: &keys) }
    try skipSpace(opening)
  }

  /// Whether the colon of a key is here: on its line, and with white space behind it unless the key
  /// is in quotes or brackets.
  private func isAtColon(after key: YAMLValue, from start: YAMLCursor) -> Bool {
    cursor.byte == UInt8(ascii: ":") && cursor.lineStart == start.lineStart
  }

  /// Goes over a comma to the next item, or to the closing bracket.
  private mutating func separator(_ closing: UInt8, _ opening: YAMLCursor) throws(YAMLFault) {
    if cursor.byte == UInt8(ascii: ",") {
      cursor.offset += 1
      try skipSpace(opening)
    } else if cursor.byte != closing {
      throw .bracket(cursor, opening: opening)
    }
  }

  /// A value in brackets.
  private mutating func value(_ opening: YAMLCursor) throws(YAMLFault) -> YAMLValue {
    switch cursor.byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try brackets()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let text = try cursor.quoted()
      return YAMLValue(.text(text.value), text.span)
    case UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "*"):
      let isAlias = cursor.byte == UInt8(ascii: "*")
      let property = try property()
      try skipSpace(opening)
      guard !isAlias, !isAtEndOfItem else { return property }
      try goDeeper()
      _ = try value(opening)
      depth -= 1
      return property
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"):
      throw .bracket(cursor, opening: opening)
    case UInt8(ascii: "-") where cursor.isAt("-"): throw .bracket(cursor, opening: opening)
    default:
      guard cursor.offset < cursor.end else { throw .bracket(cursor, opening: opening) }
      let words = try firstWords(inBrackets: true)
      return plain(try cursor.plain(from: words, deeperThan: 0, inBrackets: true))
    }
  }

  private var isAtEndOfItem: Bool {
    switch cursor.byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// Skips white space, comments and line ends.
  private mutating func skipSpace(_ opening: YAMLCursor) throws(YAMLFault) {
    while cursor.skipToLineEndIfEmpty() {
      guard cursor.offset < cursor.end else { return }
      cursor.nextLine()
      cursor.skipBlanks()
      if cursor.isAtMarker { throw .bracket(cursor, opening: opening) }
    }
  }

  // MARK: - Words and signs

  /// The words of a text without quotes on this line; it must not begin with a sign of YAML's own.
  mutating func firstWords(inBrackets: Bool) throws(YAMLFault) -> ByteSpan {
    try checkFirstSign(allowsBlock: !inBrackets)
    return cursor.plainWords(inBrackets: inBrackets)
  }

  /// Refuses a sign that no text without quotes begins with.
  func checkFirstSign(allowsBlock: Bool) throws(YAMLFault) {
    switch cursor.byte {
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: ","),
      UInt8(ascii: "]"), UInt8(ascii: "}"):
      throw .sign(cursor)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if !allowsBlock { throw .sign(cursor) }
    case UInt8(ascii: "?"):
      if cursor.isAt("?") { throw .sign(cursor) }
    default: break
    }
  }

  /// The value that a text without quotes is. Quotes of print around it are taken off and reported.
  mutating func plain(_ text: Located<String>) -> YAMLValue {
    guard cursor.byte(at: Int(text.span.start)) >= 0x80, let inner = CurlyQuotes.inside(text.value)
    else { return YAMLValue(.text(text.value), text.span) }
    report(
      FrontMatterRules.curlyQuotes, text.span,
      "the quotes around `\(inner)` are curly ones, which YAML takes as part of the text",
      help: "use straight quotes, or none: \"\(inner)\"")
    return YAMLValue(.text(inner), text.span)
  }

  /// Reads an anchor, alias or tag, and reports it.
  mutating func property() throws(YAMLFault) -> YAMLValue {
    let start = cursor
    cursor.offset += 1
    while !cursor.isSpaceOrEnd(at: cursor.offset),
      !isAtEndOfItem || cursor.byte == UInt8(ascii: ":")
    {
      cursor.offset += 1
    }
    let span = ByteSpan(start.offset, cursor.offset)
    let name = cursor.words(ByteSpan(start.offset + 1, cursor.offset))
    switch start.byte {
    case UInt8(ascii: "&"):
      guard !name.isEmpty else { throw .sign(start) }
      anchors.insert(name)
      reportUnsupported("the anchor `&\(name)`", span)
    case UInt8(ascii: "*"): guard anchors.contains(name) else { throw .sign(start) }
    default:
      guard name.hasPrefix("<") == name.hasSuffix(">") else { throw .sign(start) }
      reportUnsupported("the tag `!\(name)`", span)
    }
    cursor.skipBlanks()
    return YAMLValue(.unreadable, span)
  }
}
