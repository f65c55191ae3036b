import Redlining

/// Sentences whose words carry, turn or withdraw a direction, and what they then mean. The meanings
/// are written by hand, and none of them comes from a run of the judge.
enum KnownTraps {
  /// A sentence with `#` for what changes.
  struct Sentence {
    let text: String
    /// What stands at `#`, in an order.
    let forms: [String]
    /// What it amounts to that a form became a later one.
    let forward: ChangeClass
    /// What may be said beside.
    let accepted: Set<ChangeClass>

    init(
      _ text: String, _ forms: String, _ forward: ChangeClass, or accepted: Set<ChangeClass> = []
    ) {
      self.text = text
      self.forms = forms.split(separator: "|").map(String.init)
      self.forward = forward
      self.accepted = accepted.union([forward, .changed])
    }
  }

  /// The families of sentences.
  static let families: [(name: String, sentences: [Sentence])] =
    clauseFamilies + [
      ("limits", limits),
      ("minimums", minimums),
      ("countedThings", countedThings),
      ("namingNumbers", namingNumbers),
      ("distances", distances),
      ("conditions", conditions),
      ("exceptions", exceptions),
      ("bans", bans),
      ("windows", windows),
      ("intervals", intervals),
      ("times", times),
      ("tolerances", tolerances),
      ("denominators", denominators),
      ("ranges", ranges),
      ("upTo", upTo),
      ("reaches", reaches),
      ("sizes", sizes),
      ("modalVerbs", modalVerbs),
      ("choices", choices),
      ("levels", levels),
      ("softening", softening),
      ("types", types),
      ("sameWords", sameWords),
      ("otherWords", otherWords),
      ("unwantedThings", unwantedThings),
      ("allowances", allowances),
      ("services", services),
      ("properties", properties),
      ("duties", duties),
    ]

  static let limits: [Sentence] = [
    .init("No more than # trainees for each instructor", "8|6|4", .raised),
    .init("Vehicles must not weigh over # pounds", "26,000|33,000|40,000", .lowered),
    .init("Crews are restricted to # hours on duty", "16|14|12", .raised),
    .init("Never exceeds # decibels", "85|90|95", .lowered),
    .init("Noise of # decibels or less", "85|80|75", .raised),
    .init("A trailer no longer than # feet", "24|28|32", .lowered),
    .init("Class size limited to # students", "20|15|10", .raised),
    .init("At most # hours between meals", "3|4|5", .lowered),
    .init("A maximum of # on record", "2 accidents|1 accident", .raised),
    .init("Stays below # feet at all times", "400|300|200", .raised),
    .init("Limits speed to # mph", "25|30|35", .lowered),
    .init("Brings tools, including but not limited to # shovels", "3|5", .changed),
  ]

  static let minimums: [Sentence] = [
    .init("At least # hours of swiftwater instruction", "24|16|8", .lowered),
    .init("A minimum of # paramedics", "four|six", .raised),
    .init("No less than # years as a crew leader", "3|2", .lowered),
    .init("# or more deployments", "Five|Three", .lowered),
    .init("Stands at least # feet from the fence", "100|150|200", .raised),
    .init("Keeps not less than # days of records", "30|90|150", .raised),
    .init("Tank capacity of at least # gallons", "500|300|100", .lowered),
    .init("Minimum age of # years", "18|21|24", .raised),
    .init("Members are # years of age or older", "18|21|24", .raised),
    .init("Gives at least # hours of notice", "72|48|24", .lowered),
  ]

  static let countedThings: [Sentence] = [
    .init("# medics", "Two|Three", .raised),
    .init("# – NIMS Type 1 Boat Operator", "1|2|3", .raised),
    .init("# portable radios with spare batteries", "Six|Four", .lowered),
    .init("Carries # throw bags", "3|5|7", .raised),
    .init("A leader, 2 drivers and # divers", "4|3|2", .lowered),
    .init("# hours of classroom training", "40|24|8", .lowered),
    .init("# years of service in a dispatch center", "Two|Four", .raised),
    .init("Completed # supervised dives", "5|8|11", .raised),
    .init("# feet of rescue rope", "200|150|100", .lowered),
    .init("Sustains itself for # hours", "72|48|24", .lowered),
    .init("Carries # gallons of water", "1,000|1,500|2,000", .raised),
    .init("Swims # yards in 12 minutes", "500|400|300", .lowered),
    .init("Swims 500 yards in # minutes", "12|10|8", .raised),
    .init("# 5-gallon cans", "Two|Three", .raised),
    .init("Able to work for # hours without fuel", "72|84|96", .raised),
  ]

