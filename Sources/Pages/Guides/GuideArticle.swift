import CatalogModel
import Templates

/// A guide: a page of the catalog's own.
struct GuideArticle: PageRecord {
  let frame: FrameRecord
  let title: String
  let description: String?
  let contents: [LinkRecord]
  let introduction: HTML?
  let sections: [GuideSection]
  let terms: GlossarySection?

  static let template = "guide"

  static let schema = RecordSchema<GuideArticle>(
    "guide page", "A page of the catalog’s own.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("title", { $0.title }, "Its title."),
      .field("description", { $0.description }, "What it is about, in a sentence."),
      .field("has_contents", { !$0.contents.isEmpty }, "Whether its sections are listed."),
      .field("contents", { $0.contents }, "Its sections, where there are several."),
      .field("introduction", { $0.introduction }, "The text before the first section."),
      .field("sections", { $0.sections }, "Its sections."),
      .field("terms", { $0.terms }, "The terms that the page uses, where it uses any."),
    ])

  /// With fewer sections than this a reader needs no table of contents.
  static let sectionsWorthListing = 3
}

/// A section of a guide.
struct GuideSection: TemplateRecord {
  let id: String
  let heading: HTML
  let label: String
  let body: HTML

  static let schema = RecordSchema<GuideSection>(
    "guide section", "A section of a guide.",
    [
      .field("id", { $0.id }, "The id of its heading."),
      .field("heading", { $0.heading }, "The heading."),
      .field("label", { $0.label }, "The heading in plain words, for labels."),
      .field("body", { $0.body }, "The text."),
    ])
}

extension GuideArticle {
  /// The page of `guide`, under a title in the browser that no other page has.
  init(_ guide: GuidePage, browserTitle: String, on page: PageContext) {
    let terms = PageTerms(page.site.glossary, reading: guide.blocks, of: guide.path)
    var writer = ProseWriter(
      page: page, path: guide.path, reserved: ["on-this-page"], terms: terms)
    let (introduction, sections) = writer.sections(guide.blocks)
    frame = page.frame(
      title: browserTitle, kind: "guide", skip: page.words[.skipText],
      ranks: [guide.audience] + terms.ranks, description: guide.description)
    title = guide.title
    description = guide.description
    self.introduction = introduction
    self.sections = sections.map {
      GuideSection(id: $0.id, heading: $0.heading, label: $0.label, body: $0.body)
    }
    self.terms = GlossarySection(terms, on: page, idPrefix: ProseWriter.notePrefix)
    contents =
      sections.count < Self.sectionsWorthListing
      ? [] : sections.map { page.link(page.address.at($0.id), $0.label) }
  }
}
