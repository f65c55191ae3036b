import Words

/// Words with which what is called by a name ends, as forms use them.
enum RoleWords {
  static let all: Set<UInt64> = Set(
    words.flatMap { word in [word] + [GrammaticalNumber.pluralWord(word)].compactMap(\.self) }
      .map { WordHash.of($0) })

  private static let words = [
    "leader", "chief", "officer", "manager", "coordinator", "supervisor", "specialist",
    "technician", "director", "commander", "deputy", "team", "unit", "crew", "force", "guard",
    "clerk", "assistant", "planner", "operator", "analyst", "advisor", "adviser", "liaison",
    "inspector", "instructor", "engineer", "medic", "paramedic", "pilot", "driver", "nurse",
    "physician", "veterinarian", "agent", "aide", "captain", "lead", "boss", "dispatcher",
    "investigator", "interpreter", "responder", "worker", "member", "handler", "diver",
    "firefighter",
  ]
}

/// Words that are written with a capital beside a name without being a part of it: articles and the
/// like where a sentence begins, "NIMS Type", AND and OR.
enum StandAloneWord {
  static func contains(_ hash: UInt64) -> Bool { all.contains(hash) }

  private static let all: Set<UInt64> = Set(
    [
      "a", "an", "the", "this", "that", "these", "those", "each", "every", "all", "any", "both",
      "either", "neither", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
      "ten", "no", "other", "another", "some", "several", "additional", "and", "or", "nor", "but",
      "of",
      "for", "from", "in", "into", "on", "to", "at", "by", "with", "without", "within", "as", "is",
      "are", "if", "when", "where", "while", "until", "unless", "because", "since", "after",
      "before",
      "during", "through", "via", "under", "per", "plus", "except", "who", "which", "how", "what",
      "may", "must", "can", "shall", "should", "will", "not", "than", "then", "its", "their",
      "your",
      "only", "also", "typed", "type", "types", "single", "nims", "nqs", "fema", "rtlt", "ahj",
      "minimum", "same",
    ].map { WordHash.of($0) })
}

/// Verbs with which a sentence or an item of a form begins: "Supervises Patrol Officers".
enum LeadVerb {
  static func contains(_ hash: UInt64) -> Bool { all.contains(hash) }

  private static let all: Set<UInt64> = Set(
    (stems.flatMap { [$0, $0 + "s", $0 + "es", $0 + "ing", $0 + "ed", $0 + "d"] } + others)
      .map { WordHash.of($0) })

  private static let stems = [
    "accompani", "act", "advis", "advise", "alert", "appoint", "approve", "ask", "assess", "assign",
    "assist", "attach", "augment", "back", "brief", "call", "coach", "command", "complete",
    "conduct", "confirm", "consider", "consult", "contact", "coordinate", "coordinat", "debrief",
    "deliver", "deploy", "designate", "direct", "discuss", "dispatch", "employ", "ensure", "equip",
    "escort", "evaluate", "exclude", "follow", "furnish", "guide", "hire", "host", "include",
    "inform", "instruct", "join", "lead", "manage", "manag", "mentor", "mobilize", "monitor",
    "name",
    "need", "notify", "operate", "order", "oversee", "pair", "provide", "qualify", "receive",
    "relieve", "replace", "report", "request", "require", "roster", "schedule", "see", "select",
    "send", "serve", "share", "shadow", "specify", "staff", "substitute", "supervise", "supervis",
    "supplement", "supply", "task", "tell", "train", "transport", "use", "using", "verify", "work",
  ]

  private static let others = [
    "has", "have", "having", "notifies", "qualifies", "specifies", "supplies", "verifies",
    "including", "relieves", "supports", "supporting", "serving", "becomes",
  ]
}