  static let namingNumbers: [Sentence] = [
    .init("Reports to Gate #", "4|6|8", .changed),
    .init("Operates in Zone #", "3|5|7", .changed),
    .init("Follows Appendix #", "2|4|6", .changed),
    .init("Assigned to Region #", "9|10|11", .changed),
    .init("Meets at # Harbor Street", "120|180|240", .changed),
    .init("Uses form #", "214|215|216", .changed),
    .init("Runs software version #", "3|5|7", .changed),
    .init("Talks on channel #", "8|12|16", .changed),
    .init("Wears size # boots", "10|12|14", .changed),
    .init("Ladder # arrives first", "7|9|11", .changed),
    .init("Drives on Interstate #", "80|90|100", .changed),
    .init("Unit # gives backup", "12|14|16", .changed),
    .init("Handles Class # liquids", "3|4|5", .changed),
    .init("Opens in #", "2019|2024", .changed),
    .init("Engine No. # is held in reserve", "3|5|7", .changed),
    .init("(#) Signs the log", "2|3|4", .changed, or: [.editorial]),
    .init("A Bell # helicopter", "407|412|417", .changed),
    .init("Pays a stipend of $#", "50|75|100", .changed),
    .init("Sails at # degrees latitude", "41|43|45", .changed),
  ]

  static let distances: [Sentence] = [
    .init("Works # blocks from the pier", "2|4|6", .changed),
    .init("# years since the last dive", "2|3|4", .changed),
    .init("Sets cots # feet apart", "3|4|5", .changed, or: [.raised]),
    .init("Anchors # miles off the coast", "2|3|4", .changed),
  ]

  static let conditions: [Sentence] = [
    .init("If more than # people are missing, calls for dogs", "5|3", .raised),
    .init("Brings a tanker when the fire is over # acres", "10|20|30", .lowered),
    .init("Teams with more than # members must bring a cook", "8|12|16", .lowered),
    .init("Members who work more than # hours must rest", "12|10|8", .raised),
    .init("For trips longer than # days, packs extra food", "3|5|7", .lowered),
    .init("Unless # guards are present, the gate stays shut", "3|2", .lowered),
    .init("After # missed drills, a member is dropped", "3|2", .raised),
    .init("Units of # or more need a safety officer", "20|30|40", .lowered),
  ]

  static let exceptions: [Sentence] = [
    .init("Exempt with # years of service", "15|20|25", .raised),
    .init("Not required for boats under # feet", "20|30|40", .lowered),
    .init("The test is waived for those with at least # years of service", "5|3", .lowered),
    .init("#", "Checks all boats|Checks all boats except kayaks", .lowered),
    .init("#", "Checks all boats except kayaks and rafts|Checks all boats except kayaks", .raised),
  ]

  static let bans: [Sentence] = [
    .init("Open fires are forbidden within # feet of tents", "100|50", .lowered),
    .init("Loads over # pounds are not permitted", "40|50|60", .lowered),
    .init("Does not accept members younger than # years", "18|16|14", .lowered),
    .init("Disqualified after # violations", "2|3|4", .lowered),
    .init("No vessels longer than # feet", "65|45|25", .raised),
    .init("No felony convictions in the past # years", "7|10|13", .raised),
    .init("No felony convictions in the past # years", "7|5|3", .lowered),
    .init("Does not work alone for more than # hours", "2|4|6", .lowered),
  ]

  static let windows: [Sentence] = [
    .init("Deployed twice in the last # years", "3|5|7", .lowered),
    .init("Participated in 2 exercises within the past # months", "24|12", .raised),
    .init("No more than 1 crash in the previous # months", "36|24|12", .lowered),
    .init("Taught one course in the last # years", "two|three", .lowered),
  ]

  static let intervals: [Sentence] = [
    .init("Refreshes skills every # months", "24|12", .raised),
    .init("Tests pumps every # months", "6|9|12", .lowered),
    .init("Requalifies #", "annually|quarterly", .raised),
    .init("Drills #", "weekly|monthly", .lowered),
  ]

  static let times: [Sentence] = [
    .init("Arrives within # minutes of the call", "90|60|30", .raised),
    .init("Sets up in # minutes", "45|60|75", .lowered),
    .init("Response time of # minutes", "8|6|4", .raised),
    .init("Reports no later than # hours after the event", "24|48|72", .lowered),
    .init("Arrives no later than # before launch", "2 hours|1 hour", .lowered),
    .init("Answers calls in under # seconds", "10|20|30", .lowered),
    .init("Sends the notice by # May", "15|1", .changed, or: [.raised]),
  ]

