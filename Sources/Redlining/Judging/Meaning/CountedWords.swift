/// The words by which a plain number is known to be one that must be met.
extension CountedThing {
  /// Verbs of having and doing, of which more is more.
  static let verbs: Set<String> = forms(
    """
    complete maintain provide include contain attend participate perform conduct document \
    demonstrate lead supervise manage serve work walk lift pump store seat treat transport shelter \
    accommodate house sustain cover search process produce supply deliver support operate train \
    earn pass teach instruct possess staff equip evacuate rescue tow haul move carry hold feed \
    decontaminate respond require log march hike row climb swim run fly keep light handle sleep \
    score bring wear own pull push type screen dig sample interview vaccinate register inspect \
    press answer clear track detect identify drag climb crawl jog
    """,
    """
    has have having led ran swam flew flown held kept taught fed logged logging running swimming \
    comprises carrying carries carried supplies supplied reaches
    """)

  /// Verbs of past or present service: "Served on 3 incidents".
  static let acts: Set<String> = forms(
    "serve work participate deploy respond assist perform function train", "led flown flew")

  /// Verbs and adjectives of what something can do.
  static let capabilities: Set<String> = [
    "capable", "capability", "capacity", "able", "can", "support", "supports", "supporting",
    "sustain", "sustains", "operate", "operates", "operating", "carry", "carries", "transport",
    "transports", "accommodate", "accommodates", "without", "provide", "provides", "serve",
    "serves", "handle", "handles", "lift", "lifts", "hold", "holds", "shelter", "shelters", "feed",
    "feeds", "treat", "treats", "deploy", "deploys", "manage", "manages", "simultaneously",
    "lights", "keeps", "works", "moves", "covers", "reaches", "pumps", "produces", "stores",
    "seats", "sleeps", "rescues", "evacuates", "processes", "searches", "houses", "tows",
    "delivers", "maintains", "responds", "supplies", "performs", "conducts", "decontaminates",
    "simultaneous", "hauls", "pulls", "pushes", "digs", "clears", "flies", "sails", "leads",
    "supervises", "coordinates", "directs", "commands", "trains",
    "instructs", "evaluates", "examines", "withstands", "resists",
  ]

  /// What people do to qualify.
  static let activities: Set<String> = [
    "experience", "training", "instruction", "service", "study", "education", "coursework",
    "course", "courses", "class", "classes", "classroom", "practice", "fieldwork", "employment",
    "refresher", "apprenticeship", "internship", "residency", "drill", "drills", "exercise",
    "exercises", "flight", "diving", "supervision", "academy", "seminar", "workshop", "lectures",
    "lessons", "orientation", "curriculum",
  ]

  /// Words after an amount that end what it is an amount of.
  static let parting: Set<String> = [
    ",", ";", ":", ".", "from", "before", "after", "prior", "until", "between", "to", "for", "at",
    "following", "away", "early", "late", "later", "earlier", "ahead", "apart", "old", "ago",
    "without", "on", "off", "since",
  ]

  /// Words after a number of things that make it a distance or a time past.
  static let distances: Set<String> = ["from", "away", "apart", "off", "ago", "since"]

  /// What people take part in.
  static let occasions: Set<String> = [
    "incident", "incidents", "deployment", "deployments", "event", "events", "mission", "missions",
    "exercise", "exercises", "drill", "drills", "fire", "fires", "search", "searches", "rescues",
    "operations", "assignments", "occasions", "disasters", "floods", "flights", "dives",
  ]

  /// What must be recent.
  static let recent: Set<String> = [
    "check", "certification", "certificate", "card", "exam", "examination", "training", "test",
    "license", "vaccination", "refresher", "course", "physical", "screening", "completed", "issued",
    "inspected", "tested", "renewed", "inspection", "calibrated", "recertified", "vaccinated",
    "certified", "trained", "screened", "examined", "qualified", "refreshed",
  ]

