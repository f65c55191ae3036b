import Templates

/// The page of one revision: the current version at the definition's own address, a version at
/// its own, or a proposal.
struct DefinitionPage: PageRecord {
  let frame: FrameRecord
  let banners: [BannerRecord]
  let idPrefix: String
  let id: String
  let name: String
  let form: String
  let isProposal: Bool
  let status: StatusRecord
  let margin: [MarginFactRecord]
  let version: String
  let titleLead: String?
  let switcher: Switcher
  let overallFunction: SectionRecord
  let descriptions: [SectionRecord]
  let editorNote: HTML?
  let facts: [FactRecord]
  let foldedFacts: [FoldedFacts]
  let hasMissing: Bool
  let officialText: LinkRecord?
  let issuer: String
  let requirements: RequirementTableRecord
  let ladder: TypeLadderRecord?
  let composition: CompositionRecord?
  let sections: [SectionRecord]
  let references: SectionRecord
  let supplements: [SupplementRecord]
  let history: [VersionRowRecord]
  let historyPage: WebAddress
  let changeMap: ChangeMapRecord?
  let terms: GlossarySection?
  let mentions: [LinkRecord]
  let elsewhere: [KnownNameRecord]
  let mentionedBy: [LinkRecord]
  let orders: [OrderRecord]
  let neighbors: [LinkRecord]
  let compare: WebAddress?
  let source: String
  let contents: [LinkRecord]
  let aliases: String?

  static let template = "definition"

  /// The fields.
  static let schema = RecordSchema<DefinitionPage>(
    "definition page", "One revision of a definition: a version, or a proposal.",
    [
      .field("frame", { $0.frame }, "What every page has around its content."),
      .field("banners", { $0.banners }, "What the page says first of all."),
      .field(
        "id_prefix", { $0.idPrefix },
        "What stands before every id where a page shows several definitions; else empty."),
      .field("id", { $0.id }, "The definition's ID."),
      .field("name", { $0.name }, "The resource's name."),
      .field("form", { $0.form }, "Which form it is on, in words."),
      .field("is_proposal", { $0.isProposal }, "Whether it is a proposal, not official text."),
      .field("status", { $0.status }, "What the document is good for."),
      .field("margin", { $0.margin }, "The facts of the margin: version, issuer, dates."),
      .field("version", { $0.version }, "The version, or the proposal's title, in words."),
      .field(
        "title_lead", { $0.titleLead },
        "What the title says before the name, on a page that isn’t the current version’s."),
      .field("switcher", { $0.switcher }, "The links to the definition’s other pages."),
      .field("overall_function", { $0.overallFunction }, "The form's Overall Function."),
      .field("descriptions", { $0.descriptions }, "Description and Description Notes."),
      .field("editor_note", { $0.editorNote }, "This catalog's note on the definition."),
      .field("facts", { $0.facts }, "The facts of the form's head that something is said of."),
      .field(
        "folded_facts", { $0.foldedFacts },
        "Those that the form leaves blank, and those that our copy lost."),
      .field("has_missing", { $0.hasMissing }, "Whether our copy lost anything of the form."),
      .field("official_text", { $0.officialText }, "Where the official text is."),
      .field("issuer", { $0.issuer }, "Who issues the definition, or that it isn't recorded."),
      .field("requirements", { $0.requirements }, "The requirements table."),
      .field("ladder", { $0.ladder }, "What each type adds; on the page that people work by."),
      .field(
        "composition", { $0.composition }, "Whom it takes, where its cells count definitions."),
      .field("sections", { $0.sections }, "Composition and Ordering Specifications, and Notes."),
      .field("references", { $0.references }, "The references in the form's words."),
      .field("supplements", { $0.supplements }, "Local supplements."),
      .field("history", { $0.history }, "Every known version, newest first."),
      .field(
        "has_changes", { $0.history.contains { $0.changes != nil } },
        "Whether any of them is compared with another."),
      .field("history_page", { $0.historyPage }, "The full history."),
      .field(
        "change_map", { $0.changeMap },
        "What changed where, where two texts are here; on the page that people work by."),
      .field("terms", { $0.terms }, "The terms that the page uses, where it uses any."),
      .field("mentions", { $0.mentions }, "Definitions that this one names."),
      .field(
        "elsewhere", { $0.elsewhere }, "Definitions that it names and that exist elsewhere."),
      .field(
        "has_mentions", { !$0.mentions.isEmpty || !$0.elsewhere.isEmpty },
        "Whether it names any definition."),
      .field("mentioned_by", { $0.mentionedBy }, "Definitions that name this one."),
      .field("has_orders", { !$0.orders.isEmpty }, "Whether there are blocks to copy."),
      .field("orders", { $0.orders }, "Blocks to copy into an order; none on old versions."),
      .field("has_neighbors", { !$0.neighbors.isEmpty }, "Whether there are others."),
      .field(
        "neighbors", { $0.neighbors }, "The definitions before and after it; the detail says which."
      ),
      .field("compare", { $0.compare }, "The comparison of its types, where there is one."),
      .field("source", { $0.source }, "Where the text came from, in words."),
      .field("contents", { $0.contents }, "The contents of the page."),
      .field("aliases", { $0.aliases }, "Other names that readers know it by, in words."),
    ])
}

/// A definition that exists elsewhere, by its name.
struct KnownNameRecord: TemplateRecord {
  let name: String

  /// The fields.
  static let schema = RecordSchema<KnownNameRecord>(
    "known name", "A definition that exists elsewhere.",
    [.field("name", { $0.name }, "Its name, as `known_names` has it.")])
}
