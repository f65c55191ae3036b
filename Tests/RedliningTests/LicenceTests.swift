import Testing

@testable import Redlining

@Suite("A direction is told")
struct LicenceTests {
  @Test("where a comparator carries it", arguments: Self.comparators)
  func judgesComparators(_ row: JudgedText) { check(row) }

  static let comparators: [JudgedText] = [
    .init("Limited to 10 boats", "Limited to 8 boats", .raised, "10 → 8"),
    .init("Capped at 12 hours", "Capped at 14 hours", .lowered, "12 → 14 hours"),
    .init("Cannot exceed 3 absences", "Cannot exceed 5 absences", .lowered, "3 → 5"),
    .init("Watches of 5 sailors or fewer", "Watches of 7 sailors or fewer", .lowered, "5 → 7"),
    .init("Sailors are 18 years of age or older", "Sailors are 21 years of age or older", .raised),
    .init("Maximum: 40 pounds", "Maximum: 50 pounds", .lowered),
    .init("Over 5 years at sea", "Over 8 years at sea", .raised),
    .init(
      "Alcohol concentration below 0.04 percent", "Alcohol concentration below 0.08 percent",
      .lowered),
    .init("Maximum range of 60 miles", "Maximum range of 80 miles", .changed),
    .init("Limits speed to 25 mph", "Limits speed to 35 mph", .lowered),
    .init("Not limited to 3 boats", "Not limited to 5 boats", .changed),
    .init(
      "Keeps bait between 36 and 46 degrees", "Keeps bait between 34 and 48 degrees", .changed),
    .init(
      "Arrives no later than 2 hours before dusk", "Arrives no later than 1 hour before dusk",
      .changed),
  ]

  @Test("where what is counted is asked for", arguments: Self.counts)
  func judgesCounts(_ row: JudgedText) { check(row) }

  static let counts: [JudgedText] = [
    .init("Carries 3 flares", "Carries 5 flares", .raised, "3 → 5"),
    .init("A leader, 2 pilots and 4 sailors", "A leader, 2 pilots and 3 sailors", .lowered),
    .init("Crew of 6", "Crew of 8", .raised),
    .init("Two years of service at sea", "Four years of service at sea", .raised),
    .init("Carries a 45-pound pack", "Carries a 25-pound pack", .lowered),
    .init("Works 12-hour watches", "Works 16-hour watches", .changed),
    .init("Lives 5 miles from the training site", "Lives 9 miles from the training site", .changed),
    .init("Range of 60 miles", "Range of 80 miles", .raised),
    .init("Error rate of 5 percent", "Error rate of 3 percent", .raised),
    .init("Turnout time of 90 seconds", "Turnout time of 120 seconds", .lowered),
    .init("1/2 mile of cable", "3/4 mile of cable", .raised, "1/2 → 3/4 mile"),
    .init("Two absences", "Three absences", .changed),
    .init("Works 2 blocks from the quay", "Works 4 blocks from the quay", .changed),
    .init("5 years since last training", "3 years since last training", .changed),
    .init("Two 5-gallon cans", "Three 5-gallon cans", .raised),
    .init("5 8-person boats", "4 10-person boats", .changed),
    .init(
      "Able to sail for 72 hours without fuel", "Able to sail for 96 hours without fuel", .raised),
    .init("One guard for 3 gates", "One guard for 5 gates", .lowered),
    .init("Has led crews on four fires", "Has led crews on two fires", .lowered),
    .init("4 saws with 20-inch bars", "6 saws with 20-inch bars", .raised),
    .init("Tools such as 3 lamps", "Tools such as 5 lamps", .changed),
    .init(
      "Sailors with less than 2 years of service work in pairs",
      "Sailors with less than 3 years of service work in pairs", .changed),
    .init(
      "Medical check within the past 12 months", "Medical check within the past 24 months", .lowered
    ),
    .init("One tent for 4 sailors", "One tent for 6 sailors", .changed),
    .init("6 by 4 foot hatches", "5 by 5 foot hatches", .changed),
  ]

  @Test("the other way under a ban or in an exemption", arguments: Self.turned)
  func judgesTurned(_ row: JudgedText) { check(row) }