  /// Verbs of keeping something to a number.
  static let limiting: Set<String> = ["limits", "restricts", "caps", "confines", "reduces"]

  /// Verbs of keeping something as it is: "Stores food below 41 degrees".
  static let keeping: Set<String> = ["keeps", "stores", "holds", "maintains", "stays", "remains"]

  /// Verbs of being there so many hours a day.
  static let opening: Set<String> = [
    "operates", "provides", "maintains", "covers", "staffs", "monitors", "available",
  ]

  /// Verbs of learning, of which more is more at all times.
  static let exercising: Set<String> = [
    "trains", "train", "practices", "practice", "drills", "drill", "exercises", "studies", "study",
  ]

  /// What people are for a time.
  static let engaged: Set<String> = ["employed", "licensed", "certified"]

  /// Verbs of doing again: the sooner, the more is asked.
  static let renewing: Set<String> = [
    "replaces", "rotates", "relieves", "changes", "inspects", "tests", "services", "recertifies",
    "renews", "refreshes", "discards", "reviews", "cleans", "calibrates", "retrains", "overhauls",
    "updates", "rechecks", "reassesses", "checks", "rests",
  ]

  /// What is done when something gets worse: the sooner, the more is asked.
  static let precautions: Set<String> = [
    "calls", "brings", "adds", "stops", "evacuates", "rests", "wears", "carries", "notifies",
    "requests", "closes", "cancels", "replaces", "assigns", "posts", "alerts", "sends", "reports",
    "suspends", "withdraws", "shelters", "halts", "slows", "doubles", "inspects", "relieves",
  ]

  /// What holds so much.
  static let tanks: Set<String> = [
    "tank", "tanks", "tanker", "tankers", "tender", "tenders", "reservoir", "reservoirs", "bladder",
    "bladders", "truck", "trucks",
  ]

  /// What reaches or goes so far.
  static let lines: Set<String> = [
    "hose", "hoses", "rope", "ropes", "cable", "cables", "line", "lines", "cord", "cords", "walk",
    "run", "swim", "hike", "march", "ruck",
  ]

  /// Verbs of staying as something is: "Stays below 400 feet".
  static let states: Set<String> = [
    "stays", "stay", "remains", "remain", "kept", "be", "is", "are", "held", "weighs", "weigh",
  ]

  /// Verbs of being somewhere.
  static let places: Set<String> = [
    "lives", "live", "resides", "reside", "located", "stays", "stay", "remains", "remain", "based",
    "stationed",
  ]

  /// People of whom one serves several.
  static let staff: Set<String> = [
    "nurse", "medic", "paramedic", "supervisor", "leader", "instructor", "teacher", "caregiver",
    "physician", "doctor", "guard", "officer", "adult", "manager", "staff", "trainer", "evaluator",
    "handler", "driver", "operator", "worker", "attendant", "chaperone", "counselor", "provider",
    "technician", "lifeguard", "responder", "member", "crew", "team", "person", "deputy",
    "sergeant",
    "chaplain", "dispatcher", "flagger", "marshal", "firefighter", "pilot", "chief", "warden",
    "rescuer", "volunteer", "aide", "clerk", "cook", "captain", "coach", "mentor", "preceptor",
    "proctor", "escort", "custodian", "foreman",
  ]

  /// Whether a word names one of the staff.
  static func isStaff(_ word: String) -> Bool {
    staff.contains(word) || ["eer", "ician", "ologist", "medic"].contains { word.hasSuffix($0) }
  }

  /// What people or things are counted as together.
  static let groups: Set<String> = [
    "team", "teams", "crew", "crews", "staff", "group", "groups", "squads", "squad", "unit",
    "force", "complement",
    "roster", "pool", "watch", "cadre",
  ]

  /// What one of the staff serves, so that more of it is more work and not more staff.
  static let served: Set<String> = [
    "patients", "students", "trainees", "children", "animals", "clients", "evacuees", "residents",
    "workers", "members", "persons", "people", "passengers", "cases", "guests", "casualties",
    "victims", "responders", "personnel", "inmates", "trucks", "beds",
  ]

