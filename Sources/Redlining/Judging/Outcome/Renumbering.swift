import CatalogModel

extension JudgedRedline {
  /// How types were renumbered: `A Type 1 was added; the old Type 1 is now Type 2.`; nil where none
  /// was.
  public var renumbering: String? {
    let columns = redline.columns
    let renumbered = columns.compactMap { column in
      column.former.map { "the old \($0) is now \(column.type)" }
    }
    guard !renumbered.isEmpty else { return nil }
    let added = columns.filter { $0.presence == .inserted }.map { "a \($0.type) was added" }
    let removed = columns.filter { $0.presence == .deleted }.map { "the old \($0.type) is gone" }
    let words = (added + removed + renumbered).joined(separator: "; ")
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }
}
