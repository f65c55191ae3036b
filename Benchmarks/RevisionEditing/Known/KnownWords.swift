import Redlining

/// Sentences and words whose meaning is known.
enum KnownWords {
  /// Nouns and verbs that neither bind nor count nor rank.
  static let plain = """
    lantern harbor tide rope ladder keeper chart buoy pilot record night anchor beacon cargo deck \
    engine ferry galley hull island jetty kettle lagoon mast oar pier quay rudder sail tackle vessel \
    whistle yard bell compass depth gauge hatch inlet lighthouse mooring reef shore timber voyage wharf
    """.split(separator: " ").map(String.init)

  /// A sentence that holds a number at `#`, and what a higher number means.
  struct Measured {
    let text: String
    let isRaisedByMore: Bool
    let numbers: [String]

    init(_ text: String, _ isRaisedByMore: Bool, _ numbers: String) {
      self.text = text
      self.isRaisedByMore = isRaisedByMore
      self.numbers = numbers.split(separator: "|").map(String.init)
    }
  }

  static let measured: [Measured] = [
    Measured("A minimum of # of boat handling", true, "4 hours|8 hours|2 days|120 hours|3 weeks"),
    Measured("At least # of service on the water", true, "1 year|18 months|2 years|five years"),
    Measured("# – Harbor Watch Members", true, "2|4|6|11|22"),
    Measured("# hand lanterns with spare oil", true, "two|three|seven|twelve|20"),
    Measured("No fewer than # on each watch", true, "two persons|4 persons|six persons|9 persons"),
    Measured("A pump that moves # of water", true, "250 gpm|500 gallons per minute|1,000 gpm"),
    Measured("# or more of rope", true, "50 feet|100 feet|40 yards|1 mile"),
    Measured("Lifts # with the tackle", true, "200 pounds|1,500 pounds|1 ton|3 tons"),
    Measured("Works for up to # without new oil", true, "12 hours|36 hours|2 days|1 week"),
    Measured("# of the crew are trained in signals", true, "50%|75 percent|80%|95 percent"),
    Measured("# boats under way at once", true, "2 to 4|3 to 5|6 to 8|10 to 12"),
    Measured(
      "Reaches the pier within # of the call", false, "15 minutes|30 minutes|1 hour|4 hours"),
    Measured("Relieved every #", false, "4 hours|8 hours|12 hours|1 day"),
    Measured("Draws no more than # of water", false, "2 feet|3 feet|5 feet|10 feet"),
    Measured("Not to exceed # of cargo", false, "100 pounds|500 pounds|2 tons|8 tons"),
    Measured("1 leader per # members", false, "3|5|7|10"),
    Measured("A maximum of # between inspections", false, "30 days|60 days|90 days|26 weeks"),
  ]

  /// Sentences with a modal verb at `#`.
  static let binding = [
    "The keeper # record each light", "Each boat # carry a bell", "The watch # know the chart",
    "Members # have sailed the inlet before",
  ]
  /// The modal verbs, from what binds least to what binds most.
  static let modals = [["may"], ["should"], ["must", "shall"]]

  /// Sentences with the type of a required resource at `#`.
  static let typed = [
    "1 – NIMS Type # Lamp Trimmer", "2 – NIMS Type # Ferry Pilots", "A Type # Tide Gauge Unit",
  ]

  /// An abbreviation and what it stands for, as a text would use them.
  static let abbreviated = [
    ("approved by the AHJ", "approved by the Authority Having Jurisdiction (AHJ)"),
    ("reported to the EOC at dusk", "reported to the Emergency Operations Center (EOC) at dusk"),
    ("as the NQS defines it", "as the National Qualification System (NQS) defines it"),
  ]

  /// A sentence without meaning for the judge.
  static func sentence(_ random: inout SeededRandom) -> String {
    let words = (0..<5 + random.below(6)).map { _ in random.pick(plain) ?? "quay" }
    return "Keeps " + words.joined(separator: " ")
  }
}
