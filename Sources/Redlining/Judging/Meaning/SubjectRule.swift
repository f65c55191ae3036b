/// Tells whether a type in a text is the text's own subject: "The NIMS Type 1 FLO serves …".
enum SubjectRule {
  /// Whether `entity` is followed by one of the resource's names and stands at the beginning of a
  /// sentence, articles and the name of the NIMS aside.
  static func isSubject(_ entity: Entity, in list: WordList, of names: [WordList]) -> Bool {
    beginsSentence(entity.extent.lowerBound, in: list)
      && names.contains { isName($0, at: entity.extent.upperBound, in: list) }
  }

  private static func beginsSentence(_ index: Int, in list: WordList) -> Bool {
    var start = index
    while start > 0, prelude.contains(list[start - 1].folded) { start -= 1 }
    guard start > 0 else { return true }
    return [".", ":", ";", "plus"].contains(list[start - 1].folded)
  }

  /// Whether the resource's name stands at `index`: in full, by its initials, or by its last word.
  private static func isName(_ name: WordList, at index: Int, in list: WordList) -> Bool {
    let words = name.words.filter { !$0.isNeutral }
    guard let last = words.last, let first = list.word(at: index) else { return false }
    let initials = String(words.compactMap { $0.raw.first }.filter(\.isUppercase)).lowercased()
    let end = min(list.count, index + name.count)
    return first.folded == initials || first.folded == initials + "s"
      || list.folded(index..<end) == name.words.map(\.folded)
      || words.count > 1 && first.folded == last.folded
  }

  private static let prelude: Set<String> = [
    "the", "a", "an", "nims", "(", ")", "national", "incident", "management", "system", "each",
  ]
}
