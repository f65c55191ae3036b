/// An amount that became another one, and what that was judged as.
struct JudgedAmount {
  let reason: Change.Reason
  private let order: EntityRules.Order?
  private let measure: Measure?
  private let sentence: Range<Int>
  private let isShare: Bool

  /// The amounts of two entities; nil where these are none. `list` has the new one's words.
  init?(_ reason: Change.Reason, _ old: Entity, _ new: Entity, in list: WordList) {
    guard let one = old.quantity, let other = new.quantity else { return nil }
    self.reason = reason
    order = EntityRules.order(one, other)
    measure = other.measure
    sentence = Scope.sentence(around: new.extent, in: list)
    isShare = Self.isShare(new, in: list)
  }

  /// Whether the amount is what another one is for: "2 hours of rest after 8 hours of work", "a team
  /// of 4 for 10 patients".
  private static func isShare(_ entity: Entity, in list: WordList) -> Bool {
    guard let before = list.word(at: entity.extent.lowerBound - 1)?.folded else { return false }
    let isTime = [.time, .calendar].contains(entity.quantity?.measure?.dimension)
    return before == "after"
      || before == "for" && (!isTime || list.word(at: entity.extent.upperBound)?.folded == "of")
  }

  /// Whether it has a direction that `other`, an amount of its sentence, may outweigh: one without a
  /// direction went the other way, or one of the two is for the other and both went the same way.
  func isTraded(for other: JudgedAmount) -> Bool {
    guard [.raised, .lowered].contains(reason.changeClass), sentence == other.sentence,
      let order, let against = other.order, order != .same, against != .same
    else { return false }
    if isShare != other.isShare, order == against { return true }
    return other.reason.changeClass == .changed && order != against
      && (measure?.dimension == other.measure?.dimension || other.measure?.dimension == .share)
  }
}
