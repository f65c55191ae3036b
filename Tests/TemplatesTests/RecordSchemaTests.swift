import Testing

@testable import Templates

@Suite("A record's table of fields")
struct RecordSchemaTests {
  @Test("lists names, kinds and meaning for documents")
  func listing() {
    let fields = SamplePage.schema.shape.fields.map { "\($0.name): \($0.kind)" }
    #expect(
      fields == [
        "title: text", "body: HTML", "link: URL", "count: number", "draft: boolean",
        "note: optional text", "remark: optional HTML", "issuer: issuer",
        "sponsor: optional issuer", "rows: list of row", "tags: list of text",
      ])
    #expect(SamplePage.schema.shape.fields.first?.documentation == "The title.")
  }

  @Test("leads to every record once, a record that holds itself included")
  func reachable() {
    let shapes = RecordShape.reachable(from: [SamplePage.reference, SampleRow.reference])
    #expect(shapes.map(\.name) == ["page", "row", "issuer"])
  }
}

@Suite("HTML")
struct HTMLTests {
  @Test("is made of text by escaping what cmark escapes")
  func escaping() {
    #expect(
      HTML(escaping: "a & b < c > \"d\" 'e'").text == "a &amp; b &lt; c &gt; &quot;d&quot; 'e'")
    #expect(HTML(escaping: "&&").text == "&amp;&amp;")
    #expect(HTML(escaping: "").isEmpty)
  }

  @Test("is joined piece by piece")
  func joining() {
    var html = HTML(trusted: "<p>")
    html.append(escaping: "<")
    html += HTML(trusted: "</p>")
    html += HTML(trusted: "<hr>")
    #expect(html + .empty == HTML(trusted: "<p>&lt;</p><hr>"))
  }
}
