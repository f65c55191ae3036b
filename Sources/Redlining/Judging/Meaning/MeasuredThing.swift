/// Whether an amount with a unit must be there, or be done, and what an attribute says of it.
extension CountedThing {
  /// Whether a measured amount must be there, or be done.
  func isAmount(_ measure: Measure) -> Bool {
    let isTime = measure.dimension == .time || measure.dimension == .calendar
    let next = list.word(at: entity.extent.upperBound)?.folded
    if measure.dimension == .share, scope.contains(where: { $0.hasPrefix("contain") }) {
      return false
    }
    if next == "without", before.map({ list[$0].folded }) == "for" {
      return scope.beginsWith(Self.verbs) || scope.beginsWith(Self.capabilities)
    }
    if isTime, before.map({ list[$0].folded }) == "for", isKept { return true }
    if measure.dimension == .length, isKeptAway { return true }
    if measure.dimension == .length, context.isFitness, !isAttributive {
      return scope.beginsWith(Self.verbs)
    }
    if isTime, let before {
      if ["rests", "rest", "sleeps"].contains(list[before].folded) { return true }
      // "Served for two years on a hazmat team".
      if list[before].folded == "for", context.isTraining,
        scope.beginsWith(Self.acts) || scope.beginsWith(Self.engaged)
      {
        return true
      }
    }
    if next.map(Self.parting.contains) ?? false { return false }
    if isAttributive { return isProperty(measure) }
    if [.volume, .mass].contains(measure.dimension), next == "of", isOutput { return true }
    let isSince = isTime && list[entity.extent.lowerBound].folded == "for"
    if isSince { return scope.beginsWith(Self.verbs) || scope.beginsWith(Self.engaged) }
    if isFirst || isInSeries {
      if next == "of" || next == "as" { return true }
      return isTime && context.isTraining && (next == nil || [",", ".", "in"].contains(next))
    }
    guard let before else { return false }
    if isTime, list[before].folded == "lasts" || list[before].folded == "last" {
      return scope.contains { Self.stocks.contains($0) }
    }
    if ScopeWords.answers.contains(list[before].folded) { return measure.dimension == .share }
    if list[before].folded == "at" || list[before].folded == "for",
      list.word(at: before - 1)?.folded == "rated"
    {
      return [.power, .mass, .volume].contains(measure.dimension)
    }
    if isObject {
      return !(isTime && ["per", "a", "each", "every"].contains(next))
        || scope.beginsWith(Self.opening) || Self.exercising.contains(list[before].folded)
        || Self.open.contains(list[before].folded)
    }
    if isTime, Self.open.contains(list[before].folded) { return true }
    if list[before].folded == "of", let thing = list.word(at: before - 1)?.folded {
      return measure.dimension == .volume && Self.tanks.contains(thing)
        || measure.dimension == .length && Self.lines.contains(thing)
        || measure.dimension == .power && Self.sources.contains(thing)
    }
    guard list[before].folded == "for" else { return false }
    if isTime, scope.beginsWith(["has", "have", "plans", "plan"]) { return true }
    return scope.beginsWith(Self.capabilities)
      || isTime
        && (scope.contains { Self.stocks.contains($0) } || scope.beginsWith(Self.lasting))
  }

  /// "Keeps 100 feet from power lines", "stays 10 feet away from the edge".
  var isKeptAway: Bool {
    guard let before, let next = after.first?.folded else { return false }
    let verb = list[before].folded
    return ["from", "away"].contains(next) && ["keeps", "keep", "kept"].contains(verb)
      || next == "away" && Self.keeping.contains(verb)
  }

  /// Whether something is kept for the time: "The animal is held for 30 days".
  var isKept: Bool {
    (scope.sentence.lowerBound..<entity.extent.lowerBound).contains {
      Self.retaining.contains(list[$0].folded)
    }
  }

  /// Whether more of a property of a thing is more: a pack that is carried, a tank, a rope, a walk.
  func isProperty(_ measure: Measure) -> Bool {
    func isOf(_ things: Set<String>) -> Bool {
      after.prefix(2).contains { things.contains($0.folded) }
    }
    return switch measure.dimension {
    case .mass: isCarried
    case .power: true
    case .volume: isOf(Self.tanks)
    case .length: isOf(Self.lines)
    case .time, .calendar, .tension, .current, .pressure, .share, .money, .persons, .data, .storage:
      false
    }
  }

  /// Whether a pack or the like of so much is carried: "carrying a 45-pound pack".
  var isCarried: Bool {
    guard let before else { return false }
    return Self.carrying.contains(list[before].folded)
      || list[before].folded == "with"
        && after.prefix(2).contains { ["pack", "packs", "ruck", "vest"].contains($0.folded) }
  }

  // MARK: Attributes

  /// The licence by an attribute before: "Pump capacity of 500 gpm", "Error rate of 5 percent".
  var attribute: Licence? {
    // "A 400-pound capacity".
    if isAttributive, after.prefix(2).contains(where: { Self.gains.contains($0.folded) }) {
      return isUnwanted ? nil : .more
    }
    guard let before, list[before].folded == "of" || list[before].folded == ":",
      before > scope.sentence.lowerBound
    else {
      return nil
    }
    if Self.precisions.contains(list[before - 1].folded) {
      // Of 95 percent, or of 5 meters, or of 5 percent.
      return entity.quantity?.measure.map {
        $0.dimension == .share && (entity.quantity?.low ?? 0) > 50 ? .more : .less
      }
    }
    if list.stands(["at", "a", "rate"], at: before - 3), !isUnwanted, !isUsedUp {
      return scope.contains { Self.verbs.contains($0) } ? .more : nil
    }
    return Self.attribute(at: before - 1, in: list)
  }

  /// Whether an attribute stands right before a comparator: "concentration below 0.04 percent".
  var isAttributeBeside: Bool {
    guard let before else { return false }
    return Self.beside.contains(list[before].folded)
      || Self.attribute(at: before, in: list) != nil
  }
}