  static let tolerances: [Sentence] = [
    .init("Accurate to within # percent", "5|2", .raised),
    .init("Reads pressure with an error of # percent", "3|5|7", .lowered),
    .init("Tolerance of #", "2 inches|1 inch", .raised),
    .init("Dropout rate of # percent", "10|5", .raised),
    .init("Pass rate of # percent", "80|90|100", .raised),
  ]

  static let denominators: [Sentence] = [
    .init("1 supervisor per # workers", "7|5|3", .raised),
    .init("One medic for every # responders", "20|30|40", .lowered),
    .init("Staff-to-child ratio of #", "1:8|1:6", .raised),
    .init("# children per caregiver", "6|8|10", .lowered),
    .init("# radios per crew", "2|3|4", .raised),
    .init("One lifeguard for # pools", "3|2", .raised),
    .init("One tent for # people", "4|6", .changed, or: [.raised]),
  ]

  static let ranges: [Sentence] = [
    .init("# members", "8-10|8-12", .changed, or: [.raised, .lowered]),
    .init("# members", "5 to 7|6 to 8", .raised),
    .init("Works at # degrees", "32 to 104|14 to 122", .raised),
    .init("Keeps serum between # degrees", "36 and 46|34 and 48", .changed, or: [.lowered]),
  ]

  static let upTo: [Sentence] = [
    .init("Flies at up to # feet", "5,000|8,000|11,000", .changed, or: [.raised, .lowered]),
    .init("Members may miss up to # drills", "2|4|6", .lowered),
    .init("Treats up to # patients a day", "40|60|80", .raised),
    .init("Works shifts of up to # hours", "12|16|20", .changed, or: [.lowered]),
  ]

  static let reaches: [Sentence] = [
    .init("Maximum speed of # knots", "30|40|50", .changed, or: [.raised]),
    .init("Lifting capacity of #", "2 tons|1 ton", .lowered),
    .init("A flight range of # miles", "300|450|600", .raised),
  ]

  static let sizes: [Sentence] = [
    .init("A #-foot boat", "20|24|28", .changed, or: [.raised]),
    .init("Doors # inches wide", "36|32|28", .changed, or: [.lowered]),
    .init("#-inch hose", "4|5|6", .changed, or: [.raised]),
  ]

  static let modalVerbs: [Sentence] = [
    .init("The pilot # file a plan", "should|must", .raised),
    .init("The pilot # file a plan", "will|may", .lowered),
    .init("The log # be destroyed", "may|must", .changed),
    .init("Divers who # smoke are kept apart", "may|must", .changed),
    .init("No crew # fly at night", "should|may", .changed, or: [.raised]),
    .init("Night training is #", "optional|mandatory", .raised),
    .init("#", "Members are not required to swim|Members are required to swim", .raised),
    .init("The boat # carry flares", "shall|must", .editorial),
    .init("A first aid course is #", "desirable|required", .raised),
  ]

  static let choices: [Sentence] = [
    .init("Holds an EMT # a diver card", "and|or", .lowered),
    .init("Rejects boats with leaks # rot", "or|and", .lowered),
    .init("Completes # of these courses", "either|both", .raised),
    .init("# can stop the dive", "Any officer|All officers", .changed),
  ]

  static let levels: [Sentence] = [
    .init("# water rescue course", "Basic|Advanced", .raised),
    .init("# degree in biology", "Master's|Bachelor's", .lowered),
    .init("Does not train to the # level", "technician|operations", .changed, or: [.raised]),
  ]

  static let softening: [Sentence] = [
    .init("#", "Completes the course or equivalent|Completes the course", .raised),
    .init("Carries a satellite #", "phone|phone, if possible", .lowered),
  ]

  static let types: [Sentence] = [
    .init("2 – NIMS Type # Crew Leaders", "3|2", .raised),
    .init("Relieves Type # teams", "2|1", .changed, or: [.raised]),
  ]

