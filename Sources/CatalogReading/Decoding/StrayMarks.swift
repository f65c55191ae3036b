import Bytes
import CommonMark
import Diagnostics

/// Finds marks in a leaf that stayed text, or that became marks, against what was likely meant.
struct StrayMarks {
  private typealias Sign = SourceAccount.LiteralSign

  private let leaf: RichText
  private let signs: [Sign]
  private let file: SourceFile
  private let bytes: UnsafeBufferPointer<UInt8>
  private var findings: DiagnosticCollector

  /// Reports what is found in `leaf`, in which `signs` stayed text.
  static func find(
    in leaf: RichText, _ signs: [SourceAccount.LiteralSign], of file: SourceFile,
    _ findings: inout DiagnosticCollector
  ) {
    findings = leaf.text.withBytes { bytes in
      var finder = StrayMarks(
        leaf: leaf, signs: signs, file: file, bytes: bytes, findings: findings)
      finder.findAddresses()
      finder.findEmphasisInWord()
      finder.findCutLinks()
      if !signs.isEmpty, !finder.findLinks() { finder.findSigns() }
      if bytes.starts(with: "!!!".utf8) { finder.reportDialect("!!!", at: 0, "a box") }
      return finder.findings
    }
  }

  private func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0x20 }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  // MARK: Emphasis

  /// A mark with a letter or digit on both of its sides: `10*10 feet or 20*20`.
  private mutating func findEmphasisInWord() {
    for mark in leaf.marks where mark.kind == .emphasis || mark.kind == .strong {
      let (start, end) = (mark.range.lowerBound, mark.range.upperBound)
      let isOpen = byte(start - 1).isLetterOrDigit && byte(start).isLetterOrDigit
      let isClosed = byte(end - 1).isLetterOrDigit && byte(end).isLetterOrDigit
      guard isOpen || isClosed else { continue }
      let edge = isOpen ? start : end
      let first = bytes[..<edge].lastIndex(where: \.isSpace).map { $0 + 1 } ?? 0
      let last = bytes[edge...].firstIndex(where: \.isSpace) ?? bytes.count
      let span = leaf.sourceSpan(of: first..<last, in: file)
      findings.add(
        MarkdownPitfallRules.emphasisInWord, at: span,
        "the signs in `\(source(span))` make emphasis and aren't printed",
        help: "to print a `*`, put a backslash before each: `\(escaped(span))`")
      return
    }
  }

  private func source(_ span: ByteSpan) -> String {
    String(decoding: file.bytes[span.range], as: UTF8.self)
  }

  private func escaped(_ span: ByteSpan) -> String {
    source(span).map { $0 == "*" || $0 == "_" ? "\\\($0)" : "\($0)" }.joined()
  }

  // MARK: Links

  /// Brackets and parentheses that make no link.
  private mutating func findLinks() -> Bool {
    let count = findings.diagnostics.count
    for sign in signs where sign.sign == UInt8(ascii: "]") { findLink(closedBy: sign) }
    guard findings.diagnostics.count == count,
      let open = signs.first(where: { $0.sign == UInt8(ascii: "[") })
    else { return findings.diagnostics.count > count }
    if let key = index(of: "(ref:", from: open.index) {
      reportLink(open, to: key, "put `]` between the words and the `(`")
    }
    return findings.diagnostics.count > count
  }

  /// A link with a word behind it that belonged to its address. The ending of a plural doesn't.
  private mutating func findCutLinks() {
    for mark in leaf.marks {
      guard case .link(let destination, _) = mark.kind, !mark.range.isEmpty,
        byte(mark.range.upperBound).isLetterOrDigit || byte(mark.range.upperBound) == 0x2F
      else { continue }
      let end = bytes[mark.range.upperBound...].firstIndex(where: \.isSpace) ?? bytes.count
      let letters = bytes[mark.range.upperBound..<end].prefix(while: \.isLetterOrDigit)
      guard !letters.elementsEqual("s".utf8), !letters.elementsEqual("es".utf8),
        words(mark.range) != destination
      else { continue }
      let rest = words(mark.range.upperBound..<end)
      return findings.add(
        MarkdownPitfallRules.literalLink,
        at: leaf.sourceSpan(of: mark.range.upperBound..<end, in: file),
        "the link ends before `\(rest)`",
        help: "put the `)` behind the whole address, and a space before the next word")
    }
  }

  private mutating func findLink(closedBy sign: Sign) {
    let open = signs.last { $0.sign == UInt8(ascii: "[") && $0.index < sign.index } ?? sign
    let next = sign.index + 1
    switch byte(next) {
    case UInt8(ascii: "("):
      reportLink(open, to: next, help(forTargetAt: next + 1))
    case UInt8(ascii: "["):
      let end = bytes[next...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
      reportLink(
        open, to: end, "write the address at the link: `[words](address)`",
        "no address is declared for `\(words(next + 1..<end))`")
    case 0x20 where byte(next + 1) == UInt8(ascii: "(") && isAddress(from: next + 2):
      reportLink(open, to: next, "delete the space between `]` and `(`")
    case UInt8(ascii: "r") where bytes[next...].starts(with: "ref:".utf8):
      reportLink(open, to: next, "put `(` before `ref:`")
    default: break
    }
  }

  private mutating func reportLink(
    _ open: Sign, to end: Int, _ help: String, _ reason: String? = nil
  ) {
    let length = max(1, end - open.index)
    findings.add(
      MarkdownPitfallRules.literalLink, at: ByteSpan(open.offset, open.offset + length),
      reason.map { "\($0), so this is printed as it stands" }
        ?? "this makes no link: it is printed as it stands", help: help)
  }

  private func help(forTargetAt start: Int) -> String {
    let end = bytes[min(start, bytes.count)...].firstIndex(of: UInt8(ascii: ")"))
    guard let end else { return "put `)` after the address" }
    let target = words(start..<end)
    if target.contains("“") || target.contains("”") {
      return "put a link's title in straight quotes: `\"`"
    }
    if target.utf8.contains(0x20) {
      return "put an address with a space between `<` and `>`: `](<\(target)>)`"
    }
    return "a link is written `[words](address)`; to print a bracket, put a backslash before it"
  }

  private func isAddress(from start: Int) -> Bool {
    guard start < bytes.count, let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")) else {
      return false
    }
    let target = bytes[start..<end]
    return !target.contains(0x20)
      && (target.contains(UInt8(ascii: "/")) || target.contains(UInt8(ascii: ":")))
  }

  private func index(of text: String, from start: Int) -> Int? {
    bytes.indices.first { $0 >= start && bytes[$0...].starts(with: text.utf8) }
  }

  // MARK: Other signs

  /// Reports the first sign that was likely meant as a mark.
  private mutating func findSigns() {
    for sign in signs {
      let count = findings.diagnostics.count
      switch sign.sign {
      case UInt8(ascii: "*"), UInt8(ascii: "_"): findDelimiter(sign)
      case UInt8(ascii: "`"):
        reportLiteral(sign, 1, "put another one at the end of the code, or a backslash before it")
      case UInt8(ascii: "#")
      where byte(sign.index + 1) == sign.sign || byte(sign.index - 1) == sign.sign:
        reportLiteral(
          sign, 1, "begin a heading at the start of a line, `## Notes`; or delete the signs")
      case UInt8(ascii: "[") where byte(sign.index + 1) == UInt8(ascii: "^"):
        reportDialect("[^", at: sign.index, "a footnote")
      case UInt8(ascii: "[") where sign.index == 0 && isTask:
        reportDialect(words(0..<3), at: 0, "a box to tick")
      case UInt8(ascii: "~") where byte(sign.index + 1) == sign.sign:
        reportDialect("~~", at: sign.index, "struck text")
      case UInt8(ascii: "[") where byte(sign.index + 1) == UInt8(ascii: "!"):
        reportDialect("[!", at: sign.index, "a box")
      case UInt8(ascii: "[") where byte(sign.index + 1) == sign.sign:
        reportDialect("[[", at: sign.index, "a link")
      case UInt8(ascii: "{") where byte(sign.index + 1) == sign.sign:
        reportDialect("{{", at: sign.index, "a placeholder")
      case UInt8(ascii: "{") where "#.:".utf8.contains(byte(sign.index + 1)):
        reportDialect(
          "{\(words(sign.index + 1..<sign.index + 2))", at: sign.index, "an id or class")
      // A comment that ends is HTML, which was reported.
      case UInt8(ascii: "<")
      where sign.index > 0 && bytes[(sign.index + 1)...].starts(with: "!--".utf8)
        && index(of: "-->", from: sign.index) == nil:
        findings.add(
          MarkdownRules.comment, at: ByteSpan(sign.offset, sign.offset + 4),
          "a comment isn't hidden: it would be printed", help: "delete it")
      default: break
      }
      if findings.diagnostics.count > count { return }
    }
  }

  private var isTask: Bool {
    byte(2) == UInt8(ascii: "]") && byte(3) == 0x20 && " xX".utf8.contains(byte(1))
  }

  /// A run of `*` or `_` that opens or closes nothing.
  private mutating func findDelimiter(_ sign: Sign) {
    guard byte(sign.index - 1) != sign.sign else { return }
    var length = 1
    while byte(sign.index + length) == sign.sign { length += 1 }
    let (before, after) = (byte(sign.index - 1), byte(sign.index + length))
    let isOpening = before.isSpace && !after.isSpace
    let isBlank = sign.sign == UInt8(ascii: "_") && length > 2
    let hasPartner = signs.contains { $0.sign == sign.sign && $0.index > sign.index + length }
    let isStray =
      length > 1
      ? !isBlank && !(before.isSpace && after.isSpace && sign.index > 0 && before != 0x0A)
      : isOpening && after.isLetterOrDigit && (sign.index > 0 || hasPartner)
    guard isStray else { return }
    reportLiteral(
      sign, length,
      "put the signs right before the first and right after the last letter, with a space or a "
        + "comma outside; or a backslash before each to print it")
  }

  private mutating func reportLiteral(_ sign: Sign, _ length: Int, _ help: String) {
    let written = words(sign.index..<sign.index + length)
    findings.add(
      MarkdownPitfallRules.literalMark, at: ByteSpan(sign.offset, sign.offset + length),
      "`\(written)` marks nothing here, and is printed", help: help)
  }

  private mutating func reportDialect(_ sign: String, at index: Int, _ what: String) {
    // A footnote's text, and the other boxes of a list, are the same fault as the first of them.
    let isAnother = findings.diagnostics.contains {
      $0.rule == MarkdownPitfallRules.dialect && $0.message.contains("makes \(what) in")
    }
    guard index > 0 || !isAnother else { return }
    let span = leaf.sourceSpan(of: index..<index + sign.utf8.count, in: file)
    findings.add(
      MarkdownPitfallRules.dialect, at: span,
      "`\(sign)` makes \(what) in other kinds of Markdown, and is printed here",
      help: "say it in words; to print the signs, put a backslash before the first")
  }

  // MARK: Addresses

  /// An address of the web that is no link.
  private mutating func findAddresses() {
    var index = 0
    while let start = nextAddress(from: index) {
      let end = endOfAddress(from: start)
      index = max(end, start + 1)
      let isMarked = leaf.marks.contains { mark in
        switch mark.kind {
        case .link, .code: mark.range.contains(start)
        case .emphasis, .strong, .image, .lineBreak: false
        }
      }
      guard !isMarked else { continue }
      let address = words(start..<end)
      findings.add(
        MarkdownPitfallRules.bareAddress, at: leaf.sourceSpan(of: start..<end, in: file),
        "this address is no link",
        help: address.lowercased().hasPrefix("www.")
          ? "write `[\(address)](https://\(address))`" : "write `<\(address)>`")
    }
  }

  private func nextAddress(from start: Int) -> Int? {
    var index = start
    while let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: index..<bytes.count) {
      index = colon + 1
      guard byte(colon + 1) == UInt8(ascii: "/"), byte(colon + 2) == UInt8(ascii: "/") else {
        continue
      }
      for scheme in ["https", "http"] where colon - scheme.utf8.count >= start {
        let first = colon - scheme.utf8.count
        if bytes[first..<colon].lazy.map(\.lowercased).elementsEqual(scheme.utf8) {
          return min(first, nextHost(from: start) ?? first)
        }
      }
    }
    return nextHost(from: start)
  }

  private func nextHost(from start: Int) -> Int? {
    var index = start
    while let first = bytes.firstIndex(of: UInt8(ascii: "."), in: index..<bytes.count) {
      index = first + 1
      guard first >= start + 3, byte(first + 1).isLetterOrDigit,
        bytes[first - 3..<first].allSatisfy({ $0.lowercased == UInt8(ascii: "w") }),
        !byte(first - 4).isLetterOrDigit, byte(first - 4) != UInt8(ascii: "/")
      else { continue }
      return first - 3
    }
    return nil
  }

  private func endOfAddress(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !bytes[end].isSpace, !"<>\"()[]".utf8.contains(bytes[end]) {
      end += 1
    }
    while end > start, ".,;:!?'".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}
