import Diagnostics
import Testing

@testable import CommonMark

@Suite("Rendering inline content")
struct InlineRendererTests {
  private func html(_ text: RichText, _ overlays: [InlineOverlay] = []) -> String {
    var bytes: [UInt8] = []
    InlineRenderer.write(
      text, overlays: overlays, resolving: { $0 == "gone" ? .none : .address($0) }
    ) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func leaf(_ markdown: String) -> RichText {
    var found = RichText(plain: "")
    MarkdownParser.parse(markdown).first?.forEachLeaf { found = $0 }
    return found
  }

  @Test(
    "gives back what was written",
    arguments: [
      ("a & <b> \"c\" 'd'", "a &amp; &lt;b&gt; &quot;c&quot; 'd'"),
      ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
      ("***a** b*", "<em><strong>a</strong> b</em>"),
      ("[x *y*](z \"T\")", "<a href=\"z\" title=\"T\">x <em>y</em></a>"),
      ("`a&b`", "<code>a&amp;b</code>"),
      ("a  \nb\nc", "a<br>\nb\nc"),
      ("![alt *x*](p.png)", "<img src=\"p.png\" alt=\"alt x\">"),
      ("[x](e \"a />\") <b />", "<a href=\"e\" title=\"a /&gt;\">x</a> &lt;b /&gt;"),
      ("[](e) f", "<a href=\"e\"></a> f"),
      ("a [](e)", "a <a href=\"e\"></a>"),
    ])
  func roundTrip(markdown: String, expected: String) {
    #expect(html(leaf(markdown)) == expected)
  }

  @Test("leaves the words of a link that leads nowhere")
  func deadLink() {
    #expect(html(leaf("see [the *plan*](gone).")) == "see the <em>plan</em>.")
  }

  private func treeHTML(_ text: RichText, _ overlays: [InlineOverlay]) -> String {
    var bytes: [UInt8] = []
    InlineRenderer.writeTree(text, overlays: overlays, resolving: { .address($0) }) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "writes a text without marks as libcmark does",
    arguments: [
      [], [(0..<0, "", "")], [(0..<2, "<i>", "</i>"), (2..<9, "<u>", "</u>"), (9..<9, "†", "")],
      [(4..<4, "†", ""), (4..<57, "<i>", "</i>"), (57..<57, "†", "‡")], [(0..<57, "<i>", "</i>")],
    ] as [[(range: Range<Int>, opening: String, closing: String)]])
  func fastPath(parts: [(range: Range<Int>, opening: String, closing: String)]) {
    let hostile = RichText(plain: "<a href=\"x\">&amp;</a> 'é' \u{202E}b 𝛼\tx, a \"b\" < c > d & e")
    let overlays = parts.map { InlineOverlay($0.range, opening: $0.opening, closing: $0.closing) }
    #expect(html(hostile, overlays) == treeHTML(hostile, overlays))
  }

  @Test(
    "writes a link that is all of a text as libcmark does",
    arguments: [
      "a.html", "../b/c-1.html#d.type-2.3", "https://example.org/x_y", "x?y=1&z", "é", "a b", "(x)",
      "'", "\"", "%20", "~", "", "<b>", "a\\b",
    ])
  func wholeLink(address: String) {
    for words in ["words", "<a> & \"b\" é", ""] {
      let range = 0..<words.utf8.count
      for title in ["", "T"] {
        let text = RichText(
          text: TextSlice(words), marks: [.init(.link(destination: address, title: title), range)],
          span: .at(0))
        #expect(html(text) == treeHTML(text, []))
      }
    }
  }

  @Test("escapes a byte wherever it stands")
  func everyPlace() {
    for byte in "&<>\"%;=?'$".unicodeScalars {
      for place in 0..<20 {
        let (before, after) = (String(repeating: "x", count: place), "yyyyyyyyyyyy")
        let text = RichText(plain: before + String(byte) + after)
        #expect(html(text) == treeHTML(text, []))
      }
    }
  }

  @Test("puts markup around and at places, across the edges of marks")
  func overlays() {
    let text = leaf("one *two three* four")
    let overlays = [
      InlineOverlay(0..<3, opening: "<i>", closing: "</i>"),
      InlineOverlay(8..<18, opening: "<u>", closing: "</u>"),
      InlineOverlay(18..<18, opening: "†", closing: ""),
    ]
    #expect(
      html(text, overlays)
        == "<i>one</i> <em>two <u>three</u></em><u> four</u>†")
  }
}