  static let turned: [JudgedText] = [
    .init(
      "Prohibits watches longer than 12 hours", "Prohibits watches longer than 16 hours",
      .lowered),
    .init(
      "Loads over 50 pounds are not permitted", "Loads over 40 pounds are not permitted",
      .raised),
    .init("No sailors under 18 years", "No sailors under 21 years", .raised),
    .init("Flames are prohibited within 50 feet", "Flames are prohibited within 25 feet", .lowered),
    .init("Disqualified after 2 violations", "Disqualified after 3 violations", .lowered),
    .init("Exempt after 10 years of service", "Exempt after 5 years of service", .lowered),
    .init("Waived for boats under 20 feet", "Waived for boats under 30 feet", .lowered),
    .init(
      "Trips under 50 miles need no leave", "Trips under 100 miles need no leave", .lowered),
    .init("No sailors with scurvy and gout", "No sailors with scurvy or gout", .raised),
    .init("No more than 10 sailors", "No more than 12 sailors", .lowered),
    .init("Does not carry 3 flares", "Does not carry 5 flares", .changed),
    .init("Never forbids watches over 8 hours", "Never forbids watches over 9 hours", .changed),
  ]

  @Test("by what is done in a time or for so many", arguments: Self.shares)
  func judgesShares(_ row: JudgedText) { check(row) }

  static let shares: [JudgedText] = [
    .init("3 landings in the last 90 days", "3 landings in the last 60 days", .raised),
    .init("No collisions in the past 3 years", "No collisions in the past 5 years", .raised),
    .init(
      "No more than 1 collision in the past 3 years",
      "No more than 1 collision in the past 5 years",
      .raised),
    .init("Sober in the last 3 years", "Sober in the last 5 years", .changed),
    .init("Rows 2 miles in 30 minutes", "Rows 2 miles in 40 minutes", .lowered),
    .init("Answers in under 10 seconds", "Answers in under 20 seconds", .lowered),
    .init("One leader for every 5 sailors", "One leader for every 7 sailors", .lowered),
    .init("4 patients per nurse", "6 patients per nurse", .lowered),
    .init("4 bandages per sailor", "6 bandages per sailor", .raised),
    .init("Leader-to-sailor ratio of 1:5", "Leader-to-sailor ratio of 1:4", .raised),
    .init("Tar at a ratio of 1:5", "Tar at a ratio of 1:4", .changed),
    .init("Tests the pumps every 6 months", "Tests the pumps every 3 months", .raised),
  ]

  @Test("by nothing where a condition or restriction holds the number", arguments: Self.withdrawn)
  func judgesWithdrawn(_ row: JudgedText) { check(row) }

  static let withdrawn: [JudgedText] = [
    .init(
      "If more than 5 are lost, sails on", "If more than 3 are lost, sails on",
      .changed),
    .init(
      "Boats with at least 10 sailors must carry a cook",
      "Boats with at least 12 sailors must carry a cook", .changed),
    .init(
      "For trips longer than 3 days, packs ice", "For trips longer than 5 days, packs ice",
      .changed),
    .init("A medic for groups of at least 20", "A medic for groups of at least 30", .changed),
    .init(
      "Wears a harness within 6 feet of the edge", "Wears a harness within 9 feet of the edge",
      .changed),
    .init("Over 10,000 feet, wears a mask", "Over 12,000 feet, wears a mask", .changed),
    .init("Replaces boats older than 10 years", "Replaces boats older than 12 years", .changed),
  ]

  @Test("by nothing where what is counted may be unwanted or allowed", arguments: Self.unwanted)
  func judgesUnwanted(_ row: JudgedText) { check(row) }

  static let unwanted: [JudgedText] = [
    .init("Two vacancies", "Three vacancies", .changed),
    .init("More than 3 absences a year", "More than 5 absences a year", .changed),
    .init("An average of 5 errors a watch", "An average of 8 errors a watch", .changed),
    .init("Noise output of 70 decibels", "Noise output of 80 decibels", .changed),
    .init("Misses 2 hours of training", "Misses 4 hours of training", .changed),
    .init("Fuel use of 10 gallons an hour", "Fuel use of 8 gallons an hour", .changed),
    .init("May miss a watch every 6 months", "May miss a watch every 12 months", .changed),
    .init("One day off every 7 days", "One day off every 5 days", .changed),
    .init("Sailors can be up to 60 years old", "Sailors can be up to 65 years old", .changed),
    .init("Needs at least 4 hours to rig", "Needs at least 6 hours to rig", .changed),
    .init("Seats a maximum of 6 guests", "Seats a maximum of 8 guests", .changed),
    .init(
      "Rum within 8 hours of duty is a fault", "Rum within 12 hours of duty is a fault", .changed),
    .init(
      "Does not respond to fires under 10 acres", "Does not respond to fires under 20 acres",
      .changed),
    .init("Excludes trips under 50 miles", "Excludes trips under 100 miles", .changed),
    .init("Is paid every 2 weeks, monthly", "Is paid every 2 weeks, weekly", .changed),
    .init("At most 40 hours monthly", "At most 40 hours weekly", .changed),
  ]

