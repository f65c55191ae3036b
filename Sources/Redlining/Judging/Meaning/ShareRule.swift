/// Finds a number that came or went after "per": "one handler per dog", "one handler per two dogs".
struct ShareRule {
  private let text: TextJudge

  init(_ text: TextJudge) { self.text = text }

  /// The reason for an edit of nothing but the number and the form of its noun.
  func reason(_ sides: Sides) -> Change.Reason? {
    let (old, new) = (nouns(sides.oldFolded), nouns(sides.newFolded))
    let gist = sides.oldText + " → " + sides.newText
    if isOne(old, new), isLicensed(sides.new, text.newEntities, in: text.new) {
      return .lessOften(gist)
    }
    if isOne(new, old), isLicensed(sides.old, text.oldEntities, in: text.old) {
      return .moreOften(gist)
    }
    return nil
  }

  private func nouns(_ words: [String]) -> [String] {
    words.first.map(["each", "every"].contains) == true ? Array(words.dropFirst()) : words
  }

  /// Whether `several` has the noun of `one` behind another word.
  private func isOne(_ one: [String], _ several: [String]) -> Bool {
    one.count == 1 && several.count == 2 && one[0] != several[1]
      && Spelling.isInflection(one[0], several[1])
  }

  private func isLicensed(_ words: [Int], _ entities: [Entity], in list: WordList) -> Bool {
    guard let last = words.last,
      let entity = entities.last(where: {
        $0.core.upperBound <= last && $0.core.upperBound >= last - 1
      }),
      let quantity = entity.quantity, quantity.bound == .per, quantity.low > 1
    else { return false }
    return LicenceFinder(list, entities, in: text.context).licence(of: entity) == .less
  }
}
