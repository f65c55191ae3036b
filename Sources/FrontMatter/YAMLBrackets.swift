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
    let closing: Unicode.Scalar = opening.sign == "[" ? "]" : "}"
    var (items, keys) = ([YAMLValue](), YAMLKeys())
    try goDeeper()
    cursor.offset += 1
    try skipSpace(opening)
    while cursor.sign != closing {
      let start = cursor
      let item = try cursor.isAt(":") ? YAMLValue(.blank, .at(cursor.offset)) : value(opening)
      let blank = cursor.offset
      try skipSpace(opening)
      let isKey = cursor.sign == ":" && cursor.lineStart == start.lineStart
      if closing == "}" {
        let value = try isKey ? valueOfKey(opening) : YAMLValue(.blank, .at(blank))
        if let key = key(item) { add(YAMLEntry(key, value), to: &keys) }
      } else if isKey {
        let value = try valueOfKey(opening)
        var pair = YAMLKeys()
        if let key = key(item) { add(YAMLEntry(key, value), to: &pair) }
        let span = item.span.union(value.span)
        items.append(YAMLValue(.mapping(YAMLMapping(pair.entries, span)), span))
      } else {
        items.append(item)
      }
      guard cursor.sign != "," else {
        cursor.offset += 1
        try skipSpace(opening)
        continue
      }
      guard cursor.sign == closing else { throw .bracket(cursor, opening: opening) }
    }
    cursor.offset += 1
    depth -= 1
    let span = ByteSpan(opening.offset, cursor.offset)
    let isList = closing == "]"
    return YAMLValue(isList ? .list(items) : .mapping(YAMLMapping(keys.entries, span)), span)
  }

  /// The value behind the colon at the cursor, and the white space after it.
  private mutating func valueOfKey(_ opening: YAMLCursor) throws(YAMLFault) -> YAMLValue {
    cursor.offset += 1
    let blank = cursor.offset
    try skipSpace(opening)
    let isBlank = isAtEndOfItem && cursor.sign != ":"
    let value = isBlank ? YAMLValue(.blank, .at(blank)) : try value(opening)
    try skipSpace(opening)
    return value
  }

  /// A value in brackets.
  private mutating func value(_ opening: YAMLCursor) throws(YAMLFault) -> YAMLValue {
    switch cursor.sign {
    case "[", "{": return try brackets()
    case "\"", "'":
      let text = try cursor.quoted()
      return YAMLValue(.text(text.value), text.span)
    case "&", "!", "*":
      let isAlias = cursor.sign == "*"
      let property = try property()
      try skipSpace(opening)
      guard !isAlias, !isAtEndOfItem else { return property }
      try goDeeper()
      _ = try value(opening)
      depth -= 1
      return property
    default:
      guard cursor.offset < cursor.end, !isAtEndOfItem, !cursor.isAt("-") else {
        throw .bracket(cursor, opening: opening)
      }
      let words = try firstWords(inBrackets: true)
      let text = try cursor.plain(from: words, deeperThan: 0, inBrackets: true)
      return plain(text, inBrackets: true)
    }
  }

  private var isAtEndOfItem: Bool {
    switch cursor.sign {
    case ",", "]", "}", ":": true
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
    switch cursor.sign {
    case "@", "`", "%", ",", "]", "}": throw .sign(cursor)
    case "|" where !allowsBlock, ">" where !allowsBlock: throw .sign(cursor)
    case "?" where cursor.isAt("?"): throw .sign(cursor)
    default: break
    }
  }

  /// The value that a text without quotes is. Quotes of print around it are taken off and reported.
  /// In brackets, a comma may stand between them.
  mutating func plain(_ text: Located<String>, inBrackets: Bool = false) -> YAMLValue {
    let (first, last) = (Int(text.span.start), Int(text.span.end) - 1)
    guard cursor.byte(at: first) >= 0x80 || cursor.byte(at: last) >= 0x80,
      let inner = CurlyQuotes.inside(text.value)
        ?? (inBrackets ? nil : CurlyQuotes.insideHalf(text.value))
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
    while !cursor.isSpaceOrEnd(at: cursor.offset), !isAtEndOfItem || cursor.sign == ":" {
      cursor.offset += 1
    }
    let span = ByteSpan(start.offset, cursor.offset)
    let name = cursor.words(ByteSpan(start.offset + 1, cursor.offset))
    switch start.sign {
    case "&":
      guard !name.isEmpty else { throw .sign(start) }
      anchors.insert(name)
      reportUnsupported("the anchor `&\(name)`", span)
    case "*": guard anchors.contains(name) else { throw .sign(start) }
    default:
      guard name.hasPrefix("<") == name.hasSuffix(">") else { throw .sign(start) }
      reportUnsupported("the tag `!\(name)`", span)
    }
    cursor.skipBlanks()
    return YAMLValue(.unreadable, span)
  }
}
