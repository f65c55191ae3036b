import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// Turns the passages of one revision into entries of its page: official words with their links,
/// mentions and daggers, and the local texts beside them.
struct RevisionTexts {
  let page: PageContext
  let definition: Definition
  let revision: Revision
  let tables: RevisionTables
  /// The page whose ids never change, as this page links to it, up to its `#`.
  private let permalinkBase: String
  /// What stands before every id, where a page shows several definitions.
  let idPrefix: String
  private let supplements: [Supplement]
  private let writer: BlockWriter

  init(page: PageContext, definition: Definition, revision: Revision, idPrefix: String = "") {
    self.idPrefix = idPrefix
    self.page = page
    self.definition = definition
    self.revision = revision
    let tables = page.catalog.tables(of: revision.key)
    self.tables = tables
    let permalinkPage = SiteAddress.revision(revision.key)
    permalinkBase =
      (permalinkPage == page.address ? "" : page.link(permalinkPage).text) + "#"
    supplements = definition.supplements(for: revision)
    writer = BlockWriter(
      page: page, path: revision.path, overlays: Self.overlays(tables, page: page, idPrefix))
  }

  /// An id as it stands on this page.
  func id(_ anchor: String) -> String { idPrefix.isEmpty ? anchor : idPrefix + anchor }

  /// The supplements that the page shows.
  var shownSupplements: [Supplement] { supplements }

  /// The page whose ids never change, at `anchor`, as this page links to it.
  func permalink(_ anchor: String) -> WebAddress {
    WebAddress(encoded: permalinkBase + anchor)
  }

  private func items(below anchor: String) -> BlockWriter.ItemAnchor {
    .init(idPrefix: idPrefix, id: anchor, permalinkBase: permalinkBase)
  }

  /// The entry of a passage, with the local texts that `local` finds in a supplement.
  func entry(
    _ passage: FormEntry<Passage>, anchor: String, isCriterion: Bool = false,
    local: (FormBody) -> FormEntry<Passage>
  ) -> EntryRecord {
    var entry = EntryRecord(local: localTexts(local))
    switch passage {
    case .missing: entry.isMissing = true
    case .blank: entry.isBlank = true
    case .value(let passage):
      entry.body = writer.html(
        passage.blocks, itemsBelow: items(below: anchor))
      entry.isUnspecified = isCriterion && passage.standardAnswer == .notSpecified
      entry.notes = notes(on: passage.blocks)
    }
    return entry
  }

  /// The entry of a cell; "Same as Type 2" in it leads to that type's cell.
  func cell(
    _ passage: FormEntry<Passage>, at address: CellAddress, anchor: String
  ) -> EntryRecord {
    var entry = EntryRecord(local: localTexts { $0[address] })
    switch passage {
    case .missing: entry.isMissing = true
    case .blank: entry.isBlank = true
    case .value(let passage):
      entry.body = writer.html(
        passage.blocks, itemsBelow: items(below: anchor),
        linking: tables.inheritance[address].map { phrase($0, in: address.row) })
      entry.isUnspecified = passage.standardAnswer == .notSpecified && address.row != .types
      entry.notes = notes(on: passage.blocks)
    }
    return entry
  }

  /// Adds the HTML of blocks of this revision's file, without ids.
  func append(_ blocks: [Block], to html: inout HTML) { writer.append(blocks, to: &html) }

  /// The HTML of blocks of another file.
  func html(_ blocks: [Block], from path: String) -> HTML {
    BlockWriter(page: page, path: path).html(blocks)
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

  private func localTexts(_ find: (FormBody) -> FormEntry<Passage>) -> [LocalRecord] {
    supplements.compactMap { supplement in
      guard let passage = find(supplement.body).value else { return nil }
      return LocalRecord(
        authority: supplement.authority, body: html(passage.blocks, from: supplement.path),
        versionNote: versionNote(of: supplement))
    }
  }

  /// The local texts at a fact of the form's head.
  func localTexts(at field: DefinitionField) -> [LocalRecord] {
    supplements.compactMap { supplement in
      supplement.facts[field].map {
        LocalRecord(
          authority: supplement.authority, body: HTML(escaping: $0.value),
          versionNote: versionNote(of: supplement))
      }
    }
  }

  private func notes(on blocks: [Block]) -> [NoteRecord] {
    guard !tables.notes.isEmpty else { return [] }
    var found: [NoteRecord] = []
    for block in blocks {
      block.forEachLeaf { leaf in
        found += tables.notes.filter { $0.leaf == leaf.leaf }.map {
          NoteRecord(note: $0, idPrefix: idPrefix)
        }
      }
    }
    return found
  }

  /// The link of "Same as Type 2" in a cell of `row`.
  private func phrase(_ inheritance: Inheritance, in row: CellAddress.Row) -> BlockWriter.Phrase {
    let target = page.address.at(id(CellAddress(row, inheritance.target).anchor))
    return .init(
      leaf: inheritance.span.start,
      overlay: InlineOverlay(
        0..<inheritance.phraseLength, opening: "<a href=\"" + page.link(target).text + "\">",
        closing: "</a>"))
  }

  private static func overlays(
    _ tables: RevisionTables, page: PageContext, _ idPrefix: String
  ) -> BlockWriter.Overlays? {
    guard !tables.mentions.isEmpty || !tables.notes.isEmpty else { return nil }
    return BlockWriter.Overlays { text in
      let mentions = tables.mentions[text.leaf] ?? []
      guard !mentions.isEmpty || !tables.notes.isEmpty else { return [] }
      let links = mentions.filter { !isLinked($0.range, in: text) }.map {
        InlineOverlay(
          $0.range,
          opening: "<a class=\"def\" href=\"\(page.link(.definition($0.definition)).text)\">",
          closing: "</a>")
      }
      let daggers = tables.notes.filter { $0.leaf == text.leaf }.map { note in
        var label = HTML(trusted: "Editor’s note on “")
        label.append(escaping: note.quotation)
        return InlineOverlay(
          note.range.upperBound..<note.range.upperBound,
          opening:
            "<a class=\"dag\" href=\"#\(idPrefix)note-\(note.number)\" aria-label=\"\(label.text)”\"></a>",
          closing: "")
      }
      return .inOrder(links + daggers)
    }
  }

  private static func isLinked(_ range: Range<Int>, in text: RichText) -> Bool {
    text.marks.contains { mark in
      guard case .link = mark.kind else { return false }
      return mark.range.overlaps(range)
    }
  }
}
