import CatalogModel
import Redlining

/// The filters of a page of changes: what can be chosen, and what each change answers to.
struct ChangeFilters {
  let changes: [Change]

  /// The classes that there are, the gravest first.
  var classes: [FilterOptionRecord] {
    ChangeClass.allCases.sorted().compactMap { changeClass in
      option(changeClass.rawValue, changeClass.words) { $0.classes.contains(changeClass) }
    }
  }

  /// The types that some change says or affects.
  var types: [FilterOptionRecord] {
    let types = Set(changes.flatMap { [$0.locator.type].compactMap(\.self) + $0.affected })
    return types.sorted().compactMap { type in
      option(type.anchor, type.description) { Self.types(of: $0).contains(type.anchor) }
    }
  }

  /// The components, sections and facts that changed, in the order of the document.
  var parts: [FilterOptionRecord] {
    var seen: Set<String> = []
    return changes.compactMap { change in
      let part = Self.part(of: change)
      guard seen.insert(part).inserted else { return nil }
      return option(part, change.locator.part) { Self.part(of: $0) == part }
    }
  }

  private func option(
    _ value: String, _ label: String, _ isChosen: (Change) -> Bool
  ) -> FilterOptionRecord? {
    let count = changes.count(where: isChosen)
    return count == 0 ? nil : FilterOptionRecord(value: value, label: "\(label), \(count)")
  }

  /// The types that a change says or affects, by the pieces of their ids.
  static func types(of change: Change) -> [String] {
    ([change.locator.type].compactMap(\.self) + change.affected).map(\.anchor)
  }

  /// The part that a change stands in, as the filter names it.
  static func part(of change: Change) -> String { Slug.make(change.locator.part) }
}
