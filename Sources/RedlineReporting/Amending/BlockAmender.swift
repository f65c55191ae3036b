import Bytes
import CatalogModel

/// Finds what is to be done to the blocks of one text, so that they become those of another.
struct BlockAmender {
  let old: [AmendableForm.Block]
  let new: [AmendableForm.Block]
  /// The edits that make one text of another; nil where they aren't one text that changed.
  let edits: (String, String) -> [WordEdit]?

  /// The instructions, by the places of the old text, from its end to its beginning only where they
  /// say so: each stands for itself.
  var actions: [Amendment.Action] {
    let pairs = pairs
    let partners = Dictionary(uniqueKeysWithValues: pairs.map { ($0.new, $0.old) })
    let staying = Set(LongestRise.run(pairs.sorted { $0.new < $1.new }.map(\.old)))
    var actions: [Amendment.Action] = []
    let paired = Set(pairs.map(\.old))
    for index in old.indices where !paired.contains(index) { actions.append(.strike(index)) }
    var before: Int?
    var waiting: [AmendableForm.Block] = []
    for (index, block) in new.enumerated() {
      guard let partner = partners[index] else {
        waiting.append(block)
        continue
      }
      if !waiting.isEmpty { actions.append(.insert(waiting, after: before)) }
      waiting = []
      if !staying.contains(partner) { actions.append(.move(partner, after: before)) }
      if old[partner].text != block.text, let edits = edits(old[partner].text, block.text) {
        actions.append(.edit(partner, edits))
      }
      before = partner
    }
    if !waiting.isEmpty { actions.append(.insert(waiting, after: before)) }
    return actions
  }

  /// The blocks that are the same in both, or the same but for some words.
  private var pairs: [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var free: [AmendableForm.Block: [Int]] = [:]
    for (index, block) in old.enumerated().reversed() { free[block, default: []].append(index) }
    var open: [Int] = []
    for (index, block) in new.enumerated() {
      if let same = free[block]?.popLast() {
        pairs.append((same, index))
      } else {
        open.append(index)
      }
    }
    var left = free.values.flatMap(\.self).sorted()
    for index in open {
      let partner = left.firstIndex {
        old[$0].shape == new[index].shape && edits(old[$0].text, new[index].text) != nil
      }
      guard let partner else { continue }
      pairs.append((left.remove(at: partner), index))
    }
    return pairs
  }
}
