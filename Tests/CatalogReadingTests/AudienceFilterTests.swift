import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Testing

@Suite("The edition for an audience")
struct AudienceFilterTests {
  private static func harbor() throws -> CatalogFiles {
    try CatalogFiles(repositoryFolder: "Tests/Fixtures/Sites/Harbor/Content")
  }

  /// The words of a dump, as identifiers and numbers of it too.
  private static func words(_ text: String) -> Set<Substring> {
    Set(text.split { !$0.isLetter && !$0.isNumber })
  }

  /// Every text that can be reached from `value`, private parts and keys included.
  private static func texts(in value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let slice as TextSlice: [slice.string]
    case is ByteSpan: []
    default: Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
    }
  }

  @Test("holds no word that only a text left out has", arguments: 0..<3)
  func leaks(_ rank: AudienceRank) throws {
    let files = try Self.harbor()
    let edition = try #require(files.edition(for: rank))
    let hidden = Self.hiddenPaths(try #require(files.read().value), rank)
    let others = files.sources.filter { !hidden.contains($0.path) }
      .map { $0.path + String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    let texts = files.sources.filter { hidden.contains($0.path) }
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    let unique = Self.words(texts).subtracting(Self.words(others))
    #expect(rank == 2 ? unique.isEmpty : unique.count > 5)
    #expect(
      Self.words(Self.texts(in: edition).joined(separator: " ")).intersection(unique).sorted() == []
    )
  }

  /// The files that an edition has nothing of.
  private static func hiddenPaths(_ catalog: Catalog, _ rank: AudienceRank) -> Set<String> {
    var paths: [String] = []
    for definition in catalog.definitions {
      let isHidden = definition.about.audience > rank
      let revisions = definition.versions + definition.proposals
      paths += revisions.filter { isHidden || ($0.proposal?.audience ?? 0) > rank }.map(\.path)
      paths += definition.supplements.filter { isHidden || $0.audience > rank }.map(\.path)
      if isHidden, let path = definition.about.path { paths.append(path) }
    }
    paths += catalog.referenceLists.filter { $0.audience > rank }.map(\.path)
    paths += catalog.vocabularies.filter { $0.audience > rank }.map(\.path)
    paths += catalog.pages.filter { $0.audience > rank }.map(\.path)
    return Set(paths)
  }

  @Test("grows with the audience, and the highest has everything")
  func growth() throws {
    let files = try Self.harbor()
    let editions = try (0..<3).map { try #require(files.edition(for: $0)) }
    #expect(editions.map(\.definitions.count) == [13, 14, 15])
    #expect(editions.map(\.pages.count) == [2, 3, 4])
    #expect(editions.map(\.referenceLists.count) == [1, 2, 2])
    #expect(editions.map(\.vocabularies.count) == [4, 5, 7])
    #expect(editions.map { $0.definitions.flatMap(\.proposals).count } == [3, 3, 4])
    #expect(editions.map { $0.definitions.flatMap(\.supplements).count } == [2, 3, 4])
    #expect(
      editions.map(\.files) == [["harbor.png", "tide-table.txt"]]
        + Array(repeating: ["harbor.png", "roster.txt", "tide-table.txt"], count: 2))
    #expect(editions[2].links == files.read().value?.links)
  }

  @Test("leaves the words of links and names, and nothing that they led to")
  func plainWords() throws {
    let files = try Self.harbor()
    let hidden = try #require(DefinitionID("90-509-2003"))
    let edition = try #require(files.edition(for: 0))
    let internalEdition = try #require(files.edition(for: 1))
    #expect(edition.definition(hidden) == nil)
    #expect(edition.target(of: "../definitions/90-509-2003/", in: "pages/lanterns.md") == .none)
    #expect(
      internalEdition.target(of: "../definitions/90-509-2003/", in: "pages/lanterns.md")
        == .definition(hidden, anchor: nil))
    #expect(
      edition.target(of: "ref:standing-orders", in: "definitions/90-508-1001/1.3.md") == .none)
    let naming = { (catalog: Catalog) in
      catalog.tables.values.filter { $0.mentioned.contains(hidden) }.count
    }
    #expect(naming(edition) == 0)
    #expect(naming(internalEdition) > 0)
    #expect(edition.tables.values.allSatisfy { !$0.citations.contains("standing-orders") })
  }

  @Test("has what is said of a change between two texts that it has, and nothing else of it")
  func judgements() throws {
    let proposal = form("## Notes\n\nA proposal.")
      .replacing("status: Published\n", with: "")
      .replacing(
        "version: 1.0\n",
        with: "base: 1.0\ntitle: P\nproposed_by: N\nproposed: 2026-01-01\n")
    let entry = { (to: String, reason: String) in
      "  - {from: 1.0, to: \(to), change: c-1, kind: editorial, reason: \(reason), by: Me}\n"
    }
    let settings = """
      format: 1
      title: T
      issuer: Nobody
      as_of: 2026-01-01
      proposals: show
      audiences: [{name: all}, {name: few}]
      """
    let files = Self.files([
      "catalog.yml": settings, "definitions/1-508-1/1.0.md": form("## Notes\n\nA"),
      "definitions/1-508-1/1.1.md": form(version: "1.1", "## Notes\n\nB"),
      "proposals/1-508-1/few.md": proposal,
      "definitions/1-508-1/about.md": "---\naudience: all\njudged:\n" + entry("1.1", "Open")
        + entry("few", "Closed") + "---\n",
    ])
    let reasons = { (rank: AudienceRank) in
      files.edition(for: rank)?.definitions.flatMap(\.about.judged).map(\.reason)
    }
    #expect(reasons(0) == ["Open"])
    #expect(reasons(1) == ["Open", "Closed"])
  }

  /// A catalog for two audiences of which the second alone sees texts that name none.
  private static func files(_ texts: KeyValuePairs<String, String>) -> CatalogFiles {
    let settings = """
      format: 1
      title: T
      issuer: Nobody
      as_of: 2026-01-01
      audiences: [{name: all}, {name: few}]
      adopted: {1-508-2: 1.0}
      """
    let common = [
      ("catalog.yml", settings), ("definitions/1-508-1/about.md", "---\naudience: all\n---\n"),
      ("definitions/1-508-2/1.0.md", form(id: "1-508-2", name: "Bell Ringer", "## Notes")),
    ]
    return CatalogFiles(
      common.filter { file in !texts.contains { $0.key == file.0 } }
        + texts.map { ($0, $1) })
  }

  @Test("reports a name that only a definition left out has as any unresolved one")
  func names() throws {
    let files = Self.files([
      "definitions/1-508-1/1.0.md": form(
        "## Components\n\n### Crew\n\n#### Type 1\n\n- 2 - NIMS Type 1 Bell Ringer")
    ])
    let unresolved = { (rank: AudienceRank) in
      files.edition(for: rank)?.tables.values.flatMap(\.unresolved).map(\.name)
    }
    #expect(unresolved(0) == ["Bell Ringer"])
    #expect(unresolved(1) == [])
  }

  @Test("has nothing of a vocabulary above the rank, and forms' words as they stand")
  func terms() throws {
    let files = Self.files([
      "definitions/1-508-1/1.0.md": form(
        facts: "secondary_core_capability: Gang", "## Notes\n\nThe CRW."),
      "vocabulary/capabilities.md": """
      ---
      title: Capabilities
      field: core_capability
      open: true
      terms: [{ name: Crew, aliases: [Gang], groups: [Water] }]
      ---
      """,
      "vocabulary/short.md": """
      ---
      title: Short
      field: abbreviation
      open: true
      terms: [{ name: CRW, expansion: Certified Race Warden }]
      ---
      """,
    ])
    let terms = try [0, 1].map { rank in
      let edition = try #require(files.edition(for: rank))
      return TermIndex(edition).entries(of: .coreCapability).map { "\($0.slug) \($0.name)" }
    }
    #expect(terms == [["planning Planning", "gang Gang"], ["crew Crew", "planning Planning"]])
    #expect(try #require(files.edition(for: 0)).vocabularies.map(\.path) == [])
  }

  @Test("gives forms' words one address where only a list left out told them apart")
  func addresses() throws {
    let files = Self.files([
      "definitions/1-508-1/1.0.md": form(facts: "secondary_core_capability: Café", "## Notes"),
      "definitions/1-508-3/1.0.md": form(
        id: "1-508-3", name: "B", facts: "secondary_core_capability: Cafe", "## Notes"),
      "definitions/1-508-3/about.md": "---\naudience: all\n---\n",
      "definitions/1-508-4/1.0.md": form(
        id: "1-508-4", name: "C", facts: "secondary_core_capability: 救助", "## Notes"),
      "definitions/1-508-4/about.md": "---\naudience: all\n---\n",
      "vocabulary/capabilities.md": """
      ---
      title: Capabilities
      field: core_capability
      terms: [{ name: Planning, aliases: [Café] }, { name: Rescue, aliases: [Cafe, 救助] }]
      ---
      """,
    ])
    #expect(files.read().diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let edition = try #require(files.edition(for: 0))
    let entries = TermIndex(edition).entries(of: .coreCapability).dropFirst()
    #expect(entries.map(\.name) == ["Café", "救助"])
    #expect(entries.map { $0.definitions.map(\.text) } == [["1-508-1", "1-508-3"], ["1-508-4"]])
    #expect(entries.allSatisfy { !$0.slug.isEmpty })
  }

  @Test("has no proposals where the catalog hides them")
  func proposals() throws {
    let files = CatalogFiles([
      "definitions/1-508-1/1.0.md": form("## Notes"),
      "proposals/1-508-1/p.md": proposal("## Notes"),
      "pages/a.md": page("[p](../proposals/1-508-1/p.md)"),
    ])
    for edition in [files.edition(for: 0), files.read().value?.published] {
      let edition = try #require(edition)
      #expect(edition.definitions.flatMap(\.proposals).map(\.path) == [])
      #expect(edition.tables.keys.map(\.name) == [.version(Version(1, 0))])
      #expect(edition.target(of: "../proposals/1-508-1/p.md", in: "pages/a.md") == .none)
    }
  }

  @Test("hides who superseded whom, whether that is hidden or nowhere")
  func succession() throws {
    let files = Self.files([
      "definitions/1-508-1/1.0.md": form("## Notes"),
      "definitions/1-508-1/about.md":
        "---\naudience: all\nsuperseded_by: 1-508-2\nsupersedes: 1-508-9\n---\n",
    ])
    let edition = try #require(files.edition(for: 0))
    #expect(edition.definitions.map(\.id.text) == ["1-508-1"])
    #expect(edition.definitions.first?.about.supersededBy == nil)
    #expect(edition.definitions.first?.about.supersedes == nil)
    #expect(edition.settings.adopted.isEmpty)
    #expect(edition.settings.audiences.map(\.name) == ["all"])
    #expect(AudienceFilter.rank(of: "few", in: edition.settings) == nil)
  }
}

extension CatalogFiles {
  /// What readers of `rank` see.
  fileprivate func edition(for rank: AudienceRank) -> Catalog? {
    CatalogReader.edition(
      of: ContentDecoder.decode(sources, files: files, root: "").value, for: rank)
  }
}
