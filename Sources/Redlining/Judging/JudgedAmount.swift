/// An amount that became another one, and what that was judged as.
struct JudgedAmount {
  let reason: Change.Reason
  private let order: EntityRules.Order?
  private let measure: Measure?
  private let sentence: Range<Int>

  /// The amounts of two entities; nil where these are none. `list` has the new one's words.
  init?(_ reason: Change.Reason, _ old: Entity, _ new: Entity, in list: WordList) {
    guard let one = old.quantity, let other = new.quantity else { return nil }
    self.reason = reason
    order = EntityRules.order(one, other)
    measure = other.measure
    sentence = Scope.sentence(around: new.extent, in: list)
  }

  /// Whether it has a direction, and `other`, an amount of the same kind or a share in its sentence,
  /// has none and went the other way.
  func isTraded(for other: JudgedAmount) -> Bool {
    guard [.raised, .lowered].contains(reason.changeClass), other.reason.changeClass == .changed,
      sentence == other.sentence,
      measure?.dimension == other.measure?.dimension || other.measure?.dimension == .share
    else { return false }
    return order == .up && other.order == .down || order == .down && other.order == .up
  }
}
