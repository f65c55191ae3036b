import Bytes
import CommonMark
import Diagnostics
import FrontMatter

/// Finds what CommonMark reads otherwise than the author of a text will have meant.
struct MarkdownPitfalls {
  /// Where headings may stand.
  enum Headings {
    /// Not in lists or quotes; underlined ones are reported elsewhere.
    case atTopLevel
    /// Wherever Markdown allows them, as on guide pages; underlined ones are warned about.
    case anywhere
  }

  private let file: SourceFile
  private let headings: Headings
  private var findings: DiagnosticCollector
  /// Where the last block that was looked at ends.
  private var end: Int

  /// Reports what is found in `text`, which was read from `file` at `span`.
  static func find(
    in text: MarkdownSections, of file: SourceFile, at span: ByteSpan, headings: Headings,
    _ findings: inout DiagnosticCollector
  ) {
    var finder = MarkdownPitfalls(
      file: file, headings: headings, findings: findings, end: Int(span.start))
    finder.visitFirstLevel(text.introduction)
    for section in text.sections {
      finder.visitGap(before: section.heading.span)
      finder.visitHeading(section.heading, isNested: false)
      finder.visitFirstLevel(section.blocks)
    }
    finder.visitGap(before: .at(Int(span.end)))
    findings = finder.findings
  }

  private mutating func visitFirstLevel(_ blocks: [Block]) {
    for block in blocks {
      visitGap(before: block.span)
      visit(block, isNested: false)
    }
  }

  private mutating func visit(_ block: Block, isNested: Bool) {
    switch block {
    case .paragraph(let text):
      visitLines(of: text.span)
      visitReferences(of: text)
    case .heading(_, let text): visitHeading(text, isNested: isNested)
    case .list(let list):
      visitMarkers(of: list)
      for item in list.items { for block in item.blocks { visit(block, isNested: true) } }
    case .quote(let quote): for block in quote.blocks { visit(block, isNested: true) }
    case .code(let text, _): visitCode(text.span)
    case .thematicBreak: break
    }
  }

  // MARK: Lines that are in no block

  private mutating func visitGap(before next: ByteSpan) {
    let gap = end..<max(end, Int(next.start))
    end = max(end, Int(next.end))
    guard gap.count >= "[a]:b".utf8.count,
      let start = gap.first(where: { file.bytes[$0] > 0x20 }),
      file.bytes[start] == UInt8(ascii: "[")
    else { return }
    let line = Self.line(at: start, in: file, upTo: gap.upperBound)
    findings.add(
      MarkdownPitfallRules.definition, at: ByteSpan(line.lowerBound, line.upperBound),
      "this line isn't printed: Markdown takes it for the address of a link",
      help: "write addresses at their links, `[words](address)`; to print it, begin with `\\[`")
  }

  // MARK: Paragraphs

  /// Looks at the later lines of a paragraph for what was meant to begin something of its own.
  private mutating func visitLines(of span: ByteSpan) {
    let joined = file.bytes.withUnsafeBufferPointer {
      SuspectContinuationLine.first(in: $0, span.range)
    }
    guard let joined else { return }
    findings.add(
      joined.kind.rule, at: joined.marker, joined.kind.message(text(joined.marker)),
      help: joined.kind.help)
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
    switch headings {
    case .atTopLevel:
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

  // MARK: Lists

  private mutating func visitMarkers(of list: Block.List) {
    guard let first = list.items.first else { return }
    if let start = list.start {
      visitNumbers(of: list, from: start)
    } else if byte(first.span) == UInt8(ascii: "+") {
      let sign = Int(first.span.start)
      findings.add(
        MarkdownPitfallRules.plus, at: ByteSpan(sign, sign + 1),
        "this `+` makes a list and isn't printed",
        help: "write `\\+` to print it, or `-` to make the list")
    }
  }

  /// Reports the first item that prints another number than the one it is written with. A list
  /// that repeats its first number all the way leaves the counting to Markdown.
  private mutating func visitNumbers(of list: Block.List, from start: Int) {
    var isRepeating = true
    var surprise: (position: Int, written: Int, printed: Int)?
    for (index, item) in list.items.enumerated() {
      guard let number = number(at: item.span) else { return }
      if index > 0, number != start { isRepeating = false }
      if surprise == nil, number != start + index {
        surprise = (Int(item.span.start), number, start + index)
      }
    }
    guard !isRepeating, let surprise else { return }
    let position = surprise.position
    let digits = String(surprise.written).utf8.count
    findings.add(
      MarkdownPitfallRules.numbering, at: ByteSpan(position, position + digits),
      "the item written \(surprise.written) goes on with the list above and prints as "
        + "\(surprise.printed)",
      help: surprise.written == 1
        ? "for a list of its own, write its numbers with the other sign: `1)` after `1.`"
        : "number the items without gaps")
  }

  private func number(at span: ByteSpan) -> Int? {
    let digits = file.bytes[span.range].prefix(9).prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private func byte(_ span: ByteSpan) -> UInt8? {
    span.isEmpty ? nil : file.bytes[Int(span.start)]
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
    guard !isClosed(span, by: fence, after: opening) else { return }
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
}
