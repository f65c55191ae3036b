/// Whether a number without a unit counts things that must be there.
extension CountedThing {
  /// Whether the number counts things that must be there.
  var isCount: Bool {
    if list.stands(["of", "the", "following"], at: entity.extent.upperBound)
      || list.stands(["of", "these"], at: entity.extent.upperBound)
    {
      return isFirst || isObject
    }
    // "500 flights, 100 of them at night".
    if let before, list[before].folded == ",", after.first?.folded == "of" {
      return ["them", "which", "whom"].contains(after.dropFirst().first?.folded)
    }
    let isLed = isFirst || isInSeries || isObject || isOutput
    let isPersons = entity.quantity?.measure != nil
    // A part of all.
    if let quantity = entity.quantity, quantity.low < 1 { return false }
    guard let head else {
      return isLed && (isPersons || isOfPlaces || before.map { list[$0].folded } == "of")
    }
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

  /// "A bus that seats 40".
  var isOfPlaces: Bool {
    before.map {
      ["seats", "sleeps", "houses", "shelters", "accommodates"].contains(list[$0].folded)
    } ?? false
  }

  /// Whether the number says what one thing is like: "a 9 mm pistol", "12 gauge shotguns".
  var isProperty: Bool {
    let start = entity.extent.lowerBound
    let isOne =
      start > 0 && ["a", "an"].contains(list[start - 1].folded) && list[start].folded != "dozen"
    if isOne { return !after.prefix(3).contains { Self.groups.contains($0.folded) } }
    let words = after.prefix(2).map { $0 }
    return words.count == 2 && Self.properties.contains(words[0].folded) && words[1].kind == .word
  }

  /// Whether the size of what is counted follows: "Two 5-gallon cans".
  var isSized: Bool {
    let hyphen = list.word(at: entity.extent.upperBound + 1)
    return hyphen?.folded == "-" && hyphen?.isJoined == true
  }

  /// Whether it says how far or how long ago something is: "2 blocks from the station".
  var isAway: Bool {
    after.prefix(3).contains { Self.distances.contains($0.folded) }
  }

  /// Whether it says how many there are for one of something: "4 patients per nurse".
  var isServed: Bool {
    guard let per = after.prefix(4).firstIndex(where: { $0.folded == "per" }) else { return false }
    return !Measure.isTime(list, at: per + 1)
      && after.prefix(3).contains { Self.served.contains($0.folded) }
  }

  /// Whether it says how many one of the staff serves.
  var isServedByOne: Bool {
    guard isFirst, isServed, let per = after.firstIndex(where: { $0.folded == "per" }) else {
      return false
    }
    return list.word(at: per + 1).map { Self.isStaff($0.folded) } ?? false
  }

  /// Whether one of the staff is there for so many: "One guard for 3 gates".
  var isServedByStaff: Bool {
    guard let before, ["for", "to"].contains(list[before].folded),
      before > scope.sentence.lowerBound + 1
    else { return false }
    let first = list[before - 2].folded
    return Self.isStaff(list[before - 1].folded)
      && (["one", "1"].contains(first) || WordList.articles.contains(first))
  }

  /// Whether a verb keeps something to the number: "Limits speed to 25 mph".
  var isLimited: Bool {
    before.map { list[$0].folded } == "to" && scope.beginsWith(Self.limiting)
  }

  /// Whether the number is one of a house or a road.
  var isAddress: Bool {
    after.prefix(4).contains { Self.roads.contains($0.folded) && $0.raw.first?.isUppercase == true }
  }

  /// Whether the number is one of a model.
  var isModel: Bool {
    (entity.quantity?.low ?? 0) >= 100 && (head.map { Self.models.contains($0.folded) } ?? false)
  }

  /// Whether the amount stands before a thing as a property of it: "a 45-pound pack", "5 gallon
  /// cans", "a 12-gauge wire".
  var isAttributive: Bool {
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
}
