/// Words in an order, from what asks for little to what asks for much.
struct Scale {
  /// Which texts a scale is read in.
  enum Reach {
    /// All.
    case everywhere
    /// What must be met as it stands.
    case requirements
    /// The same, where it is said how many of all.
    case quantities
    /// The same, where things are chosen from.
    case choices
    /// The same, where things are had or done together.
    case pairs
    /// The same, where it is said how often, and nothing limits that.
    case frequencies
    /// The same, where a level of skill is named.
    case skills
    /// The same, where people of a rank are asked for.
    case ranks
    /// The component of physical fitness.
    case fitness
  }

  private let reach: Reach
  /// What the reason says of a step up.
  private let more: String
  /// What it says of a step down.
  private let less: String
  private let ranks: [String: Int]

  private init(_ reach: Reach, more: String, less: String, _ steps: String...) {
    self.init(reach, more: more, less: less, steps: steps)
  }

  private init(_ reach: Reach, more: String, less: String, steps: [String]) {
    self.reach = reach
    self.more = more
    self.less = less
    var ranks: [String: Int] = [:]
    for (rank, step) in steps.enumerated() {
      for phrase in step.split(separator: "|") { ranks[String(phrase)] = rank }
    }
    self.ranks = ranks
  }

  /// The reason for one phrase that became another on the same scale; nil where they are on none.
  static func reason(_ sides: Sides, in context: TextContext) -> Change.Reason? {
    let (old, new) = (sides.oldFolded, sides.newFolded)
    guard !old.isEmpty, !new.isEmpty else { return nil }
    let (before, after) = (Phrase(old), Phrase(new))
    for scale in all {
      guard let one = scale.rank(of: before), let other = scale.rank(of: after),
        one.phrase != other.phrase
      else { continue }
      let gist = one.phrase + " → " + other.phrase
      if one.rank == other.rank {
        return obligations.isSuperset(of: [one.phrase, other.phrase])
          && sides.places.allSatisfy(\.isOfDuty) ? .sameObligation : nil
      }
      if case .fitness = scale.reach, !context.isFitness,
        !sides.places.allSatisfy({ place in place.scope.contains { $0 == "fitness" } })
      {
        continue
      }
      guard context.givesDirections, !context.isException,
        let licence = scale.licence(sides, in: context)
      else { return nil }
      return (other.rank > one.rank) == (licence == .more)
        ? Change.Reason(.raised, gist: gist, sentence: scale.more)
        : Change.Reason(.lowered, gist: gist, sentence: scale.less)
    }
    return nil
  }

  /// Whether a step up asks for more, by the sentences around both phrases; nil where they don't
  /// say so.
  private func licence(_ sides: Sides, in context: TextContext) -> Licence? {
    guard [.none, .choice].contains(context.lead) else { return nil }
    let licences = Set(sides.places.map { licence(at: $0, in: context) })
    return licences.count == 1 ? licences.first ?? nil : nil
  }

  private func licence(at place: WordPlace, in context: TextContext) -> Licence? {
    let isAsked = context.isRequirement && !place.scope.isPermission
    if case .pairs = reach, isAsked, place.isBanned || place.scope.isConditionOfDuty {
      return .less
    }
    // "Should not" and "must not": the ban binds more.
    if case .everywhere = reach, place.isNegatedDuty { return .more }
    if case .everywhere = reach { return place.isBinding ? .more : nil }
    guard place.scope.isUnturned else { return nil }
    let isLicensed =
      switch reach {
      case .everywhere: place.isBinding
      case .fitness: true
      case .requirements: isAsked && !place.isBounded && !place.isOfFailing
      case .frequencies: isAsked && !place.isBounded && !place.isLimited
      case .skills: isAsked && !place.isBounded && place.isOfSkill
      case .quantities: isAsked && !place.scope.contains { $0 == "can" } && !place.isOfFailing
      case .ranks: isAsked && place.isOfStaff
      case .choices: isAsked && place.isChosen && !place.isOfFailing
      case .pairs: isAsked && place.isOfThingsHad(context)
      }
    return isLicensed ? .more : nil
  }

