public import CatalogModel
import CommonMark
import Diagnostics
import Words

/// One block of a revision that can be spoken of: a fact, a paragraph, a list item.
public struct RevisionBlock: Sendable, Hashable {
  /// Where it stands.
  public let locator: Locator
  /// Its words, white space folded; a place that the form leaves blank or our copy lost is a block
  /// as well.
  public let text: FormEntry<String>

  /// Makes a block of its parts.
  public init(locator: Locator, text: FormEntry<String>) {
    self.locator = locator
    self.text = text
  }
}

extension Revision {
  /// Every block of the revision, in the form's order: facts, sections, the types' descriptions
  /// and the components, each with its cells by type and its notes.
  public var locatedBlocks: [RevisionBlock] {
    var walk = BlockWalk()
    for field in DefinitionField.allCases {
      guard let text = words(of: field) else { continue }
      walk.blocks.append(RevisionBlock(locator: .fact(field), text: text))
    }
    for section in FormSection.allCases { walk.add(section, of: body) }
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
    case .nqsPosition where form == .resourceTyping && flag(field) == .missing: nil
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

  mutating func add(_ section: FormSection, of body: FormBody) {
    switch section {
    case .types:
      guard body.types.value != nil else {
        return append(body.types.map { _ in "" }, at: .section(section))
      }
      for type in body.typesNamed { add(body.description(of: type), at: .description(type)) }
    case .components:
      guard let components = body.components.value else {
        return append(body.components.map { _ in "" }, at: .section(section))
      }
      for component in components {
        for type in body.typesNamed { add(component.cell(for: type), at: .cell(component, type)) }
        add(component.notes, at: .notes(component))
      }
    case .description where body[section] == .missing: break  // Many forms have no such label.
    case .overallFunction, .description, .descriptionNotes, .compositionAndOrdering, .notes,
      .references:
      add(body[section], at: .section(section))
    }
  }

  private mutating func append(_ text: FormEntry<String>, at place: Locator) {
    blocks.append(RevisionBlock(locator: place, text: text))
  }

  private mutating func add(_ entry: FormEntry<Passage>, at place: Locator) {
    switch entry {
    case .missing: append(.missing, at: place)
    case .blank: append(.blank, at: place)
    case .value(let passage):
      var counts = BlockCounts(passage.blocks)
      add(passage.blocks, at: place, items: [], &counts)
    }
  }

  /// Adds the blocks of a text, or of an item of it; `items` is the way to that item.
  private mutating func add(
    _ blocks: [Block], at place: Locator, items: [Int], _ counts: inout BlockCounts
  ) {
    let here = items.isEmpty ? place : place.item(items)
    for block in blocks {
      switch block {
      case .paragraph(let text), .heading(_, let text), .code(let text, _):
        append(.value(text.folded), at: counts.nextLeaf(in: here, isItem: !items.isEmpty))
      case .list(let list):
        for item in list.items {
          counts.items += 1
          var inner = BlockCounts(item.blocks)
          add(item.blocks, at: place, items: items + [counts.items], &inner)
        }
      case .quote(let quote):
        // Nothing in a quotation has an id.
        for leaf in quote.leaves { append(.value(leaf.folded), at: counts.nextQuotation(in: here)) }
      case .thematicBreak: break
      }
    }
  }
}

/// How far the blocks of one text, or of one item, are counted.
private struct BlockCounts {
  /// The items of all lists so far.
  var items = 0
  private var leaves = 0
  private var quotations = 0
  private let hasSeveralLeaves: Bool

  init(_ blocks: [Block]) {
    let leaves = blocks.count { block in
      switch block {
      case .paragraph, .heading, .code: true
      case .list, .quote, .thematicBreak: false
      }
    }
    hasSeveralLeaves = leaves > 1
  }

  /// The place of the next paragraph: that of the text where it is the only one, and that of the
  /// item for an item's first.
  mutating func nextLeaf(in place: Locator, isItem: Bool) -> Locator {
    leaves += 1
    return hasSeveralLeaves && !(isItem && leaves == 1) ? place.block("paragraph \(leaves)") : place
  }

  mutating func nextQuotation(in place: Locator) -> Locator {
    quotations += 1
    return place.block("quotation \(quotations)")
  }
}

extension Block.Quote {
  fileprivate var leaves: [RichText] {
    var leaves: [RichText] = []
    for block in blocks { block.forEachLeaf { leaves.append($0) } }
    return leaves
  }
}

extension RichText {
  /// The text with each run of white space as one space, none at the ends.
  var folded: String {
    FoldedText.singleSpaced(plain)
  }
}
