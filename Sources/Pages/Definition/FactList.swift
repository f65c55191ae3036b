import CatalogModel
import Diagnostics
import Templates

/// Makes the facts of the form's head that a page lists under Summary. Those that the page's head
/// shows (ID, name, status, version, dates) aren't among them.
struct FactList {
  let texts: RevisionTexts

  private var revision: Revision { texts.revision }

  /// The facts in the form's order.
  func records() -> [FactRecord] {
    DefinitionField.allCases.compactMap { field in
      guard var entry = entry(field) else { return nil }
      entry.local = texts.localTexts(at: field)
      return FactRecord(place: texts.place(field.anchor), label: field.label, entry: entry)
    }
  }

  private func entry(_ field: DefinitionField) -> EntryRecord? {
    switch field {
    case .id, .name, .status, .version, .updated, .originalRelease, .lastMajorRelease: nil
    case .kind: entry(revision.fact(field)) { self.term($0, .kind) }
    case .category: entry(revision.fact(field)) { self.term($0, .category) }
    case .primaryCoreCapability, .secondaryCoreCapability:
      entry(revision.fact(field)) { self.term($0, .coreCapability) }
    case .supportingCoreCapabilities: capabilities
    case .nqsPosition where revision.form == .resourceTyping && revision.flag(field).isMissing:
      nil  // The form of teams and equipment has no such label.
    case .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit:
      entry(revision.flag(field)) { HTML(escaping: $0 ? "Yes" : "No") }
    case .typedTeam, .typedUnit: entry(revision.fact(field)) { self.definition($0, field) }
    }
  }

  private func entry<Value>(
    _ fact: FormEntry<Located<Value>>, _ html: (Value) -> HTML
  ) -> EntryRecord {
    switch fact {
    case .missing: EntryRecord(isMissing: true)
    case .blank: EntryRecord(isBlank: true)
    case .value(let value): EntryRecord(body: .fact(html(value.value)))
    }
  }

  private var capabilities: EntryRecord {
    switch revision.supportingCoreCapabilities {
    case .missing: return EntryRecord(isMissing: true)
    case .blank: return EntryRecord(isBlank: true)
    case .value(let names):
      guard !names.isEmpty else { return EntryRecord(body: .fact(HTML(escaping: "None"))) }
      var html = HTML(trusted: "<ul class=\"plain\">")
      for name in names {
        html.append(trusted: "<li>")
        html.append(term(name.value, .coreCapability))
        html.append(trusted: "</li>")
      }
      html.append(trusted: "</ul>")
      return EntryRecord(body: .fact(html))
    }
  }

  /// The form's words, linked to the term's page.
  private func term(_ name: String, _ field: VocabularyField) -> HTML {
    guard let slug = texts.page.site.terms.slug(of: field, named: name),
      let address = SiteAddress.term(field, slug)
    else { return HTML(escaping: name) }
    return link(name, to: address, note: texts.note(on: name, as: field))
  }

  private func definition(_ name: String, _ field: DefinitionField) -> HTML {
    texts.tables.namedByFact[field].map { link(name, to: .definition($0)) }
      ?? HTML(escaping: name)
  }

  /// Words that lead to another page; a script shows the note with the id `note` first.
  private func link(_ words: String, to address: SiteAddress, note: String? = nil) -> HTML {
    var html = HTML(trusted: "<a href=\"")
    html.append(escaping: texts.page.link(address).text)
    if let note {
      html.append(trusted: "\" class=\"trm\" data-note=\"")
      html.append(escaping: note)
    }
    html.append(trusted: "\">")
    html.append(escaping: words)
    html.append(trusted: "</a>")
    return html
  }
}
