/// Words that turn or withdraw what a sentence asks for.
enum ScopeWords {
  /// Whether a word forbids or negates.
  static func turns(_ word: String) -> Bool {
    negations.contains(word) || word.hasSuffix("n't") || bans(word)
  }

  /// Whether a word forbids.
  static func bans(_ word: String) -> Bool {
    bans.contains { word.hasPrefix($0) } && !nouns.contains { word.hasSuffix($0) }
  }

  static let negations: Set<String> = [
    "not", "no", "never", "cannot", "without", "neither", "nor", "none", "nobody", "nothing",
    "ban", "bans", "banned", "bar", "bars", "barred", "deny", "denies", "denied", "free",
    "lacks", "lack", "lacking", "unlawful", "illegal",
  ]
  /// Endings of what is counted, as refusals are.
  private static let nouns = ["al", "als", "ion", "ions"]
  private static let bans = [
    "prohibit", "forbid", "exclud", "refus", "reject", "avoid", "disqualif", "ineligib", "disallow",
    "prevent", "preclud",
  ]

  /// Words that, said of something, don't accept it.
  static let refusing: Set<String> = [
    "insufficient", "inadequate", "unacceptable", "invalid", "unfit", "unsuitable",
  ]

  /// Whether a word says what needn't be met.
  static func exempts(_ word: String) -> Bool {
    exemptions.contains { word.hasPrefix($0) }
  }

  /// Whether a word says what ends, or is a punishment.
  static func ends(_ word: String) -> Bool { endings.contains { word.hasPrefix($0) } }

  /// Whether a word says that something planned doesn't come.
  static func relieves(_ word: String) -> Bool { reliefs.contains { word.hasPrefix($0) } }

  /// Words of exceptions, and of what goes wrong.
  static let exceptions: Set<String> = [
    "except", "excepting", "besides", "optional", "expires", "expire", "retires", "retire",
    "fails", "fail", "failed", "forfeits", "penalty", "fine", "fined",
    "otherwise", "instead", "means", "defined",
  ]
  private static let reliefs = [
    "cancel", "postpon", "skip", "delay", "defer", "omit", "drop", "relax", "reduc", "lift",
    "credit", "paid", "pays", "free", "released", "dismiss", "goes", "leaves", "ceas",
  ]
  private static let exemptions = ["exempt", "waive", "excus"]
  private static let endings = [
    "suspend", "dismiss", "terminat", "imprison", "punish", "sentenc", "penalt",
  ]

  /// What nobody needs where "not" stands before it.
  static let needs: Set<String> = [
    "required", "needed", "necessary", "mandatory", "apply", "applicable", "need", "require",
    "requirement", "counted", "count",
  ]

  /// Verbs of having and qualifying, of whose objects one can do for another.
  static let having: Set<String> = [
    "holds", "hold", "has", "have", "possesses", "possess", "maintains", "maintain", "carries",
    "carry", "completes", "complete", "requires", "require", "owns", "own", "brings", "bring",
    "wears", "wear", "attends", "attend", "passes", "pass", "meets", "meet", "takes", "take",
  ]

  static let permissions: Set<String> = [
    "may", "might", "optional", "permitted", "permits", "allowed", "allows", "allow",
    "authorized", "authorizes", "eligible", "entitled",
  ]

  /// Words that a condition begins with.
  static let conditions: Set<String> = [
    "if", "unless", "when", "whenever", "where", "wherever", "until", "till", "provided",
    "assuming",
    "whether", "after", "upon", "because", "case", "event", "once", "before", "beyond",
  ]

  /// Times that something lasts.
  static let periods: Set<String> = [
    "periods", "shifts", "intervals", "sessions", "rotations", "watches", "tours", "assignments",
  ]

  /// Whether a word begins what stands before the sentence proper: "If", "At night".
  static func leads(_ word: String) -> Bool {
    conditions.contains(word) || prepositions.contains(word)
      || ["except", "following"].contains(word)
  }

  /// What, left undone, is no ban.
  static let stopping: Set<String> = [
    "stop", "close", "cancel", "land", "leave", "fail", "need", "have", "end", "wait", "return",
    "be", "pause", "retreat", "exempt", "excuse",
  ]

  /// Words behind a comma that say what isn't counted, or where something doesn't hold.
  static let leavingOut: Set<String> = ["excluding", "except"]

  /// Words of conditions that may stand in an exemption's way.
  static let openings: Set<String> = [
    "if", "unless", "when", "whenever", "where", "until", "provided", "only", "but", "must",
    "shall",
  ]

  /// Words that a phrase before the sentence proper begins with.
  static let prepositions: Set<String> = [
    "for", "in", "with", "on", "at", "above", "over", "under", "below", "during", "without", "from",
    "given", "among", "across", "to", "of", "while",
  ]

  /// Words that go on with what is counted, and begin no other part of a sentence.
  static let continuing: Set<String> = [
    "and", "or", "of", "with", "for", "in", "on", "at", "to", "per", "from", "by", "as", "each",
    "that", "who", "which", "within", "during", "plus", "maximum", "minimum", "max", "min",
  ]

  static let relatives: Set<String> = ["who", "whose", "whom", "that", "which", "those"]

  /// Words that lead from whom a sentence is about to what they are like.
  static let restrictions: Set<String> = [
    "with", "of", "having", "for", "in", "on", "from", "to", "aged", "weighing", "carrying",
  ]

  static let predicates: Set<String> = [
    "must", "shall", "should", "will", "may", "can", "cannot", "is", "are", "was", "were", "need",
    "needs", "require", "requires", "receive", "receives",
  ]

  /// Verbs of what is done for others.
  static let services: Set<String> = [
    "respond", "cover", "serve", "treat", "transport", "support", "handle", "rescue", "search",
    "evacuate", "shelter", "feed", "repair", "clear", "inspect", "check", "test", "apply", "count",
    "include", "provide", "accommodate",
  ]

  /// Whether a word names people.
  static func isPeople(_ word: String) -> Bool {
    CountedThing.served.contains(word)
      || word.hasSuffix("s")
        && (CountedThing.staff.contains(String(word.dropLast())) || people.contains(word))
      || ["anyone", "those", "anybody"].contains(word)
  }

  private static let people: Set<String> = [
    "pilots", "applicants", "candidates", "volunteers", "recruits", "persons", "sailors", "divers",
    "employees", "deputies", "firefighters", "paramedics", "minors", "adults", "visitors",
  ]

  /// Verbs of answering: the less time, the better.
  static let answers: Set<String> = [
    "responds", "arrives", "deploys", "assembles", "mobilizes", "reports", "activates",
    "establishes", "notifies", "launches", "departs", "answers", "acknowledges", "evacuates",
    "erects", "reaches", "readies", "staffs", "restores", "repairs", "delivers", "respond",
    "ready", "operational", "deployable", "available", "arrive", "deploy", "assemble", "mobilize",
    "report", "activate", "establish",
  ]
}
