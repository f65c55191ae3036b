import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Foundation
import Testing

@testable import Pages

@Suite("Terms in text")
struct TermsInTextTests {
  private static let vocabularies = [
    vocabulary(
      .abbreviation,
      [
        ("FLO", "Fog Lamp Officer", "Keeps the *fog* lamp."), ("FL", "Fog Lamp", ""),
        ("NIL", nil, ""),
      ]),
    vocabulary(
      .category,
      [
        ("Harbor", nil, "All of it."), ("Fog and Weather", nil, "What is seen of them."),
        ("Fog and Weather Watch", nil, "Who sees it."), ("Old Works (OW)", nil, "Code 9."),
        ("Silent Category", nil, ""),
      ]),
    vocabulary(.coreCapability, [("Fog and Weather", nil, "Seeing through them.")]),
    vocabulary(.component, [("Training", nil, "Courses."), ("Oil/Wick Supply", nil, "Both.")]),
    vocabulary(.kind, [("Personnel", nil, "One person.")]),
  ]

  private static func vocabulary(
    _ field: VocabularyField, _ terms: [(name: String, expansion: String?, text: String)],
    audience: AudienceRank = 0
  ) -> Vocabulary {
    Vocabulary(
      path: "Content/vocabulary/\(field.rawValue).md", title: "Terms", field: field, isOpen: true,
      audience: audience,
      terms: terms.map {
        Term(
          name: Located($0.name, .at(0)), aliases: [], groups: [], expansion: $0.expansion,
          text: MarkdownParser.parse($0.text))
      })
  }

  private static func page(
    _ revision: Revision, tables: RevisionTables = .init(),
    vocabularies: [Vocabulary] = vocabularies
  ) throws -> String {
    let catalog = try Sample.catalog(
      [revision], tables: [revision.key: tables], vocabularies: vocabularies)
    return try #require(try Sample.site(catalog)["definitions/\(Sample.id)/1.0.html"])
  }

