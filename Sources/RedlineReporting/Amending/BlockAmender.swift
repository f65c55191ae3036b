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
    var waiting = new.startIndex..<new.startIndex
    func insertWaiting() {
      guard let first = waiting.first else { return }
      actions.append(.insert(Array(new[waiting]), after: place(of: first, partners)))
    }
    for index in new.indices {
      guard let pair = partners[index] else {
        waiting = waiting.lowerBound..<index + 1
        continue
      }
      insertWaiting()
      waiting = index + 1..<index + 1
      if !staying.contains(pair.old) {
        actions.append(.move(pair.old, after: place(of: index, partners)))
      }
      actions += changes(of: pair)
    }
    insertWaiting()
    return actions
  }

  /// Where a block of the new text stands, by the last block before it that is one of the old.
  private func place(of index: Int, _ partners: [Int: Pair]) -> Amendment.BlockPlace {
    guard let last = new[..<index].indices.last(where: { partners[$0] != nil }) else {
      return Amendment.BlockPlace(block: nil, item: nil)
    }
    let depth = new[index].depth
    let item = new[...last].indices.last { new[$0].depth <= depth }
    let isEnd = item.map { $0 < last && new[$0].depth == depth } ?? false
    return Amendment.BlockPlace(
      block: partners[last]?.old, item: isEnd ? item.flatMap { partners[$0]?.old } : nil)
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

extension AmendableForm.Block {
  /// How far in it stands: an item in an item is deeper than it, and so is a paragraph in it.
  fileprivate var depth: Int {
    shape.utf8.reduce(0) { depth, byte in
      switch byte {
      case UInt8(ascii: "."): depth + 2
      case UInt8(ascii: "/"): depth + 1
      case _: depth
      }
    }
  }
}
