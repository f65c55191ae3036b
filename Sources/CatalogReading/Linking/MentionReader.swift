import CatalogModel
import CommonMark
import Diagnostics
import Words

/// Finds the definitions that a form's texts name.
struct MentionReader {
  private let own: DefinitionID
  /// The words that are links, by leaf: what stands in a link or in code gets no other link.
  private(set) var mentions: [LeafID: [Mention]] = [:]
  /// Every definition named, once, in order.
  private(set) var mentioned: [DefinitionID] = []
  /// The names of definitions that exist elsewhere, once, in order.
  private(set) var elsewhere: [String] = []

  /// A reader for the texts of the definition `own`, which isn't reported as naming itself.
  init(own: DefinitionID) { self.own = own }

  /// Reads one leaf, whose words are at hand, for `names`.
  mutating func read(
    _ leaf: RichText, for names: borrowing DefinitionNameTrie, _ words: WordScanner.Words,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let text = NameText(words, bytes)
    var position = 0
    var last: Int?
    while let found = names.nextName(from: &position, after: last, in: text) {
      last = found.words.upperBound
      let range = text.range(ofName: found.words)
      guard found.thing != .definition(own), !leaf.isCode(range) else { continue }
      add(found.thing)
      guard let definition = found.thing.definition, !leaf.isLinked(range) else { continue }
      mentions[leaf.leaf, default: []].append(Mention(range: range, definition: definition))
    }
  }

  /// Adds what is named otherwise than in running text.
  mutating func add(_ thing: NamedThing) {
    switch thing {
    case .definition(let id): if id != own, !mentioned.contains(id) { mentioned.append(id) }
    case .elsewhere(let name): if !elsewhere.contains(name) { elsewhere.append(name) }
    case .several: break
    }
  }

  /// Adds the mentions of `leaf` once more for the part of it from `offset` on, which stands on
  /// its own where a cell is written out.
  mutating func repeatMentions(of leaf: RichText, from offset: Int, as part: LeafID) {
    guard part != leaf.leaf, let found = mentions[leaf.leaf] else { return }
    let shifted = found.filter { $0.range.lowerBound >= offset }.map {
      Mention(
        range: $0.range.lowerBound - offset..<$0.range.upperBound - offset,
        definition: $0.definition)
    }
    guard !shifted.isEmpty else { return }
    mentions[part] = shifted
  }
}

extension RichText {
  /// Whether some of the bytes are code.
  func isCode(_ range: Range<Int>) -> Bool {
    marks.contains { mark in
      guard case .code = mark.kind else { return false }
      return mark.range.overlaps(range)
    }
  }

  /// Whether some of the bytes are words of a link or of an image.
  func isLinked(_ range: Range<Int>) -> Bool {
    marks.contains { mark in
      switch mark.kind {
      case .link, .image: mark.range.overlaps(range)
      case .emphasis, .strong, .code, .lineBreak: false
      }
    }
  }
}
