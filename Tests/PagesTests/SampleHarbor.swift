import CatalogModel
import CommonMark
import Diagnostics
import Testing

/// An invented catalog with something of everything that lists, histories and reports show.
struct SampleHarbor {
  var audiences: [Audience] = []
  var adopted: Version? = Version(1, 2)
  var aliases = ["Night Watch", "Dock Patrol"]
  var withdrawal: String?
  var baseURL: String? = "https://catalog.example/harbor/"
  var allowsIndexing = true
  var analystAudience = 0
  var guides: [(name: String, title: String, text: String)] = []
  var unresolved: [String] = []
  var vocabularies: [Vocabulary] = []

  /// The team: 1.3, 1.2 and 1.0 are here and 1.1 isn't; it has a proposal.
  func team() throws -> Definition {
    let id = try #require(DefinitionID("90-508-1"))
    let dates = ["1.3": "2025-06-02", "1.2": "2024-11-18", "1.1": "2024-02-05"]
    let versions = [Version(1, 0), Version(1, 2), Version(1, 3)]
    return Definition(
      id: id,
      about: about(
        aliases: aliases, withdrawn: nil,
        changeNotes: [Version(1, 3): Passage(blocks: MarkdownParser.parse("More *boats*."))]),
      versions: try versions.map {
        try revision(id, .version($0), name: "Harbor Watch Team", updated: dates["\($0)"])
      },
      proposals: [try revision(id, .proposal("night"), name: "Harbor Watch Team", updated: nil)],
      supplements: [],
      history: ["1.3", "1.2", "1.1", "1.0"].compactMap { text in
        Version(text).map {
          HistoryEntry(
            version: $0, date: dates[text].flatMap { DocumentDate($0) }, documentType: .missing,
            isHeld: versions.contains($0))
        }
      }, currentIndex: 2, adopted: adopted)
  }

  /// The analyst: one version without a date.
  func analyst() throws -> Definition {
    let id = try #require(DefinitionID("9-509-2"))
    return Definition(
      id: id, about: about(aliases: [], withdrawn: withdrawal, audience: analystAudience),
      versions: [try revision(id, .version(Version(2, 0)), name: "Élan Analyst", updated: nil)],
      proposals: [], supplements: [],
      history: [
        HistoryEntry(version: Version(2, 0), date: nil, documentType: .missing, isHeld: true)
      ], currentIndex: 0, adopted: nil)
  }

  func catalog() throws -> Catalog {
    let definitions = [try analyst(), try team()]
    let citing = RevisionTables(
      unresolved: unresolved.map {
        UnresolvedName(
          name: $0, key: $0.lowercased().split(separator: " ").joined(separator: " "), nearest: nil,
          span: .at(0), anchor: "notes")
      }, citations: ["handbook"])
    return Catalog(
      settings: try settings(), edition: 0, definitions: definitions,
      vocabularies: [vocabulary()] + vocabularies, referenceLists: [references()],
      pages: guides.map {
        GuidePage(
          path: "Content/pages/\($0.name).md", name: $0.name, title: $0.title, description: nil,
          order: nil, audience: 0, blocks: MarkdownParser.parse($0.text))
      }, home: nil, files: [],
      tables: [try team().versions[0].key: citing, try team().versions[2].key: citing], links: [:])
  }

  private func settings() throws -> CatalogSettings {
    CatalogSettings(
      path: "Content/catalog.yml", title: "Invented Harbor", description: "Not a real one.",
      publisher: "Harbor Office", issuer: nil, language: "en",
      asOf: try #require(DocumentDate("2026-01-02")), reviewBy: nil, baseURL: baseURL,
      allowsIndexing: allowsIndexing, theme: Located("standard", .at(0)), marking: nil,
      audiences: audiences, showsProposals: true, adopted: [:], landing: .current)
  }

  private func about(
    aliases: [String], withdrawn: String?, audience: Int = 0,
    changeNotes: [Version: Passage] = [:]
  ) -> About {
    About(
      path: "Content/about.md", issuer: "Port Authority", sources: [],
      aliases: aliases.map { Located($0, .at(0)) }, supersedes: nil, supersededBy: nil,
      withdrawn: withdrawn.flatMap { reason in
        DocumentDate("2025-12-24").map { About.Withdrawal(date: $0, reason: reason) }
      }, audience: audience, acknowledged: [], note: [], changeNotes: changeNotes)
  }

  private func revision(
    _ id: DefinitionID, _ key: RevisionKey.Name, name: String, updated: String?
  ) throws -> Revision {
    let provenance: Revision.Provenance =
      switch key {
      case .version(let version):
        .official(
          OfficialRecord(
            version: Located(version, .at(0)), status: Located(.published, .at(0)),
            publishedVersions: .missing))
      case .proposal(let file):
        .proposal(
          ProposalRecord(
            name: file, title: Located("Night & day", .at(0)),
            base: Located(Version(1, 3), .at(0)), proposedBy: "Dock Union",
            proposed: try #require(DocumentDate("2025-11-03")), commentUntil: nil, audience: 0))
      }
    let date = updated.flatMap { DocumentDate($0) }.map { Located($0, .at(0)) }
    return Revision(
      key: RevisionKey(id, key), path: "Content/\(name).md", opening: .at(0),
      provenance: provenance,
      name: Located(name, .at(0)), form: id.form,
      facts: [
        .kind: .value(Located("Team", .at(0))),
        .category: .value(Located("Harbor Operations", .at(0))),
        .primaryCoreCapability: .value(
          Located(id.form == .resourceTyping ? "Watching" : "Charting", .at(0))),
      ],
      supportingCoreCapabilities: .value(
        id.form == .resourceTyping ? [] : [Located("Watching", .at(0))]),
      dates: date.map { [.updated: .value($0)] } ?? [:], flags: [:],
      body: FormBody(passages: [:], types: .value([]), components: .value([])))
  }

  private func vocabulary() -> Vocabulary {
    let terms: [(String, [String])] = [
      ("Watching", ["By day", "By night"]), ("Charting", ["By day"]), ("Ringing", ["By day"]),
    ]
    return Vocabulary(
      path: "Content/vocabulary/capabilities.md", title: "Capabilities", field: .coreCapability,
      isOpen: false, audience: 0,
      terms: terms.map { name, groups in
        Term(
          name: Located(name, .at(0)), aliases: [], groups: groups, expansion: nil,
          text: MarkdownParser.parse("On \(name.lowercased())."))
      })
  }

  private func references() -> ReferenceList {
    ReferenceList(
      path: "Content/references/port.md", title: "Papers", audience: 0, introduction: [],
      references: ["handbook", "almanac"].map { key in
        Reference(
          key: Located(key, .at(0)), formerKeys: [], authors: ["Port Authority"],
          title: "The \(key)", date: nil, container: nil, number: nil, givenCitation: nil,
          url: "https://port.example/\(key)", aliases: [], note: [])
      })
  }
}
