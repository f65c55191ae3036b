import CommonMark
import Testing

@Suite("Rendering inline content")
struct InlineRendererTests {
  private func html(_ text: RichText, _ overlays: [InlineOverlay] = []) -> String {
    var bytes: [UInt8] = []
    InlineRenderer.append(text, overlays: overlays, to: &bytes) {
      $0 == "gone" ? .none : .address($0)
    }
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

  @Test("escapes plain text as libcmark does")
  func fastPath() {
    let hostile = "<a href=\"x\">&amp;</a> 'é' \u{202E}b 𝛼\tx"
    let overlay = InlineOverlay(0..<0, opening: "", closing: "")
    #expect(html(RichText(plain: hostile)) == html(RichText(plain: hostile), [overlay]))
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
