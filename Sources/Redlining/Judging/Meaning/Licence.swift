/// Which way an amount must go for more to be asked for.
enum Licence: Hashable {
  /// A higher amount asks for more.
  case more
  /// A higher amount asks for less.
  case less

  /// The other way.
  var turned: Licence { self == .more ? .less : .more }
}

/// Finds out which way an amount must go for more to be asked for, where the text says so.
///
/// A comparator says it by itself, unless its sentence withdraws it; a plain number only where it
/// counts what the form asks for. Where nothing says it, there is no licence.
struct LicenceFinder {
  private let list: WordList
  private let entities: [Entity]
  private let context: TextContext

  /// A finder for the amounts among `entities`, which are those of `list`.
  init(_ list: WordList, _ entities: [Entity], in context: TextContext) {
    self.list = list
    self.entities = entities
    self.context = context
  }

  /// The licence of an amount; nil where the text gives none.
  func licence(of entity: Entity) -> Licence? {
    guard let quantity = entity.quantity, quantity.measure?.dimension != .money,
      context.givesDirections, !context.isException, context.lead != .withdrawn
    else { return nil }
    let scope = Scope(of: entity.extent, in: list, among: entities)
    guard !isDepth(quantity, entity, scope) else { return nil }
    if context.isRequirement, isCause(quantity, entity, scope),
      scope.endsBadly || isBehind("after", entity) && scope.binds
    {
      return .less
    }
    let turns = scope.turns + (context.lead == .ban ? 1 : 0)
    if context.isRequirement, context.lead == .exception || scope.isExemption {
      return turns == 0 && context.lead != .ban ? exempting(quantity, entity) : nil
    }
    if context.isRequirement, let condition = scope.condition {
      return turns == 0 || condition == .ban ? starting(quantity, entity, condition) : nil
    }
    guard !scope.isWithdrawn else { return nil }
    guard context.isRequirement else {
      // Running text explains as often as it asks.
      return turns == 0 && !scope.isRestriction ? plain(quantity.bound, entity) : nil
    }
    if turns > 0 {
      return turns == 1 && !scope.limitsService ? turned(quantity, entity, scope) : nil
    }
    // How far something must reach may be said of several things: "Lifts loads of up to 2 tons".
    guard !(quantity.bound == .upTo ? scope.isOfSubject : scope.isRestriction) else { return nil }
    return licence(quantity, entity, scope)
  }

  private func plain(_ bound: Bound, _ entity: Entity) -> Licence? {
    switch bound {
    case .atLeast:
      let isEarly = ["sooner", "earlier"].contains { word in
        list[entity.extent].contains { $0.folded == word }
      }
      return isSpeedOfAnswer(entity) || isEarly && isBefore(entity) || isTaken(entity)
        || isPrecision(entity) ? nil : .more
    case .atMost: return isReach(entity) || isBefore(entity) || isMost(entity) ? nil : .less
    case .exact, .moreThan, .lessThan, .within, .inTime, .window, .every, .per, .upTo: return nil
    }
  }

  private func licence(_ quantity: Quantity, _ entity: Entity, _ scope: Scope) -> Licence? {
    let counted = CountedThing(entity, in: list, scope, context)
    switch quantity.bound {
    case .atLeast, .atMost: return plain(quantity.bound, entity)
    case .moreThan: return counted.isAsserted && !counted.isOfUnwanted ? .more : nil
    case .lessThan: return counted.isAsserted ? .less : nil
    case .within: return isBefore(entity) || isOfDuty(entity) ? nil : within(quantity, scope)
    case .inTime: return opposite(of: entity) ?? (scope.isAnswer ? .less : nil)
    case .window:
      return opposite(of: entity)
        ?? ((scope.beginsWith(CountedThing.verbs) || scope.beginsWith(CountedThing.acts)
          || scope.contains { CountedThing.recent.contains($0) }
          || context.isTraining && !scope.contains { CountedThing.unwanted.contains($0) })
          && isLookedBackOn(entity) ? .less : nil)
    case .every: return quantity.measure == nil ? opposite(of: entity) : interval(entity, scope)
    case .per: return opposite(of: entity)
    case .upTo: return reach(quantity, entity, scope)
    case .exact:
      switch context.lead {
      case .atLeast: return .more
      case .atMost: return .less
      case .none, .choice:
        let isBare = context.isOfMinimum && entity.extent == scope.sentence
        return isBare ? .more : counted.licence(quantity)
      case .ban, .withdrawn, .exception: return nil
      }
    }
  }