  @Test("of no property of a thing, and of no amounts that trade places", arguments: Self.traded)
  func judgesProperties(_ row: JudgedText) { check(row) }

  static let traded: [JudgedText] = [
    .init("Carries a 9 mm pistol", "Carries a 10 mm pistol", .changed),
    .init("Carries 12 gauge shotguns", "Carries 20 gauge shotguns", .changed),
    .init("The fuel contains 10 percent rum", "The fuel contains 15 percent rum", .changed),
    .init("50 Hz", "60 Hz", .changed),
    .init("Lift 4 is closed", "Lift 5 is closed", .changed),
    .init("Fires of less than 10 acres", "Fires of less than 20 acres", .changed),
    .init("Minimum staff: 9", "Minimum staff: 7", .lowered),
    .init("12 weeks at the most", "16 weeks at the most", .lowered),
    .init("Leakage of 2 percent", "Leakage of 4 percent", .lowered),
    .init("Light fitness level", "Arduous fitness level", .raised),
    .init("Between 1 and 3 p.m.", "Between 2 and 4 p.m.", .changed),
    .init("4 oz of 5 percent brine", "5 oz of 4 percent brine", .changed),
    .init("3 to 1 odds", "5 to 1 odds", .changed),
    .init("Types 40 words a minute", "Types 60 words a minute", .raised),
    .init("Two boats of three", "Three boats of two", .changed),
    .init("A dozen lamps", "Ten lamps", .lowered, "dozen → Ten"),
    .init("One and a half hours of drills", "One hour of drills", .lowered),
    .init("Between 4 and 6 sailors", "Between 5 and 8 sailors", .raised),
    .init("Noise of less than 85 decibels", "Noise of less than 75 decibels", .raised),
    .init("Purity above 95 percent", "Purity above 98 percent", .raised),
    .init("Speed is limited to 35 mph", "Speed is limited to 45 mph", .lowered),
    .init("8 hours of fire prevention training", "6 hours of fire prevention training", .lowered),
    .init("Crew of 10 with 4 boats", "Crew of 12 with 4 boats", .raised),
    .init("At the latest 5 days after", "At the latest 3 days after", .raised),
    .init("Free of fits for the past 6 months", "Free of fits for the past 12 months", .raised),
  ]

  @Test("of no number that names something", arguments: Self.names)
  func judgesNames(_ row: JudgedText) { check(row) }

  static let names: [JudgedText] = [
    .init("Based at Station 7", "Based at Station 12", .changed, "number 7 → 12"),
    .init("Pier No. 3 is kept free", "Pier No. 5 is kept free", .changed),
    .init("Sailors in berth 12", "Sailors in berth 14", .changed),
    .init("Serves zip code 20472", "Serves zip code 22602", .changed),
    .init("Under § 4", "Under § 5", .changed),
    .init("(3) Reports the tide", "(4) Reports the tide", .editorial),
    .init("Boeing 737 aircraft", "Boeing 747 aircraft", .changed),
    .init("120 Harbor Street", "180 Harbor Street", .changed),
    .init("Costs $1,200 a day", "Costs $1,500 a day", .changed),
  ]

  @Test("where things or ways come to others, and where words narrow them", arguments: Self.series)
  func judgesSeries(_ row: JudgedText) { check(row) }

