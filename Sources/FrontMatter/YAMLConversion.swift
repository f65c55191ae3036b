import Diagnostics
import Yams

/// Makes our own values, with spans, of what Yams composed.
struct YAMLConversion {
  private let path: String
  private let bytes: [UInt8]
  private let end: Int
  private let names: [Int: String]
  private var marks: YAMLMarks
  private var diagnostics: [Diagnostic] = []

  /// The mapping that `root` is; anything else at the root is reported.
  static func convert(
    _ root: Node?, of text: SourceText, _ draft: YAMLDraft
  ) -> Diagnosed<YAMLMapping> {
    var conversion = YAMLConversion(text, draft)
    let value = root.map { conversion.value($0) } ?? YAMLValue(.blank, draft.span)
    switch value.content {
    case .mapping(let mapping):
      let whole = YAMLMapping(mapping.entries, mapping.span, isComplete: draft.isComplete)
      return Diagnosed(whole, conversion.diagnostics)
    case .blank:
      let empty = YAMLMapping([], .at(Int(draft.span.start)), isComplete: draft.isComplete)
      return Diagnosed(empty, conversion.diagnostics)
    case .text, .list:
      conversion.report(
        FrontMatterRules.notAMapping, value.span,
        "front matter is lines of `key: value`; this is \(value.content.kind)",
        help: "write a key and a colon before each value")
    case .unreadable: break
    }
    return Diagnosed(YAMLMapping([], value.span, isComplete: false), conversion.diagnostics)
  }

  private init(_ text: SourceText, _ draft: YAMLDraft) {
    path = text.path
    bytes = text.bytes
    end = Int(draft.span.end)
    names = draft.names
    marks = draft.marks
  }

