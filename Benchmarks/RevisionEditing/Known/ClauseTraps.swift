import Redlining

/// Sentences whose meaning hangs on one of their clauses, or on words of how often, who and how
/// finely.
extension KnownTraps {
  /// The families of such sentences.
  static let clauseFamilies: [(name: String, sentences: [Sentence])] = [
    ("clauses", clauses), ("outcomes", outcomes), ("outputs", outputs), ("precision", precision),
    ("frequencies", frequencies), ("choicesOfPeople", choicesOfPeople), ("kinds", kinds),
    ("addresses", addresses),
  ]

  static let clauses: [Sentence] = [
    .init("If the goat can't be caught, the pen is kept for # days", "20|30|40", .raised),
    .init("Unless excused, members complete # drills", "8|6|4", .lowered),
    .init("At dusk, at least # guards walk the fence", "2|3|4", .raised),
    .init("Sorties of no more than # minutes, excluding taxiing", "40|50|60", .lowered),
    .init("May stay home if sick for more than # days", "2|3|4", .raised),
    .init("May be dropped if late more than # times", "2|3|4", .lowered),
    .init("Crews do not climb when gusts exceed # mph", "20|25|30", .lowered),
    .init("Does not wait if gusts exceed # mph", "20|25|30", .raised),
    .init("When a trail is #, chains are used", "icy or steep|icy and steep", .lowered),
    .init("When a trail is #, members may turn back", "icy or steep|icy and steep", .raised),
    .init("No badge is required for visits under # hours", "1|2|3", .lowered),
    .init("Guests with a fever above # degrees are turned away", "101|100|99", .raised),
  ]

  static let outcomes: [Sentence] = [
    .init("Fails the check after # mistakes", "4|3|2", .raised),
    .init("A rider with # collisions does not qualify", "3|2", .raised),
    .init("Fails if more than # seals are torn", "3|2|1", .raised),
    .init("Does not fail after # mistakes", "2|3|4", .raised),
    .init("Free from symptoms for # days", "10|20|30", .raised),
    .init("Free of cost for # days", "10|20|30", .changed),
  ]

  static let outputs: [Sentence] = [
    .init("Mends # nets per day", "5|10|15", .raised),
    .init("The bakery bakes # loaves per hour", "50|40|30", .lowered),
    .init("Wastes # loaves per hour", "5|4|3", .raised),
    .init("Seating for # guests", "40|60|80", .raised),
    .init("The ferry lands 30 cars per hour with # deckhands", "two|three|four", .lowered),
    .init("Gives # hours of rest for 12 hours of work", "4|6", .raised),
    .init("Hauls # per day", "10 long tons|10 metric tons", .lowered),
    .init("Replies within #", "3 days|3 working days", .lowered),
  ]

  static let precision: [Sentence] = [
    .init("Accuracy of # feet", "9|6|3", .raised),
    .init("Accuracy of # percent", "98|95|90", .lowered),
    .init("Measures tides to within # inches", "1|2|3", .lowered),
    .init("Drives to within # miles of the dam", "1|2|3", .changed),
    .init("Senses gas down to # ppm", "9|6|3", .raised),
    .init("Trims the roster down to #", "9|6|3", .lowered),
    .init("Never dives below # feet", "30|40|50", .lowered),
  ]

  static let frequencies: [Sentence] = [
    .init("Cleans the filters #", "hourly|daily|weekly|every two weeks", .lowered),
    .init("Cleans the filters #", "every three years|every other year|annually", .raised),
    .init("Takes a break #", "hourly|every two hours", .raised),
    .init("May take leave #", "monthly|quarterly", .raised),
    .init("One medic per #", "camp|three camps", .lowered),
  ]

  static let choicesOfPeople: [Sentence] = [
    .init("Volunteers #", "need not sign in|need to sign in", .raised),
    .init("Volunteers # enter by night", "may not|need not", .lowered),
    .init("A volunteer who coughs #", "goes home|may go home", .lowered),
    .init("The canal #", "freezes|may freeze", .changed),
    .init("#", "Only nurses administer vaccines|Nurses administer vaccines", .lowered),
    .init("#", "Only nurses must sign to enter|Nurses must sign to enter", .raised),
  ]

  static let kinds: [Sentence] = [
    .init("#", "A licensed land surveyor|A licensed surveyor", .lowered),
    .init("#", "A registered nurse|A nurse", .lowered),
    .init("#", "A nurse|A trainee nurse", .lowered),
    .init("#", "Serves soup|Serves warm soup", .raised),
    .init("#", "Each guard wears a vest|Each new guard wears a vest", .lowered),
  ]

  static let addresses: [Sentence] = [
    .init(
      "Listed at https://#", "maps.example.org/tide-table|maps.example.org/tidetable", .changed),
    .init("Write to #", "Tides@example.org|tides@example.org", .changed, or: [.editorial]),
    .init("#", "Four gallon-size pails|Four-gallon-size pails", .changed),
  ]
}