  static let series: [JudgedText] = [
    .init("Carries a flare and a map", "Carries a flare, a map and a compass", .raised),
    .init("Carries a flare, a map and a compass", "Carries a flare and a map", .lowered),
    .init("A pilot", "A pilot or a diver", .lowered),
    .init("Knows the ropes", "Knows the ropes and the tides", .raised),
    .init("No sailors with gout", "No sailors with gout or scurvy", .changed),
    .init("Holds a license", "Holds a current license", .raised),
    .init("Sailors must wear vests", "Trained sailors must wear vests", .changed),
    .init("Sails every other year", "Sails every year", .raised),
    .init("All sailors swim", "Most sailors swim", .lowered),
    .init("Deadline: 5 days", "Deadline: 10 days", .lowered),
    .init("Replaces the filters after 500 hours", "Replaces the filters after 400 hours", .raised),
    .init("Stops work when winds exceed 30 mph", "Stops work when winds exceed 40 mph", .lowered),
    .init(
      "If more than 5 are lost, calls for dogs", "If more than 3 are lost, calls for dogs", .raised),
    .init(
      "Sails only if winds are below 20 knots", "Sails only if winds are below 25 knots", .lowered),
    .init("Sailors must carry a flare", "Sailors must carry a flare and a horn", .raised),
    .init(
      "A boat with a motor or a sail must stay", "A boat with a motor must stay", .changed),
    .init("Signs the log", "Signs the log if asked", .lowered),
    .init("No more than two refusals", "No more than three refusals", .lowered),
    .init("Sails when winds exceed 10 mph", "Sails when winds exceed 15 mph", .changed),
    .init(
      "Sails no sooner than 8 hours after duty", "Sails no sooner than 6 hours after duty",
      .lowered),
    .init("Loads .308 shells", "Loads .223 shells", .changed),
    .init("The leader has to sign", "The leader may sign", .lowered),
    .init("The unit should not sail", "The unit may sail", .lowered),
    .init("Responds to fires or floods", "Responds to fires, floods or storms", .changed),
    .init("Works in rain or snow", "Works in rain", .changed),
    .init("Carries a rope or a chain", "Carries a rope, a chain or a strap", .lowered),
    .init("Sails at night", "Sails at night if two pilots are aboard", .changed),
    .init("Wears a vest", "Wears a vest if it rains", .lowered),
    .init("Has a diving permit", "Has a valid diving permit", .raised),
  ]

  @Test("of modal verbs, choices and softening words by their sentence", arguments: Self.words)
  func judgesWords(_ row: JudgedText) { check(row) }

  static let words: [JudgedText] = [
    .init("No one may board without a pass", "No one must board without a pass", .changed),
    .init("The permit may be revoked", "The permit must be revoked", .changed),
    .init("The hull should be inspected", "The hull must be inspected", .raised),
    .init("If it rains, boats may sail", "If it rains, boats must sail", .raised),
    .init("Any sailor can veto", "All sailors can veto", .changed),
    .init("Sailors need not swim", "Sailors must swim", .raised),
    .init("Requires no license", "Requires a license", .raised),
    .init("Sailors are required to swim", "Sailors are not required to swim", .lowered),
    .init("A spare lamp is required", "A spare lamp is required, if available", .lowered),
    .init("Lights all piers", "Lights all piers except the last", .lowered),
    .init("Sailors may leave", "Sailors may leave, if possible", .changed),
    .init("Reports promptly", "Reports immediately", .raised),
    .init("Relieves Type 2 crews", "Relieves Type 1 crews", .changed),
    .init("No Type 2 crews", "No Type 1 crews", .changed),
    .init("Pilots may pass", "Pilots can pass", .changed),
    .init("Sailors can be dismissed", "Sailors must be dismissed", .changed),
    .init("Sailors should avoid rum", "Sailors must avoid rum", .raised),
    .init("Must not be required to swim", "Should not be required to swim", .changed),
    .init("Nobody shall dive", "Nobody must dive", .changed),
    .init("The pilot is obliged to sign", "The pilot must sign", .editorial),
    .init("Reports any leak", "Reports all leaks", .changed),
    .init("Completes any two of these", "Completes all of these", .raised),
    .init("Few sailors are injured", "Most sailors are injured", .changed),
    .init("Is always late", "Is sometimes late", .changed),
    .init("Trains once a week", "Trains once a month", .lowered),
    .init("Trains no more than once a week", "Trains no more than once a month", .changed),
    .init("Pays overtime monthly", "Pays overtime weekly", .changed),
    .init("Radio technician", "Radio specialist", .changed),
    .init("Hazmat technician", "Hazmat specialist", .raised),
    .init("One EMT", "One paramedic", .raised),
    .init("Reports to a paramedic", "Reports to an EMT", .changed),
  ]

  @Test("of nothing in another language")
  func otherLanguages() {
    var context = TextContext.cell()
    context.givesDirections = false
    for row in [
      JudgedText("Tiene 3 lanchas", "Tiene 4 lanchas", .changed, in: context),
      JudgedText("At least 3 lanchas", "At least 4 lanchas", .changed, in: context),
      JudgedText("must", "should", .changed, in: context),
    ] {
      check(row)
    }
  }

  private func check(_ row: JudgedText) {
    let reasons = row.reasons
    #expect(Set(reasons.map(\.changeClass)) == [row.expected], "\(reasons)")
    if let gist = row.gist { #expect(reasons.first?.gist == gist) }
  }
}
