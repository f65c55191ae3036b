import CatalogModel
import CatalogReading
import CommonMark
import Diagnostics
import Testing

/// Reads one file among settings with the audiences `public` and `internal`; any finding is an
/// issue.
private func decode(_ path: String, _ text: String) -> DecodedFile {
  let file = SourceFile(path: "Content/" + path, text: text)
  let decoded = ContentDecoder(settings: BrokenInput.settings, root: "Content").decode(file)
  #expect(decoded.diagnostics.map { "\($0.rule.id): \($0.message)" } == [])
  return decoded.value
}

@Suite("Reading each kind of file")
struct DecodedKindsTests {
  private static let head = """
    ---
    id: 6-509-1
    name: Officer
    status: published
    version: 1.10
    kind:
    category: Law
    primary_core_capability: Planning

    """

  private func revision(_ more: String, body: String = "") throws -> Revision {
    let file = decode("definitions/6-509-1/1.10.md", Self.head + more + "\n---\n" + body)
    guard case .revision(let revision) = file else { throw Unexpected() }
    return revision
  }

  private struct Unexpected: Error {}

  @Test("keeps blank, missing and empty apart in the head of a version")
  func blankAndMissing() throws {
    let revision = try revision(
      """
      secondary_core_capability:
      supporting_core_capabilities: []
      nqs_position: No
      single_resource:
      updated: 2/15/2020 9:51:55 PM
      last_major_release:
      """)
    #expect(
      revision.key == RevisionKey(try #require(DefinitionID("6-509-1")), .version(Version(1, 10))))
    #expect(revision.official?.status.value == .published)
    #expect(revision.form == .positionQualification)
    #expect(revision.fact(.kind) == .blank)
    #expect(revision.fact(.category).value?.value == "Law")
    #expect(revision.fact(.secondaryCoreCapability) == .blank)
    #expect(revision.fact(.typedTeam) == .missing)
    #expect(revision.supportingCoreCapabilities == .value([]))
    #expect(revision.flag(.nqsPosition).value?.value == false)
    #expect(revision.flag(.singleResource) == .blank)
    #expect(revision.flag(.withTypedTeam) == .missing)
    #expect(revision.date(.updated).value?.value.iso == "2020-02-15T21:51:55")
    #expect(revision.date(.originalRelease) == .missing)
    #expect(revision.date(.lastMajorRelease) == .blank)
    guard case .missing? = revision.official?.publishedVersions else { throw Unexpected() }
  }

  @Test("keeps a blank document type apart from a lost one")
  func publishedVersions() throws {
    let revision = try revision(
      """
      published_versions:
        - { version: 1.10, date: 2020-02-15, document_type: Position }
        - { version: 1.9, document_type: }
        - version: 1.8
          date:
      """)
    let rows = try #require(revision.official?.publishedVersions.value)
    #expect(rows.map(\.version.value.minor) == [10, 9, 8])
    #expect(rows.map(\.documentType) == [.value("Position"), .blank, .missing])
    #expect(rows.map { $0.date.map(\.value.iso) } == [.value("2020-02-15"), .missing, .blank])
  }

  @Test("reads sections in any order, blank ones and missing ones")
  func sections() throws {
    let body = try revision(
      "",
      body: """
        ## Notes

        ## Overall Function
        Serves

        ## Types
        ### Type 2
        Text
        ### Type 1

        ## Components
        ### Training
        #### Type 2
        1. One
        #### Notes
        None
        ### Summary
        """
    ).body
    #expect(body[.notes] == .blank)
    #expect(body[.overallFunction].value?.blocks == MarkdownParser.parse("Serves"))
    #expect(body[.references] == .missing)
    #expect(body.types.value?.map(\.type) == [.numbered(2), .numbered(1)])
    #expect(body.description(of: .numbered(1)) == .blank)
    #expect(body.description(of: .numbered(3)) == .missing)
    let components = try #require(body.components.value)
    #expect(components.map(\.name.value) == ["Training", "Summary"])
    #expect(components.map(\.anchor) == ["training", "component-summary"])
    #expect(components[0].notes.value?.standardAnswer == StandardAnswer.none)
    #expect(components[0].cell(for: .numbered(2)).value?.blocks == MarkdownParser.parse("1. One"))
    #expect(components[0].cell(for: .numbered(1)) == .missing)
    #expect(components[1].notes == .missing)
    #expect(components[1].cells.isEmpty)
  }

  @Test("tells empty Types and Components from missing ones")
  func emptyTables() throws {
    let empty = try revision("", body: "## Types\n\n## Components\n").body
    #expect(empty.types == .blank)
    #expect(empty.components == .blank)
    let missing = try revision("").body
    #expect(missing.types == .missing)
    #expect(missing.components == .missing)
  }

  @Test("gives each component an id of its own, whatever its script")
  func anchors() throws {
    let body = try revision(
      "", body: "## Components\n### 訓練\n### Note 1\n### 経験\n### Références\n"
    ).body
    #expect(
      body.components.value?.map(\.anchor)
        == ["component-1", "component-note-1", "component-3", "component-references"])
  }

