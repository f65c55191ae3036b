import CatalogModel
import Diagnostics
import Redlining

/// Puts instructions into words.
struct AmendmentWords {
  /// How the blocks of the old text are spoken of.
  let positions: [AmendableForm.Key: [String]]

  func sentence(_ action: Amendment.Action, _ key: AmendableForm.Key?) -> String {
    let text = key?.words ?? ""
    return switch action {
    case .rename(let old, let new): "Rename the component “\(old)” to “\(new)”."
    case .renumber(let pairs):
      "Renumber the types: "
        + pairs.map { "\($0.old) becomes \($0.new)" }.joined(separator: ", ") + "."
    case .strikeComponent(let name): "Strike the component “\(name)”."
    case .insertComponent(let name, let before):
      before.map { "After the component “\($0)”, insert the component “\(name)”." }
        ?? "Before the other components, insert the component “\(name)”."
    case .arrange(let names):
      "Arrange the components in this order: " + names.joined(separator: "; ") + "."
    case .strikeText: "Strike \(text)."
    case .setText(let entry, let isNew): whole(entry, isNew: isNew, in: text)
    case .strike(let index):
      "In \(text), strike \(holdsItems(key, index) ? "the text of " : "")\(name(key, index))."
    case .insert(let blocks, let before):
      "In \(text), \(behind(before, key).map { "after \($0), insert" } ?? "insert at the beginning"): "
        + Self.list(blocks)
    case .move(let index, let before):
      "In \(text), move \(name(key, index)) to "
        + (behind(before, key).map { "follow \($0)." } ?? "the beginning.")
    case .edit(let index, let edits): "\(lead(key, index)) \(Self.listed(edits.map(\.words)))."
    case .restyle(let index, let edits, let isEdited):
      "\(lead(key, index)) \(isEdited ? "as amended, " : "")"
        + Self.listed(edits.map(\.sentence)) + "."
    }
  }

  /// What something stands behind: to say that an item comes behind item 3.2.1 would be a riddle
  /// where item 3 is meant, with all in it. Nil at the beginning.
  private func behind(_ place: Amendment.BlockPlace, _ key: AmendableForm.Key?) -> String? {
    if let item = place.item { return name(key, item) + " and all in it" }
    return place.block.map { name(key, $0) }
  }

  /// Whether other items stand in an item: they don't go with it.
  private func holdsItems(_ key: AmendableForm.Key?, _ index: Int) -> Bool {
    guard let all = key.flatMap({ positions[$0] }), all.indices.contains(index + 1),
      !all[index].isEmpty
    else { return false }
    return [".", " /"].contains { all[index + 1].hasPrefix(all[index] + $0) }
  }

  /// A text that is given anew.
  private func whole(_ entry: AmendableForm.Entry, isNew: Bool, in text: String) -> String {
    switch entry {
    case .missing: "In \(text), strike the text. The new copy lacks it."
    case .blank:
      isNew
        ? "Insert \(text), and leave it blank." : "In \(text), strike the text and leave it blank."
    case .value(let blocks):
      isNew
        ? "Insert \(text): \(Self.list(blocks))"
        : "In \(text), strike all text and insert: \(Self.list(blocks))"
    }
  }

  /// Where a block stands: `In Training, Type 2, item 1,`; the text alone where it is one block.
  private func lead(_ key: AmendableForm.Key?, _ index: Int) -> String {
    let text = key?.words ?? ""
    guard let position = position(key, index), !position.isEmpty else {
      return "In \(text),"
    }
    return "In \(text), \(position),"
  }

  private func name(_ key: AmendableForm.Key?, _ index: Int) -> String {
    position(key, index).flatMap { $0.isEmpty ? nil : $0 } ?? "the text"
  }

  private func position(_ key: AmendableForm.Key?, _ index: Int) -> String? {
    guard let all = key.flatMap({ positions[$0] }), all.indices.contains(index) else { return nil }
    return all[index].split(separator: "/").map { $0.drop { $0 == " " } }
      .map { String($0).trimmingSpaces }.joined(separator: ", ")
  }

  /// The blocks, each with what it is: `item “…”; item “…”.`
  private static func list(_ blocks: [AmendableForm.Block]) -> String {
    blocks.map { "\($0.kind) “\($0.text)”\($0.remarks)" }.joined(separator: "; ") + "."
  }

  private static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: "; ") + "; and " + last
  }
}

extension AmendableForm.Block {
  /// What it is, for readers.
  fileprivate var kind: String {
    let own = shape.split(separator: "/").last.map(String.init) ?? shape
    return own.hasPrefix("item.") ? "sub-item" : own
  }

  /// How its words read, in brackets; nothing where they are plain.
  fileprivate var remarks: String {
    guard !looks.isEmpty else { return "" }
    return " (" + looks.map { LookEdit($0, isNew: true, in: text).remark }.joined(separator: "; ")
      + ")"
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
