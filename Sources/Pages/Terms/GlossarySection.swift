import CatalogModel
import CommonMark
import Templates

/// The notes on the terms that a page uses.
struct GlossarySection: TemplateRecord {
  let anchor: String
  let notes: [TermNote]

  static let schema = RecordSchema<GlossarySection>(
    "list of terms", "The terms that a page uses.",
    [
      .field("anchor", { $0.anchor }, "The id of the list’s heading: `terms`."),
      .field("notes", { $0.notes }, "The terms, by name."),
    ])

  /// The list of `terms`; nil where there are none. `idPrefix` stands before its ids.
  init?(_ terms: PageTerms, on page: PageContext, idPrefix: String) {
    guard !terms.isEmpty else { return nil }
    anchor = idPrefix + "terms"
    notes = terms.entries.map { entry in
      TermNote(
        anchor: idPrefix + entry.anchor, name: entry.name,
        senses: entry.senses.map { TermSense($0, on: page) })
    }
  }
}

/// A term that a page uses, with what the catalog says about it.
struct TermNote: TemplateRecord {
  let anchor: String
  let name: String
  let senses: [TermSense]

  static let schema = RecordSchema<TermNote>(
    "note on a term", "A term that a page uses, with what the catalog says about it.",
    [
      .field("anchor", { $0.anchor }, "The id: `term-flo`."),
      .field("name", { $0.name }, "The term."),
      .field("senses", { $0.senses }, "What it means; several where several vocabularies list it."),
    ])
}

/// What one vocabulary says about a term.
struct TermSense: TemplateRecord {
  let expansion: String?
  let text: HTML
  let page: LinkRecord?

  static let schema = RecordSchema<TermSense>(
    "sense of a term", "What one vocabulary says about a term.",
    [
      .field("expansion", { $0.expansion }, "What an abbreviation stands for."),
      .field("text", { $0.text }, "What the catalog says about it, up to its first heading."),
      .field("page", { $0.page }, "The term’s page, where it has one."),
    ])

  init(_ sense: Glossary.Sense, on page: PageContext) {
    let text = sense.term.text.prefix { if case .heading = $0 { false } else { true } }
    expansion = sense.term.expansion
    self.text = BlockWriter(page: page, path: sense.path).html(Array(text))
    self.page = SiteAddress.term(sense.field, sense.term.slug).map {
      page.link($0, "Definitions with this \(page.words[sense.field.singular].lowercased())")
    }
  }
}
