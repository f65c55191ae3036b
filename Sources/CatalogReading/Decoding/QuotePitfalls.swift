import Bytes
import CommonMark
import Diagnostics

/// What a form's quotations tell: most come with a copied e-mail.
extension MarkdownPitfalls {
  /// Reports the sign of a form's quotation that touches a word.
  mutating func reportGluedSign(of quote: Block.Quote, in container: Container?) {
    let sign = Int(quote.span.start)
    if case .quote = container { return }
    guard breaks != nil, !findings.hasNesting, sign + 1 < file.bytes.count,
      !file.bytes[sign + 1].isSpace
    else { return }
    findings.add(
      MarkdownPitfallRules.gluedMarker, at: ByteSpan(sign, sign + 1),
      "this `>` makes a quotation and isn't printed",
      help: "delete it; write `\\>` to print it, or put a space behind it for a quotation")
  }

  /// Reports a quotation in a form that was likely not meant: it stands in another one, follows
  /// another one, or has nothing before it.
  mutating func checkSign(
    of quote: Block.Quote, _ neighbors: Neighbors, in container: Container?
  ) {
    let sign = Int(quote.span.start)
    guard breaks != nil, sign + 1 < file.bytes.count, !findings.hasNesting, !isReported(sign)
    else { return }
    let (message, help): (String, String)
    if case .quote = container {
      guard sign > 0, file.bytes[sign - 1] == UInt8(ascii: ">") else { return }
      message = "this `>` makes a quotation in the quotation"
      help = "write one `>` before each line of a quotation"
    } else if case .quote = neighbors.before {
      message = "another quotation begins here: the line above has no `>`"
      help = "write `>` before the empty lines of a quotation, too"
    } else if !neighbors.isBelowParagraph || quote.isList, container == nil,
      !file.bytes[(sign + 2)...].starts(with: "[!".utf8)
    {
      message =
        quote.isList
        ? "these `>` put a list into a quotation"
        : "this `>` makes a quotation, and no words before it say whose"
      help = "delete each `>` that came with a copied e-mail"
    } else {
      return
    }
    findings.add(
      MarkdownPitfallRules.quotation, at: ByteSpan(sign, sign + 1), message, help: help)
  }

  /// Whether the `>` at `sign`, or one that it touches, was reported.
  private func isReported(_ sign: Int) -> Bool {
    guard let last = findings.diagnostics.last else { return false }
    var first = sign
    while first > 0, file.bytes[first - 1] == UInt8(ascii: ">") { first -= 1 }
    return (first...sign).contains(Int(last.span.start))
  }

  /// How many spaces stand before the place and behind the one after its `>`.
  func indentationInQuote(of span: ByteSpan) -> Int {
    var start = Int(span.start)
    while start > 0, file.bytes[start - 1] == 0x20 { start -= 1 }
    guard start > 0, file.bytes[start - 1] == UInt8(ascii: ">") else { return 0 }
    return max(0, Int(span.start) - start - 1)
  }

  /// Reports a list of a form in the line right below a quotation, in which it will have stood.
  mutating func reportItem(of list: Block.List, below block: Block?) -> Bool {
    guard breaks != nil, case .quote = block, let first = list.items.first,
      file.hasLineAbove(Int(first.span.start))
    else { return false }
    findings.add(
      MarkdownPitfallRules.quotation, at: first.span,
      "this item stands below the quotation and not in it",
      help: "put `> ` before it, or an empty line above it")
    return true
  }
}

extension Block.Quote {
  /// Whether a list stands first in it.
  fileprivate var isList: Bool { if case .list = blocks.first { true } else { false } }
}