  @Test("takes the form from the file where the ID has none")
  func form() throws {
    let text = Self.head.replacing("id: 6-509-1", with: "id: demo\nform: 508")
    guard case .revision(let revision) = decode("definitions/demo/1.10.md", text + "---\n") else {
      throw Unexpected()
    }
    #expect(revision.form == .resourceTyping)
  }

  @Test("reads a proposal")
  func proposal() throws {
    let file = decode(
      "proposals/6-509-1/corrections.md",
      """
      ---
      id: 6-509-1
      name: Officer
      base: 1.9
      title: Two corrections
      proposed_by: the editors
      proposed: 2026-11-22
      comment_until: 2027-01-31
      audience: public
      original_release: 2017-11-07
      kind: Personnel
      category: Law
      primary_core_capability: Planning
      ---
      ## Notes
      Text
      """)
    guard case .revision(let revision) = file else { throw Unexpected() }
    let proposal = try #require(revision.proposal)
    #expect(revision.key.name == .proposal("corrections"))
    #expect(proposal.base.value == Version(1, 9))
    #expect(proposal.title.value == "Two corrections")
    #expect(proposal.proposedBy == "the editors")
    #expect(proposal.commentUntil?.iso == "2027-01-31")
    #expect(proposal.audience == 0)
    #expect(revision.body[.notes].value != nil)
  }

