import CommonMark

extension [Int: RelocationIndex.Found] {
  /// The relocations whose first leaf is among these, in order.
  var begun: [Relocation] {
    sorted { $0.key < $1.key }.filter { $0.value.index == 0 }.map(\.value.relocation)
  }
}

extension RelocationIndex {
  /// The relocations that begin in an item's own blocks, and in the quotations in it.
  func all(into entry: BlockSequence.Entry, at place: RedlinePlace) -> [Relocation] {
    switch entry {
    case .inserted: come(to: place).begun
    case .kept(_, _, .quote(let blocks)), .moved(_, _, .quote(let blocks)):
      all(into: blocks, at: place)
    case .kept(_, _, .list(let items)), .moved(_, _, .list(let items)):
      items.entries.enumerated().flatMap { index, item -> [Relocation] in
        return switch item {
        case .inserted: come(to: place.entry(index)).begun
        case .kept(_, _, let blocks), .moved(_, _, let blocks):
          all(into: blocks, at: place.entry(index))
        case .movedAway, .deleted, .split, .merged: []
        }
      }
    case .kept, .moved, .movedAway, .deleted, .split, .merged: []
    }
  }

  private func all(into blocks: BlockSequence, at place: RedlinePlace) -> [Relocation] {
    blocks.entries.enumerated().flatMap { all(into: $1, at: place.entry($0)) }
  }
}
