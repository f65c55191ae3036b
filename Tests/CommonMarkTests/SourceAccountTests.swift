import CommonMark
import Diagnostics
import Testing

@Suite("Accounting for every character of a text")
struct SourceAccountTests {
  /// What of `text` is in no leaf and became nothing, and the signs that stayed text.
  private static func account(_ text: String) -> (lost: [String], signs: String) {
    let file = SourceFile(path: "a.md", text: text)
    var account = SourceAccount(of: file, from: 0)
    var (lost, signs) = ([ByteSpan](), "")
    func visit(_ block: Block) {
      switch block {
      case .paragraph(let leaf): enter(leaf, .paragraph)
      case .heading(_, let leaf): enter(leaf, .heading)
      case .code(let leaf, _): enter(leaf, .code)
      case .list(let list): for item in list.items { item.blocks.forEach(visit) }
      case .quote(let quote): quote.blocks.forEach(visit)
      case .thematicBreak: break
      }
    }
    func enter(_ leaf: RichText, _ kind: SourceAccount.LeafKind) {
      if let span = account.close(at: Int(leaf.span.start)) { lost.append(span) }
      let found = account.enter(leaf, as: kind)
      if let span = found.unread { lost.append(span) }
      signs += String(decoding: found.signs.map(\.sign), as: UTF8.self)
    }
    let blocks = MarkdownParser.parse(file, in: ByteSpan(0, file.bytes.count)).value
    blocks.forEach(visit)
    if let span = account.close(at: file.bytes.count) { lost.append(span) }
    return (lost.map { String(decoding: file.bytes[$0.range], as: UTF8.self) }, signs)
  }

  @Test(
    "finds marks in what became something",
    arguments: [
      "# Head #\n\nHead\n====\n\n- one\n  > deep\n  deep\n\n3) three\n\n* * *\n\ntail",
      "*a* **b** ***c*** _d_ __e__ `f` `` `g` `` \\*h\\* i\\\nj  \nk",
      "[a](b) [a](<b c> \"t\") [a](b 't') [*a*](b(c)d) ![a](b) ![](b) <https://a.example>",
      "[a]  \n\n[b][a], [a][], [a](c)\n", "&amp; &#38; &copy; &nbsp;x &amp;amp; &nothing; AT&T;",
      "```text\n# a\n\n  b\n```\n\n    code\n\n~~~\nc\n~~~\n",
      "> a\n> b\nc\n\n<b>d</b>\n\n<div>\n e\n</div>",
      "a\r\nb\rc\n\n1. d\r\n   e\r\n", "`a\nb` [c\nd](e) *f\ng*", "[[a](b)] [a](b)](c) \\[a](b)",
    ])
  func marks(_ text: String) {
    #expect(Self.account(text).lost == [])
  }

  @Test("finds what was lost, wherever it stands")
  func lost() {
    #expect(Self.account("a\n\n[b]: c\n\nd").lost == ["[b]: c"])
    #expect(Self.account("[b]: c\nd").lost == ["[b]: c"])
    #expect(Self.account("- a\n- [b]: c\n- d").lost == ["[b]: c"])
    #expect(Self.account("> [b]: c").lost == ["[b]: c"])
    #expect(Self.account("```text and more\na\n```").lost == ["and more"])
  }

  @Test("names the signs that stayed text, those of code and the escaped ones not among them")
  func signs() {
    #expect(Self.account("**a:**b `*` \\* [c] 2*3 ~~d~~ {#e} ##").signs == "****[]*~~~~{###")
    #expect(Self.account("*a* [b](c) `d`").signs == "")
  }

  @Test("accounts for each letter of texts that nobody would write", arguments: 0..<200)
  func strange(seed: UInt64) {
    var source = SplitMix(seed: seed)
    let pieces = [
      "a", "b", "c1", " ", " ", "\n", "\n", "\n\n", "*", "**", "_", "`", "``", "\\", "> ", "- ",
      "1. ", "    ", "# ", "=", "~", "<", ">", "&", ";", "!", "(", ")", "\t", "+ ", "é", ".",
    ]
    for _ in 0..<40 {
      let text = (0..<source.next(below: 40)).map { _ in pieces[source.next(below: pieces.count)] }
        .joined()
      // What stands behind a fence is its language.
      guard !text.contains("```"), !text.contains("~~~") else { continue }
      let read = MarkdownParser.parse(text).plainText.filter { $0.isLetter }
      // No brackets, so no addresses: each letter of the source is one of a leaf.
      #expect(read == text.filter { $0.isLetter }, "\(text.debugDescription)")
      #expect(Self.account(text).lost == [], "\(text.debugDescription)")
    }
  }
}

/// Random numbers from a seed.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = (seed &+ 1) &* 0xD134_2543_DE82_EF95 }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(bound))
  }
}
