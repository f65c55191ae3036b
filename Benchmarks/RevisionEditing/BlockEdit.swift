import CommonMark
import Diagnostics

/// An edit of a sequence of blocks or items.
public enum BlockEdit: CaseIterable, Sendable {
  /// One more.
  case insert
  /// One fewer.
  case delete
  /// One stands elsewhere.
  case move
  /// One became two.
  case split
  /// Two became one.
  case merge
  /// An item became a nested list below the one before it.
  case nest
  /// A list begins with another number, or has bullets.
  case renumber

  /// The blocks with this edit made in one of the sequences; nil where it can't be made there.
  func edited(_ blocks: [Block], _ random: inout SeededRandom) -> [Block]? {
    let sequences = Self.sequences(in: blocks)
    var target = random.below(sequences)
    return edited(blocks, &target, &random)
  }

  /// The number of sequences: the blocks themselves, the items of each list …
  private static func sequences(in blocks: [Block]) -> Int {
    blocks.reduce(1) { count, block in
      switch block {
      case .list(let list):
        count + 1 + list.items.reduce(0) { $0 + sequences(in: $1.blocks) }
      case .quote(let quote): count + sequences(in: quote.blocks)
      case .paragraph, .heading, .code, .thematicBreak: count
      }
    }
  }

  private func edited(
    _ blocks: [Block], _ target: inout Int, _ random: inout SeededRandom
  ) -> [Block]? {
    target -= 1
    if target < 0 { return blocksEdited(blocks, &random) }
    for (index, block) in blocks.enumerated() {
      var edited: Block?
      switch block {
      case .list(let list): edited = self.edited(list, &target, &random)
      case .quote(let quote):
        edited = self.edited(quote.blocks, &target, &random).map {
          .quote(Block.Quote(blocks: $0, span: quote.span))
        }
      case .paragraph, .heading, .code, .thematicBreak: continue
      }
      if target < 0 {
        guard let edited else { return nil }
        var result = blocks
        result[index] = edited
        return result
      }
    }
    return nil
  }

  private func edited(
    _ list: Block.List, _ target: inout Int, _ random: inout SeededRandom
  ) -> Block? {
    target -= 1
    if target < 0 {
      if self == .renumber {
        let start = list.start == nil ? random.below(9) : nil
        return .list(Block.List(start: start, isTight: !list.isTight, items: list.items))
      }
      return itemsEdited(list.items, &random).map {
        .list(Block.List(start: list.start, isTight: list.isTight, items: $0))
      }
    }
    for (index, item) in list.items.enumerated() {
      let edited = self.edited(item.blocks, &target, &random)
      if target < 0 {
        guard let edited else { return nil }
        var items = list.items
        items[index] = Block.Item(blocks: edited, span: item.span)
        return .list(Block.List(start: list.start, isTight: list.isTight, items: items))
      }
    }
    return nil
  }

  private func blocksEdited(_ blocks: [Block], _ random: inout SeededRandom) -> [Block]? {
    reordered(blocks, &random) {
      .paragraph(SampleWords.text(3 + $0.below(12), &$0))
    } split: { block, random in
      guard case .paragraph(let text) = block else { return nil }
      return Self.split(text, &random).map { [.paragraph($0.0), .paragraph($0.1)] }
    } merge: { one, other in
      guard case .paragraph(let text) = one, case .paragraph(let more) = other else { return nil }
      return .paragraph(Self.merged(text, more))
    }
  }

  private func itemsEdited(
    _ items: [Block.Item], _ random: inout SeededRandom
  ) -> [Block.Item]? {
    if self == .nest, items.count > 1 {
      let at = 1 + random.below(items.count - 1)
      let nested = Block.List(start: 1, isTight: true, items: [items[at]])
      var result = items
      result.remove(at: at)
      let outer = items[at - 1]
      result[at - 1] = Block.Item(blocks: outer.blocks + [.list(nested)], span: outer.span)
      return result
    }
    return reordered(items, &random) { random in
      Self.item(SampleWords.text(2 + random.below(8), &random))
    } split: { item, random in
      guard let text = Self.text(of: item) else { return nil }
      return Self.split(text, &random).map { [Self.item($0.0), Self.item($0.1)] }
    } merge: { one, other in
      guard let text = Self.text(of: one), let more = Self.text(of: other) else { return nil }
      return Self.item(Self.merged(text, more))
    }
  }

  private func reordered<Element>(
    _ elements: [Element], _ random: inout SeededRandom,
    make: (inout SeededRandom) -> Element,
    split: (Element, inout SeededRandom) -> [Element]?, merge: (Element, Element) -> Element?
  ) -> [Element]? {
    var result = elements
    let at = random.below(elements.count)
    switch self {
    case .insert: result.insert(make(&random), at: random.below(elements.count + 1))
    case .delete:
      guard elements.count > 1 else { return nil }
      result.remove(at: at)
    case .move:
      guard elements.count > 1 else { return nil }
      let element = result.remove(at: at)
      result.insert(element, at: random.below(result.count + 1))
    case .split:
      guard !elements.isEmpty, let parts = split(elements[at], &random) else { return nil }
      result.replaceSubrange(at...at, with: parts)
    case .merge:
      guard at + 1 < elements.count, let one = merge(elements[at], elements[at + 1]) else {
        return nil
      }
      result.replaceSubrange(at...at + 1, with: [one])
    case .nest, .renumber: return nil
    }
    return result
  }

  private static func item(_ text: RichText) -> Block.Item {
    Block.Item(blocks: [.paragraph(text)], span: .at(0))
  }

  private static func text(of item: Block.Item) -> RichText? {
    guard item.blocks.count == 1, case .paragraph(let text) = item.blocks[0] else { return nil }
    return text
  }

  private static func split(
    _ text: RichText, _ random: inout SeededRandom
  ) -> (RichText, RichText)? {
    var (first, second) = (StyledWords(text), StyledWords(text))
    guard first.words.count > 5 else { return nil }
    let at = 3 + random.below(first.words.count - 5)
    first.words.removeSubrange(at...)
    second.words.removeSubrange(..<at)
    return (first.text(), second.text())
  }

  private static func merged(_ text: RichText, _ more: RichText) -> RichText {
    var words = StyledWords(text)
    words.words += StyledWords(more).words
    return words.text()
  }
}
