import CatalogModel

/// What readers see of a change, on pages and in the terminal.
extension Change {
  /// Whether what stays in its place has another name.
  public var isRenaming: Bool {
    guard let oldText, let newText, oldText != newText else { return false }
    switch place.part {
    case .row, .fact, .column: return changeClass == .moved
    case .section, .formerColumn, .description, .cell, .notes: return false
    }
  }

  /// The signs of its classes, side by side: `↑↓`.
  public var sign: String { classes.map(\.sign).joined() }

  /// Its classes in a few words, a new name told from a new place: `Raised and lowered`.
  public var shortLabel: String {
    guard classes.count > 1 else { return isRenaming ? renaming : classes[0].shortWord }
    let words = classes.map { $0.shortWord.lowercased() }.listed
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private var renaming: String {
    if case .column = place.part { return "Renumbered" }
    return reasons.count > 1 ? "Renamed and moved" : "Renamed"
  }

  /// Its classes in full: `Requirement raised and lowered`.
  public var label: String {
    classes[0].isRequirement ? "Requirement " + shortLabel.lowercased() : shortLabel
  }

  /// The heart of each of its classes, of a class with several the first two: `16 → 24 hours,
  /// 30 → 60 days`; nil where none says it.
  public var gist: String? {
    let hearts = classes.filter { $0 != .moved }.flatMap { own in
      reasons.filter { $0.changeClass == own }.compactMap(\.gist).prefix(2)
    }
    return hearts.isEmpty ? reasons.first?.gist : hearts.joined(separator: ", ")
  }

  /// `set by A. Reviewer`; nil where the rules judged it.
  public var setByWords: String? { reasons.first?.setBy.map { "set by \($0)" } }

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