  /// "In the last 3 years"; "during the 3 days before" may look back on anything.
  private func isLookedBackOn(_ entity: Entity) -> Bool {
    let first = list[entity.extent.lowerBound].folded
    let isBackward = list.word(at: entity.extent.upperBound).map {
      ["before", "preceding", "prior", "immediately"].contains($0.folded)
    }
    return ["in", "within"].contains(first) && isBackward != true
      || ["in", "within", "during", "over"].contains(first) && hasAmount(before: entity)
  }

  /// The licence under a ban or a negation: "Prohibits shifts longer than 12 hours".
  private func turned(_ quantity: Quantity, _ entity: Entity, _ scope: Scope) -> Licence? {
    switch quantity.bound {
    case .moreThan: .less
    case .lessThan: .more
    case .within: quantity.measure == nil || isBefore(entity) ? nil : .more
    case .window: hasAmount(before: entity) || scope.isRestriction ? nil : .more
    case .exact where isBehind("after", entity): .less
    // "Free of seizures for the past 6 months".
    case .exact where list[entity.extent.lowerBound].folded == "for": .more
    case .exact where isBehind("for", entity) && scope.isFreeOf: .more
    case .exact where context.lead == .ban && scope.turns == 0:
      CountedThing(entity, in: list, scope, context).licence(quantity)
    case .exact, .atLeast, .atMost, .inTime, .every, .per, .upTo: nil
    }
  }

  /// The licence of an amount by which an exemption goes: "Exempt after 10 years".
  private func exempting(_ quantity: Quantity, _ entity: Entity) -> Licence? {
    switch quantity.bound {
    case .atLeast, .moreThan: .more
    case .lessThan, .atMost, .upTo: .less
    case .exact where isBehind("after", entity) || isBehind("with", entity): .more
    case .exact, .within, .inTime, .window, .every, .per: nil
    }
  }

  /// The licence of an amount from which a precaution starts, "Stops work when winds exceed 30 mph",
  /// or without which something can't be: "Flies only if".
  private func starting(
    _ quantity: Quantity, _ entity: Entity, _ condition: Scope.Condition
  ) -> Licence? {
    switch (condition, quantity.bound) {
    case (.permission, _): exempting(quantity, entity)
    case (.precaution, .moreThan), (.ban, .moreThan), (.necessary, .lessThan),
      (.necessary, .atMost):
      .less
    case (.precaution, .lessThan), (.ban, .lessThan), (.necessary, .moreThan),
      (.necessary, .atLeast):
      .more
    case (.failure, .moreThan), (.failure, .atLeast): .less
    case (.failure, .lessThan), (.failure, .atMost): .more
    case (.precaution, _), (.necessary, _), (.failure, _), (.ban, _), (.other, _): nil
    }
  }

  /// Whether the amount is how often something may go wrong before it ends badly: "Fails after 3
  /// errors".
  private func isCause(_ quantity: Quantity, _ entity: Entity, _ scope: Scope) -> Bool {
    [.exact, .moreThan, .atLeast].contains(quantity.bound) && quantity.measure == nil
      && CountedThing(entity, in: list, scope, context).isOfUnwanted
  }

  /// Whether the number may count from the surface down as well as from the ground up: "dives below
  /// 30 feet".
  private func isDepth(_ quantity: Quantity, _ entity: Entity, _ scope: Scope) -> Bool {
    guard quantity.bound == .lessThan, quantity.measure?.dimension == .length,
      list[entity.extent].contains(where: { $0.folded == "below" })
    else { return false }
    return scope.turns > 0 || context.lead != .none
      || scope.contains { word in
        ["div", "descen", "depth", "underwater", "ground"].contains { word.hasPrefix($0) }
      }
  }

