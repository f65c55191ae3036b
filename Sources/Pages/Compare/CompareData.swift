import CatalogModel
import CommonMark
import DataWriting
import Diagnostics
import Templates

/// Writes what the page that compares types needs of one definition: every held version, row by
/// row, a cell for each type with inherited criteria filled in. A script that calls one function
/// with a JSON text, because pages opened from a folder can load nothing else.
struct CompareData {
  let page: PageContext
  let definition: Definition

  init(_ definition: Definition, site: SiteContext) {
    page = site.page(.compare)
    self.definition = definition
  }

  func write(to output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("edition", page.site.options.edition)
      json.member("id", definition.id.text)
      json.member("name", definition.name)
      json.member("issuer", definition.about.issuer)
      json.array("versions") { json in
        for revision in definition.versions.reversed() { json.object { write(revision, to: &$0) } }
      }
    }
    // The writer's text is safe in a script; written as a text once more, it is one argument.
    var argument = JSONWriter()
    argument.string(String(decoding: json.bytes, as: UTF8.self))
    output += "typebookCompare(".utf8
    output += argument.bytes
    output += ");\n".utf8
  }

  private func write(_ revision: Revision, to json: inout JSONWriter) {
    json.member("version", revision.version?.description)
    json.member("status", StatusRecord(of: revision, in: definition).label)
    json.member("address", page.link(.revision(revision.key)).text)
    json.array("types") { json in
      for type in revision.body.typesNamed {
        json.object {
          $0.member("key", type.comparisonKey)
          $0.member("label", type.description)
        }
      }
    }
    let texts = RevisionTexts(page: page, definition: definition, revision: revision)
    json.array("rows") { json in
      for row in rows(of: revision, texts) { json.object { row.write(to: &$0) } }
    }
  }

  private func rows(of revision: Revision, _ texts: RevisionTexts) -> [CompareRow] {
    let types = revision.body.typesNamed
    func cells(_ row: FormRow) -> [(ResourceType, HTML)] {
      types.map { type in
        let address = CellAddress(row.address, type)
        return (type, cell(row.cell(for: type), texts.writtenOut(address), texts))
      }
    }
    func whole(_ key: String, _ name: String, _ html: HTML) -> CompareRow {
      CompareRow(key: key, name: name, cells: types.map { ($0, html) })
    }
    let facts: [DefinitionField] = [.kind, .category, .primaryCoreCapability]
    return facts.map { whole($0.anchor, $0.label, fact(revision.fact($0))) }
      + [
        whole(
          FormSection.overallFunction.anchor, FormSection.overallFunction.heading,
          cell(revision.body[.overallFunction], nil, texts))
      ]
      + revision.body.rows.map {
        CompareRow(key: $0.address.anchor, name: $0.name, cells: cells($0))
      }
  }

  private func fact(_ entry: FormEntry<Located<String>>) -> HTML {
    switch entry {
    case .missing: .missing
    case .blank: .blank
    case .value(let words):
      HTML(trusted: "<p>" + HTML(escaping: words.value).text + "</p>")
    }
  }

  private func cell(
    _ entry: FormEntry<Passage>, _ writtenOut: WrittenOutText?, _ texts: RevisionTexts
  ) -> HTML {
    guard let writtenOut else { return html(entry.map(\.blocks), texts) }
    var cell = HTML()
    var followsExceptions = false
    for part in writtenOut.parts {
      cell.append(trusted: "<p class=\"from\">")
      cell.append(escaping: part.heading(afterExceptions: followsExceptions))
      cell.append(trusted: "</p>")
      cell.append(html(part.entry, texts))
      followsExceptions = part.origin == .inheritedWithExceptions
    }
    return cell
  }

  private func html(_ entry: FormEntry<[Block]>, _ texts: RevisionTexts) -> HTML {
    switch entry {
    case .missing: .missing
    case .blank: .blank
    case .value(let blocks): texts.html(blocks, from: texts.revision.path)
    }
  }
}

/// One row of what is compared: a fact, a section or a component, with a cell for each type.
private struct CompareRow {
  let key: String
  let name: String
  let cells: [(type: ResourceType, html: HTML)]

  func write(to json: inout JSONWriter) {
    json.member("key", key)
    json.member("name", name)
    json.object("cells") { json in
      for (type, html) in cells { json.member(type.comparisonKey, html.text) }
    }
  }
}

extension HTML {
  /// What stands where our copy lost what the form says.
  static let missing = HTML(trusted: "<p class=\"gone\">[missing from our copy]</p>")
  /// What stands where the form is blank.
  static let blank = HTML(trusted: "<p class=\"gone\">— blank on the form</p>")
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
