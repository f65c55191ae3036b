/// What a number counts, and whether the form asks for it: staff, equipment, hours of training,
/// years of experience, how much something does or holds.
struct CountedThing {
  private let list: WordList
  private let entity: Entity
  private let scope: Scope
  private let context: TextContext

  init(_ entity: Entity, in list: WordList, _ scope: Scope, _ context: TextContext) {
    self.entity = entity
    self.list = list
    self.scope = scope
    self.context = context
  }

  /// The licence of a plain number; nil where it may number, describe or limit something.
  func licence(_ quantity: Quantity) -> Licence? {
    if let attribute {
      let isTurned = attribute == .more && (isOfUnwanted || isOfNuisance)
      return scope.isPermission || isTurned ? nil : attribute
    }
    guard !isEnumerator, !isDimension, !isSigned else { return nil }
    if context.lead == .ban {
      return after.prefix(2).contains { Self.unwanted.contains($0.folded) } ? .less : nil
    }
    if let before, list[before].folded == "after", scope.beginsWith(Self.renewing) { return .less }
    if scope.isPermission {
      // "Allows 3 absences".
      return after.prefix(2).contains { Self.unwanted.contains($0.folded) } ? .less : nil
    }
    if isOfActivity { return isMissed ? nil : .more }
    guard !isUnwanted else { return nil }
    if isServedByOne || isServedByStaff || isLimited { return .less }
    guard let measure = quantity.measure, measure.dimension != .persons else {
      return isCount ? .more : nil
    }
    if [.tension, .current, .pressure].contains(measure.dimension) { return nil }
    if measure.isRate, measure.dimension == .volume { return isUsedUp ? nil : .more }
    return isAmount(measure) ? .more : nil
  }

  /// Whether the sentence says that there must be more, or less, than the number: it stands where
  /// the sentence begins, or behind a verb or an attribute.
  var isAsserted: Bool {
    if attribute != nil || isAttributeBeside || isOfActivity { return true }
    // "Over 10,000 feet, wears a mask" is no minimum.
    if isFirst { return !scope.hasComma }
    if isOfFirst || isOfQuality { return true }
    let word = list[entity.extent.lowerBound].folded
    if word == "above" || word == "below", scope.beginsWith(Self.keeping) { return true }
    return before.map {
      Self.verbs.contains(list[$0].folded) || Self.states.contains(list[$0].folded)
    } ?? false
  }

  /// Whether the text names one thing and how much of it: "Noise of less than 85 decibels".
  private var isOfFirst: Bool {
    guard let before, list[before].folded == "of", before == scope.sentence.lowerBound + 1,
      !list[before - 1].folded.hasSuffix("s"), !Self.groups.contains(list[before - 1].folded)
    else { return false }
    return after.count <= 1 || entity.quantity?.measure != nil && after.count <= 3
  }

  /// Whether the text names one quality and its bound: "Purity above 95 percent".
  private var isOfQuality: Bool {
    guard let before, before <= scope.sentence.lowerBound + 1, after.isEmpty else { return false }
    let word = list[before].folded
    return list[before].kind == .word && !word.hasSuffix("s") && !Self.staff.contains(word)
      && !word.hasSuffix("ing") && !ScopeWords.prepositions.contains(word)
  }

  // MARK: What stands before

  /// The last word before the number that says something.
  private var before: Int? {
    var index = entity.extent.lowerBound - 1
    while index >= scope.sentence.lowerBound,
      list[index].isSmall && ![",", ":"].contains(list[index].folded)
        || list[index].folded == "between" && entity.quantity?.isRange == true
    {
      index -= 1
    }
    return index >= scope.sentence.lowerBound ? index : nil
  }

  /// Whether the number stands where its sentence, or what follows a colon, begins.
  private var isFirst: Bool { before.map { list[$0].folded == ":" } ?? true }

