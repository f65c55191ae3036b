import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import FrontMatter

/// Finds what CommonMark reads otherwise than the author of a text will have meant.
struct MarkdownPitfalls {
  /// Where headings may stand.
  enum Headings {
    /// Not in lists or quotes; underlined ones are reported elsewhere.
    case atTopLevel
    /// The same, in a form: each of its paragraphs is a line.
    case ofForm
    /// Wherever Markdown allows them, as on guide pages; underlined ones are warned about.
    case anywhere
  }

  let file: SourceFile
  private let headings: Headings
  /// The breaks of the text's lines, where each paragraph of it is one.
  let breaks: LineBreaks?
  private var account: SourceAccount
  /// How many lines were found to be something else than what Markdown takes them for.
  private var suspectCount = 0
  private var isInComponents = false
  var findings: DiagnosticCollector

  /// Reports what is found in `text`, which was read from `file` at `span`.
  static func find(
    in text: MarkdownSections, of file: SourceFile, at span: ByteSpan, headings: Headings,
    _ findings: inout DiagnosticCollector
  ) {
    var finder = MarkdownPitfalls(
      file: file, headings: headings,
      breaks: headings == .ofForm ? LineBreaks(of: file, in: span) : nil,
      account: SourceAccount(of: file, from: Int(span.start)), findings: findings)
    finder.visit(text.introduction, in: nil)
    for section in text.sections {
      if section.level == 2 {
        finder.isInComponents = section.heading.plain == FormSection.components.heading
      }
      finder.visitHeading(section.heading, isNested: false)
      finder.visit(section.blocks, in: nil)
    }
    finder.closeAccount(at: Int(span.end))
    findings = finder.findings
  }

  /// Visits blocks that follow one another in a text, in an item of a list, or in a quote.
  private mutating func visit(_ blocks: [Block], in container: Container?) {
    for (index, block) in blocks.enumerated() {
      let neighbors = Neighbors(
        before: index > 0 ? blocks[index - 1] : nil,
        after: index + 1 < blocks.count ? blocks[index + 1] : nil)
      visit(block, neighbors, in: container)
    }
  }

  private mutating func visit(_ block: Block, _ neighbors: Neighbors, in container: Container?) {
    switch block {
    case .paragraph(let text): visitParagraph(text, neighbors, in: container)
    case .heading(_, let text): visitHeading(text, isNested: container != nil)
    case .list(let list): visitList(list, neighbors, in: container)
    case .quote(let quote): visitQuote(quote, neighbors, in: container)
    case .code(let text, _):
      visitCode(text.span)
      _ = take(text, as: .code)
    case .thematicBreak: break
    }
  }

  private mutating func visitQuote(
    _ quote: Block.Quote, _ neighbors: Neighbors, in container: Container?
  ) {
    reportGluedSign(of: quote, in: container)
    let count = findings.diagnostics.count
    visit(quote.blocks, in: .quote)
    // What is wrong in a quotation is one fault with it.
    if findings.diagnostics.count == count { checkSign(of: quote, neighbors, in: container) }
  }

  private mutating func visitList(
    _ list: Block.List, _ neighbors: Neighbors, in container: Container?
  ) {
    let count = suspectCount
    for item in list.items { visit(item.blocks, in: .item(of: list)) }
    if reportItem(of: list, below: neighbors.before) { return }
    // A line that belongs to no item is why the numbers don't fit.
    if suspectCount == count { visitMarkers(of: list, neighbors, in: container) }
  }

  // MARK: The account

  private mutating func closeAccount(at next: Int) {
    if let lost = account.close(at: next) { reportLost(lost) }
  }

  /// Accounts for a leaf; gives the signs in it that stayed text, or nil where some of it was lost.
  private mutating func take(
    _ leaf: RichText, as kind: SourceAccount.LeafKind
  ) -> [SourceAccount.LiteralSign]? {
    closeAccount(at: Int(leaf.span.start))
    let (unread, signs) = account.enter(leaf, as: kind)
    guard let unread else { return signs }
    reportLost(unread)
    return nil
  }

