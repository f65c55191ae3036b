import CatalogModel
import CommonMark
import Diagnostics
import FrontMatter

/// Reads `pages/<name>.md`.
enum PageDecoder {
  static func decode(
    _ document: ContentDocument, name: String, _ settings: CatalogSettings?
  ) -> Diagnosed<GuidePage> {
    var findings = DiagnosticCollector(document.path)
    PlaceChecker.checkName(name, &findings)
    var reader = MappingReader(document)
    let title = reader.words("title")?.value ?? name
    let description = reader.text("description").value
    let order = reader.wholeNumber("order")
    let audience = reader.audience(settings)
    findings.add(reader.finish())

    let source = SourceFile(path: document.path, bytes: document.text.bytes)
    let text = findings.take(MarkdownParser.sections(of: source, in: document.body))
    MarkdownPitfalls.find(in: text, of: source, at: document.body, headings: .anywhere, &findings)
    for section in text.sections where section.level == 1 && document.fields != nil {
      findings.add(
        PageRules.topHeading, at: section.heading.span,
        "a page has one heading of level 1, its `title`",
        help: "write `## \(section.heading.plain)`, or delete it where it repeats the title")
    }
    return Diagnosed(
      GuidePage(
        path: document.path, name: name, title: title, description: description, order: order,
        audience: audience, blocks: text.blocks),
      findings.diagnostics)
  }
}
