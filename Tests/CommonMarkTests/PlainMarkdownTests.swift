import CommonMark
import Diagnostics
import Testing

/// Plain Markdown is read without libcmark: both must read the same, places included.
@Suite("Markdown that is plain")
struct PlainMarkdownTests {
  @Test(
    "reads as libcmark reads it",
    arguments: [
      "", "\n", "\n\n", "a", "a\n", "a\nb", "a\n\nb\n", "a \nb", "a  \nb", " a", "a\n b", "a\n\n b",
      "é – “b”\nc", "\u{FEFF}a", "a\r\nb", "a\tb", "a & b", "a&amp;b", "a ^ b", "a #", "a: b",
      "# a", "# a\n", "## a b\n\nc", "## a\nb\n## c", "#a", "# a #", "#  a", "# a ", "#",
      "####### a",
      "####### a\n\nb", "# a\n#b\n", "a\n# b\n#", "# *a*", "a\n#b", "a\n\n#b\n\n# c", "###### a\n",
      "- a", "- a\n- b\n", "- a\n\n", "- a\n\n\n\nb", "- a\n\n\n# b", "- a\nb", "- a\n# b",
      "- a\n\n- b",
      "- a\n\n1. b", "- a\n1. b", "- a\n  b", "- a\n\n  b", "-  a", "-", "- ", "-\n- a", "- a\n-",
      "-a",
      "- - a", "- 1. a", "- # a", "- > a", "- a\n---", "- a\n***", "- a \n- b", "+ a", "* a", "---",
      "1. a\n2. b", "3. a\n4. b\n\n", "1) a\n2) b", "1. a\n2) b", "1. a\n- b", "1.a", "1.5 a",
      "12 - a",
      "1.", "1. ", "1.\n2. a", "1.  a", "123456789. a", "12345678. a", "1234567890. a", "0. a",
      "007. a",
      "1. a\n   1. b\n   2. c\n2. d", "1. a\n   2. b", "1. a\n   - b\n     - c\n", "1. a\n  - b",
      "1. a\n    - b", "9. a\n   - b\n10. c\n    - d\n\n", "10. a\n   1. b", "- a\n  1. b\n\n\nc",
      "- a\n  1. b\n\n  2. c", "- a\n  - b\n\n- c", "- a\n  - b\n\n  c", "- a\n  - b\nc",
      "- a\n  - b\n  c",
      "a\n- b", "a\n1. b", "a\n2. b", "a\n---", "a\n===", "a\n-", "a\n> b", "a\n12. b", "a\n```\nb",
      "# a\n\nb *c*\n\n# d\n\n- e\n", "# a\n\n[b](c)\n# d", "# a\n\n```\n\n# b\n\n```\n\n# c",
      "# a\n\n<div>\n\n# b\n\n</div>", "# a\n\n[b]\n\n# c\n\n[b]: d", "# a\n\n~~~\n\n# b\n",
      "# a\n\n\\# b",
      "# a\n\n*b\n\n# c\n\nd*", "# a\n\nb\n===\n\n# c\n", "# a\n\n*b*\n===\n# c\n",
      "# a\n\n- *b*\n\n\n# c\n",
      "# a\n\n> b\n\n# c", "# a\n\n    b\n\n# c", "a\u{0}b", "a\u{B}b", "# a\n\n- b\n    ",
      "- a\n    \nb", "- [a b](ref:c-1)\n- [d](e/f.html#g.h)\n", "1. [a](b)\n   - [c](d)\n\ne",
      "[a](b)", "[a](b)\n\nc", "[a](b)\nc", "[a](b)\n# c", "[a](b) ", "[a](b).", "[a](b)\r\n",
      "[a](b \"c\")", "[a]()", "[](b)", "[ a](b)", "[a ](b)", "[a] (b)", "[a](b", "[a][b]", "[a]",
      "[a](<b>)", "[a](b(c))", "[a](b&amp;c)", "[a](b\\c)", "[a](é)", "[a](b%20c)", "[a](b c)",
      "[*a*](b)", "[a [b](c)](d)", "[a]b](c)", "![a](b)", "[!a](b)", "[“é” – a!](b)", "[a\nb](c)",
      "- [a](b)\nc", "- [a](b) c", "-  [a](b)", "- [ ] a", "- [x](y)\n\n# [z](w)", "[a](_b_)",
      "[a](b)\n\n[a]: c", "# a\n\n[b](c)\n\n# d", "- [a](b)\n    ",
    ])
  func sameAsLibcmark(text: String) {
    Self.expectSame(text)
  }