  private mutating func reportLost(_ lost: ByteSpan) {
    guard !findings.hasNesting else { return }
    guard file.bytes[Int(lost.start)] == UInt8(ascii: "[") else {
      return findings.add(
        MarkdownPitfallRules.unread, at: lost, "this isn't printed: Markdown takes it for a mark",
        help: "put a backslash before its first sign, or write it in another line")
    }
    findings.add(
      MarkdownPitfallRules.definition, at: lost,
      "this line isn't printed: Markdown takes it for the address of a link",
      help: "write addresses at their links, `[words](address)`; to print it, begin with `\\[`")
  }

  // MARK: Paragraphs

  /// Looks at the lines of a paragraph for what was meant to begin something of its own.
  private mutating func visitParagraph(
    _ text: RichText, _ neighbors: Neighbors, in container: Container?
  ) {
    visitReferences(of: text)
    guard let signs = take(text, as: .paragraph) else { return }
    if visitLines(of: text, neighbors, in: container) {
      suspectCount += 1
    } else {
      StrayMarks.find(in: text, signs, of: file, &findings)
    }
  }

  /// Whether something is wrong with a line as a whole.
  private mutating func visitLines(
    of text: RichText, _ neighbors: Neighbors, in container: Container?
  ) -> Bool {
    let suspect = file.bytes.withUnsafeBufferPointer {
      SuspectLine.first(in: $0, text.span.range, isForm: breaks != nil)
    }
    if let suspect {
      // The items of a pasted list are paragraphs of their own, and one fault.
      guard !suspect.isFirst || !neighbors.isPasted(suspect.kind, in: file, isForm: breaks != nil)
      else { return true }
      findings.add(
        suspect.kind.rule, at: suspect.marker, suspect.message(in: file),
        help: suspect.help(in: file))
      return true
    }
    if let numbers = InlineList.find(in: file, text, container) {
      findings.add(
        MarkdownPitfallRules.inlineList, at: numbers,
        "the items from `\(self.text(numbers))` on stand in one line, and are printed as one text",
        help: "put each item on a line of its own")
      return true
    }
    guard let breaks else { return false }
    // HTML and boxes of other dialects were reported, or will be.
    let isOther =
      text.text.utf8.first == UInt8(ascii: "<") || text.text.utf8.starts(with: "[!".utf8)
    if !isOther, let line = breaks.firstUnexplained(in: text, of: file) {
      findings.add(
        MarkdownPitfallRules.joinedLine, at: line,
        "this line is printed as part of the line above it",
        help: "put an empty line above it, or join the two lines; begin an item with `- `")
      return true
    }
    return visitOpening(of: text, neighbors, in: container)
  }

  /// Looks at what stands before the first words of a paragraph of a form.
  private mutating func visitOpening(
    of text: RichText, _ neighbors: Neighbors, in container: Container?
  ) -> Bool {
    let isAlone = text.marks.isEmpty && neighbors.before == nil && neighbors.after == nil
    if !isAlone, let name = FormHeading.name(of: text, isInComponents: isInComponents) {
      findings.add(
        BodyRules.headingAsText, at: text.span, "`\(name.title)` stands here as a paragraph",
        help: "write it as a heading: `\(name.hashes) \(name.title)`")
      return true
    }
    if neighbors.isLettered(before: text) {
      let letter = ByteSpan(Int(text.span.start), Int(text.span.start) + 2)
      findings.add(
        MarkdownPitfallRules.letter, at: letter,
        "`\(self.text(letter))` makes no list: it is printed as a sign of the text",
        help: "number the items, `1.`, `2.`; lists in lists print as a, b, c")
      return true
    }
    if case .item = container { return false }
    let indentation =
      container == nil ? indentation(of: text.span) : indentationInQuote(of: text.span)
    if indentation > 0 {
      findings.add(
        MarkdownPitfallRules.strayIndentation,
        at: ByteSpan(Int(text.span.start) - indentation, Int(text.span.start)),
        "this line is indented, and belongs to no item",
        help: "begin it at the left; indent by four spaces what belongs to an item above it")
      return true
    }
    guard let mark = spoiledMark(of: text, neighbors) else { return false }
    findings.add(
      MarkdownPitfallRules.gluedMarker,
      at: ByteSpan(Int(text.span.start), Int(text.span.start) + 1), mark.message, help: mark.help)
    return true
  }

