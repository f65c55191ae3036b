import Diagnostics
import Templates

/// A page with a field of every kind.
struct SamplePage: TemplateRecord {
  var title = "Fusion"
  var body = HTML(trusted: "<p>Body</p>")
  var link = WebAddress(encoded: "a.html?x=1&y=2")
  var count = 3
  var isDraft = false
  var note: String?
  var remark: HTML?
  var issuer = SampleIssuer(name: "FEMA")
  var sponsor: SampleIssuer?
  var rows: [SampleRow] = []
  var tags: [String] = []

  static let schema = RecordSchema<SamplePage>(
    "page", "A sample.",
    [
      .field("title", \.title, "The title."),
      .field("body", \.body, "The body."),
      .field("link", \.link, "A link."),
      .field("count", \.count, "A number."),
      .field("draft", \.isDraft, "Whether it is a draft."),
      .field("note", \.note, "A note."),
      .field("remark", \.remark, "A remark."),
      .field("issuer", \.issuer, "Who issued it."),
      .field("sponsor", \.sponsor, "Who paid."),
      .field("rows", \.rows, "Rows."),
      .field("tags", \.tags, "Tags."),
    ])
}

/// A record inside a page.
struct SampleIssuer: TemplateRecord {
  var name: String
  var address: WebAddress?

  static let schema = RecordSchema<SampleIssuer>(
    "issuer", "Who issues.",
    [
      .field("name", \.name, "The name."),
      .field("address", \.address, "The address."),
    ])
}

/// A record that holds a list of its own type.
struct SampleRow: TemplateRecord {
  var label: String
  var children: [SampleRow] = []

  static let schema = RecordSchema<SampleRow>(
    "row", "A row of rows.",
    [
      .field("label", \.label, "The label."),
      .field("children", \.children, "The rows below."),
    ])
}

/// Renders the template `main` of `templates` for `page`.
func render<Page: TemplateRecord>(
  _ main: String, _ others: [String: String] = [:], for page: Page = SamplePage()
) -> Diagnosed<String> {
  let files = others.sorted { $0.key < $1.key }.map {
    SourceFile(path: "\($0.key).mustache", text: $0.value)
  }
  return TemplateLibrary.read(files + [SourceFile(path: "main.mustache", text: main)])
    .then { $0.compile("main", for: Page.self) }
    .then { template in
      var output = PageBuffer()
      template.render(page, into: &output)
      return Diagnosed(String(decoding: output.bytes, as: UTF8.self))
    }
}
