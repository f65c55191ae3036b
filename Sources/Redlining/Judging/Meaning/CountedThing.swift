/// What a number counts, and whether the form asks for it: staff, equipment, hours of training,
/// years of experience, how much something does or holds.
struct CountedThing {
  let list: WordList
  let entity: Entity
  let scope: Scope
  let context: TextContext

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
    if let before, isResisted(before) { return .more }
    if [.tension, .current, .pressure].contains(measure.dimension) { return nil }
    if measure.isRate, measure.dimension == .volume { return isUsedUp ? nil : .more }
    return isAmount(measure) ? .more : nil
  }

  /// Whether the sentence says that there must be more, or less, than the number: it stands where
  /// the sentence begins, or behind a verb or an attribute.
  var isAsserted: Bool {
    if attribute != nil || isAttributeBeside && !isOfSome || isOfActivity { return true }
    // "Over 10,000 feet, wears a mask" is no minimum.
    if isFirst { return !scope.hasComma }
    if isOfFirst || isOfQuality { return true }
    let word = list[entity.extent.lowerBound].folded
    if word == "above" || word == "below", scope.beginsWith(Self.keeping) { return true }
    return before.map {
      Self.verbs.contains(list[$0].folded) || Self.states.contains(list[$0].folded)
    } ?? false
  }

  /// "Members with a body temperature above 101 degrees are sent home".
  var isOfSome: Bool {
    !after.isEmpty
      && (scope.sentence.lowerBound..<entity.extent.lowerBound).contains {
        ["with", "having", "whose", "who"].contains(list[$0].folded)
      }
  }

  /// Whether the text names one thing and how much of it: "Noise of less than 85 decibels".
  var isOfFirst: Bool {
    guard let before, list[before].folded == "of", before == scope.sentence.lowerBound + 1,
      !list[before - 1].folded.hasSuffix("s"), !Self.groups.contains(list[before - 1].folded)
    else { return false }
    return after.count <= 1 || entity.quantity?.measure != nil && after.count <= 3
  }

  /// Whether the text names one quality and its bound: "Purity above 95 percent".
  var isOfQuality: Bool {
    guard let before, before <= scope.sentence.lowerBound + 1, after.isEmpty else { return false }
    let word = list[before].folded
    return list[before].kind == .word && !word.hasSuffix("s") && !Self.staff.contains(word)
      && !word.hasSuffix("ing") && !ScopeWords.prepositions.contains(word)
  }

  // MARK: What stands before

  /// The last word before the number that says something.
  var before: Int? {
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
  var isFirst: Bool { before.map { list[$0].folded == ":" } ?? true }

  /// Whether the number goes on with a list of things that are had or counted.
  var isInSeries: Bool {
    guard let before, let first = scope.first else { return false }
    // "Ten dives, of which three were at night".
    if ["which", "whom"].contains(list[before].folded) {
      return list.stands([",", "of"], at: before - 2)
    }
    guard [",", "and", "or", "plus", "&"].contains(list[before].folded) else { return false }
    let start = scope.sentence.lowerBound
    return WordList.articles.contains(list[start].folded) || list[first].kind == .number
      || NumberReader.isNumber(list[first].folded) || Self.verbs.contains(list[first].folded)
  }

  /// Whether a verb of having or doing leads to the number: "Has 3 boats", "Served on 3 incidents".
  var isObject: Bool {
    guard let before else { return false }
    if Self.verbs.contains(list[before].folded) || list[before].folded == "any" { return true }
    if isOfOccasions { return true }
    guard before > scope.sentence.lowerBound else { return false }
    let verb = list[before - 1].folded
    switch list[before].folded {
    case "to" where scope.beginsWith(Self.giving): return true
    case "on", "in", "at", "to", "during": return Self.acts.contains(verb)
    case "with", "by":
      return ["staffed", "equipped", "supplied", "fitted", "furnished"].contains(verb)
        || list[before].folded == "with" && isOfOneThing && !isMeans
    case "for": return (isOfOneThing || isSupply) && isForPeople || Self.rooms.contains(verb)
    case "of":
      return ["consists", "composed", "comprised", "total"].contains(verb)
        || Self.groups.contains(verb)
        || verb == "ratio" && (head.map { Self.isStaff($0.folded) } ?? false)
    default: return false
    }
  }

  /// Whether it says how much is done: "Mends 6 sails", "The loft fills 500 sandbags per hour".
  var isOutput: Bool {
    guard let before, list[before].folded.hasSuffix("s"),
      !Self.spending.contains(list[before].folded),
      before == scope.first || list[before - 1].folded == "that" || isOfOneSubject(before)
    else { return false }
    if let head, head.kind == .word, head.folded.hasSuffix("s"), !head.folded.hasSuffix("ss") {
      return true
    }
    return after.indices.prefix(5).contains { index in
      ["per", "a", "an"].contains(list[index].folded) && Measure.isTime(list, at: index + 1)
    }
  }

  /// Whether the word at `index` follows the name of one thing: "The clinic sees".
  func isOfOneSubject(_ index: Int) -> Bool {
    let start = scope.sentence.lowerBound
    let first = list[start].folded
    return (WordList.articles.contains(first) || first == "each") && index <= start + 4
      && index > start + 1
      && !list[start..<index].contains {
        $0.folded.hasSuffix("s") || ScopeWords.prepositions.contains($0.folded)
      }
  }

  /// Whether it says on how many occasions people did something: "Has led teams on four incidents".
  var isOfOccasions: Bool {
    guard let before, ["on", "in", "at", "during"].contains(list[before].folded),
      head.map({ Self.occasions.contains($0.folded) }) ?? false
    else { return false }
    return scope.beginsWith(Self.acts) || scope.beginsWith(Self.verbs)
      || list.word(at: before - 1)?.folded == "experience"
  }

  /// Whether the sentence is the name of one thing with what belongs to it: "A bus with 40 seats".
  var isOfOneThing: Bool {
    (WordList.articles.contains(list[scope.sentence.lowerBound].folded)
      || Self.groups.contains(list[scope.sentence.lowerBound].folded) || isOfName)
      && scope.sentence.count <= 12
      && entity.quantity?.measure.map { $0.dimension == .persons } ?? true
  }

  /// Whether nothing but a name stands before "with": "Lighting tower with four lamps".
  var isOfName: Bool {
    guard let before, list[before].folded == "with", before > scope.sentence.lowerBound else {
      return false
    }
    return list[scope.sentence.lowerBound..<before].allSatisfy {
      $0.kind == .word && !$0.folded.hasSuffix("s") && !ScopeWords.prepositions.contains($0.folded)
        && !$0.folded.hasSuffix("ed") && !$0.folded.hasSuffix("ing")
    }
  }

  /// Whether a verb of doing stands before, so that "with" says by what: "handles 100 calls a day
  /// with two shifts".
  var isMeans: Bool {
    let start = scope.sentence.lowerBound
    return (start..<max(start, entity.extent.lowerBound - 1)).contains {
      Self.verbs.contains(list[$0].folded) || list[$0].kind == .number
        || $0 > start + 1 && list[$0].folded.hasSuffix("s")
    }
  }

  /// Whether the text names only what there is for so many: "Cots for 250 evacuees".
  var isSupply: Bool {
    guard let before, after.count <= 3 else { return false }
    let names = list[scope.sentence.lowerBound..<before]
    return names.count <= 3
      && names.allSatisfy {
        $0.kind == .word && !Self.isStaff($0.folded) && !Self.isStaff(String($0.folded.dropLast()))
          && !NumberReader.isNumber($0.folded) && !ScopeWords.prepositions.contains($0.folded)
      }
  }

  var isForPeople: Bool {
    entity.quantity?.measure?.dimension == .persons
      || head.map { Self.served.contains($0.folded) } ?? false
  }

  /// The first number of a text that is numbered by hand: "(3) Reports hours".
  var isEnumerator: Bool {
    guard entity.extent.lowerBound <= scope.sentence.lowerBound + 1,
      let next = list.word(at: entity.core.upperBound)
    else { return false }
    return next.isJoined && [")", "."].contains(next.folded)
      && list.word(at: entity.core.upperBound + 1) != nil
  }

  /// "Withstand 600 volts", "tested to 300 psi".
  func isResisted(_ before: Int) -> Bool {
    let word = list[before].folded
    return ["withstand", "withstands", "resist", "resists"].contains(word)
      || word == "to" && ["rated", "tested"].contains(list.word(at: before - 1)?.folded)
  }

  // MARK: What follows

  /// The words after the number, up to the end of the clause.
  var after: ArraySlice<WordList.Word> {
    list.words[entity.extent.upperBound..<max(entity.extent.upperBound, scope.sentence.upperBound)]
  }

  /// The word that is counted, signs and articles passed over.
  var head: WordList.Word? { after.first { !$0.isSmall && $0.folded != "–" } }

  /// Whether what is counted isn't wanted, so that more of it asks for nothing.
  var isUnwanted: Bool {
    after.prefix(4).contains { Self.unwanted.contains($0.folded) }
      || scope.contains { Self.unwanted.contains($0) }
  }

  /// Whether what the number counts itself isn't wanted.
  var isOfUnwanted: Bool { after.prefix(3).contains { Self.unwanted.contains($0.folded) } }

  /// "Fuel use of 10 gallons an hour".
  var isUsedUp: Bool {
    scope.contains { ["use", "usage", "leak", "drain", "waste"].contains($0) }
  }

  /// "Noise output of 70 decibels".
  var isOfNuisance: Bool {
    guard let before, before >= 2 else { return false }
    return ["noise", "heat", "smoke", "exhaust", "waste", "error", "sound", "emission"]
      .contains(list[before - 2].folded)
  }

  /// Whether hours of something are lost.
  var isMissed: Bool { before.map { Self.missing.contains(list[$0].folded) } ?? false }

  /// Whether a sign belongs to the number: ".308", "#4", "-20".
  var isSigned: Bool {
    let start = entity.extent.lowerBound
    guard start > 0, list[start].isJoined, list[start - 1].kind == .sign else { return false }
    return !["(", "[", "\""].contains(list[start - 1].folded)
  }

  /// Whether the number is one side of something: "6 by 4 feet".
  var isDimension: Bool {
    let next = list.word(at: entity.extent.upperBound)?.folded
    let last = before.map { list[$0].folded }
    return ["by", "x", "×"].contains(next) || ["by", "x", "×"].contains(last)
  }

  /// Whether the number is one of hours or years of training, experience or service.
  var isOfActivity: Bool {
    guard let measure = entity.quantity?.measure,
      [.time, .calendar].contains(measure.dimension),
      before.map({ !Self.unledBy.contains(list[$0].folded) }) ?? true
    else { return false }
    return after.prefix(5).prefix { !Self.parting.contains($0.folded) }
      .contains { Self.activities.contains($0.folded) }
  }
}