  /// The notes that words of the text lead to: `FLO → term-flo`.
  private static func links(in page: some StringProtocol) -> [String] {
    String(page).matches(of: /<a class="trm" href="#([^"]*)">([^<]*)<\/a>/).map {
      "\($0.2) → \($0.1)"
    }
  }

  private static func links(notes text: String) throws -> [String] {
    links(in: try page(Sample.revision(passages: [.notes: Sample.passage(text)])))
  }

  @Test(
    "are found as whole words, as the vocabulary writes them, the longest first",
    arguments: [
      ("The FLO and the FLO.", ["FLO → term-flo"]),
      ("FLOs, FL", ["FLOs → term-flo", "FL → term-fl"]),
      ("The FLO’s lamp; (FL)", ["FLO → term-flo", "FL → term-fl"]),
      ("“FLO”–FL", ["FLO → term-flo", "FL → term-fl"]),
      ("flo, AFLO, FLOW, FLO2, FLOss, éFLO, FLOé", []),
      ("FLO-led", ["FLO → term-flo"]),
      ("Fog and Weather Watch", ["Fog and Weather Watch → term-fog-and-weather-watch"]),
      ("Fog and Weather watches", ["Fog and Weather → term-fog-and-weather"]),
      ("Fog and Weather Watches, Port Fog and Weather, Old Fog and\nWeather", []),
      (
        "FLO Keeper; see Fog and Weather.",
        [
          "FLO → term-flo", "Fog and Weather → term-fog-and-weather",
        ]
      ),
      (
        "(Fog and Weather), Fog: Fog and Weather",
        [
          "Fog and Weather → term-fog-and-weather"
        ]
      ),
      ("Fog and\nWeather", ["Fog and\nWeather → term-fog-and-weather"]),
      ("Fog and Weathers, fog and weather", []),
      ("Harbor, Training, Personnel, NIL, Silent Category", []),
      (
        "Old Works (OW), Oil/Wick Supply",
        [
          "Old Works (OW) → term-old-works-ow", "Oil/Wick Supply → term-oil-wick-supply",
        ]
      ),
      ("`FLO` [FLO](https://port.example/) *the FLO*", ["FLO → term-flo"]),
      ("[The FLO](https://port.example/), `FL`", []),
      ("*F*LO, FL*O*", []),
      ("# FLO\n\n```\nFLO\n```\n\n> - FLO", ["FLO → term-flo"]),
    ])
  func found(_ text: String, _ expected: [String]) throws {
    #expect(try Self.links(notes: text) == expected)
  }

  @Test(
    "have the meaning that the text itself spells out, from there on",
    arguments: [
      ("The FLO, and the Foul Lock Order (FLO). Its FLO", ["FLO → term-flo"]),
      ("The Foul Lock Order (FLO)\n\n- an FLO", []),
      ("An FLO (Foul Lock Order)", []),
      ("FLOs (Fog Lamp Officers), a Fog-Lamp Officer (FLO)", ["FLOs → term-flo"]),
      ("A note (FLO)", ["FLO → term-flo"]),
    ])
  func spelledOut(_ text: String, _ expected: [String]) throws {
    #expect(try Self.links(notes: text) == expected)
  }

  @Test("lead to their notes once in every section, and once in every row")
  func sections() throws {
    let revision = try Sample.revision(
      types: [Self.cell(1, at: 20), Self.cell(2, at: 30)],
      components: [("A", 40), ("B", 70)].map { name, offset in
        Sample.component(
          name, notes: Self.text(at: offset),
          [Self.cell(1, at: offset + 10), Self.cell(2, at: offset + 20)])
      },
      passages: [
        .overallFunction: Sample.passage("FLO\n\nFLO"), .notes: Self.text(at: 10),
        .references: Self.text("FL", at: 100),
      ])
    let page = try Self.page(revision)
    #expect(Self.links(in: page).count == 5)
    #expect(!page.contains("id=\"term-fl\""), "a citation stays as it is")
    for cell in ["types.type-1", "a.type-1", "b.type-1"] {
      let start = try #require(page.range(of: "<td id=\"\(cell)\""))
      let end = try #require(page[start.upperBound...].range(of: "</td>"))
      let text = page[start.upperBound..<end.lowerBound]
      #expect(Self.links(in: text) == ["FLO → term-flo"], "\(cell)")
    }
  }

  /// A text with a term that stands at `offset` in its file, where no other may stand.
  private static func text(_ text: String = "FLO", at offset: Int) -> FormEntry<Passage> {
    Sample.passage(String(repeating: "\n", count: offset) + text)
  }

  private static func cell(_ number: Int, at offset: Int) -> TypedPassage {
    TypedPassage(type: .numbered(number), entry: text(at: offset), heading: .at(0))
  }

  @Test("give way to a definition that the words name, and to a dagger inside them")
  func mentions() throws {
    let revision = try Sample.revision(passages: [.notes: Sample.passage("FLO Keeper, FLO, FL")])
    let leaf = try #require(revision.body[.notes].value?.blocks.first?.firstLeaf)
    let other = try #require(DefinitionID(Sample.id))
    let tables = RevisionTables(
      mentions: [leaf.leaf: [Mention(range: 0..<10, definition: other)]],
      notes: [
        EditorialNote(
          number: 1, leaf: leaf.leaf, range: 16..<18, quotation: "F", reason: "?", rule: "r")
      ])
    let page = try Self.page(revision, tables: tables)
    #expect(page.contains("<a class=\"def\" href=\"index.html\">FLO Keeper</a>, <a class=\"trm\""))
    #expect(Self.links(in: page) == ["FLO → term-flo"])
    #expect(page.contains("F<a class=\"dag\""))
  }

  @Test("have notes with all that the vocabularies say, by name")
  func notes() throws {
    let page = try Self.page(
      Sample.revision(
        components: [Sample.component("Training", notes: .blank, [])],
        passages: [.notes: Sample.passage("Fog and Weather: FLO")]))
    let notes = try #require(page.range(of: "<dl class=\"glossary\">"))
    let names = page[notes.upperBound...].matches(of: /<dt>([^<]*)<\/dt>/).map { String($0.1) }
    #expect(names == ["FLO", "Fog and Weather", "Harbor", "Personnel", "Training"])
    for text in ["<b>Fog Lamp Officer</b>", "<em>fog</em>", "What is seen", "Seeing through"] {
      #expect(page[notes.upperBound...].contains(text), "\(text)")
    }
    #expect(page.contains("<a class=\"trm\" href=\"#term-training\">Training<wbr></a>"))
    #expect(
      page.contains(
        "<a href=\"../../kinds/personnel.html\" class=\"trm\" data-note=\"term-personnel\">"))
  }

  @Test("stand on pages to print under the definition's own ids, and not on checklists")
  func otherPages() throws {
    let revision = try Sample.revision(passages: [
      .notes: Sample.passage("FLO"), .compositionAndOrdering: Sample.passage("FLO"),
    ])
    let files = try Sample.site(
      Sample.catalog([revision], vocabularies: Self.vocabularies))
    let print = try #require(files["print/harbor.html"])
    #expect(print.contains("<a class=\"trm\" href=\"#90-509-1.1.0.term-flo\">FLO</a>"))
    #expect(print.contains("<div id=\"90-509-1.1.0.term-flo\">"))
    for (address, page) in files where address.contains("checklist") || address.contains("review") {
      #expect(!page.contains("class=\"trm\""), "\(address)")
    }
  }

  @Test("of guides have ids that no heading takes")
  func guides() throws {
    var harbor = SampleHarbor()
    harbor.guides = [("guide", "Guide", "FLO, FLO\n\n## Term FLO\n\nFLO\n\n## Terms\n\n`FLO`\n")]
    harbor.vocabularies = Self.vocabularies
    let page = try #require(try Sample.site(harbor.catalog())["guide.html"])
    #expect(Self.links(in: page) == ["FLO → note.term-flo", "FLO → note.term-flo"])
    for id in ["term-flo", "terms", "note.term-flo", "note.terms"] {
      #expect(page.components(separatedBy: "id=\"\(id)\"").count == 2, "\(id)")
    }
  }

  @Test("of a vocabulary above the readers' rank are plain words")
  func audience() throws {
    let revision = try Sample.revision(passages: [.notes: Sample.passage("FLO")])
    let hidden = [
      Self.vocabulary(.abbreviation, [("FLO", "Fog Lamp Officer", "")], audience: 1)
    ]
    let page = try Self.page(revision, vocabularies: hidden)
    #expect(!page.contains("Fog Lamp Officer"))
    #expect(!page.contains("term-flo"))
    #expect(!page.contains("id=\"terms\""))
  }

  @Test("count for the marking of the page")
  func marking() throws {
    let revision = try Sample.revision(passages: [.notes: Sample.passage("FLO")])
    let vocabulary = Self.vocabulary(
      .abbreviation, [("FLO", "Fog Lamp Officer", "")], audience: 1)
    let catalog = try Sample.catalog(
      [revision],
      audiences: [Audience(name: "all", marking: nil), Audience(name: "few", marking: "FEW ONLY")],
      vocabularies: [vocabulary], edition: 1)
    let files = try Sample.site(catalog)
    for address in ["definitions/90-509-1/1.0.html", "print/harbor.html"] {
      #expect(try #require(files[address]).contains("FEW ONLY"), "\(address)")
    }
    #expect(try #require(files["definitions/90-509-1/history.html"]).contains("FEW ONLY") == false)
  }

  @Test("are found in the leaves that linking names as in all leaves, for every audience")
  func leaves() throws {
    for catalog in try RepositoryCatalogs.editions() {
      #expect(catalog.tables.values.allSatisfy { $0.termLeaves != nil })
      let (narrowed, all) = (try Sample.site(catalog), try Sample.site(catalog.withoutTermLeaves))
      #expect(narrowed.values.contains { $0.contains("class=\"trm\"") })
      for (address, page) in narrowed { #expect(page == all[address], "\(address)") }
    }
  }

  @Test("have ids that no component can take", arguments: ["Terms", "Term", "Term FLO", "term-x"])
  func reservedIDs(_ name: String) {
    #expect(PageAnchor.component(name, position: 1) == "component-" + Slug.make(name))
  }
}

extension Catalog {
  /// The catalog as if nobody had looked for leaves that terms may stand in.
  fileprivate var withoutTermLeaves: Catalog {
    Catalog(
      settings: settings, edition: edition, definitions: definitions, vocabularies: vocabularies,
      referenceLists: referenceLists, pages: pages, home: home, files: files,
      tables: tables.mapValues { tables in
        var tables = tables
        tables.termLeaves = nil
        return tables
      }, links: links, supplementTables: supplementTables)
  }
}

extension Block {
  fileprivate var firstLeaf: RichText? {
    var first: RichText?
    forEachLeaf { first = first ?? $0 }
    return first
  }
}
