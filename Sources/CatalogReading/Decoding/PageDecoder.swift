import CatalogModel
import CommonMark
import Diagnostics
import FrontMatter

/// Reads `pages/<name>.md`.
enum PageDecoder {
  static func decode(
    _ document: ContentDocument, name: String, _ settings: CatalogSettings?
  ) -> Diagnosed<GuidePage> {
    var findings = Findings(document.path)
    PlaceChecker.checkName(name, &findings)
    var reader = MappingReader(document)
    let title = reader.words("title")?.value ?? name
    let description = reader.text("description").value
    let order = reader.wholeNumber("order")
    let audience = reader.audience(settings)
    findings.add(reader.finish())

    let source = SourceFile(path: document.path, bytes: document.text.bytes)
    let blocks = findings.take(MarkdownParser.parse(source, in: document.body))
    MarkdownPitfalls.find(in: blocks, of: source, at: document.body, headings: .anywhere, &findings)
    for case .heading(level: 1, let words) in blocks {
      findings.add(
        PageRules.topHeading, at: words.span, "a page has one heading of level 1, its `title`",
        help: "write `## \(words.plain)`, or delete it where it repeats the title")
    }
    return Diagnosed(
      GuidePage(
        path: document.path, name: name, title: title, description: description, order: order,
        audience: audience, blocks: blocks),
      findings.diagnostics)
  }
}
