import CatalogModel
import CommonMark
import Diagnostics
import Words

/// The terms that a page uses: which words of its texts lead to a note, and which notes it needs.
/// Texts are read section by section in the order of the page; in each section the first use of a
/// term leads to its note.
struct PageTerms: Sendable {
  /// Words that are a link to a term's note.
  private struct Link: Sendable {
    /// The bytes of the leaf's text.
    let range: Range<Int>
    /// The id of the note.
    let anchor: String
  }

  private let glossary: Glossary?
  /// The links on the leaves of each file that the page shows.
  private var links: [String: [LeafID: [Link]]] = [:]
  private var used: Set<Int> = []
  private var usedInSection: Set<Int> = []
  /// The abbreviations to which a file's own text gives another meaning, from there on.
  private var spelledOutOtherwise: [String: Set<Int>] = [:]

  /// The terms of a page that shows the terms of `glossary`, or with nil none.
  init(_ glossary: Glossary?) { self.glossary = glossary }

  /// Whether the page uses none.
  var isEmpty: Bool { used.isEmpty }

  /// The terms that the page uses, in the glossary's order.
  var entries: [Glossary.Entry] {
    guard let glossary else { return [] }
    return used.sorted().map { glossary.entries[$0] }
  }

  /// The ranks of what the page says about its terms, for its marking.
  var ranks: [AudienceRank] { entries.flatMap(\.senses).map(\.audience) }

  /// The id of the note on the term of `field` that a form's words name, where the page has it.
  func anchor(of name: String, in field: VocabularyField) -> String? {
    guard let glossary, let place = glossary.place(of: name, in: field), used.contains(place)
    else { return nil }
    return glossary.entries[place].anchor
  }

  /// The links on the texts of the file at `path`; nil where there are none. `idPrefix` stands before
  /// the ids of the page.
  func overlays(of path: String, idPrefix: String) -> BlockWriter.Overlays? {
    guard let links = links[path] else { return nil }
    let start = "#" + idPrefix
    return BlockWriter.Overlays(of: links.keys) { text in
      (links[text.leaf] ?? []).map {
        InlineOverlay($0.range, to: start + $0.anchor, class: "trm")
      }
    }
  }

  // MARK: Reading

  /// The terms of a text of the catalog's own, the file at `path`: each heading begins a section.
  init(_ glossary: Glossary, reading blocks: [Block], of path: String) {
    self.init(glossary)
    for block in blocks {
      if case .heading = block { beginSection() }
      read([block], of: path)
    }
  }

  /// Begins a section: what follows leads to the notes again.
  mutating func beginSection() { usedInSection = [] }

  /// Reads words of the form that name a term of `field`; they lead to its note. A list of
  /// components holds for its own form.
  mutating func read(_ name: String, as field: VocabularyField, on form: Form? = nil) {
    guard let glossary, let place = glossary.place(of: name, in: field),
      field != .component || glossary.entries[place].holds(for: form)
    else { return }
    used.insert(place)
    usedInSection.insert(place)
  }

  /// Reads a passage of the file at `path`. What `tables` put on it, a definition that is named or an
  /// editor's note, comes before a term. Headings, code and links are left as they are.
  mutating func read(_ passage: Passage, of path: String, with tables: RevisionTables) {
    guard let known = tables.termLeaves else {
      return read(passage.blocks, of: path, with: tables)
    }
    guard let glossary else { return }
    for leaf in known.leaves(of: passage) { read(leaf, of: path, with: tables, glossary) }
  }

  /// Reads a text of the file at `path`, on which nothing is put.
  mutating func read(_ blocks: [Block], of path: String) {
    read(blocks, of: path, with: RevisionTables())
  }

  private mutating func read(_ blocks: [Block], of path: String, with tables: RevisionTables) {
    guard let glossary, !glossary.finder.isEmpty else { return }
    for block in blocks {
      switch block {
      case .paragraph(let text): read(text, of: path, with: tables, glossary)
      case .list(let list):
        for item in list.items { read(item.blocks, of: path, with: tables) }
      case .quote(let quote): read(quote.blocks, of: path, with: tables)
      case .heading, .code, .thematicBreak: break
      }
    }
  }

  private mutating func read(
    _ text: RichText, of path: String, with tables: RevisionTables, _ glossary: borrowing Glossary
  ) {
    var found: [Link] = []
    text.text.withBytes { bytes in
      glossary.finder.forEachPhrase(in: bytes) { range, place in
        if glossary.entries[place].isSpelledOutOtherwise(at: range, in: bytes) {
          spelledOutOtherwise[path, default: []].insert(place)
        }
        guard !usedInSection.contains(place), text.isPlain(at: range),
          !tables.mark(text, at: range), !hasOtherMeaning(place, in: path)
        else { return }
        usedInSection.insert(place)
        used.insert(place)
        found.append(Link(range: range, anchor: glossary.entries[place].anchor))
      }
    }
    if !found.isEmpty { links[path, default: [:]][text.leaf] = found }
  }
}

extension PageTerms {
  private func hasOtherMeaning(_ place: Int, in path: String) -> Bool {
    !spelledOutOtherwise.isEmpty && spelledOutOtherwise[path]?.contains(place) == true
  }
}

extension RichText {
  /// Whether the words at `range` can be a link: no link, image or code already, and in one piece.
  fileprivate func isPlain(at range: Range<Int>) -> Bool {
    marks.allSatisfy { mark in
      guard mark.range.overlaps(range) else { return true }
      switch mark.kind {
      case .emphasis, .strong:
        return mark.range.lowerBound <= range.lowerBound
          && range.upperBound <= mark.range.upperBound
      case .code, .link, .image, .lineBreak: return false
      }
    }
  }
}

extension RevisionTables {
  /// Whether a page marks words of the leaf at `range`: a definition named there, a dagger inside.
  fileprivate func mark(_ text: RichText, at range: Range<Int>) -> Bool {
    (mentions[text.leaf] ?? []).contains { $0.range.overlaps(range) }
      || notes.contains {
        $0.leaf == text.leaf && range.lowerBound < $0.range.upperBound
          && $0.range.upperBound < range.upperBound
      }
  }
}