  private func spoiledMark(of text: RichText, _ neighbors: Neighbors) -> SpoiledMark.Kind? {
    let surroundings = SpoiledMark.Surroundings(
      isBesideList: neighbors.hasListAtHand(of: text.span, in: file),
      isAnnounced: neighbors.isAnnounced, isEscaped: byte(text.span) == UInt8(ascii: "\\"))
    return text.text.withBytes { SpoiledMark.find(at: $0, surroundings) }
  }

  /// How many spaces stand before the place in its line; 0 where something else does.
  func indentation(of span: ByteSpan) -> Int {
    var start = Int(span.start)
    while start > 0, file.bytes[start - 1] == 0x20 || file.bytes[start - 1] == 0x09 { start -= 1 }
    let isWhole = start == 0 || file.bytes[start - 1] == 0x0A || file.bytes[start - 1] == 0x0D
    return isWhole ? Int(span.start) - start : 0
  }

  private func text(_ span: ByteSpan) -> String {
    String(decoding: file.bytes[span.range], as: UTF8.self)
  }

  /// Looks for characters that are written by their numbers and that no text needs.
  private mutating func visitReferences(of words: RichText) {
    let references = file.bytes.withUnsafeBufferPointer {
      CharacterReference.all(in: $0, words.span.range)
    }
    for reference in references {
      let fault = ContentDecoding.fault(
        of: reference.scalar, writtenAt: reference.span, in: file.path)
      if let fault, !isCode(reference.span, in: words) { findings.add([fault]) }
    }
  }

  /// Whether the bytes at `span` stand in code, where a reference is the text that it is.
  private func isCode(_ span: ByteSpan, in words: RichText) -> Bool {
    words.marks.contains {
      $0.kind == .code && words.sourceSpan(of: $0.range, in: file).range.contains(Int(span.start))
    }
  }

  // MARK: Headings

  private mutating func visitHeading(_ words: RichText, isNested: Bool) {
    visitReferences(of: words)
    if let signs = take(words, as: .heading) {
      StrayMarks.find(in: words, signs, of: file, &findings)
    }
    switch headings {
    case .atTopLevel, .ofForm:
      guard isNested else { return }
      findings.add(
        BodyRules.nestedHeading, at: words.span,
        "a heading of the form can't stand in a list or a quote",
        help: "begin it at the start of the line, or make it a paragraph")
    case .anywhere:
      guard Self.isUnderlined(words.span, in: file) else { return }
      findings.add(
        MarkdownPitfallRules.underline, at: Self.underline(of: words.span, in: file),
        "this line turns the one above it into a heading",
        help: "put an empty line above it to print a rule, or write the heading with `##`")
    }
  }

  /// Whether a heading is made by a line of `=` or `-` below it.
  static func isUnderlined(_ heading: ByteSpan, in file: SourceFile) -> Bool {
    !heading.isEmpty && file.bytes[Int(heading.start)] != UInt8(ascii: "#")
  }

  /// The line of `=` or `-` that makes a heading. libcmark may count the line after it to the
  /// heading, too.
  static func underline(of heading: ByteSpan, in file: SourceFile) -> ByteSpan {
    var start = Int(heading.start)
    while start < heading.end {
      let line = line(at: start, in: file, upTo: Int(heading.end))
      let marks = trimmed(line, in: file)
      let sign = marks.isEmpty ? 0 : file.bytes[marks.lowerBound]
      let isSign = sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-")
      if start > heading.start, isSign, file.bytes[marks].allSatisfy({ $0 == sign }) {
        return ByteSpan(marks.lowerBound, marks.upperBound)
      }
      start = line.upperBound + 1
    }
    return heading
  }

