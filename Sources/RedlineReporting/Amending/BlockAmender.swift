import Bytes
import CatalogModel

/// Finds what is to be done to the blocks of one text, so that they become those of another.
struct BlockAmender {
  /// What a block's words were, and what makes them what they are.
  typealias Former = (text: String, edits: [WordEdit])

  let old: [AmendableForm.Block]
  let new: [AmendableForm.Block]
  /// What words were before they changed, the likeliest first; nothing for words that came anew.
  let formers: (String) -> [Former]

  /// A block of the old text that is one of the new.
  private struct Pair {
    let old: Int
    let new: Int
    /// Nothing where the words are the same.
    let edits: [WordEdit]
  }

  /// The instructions, by the places of the old text: each stands for itself. Linear in the number of
  /// blocks, but for finding what moved, O(n log n).
  var actions: [Amendment.Action] {
    let pairs = pairs
    let partners = Dictionary(uniqueKeysWithValues: pairs.map { ($0.new, $0) })
    let staying = Set(LongestRise.run(pairs.sorted { $0.new < $1.new }.map(\.old)))
    var actions: [Amendment.Action] = []
    let paired = Set(pairs.map(\.old))
    for index in old.indices where !paired.contains(index) { actions.append(.strike(index)) }
    var before: Int?
    var waiting: [AmendableForm.Block] = []
    for (index, block) in new.enumerated() {
      guard let pair = partners[index] else {
        waiting.append(block)
        continue
      }
      if !waiting.isEmpty { actions.append(.insert(waiting, after: before)) }
      waiting = []
      if !staying.contains(pair.old) { actions.append(.move(pair.old, after: before)) }
      if !pair.edits.isEmpty { actions.append(.edit(pair.old, pair.edits)) }
      before = pair.old
    }
    if !waiting.isEmpty { actions.append(.insert(waiting, after: before)) }
    return actions
  }

  /// The blocks that are the same in both, or the same but for some words.
  private var pairs: [Pair] {
    var pairs: [Pair] = []
    var free: [AmendableForm.Block: [Int]] = [:]
    for (index, block) in old.enumerated().reversed() { free[block, default: []].append(index) }
    var open: [Int] = []
    for (index, block) in new.enumerated() {
      if let same = free[block]?.popLast() {
        pairs.append(Pair(old: same, new: index, edits: []))
      } else {
        open.append(index)
      }
    }
    for index in open {
      for former in formers(new[index].text) {
        let block = AmendableForm.Block(shape: new[index].shape, text: former.text)
        guard let partner = free[block]?.popLast() else { continue }
        pairs.append(Pair(old: partner, new: index, edits: former.edits))
        break
      }
    }
    return pairs
  }
}