  /// What nobody asks for.
  static let unwanted: Set<String> = [
    "absence", "absences", "absent", "error", "errors", "violation", "violations", "accident",
    "accidents", "complaint", "complaints", "conviction", "convictions", "offense", "offenses",
    "injury", "injuries", "fault", "faults", "defect", "defects", "leak", "leaks", "leakage",
    "loss", "losses", "demerit", "demerits", "strikes", "warnings", "delay", "delays", "attempt",
    "attempts", "downtime", "notice", "leave", "late", "sick", "lost", "missed", "misses",
    "failure",
    "failures",
    "deaths", "citations", "crashes", "cost", "costs", "fee", "fees", "weighs", "takes", "outage",
    "outages", "interruption", "gap", "gaps", "spillage", "debt", "idle", "consumption",
    "consumes", "burns", "uses", "loses", "lose", "vacancy", "vacancies", "shortage", "shortages",
    "breakdown", "breakdowns", "malfunction", "malfunctions", "spill", "spills", "escape",
    "escapes",
    "arrest", "arrests", "misdemeanor", "misdemeanors", "felony", "felonies", "ticket", "tickets",
    "reprimand", "reprimands", "collision", "collisions", "incomplete", "missing", "wait", "waits",
    "take", "break", "breaks", "overdue", "complication", "complications", "infections",
    "rejects", "rejections", "false", "mistakes", "mistake", "backlog", "suspensions", "suspension",
  ]

  /// What things have a number of, or are sorted by.
  static let properties: Set<String> = [
    "gauge", "caliber", "mm", "grit", "mesh", "ply", "cell", "cylinder", "stage", "phase",
    "channel", "speed", "wheel", "axle", "band", "stroke", "door", "way", "point", "pole", "grade",
  ]

  /// What a number of is no count: units that aren't compared, and times of day.
  static let uncounted: Set<String> = [
    "to", "in", "out", "degrees", "degree", "am", "pm", "p", "hz", "khz", "mhz", "ghz", "hertz",
    "db",
    "dba", "decibels", "ppm", "ppb", "ntu", "mg", "mcg", "g", "grams", "ml", "milliliters", "l",
    "cc",
    "lux", "lumens", "btu", "btus", "rpm", "kpa", "bar", "ah", "mah", "kva", "ma", "c", "f",
    "percentile",
  ]

  static let missing: Set<String> = [
    "misses", "miss", "missed", "loses", "lose", "lost", "skips", "skip", "skipped", "owes",
  ]

  /// Words before an amount that make it a point in time or an order.
  static let unledBy: Set<String> = [
    "after", "before", "until", "beyond", "since", "by", "every", "following", "prior", "first",
    "last", "next", "final", "each", "within", "from", "than", "under", "over",
  ]

  static let carrying: Set<String> = [
    "carrying", "carry", "carries", "lifting", "lifts", "lift", "dragging", "drags", "drag",
    "pulling", "pulls", "pull", "hauling", "hauls", "wearing", "wears",
  ]

  /// What lasts for a time.
  static let stocks: Set<String> = [
    "food", "water", "fuel", "diesel", "gasoline", "propane", "medicine", "provisions", "supplies",
    "rations", "parts", "spares", "power", "batteries", "battery", "oxygen",
    "medication", "endurance", "self-sufficient", "sufficient", "enough", "meals",
  ]

  /// Verbs of what is kept up for a time.
  static let lasting: Set<String> = [
    "quarantines", "isolates", "monitors", "observes", "retains", "archives", "tracks", "watches",
    "protects", "secures", "guards", "patrols", "preserves", "disinfects", "boils", "soaks",
    "documents", "records", "follows", "rests", "stands", "treads",
  ]

  /// Verbs of what is kept for a time, whatever it is.
  static let retaining: Set<String> = [
    "held", "holds", "kept", "keeps", "retained", "retains", "quarantined", "isolated", "archived",
    "preserved", "observed", "monitored", "resist", "resists", "withstand", "withstands",
  ]