  /// The rest of the line from `start`, without its end.
  private static func line(at start: Int, in file: SourceFile, upTo end: Int) -> Range<Int> {
    var stop = start
    while stop < end, file.bytes[stop] != 0x0A, file.bytes[stop] != 0x0D { stop += 1 }
    return start..<stop
  }

  /// A line without the signs of quotes before it and without white space around it.
  private static func trimmed(_ line: Range<Int>, in file: SourceFile) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, file.bytes[start] <= 0x20 || file.bytes[start] == UInt8(ascii: ">") {
      start += 1
    }
    while end > start, file.bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  // MARK: Code

  private mutating func visitCode(_ span: ByteSpan) {
    guard let fence = byte(span) else { return }
    guard fence == UInt8(ascii: "`") || fence == UInt8(ascii: "~") else {
      findings.add(
        MarkdownPitfallRules.indentedCode, at: .at(Int(span.start)),
        "a line indented by four spaces is shown as code",
        help: "begin the line further left; for code, put a line ```` ``` ```` above and below")
      return
    }
    let opening = Self.line(at: Int(span.start), in: file, upTo: Int(span.end))
    guard !isClosed(span, by: fence, after: opening) else { return checkCode(at: span) }
    findings.add(
      MarkdownPitfallRules.openFence, at: ByteSpan(opening.lowerBound, opening.upperBound),
      "this fence isn't closed: all that follows is shown as code",
      help: fence == UInt8(ascii: "`")
        ? "put a line ```` ``` ```` after the code" : "put a line `~~~` after the code")
  }

  /// Whether the last line of the code at `span` closes it.
  private func isClosed(_ span: ByteSpan, by fence: UInt8, after opening: Range<Int>) -> Bool {
    var last = span.range
    while last.upperBound > opening.upperBound, file.bytes[last.upperBound - 1] <= 0x20 {
      last.removeLast()
    }
    let start = last.last { file.bytes[$0] == 0x0A || file.bytes[$0] == 0x0D }.map { $0 + 1 }
    guard let start, start > opening.upperBound else { return false }
    let closing = Self.trimmed(start..<last.upperBound, in: file)
    return closing.count >= 3 && file.bytes[closing].allSatisfy { $0 == fence }
  }

  /// A heading of the form, or else an empty line, between two fences of which one was moved.
  private mutating func checkCode(at span: ByteSpan) {
    guard breaks != nil else { return }
    var start = Int(span.start)
    var empty: ByteSpan?
    while start < span.end {
      let line = Self.line(at: start, in: file, upTo: Int(span.end))
      start = line.upperBound + 1
      if Self.trimmed(line, in: file).isEmpty, start < span.end {
        empty = empty ?? ByteSpan(line.lowerBound, line.upperBound)
      }
      guard isHeading(line) else { continue }
      return findings.add(
        MarkdownPitfallRules.openFence, at: ByteSpan(line.lowerBound, line.upperBound),
        "this heading of the form is shown as code",
        help: "put the line ```` ``` ```` that ends the code above it")
    }
    guard let empty else { return }
    findings.add(
      BodyRules.emptyLines, at: empty,
      "an empty line stands in this code: did one of its fences move?",
      help: "put the line ```` ``` ```` right above and below the code")
  }

  /// Whether a line of code is a heading that any form may have.
  private func isHeading(_ line: Range<Int>) -> Bool {
    let words = String(decoding: file.bytes[line], as: UTF8.self)
    let title = words.drop { $0 == "#" }
    return words.hasPrefix("##") && title.hasPrefix(" ")
      && FormHeading.isUsual(String(title.dropFirst()))
  }
}
