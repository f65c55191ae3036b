import CatalogModel
import CommonMark
import DataWriting
import Diagnostics
import Markup
import Templates

/// Writes what the page that compares types needs of one definition: every held version, row by
/// row, a cell for each type with inherited criteria filled in. A cell has the place of its text, or
/// the places of its pieces where it inherits some; each is written once. A script that calls one
/// function with a JSON text, because pages opened from a folder can load nothing else.
struct CompareData {
  let page: PageContext
  let definition: Definition
  private let texts = WrittenTexts()

  init(_ definition: Definition, site: SiteContext) {
    page = site.page(.compare)
    self.definition = definition
  }

  func write(to output: inout [UInt8]) {
    var json = JSONWriter()
    json.reserve(1 << 16)
    json.object { json in
      json.member("edition", page.site.options.edition)
      json.member("id", definition.id.text)
      json.member("name", definition.name)
      json.member("issuer", definition.about.issuer)
      json.array("versions") { json in
        for revision in definition.versions.reversed() { json.object { write(revision, to: &$0) } }
      }
      json.array("texts") { texts.write(to: &$0) }
    }
    // The writer's text is safe in a script; written as a text once more, it is one argument.
    var argument = JSONWriter()
    argument.reserve(2 * json.bytes.count)
    argument.string(String(decoding: json.bytes, as: UTF8.self))
    output += "typebookCompare(".utf8
    output += argument.bytes
    output += ");\n".utf8
  }

  private func write(_ revision: Revision, to json: inout JSONWriter) {
    json.member("version", revision.version?.description)
    json.member("status", StatusRecord(of: revision, in: definition, page.words).label)
    json.member("address", page.link(.revision(revision.key)).text)
    json.array("types") { json in
      for type in revision.body.typesNamed {
        json.object {
          $0.member("key", type.comparisonKey)
          $0.member("label", type.description)
        }
      }
    }
    json.array("rows") { json in
      for row in rows(of: revision) { json.object { row.write(texts, to: &$0) } }
    }
  }

  private func rows(of revision: Revision) -> [CompareRow] {
    let types = revision.body.typesNamed
    let tables = page.catalog.tables(of: revision.key)
    // Without what leads to places of the revision's own page.
    let writer = CellWriter(writer: BlockWriter(page: page, path: revision.path), lineEnd: "")
    func text(_ entry: FormEntry<[Block]>) -> HTML {
      HTML(trusted: { writer.write(entry, to: &$0) })
    }
    func cell(_ type: ResourceType, of row: FormRow) -> [HTML] {
      let address = CellAddress(row.address, type)
      guard let filledIn = tables.writtenOut(address, of: revision.body) else {
        return [text(row.cell(for: type).map(\.blocks))]
      }
      return filledIn.parts.flatMap { part in
        [HTML(trusted: { writer.write(headingOf: part, to: &$0) }), text(part.entry)]
      }
    }
    func fact(_ entry: FormEntry<Located<String>>) -> HTML {
      guard let words = entry.value?.value else { return text(entry.map { _ in [] }) }
      var html = HTML()
      html.open(.p)
      html.append(escaping: words)
      html.close(.p)
      return html
    }
    func whole(_ key: String, _ name: String, _ html: HTML) -> CompareRow {
      CompareRow(key: key, name: name, cells: types.map { ($0, [html]) })
    }
    let facts: [DefinitionField] = [.kind, .category, .primaryCoreCapability]
    let function = FormSection.overallFunction
    return facts.map { whole($0.anchor, $0.label, fact(revision.fact($0))) }
      + [whole(function.anchor, function.heading, text(revision.body[function].map(\.blocks)))]
      + revision.body.rows.map { row in
        CompareRow(
          key: row.address.anchor, name: row.name, cells: types.map { ($0, cell($0, of: row)) })
      }
  }
}

/// One row of what is compared: a fact, a section or a component, with a cell for each type.
private struct CompareRow {
  let key: String
  let name: String
  let cells: [(type: ResourceType, pieces: [HTML])]

  func write(_ texts: WrittenTexts, to json: inout JSONWriter) {
    json.member("key", key)
    json.member("name", name)
    json.object("cells") { json in
      for (type, pieces) in cells {
        let places = pieces.map { piece in texts.place { $0.string(piece.text) } }
        if places.count == 1 {
          json.member(type.comparisonKey, places[0])
        } else {
          json.array(type.comparisonKey) { json in places.forEach { json.integer($0) } }
        }
      }
    }
  }
}

extension ResourceType {
  /// The type in the address of a comparison: `1`, or `single`.
  var comparisonKey: String {
    switch self {
    case .single: "single"
    case .numbered(let number): String(number)
    }
  }
}