  @Test("reads as libcmark reads it, whatever lines are below one another")
  func sameAsLibcmarkAtRandom() {
    var random = SplitMix64(state: 508)
    let pieces = [
      "\n", "\n", "\n", "\n\n", "# a", "## b ", "#", "- c", "- ", "  - d", "1. e", "2. f",
      "   1. g",
      "   - h", "     - i", "10. j", "k", "l\nm", " n", "  ", "*o*", "[p](q)", "r `s", "t &", "<u>",
      "> v",
      "[x](y)", "- [x y](ref:z)", "   - [x](y)",
      "---", "===", "```", "~~~", "[w]: x", "[w]", "1) y", "12 - z", "    code", "\r\n", "é", "\\",
    ]
    for _ in 0..<Self.rounds {
      var text = ""
      for _ in 0..<random.below(14) {
        text += pieces[random.below(pieces.count)]
        if random.below(4) > 0 { text += "\n" }
      }
      Self.expectSame(text)
    }
  }

  @Test("holds no text of its own: what is plain is a slice of the file")
  func readsWithoutLibcmark() throws {
    let text = "# a\n\nb\nc\n\n1. d\n   - e\n2. [f](g)\n\n## g\n\n*h*\n"
    let file = SourceFile(path: "a.md", text: text)
    var leaves: [String] = []
    for block in MarkdownParser.parse(file, in: ByteSpan(0, file.bytes.count)).value {
      block.forEachLeaf { leaves.append($0.isSlice(of: file) ? $0.plain : "copied") }
    }
    #expect(leaves == ["a", "b\nc", "d", "e", "f", "copied", "copied"])
  }

  private static let rounds = 20_000

  private static func expectSame(_ text: String) {
    // A text stands in a file below something else, as below front matter.
    let file = SourceFile(path: "a.md", text: "---\n" + text)
    let span = ByteSpan(4, file.bytes.count)
    let (one, other) = (
      MarkdownParser.parse(file, in: span), MarkdownParser.parseWithLibcmark(file, in: span)
    )
    #expect(one.value.map(outline) == other.value.map(outline), "\(text.debugDescription)")
    #expect(one.diagnostics == other.diagnostics, "\(text.debugDescription)")
  }

  /// All that a block is, and where.
  private static func outline(_ block: Block) -> String {
    switch block {
    case .paragraph(let text): "p" + outline(text)
    case .heading(let level, let text): "h\(level)" + outline(text)
    case .code(let text, let language): "code \(language)" + outline(text)
    case .thematicBreak(let span): "rule \(span)"
    case .quote(let quote): "quote \(quote.span) \(quote.blocks.map(outline))"
    case .list(let list):
      "list \(String(describing: list.start)) \(list.isTight) "
        + "\(list.items.map { "\($0.span) \($0.blocks.map(outline))" })"
    }
  }

  private static func outline(_ text: RichText) -> String {
    "\(text.span) \(text.plain) \(text.marks)"
  }
}

extension RichText {
  /// Whether the text is a part of the file's bytes in memory.
  fileprivate func isSlice(of file: SourceFile) -> Bool {
    file.bytes.withUnsafeBufferPointer { all in
      text.withBytes { part in
        guard let start = all.baseAddress, let own = part.baseAddress else { return false }
        return start <= own && own + part.count <= start + all.count
      }
    }
  }
}

/// The same numbers on every machine.
private struct SplitMix64 {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }
}
