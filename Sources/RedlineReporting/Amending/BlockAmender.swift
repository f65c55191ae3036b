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
    /// What changes its words; nothing where they are the same.
    var edits: [WordEdit] = []
  }

  /// A block without its looks.
  private struct Words: Hashable {
    let shape: String
    let text: String
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
      actions += changes(of: pair)
      before = pair.old
    }
    if !waiting.isEmpty { actions.append(.insert(waiting, after: before)) }
    return actions
  }

  /// What makes a block read as its partner does: first its words, then how they look.
  private func changes(of pair: Pair) -> [Amendment.Action] {
    let isEdited = !pair.edits.isEmpty
    let block = isEdited ? old[pair.old].edited(pair.edits) ?? old[pair.old] : old[pair.old]
    let looks = LookEdit.edits(of: block.text, from: block.looks, to: new[pair.new].looks)
    return (isEdited ? [.edit(pair.old, pair.edits)] : [])
      + (looks.isEmpty ? [] : [.restyle(pair.old, looks, isEdited: isEdited)])
  }

  /// The blocks that are the same in both, or the same but for how they look or for some words.
  private var pairs: [Pair] {
    var pairs: [Pair] = []
    var same: [AmendableForm.Block: [Int]] = [:]
    for (index, block) in old.enumerated().reversed() { same[block, default: []].append(index) }
    var open: [Int] = []
    for (index, block) in new.enumerated() {
      if let partner = same[block]?.popLast() {
        pairs.append(Pair(old: partner, new: index))
      } else {
        open.append(index)
      }
    }
    var free: [Words: [Int]] = [:]
    for index in same.values.joined().sorted(by: >) {
      free[Words(shape: old[index].shape, text: old[index].text), default: []].append(index)
    }
    for index in open {
      let (shape, text) = (new[index].shape, new[index].text)
      if let partner = free[Words(shape: shape, text: text)]?.popLast() {
        pairs.append(Pair(old: partner, new: index))
        continue
      }
      for former in formers(text) {
        guard let partner = free[Words(shape: shape, text: former.text)]?.popLast() else {
          continue
        }
        pairs.append(Pair(old: partner, new: index, edits: former.edits))
        break
      }
    }
    return pairs
  }
}
