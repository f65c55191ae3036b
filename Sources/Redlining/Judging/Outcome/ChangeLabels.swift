import CatalogModel

/// What readers see of a change, on pages and in the terminal.
extension Change {
  /// Whether what stays in its place has another name.
  public var isRenaming: Bool {
    guard oldText != newText else { return false }
    switch place.part {
    case .row, .fact: return changeClass == .moved
    case .section, .column, .description, .cell, .notes: return false
    }
  }

  /// The class in one or two words, a new name told from a new place.
  public var shortLabel: String {
    isRenaming ? "Renamed" : changeClass == .moved ? "Moved" : changeClass.word
  }

  /// The class in full, a new name told from a new place.
  public var label: String {
    changeClass == .moved ? (isRenaming ? "Renamed" : "Moved") : changeClass.words
  }

  /// `Also affects Type 2 and Type 1.`, the nearest first; nil where no other type is affected.
  public var alsoAffects: String? {
    guard !affected.isEmpty else { return nil }
    let types = affected.reversed().map(\.description)
    return "Also affects \(types.listed)."
  }
}

extension [String] {
  /// `a, b, and c`.
  public var listed: String {
    count > 2
      ? dropLast().joined(separator: ", ") + ", and " + (last ?? "") : joined(separator: " and ")
  }
}
