import Diagnostics

/// Reads a template's text into nodes, and reports what is wrong with its tags.
struct TemplateParser {
  /// A section, block or parent that isn't closed yet.
  private struct OpenElement {
    let sign: TagSign
    let tag: TemplateNode.Tag
    /// Whether the line ends after the opening tag, which is then no part of the content.
    let startsLine: Bool
    /// The white space before the opening tag when nothing else is before it on its line.
    let margin: ByteSpan?
    var nodes: [TemplateNode] = []
  }

  private static let deepest = 100

  private let file: SourceFile
  private var scanner: TemplateScanner
  private var open: [OpenElement] = []
  private var nodes: [TemplateNode] = []
  private var diagnostics: [Diagnostic] = []
  /// Elements that a crossed closing tag closed; their own closing tags are no second fault.
  private var closedEarly: [String] = []
  /// Whether nothing of the current line has become a node yet.
  private var isAtLineStart = true
  /// The white space between the start of the line and the tag that comes next.
  private var margin: ByteSpan?

  private init(_ file: SourceFile) {
    self.file = file
    scanner = TemplateScanner(file.bytes)
  }

  /// Reads the template `name` from `file`.
  static func parse(_ name: String, in file: SourceFile) -> Diagnosed<Template> {
    var parser = TemplateParser(file)
    parser.checkEncoding()
    parser.readAll()
    parser.closeUnclosed()
    return Diagnosed(Template(name: name, file: file, nodes: parser.nodes), parser.diagnostics)
  }

  private mutating func checkEncoding() {
    let repaired = String(decoding: file.bytes, as: UTF8.self).utf8
    let firstChange = zip(file.bytes, repaired).enumerated().first { $1.0 != $1.1 }
    guard let place = firstChange?.offset else { return }
    report(TemplateRules.notUTF8, ByteSpan(place, place + 1), "this byte isn't UTF-8")
  }

