import Bytes
import Markup
import Testing

@Suite("Markup that the program writes")
struct MarkupOutputTests {
  @Test("opens and closes elements, with attributes in the order given")
  func elements() {
    let html = written { html in
      html.open(.ul, class: "plain")
      html.open(.li) { tag in
        tag.attribute(.id, "a")
        tag.attribute(.value) { $0.append(static: "3") }
      }
      html.append(escaping: "one")
      html.open(.br)
      html.close(.li)
      html.close(.ul)
    }
    #expect(html == "<ul class=\"plain\"><li id=\"a\" value=\"3\">one<br></li></ul>")
  }

  @Test("escapes text, in content and in attributes")
  func escaping() {
    let html = written { html in
      html.open(.a) { $0.attribute(.title, "\"1 < 2\" & more") }
      html.append(escaping: "<b>")
      html.close(.a)
    }
    #expect(html == "<a title=\"&quot;1 &lt; 2&quot; &amp; more\">&lt;b&gt;</a>")
  }

  @Test("has headings of six ranks")
  func headings() {
    let html = written { html in
      for rank in [1, 2, 3, 4, 5, 6, 9] { html.close(.heading(rank)) }
    }
    #expect(html == "</h1></h2></h3></h4></h5></h6></h6>")
  }

  @Test("is XML in feeds, which leaves out what XML can't hold")
  func xml() {
    var xml = XMLWriter<Names>()
    xml.open(.entry, [.language: "e\"n"])
    xml.element(.title, "a<b>&\"\u{8}\u{0}\tz\u{FFFE}")
    xml.empty(.link, [.rel: "self", .href: "x?a&b"])
    xml.close(.entry)
    #expect(
      String(decoding: xml.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="utf-8"?>
        <entry xml:lang="e&quot;n"><title>a&lt;b&gt;&amp;&quot;\tz</title>\
        <link rel="self" href="x?a&amp;b"/></entry>
        """)
  }

  private enum Names: XMLVocabulary {
    enum Element: String { case entry, link, title }
    enum Attribute: String {
      case href, rel
      case language = "xml:lang"
    }
  }

  private func written(_ write: (inout PlainOutput) -> Void) -> String {
    var output = PlainOutput()
    write(&output)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}

/// The simplest output.
private struct PlainOutput: MarkupOutput {
  var bytes: [UInt8] = []

  mutating func append(trusted more: UnsafeBufferPointer<UInt8>) { bytes += more }
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    MarkupBytes.escape(text) { bytes += $0 }
  }
}
