import CLibcmark
import CommonMark
import Diagnostics
import Foundation
import Templates
import Testing

@Suite("Rendering inline content")
struct InlineRendererTests {
  private func html(_ text: RichText, _ overlays: [InlineOverlay] = []) -> String {
    var html = HTML()
    InlineRenderer.write(
      text, overlays: overlays, resolving: { $0 == "gone" ? .none : .address($0) }, to: &html)
    return html.text
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

  /// What libcmark itself makes of a paragraph, as HTML. A line's end is a space in both: libcmark
  /// writes one in an image's alternative text, where it makes no difference.
  private func renderedByLibcmark(_ markdown: String) -> String {
    guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else {
      return ""
    }
    defer { free(html) }
    return oneLine(String(cString: html).replacingOccurrences(of: " />", with: ">").dropLast())
  }

  private func oneLine(_ html: some StringProtocol) -> String {
    html.replacingOccurrences(of: "\n", with: " ")
  }

  @Test("writes what libcmark writes, whatever is marked in whatever", arguments: 0..<300)
  func asLibcmark(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let pieces = [
      "a", "b c", "é", "*", "*", "**", "**", "_", "`", "[w", "](x.html)", "](y \"t & 'u'\")", "![w",
      "](p.png)", "](p.png '\"')", "  \n", "\n", "\\\n", "&amp;", "&", "\"", "'", "1 &lt; 2", "\\*",
      "$%",
    ]
    for _ in 0..<20 {
      // A first letter keeps each of them a paragraph.
      let markdown =
        "p" + (0..<random.below(14)).map { _ in pieces[random.below(pieces.count)] }.joined()
      guard MarkdownParser.parse(markdown).count == 1 else { continue }
      #expect(
        oneLine("<p>" + html(leaf(markdown)) + "</p>") == renderedByLibcmark(markdown),
        "\(markdown.debugDescription)")
    }
  }

  @Test("writes every byte of an address as libcmark does")
  func addresses() {
    for byte in (0x21...0x7E as ClosedRange<UInt8>) {
      let sign = Character(Unicode.Scalar(byte))
      let address = "<>\\".contains(sign) ? "a\\\(sign)" : "a\(sign)"
      let markdown = "[x](<\(address)b é%20>)"
      #expect("<p>" + html(leaf(markdown)) + "</p>" == renderedByLibcmark(markdown))
    }
  }

  @Test("escapes a byte wherever it stands")
  func everyPlace() {
    for byte in "&<>\"%;=?'$".unicodeScalars {
      for place in 0..<20 {
        let text = "x" + String(repeating: "x", count: place) + String(byte) + "yyyyyyyyyyyy"
        let expected = text.replacingOccurrences(of: "&", with: "&amp;")
          .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
          .replacingOccurrences(of: "\"", with: "&quot;")
        #expect(html(RichText(plain: text)) == expected)
      }
    }
  }

  @Test("puts links around and at places, across the edges of marks")
  func overlays() {
    let text = leaf("one *two three* four")
    let overlays = [
      InlineOverlay(0..<3, to: "#one", class: "def"),
      InlineOverlay(8..<18, to: "x?a&b"),
      InlineOverlay(18..<18, to: "#n", class: "dag", label: "“four”"),
    ]
    #expect(
      html(text, overlays)
        == """
        <a class="def" href="#one">one</a> <em>two <a href="x?a&amp;b">three</a></em>\
        <a href="x?a&amp;b"> four</a><a class="dag" href="#n" aria-label="“four”"></a>
        """)
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
