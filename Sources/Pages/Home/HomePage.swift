import CatalogModel
import Templates

/// The home page.
struct HomePage: PageRecord {
  let frame: FrameRecord
  let deck: String?
  let search: SearchBox?
  let featured: [FeaturedDefinition]
  let counts: [LabeledValue]
  let reviewBy: DateRecord?
  let disclaimer: String?
  let print: LinkRecord?
  let about: HTML?
  let terms: GlossarySection?
  let guides: [LinkRecord]
  let ways: [WayRecord]
  let statuses: LinkRecord
  let otherNames: [OtherNames]
  let allNames: LinkRecord
  let latest: [ChangeRecord]
  let changes: LinkRecord
  let years: VersionYears?
  let definitions: DefinitionsTable?
  let allDefinitions: LinkRecord
  let adopted: [AdoptedRecord]
  let adoptedCount: String?

  static let template = "home"

  static let schema = RecordSchema<HomePage>(
    "home page", "What the catalog is, as of when, and the ways into it.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("deck", { $0.deck }, "What the catalog is, in a sentence."),
      .field("search", { $0.search }, "The box that searches, where the site can be searched."),
      .field("featured", { $0.featured }, "The definitions themselves, where they are few."),
      .field("counts", { $0.counts }, "How many definitions, versions and proposals it holds."),
      .field("review_by", { $0.reviewBy }, "The day after which copies are old."),
      .field("disclaimer", { $0.disclaimer }, "Whose publication it isn’t."),
      .field("print", { $0.print }, "The pages to print, where the site has them."),
      .field("about", { $0.about }, "The catalog’s own text for this page."),
      .field("terms", { $0.terms }, "The terms that the text uses, where it uses any."),
      .field("guides", { $0.guides }, "The guides, in their order."),
      .field("ways", { $0.ways }, "The ways in: by category, core capability and kind."),
      .field("statuses", { $0.statuses }, "The list of statuses."),
      .field("other_names", { $0.otherNames }, "Other names of definitions, where they are few."),
      .field("has_other_names", { !$0.otherNames.isEmpty }, "Whether any are shown."),
      .field("all_names", { $0.allNames }, "The list of all names from A to Z."),
      .field(
        "latest", { $0.latest }, "The latest changes with a text or a page to read, newest first."),
      .field("changes", { $0.changes }, "All changes."),
      .field("years", { $0.years }, "How many versions came in each year, as a picture."),
      .field("definitions", { $0.definitions }, "All definitions, where they are few."),
      .field("all_definitions", { $0.allDefinitions }, "The list of all definitions."),
      .field(
        "adopted", { $0.adopted },
        "The definitions whose adopted version isn’t the current one, where they are few."),
      .field("has_adopted", { !$0.adopted.isEmpty }, "Whether any are shown."),
      .field("adopted_count", { $0.adoptedCount }, "How many those are, where they are many."),
    ])
}

/// A way into the catalog: the terms of one field that definitions use.
struct WayRecord: TemplateRecord {
  let id: String
  let title: String
  let terms: [TermRecord]
  let all: LinkRecord

  static let schema = RecordSchema<WayRecord>(
    "way in", "A way into the catalog: the terms of one field that definitions use.",
    [
      .field("id", { $0.id }, "The id of its heading."),
      .field("title", { $0.title }, "`By category`."),
      .field("terms", { $0.terms }, "The terms in use, from A to Z."),
      .field("all", { $0.all }, "All terms; its detail is the number of definitions."),
    ])
}

/// The other names of a definition.
struct OtherNames: TemplateRecord {
  let names: String
  let definition: LinkRecord

  static let schema = RecordSchema<OtherNames>(
    "other names", "The other names of a definition.",
    [
      .field("names", { $0.names }, "The names: `A, B, and C`."),
      .field("definition", { $0.definition }, "The definition."),
    ])
}
