import Diagnostics

/// Reads the keys and values of front matter: the subset of YAML that content uses, strictly.
///
/// Read are lists and groups of keys, on lines of their own or in brackets; texts without quotes,
/// in both kinds of quotes and on the lines below `|` and `>`; comments. Every scalar is text.
/// Refused is what no content needs and no reader of it expects: anchors, aliases, tags, merge
/// keys, keys that aren't text, instructions (`%`), several documents. Quotes don't go on over a line
/// that begins at the margin with a key and its colon: they were left open.
///
/// The text is read once. A fault sets the entry aside in which it stands, an outermost key and all
/// that belongs to it, and reading goes on behind that entry. So the work is proportional to the
/// length of the text.
struct YAMLReader {
  /// How deep values may be nested.
  static let deepest = 64

  let path: String
  var cursor: YAMLCursor
  var diagnostics: [Diagnostic] = []
  /// How many lists and groups the cursor is in.
  var depth = 0
  /// The anchors so far, each of which was reported; their aliases needn't be.
  var anchors: Set<String> = []

  /// Whether every outermost key was read.
  var isComplete = true
  /// Where lines stand that aren't keys with values, for as long as there is nothing else.
  private var keyless: ByteSpan?
  private var isNothingButKeyless = true
  private var lastKeyless: ByteSpan?

  /// The keys and values in `span` of `text`, and everything that is wrong with them.
  static func read(_ text: SourceText, in span: ByteSpan) -> Diagnosed<YAMLMapping> {
    text.bytes.withUnsafeBufferPointer { bytes in
      var reader = YAMLReader(text.path, YAMLCursor(bytes, span))
      return Diagnosed(reader.whole(), reader.diagnostics)
    }
  }

  private init(_ path: String, _ cursor: YAMLCursor) {
    self.path = path
    self.cursor = cursor
  }

  // MARK: - The whole

  private mutating func whole() -> YAMLMapping {
    var keys = YAMLKeys()
    keys.reserve(24)
    let start = cursor.offset
    var (isGoing, isFirst, entryStart) = (true, true, 0)
    do throws(YAMLFault) { try open() } catch { isGoing = goOn(behind: error) }
    cursor.margin = cursor.column
    while isGoing, cursor.offset < cursor.end {
      if cursor.beginsEntry || cursor.isAtMarker { entryStart = keys.entries.count }
      do throws(YAMLFault) {
        try part(&keys, isFirst)
        isNothingButKeyless = false
      } catch {
        keys.remove(downTo: entryStart)
        isGoing = goOn(behind: error)
      }
      isFirst = false
    }
    reportKeyless()
    guard let first = keys.entries.first, let last = keys.entries.last else {
      return YAMLMapping([], .at(start), isComplete: isComplete)
    }
    return YAMLMapping(
      keys.entries, ByteSpan(Int(first.key.span.start), Int(last.value.span.end)),
      isComplete: isComplete)
  }

  /// Reports a fault and goes to the next entry. False says that nothing more can be read.
  private mutating func goOn(behind fault: YAMLFault) -> Bool {
    // Lines without a key that follow one another are one fault.
    let isAnother =
      fault.isKeyless
      && lastKeyless.map { cursor.isNextLine(fault.line, below: Int($0.end)) } ?? false
    if !isAnother { report(fault.rule, fault.span, fault.message, help: fault.help) }
    lastKeyless = fault.isKeyless ? fault.span : nil
    isComplete = false
    if fault.isKeyless {
      keyless = keyless?.union(fault.span) ?? fault.span
    } else {
      isNothingButKeyless = false
    }
    depth = 0
    if !fault.spoilsTheRest { cursor.skipEntry(from: fault.line) }
    return !fault.spoilsTheRest
  }

  /// Goes to the first content.
  private mutating func open() throws(YAMLFault) {
    try cursor.skipToContent()
    if cursor.sign == "%" { throw .directive(cursor) }
    guard cursor.isAtMarker("-") else { return }
    cursor.offset += 3
    if cursor.skipToLineEndIfEmpty() { try cursor.nextContent() }
  }

  /// Reads the next entry; or what else stands there, which is a fault or the end.
  private mutating func part(_ keys: inout YAMLKeys, _ isFirst: Bool) throws(YAMLFault) {
    let start = cursor
    if cursor.isAtMarker {
      guard cursor.isAtMarker(".") else { throw .secondDocument(cursor) }
      cursor.skipToLineEnd()
      try cursor.nextContent()
      guard cursor.offset < cursor.end else { return }
      throw cursor.isAtMarker("-") ? .secondDocument(cursor) : .documentEnd(start)
    }
    guard cursor.column >= cursor.margin else { throw .beforeMargin(cursor) }
    guard cursor.column == cursor.margin else { throw .outOfLine(cursor) }
    let isBracket = cursor.sign == "[" || cursor.sign == "{"
    guard isFirst, isBracket || cursor.isAt("-") else { return try entry(&keys, start.column) }
    if isBracket { try bracketsAroundAll(&keys) } else { refuse(try list()) }
  }

  private mutating func bracketsAroundAll(_ keys: inout YAMLKeys) throws(YAMLFault) {
    let (start, margin) = (cursor, cursor.margin)
    defer { cursor.margin = margin }
    cursor.margin = -1
    let value = try brackets()
    cursor.skipBlanks()
    guard !cursor.isAt(":") else {
      cursor = start
      return try entry(&keys, start.column)
    }
    try endLine(after: start)
    guard let mapping = value.mapping else { return refuse(value) }
    for entry in mapping.entries { _ = keys.add(entry) }
  }

  // MARK: - What isn't a group of keys

  private mutating func refuse(_ value: YAMLValue) {
    isNothingButKeyless = false
    reportNotAMapping(value.span, value.content.kind)
  }

  /// Where there is nothing but lines without a key, says so once.
  private mutating func reportKeyless() {
    guard let keyless, isNothingButKeyless else { return }
    diagnostics.removeAll()
    reportNotAMapping(keyless, YAMLValue.Content.text("").kind)
  }

  private mutating func reportNotAMapping(_ span: ByteSpan, _ kind: String) {
    isComplete = false
    report(
      FrontMatterRules.notAMapping, span, "front matter is lines of `key: value`; this is \(kind)",
      help: "write a key and a colon before each value")
  }

  // MARK: - Findings

  mutating func report(
    _ rule: Rule, _ span: ByteSpan, _ message: String, help: String,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(rule, in: path, at: span, message, help: help, notes: notes))
  }

  /// Reports a feature of YAML that content doesn't use.
  mutating func reportUnsupported(_ what: String, _ span: ByteSpan) {
    report(
      FrontMatterRules.unsupportedYAML, span, "\(what) is a feature of YAML that isn't used here",
      help: "if it is meant as text, put the value in quotes")
  }
}
