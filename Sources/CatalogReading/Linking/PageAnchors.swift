import CatalogModel
import CommonMark

/// The ids of a version's or a proposal's page.
struct PageAnchors {
  private let revision: Revision

  init(_ revision: Revision) { self.revision = revision }

  /// Whether the page has this id. A part that is missing from our copy has its id too: the page
  /// says there that it is missing.
  func contains(_ anchor: String) -> Bool {
    let parts = anchor.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first else { return false }
    if parts.count == 1 { return names.contains(name) }
    if let section = runningSection(name) {
      return Self.item(parts.dropFirst(), in: revision.body[section].value?.blocks ?? [])
    }
    guard let row = row(name) else { return false }
    let rest = parts.dropFirst(2)
    if parts[1] == "notes", let notes = notes(row) {
      return rest.isEmpty || Self.item(rest, in: notes.value?.blocks ?? [])
    }
    guard let type = revision.body.typesNamed.first(where: { $0.anchor == parts[1] }) else {
      return false
    }
    let blocks = revision.body[CellAddress(row, type)].value?.blocks ?? []
    return rest.isEmpty || Self.item(rest, in: blocks)
  }

  /// The ids without a full stop: facts, sections and components.
  var names: [String] {
    DefinitionField.allCases.map(\.anchor) + FormSection.allCases.map(\.anchor)
      + (revision.body.components.value ?? []).map(\.anchor)
  }

  private func runningSection(_ name: String) -> FormSection? {
    FormSection.allCases.first { $0 != .types && $0 != .components && $0.anchor == name }
  }

  private func row(_ name: String) -> CellAddress.Row? {
    if name == CellAddress.Row.types.anchor { return .types }
    let isComponent = revision.body.components.value?.contains { $0.anchor == name } ?? false
    return isComponent ? .component(name) : nil
  }

  private func notes(_ row: CellAddress.Row) -> FormEntry<Passage>? {
    switch row {
    case .types: nil
    case .component(let anchor):
      revision.body.components.value?.first { $0.anchor == anchor }?.notes
    }
  }

  /// Whether `numbers` lead to an item: the first to one of the blocks' lists, the next to one of
  /// the lists in that item.
  private static func item(_ numbers: ArraySlice<String>, in blocks: [Block]) -> Bool {
    guard let text = numbers.first else { return true }
    guard let number = Int(text), String(number) == text else { return false }
    for case .list(let list) in blocks where list.numbers.contains(number) {
      let item = list.items[number - list.numbers.lowerBound]
      return self.item(numbers.dropFirst(), in: item.blocks)
    }
    return false
  }
}
