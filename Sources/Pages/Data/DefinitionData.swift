import CatalogModel
import CommonMark
import DataWriting
import Diagnostics

/// Writes `data/definition/<id>.json`: all that the edition holds of one definition.
struct DefinitionData {
  let site: SiteContext
  let definition: Definition
  private let texts = WrittenTexts()

  init(site: SiteContext, definition: Definition) {
    self.site = site
    self.definition = definition
  }

  func write(to json: inout JSONWriter) {
    let about = definition.about
    json.object { json in
      json.member("format", 2)
      json.member("id", definition.id.text)
      json.member("name", definition.name)
      json.member("issuer", about.issuer)
      json.member("aliases", about.aliases.map(\.value))
      json.member("supersedes", about.supersedes?.value.text)
      json.member("superseded_by", about.supersededBy?.value.text)
      write(about.withdrawn, to: &json)
      json.member("editor_note", about.note.isEmpty ? nil : about.note.plainText)
      json.member("current_version", definition.current.version?.description)
      json.member("adopted_version", definition.adopted?.description)
      json.member("address", SiteAddress.definition(definition.id).path)
      HistoryData(definition: definition).write(to: &json)
      json.array("versions") { json in
        for revision in definition.versions { write(revision, to: &json) }
      }
      json.array("proposals") { json in
        for revision in definition.proposals { write(revision, to: &json) }
      }
      json.array("supplements") { json in
        for supplement in definition.supplements {
          json.object {
            SupplementData(catalog: site.catalog, supplement: supplement, texts: texts)
              .write(to: &$0)
          }
        }
      }
      json.member("mentioned_by", mentionedBy)
      json.array("texts") { texts.write(to: &$0) }
    }
  }

  private var mentionedBy: [String] {
    (site.mentionedBy[definition.id] ?? []).map(\.text)
  }

  private func write(_ withdrawal: About.Withdrawal?, to json: inout JSONWriter) {
    guard let withdrawal else { return json.member("withdrawn", String?.none) }
    json.object("withdrawn") { json in
      json.member("date", withdrawal.date.iso)
      json.member("reason", withdrawal.reason)
    }
  }

  private func write(_ revision: Revision, to json: inout JSONWriter) {
    let data = RevisionData(
      catalog: site.catalog, revision: revision, definition: definition,
      tables: site.catalog.tables(of: revision.key), texts: texts)
    json.object { data.write(to: &$0) }
  }
}

/// Writes one version or proposal.
struct RevisionData {
  let catalog: Catalog
  let revision: Revision
  let definition: Definition
  let tables: RevisionTables
  let texts: WrittenTexts

  func write(to json: inout JSONWriter) {
    writeProvenance(to: &json)
    json.member("name", revision.name.value)
    json.member("form", revision.form?.rawValue)
    json.member("address", SiteAddress.revision(revision.key).path)
    json.object("facts", writeFacts)
    BodyData(
      body: revision.body, tables: tables,
      texts: TextData(catalog: catalog, path: revision.path, texts: texts)
    ).write(to: &json)
    json.member("cites", tables.citations)
    json.member("mentions", tables.mentioned.map(\.text))
    json.member("names_elsewhere", tables.elsewhere)
    json.member("unresolved_names", tables.unresolved.map(\.name))
    json.array("editor_notes") { json in
      for note in tables.notes {
        json.object { json in
          json.member("words", note.quotation)
          json.member("rule", note.rule)
          json.member("reason", note.reason)
        }
      }
    }
  }

  private func writeProvenance(to json: inout JSONWriter) {
    switch revision.provenance {
    case .official(let record):
      let source = definition.about.source(of: record.version.value)
      let change = definition.about.changeNotes[record.version.value]
      json.member("version", record.version.value.description)
      json.member("status", record.status.value.rawValue)
      json.member("change_note", change?.blocks.plainText)
      json.object("source") { json in
        json.member("url", source?.url)
        json.member("captured", source?.captured?.iso)
        json.member("by", source?.by)
        json.member("checked", source?.checked?.iso)
        json.member("checked_by", source?.checkedBy)
        json.member("file", source?.fileAddress)
        json.member("sha256", source?.sum?.value)
      }
    case .proposal(let record):
      json.member("proposal", record.name)
      json.member("title", record.title.value)
      json.member("base", record.base.value.description)
      json.member("proposed_by", record.proposedBy)
      json.member("proposed", record.proposed.iso)
      json.member("comment_until", record.commentUntil?.iso)
    }
  }

