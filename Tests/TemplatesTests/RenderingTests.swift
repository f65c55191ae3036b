import Diagnostics
import Testing

@testable import Templates

@Suite("A rendered template")
struct RenderingTests {
  /// Expects `main` to be without faults and to become `expected`.
  func expect(
    _ main: String, _ others: [String: String] = [:], for page: SamplePage = SamplePage(),
    becomes expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let result = render(main, others, for: page)
    #expect(result.diagnostics == [], sourceLocation: sourceLocation)
    #expect(result.value == expected, sourceLocation: sourceLocation)
  }

  @Test("escapes text and addresses, and leaves HTML as it is")
  func escaping() {
    var page = SamplePage()
    page.title = "<a href=\"x\">Tom & 'Jerry'</a>"
    expect(
      "{{title}}", for: page,
      becomes: "&lt;a href=&quot;x&quot;&gt;Tom &amp; 'Jerry'&lt;/a&gt;")
    expect("{{link}}", becomes: "a.html?x=1&amp;y=2")
    expect("{{{body}}}{{&body}}", becomes: "<p>Body</p><p>Body</p>")
    expect("{{count}}", becomes: "3")
  }

  @Test("carries text beyond ASCII, short and long, byte for byte")
  func unicode() {
    var page = SamplePage()
    for title in ["ü", "Éÿ — 🚒 “Fusion” & <Größe>", String(repeating: "🚒&", count: 40)] {
      page.title = title
      let escaped = title.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;")
      expect("¡{{title}}!", for: page, becomes: "¡\(escaped)!")
    }
  }

  @Test("shows a section when there is a value, and an empty text is none")
  func optionals() {
    let template = "{{#note}}({{.}}){{/note}}{{^note}}no note{{/note}}"
    var page = SamplePage()
    expect(template, for: page, becomes: "no note")
    page.note = ""
    expect(template, for: page, becomes: "no note")
    page.note = "a < b"
    expect(template, for: page, becomes: "(a &lt; b)")
    page.remark = HTML.empty
    expect("{{#remark}}{{{.}}}{{/remark}}|", for: page, becomes: "|")
    page.remark = HTML(escaping: "<")
    expect("{{#remark}}{{{.}}}{{/remark}}|", for: page, becomes: "&lt;|")
  }

  @Test("leaves an absent value out where it is placed without a section")
  func absence() {
    expect("[{{note}}][{{{remark}}}][{{sponsor.name}}]", becomes: "[][][]")
  }

  @Test("takes no notice of how a record names its own properties")
  func properties() {
    struct Note: TemplateRecord {
      let isBlank = true
      let isShown = false

      static let schema = RecordSchema<Note>(
        "note", "A note.", [.field("blank", \.isBlank, "Whether it is blank.")])
    }
    struct Page: TemplateRecord {
      let note: Note? = Note()

      static let schema = RecordSchema<Page>(
        "noted page", "A page.", [.field("note", \.note, "A note.")])
    }
    let result = render("{{#note}}{{#blank}}blank{{/blank}}{{/note}}", for: Page())
    #expect(result.diagnostics == [])
    #expect(result.value == "blank")
  }

  @Test("enters the elements of lists of every kind")
  func elements() {
    struct Lists: TemplateRecord {
      let flags = [true, false]
      let words: [String?] = ["a", nil, "b"]
      let grid = [["1", "2"], [], ["3"]]
      let issuers: [SampleIssuer?] = [nil, SampleIssuer(name: "FEMA")]

      static let schema = RecordSchema<Lists>(
        "lists", "Lists of every kind.",
        [
          .field("flags", \.flags, "Conditions."), .field("words", \.words, "Optional texts."),
          .field("grid", \.grid, "Lists."), .field("issuers", \.issuers, "Optional records."),
        ])
    }
    let result = render(
      """
      {{#flags}}{{#.}}yes {{/.}}{{^.}}no {{/.}}{{/flags}}{{#words}}<{{.}}>{{/words}}\
      {{#grid}}[{{#.}}{{.}}{{/.}}]{{/grid}} {{#issuers}}{{name}}{{/issuers}}
      """, for: Lists())
    #expect(result.diagnostics == [])
    #expect(result.value == "yes no <a><b>[12][][3] FEMA")
  }

  @Test("enters records, and looks names up from the innermost record outwards")
  func records() {
    var page = SamplePage()
    expect(
      "{{#issuer}}{{name}} {{title}}{{/issuer}} {{issuer.name}}", for: page,
      becomes: "FEMA Fusion FEMA")
    expect("{{#sponsor}}x{{/sponsor}}{{^sponsor}}none{{/sponsor}}", for: page, becomes: "none")
    page.sponsor = SampleIssuer(name: "DHS", address: WebAddress(encoded: "dhs"))
    expect(
      "{{#issuer}}{{#sponsor}}{{name}}{{/sponsor}}{{name}}{{/issuer}} {{sponsor.address}}",
      for: page, becomes: "DHSFEMA dhs")
  }

