import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// Turns the passages of one revision into entries of its page: official words with their links,
/// mentions and daggers, and the local texts beside them. A class, so that every entry takes one
/// reference.
final class RevisionTexts: Sendable {
  let page: PageContext
  let definition: Definition
  let revision: Revision
  let tables: RevisionTables
  /// The terms that the page has notes on.
  let terms: PageTerms
  /// How the page names the places of the texts.
  let names: PlaceNames
  /// The page whose ids never change, as this page links to it, up to its `#`.
  private let permalinkBase: String
  private let supplements: [Supplement]
  /// Writes the cells.
  let cells: CellWriter

  init(
    page: PageContext, definition: Definition, revision: Revision, idPrefix: String = "",
    terms: PageTerms = PageTerms(nil)
  ) {
    self.page = page
    self.definition = definition
    self.revision = revision
    let tables = page.catalog.tables(of: revision.key)
    self.tables = tables
    self.terms = terms
    names = PlaceNames(idPrefix: idPrefix)
    let own = SiteAddress.revision(revision.key)
    // The landing version's page is at the definition's own address, too.
    let isAlone = own == page.address && page.catalog.landing(of: definition) !== revision
    permalinkBase = (isAlone ? "" : page.link(own).text) + "#"
    supplements = definition.supplements(for: revision)
    cells = CellWriter(
      writer: BlockWriter(
        page: page, path: revision.path,
        overlays: Self.overlays(tables, terms, of: revision.path, page: page, idPrefix)))
  }

  /// What stands before every id, where the page shows several definitions.
  var idPrefix: String { names.idPrefix }

  /// The place with this id.
  func place(_ name: String, ending: String = "") -> Place {
    Place(names: names, name: name, ending: ending)
  }

  /// The supplements that the page shows.
  var shownSupplements: [Supplement] { supplements }

  /// The page whose ids never change, at `anchor`, as this page links to it.
  func permalink(_ anchor: String) -> WebAddress {
    WebAddress(encoded: permalinkBase + anchor)
  }

  /// The entry of a passage, with the local texts at the same place.
  func entry(_ passage: FormEntry<Passage>, at place: FormPlace) -> EntryRecord {
    entry(passage, at: place) {
      .text(BlockText($0.blocks, by: cells.writer, at: self.place(place.anchor)))
    }
  }

  /// The entry of a passage whose words `body` gives.
  func entry(
    _ passage: FormEntry<Passage>, at place: FormPlace, _ body: (Passage) -> EntryRecord.Body
  ) -> EntryRecord {
    let local = localTexts(at: place)
    switch passage {
    case .missing:
      return EntryRecord(
        isMissing: true, isGapTold: local.contains { $0.voice?.restates == true }, local: local)
    case .blank: return EntryRecord(isBlank: true, local: local)
    case .value(let passage):
      return EntryRecord(body: body(passage), local: local, notes: notes(on: passage.blocks))
    }
  }

  /// Where the official text is.
  var officialText: WebAddress? {
    revision.version.flatMap { definition.about.source(of: $0)?.url }
      .map { WebAddress(encoded: $0) }
  }

  /// The cell at `address` with inherited criteria filled in; nil where it inherits none.
  func writtenOut(_ address: CellAddress) -> WrittenOutText? {
    tables.writtenOut(address, of: revision.body)
  }

  /// The HTML of blocks of another file.
  func html(_ blocks: [Block], from path: String) -> HTML { writer(of: path).html(blocks) }

  /// Writes the texts of another file.
  func writer(of path: String) -> BlockWriter {
    BlockWriter(page: page, path: path, overlays: terms.overlays(of: path, idPrefix: idPrefix))
  }

  /// The id of the note on the term of `field` that a form's words name, where the page has one.
  func note(on name: String, as field: VocabularyField) -> String? {
    terms.anchor(of: name, in: field).map { idPrefix + $0 }
  }

  /// A note where a supplement was written for other versions than this one.
  func versionNote(of supplement: Supplement) -> String? {
    let versions = supplement.versions.map(\.value)
    guard let version = revision.version, !versions.contains(version) else { return nil }
    return "written for \(Self.words(for: versions)), not for \(version)"
  }

  static func words(for versions: [Version]) -> String {
    let texts = versions.sorted().map(\.description)
    return (texts.count == 1 ? "version " : "versions ") + texts.joined(separator: ", ")
  }

  /// The local texts at a place of the form, with what they inherit filled in where `fillsIn` says so.
  func localTexts(at place: FormPlace, fillingIn fillsIn: Bool = false) -> [LocalRecord] {
    supplements.compactMap { supplement in
      guard let passage = supplement.body[place].value else { return nil }
      return LocalRecord(
        voice: voice(of: supplement), body: html(passage.blocks, from: supplement.path),
        filledIn: fillsIn ? filledIn(place, of: supplement) : nil)
    }
  }

  /// Who says what a supplement says.
  func voice(of supplement: Supplement) -> LocalVoice {
    LocalVoice(
      authority: supplement.authority, versionNote: versionNote(of: supplement),
      restates: supplement.relation == .restates)
  }

  private func filledIn(_ place: FormPlace, of supplement: Supplement) -> HTML? {
    guard case .cell(let address) = place,
      let text = page.catalog.supplementTables[supplement.path]?
        .writtenOut(address, of: supplement.body)
    else { return nil }
    let cells = CellWriter(writer: writer(of: supplement.path))
    return HTML(trusted: { cells.write(text, to: &$0) })
  }

  /// The local texts at a fact of the form's head.
  func localTexts(at field: DefinitionField) -> [LocalRecord] {
    supplements.compactMap { supplement in
      supplement.facts[field].map {
        LocalRecord(voice: voice(of: supplement), body: HTML(escaping: $0.value))
      }
    }
  }

  private func notes(on blocks: [Block]) -> [NoteRecord] {
    guard !tables.notes.isEmpty else { return [] }
    return blocks.leaves.flatMap { leaf in
      tables.notes.filter { $0.leaf == leaf.leaf }.map { NoteRecord(note: $0, idPrefix: idPrefix) }
    }
  }

  private static func overlays(
    _ tables: RevisionTables, _ terms: PageTerms, of path: String, page: PageContext,
    _ idPrefix: String
  ) -> BlockWriter.Overlays? {
    let terms = terms.overlays(of: path, idPrefix: idPrefix)
    guard !tables.mentions.isEmpty || !tables.notes.isEmpty else { return terms }
    let marked = Array(tables.mentions.keys) + tables.notes.map(\.leaf)
    return BlockWriter.Overlays(of: marked + (terms?.leaves ?? [])) { text in
      let words = terms?.on(text) ?? []
      let links = (tables.mentions[text.leaf] ?? []).filter { !isLinked($0.range, in: text) }.map {
        InlineOverlay($0.range, to: page.link(.definition($0.definition)).text, class: "def")
      }
      let daggers = tables.notes.filter { $0.leaf == text.leaf }.map { note in
        InlineOverlay(
          note.range.upperBound..<note.range.upperBound, to: "#\(idPrefix)note-\(note.number)",
          class: "dag", label: "Editor’s note on “\(note.quotation)”")
      }
      return .inOrder(links + daggers + words)
    }
  }

  private static func isLinked(_ range: Range<Int>, in text: RichText) -> Bool {
    text.marks.contains { mark in
      guard case .link = mark.kind else { return false }
      return mark.range.overlaps(range)
    }
  }
}