  private func writeFacts(to json: inout JSONWriter) {
    for field in DefinitionField.allCases {
      switch field {
      case .id, .name, .status, .version: continue
      case .updated, .originalRelease, .lastMajorRelease:
        guard revision.proposal == nil || field != .updated else { continue }
        let date = revision.date(field).map { $0.value.iso }
        json.object(field.key) { EntryData.write(date, to: &$0) }
      case .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit:
        let flag = revision.flag(field).map { $0.value ? "Yes" : "No" }
        write(flag, of: field, to: &json)
      case .kind, .category, .primaryCoreCapability, .secondaryCoreCapability, .typedTeam,
        .typedUnit:
        let fact = revision.fact(field).map(\.value)
        write(fact, of: field, to: &json)
      case .supportingCoreCapabilities: json.object(field.key, writeCapabilities)
      }
    }
  }

  private func write(
    _ fact: FormEntry<String>, of field: DefinitionField, to json: inout JSONWriter
  ) {
    json.object(field.key) { json in
      if revision.has(field) {
        EntryData.write(fact, to: &json)
      } else {
        json.member("state", EntryData.absent)
      }
    }
  }

  private func writeCapabilities(to json: inout JSONWriter) {
    EntryData.state(of: revision.supportingCoreCapabilities, to: &json)
    guard let names = revision.supportingCoreCapabilities.value else { return }
    json.member("names", names.map(\.value))
  }
}

/// Writes a form's body as members of an object.
struct BodyData {
  let body: FormBody
  let tables: RevisionTables
  let texts: TextData

  func write(to json: inout JSONWriter) {
    json.object("sections") { json in
      for section in FormSection.allCases where section != .types && section != .components {
        json.object(section.anchor) { texts.write(body[section], to: &$0) }
      }
    }
    json.object("types") { json in
      if body.describesTypes {
        EntryData.state(of: body.types, to: &json)
      } else {
        json.member("state", EntryData.absent)
      }
      json.array("cells") { write(body.types.value ?? [], in: .types, to: &$0) }
    }
    json.object("components") { json in
      EntryData.state(of: body.components, to: &json)
      json.array("rows") { json in
        for component in body.components.value ?? [] { write(component, to: &json) }
      }
    }
  }

  private func write(_ component: Component, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", component.name.value)
      json.member("anchor", component.anchor)
      json.object("notes") { texts.write(component.notes, to: &$0) }
      json.array("cells") { write(component.cells, in: component.row, to: &$0) }
    }
  }

  private func write(
    _ cells: [TypedPassage], in row: CellAddress.Row, to json: inout JSONWriter
  ) {
    for cell in cells {
      json.object { json in
        json.member("type", cell.type.description)
        texts.write(cell.entry, to: &json)
        guard let filledIn = tables.writtenOut(CellAddress(row, cell.type), of: body) else {
          return
        }
        json.array("filled_in") { json in
          for part in filledIn.parts { json.object { write(part, to: &$0) } }
        }
      }
    }
  }

  private func write(_ part: WrittenOutText.Part, to json: inout JSONWriter) {
    json.member("from", part.type.description)
    switch part.origin {
    case .own, .exceptions: json.member("origin", "own")
    case .inherited: json.member("origin", "inherited")
    case .inheritedWithExceptions: json.member("origin", "inherited with exceptions")
    }
    texts.write(part.entry, to: &json)
  }
}

/// Writes a local supplement.
struct SupplementData {
  let catalog: Catalog
  let supplement: Supplement
  let texts: WrittenTexts

  func write(to json: inout JSONWriter) {
    json.member("local", true)
    json.member("title", supplement.title)
    json.member("authority", supplement.authority)
    json.member("relation", supplement.relation.rawValue)
    json.member("versions", supplement.versions.map(\.value.description))
    json.member("introduction", supplement.introduction.plainText)
    json.object("facts") { json in
      for field in DefinitionField.allCases {
        guard let text = supplement.facts[field]?.value else { continue }
        json.member(field.key, text)
      }
    }
    BodyData(
      body: supplement.body, tables: RevisionTables(),
      texts: TextData(catalog: catalog, path: supplement.path, texts: texts)
    ).write(to: &json)
  }
}