  private mutating func value(_ node: Node) -> YAMLValue {
    let start = node.mark.map { marks.offset(line: $0.line, column: $0.column) } ?? end
    if start < end, "&!*".utf8.contains(bytes[start]) { return unsupported(at: start) }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar, at: start)
    case .sequence(let sequence): return list(sequence, at: start)
    case .mapping(let mapping): return self.mapping(mapping, at: start)
    case .alias: return unsupported(at: start)
    }
  }

  // MARK: - Scalars

  private mutating func scalar(_ scalar: Node.Scalar, at start: Int) -> YAMLValue {
    let extent = ScalarExtent(bytes, end: end)
    switch scalar.style {
    case .any, .plain:
      guard !scalar.string.isEmpty else { return YAMLValue(.blank, .at(start)) }
      return plain(scalar.string, at: start, extent)
    case .singleQuoted, .doubleQuoted:
      let span = ByteSpan(start, extent.endOfQuoted(from: start))
      return YAMLValue(.text(scalar.string), span)
    case .literal, .folded:
      let span = ByteSpan(start, extent.endOfBlock(scalar.string, from: start))
      return YAMLValue(.text(scalar.string), span)
    }
  }

  private mutating func plain(
    _ string: String, at start: Int, _ extent: ScalarExtent
  ) -> YAMLValue {
    let text = names[start] ?? string
    let span = ByteSpan(start, extent.endOfPlain(text, from: start))
    guard let inner = CurlyQuotes.inside(text) else { return YAMLValue(.text(text), span) }
    report(
      FrontMatterRules.curlyQuotes, span,
      "the quotes around `\(inner)` are curly ones, which YAML takes as part of the text",
      help: "use straight quotes, or none: \"\(inner)\"")
    return YAMLValue(.text(inner), span)
  }

  /// Warns where a `#` ends a value that seems to go on.
  private mutating func checkComment(after value: YAMLValue, of key: Located<String>) {
    guard case .text(let text) = value.content, !"\"'|>".utf8.contains(bytes[Int(value.span.start)])
    else {
      if case .blank = value.content { checkComment(inPlaceOfValueOf: key) }
      return
    }
    let stop = Int(value.span.end)
    guard let comment = comment(from: stop) else { return }
    let isMeant = Int(comment.start) >= stop + 2 && !isAttached(comment)
    guard !isMeant else { return }
    let cut = String(decoding: bytes[comment.range], as: UTF8.self)
    reportCut(cut, comment, left: "`\(text)`", fix: "\(key.value): \"\(text) \(cut)\"")
  }

  private mutating func checkComment(inPlaceOfValueOf key: Located<String>) {
    var offset = Int(key.span.end)
    while offset < end, bytes[offset] == 0x20 || bytes[offset] == UInt8(ascii: ":") { offset += 1 }
    guard let comment = comment(from: offset), isAttached(comment) else { return }
    let cut = String(decoding: bytes[comment.range], as: UTF8.self)
    reportCut(cut, comment, left: "blank", fix: "\(key.value): \"\(cut)\"")
  }

  private mutating func reportCut(_ cut: String, _ span: ByteSpan, left: String, fix: String) {
    report(
      FrontMatterRules.commentCutsValue, span,
      "`\(cut)` is a comment for YAML; the value is \(left)",
      help: "if it belongs to the value, write: \(fix)\n"
        + "if it is a comment, put two spaces before `#` and one after it")
  }

  /// The comment that follows on the line of `offset`, without white space at its end.
  private func comment(from offset: Int) -> ByteSpan? {
    var start = offset
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    guard start < end, bytes[start] == UInt8(ascii: "#") else { return nil }
    var stop = start
    while stop < end, YAMLMarks.lineBreak(bytes, stop, end) == 0 { stop += 1 }
    while bytes[stop - 1] == 0x20 || bytes[stop - 1] == 0x09 { stop -= 1 }
    return ByteSpan(start, stop)
  }

  /// Whether a word follows the `#` at once, as in `#4`.
  private func isAttached(_ comment: ByteSpan) -> Bool {
    comment.count > 1 && !" \t#".utf8.contains(bytes[Int(comment.start) + 1])
  }

  // MARK: - Collections

  private mutating func list(_ sequence: Node.Sequence, at start: Int) -> YAMLValue {
    var items: [YAMLValue] = []
    items.reserveCapacity(sequence.count)
    for node in sequence { items.append(value(node)) }
    let isFlow = start < end && bytes[start] == UInt8(ascii: "[")
    let last = items.last.map { Int($0.span.end) } ?? start + 1
    return YAMLValue(.list(items), ByteSpan(start, isFlow ? closing(after: last) : last))
  }

  private mutating func mapping(_ mapping: Node.Mapping, at start: Int) -> YAMLValue {
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(mapping.count)
    var places: [String: ByteSpan] = [:]
    var last = start + 1
    for (keyNode, valueNode) in mapping {
      let key = key(keyNode)
      let value = value(valueNode)
      last = max(last, Int(value.span.end))
      guard let key else { continue }
      last = max(last, Int(key.span.end))
      checkComment(after: value, of: key)
      if !names.isEmpty, let first = places.updateValue(key.span, forKey: key.value) {
        places[key.value] = first
        reportDuplicate(key, first)
      } else {
        entries.append(YAMLEntry(key, value))
      }
    }
    let isFlow = start < end && bytes[start] == UInt8(ascii: "{")
    let span = ByteSpan(start, isFlow ? closing(after: last) : last)
    return YAMLValue(.mapping(YAMLMapping(entries, span)), span)
  }

  /// The key, or nil when it was reported.
  private mutating func key(_ node: Node) -> Located<String>? {
    let key = value(node)
    switch key.content {
    case .text(let text) where text == "<<":
      diagnostics.append(YAMLComposer.unsupported("the merge key `<<`", at: key.span, in: path))
    case .text(let text): return Located(names[Int(key.span.start)] ?? text, key.span)
    case .blank, .list, .mapping:
      report(
        FrontMatterRules.unsupportedYAML, key.span,
        "a key must be text; this is \(key.content.kind)", help: "write `key: value`")
    case .unreadable: break
    }
    return nil
  }

  private mutating func reportDuplicate(_ key: Located<String>, _ first: ByteSpan) {
    diagnostics.append(
      Diagnostic(
        FrontMatterRules.duplicateKey, in: path, at: key.span,
        "the key `\(key.value)` was given before", help: "keep one of them",
        notes: [.init(path: path, span: first, message: "first given here")]))
  }

  /// The offset after the bracket that closes a collection whose last value ends at `offset`.
  private func closing(after offset: Int) -> Int {
    var offset = offset
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "]"), UInt8(ascii: "}"): return offset + 1
      case UInt8(ascii: "#"):
        while offset < end, YAMLMarks.lineBreak(bytes, offset, end) == 0 { offset += 1 }
      default: offset += 1
      }
    }
    return end
  }

  // MARK: - Reporting

  private mutating func unsupported(at start: Int) -> YAMLValue {
    var stop = start + 1
    while stop < end, !" \t\r\n,]}".utf8.contains(bytes[stop]) { stop += 1 }
    let span = ByteSpan(start, stop)
    let word = String(decoding: bytes[span.range], as: UTF8.self)
    let feature =
      switch bytes[start] {
      case UInt8(ascii: "&"): "the anchor `\(word)`"
      case UInt8(ascii: "!"): "the tag `\(word)`"
      default: "the alias `\(word)`"
      }
    diagnostics.append(YAMLComposer.unsupported(feature, at: span, in: path))
    return YAMLValue(.unreadable, span)
  }

  private mutating func report(_ rule: Rule, _ span: ByteSpan, _ message: String, help: String) {
    diagnostics.append(Diagnostic(rule, in: path, at: span, message, help: help))
  }
}

extension YAMLValue.Content {
  /// What the value is, as messages name it.
  var kind: String {
    switch self {
    case .blank: "nothing"
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a group of keys"
    case .unreadable: "unreadable"
    }
  }
}
