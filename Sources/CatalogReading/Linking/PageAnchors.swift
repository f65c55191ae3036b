import CatalogModel
import CommonMark

/// The ids of a version's or a proposal's page.
struct PageAnchors {
  private let revision: Revision
  private let names: Set<String>

  /// The ids of a revision's page; `names` are those without a full stop.
  init(_ revision: Revision, names: Set<String>) {
    self.revision = revision
    self.names = names
  }

  /// Whether the page has this id. A part that is missing from our copy has its id too: the page
  /// says there that it is missing.
  func contains(_ anchor: String) -> Bool {
    let parts = anchor.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first else { return false }
    if parts.count == 1 { return names.contains(name) }
    let body = revision.body
    if let section = FormSection.allCases.first(where: { $0.anchor == name }), section != .types {
      return Self.has(parts.dropFirst(), in: body[section])
    }
    guard let row = body.rows.first(where: { $0.address.anchor == name }) else { return false }
    if parts[1] == "notes", let notes = row.notes { return Self.has(parts.dropFirst(2), in: notes) }
    guard let type = body.typesNamed.first(where: { $0.anchor == parts[1] }) else { return false }
    return Self.has(parts.dropFirst(2), in: row.cell(for: type))
  }

  /// The ids without a full stop: facts, sections and components.
  static func names(of revision: Revision) -> Set<String> {
    Set(
      DefinitionField.allCases.map(\.anchor) + FormSection.allCases.map(\.anchor)
        + (revision.body.components.value ?? []).map(\.anchor))
  }

  /// Whether `numbers` lead to an item: the first to one of the blocks' lists, the next to one of
  /// the lists in that item.
  private static func has(_ numbers: ArraySlice<String>, in entry: FormEntry<Passage>) -> Bool {
    has(numbers, in: entry.value?.blocks ?? [])
  }

  private static func has(_ numbers: ArraySlice<String>, in blocks: [Block]) -> Bool {
    guard let text = numbers.first else { return true }
    guard let number = Int(text), String(number) == text else { return false }
    for case .list(let list) in blocks where list.numbers.contains(number) {
      let item = list.items[number - list.numbers.lowerBound]
      return has(numbers.dropFirst(), in: item.blocks)
    }
    return false
  }
}