  @Test("gives the names of the outer record back after an inner one of the same type")
  func nesting() {
    let page = SamplePage(rows: [
      SampleRow(label: "1", children: [SampleRow(label: "1.1"), SampleRow(label: "1.2")]),
      SampleRow(label: "2"),
    ])
    expect(
      "{{#rows}}[{{label}}{{#children}}({{label}}){{/children}}{{label}}]{{/rows}}", for: page,
      becomes: "[1(1.1)(1.2)1][22]")
  }

  @Test("repeats a list of texts")
  func textLists() {
    let page = SamplePage(tags: ["a", "<", "c"])
    expect(
      "{{#tags}}<li>{{.}}</li>{{/tags}}", for: page, becomes: "<li>a</li><li>&lt;</li><li>c</li>")
    expect("{{^tags}}none{{/tags}}", becomes: "none")
  }

  @Test("follows a partial that includes itself down a tree, with its indentation")
  func recursion() {
    let page = SamplePage(rows: [
      SampleRow(
        label: "1",
        children: [SampleRow(label: "1.1", children: [SampleRow(label: "1.1.1")])]),
      SampleRow(label: "2"),
    ])
    let row = "- {{label}}\n{{#children}}\n  {{>row}}\n{{/children}}\n"
    expect(
      "{{#rows}}\n{{>row}}\n{{/rows}}\n", ["row": row], for: page,
      becomes: "- 1\n  - 1.1\n    - 1.1.1\n- 2\n")
  }

  @Test("indents what isn't blank in a partial, and never a value's own lines")
  func indentation() {
    var page = SamplePage()
    page.body = HTML(trusted: "<pre>a\nb</pre>")
    expect(
      "<div>\n  {{>part}}\n</div>\n", ["part": "<p>\n\n{{{body}}}\n</p>\n"], for: page,
      becomes: "<div>\n  <p>\n\n  <pre>a\nb</pre>\n  </p>\n</div>\n")
  }

  @Test("keeps CRLF line ends and takes a tag's line out with its own")
  func carriageReturns() {
    let page = SamplePage(tags: ["a", "b"])
    expect(
      "<ul>\r\n  {{#tags}}\r\n  <li>{{.}}</li>\r\n  {{/tags}}\r\n\r\n</ul>\r\n", for: page,
      becomes: "<ul>\r\n  <li>a</li>\r\n  <li>b</li>\r\n\r\n</ul>\r\n")
    expect("<b>\r\n\t{{>p}}\r\n</b>", ["p": "x\r\ny\r\n"], becomes: "<b>\r\n\tx\r\n\ty\r\n</b>")
  }

  @Test("leaves a byte-order mark out")
  func byteOrderMark() {
    expect("\u{FEFF}{{title}}", becomes: "Fusion")
  }

  @Test("puts a page's blocks into its layout, and the layout's partials see them")
  func layout() {
    let layout = """
      <title>{{$title}}{{title}}{{/title}}</title>
      {{>head}}
      <main>
        {{$content}}
        {{/content}}
      </main>

      """
    let main = """
      {{<layout}}
      {{$head}}<meta>{{/head}}
      {{$content}}
      <h1>{{title}}</h1>
      {{#tags}}
      <i>{{.}}</i>
      {{/tags}}
      {{/content}}
      {{/layout}}

      """
    expect(
      main, ["layout": layout, "head": "<head>{{$head}}{{/head}}</head>\n"],
      for: SamplePage(tags: ["x", "y"]),
      becomes: """
        <title>Fusion</title>
        <head><meta></head>
        <main>
          <h1>Fusion</h1>
          <i>x</i>
          <i>y</i>
        </main>

        """)
  }

  @Test("ends where a block given twice holds itself")
  func blockInItself() {
    expect(
      "{{<p}}{{$a}}[{{$a}}default{{/a}}]{{/a}}{{/p}}", ["p": "{{$a}}{{/a}}"],
      becomes: "[default]")
  }

  @Test("is appended to what the buffer holds")
  func appending() {
    var output = PageBuffer()
    output.append("before ", escaped: false)
    let file = SourceFile(path: "t/page.mustache", text: "{{title}}")
    let library = TemplateLibrary.read([file], in: ["t"])
    library.value.compile("page", for: SamplePage.self).value.render(SamplePage(), into: &output)
    #expect(String(decoding: output.bytes, as: UTF8.self) == "before Fusion")
  }

  @Test("is published again under another title, wherever and however the page has it")
  func titles() {
    var page = PageBuffer()
    page.append("<title>")
    page.append(PageTitle("A & B"), escaped: true)
    page.append("</title>")
    page.append(PageTitle("A & B"), escaped: false)
    page.append("!")
    var copy = PageBuffer()
    copy.append(page, titled: PageTitle("<Longer>"))
    #expect(
      String(decoding: copy.bytes, as: UTF8.self) == "<title>&lt;Longer&gt;</title><Longer>!")
    #expect(String(decoding: page.bytes, as: UTF8.self) == "<title>A &amp; B</title>A & B!")
  }
}
