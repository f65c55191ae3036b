import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Testing

@Suite("The edition for an audience")
struct AudienceFilterTests {
  private static func harbor() throws -> (files: CatalogFiles, catalog: Catalog) {
    let files = try CatalogFiles(repositoryFolder: "Tests/Fixtures/Sites/Harbor/Content")
    return (files, try #require(files.read().value))
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
    let (files, catalog) = try Self.harbor()
    let edition = AudienceFilter.filter(catalog, to: rank)
    let hidden = Self.hiddenPaths(catalog, rank)
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

  /// The files that an edition has nothing of. Of a vocabulary the terms stay in every edition, so
  /// its file isn't among them.
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
    paths += catalog.pages.filter { $0.audience > rank }.map(\.path)
    return Set(paths)
  }

  @Test("grows with the audience, and the highest has everything")
  func growth() throws {
    let (_, catalog) = try Self.harbor()
    let editions = (0..<3).map { AudienceFilter.filter(catalog, to: $0) }
    #expect(editions.map(\.definitions.count) == [13, 14, 15])
    #expect(editions.map(\.pages.count) == [2, 3, 4])
    #expect(editions.map(\.referenceLists.count) == [1, 2, 2])
    #expect(editions.map { $0.definitions.flatMap(\.proposals).count } == [3, 3, 4])
    #expect(editions.map { $0.definitions.flatMap(\.supplements).count } == [2, 3, 4])
    #expect(
      editions.map(\.files) == [["harbor.png", "tide-table.txt"]]
        + Array(repeating: ["harbor.png", "roster.txt", "tide-table.txt"], count: 2))
    #expect(editions[2].links == catalog.links)
  }

  @Test("leaves the words of links and names, and nothing that they led to")
  func plainWords() throws {
    let (_, catalog) = try Self.harbor()
    let hidden = try #require(DefinitionID("90-509-2003"))
    let (edition, internalEdition) = (
      AudienceFilter.filter(catalog, to: 0), AudienceFilter.filter(catalog, to: 1)
    )
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

  @Test("keeps a term's page without the text that is above the rank")
  func terms() throws {
    let (_, catalog) = try Self.harbor()
    let crew = { (rank: AudienceRank) in
      AudienceFilter.filter(catalog, to: rank).vocabularies.first { $0.field == .kind }?
        .terms.first { $0.name.value == "Crew" }
    }
    #expect(crew(0)?.text == [])
    #expect(crew(1)?.text.plainText == "A crew shares one boat and one soup.")
  }

  @Test("has no proposals where the catalog hides them")
  func proposals() throws {
    let files = CatalogFiles([
      "definitions/1-508-1/1.0.md": form("## Notes"),
      "proposals/1-508-1/p.md": proposal("## Notes"),
      "pages/a.md": page("[p](../proposals/1-508-1/p.md)"),
    ])
    let edition = AudienceFilter.filter(try #require(files.read().value), to: 0)
    #expect(edition.definitions.flatMap(\.proposals).map(\.path) == [])
    #expect(edition.tables.keys.map(\.name) == [.version(Version(1, 0))])
    #expect(edition.target(of: "../proposals/1-508-1/p.md", in: "pages/a.md") == .none)
  }

  @Test("hides who superseded whom, but not what isn't in the catalog at all")
  func succession() throws {
    let settings = """
      format: 1
      title: T
      issuer: Nobody
      as_of: 2026-01-01
      audiences: [{name: all}, {name: few}]
      adopted: {1-508-2: 1.0}
      """
    let files = CatalogFiles([
      "catalog.yml": settings,
      "definitions/1-508-1/1.0.md": form("## Notes"),
      "definitions/1-508-1/about.md":
        "---\naudience: all\nsuperseded_by: 1-508-2\nsupersedes: 1-508-9\n---\n",
      "definitions/1-508-2/1.0.md": form(id: "1-508-2", name: "Other", "## Notes"),
    ])
    let edition = AudienceFilter.filter(try #require(files.read().value), to: 0)
    #expect(edition.definitions.map(\.id.text) == ["1-508-1"])
    #expect(edition.definitions.first?.about.supersededBy == nil)
    #expect(edition.definitions.first?.about.supersedes?.value.text == "1-508-9")
    #expect(edition.settings.adopted.isEmpty)
    #expect(edition.settings.audiences.map(\.name) == ["all"])
    #expect(AudienceFilter.rank(of: "few", in: edition.settings) == nil)
  }
}
