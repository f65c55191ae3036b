public import CatalogModel
public import CommonMark
import Diagnostics
import Words

/// One block of a revision that can be spoken of: a fact, a paragraph, a list item.
public struct RevisionBlock: Sendable, Hashable {
  /// Where it stands.
  public let locator: Locator
  /// Its words, white space folded; a place that the form leaves blank or our copy lost is a block
  /// as well.
  public let text: FormEntry<String>
  /// The same as it was written, with emphasis and links; nil for a fact, and for what isn't there.
  public let leaf: RichText?

  /// Makes a block of its parts.
  public init(locator: Locator, text: FormEntry<String>, leaf: RichText? = nil) {
    self.locator = locator
    self.text = text
    self.leaf = leaf
  }
}

extension Revision {
  /// Every block of the revision, in the form's order: facts, sections, the types' descriptions
  /// and the components, each with its cells by type and its notes.
  public var locatedBlocks: [RevisionBlock] {
    var walk = BlockWalk()
    for field in DefinitionField.allCases {
      guard has(field), let text = words(of: field) else { continue }
      walk.blocks.append(RevisionBlock(locator: .fact(field), text: text))
    }
    body.forEachText { walk.add($0) }
    return walk.blocks
  }

  /// What the form says for a fact, as pages write it; nil for a fact that this form doesn't ask
  /// for, or that a proposal can't have.
  private func words(of field: DefinitionField) -> FormEntry<String>? {
    switch field {
    case .id: .value(key.definition.text)
    case .name: .value(name.value)
    case .status: official.map { .value($0.status.value.rawValue) }
    case .version: version.map { .value($0.description) }
    case .updated: official.map { _ in date(field).map { $0.value.long } }
    case .originalRelease, .lastMajorRelease: date(field).map { $0.value.long }
    case .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit:
      flag(field).map { $0.value ? "Yes" : "No" }
    case .kind, .category, .primaryCoreCapability, .secondaryCoreCapability, .typedTeam,
      .typedUnit:
      fact(field).map(\.value)
    case .supportingCoreCapabilities:
      supportingCoreCapabilities.map { names in
        names.isEmpty ? "None" : names.map(\.value).joined(separator: "; ")
      }
    }
  }
}

/// The blocks of a body, collected in reading order.
private struct BlockWalk {
  var blocks: [RevisionBlock] = []

  mutating func add(_ text: FormText) {
    let place = Locator(text.place, in: text.name)
    switch text.entry {
    // Many forms have no such label.
    case .missing where text.place == .section(.description): break
    case .missing: append(.missing, at: place)
    case .blank: append(.blank, at: place)
    case .value(let passage):
      BlockPositions(passage.blocks, BlockPath(place)).forEachLeaf { text, locator in
        append(.value(text.folded), at: locator, text)
      }
    }
  }

  private mutating func append(
    _ text: FormEntry<String>, at place: Locator, _ leaf: RichText? = nil
  ) {
    blocks.append(RevisionBlock(locator: place, text: text, leaf: leaf))
  }
}

extension RichText {
  /// The text with each run of white space as one space, none at the ends.
  var folded: String {
    FoldedText.singleSpaced(plain)
  }
}
