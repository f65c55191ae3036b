/// Reads how many one of the staff serves: "Supervisor-to-worker ratio of 1:5", "span of control of
/// 1:7".
enum RatioReader {
  /// The number of those served by one; nil where it isn't a ratio of staff.
  static func served(by entity: Entity, in list: WordList, _ entities: [Entity]) -> Int? {
    let words = list.folded(entity.core).filter { $0 != ":" && $0 != "to" }
    guard entity.core.count == 3, list[entity.core.lowerBound + 1].folded == ":",
      words.first == "1", let count = words.last.flatMap({ Int($0) })
    else { return nil }
    let scope = Scope(of: entity.extent, in: list, among: entities)
    guard scope.isPlain, !scope.isPermission else { return nil }
    let before = list.folded(scope.sentence.lowerBound..<entity.extent.lowerBound)
    guard let ratio = before.lastIndex(where: { $0 == "ratio" || $0 == "control" }) else {
      return nil
    }
    if before[ratio] == "control" { return before.contains("span") ? count : nil }
    // The staff is named first, as the 1 is: "supervisor-to-worker ratio", "ratio of shelter
    // supervisors to residents".
    let rest = before[(ratio + 1)...]
    let first =
      rest.first == "of" && rest.contains("to")
      ? rest.prefix { $0 != "to" }.last
      : before[..<ratio].first { !WordList.articles.contains($0) }
    guard let first else { return nil }
    return CountedThing.isStaff(first) || CountedThing.isStaff(String(first.dropLast()))
      ? count : nil
  }
}
