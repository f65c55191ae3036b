import CatalogModel

/// What it amounts to that an amount, a type, a code or a date became another one.
struct EntityRules {
  private let text: TextJudge
  private var context: TextContext { text.context }

  init(_ text: TextJudge) { self.text = text }

  /// The reasons; none where both mean the same in the same words.
  func reasons(_ old: Entity, _ new: Entity) -> [Change.Reason] {
    let words = (text.old.text(of: old.extent), text.new.text(of: new.extent))
    let gist = "\(words.0) → \(words.1)"
    switch (old.meaning, new.meaning) {
    case (.quantity(let one), .quantity(let other)):
      return amount(one, other, old, new).map { [$0] } ?? []
    case (.type(let one), .type(let other)):
      guard one != other else { return [.typography] }
      return [type(one, other, old, new)]
    case (.code, .code):
      return [isSame(old, new) ? .punctuation : .otherCode(gist, in: context)]
    case (.date, .date):
      return [isSame(old, new) ? .punctuation : .otherDate(gist, in: context)]
    case (.quantity, _), (.type, _), (.code, _), (.date, _):
      return [.changed(in: context, gist: gist)]
    }
  }

  private func isSame(_ old: Entity, _ new: Entity) -> Bool {
    text.old[old.extent].filter { !$0.isNeutral }.map(\.folded)
      == text.new[new.extent].filter { !$0.isNeutral }.map(\.folded)
  }

  // MARK: Types

  private func type(_ old: Int, _ new: Int, _ oldEntity: Entity, _ newEntity: Entity)
    -> Change.Reason
  {
    let gist = "Type \(old) → Type \(new)"
    if let own = context.type, context.isRequirement || context.isException,
      SubjectRule.isSubject(oldEntity, in: text.old, of: context.names),
      SubjectRule.isSubject(newEntity, in: text.new, of: context.names)
    {
      return own == .numbered(new) ? .ownType(gist) : .wrongOwnType(gist)
    }
    guard context.isRequirement, hasSameHead(oldEntity, newEntity) else {
      return .otherType(gist, in: context)
    }
    let start = newEntity.extent.lowerBound
    if start >= 2, text.new.folded(start - 2..<start) == ["same", "as"] {
      return new < old ? .takesOverMore(gist) : .takesOverLess(gist)
    }
    return new < old ? .moreCapable(gist) : .lessCapable(gist)
  }

  // MARK: Amounts

  private func amount(
    _ old: Quantity, _ new: Quantity, _ oldEntity: Entity, _ newEntity: Entity
  ) -> Change.Reason? {
    let gist = Self.gist(old, new)
    let order = Self.order(old, new)
    if order == .same { return sameAmount(old, new, gist) }
    guard old.qualifier == new.qualifier, hasSameHead(oldEntity, newEntity), let order,
      old.bound.polarity == new.bound.polarity
    else { return .uncertainNumber(gist, in: context) }
    let isUp = order == .up
    let isPlain = old.bound == .exact || new.bound == .exact
    if isPlain, !context.isRequirement || text.isPermission {
      return .uncertainNumber(gist, in: context)
    }
    if context.isException { return .uncertainNumber(gist, in: context) }
    switch new.bound.polarity {
    case .minimum: return isUp ? .numberUp(gist) : .numberDown(gist)
    case .limit:
      if isReach(newEntity) { return .uncertainNumber(gist, in: context) }
      if new.bound == .every { return isUp ? .lessOften(gist) : .moreOften(gist) }
      return isUp ? .widerLimit(gist) : .tighterLimit(gist)
    case .open: return upTo(isUp, newEntity, gist)
    }
  }

  private func sameAmount(_ old: Quantity, _ new: Quantity, _ gist: String) -> Change.Reason? {
    if old.qualifier != new.qualifier {
      return .changed(
        in: context, gist: .words(old.words, new.words))
    }
    if old.bound == new.bound {
      if old.number != new.number || old.unit != new.unit { return .sameAmount(gist) }
      return .sameBound(gist)
    }
    return .otherBound("\(old.words) → \(new.words)", in: context)
  }

  /// Up to so much: a limit where the text allows something, a reach where it asks for a
  /// capability, and doubtful elsewhere.
  private func upTo(_ isUp: Bool, _ entity: Entity, _ gist: String) -> Change.Reason {
    if text.isPermission { return isUp ? .widerLimit(gist) : .tighterLimit(gist) }
    let isCapability =
      Self.isReachedFor(entity.extent.lowerBound, in: text.new)
      || text.new.words.contains { Self.capabilities.contains($0.folded) }
    guard isCapability else { return .upTo(gist, in: context) }
    return isUp ? .farther(gist) : .lessFar(gist)
  }

