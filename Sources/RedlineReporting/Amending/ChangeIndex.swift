import CatalogModel
import Diagnostics
import Redlining

/// Finds the changes that an instruction carries out, by the texts and places that both speak of.
struct ChangeIndex {
  /// A text of the form, by the names that the new revision has.
  private struct Place: Hashable {
    let part: String
    let type: ResourceType?
  }

  private let names: [String: String]
  private var byNewText: [String: [Change]] = [:]
  private var byOldLine: [String: [Change]] = [:]
  private var byNewLine: [String: [Change]] = [:]
  private var byPlace: [Place: [Change]] = [:]
  private var byPart: [String: [Change]] = [:]

  /// An index of the changes; `names` are the new names of renamed components.
  init(_ changes: [Change], _ names: [String: String]) {
    self.names = names
    for change in changes {
      if change.oldText != nil, let new = change.newText {
        byNewText[new, default: []].append(change)
      }
      for line in Self.lines(change.oldText) { byOldLine[line, default: []].append(change) }
      for line in Self.lines(change.newText) { byNewLine[line, default: []].append(change) }
      for place in Set([change.locator, change.formerLocator ?? change.locator].map(place)) {
        byPlace[place, default: []].append(change)
      }
      byPart[change.locator.part, default: []].append(change)
    }
  }

  /// The changes of texts whose words became these.
  func changes(to new: String) -> [Change] { byNewText[new] ?? [] }

  /// The changes that an instruction on the old form carries out, in their order.
  func changes(carriedOutBy amendment: Amendment, on old: AmendableForm) -> [Fingerprint] {
    let found: [Change] =
      switch amendment.action {
      case .rename(_, let name), .insertComponent(let name, _): whole(name)
      case .strikeComponent(let name): whole(name)
      case .renumber, .arrange: byPart.values.flatMap(\.self).filter { $0.isOfOrder }
      case .strikeText, .setText: amendment.key.map(there) ?? []
      case .strike(let index), .move(let index, _), .edit(let index, _),
        .restyle(let index, _, _):
        amendment.key.map { key in
          let blocks = old.texts[key]?.value ?? []
          let lines = blocks.indices.contains(index) ? byOldLine[blocks[index].text] ?? [] : []
          return lines.filter { isThere($0, key) }
        } ?? []
      case .insert(let blocks, _):
        amendment.key.map { key in
          blocks.flatMap { byNewLine[$0.text] ?? [] }.filter { isThere($0, key) }
        } ?? []
      }
    var seen: Set<Fingerprint> = []
    return found.map(\.fingerprint).filter { seen.insert($0).inserted }
  }

  /// The changes of a component as a whole.
  private func whole(_ name: String) -> [Change] {
    (byPart[names[name] ?? name] ?? byPart[name] ?? []).filter {
      $0.locator.type == nil && $0.locator.detail == nil
    }
  }

  private func there(_ key: AmendableForm.Key) -> [Change] {
    byPlace[Place(part: names[key.part] ?? key.part, type: key.type)] ?? []
  }

  private func isThere(_ change: Change, _ key: AmendableForm.Key) -> Bool {
    [change.locator, change.formerLocator ?? change.locator].contains { locator in
      place(locator) == Place(part: names[key.part] ?? key.part, type: key.type)
    }
  }

  private func place(_ locator: Locator) -> Place {
    Place(part: names[locator.part] ?? locator.part, type: locator.type)
  }

  private static func lines(_ text: String?) -> [String] {
    guard let text, text.utf8.contains(0x0A) else { return text.map { [$0] } ?? [] }
    return text.utf8.split(separator: 0x0A).map { String(Substring($0)) }
  }
}

extension Change {
  /// Whether it is about where a row or column stands, and no text.
  fileprivate var isOfOrder: Bool { changeClass == .moved && locator.detail == nil }
}
