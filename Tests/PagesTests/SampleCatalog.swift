import CatalogModel
import CommonMark
import Diagnostics
import Pages
import Redlining
import Templates
import Testing

/// Small, visibly invented catalogs for tests of pages, and their pages by address.
enum Sample {
  static let id = "90-509-1"

  /// A passage of Markdown.
  static func passage(_ markdown: String) -> FormEntry<Passage> {
    .value(Passage(blocks: MarkdownParser.parse(markdown)))
  }

  static func cell(_ number: Int, _ markdown: String) -> TypedPassage {
    TypedPassage(type: .numbered(number), entry: passage(markdown), heading: .at(0))
  }

  static func component(_ name: String, notes: FormEntry<Passage>, _ cells: [TypedPassage])
    -> Component
  {
    Component(name: Located(name, .at(0)), anchor: Slug.make(name), notes: notes, cells: cells)
  }

  /// A version with these types and components, and with a fact of each sort.
  static func revision(
    _ version: Version = Version(1, 0), name: String = "Lantern Keeper",
    types: [TypedPassage] = [], components: [Component] = [],
    passages: [FormSection: FormEntry<Passage>] = [:]
  ) throws -> Revision {
    let definition = try #require(DefinitionID(id))
    let record = OfficialRecord(
      version: Located(version, .at(0)), status: Located(.published, .at(0)),
      publishedVersions: .missing)
    return Revision(
      key: RevisionKey(definition, .version(version)), path: "Content/\(version).md",
      opening: .at(0), provenance: .official(record), name: Located(name, .at(0)),
      form: .positionQualification,
      facts: [
        .kind: .value(Located("Personnel", .at(0))), .category: .value(Located("Harbor", .at(0))),
        .secondaryCoreCapability: .blank,
      ],
      supportingCoreCapabilities: .value([]), dates: [:], flags: [:],
      body: FormBody(
        passages: passages, types: .value(types), components: .value(components)))
  }

  /// A catalog of one definition with these versions.
  static func catalog(
    _ versions: [Revision], tables: [RevisionKey: RevisionTables] = [:],
    audiences: [Audience] = [], supplements: [Supplement] = [],
    vocabularies: [Vocabulary] = [], edition: AudienceRank = 0
  ) throws -> Catalog {
    let asOf = try #require(DocumentDate("2026-01-02"))
    let settings = CatalogSettings(
      path: "Content/catalog.yml", title: "Invented Catalog", description: nil, publisher: nil,
      issuer: nil, language: "en", asOf: asOf, reviewBy: nil, baseURL: nil, allowsIndexing: false,
      theme: Located("standard", .at(0)), marking: nil, audiences: audiences, showsProposals: true,
      adopted: [:], landing: .current)
    let about = About(
      path: nil, issuer: "Example Port", sources: [], aliases: [], supersedes: nil,
      supersededBy: nil, withdrawn: nil, audience: 0, acknowledged: [], note: [], changeNotes: [:])
    let definition = Definition(
      id: try #require(DefinitionID(id)), about: about, versions: versions, proposals: [],
      supplements: supplements,
      history: versions.reversed().compactMap { revision in
        revision.version.map {
          HistoryEntry(version: $0, date: nil, documentType: .missing, isHeld: true)
        }
      }, currentIndex: versions.count - 1, adopted: nil)
    return Catalog(
      settings: settings, edition: edition, definitions: [definition], vocabularies: vocabularies,
      referenceLists: [], pages: [], home: nil, files: [], tables: tables, links: [:])
  }

  /// Every file of the catalog's site, by address.
  static func site(_ catalog: Catalog) throws -> [String: String] {
    try site(catalog, in: StandardTheme.compile().value)
  }

  /// The same in another theme.
  static func site(_ catalog: Catalog, in theme: Theme) throws -> [String: String] {
    let options = PlanOptions(programVersion: "0")
    let planner = ChangesPlanner(catalog, theme: theme, assets: [], options: options)
    let comparisons = catalog.definitions.map { definition in
      definition.comparisons.map { catalog.comparison(of: $0.old, with: $0.new) }
    }
    let redlines = RedlineTable(
      zip(catalog.definitions, comparisons).flatMap { definition, comparisons in
        comparisons.map {
          (
            RedlinePair(old: $0.redline.old.key, new: $0.redline.new.key),
            RedlineSummary(of: $0, in: definition)
          )
        }
      }, sums: [:])
    let changes = zip(catalog.definitions, comparisons).flatMap {
      planner.files(
        of: $0,
        $1.map { judged in
          PlannedComparison(of: judged.redline.old, with: judged.redline.new) { judged }
        }, redlines)
    }
    let plan = SitePlanner.plan(
      catalog, redlines: redlines, changes: changes.map(\.path), theme: theme, assets: [],
      options: options)
    var files: [String: String] = [:]
    for file in plan.files + changes {
      guard case .rendered(let render) = file.content else { continue }
      var page = PageBuffer()
      render(&page)
      files[file.path] = String(decoding: page.bytes, as: UTF8.self)
      guard let twin = file.twin else { continue }
      var copy = PageBuffer()
      copy.append(page, titled: twin.title)
      files[twin.path] = String(decoding: copy.bytes, as: UTF8.self)
    }
    return files
  }

  /// The page of the definition's current version.
  static func page(_ revision: Revision, tables: RevisionTables = .init()) throws -> String {
    let files = try site(catalog([revision], tables: [revision.key: tables]))
    return try #require(files["definitions/\(id)/index.html"])
  }
}