  @Test("reads what the catalog says about a definition")
  func about() throws {
    let file = decode(
      "definitions/6-509-1/about.md",
      """
      ---
      issuer: FEMA
      sources:
        1.3: { url: "https://a.example/1", captured: 2025-01-02, by: Us, checked: 2025-03-04 }
        1.2:
          by: Them
      aliases: [TLO, Field Officer]
      supersedes: 6-509-2
      withdrawn: { date: 2026-01-01, reason: Merged. }
      acknowledged:
        - { version: 1.3, rule: text/repeated-phrase, text: the the, reason: As published. }
      ---
      A note.

      ## 1.3

      Changed.

      ## 1.2
      """)
    guard case .about(let id, let about) = file else { throw Unexpected() }
    #expect(id.text == "6-509-1")
    #expect(about.issuer == "FEMA")
    #expect(about.source(of: Version(1, 3))?.checked?.iso == "2025-03-04")
    #expect(about.source(of: Version(1, 2))?.url == nil)
    #expect(about.aliases.map(\.value) == ["TLO", "Field Officer"])
    #expect(about.supersedes?.value.text == "6-509-2")
    #expect(about.withdrawn?.reason == "Merged.")
    #expect(about.acknowledged.map(\.rule.value) == ["text/repeated-phrase"])
    #expect(about.audience == 1)
    #expect(about.note == MarkdownParser.parse("A note."))
    #expect(
      about.changeNotes.mapValues(\.blocks)
        == [Version(1, 3): MarkdownParser.parse("Changed."), Version(1, 2): []])
  }

  @Test("reads a list of references with notes")
  func references() throws {
    let file = decode(
      "references/federal.md",
      """
      ---
      title: Doctrine
      audience: public
      references:
        - key: nims-2017
          former_keys: [nims]
          author: [FEMA, DHS]
          title: System
          date: 2017-10
          number: "28"
          url: https://a.example/
        - { key: b, author: FEMA, title: B, citation: "FEMA: B", aliases: [BB] }
      ---
      Introduction

      ## b

      A note.
      """)
    guard case .referenceList(let list) = file else { throw Unexpected() }
    #expect(list.introduction == MarkdownParser.parse("Introduction"))
    #expect(list.references.map(\.key.value) == ["nims-2017", "b"])
    #expect(list.references[0].citation == "FEMA and DHS, 28, System, October 2017")
    #expect(list.references[0].formerKeys.map(\.value) == ["nims"])
    #expect(list.references[1].authors == ["FEMA"])
    #expect(list.references[1].citation == "FEMA: B")
    #expect(list.references[1].note == MarkdownParser.parse("A note."))
  }

  @Test("reads a vocabulary", arguments: [("true", true), ("no", false)])
  func vocabulary(open: String, isOpen: Bool) throws {
    let file = decode(
      "vocabulary/short.md",
      """
      ---
      title: Abbreviations
      field: abbreviation
      open: \(open)
      terms:
        - { name: FLO, expansion: Fusion Liaison Officer, groups: [Posts] }
        - { name: AHJ, aliases: [A.H.J.], expansion: Authority Having Jurisdiction }
      ---
      On all.

      ## FLO

      A post.
      """)
    guard case .vocabulary(let vocabulary) = file else { throw Unexpected() }
    #expect(vocabulary.field == .abbreviation)
    #expect(vocabulary.isOpen == isOpen)
    #expect(vocabulary.introduction == MarkdownParser.parse("On all."))
    #expect(
      vocabulary.terms.map(\.expansion) == [
        "Fusion Liaison Officer", "Authority Having Jurisdiction",
      ])
    #expect(vocabulary.terms[0].text == MarkdownParser.parse("A post."))
    #expect(vocabulary.terms[1].aliases.map(\.value) == ["A.H.J."])
  }

  @Test("reads a supplement with text before its headings")
  func supplement() throws {
    let file = decode(
      "supplements/local.md",
      """
      ---
      applies_to: 6-509-1
      title: Night rules
      authority: County
      relation: adds
      versions: [1.2, 1.10]
      facts:
        single_resource: Yes, by day
      ---
      Introduction

      ## Components

      ### Training

      #### Type 2

      Local
      """)
    guard case .supplement(let supplement) = file else { throw Unexpected() }
    #expect(supplement.name == "local")
    #expect(supplement.versions.map(\.value) == [Version(1, 2), Version(1, 10)])
    #expect(supplement.facts[.singleResource]?.value == "Yes, by day")
    #expect(supplement.introduction == MarkdownParser.parse("Introduction"))
    let address = CellAddress(.component("training"), .numbered(2))
    #expect(supplement.body[address].value?.blocks == MarkdownParser.parse("Local"))
  }

  @Test("reads a page with headings of its own")
  func page() throws {
    let file = decode(
      "pages/how-to.md",
      "---\ntitle: How to\ndescription: A guide\norder: 2\naudience: public\n---\nText\n\n## Own\n")
    guard case .page(let page) = file else { throw Unexpected() }
    #expect(page.name == "how-to")
    #expect(page.order == 2)
    #expect(page.audience == 0)
    #expect(page.blocks.count == 2)
  }

  @Test("reads nothing of a README", arguments: ["README.md", "definitions/6-509-1/README.md"])
  func readme(path: String) {
    guard case .nothing = decode(path, "For authors") else {
      Issue.record("a README is for authors")
      return
    }
  }

  @Test("has defaults for settings that aren't given")
  func settings() throws {
    let file = SourceFile(
      path: "Content/catalog.yml", text: "format: 1\ntitle: T\nas_of: 2026-11-22\n")
    let decoded = ContentDecoder.decodeSettings([file], root: "Content")
    #expect(decoded.diagnostics.isEmpty)
    let settings = try #require(decoded.value)
    #expect(settings.language == "en")
    #expect(settings.theme.value == "standard")
    #expect(settings.baseURL == nil)
    #expect(!settings.allowsIndexing)
    #expect(!settings.showsProposals)
    #expect(settings.landing == .current)
  }

  @Test("makes a base address end with a slash")
  func baseURL() {
    let file = SourceFile(
      path: "catalog.yml",
      text: "format: 1\ntitle: T\nas_of: 2026-11-22\nbase_url: https://a.example/x\n")
    #expect(
      ContentDecoder.decodeSettings([file], root: "").value?.baseURL == "https://a.example/x/")
  }
}