  /// Whether the number goes on with a list of things that are had or counted.
  private var isInSeries: Bool {
    guard let before, [",", "and", "or", "plus", "&"].contains(list[before].folded),
      let first = scope.first
    else { return false }
    let start = scope.sentence.lowerBound
    return WordList.articles.contains(list[start].folded) || list[first].kind == .number
      || NumberReader.isNumber(list[first].folded) || Self.verbs.contains(list[first].folded)
  }

  /// Whether a verb of having or doing leads to the number: "Has 3 boats", "Served on 3 incidents".
  private var isObject: Bool {
    guard let before else { return false }
    if Self.verbs.contains(list[before].folded) || list[before].folded == "any" { return true }
    if isOfOccasions { return true }
    guard before > scope.sentence.lowerBound else { return false }
    let verb = list[before - 1].folded
    switch list[before].folded {
    case "on", "in", "at", "to", "during": return Self.acts.contains(verb)
    case "with", "by":
      return ["staffed", "equipped", "supplied", "fitted", "furnished"].contains(verb)
        || list[before].folded == "with" && isOfOneThing
    case "for": return isOfOneThing && isForPeople
    case "of":
      return ["consists", "composed", "comprised"].contains(verb) || Self.groups.contains(verb)
    default: return false
    }
  }

  /// Whether it says on how many occasions people did something: "Has led teams on four incidents".
  private var isOfOccasions: Bool {
    guard let before, ["on", "in", "at", "during"].contains(list[before].folded),
      head.map({ Self.occasions.contains($0.folded) }) ?? false
    else { return false }
    return scope.beginsWith(Self.acts) || scope.beginsWith(Self.verbs)
      || list.word(at: before - 1)?.folded == "experience"
  }

  /// Whether the sentence is the name of one thing with what belongs to it: "A bus with 40 seats".
  private var isOfOneThing: Bool {
    (WordList.articles.contains(list[scope.sentence.lowerBound].folded)
      || Self.groups.contains(list[scope.sentence.lowerBound].folded))
      && scope.sentence.count <= 12
      && entity.quantity?.measure.map { $0.dimension == .persons } ?? true
  }

  private var isForPeople: Bool {
    entity.quantity?.measure?.dimension == .persons
      || head.map { Self.served.contains($0.folded) } ?? false
  }

  /// The first number of a text that is numbered by hand: "(3) Reports hours".
  private var isEnumerator: Bool {
    guard entity.extent.lowerBound <= scope.sentence.lowerBound + 1,
      let next = list.word(at: entity.core.upperBound)
    else { return false }
    return next.isJoined && [")", "."].contains(next.folded)
      && list.word(at: entity.core.upperBound + 1) != nil
  }

  // MARK: What follows

  /// The words after the number, up to the end of the clause.
  private var after: ArraySlice<WordList.Word> {
    list.words[entity.extent.upperBound..<max(entity.extent.upperBound, scope.sentence.upperBound)]
  }

  /// The word that is counted, signs and articles passed over.
  private var head: WordList.Word? { after.first { !$0.isSmall && $0.folded != "–" } }

  /// Whether what is counted isn't wanted, so that more of it asks for nothing.
  private var isUnwanted: Bool {
    after.prefix(4).contains { Self.unwanted.contains($0.folded) }
      || scope.contains { Self.unwanted.contains($0) }
  }

  /// Whether what the number counts itself isn't wanted.
  var isOfUnwanted: Bool { after.prefix(3).contains { Self.unwanted.contains($0.folded) } }

  /// "Fuel use of 10 gallons an hour".
  private var isUsedUp: Bool {
    scope.contains { ["use", "usage", "leak", "drain", "waste"].contains($0) }
  }

  /// "Noise output of 70 decibels".
  private var isOfNuisance: Bool {
    guard let before, before >= 2 else { return false }
    return ["noise", "heat", "smoke", "exhaust", "waste", "error", "sound", "emission"]
      .contains(list[before - 2].folded)
  }

  /// Whether hours of something are lost.
  private var isMissed: Bool { before.map { Self.missing.contains(list[$0].folded) } ?? false }