  /// Verbs of giving to so many.
  static let giving: Set<String> = [
    "supplies", "provides", "delivers", "distributes", "offers", "brings",
  ]

  /// What is there so many hours a day.
  static let open: Set<String> = [
    "staffed", "manned", "available", "open", "operational", "reachable", "attended", "covered",
  ]

  /// What makes so much power.
  static let sources: Set<String> = ["generator", "generators", "motor", "motors", "engine"]

  /// Verbs that end in an s, like others, and of whose objects more isn't asked: what goes away, is
  /// allowed, or is only so. Some are no verbs.
  static let spending: Set<String> = [
    "loses", "burns", "uses", "consumes", "costs", "charges", "pays", "emits", "misses", "allows",
    "permits", "tolerates", "limits", "suffers", "wastes", "drinks", "takes", "spends", "leaks",
    "drops", "rejects", "needs", "gets", "rises", "falls", "grows", "experiences", "draws",
    "drains", "averages", "restricts", "caps", "releases", "discharges", "is", "was", "this", "its",
    "weighs", "measures", "spans", "occupies", "numbers", "ranks", "rates", "lives", "lasts",
    "lacks", "replaces", "excludes", "equals", "exceeds", "fails", "omits", "skips", "waives",
    "cancels", "closes", "cuts", "reduces", "sheds", "forfeits", "owes", "ages", "dates", "stops",
    "ends", "expires", "precedes", "follows", "accepts", "receives", "hits", "ignores", "refuses",
    "avoids", "prevents", "forbids", "prohibits", "declines", "has", "as", "across", "versus",
    "types", "classes", "levels", "phases", "zones", "sections", "parts", "items", "steps",
    "rules", "regions", "stations", "engines", "ladders", "units", "routes", "channels", "rooms",
    "gates", "doors", "lanes", "annexes", "chapters", "titles", "forms", "tables", "figures",
    "divisions", "districts", "battalions", "companies", "grades", "sizes", "models", "versions",
    "drives", "waits", "confines", "absorbs", "bans", "bars", "denies", "ships", "boats", "trucks",
    "teams", "crews", "members", "hours", "days", "weeks", "months", "years", "plus", "minus",
    "less", "unless", "times", "sees",
  ]

  /// Nouns of what has room.
  static let rooms: Set<String> = [
    "storage", "space", "shelter", "seating", "seats", "housing", "accommodation", "accommodations",
    "room", "capacity", "parking", "berths", "beds", "lodging", "bunks", "kennels", "stabling",
  ]

  /// What a number without a unit names the model of: "737 aircraft".
  static let models: Set<String> = [
    "aircraft", "airplane", "airplanes", "jet", "jets", "helicopter", "helicopters", "series",
    "airliner", "airliners", "rifle", "rifles",
  ]

  /// Units that say what a thing is like where they stand in the singular: "5 gallon cans".
  static let singularUnits: Set<String> = [
    "foot", "inch", "yard", "mile", "gallon", "quart", "liter", "pound", "ounce", "ton", "volt",
    "watt", "kilowatt", "hour", "minute", "day", "week", "month", "year", "person", "meter",
  ]

  static let roads: Set<String> = [
    "street", "avenue", "road", "highway", "boulevard", "lane", "drive", "route", "freeway",
    "bridge", "broadway",
  ]

  /// The regular forms of verbs, and other words as they are.
  private static func forms(_ lemmas: String, _ others: String) -> Set<String> {
    var forms = Set(others.split(separator: " ").map(String.init))
    for lemma in lemmas.split(separator: " ").map(String.init) {
      let stem = lemma.hasSuffix("e") ? String(lemma.dropLast()) : lemma
      forms.formUnion([lemma, lemma + "s", lemma + "es", stem + "ed", stem + "ing"])
    }
    return forms
  }
}