  /// Whether the word before "up to" says what is done so far: "for up to", "from up to".
  private static func isReachedFor(_ start: Int, in list: WordList) -> Bool {
    start > 0 && ["for", "from"].contains(list[start - 1].folded)
  }

  /// Whether a maximum is that of a capability: its reach, not a limit on it.
  private func isReach(_ entity: Entity) -> Bool {
    let around =
      max(
        0, entity.extent.lowerBound - 3)..<min(
        text.new.count, entity.extent.upperBound + 3)
    return text.new.words[around].contains { $0.folded == "maximum" }
      && text.new.words[around].contains { Self.reaches.contains($0.folded) }
  }

  /// Whether what is counted or typed is the same thing in both texts: the word after it.
  private func hasSameHead(_ old: Entity, _ new: Entity) -> Bool {
    guard let one = Self.head(of: old, in: text.old), let other = Self.head(of: new, in: text.new)
    else { return true }
    return text.isPaired(one, other)
      || Spelling.isInflection(text.old[one].folded, text.new[other].folded)
      || text.old[one].isAcronym || text.new[other].isAcronym
  }

  private static func head(of entity: Entity, in list: WordList) -> Int? {
    if let quantity = entity.quantity, quantity.measure != nil { return nil }
    var index = entity.extent.upperBound
    while let word = list.word(at: index), word.isSmall,
      ![".", ";", ":", ")"].contains(word.folded)
    {
      index += 1
    }
    guard let word = list.word(at: index), !word.isNeutral else { return nil }
    return index
  }

  private static let capabilities: Set<String> = [
    "capable", "capability", "capacity", "able", "can", "support", "supports", "supporting",
    "sustain", "sustains", "operate", "operates", "operating", "carry", "carries", "transport",
    "transports", "accommodate", "accommodates", "without", "provide", "provides", "serve",
    "serves", "handle", "handles", "lift", "lifts", "hold", "holds", "shelter", "shelters", "feed",
    "feeds", "treat", "treats", "deploy", "deploys", "manage", "manages", "simultaneously",
    "lights", "keeps", "works", "moves", "covers", "reaches", "pumps", "produces", "stores",
    "seats",
    "sleeps", "rescues", "evacuates", "processes", "searches", "houses", "tows", "delivers",
    "maintains", "responds", "supplies", "performs", "conducts", "decontaminates", "simultaneous",
  ]
  private static let reaches: Set<String> = [
    "capacity", "speed", "range", "lift", "payload", "reach", "height", "depth", "load", "output",
    "flow", "endurance", "duration",
  ]

  // MARK: Order

  /// How two amounts compare.
  enum Order { case same, up, down }

  /// How the new amount compares with the old one; nil where that can't be said.
  static func order(_ old: Quantity, _ new: Quantity) -> Order? {
    guard let factors = factors(old.measure, new.measure) else { return nil }
    let low = compare(old.low * factors.old, new.low * factors.new, factors.doubt)
    let high = compare(old.high * factors.old, new.high * factors.new, factors.doubt)
    guard old.isRange == new.isRange, let low, let high else { return nil }
    if low == .same { return high }
    return high == .same || high == low ? low : nil
  }

  private static func compare(_ old: Double, _ new: Double, _ doubt: Double) -> Order? {
    let difference = abs(new - old)
    let size = max(abs(old), abs(new))
    if difference <= size * 1e-4 { return doubt > 0 ? nil : .same }
    if difference <= size * doubt { return nil }
    return new > old ? .up : .down
  }

  /// What amounts of two measures must be multiplied with to be compared, and how far they then
  /// are in doubt.
  private static func factors(
    _ old: Measure?, _ new: Measure?
  ) -> (old: Double, new: Double, doubt: Double)? {
    switch (old, new) {
    case (.none, .none): return (1, 1, 0)
    case (.some(let one), .none), (.none, .some(let one)):
      return one.dimension == .persons ? (1, 1, 0) : nil
    case (.some(let one), .some(let other)):
      if one.isComparable(to: other) { return (one.factor, other.factor, 0) }
      let month = 730.5
      if one.dimension == .time, other.dimension == .calendar {
        return (one.factor, other.factor * month, 0.05)
      }
      if one.dimension == .calendar, other.dimension == .time {
        return (one.factor * month, other.factor, 0.05)
      }
      return nil
    }
  }

  /// `8 → 16 hours`, `24 hours → 3 days`, `at least 8 → up to 8`.
  static func gist(_ old: Quantity, _ new: Quantity) -> String {
    guard old.bound.polarity == new.bound.polarity,
      old.measure == new.measure, old.qualifier == new.qualifier
    else { return "\(old.words) → \(new.words)" }
    let unit = new.amount.dropFirst(new.number.count)
    return "\(old.number) → \(new.number)\(unit)"
  }
}