  /// The phrase of the scale that words are, those without weight passed over.
  private func rank(of phrase: Phrase) -> (phrase: String, rank: Int)? {
    if let rank = ranks[phrase.whole] { return (phrase.whole, rank) }
    if case .choices = reach, Self.isSome(phrase.words) { return (phrase.whole, 0) }
    return ranks[phrase.told].map { (phrase.told, $0) }
  }

  /// Words as each scale looks them up: all, and those that have weight.
  private struct Phrase {
    let words: [String]
    let whole: String
    let told: String

    init(_ words: [String]) {
      self.words = words
      whole = words.joined(separator: " ")
      told = words.map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0 }
        .filter { !weightless.contains($0) }.joined(separator: " ")
    }
  }

  /// Whether words say that a number of things is enough: "any two", "at least 3".
  private static func isSome(_ words: [String]) -> Bool {
    let others = words.filter { !NumberReader.isNumber($0) && Int($0) == nil }
    return others.count < words.count && Set(others).isSubset(of: ["any", "at", "least"])
  }

  private static let obligations: Set<String> = [
    "must", "shall", "required", "mandatory", "obligated", "obliged",
  ]

  private static let weightless: Set<String> = [
    "be", "is", "are", "to", "has", "have", "been", "been", "being", "it", "of", "the", "level",
    "degree", "diploma",
  ]

  private static let all = [
    Scale(
      .everywhere, more: "It became more binding.", less: "It became less binding.",
      "may|might|could|can|optional|permitted|allowed|need not|not required|not mandatory|not need",
      "should|recommended|preferred|desired|desirable|encouraged|ought|suggested|expected|advised|advisable|urged",
      "must|shall|will|required|mandatory|obligatory|compulsory|obligated|obliged|has|have|needs|need|requires|has to|have to|needs to|need to|is to|are to"
    ),
    Scale(
      .everywhere, more: "It is forbidden more strictly.", less: "It is forbidden less strictly.",
      "may|might|need not", "should not|discouraged from",
      "must not|shall not|may not|forbidden|prohibited from|forbidden from"),
    Scale(
      .quantities, more: "More of them must meet it.", less: "Fewer of them must meet it.",
      "few|few of|some|some of|half|half of|at least one", "most|most of|majority of",
      "all|all of|each|each of|every"
    ),
    Scale(
      .fitness, more: "A higher level of physical fitness is asked for.",
      less: "A lower level of physical fitness is asked for.",
      "none", "sedentary", "light", "moderate", "arduous"),
    Scale(
      .requirements, more: "It must be done sooner.", less: "It may be done later.",
      "when convenient|eventually", "promptly|soon|as soon as possible|as soon as practicable",
      "immediately|at once|without delay|instantly"),
    Scale(
      .choices, more: "All are asked for where one was enough.",
      less: "One is enough where all were asked for.",
      "any|either|some|one", "all|both|each|every"),
    Scale(
      .pairs, more: "What could be met one or the other way must be met in both.",
      less: "What had to be met in both ways can be met one or the other way.",
      "or|and / or", "and"),
    Scale(
      .frequencies, more: "It must be done more often.", less: "It must be done less often.",
      "once", "twice|two times", "three times|thrice", "four times", "five times", "six times"),
    Scale(
      .requirements, more: "It must be done more regularly.",
      less: "It must be done less regularly.",
      "sometimes|occasionally", "usually|generally|normally|typically", "always|at all times"),
    level("basic|introductory|entry", "intermediate", "advanced|expert"),
    level(in: .skills, "awareness", "operations", "technician", "specialist"),
    level(
      in: .ranks, "emr|emrs|emergency medical responder", "emt|emts|emergency medical technician",
      "aemt|aemts|advanced emt|advanced emts", "paramedic|paramedics"),
    level(in: .ranks, "bls|basic life support", "als|advanced life support"),
    level(
      "high school|ged", "associate|associates", "bachelor|bachelors|baccalaureate",
      "master|masters", "doctorate|doctoral|phd"),
  ]

  private static func level(in reach: Reach = .requirements, _ steps: String...) -> Scale {
    Scale(
      reach, more: "A higher level is asked for.", less: "A lower level is asked for.",
      steps: steps)
  }
}