  /// How often something is done: the shorter the time between, the more is asked, unless it is
  /// what is allowed or unwanted.
  private func interval(_ entity: Entity, _ scope: Scope) -> Licence? {
    let isUnwanted = amount(before: entity).map {
      CountedThing($0, in: list, scope, context).isOfUnwanted
    }
    guard !scope.contains(where: { CountedThing.unwanted.contains($0) }) else { return nil }
    let isOff = amount(before: entity).map { list.word(at: $0.extent.upperBound)?.folded == "off" }
    return scope.isPermission || isUnwanted == true || isOff == true ? nil : .less
  }

  private func isBehind(_ word: String, _ entity: Entity) -> Bool {
    entity.extent.lowerBound > 0 && list[entity.extent.lowerBound - 1].folded == word
  }

  /// A time in which something must be done, or a distance that must be kept to. Other distances
  /// say where something holds: "Wears a harness within 6 feet of the edge".
  private func within(_ quantity: Quantity, _ scope: Scope) -> Licence? {
    switch quantity.measure?.dimension {
    case .none: nil
    case .length: scope.contains { Self.near.contains($0) } ? .less : nil
    case .some: .less
    }
  }

  /// Words of being near, and of telling how near: "Locates a survey point to within 3 meters".
  private static let near = CountedThing.places.union([
    "locates", "locate", "measures", "measure", "pinpoints", "accurate", "fixes", "positions",
    "surveys", "determines", "geolocates",
  ])

  // MARK: Amounts by amounts

  /// The licence of what is counted in so much time, or for so many, turned: more time for the
  /// same asks for less.
  private func opposite(of entity: Entity) -> Licence? {
    if isOneEach(entity) { return .less }
    guard let other = amount(before: entity) else { return startsWithArticle(entity) ? .less : nil }
    return licence(of: other)?.turned
  }

  /// "Toilets, one for every 20 people".
  private func isOneEach(_ entity: Entity) -> Bool {
    let start = entity.extent.lowerBound
    let scope = Scope(of: entity.extent, in: list, among: entities)
    return entity.quantity?.bound == .per && start >= 2
      && list.word(at: start - 1)?.folded == "one" && list[start - 2].folded == ","
      && !scope.contains { CountedThing.unwanted.contains($0) }
  }

  private func hasAmount(before entity: Entity) -> Bool { amount(before: entity) != nil }

  /// The nearest amount before another in its sentence.
  private func amount(before entity: Entity) -> Entity? {
    let start = Scope.sentence(around: entity.extent, in: list).lowerBound
    return entities.last {
      $0.extent.lowerBound >= start && $0.extent.upperBound <= entity.extent.lowerBound
        && $0.quantity.map { ![.inTime, .window, .per, .every].contains($0.bound) } == true
    }
  }

  /// "A leader per 5 members".
  private func startsWithArticle(_ entity: Entity) -> Bool {
    let start = Scope.sentence(around: entity.extent, in: list).lowerBound
    return entity.quantity?.bound == .per && WordList.articles.contains(list[start].folded)
  }

  // MARK: Reach

  /// "Up to": a limit where the text allows something, a reach where it asks for a capability.
  private func reach(_ quantity: Quantity, _ entity: Entity, _ scope: Scope) -> Licence? {
    if list[entity.extent.lowerBound].folded == "down" {
      // "Detects vapors down to 5 ppm": the reach is downward.
      return !scope.isPermission && scope.beginsWith(Self.reaching) ? .less : nil
    }
    if scope.isPermission { return .less }
    // "Members can be up to 65 years old" allows.
    if scope.hasPhrase("can", "be") { return nil }
    if scope.contains(where: { CountedThing.unwanted.contains($0) }) { return nil }
    let isTime = [.time, .calendar].contains(quantity.measure?.dimension)
    if isTime, scope.contains(where: { Self.duties.contains($0) }) { return nil }
    let before = entity.extent.lowerBound - 1
    let isFor = isTime && before >= 0 && ["for", "from"].contains(list[before].folded)
    return isFor || scope.contains(where: { CountedThing.capabilities.contains($0) }) ? .more : nil
  }

