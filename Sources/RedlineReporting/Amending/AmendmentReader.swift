import CatalogModel
import Diagnostics

/// Carries instructions out, as someone would who has only the old text and the instructions.
enum AmendmentReader {
  /// The form that the instructions make of another; nil where one names nothing in it.
  static func carryOut(_ amendments: [Amendment], on form: AmendableForm) -> AmendableForm? {
    var names: [String: String] = [:]
    var types: [Amendment.TypePair] = []
    var struck: Set<AmendableForm.Key> = []
    var blocks: [AmendableForm.Key: [Amendment.Action]] = [:]
    var set: [AmendableForm.Key: AmendableForm.Entry] = [:]
    var added: [AmendableForm.Key: AmendableForm.Entry] = [:]
    var components = form.components
    for amendment in amendments {
      switch (amendment.action, amendment.key) {
      case (.rename(let old, let new), _): names[old] = new
      case (.renumber(let pairs), _): types = pairs
      case (.strikeComponent(let name), _):
        components.removeAll { $0 == name }
        struck.formUnion(form.texts.keys.filter { $0.part == name })
      case (.insertComponent(let name, let before), _):
        components.insert(
          name,
          at: before.flatMap { before in components.firstIndex { (names[$0] ?? $0) == before } }
            .map { $0 + 1 } ?? 0)
      case (.arrange(let order), _): components = order
      case (.strikeText, let key?): struck.insert(key)
      case (.setText(let entry, true), let key?): added[key] = entry
      case (.setText(let entry, false), let key?): set[key] = entry
      case (let action, let key?): blocks[key, default: []].append(action)
      case (_, nil): return nil
      }
    }
    var result = form
    result.components = components.map { names[$0] ?? $0 }
    result.texts = added
    for (key, entry) in form.texts where !struck.contains(key) {
      var entry = set[key] ?? entry
      if let actions = blocks[key] {
        guard let amended = carryOut(actions, on: entry.value ?? []) else { return nil }
        entry = .value(amended)
      }
      result.texts[key.renamed(names, types)] = entry
    }
    return result
  }

  /// The blocks that the instructions make of others; nil where one names none of them. Every
  /// place is one of the old text.
  static func carryOut(
    _ actions: [Amendment.Action], on blocks: [AmendableForm.Block]
  ) -> [AmendableForm.Block]? {
    var words = blocks
    var gone: Set<Int> = []
    /// What follows each block, or the beginning.
    var followers: [Int?: [Follower]] = [:]
    for action in actions {
      switch action {
      case .strike(let index): gone.insert(index)
      case .insert(let new, let before):
        followers[before.block, default: []] += new.map { .new($0) }
      case .move(let index, let before):
        gone.insert(index)
        followers[before.block, default: []].append(.old(index))
      case .edit(let index, let edits):
        guard blocks.indices.contains(index), let block = blocks[index].edited(edits) else {
          return nil
        }
        words[index] = block
      case .restyle(let index, let edits, _):
        guard words.indices.contains(index),
          let looks = LookEdit.carryOut(edits, on: words[index].looks, of: words[index].text)
        else { return nil }
        words[index].looks = looks
      case .rename, .renumber, .strikeComponent, .insertComponent, .arrange, .strikeText, .setText:
        return nil
      }
    }
    var result: [AmendableForm.Block] = []
    func place(_ index: Int?) {
      for follower in followers[index] ?? [] {
        switch follower {
        case .new(let block): result.append(block)
        case .old(let moved):
          result.append(words[moved])
          place(moved)
        }
      }
    }
    place(nil)
    for index in blocks.indices where !gone.contains(index) {
      result.append(words[index])
      place(index)
    }
    return result
  }

  private enum Follower {
    case new(AmendableForm.Block)
    case old(Int)
  }
}

extension AmendableForm.Block {
  /// The block with words changed; what stays keeps its looks. Nil where an edit names no place.
  func edited(_ edits: [WordEdit]) -> AmendableForm.Block? {
    let words = EditableText(text)
    guard let text = words.applying(edits), let looks = words.looks(looks, after: edits) else {
      return nil
    }
    return AmendableForm.Block(shape: shape, text: text, looks: looks)
  }
}