  private mutating func readAll() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var position = file.bytes.starts(with: mark) ? mark.count : 0
    while true {
      switch scanner.findTag(from: position) {
      case .end:
        addText(from: position, to: file.bytes.count)
        if let margin, !margin.isEmpty { add(.text(margin)) }
        return
      case .unclosed(let span):
        report(
          TemplateRules.unclosedTag, span,
          "this tag isn't closed: no `\(scanner.closingDelimiter)` follows")
        return closeUnread()
      case .tag(let tag):
        addText(from: position, to: Int(tag.span.start))
        position = read(tag)
      }
    }
  }

  // MARK: Text

  /// Adds text line by line, and keeps the white space that starts an unfinished last line apart.
  private mutating func addText(from start: Int, to end: Int) {
    let bytes = file.bytes
    var index = start
    margin = nil
    while index < end {
      let lineEnd = bytes[index..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
      if isAtLineStart, lineAfter(index) != lineEnd {
        let blanks = bytes[index..<end].prefix(while: TemplateScanner.isBlank)
        guard blanks.endIndex < end else { break }
        add(.margin(ByteSpan(index, blanks.endIndex)))
        index = blanks.endIndex
      }
      add(.text(ByteSpan(index, lineEnd)))
      isAtLineStart = bytes[lineEnd - 1] == UInt8(ascii: "\n")
      index = lineEnd
    }
    if isAtLineStart { margin = ByteSpan(index, end) }
  }

  /// The start of the next line, or the file's end, when only white space is before it.
  private func lineAfter(_ position: Int) -> Int? {
    let bytes = file.bytes
    let rest = bytes[position...].drop(while: TemplateScanner.isBlank)
    if rest.isEmpty { return bytes.count }
    if rest.first == UInt8(ascii: "\n") { return rest.startIndex + 1 }
    if rest.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) { return rest.startIndex + 2 }
    return nil
  }

  /// Says that the line goes on: the white space before the tag belongs to the page.
  private mutating func keepMargin() {
    if let margin { add(.margin(margin)) }
    margin = nil
    isAtLineStart = false
  }

  // MARK: Tags

  /// Adds what a tag stands for; gives the place to read on from.
  private mutating func read(_ scanned: TemplateScanner.ScannedTag) -> Int {
    switch scanned.sign {
    case .comment: return endLine(after: scanned.span) ?? Int(scanned.span.end)
    case .delimiters:
      if !scanner.changeDelimiters(scanned.content) {
        report(
          TemplateRules.badDelimiters, scanned.span,
          "a delimiter tag gives two words without `=` in them",
          help: "write it like `{{=<% %>=}}`")
      }
      return endLine(after: scanned.span) ?? Int(scanned.span.end)
    case .place, .unescaped, .section, .inverted, .close, .partial, .parent, .block:
      guard let tag = tag(scanned) else {
        keepMargin()
        return Int(scanned.span.end)
      }
      return read(tag, scanned.sign)
    }
  }

  private mutating func read(_ tag: TemplateNode.Tag, _ sign: TagSign) -> Int {
    switch sign {
    case .section, .inverted, .block, .parent: return openElement(tag, sign)
    case .close: return close(tag)
    case .partial:
      let indentation = margin
      let next = endLine(after: tag.span)
      add(
        .inclusion(
          TemplateNode.Inclusion(
            tag: tag, indentation: next == nil ? nil : indentation, blocks: [], stray: nil)))
      return next ?? Int(tag.span.end)
    case .place, .unescaped:
      keepMargin()
      add(.place(tag, isUnescaped: sign == .unescaped))
      return Int(tag.span.end)
    case .comment, .delimiters: return Int(tag.span.end)
    }
  }

  /// Takes a tag that stands alone on its line out of the page with its whole line, and gives the
  /// next line's start. A tag that doesn't stand alone keeps the white space before it.
  private mutating func endLine(after span: ByteSpan) -> Int? {
    guard margin != nil, let next = lineAfter(Int(span.end)) else {
      keepMargin()
      return nil
    }
    margin = nil
    isAtLineStart = true
    return next
  }

  private mutating func tag(_ scanned: TemplateScanner.ScannedTag) -> TemplateNode.Tag? {
    let bytes = file.bytes[scanned.content.range]
    let isDotted: Bool
    switch scanned.sign {
    case .place, .unescaped, .section, .inverted, .close: isDotted = true
    case .partial, .parent, .block, .comment, .delimiters: isDotted = false
    }
    let name = String(decoding: bytes, as: UTF8.self)
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let hasGap = isDotted && name != "." && parts.contains(where: \.isEmpty)
    guard !bytes.isEmpty, !bytes.contains(where: TemplateScanner.isWhite), !hasGap else {
      report(
        TemplateRules.badName, scanned.span,
        bytes.isEmpty ? "this tag has no name" : "`\(name)` isn't a name")
      return nil
    }
    return TemplateNode.Tag(span: scanned.span, name: Located(name, scanned.content))
  }

  // MARK: Elements

  private mutating func openElement(_ tag: TemplateNode.Tag, _ sign: TagSign) -> Int {
    let margin = margin
    let next: Int?
    if sign == .parent {
      keepMargin()
      next = nil
    } else if sign == .block, open.last?.sign == .parent {
      // What is around a block in a parent shows nowhere, so only the line's end matters.
      next = lineAfter(Int(tag.span.end))
      isAtLineStart = next != nil
    } else {
      next = endLine(after: tag.span)
    }
    if open.count == Self.deepest {
      report(
        TemplateRules.nesting, tag.span, "this nests deeper than \(Self.deepest) levels",
        help: "close what isn't needed around it, or move a part to a template of its own")
    }
    open.append(OpenElement(sign: sign, tag: tag, startsLine: next != nil, margin: margin))
    return next ?? Int(tag.span.end)
  }

  private mutating func close(_ tag: TemplateNode.Tag) -> Int {
    let name = tag.name.value
    guard let top = open.last else { return closeNothing(tag) }
    if top.tag.name.value == name { return closeLast(at: tag.span) }
    guard let depth = open.lastIndex(where: { $0.tag.name.value == name }) else {
      if closedEarly.contains(name) { return closeNothing(tag) }
      report(
        TemplateRules.crossedSection, tag.span,
        "`\(name)` isn't open; `\(top.tag.name.value)` was opened last",
        suggestion: top.tag.name.value, notes: [openedHere(top)])
      return closeLast(at: tag.span)
    }
    report(
      TemplateRules.crossedSection, tag.span,
      "this closes `\(name)` while `\(top.tag.name.value)` is open", notes: [openedHere(top)])
    while open.count > depth + 1, let inner = open.popLast() {
      closedEarly.append(inner.tag.name.value)
      addFinished(inner)
    }
    return closeLast(at: tag.span)
  }

  private mutating func closeNothing(_ tag: TemplateNode.Tag) -> Int {
    if let early = closedEarly.lastIndex(of: tag.name.value) {
      closedEarly.remove(at: early)
    } else {
      report(TemplateRules.crossedSection, tag.span, "`\(tag.name.value)` isn't open")
    }
    return endLine(after: tag.span) ?? Int(tag.span.end)
  }

  /// Closes what was opened last by the tag at `span`.
  private mutating func closeLast(at span: ByteSpan) -> Int {
    guard let sign = open.last?.sign else { return Int(span.end) }
    switch sign {
    case .parent: return closeParent(at: span)
    case .block where open.dropLast().last?.sign == .parent:
      if margin == nil { isAtLineStart = false }
      finishLast(indentation: nil)
      return Int(span.end)
    case .section, .inverted, .block, .close, .place, .unescaped, .partial, .comment, .delimiters:
      let next = endLine(after: span)
      finishLast(indentation: nil)
      return next ?? Int(span.end)
    }
  }

  /// A parent stands alone on its lines, as one, when nothing is before its opening tag and
  /// nothing after its closing tag.
  private mutating func closeParent(at span: ByteSpan) -> Int {
    let before = open.last?.margin
    let next = before == nil ? nil : lineAfter(Int(span.end))
    margin = nil
    isAtLineStart = next != nil
    finishLast(indentation: next == nil ? nil : before)
    return next ?? Int(span.end)
  }

  private mutating func finishLast(indentation: ByteSpan?) {
    guard let element = open.popLast() else { return }
    if indentation != nil { removeMargin() }
    addFinished(element, indentation: indentation)
  }

  private mutating func closeUnclosed() {
    while let element = open.popLast() {
      let name = element.tag.name.value
      report(
        TemplateRules.unclosedSection, element.tag.span, "`\(name)` is opened and never closed",
        help: "add `{{/\(name)}}`")
      addFinished(element)
    }
  }

  /// Closes what is open where reading stops early: whether it would be closed isn't known.
  private mutating func closeUnread() {
    while !open.isEmpty { finishLast(indentation: nil) }
  }

  /// Adds an element that was just closed, unless it nests too deep, which was reported.
  private mutating func addFinished(_ element: OpenElement, indentation: ByteSpan? = nil) {
    guard open.count < Self.deepest else { return }
    add(node(of: element, indentation: indentation))
  }

  private func node(of element: OpenElement, indentation: ByteSpan?) -> TemplateNode {
    switch element.sign {
    case .block: return .block(block(of: element))
    case .parent:
      return .inclusion(
        TemplateNode.Inclusion(
          tag: element.tag, indentation: indentation, blocks: element.nodes.compactMap(\.block),
          stray: element.nodes.lazy.compactMap(stray).first))
    case .section, .inverted, .place, .unescaped, .close, .partial, .comment, .delimiters:
      return .section(element.tag, element.nodes, isInverted: element.sign == .inverted)
    }
  }

  private func block(of element: OpenElement) -> TemplateNode.Block {
    let own = element.margin ?? .at(Int(element.tag.span.start))
    let first = element.startsLine ? element.nodes.firstIndentation : nil
    return TemplateNode.Block(
      tag: element.tag, startsLine: element.startsLine, indentation: first ?? own,
      content: element.nodes)
  }

  private func stray(_ node: TemplateNode) -> ByteSpan? {
    switch node {
    case .block, .margin: nil
    case .text(let span):
      scanner.trim(span).isEmpty ? nil : scanner.trim(span)
    case .place(let tag, _), .section(let tag, _, _): tag.span
    case .inclusion(let inclusion): inclusion.tag.span
    }
  }

  // MARK: Results

  private mutating func add(_ node: TemplateNode) {
    if open.isEmpty { nodes.append(node) } else { open[open.count - 1].nodes.append(node) }
  }

  /// Takes back the margin that was kept before a parent that turned out to stand alone.
  private mutating func removeMargin() {
    if open.isEmpty { nodes.removeLast() } else { open[open.count - 1].nodes.removeLast() }
  }

  private func openedHere(_ element: OpenElement) -> Diagnostic.Note {
    Diagnostic.Note(path: file.path, span: element.tag.span, message: "opened here")
  }

  private mutating func report(
    _ rule: Rule, _ span: ByteSpan, _ message: String, help: String? = nil,
    suggestion: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule, in: file.path, at: span, message, help: help, suggestion: suggestion, notes: notes))
  }
}