  /// Whether a sign belongs to the number: ".308", "#4", "-20".
  private var isSigned: Bool {
    let start = entity.extent.lowerBound
    guard start > 0, list[start].isJoined, list[start - 1].kind == .sign else { return false }
    return !["(", "[", "\""].contains(list[start - 1].folded)
  }

  /// Whether the number is one side of something: "6 by 4 feet".
  private var isDimension: Bool {
    let next = list.word(at: entity.extent.upperBound)?.folded
    let last = before.map { list[$0].folded }
    return ["by", "x", "×"].contains(next) || ["by", "x", "×"].contains(last)
  }

  /// Whether the number is one of hours or years of training, experience or service.
  private var isOfActivity: Bool {
    guard let measure = entity.quantity?.measure,
      [.time, .calendar].contains(measure.dimension),
      before.map({ !Self.unledBy.contains(list[$0].folded) }) ?? true
    else { return false }
    return after.prefix(5).prefix { !Self.parting.contains($0.folded) }
      .contains { Self.activities.contains($0.folded) }
  }

  /// Whether the number counts things that must be there.
  private var isCount: Bool {
    if list.stands(["of", "the", "following"], at: entity.extent.upperBound)
      || list.stands(["of", "these"], at: entity.extent.upperBound)
    {
      return isFirst || isObject
    }
    let isLed = isFirst || isInSeries || isObject
    let isPersons = entity.quantity?.measure != nil
    guard let head else { return isLed && (isPersons || before.map { list[$0].folded } == "of") }
    if head.kind == .number { return isLed && isSized }
    // "3 to 1", "50 Hz", "3 p.m."
    if let first = after.first, Self.uncounted.contains(first.folded) { return false }
    // "Lift 4 is closed", "Train 4 responds".
    if ScopeWords.predicates.contains(head.folded) || ScopeWords.answers.contains(head.folded) {
      return false
    }
    guard head.kind == .word, !isAddress, !isModel, !isServed, !isAway, !isProperty else {
      return false
    }
    if isAttributive {
      // "A 2-person crew", and no tent for two.
      return isLed && after.prefix(3).contains { Self.groups.contains($0.folded) }
    }
    return isLed
  }

  /// Whether the number says what one thing is like: "a 9 mm pistol", "12 gauge shotguns".
  private var isProperty: Bool {
    let start = entity.extent.lowerBound
    let isOne =
      start > 0 && ["a", "an"].contains(list[start - 1].folded) && list[start].folded != "dozen"
    if isOne { return !after.prefix(3).contains { Self.groups.contains($0.folded) } }
    let words = after.prefix(2).map { $0 }
    return words.count == 2 && Self.properties.contains(words[0].folded) && words[1].kind == .word
  }

  /// Whether the size of what is counted follows: "Two 5-gallon cans".
  private var isSized: Bool {
    let hyphen = list.word(at: entity.extent.upperBound + 1)
    return hyphen?.folded == "-" && hyphen?.isJoined == true
  }

  /// Whether it says how far or how long ago something is: "2 blocks from the station".
  private var isAway: Bool {
    after.prefix(3).contains { Self.distances.contains($0.folded) }
  }

  /// Whether it says how many there are for one of something: "4 patients per nurse".
  private var isServed: Bool {
    after.prefix(4).contains { $0.folded == "per" }
      && after.prefix(3).contains { Self.served.contains($0.folded) }
  }

  /// Whether it says how many one of the staff serves.
  private var isServedByOne: Bool {
    guard isFirst, isServed, let per = after.firstIndex(where: { $0.folded == "per" }) else {
      return false
    }
    return list.word(at: per + 1).map { Self.staff.contains($0.folded) } ?? false
  }

  /// Whether one of the staff is there for so many: "One guard for 3 gates".
  private var isServedByStaff: Bool {
    guard let before, ["for", "to"].contains(list[before].folded),
      before > scope.sentence.lowerBound + 1
    else { return false }
    let first = list[before - 2].folded
    return Self.staff.contains(list[before - 1].folded)
      && (["one", "1"].contains(first) || WordList.articles.contains(first))
  }