  static let sameWords: [Sentence] = [
    .init("Operates the # the hose and the nozzle", "pump ,|pump,", .editorial),
    .init("# hours of training", "Twenty-four|24", .editorial),
    .init("Completes #", "IS-200 and IS-800|IS-800 and IS-200", .editorial, or: [.moved]),
    .init("Works by #", "day or night|night or day", .editorial, or: [.moved]),
    .init("50 # of sand", "lbs|pounds", .editorial),
    .init("# calls", "Recieves|Receives", .editorial),
    .init(
      "#", "Joins the debriefing and and the review|Joins the debriefing and the review", .editorial
    ),
    .init("A # swimmer", "well-known|well known", .editorial),
    .init("Keeps # pumps", "back-up|backup", .editorial),
    .init("Opens at 7 #", "a.m.|am", .editorial),
    .init(
      "IS-230: #", "Fundamentals of Emergency Management|Emergency Management Fundamentals",
      .editorial),
  ]

  static let otherWords: [Sentence] = [
    .init("Reports to the #", "PIO|Port Inspection Office", .changed),
    .init("A 5 # laser", "mW|MW", .changed),
    .init("A # ladder", "6'|6\"", .changed),
    .init("Area of # feet", "10*10|1010", .changed),
    .init("Grade # or better", "B+|B", .changed, or: [.lowered]),
    .init("Members # the boat", "recover|re-cover", .changed),
    .init("Treats #", "infections|inflections", .changed),
    .init("# crews", "Three four-person|Four-person", .changed, or: [.lowered]),
    .init("Heat of # degrees", "+5|-5", .changed),
    .init("Calls at 9 #", "a.m.|p.m.", .changed),
    .init("Route # is closed", "1.5|15", .changed),
  ]

  static let unwantedThings: [Sentence] = [
    .init("# vacancies", "Two|Three|Four", .lowered),
    .init("More than # absences in a season", "2|4|6", .lowered),
    .init("An average of # complaints a month", "3|5|7", .lowered),
    .init("Heat output of # degrees", "90|110|130", .lowered),
    .init("Skips # hours of instruction", "2|3|4", .lowered),
    .init("Water usage of # gallons an hour", "40|30|20", .raised),
    .init("One breakdown per # trips", "10|20|30", .raised),
    .init("Is # late", "never|sometimes|always", .lowered),
    .init("# of the divers are sick", "Few|Most|All", .lowered),
  ]

  static let allowances: [Sentence] = [
    .init("May leave the post every # hours", "2|4|6", .raised),
    .init("Two weeks off every # months", "6|9|12", .raised),
    .init("Guards can be up to # years old", "55|60|65", .lowered),
    .init("Callers can wait up to # seconds", "20|30|40", .lowered),
    .init("Needs at least # minutes to inflate", "10|15|20", .lowered),
    .init("Wine within # hours of a shift is misconduct", "6|9|12", .raised),
    .init("At most 20 dives #", "weekly|monthly|quarterly", .raised),
    .init("Pays the crews #", "monthly|weekly", .changed),
  ]

  static let services: [Sentence] = [
    .init("Does not treat burns under # inches", "2|3|4", .lowered),
    .init("Excludes trips shorter than # miles", "5|10|15", .lowered),
    .init("Serves no island with fewer than # homes", "20|40|60", .lowered),
    .init("Treats #", "burns or cuts|burns, cuts or bites", .raised),
    .init("Searches #", "barns or sheds|barns, sheds or cellars", .raised),
    .init("Ferries a maximum of # people", "12|16|20", .raised),
    .init("#", "Climbs at night|Climbs at night with a spotter", .changed, or: [.raised]),
    .init("#", "Climbs at night|Climbs at night if a spotter is there", .changed, or: [.raised]),
    .init("Reports # leaks", "any|all", .changed, or: [.editorial]),
  ]

  static let properties: [Sentence] = [
    .init("Carries a # mm wrench", "8|10|12", .changed),
    .init("Keeps # gauge needles", "18|20|22", .changed),
    .init("The brine contains # percent salt", "4|6|8", .changed),
    .init("Wins by # to 1", "2|3|4", .changed),
    .init("Types # words a minute", "30|40|50", .raised),
    .init("Radio #", "technician|specialist", .changed),
    .init("Reports to #", "a paramedic|an EMT", .changed),
  ]

  static let duties: [Sentence] = [
    .init("Guests # park here", "may|can", .changed, or: [.editorial]),
    .init("Recruits # be sent home", "can|must", .changed),
    .init("Nobody # swim alone", "shall|must", .changed),
    .init("Medics # avoid bare hands", "should|must", .raised),
    .init("#", "Lowers, locks and lifts|Lifts, lowers and locks", .changed),
  ]
}
