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

  /// A reader for the texts of the definition `own`, which isn't reported as naming itself.
  init(own: DefinitionID) { self.own = own }

  /// Reads one leaf, whose words are at hand, for `names`.
  mutating func read(
    _ leaf: RichText, for names: borrowing DefinitionNameTrie, _ words: WordScanner.Words,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var position = 0
    while let name = names.nextName(from: &position, in: words, of: bytes) {
      guard name.definition != own, !leaf.isCode(name.range) else { continue }
      add(name.definition)
      guard !leaf.isLinked(name.range) else { continue }
      mentions[leaf.leaf, default: []].append(name)
    }
  }

  /// Adds a definition that is named otherwise than in running text.
  mutating func add(_ definition: DefinitionID) {
    guard definition != own, !mentioned.contains(definition) else { return }
    mentioned.append(definition)
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