  /// Whether a verb keeps something to the number: "Limits speed to 25 mph".
  private var isLimited: Bool {
    before.map { list[$0].folded } == "to" && scope.beginsWith(Self.limiting)
  }

  /// Whether the number is one of a house or a road.
  private var isAddress: Bool {
    after.prefix(4).contains { Self.roads.contains($0.folded) && $0.raw.first?.isUppercase == true }
  }

  /// Whether the number is one of a model.
  private var isModel: Bool {
    (entity.quantity?.low ?? 0) >= 100 && (head.map { Self.models.contains($0.folded) } ?? false)
  }

  /// Whether the amount stands before a thing as a property of it: "a 45-pound pack", "5 gallon
  /// cans", "a 12-gauge wire".
  private var isAttributive: Bool {
    let end = entity.extent.upperBound
    guard let quantity = entity.quantity else { return false }
    guard quantity.measure != nil else {
      guard let hyphen = list.word(at: end), hyphen.folded == "-", hyphen.isJoined else {
        return false
      }
      return list.word(at: end + 1)?.isJoined == true
    }
    if end - 2 >= entity.extent.lowerBound, list[end - 1].isJoined, list[end - 2].folded == "-" {
      return true
    }
    let start = entity.extent.lowerBound
    if start > 0, ["a", "an"].contains(list[start - 1].folded), list.word(at: end)?.kind == .word,
      !Self.parting.contains(list[end].folded), list[end].folded != "of"
    {
      return true
    }
    return quantity.low > 1 && quantity.measure?.isRate != true
      && Self.singularUnits.contains(list[end - 1].folded)
  }

  /// Whether a measured amount must be there, or be done.
  private func isAmount(_ measure: Measure) -> Bool {
    let isTime = measure.dimension == .time || measure.dimension == .calendar
    let next = list.word(at: entity.extent.upperBound)?.folded
    if measure.dimension == .share, scope.contains(where: { $0.hasPrefix("contain") }) {
      return false
    }
    if next == "without", before.map({ list[$0].folded }) == "for" {
      return scope.beginsWith(Self.verbs) || scope.beginsWith(Self.capabilities)
    }
    if next.map(Self.parting.contains) ?? false { return false }
    if isAttributive { return isProperty(measure) }
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
    }
    guard list[before].folded == "for" else { return false }
    if isTime, scope.beginsWith(["has", "have", "plans", "plan"]) { return true }
    return scope.beginsWith(Self.capabilities)
      || isTime
        && (scope.contains { Self.stocks.contains($0) } || scope.beginsWith(Self.lasting))
  }

  /// Whether more of a property of a thing is more: a pack that is carried, a tank, a rope, a walk.
  private func isProperty(_ measure: Measure) -> Bool {
    func isOf(_ things: Set<String>) -> Bool {
      after.prefix(2).contains { things.contains($0.folded) }
    }
    return switch measure.dimension {
    case .mass: isCarried
    case .power: true
    case .volume: isOf(Self.tanks)
    case .length: isOf(Self.lines)
    case .time, .calendar, .tension, .current, .pressure, .share, .money, .persons, .data: false
    }
  }

  /// Whether a pack or the like of so much is carried: "carrying a 45-pound pack".
  private var isCarried: Bool {
    before.map { Self.carrying.contains(list[$0].folded) } ?? false
  }

  // MARK: Attributes

  /// The licence by an attribute before: "Pump capacity of 500 gpm", "Error rate of 5 percent".
  private var attribute: Licence? {
    guard let before, list[before].folded == "of" || list[before].folded == ":",
      before > scope.sentence.lowerBound
    else {
      return nil
    }
    return Self.attribute(at: before - 1, in: list)
  }

  /// Whether an attribute stands right before a comparator: "concentration below 0.04 percent".
  private var isAttributeBeside: Bool {
    guard let before else { return false }
    return Self.beside.contains(list[before].folded)
      || Self.attribute(at: before, in: list) != nil
  }
}