  private static let reaching: Set<String> = [
    "detects", "measures", "senses", "operates", "works", "functions", "withstands", "reads",
    "performs", "resists",
  ]

  /// Whether the amount says how finely something is told, where less is more.
  private func isPrecision(_ entity: Entity) -> Bool {
    (entity.quantity?.measure?.dimension != .share || (entity.quantity?.low ?? 0) <= 50)
      && words(around: entity, 4).contains { CountedThing.precisions.contains($0) }
  }

  /// Whether a maximum is that of a capability: its reach, not a limit on it.
  private func isReach(_ entity: Entity) -> Bool {
    let isLimit = list[entity.extent].contains { Self.limiting.contains($0.folded) }
    return !isLimit && words(around: entity, 3).contains { CountedThing.reaches.contains($0) }
  }

  /// Whether a maximum says how much something does or holds, which may be what it can: "Carries a
  /// maximum of 6 passengers".
  private func isMost(_ entity: Entity) -> Bool {
    guard list[entity.extent].contains(where: { $0.folded == "maximum" || $0.folded == "max" })
    else { return false }
    let start = Scope.sentence(around: entity.extent, in: list).lowerBound
    guard start < entity.extent.lowerBound else { return false }
    let isVerb = start + 1 == entity.extent.lowerBound && list[start].folded.hasSuffix("s")
    let isTime = [.time, .calendar].contains(entity.quantity?.measure?.dimension)
    return CountedThing.capabilities.contains(list[start].folded) || isVerb && !isTime
  }

  /// Whether a minimum is one of a time in which something is answered.
  private func isSpeedOfAnswer(_ entity: Entity) -> Bool {
    let words = words(around: entity, 4)
    return words.contains("time") && words.contains { CountedThing.answers.contains($0) }
  }

  /// Whether the amount counts back from something: "no later than 2 hours before the shift".
  private func isBefore(_ entity: Entity) -> Bool {
    list.words[entity.extent.upperBound...].prefix(3).contains {
      ["before", "prior", "ahead", "advance"].contains($0.folded)
    }
  }

  /// Whether a minimum is the time that something takes: "Needs at least 4 hours to set up".
  private func isTaken(_ entity: Entity) -> Bool {
    guard [.time, .calendar].contains(entity.quantity?.measure?.dimension),
      list.word(at: entity.extent.upperBound)?.folded == "to"
    else { return false }
    return words(around: entity, 4).contains {
      ["needs", "need", "takes", "requires"].contains($0)
    }
  }

  private static let limiting: Set<String> = [
    "limited", "exceed", "exceeding", "exceeds", "than", "capped", "restricted", "confined", "held",
    "kept",
  ]

  /// Whether the amount counts back from what people then do: "alcohol within 8 hours of duty".
  private func isOfDuty(_ entity: Entity) -> Bool {
    let after = list.words[entity.extent.upperBound...].prefix(4)
    return after.first?.folded == "of" && after.contains { Self.doings.contains($0.folded) }
  }

  private static let doings: Set<String> = [
    "duty", "shift", "shifts", "flight", "flights", "flying", "driving", "diving", "dive", "work",
    "working", "operating", "takeoff", "performing", "surgery", "departure",
  ]

  private func words(around entity: Entity, _ distance: Int) -> [String] {
    let sentence = Scope.sentence(around: entity.extent, in: list)
    let start = max(sentence.lowerBound, entity.extent.lowerBound - distance)
    return list.folded(start..<min(sentence.upperBound, entity.extent.upperBound + distance))
  }

  /// Words of working hours, of which "up to" is a limit.
  private static let duties: Set<String> = [
    "shift", "shifts", "duty", "deployment", "deployments", "workday", "driving", "overtime",
  ]
}
