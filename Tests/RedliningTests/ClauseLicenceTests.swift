import Testing

@testable import Redlining

@Suite("A direction is told by the clause that it stands in")
struct ClauseLicenceTests {
  @Test("whatever stands before or behind the clause", arguments: Self.clauses)
  func judgesClauses(_ row: JudgedText) { check(row) }

  static let clauses: [JudgedText] = [
    .init(
      "If the owner cannot be found, the boat is held for 30 days",
      "If the owner cannot be found, the boat is held for 14 days", .lowered),
    .init("When not at sea, carries 3 flares", "When not at sea, carries 5 flares", .raised),
    .init("Except in port, carries 3 flares", "Except in port, carries 5 flares", .raised),
    .init(
      "Dives last no more than 30 minutes, excluding ascent",
      "Dives last no more than 20 minutes, excluding ascent", .raised),
    .init("In no event, more than 3 boats sail", "In no event, more than 5 boats sail", .lowered),
    .init("Without a pass, 3 boats may sail", "Without a pass, 5 boats may sail", .changed),
    .init("The pass is $5, excluding 3 meals", "The pass is $5, excluding 5 meals", .changed),
    .init("If wet or cold, ropes are used", "If wet and cold, ropes are used", .lowered),
    .init("If tired or sick, may rest", "If tired and sick, may rest", .changed),
    .init(
      "If wet or cold, the drill is cancelled", "If wet and cold, the drill is cancelled", .changed),
    .init("If wet or cold, does not sail", "If wet and cold, does not sail", .changed),
    .init(
      "Boats do not sail when winds exceed 30 mph", "Boats do not sail when winds exceed 40 mph",
      .lowered),
    .init("Does not stop if winds exceed 30 mph", "Does not stop if winds exceed 40 mph", .changed),
    .init(
      "May skip a drill if absent fewer than 10 days",
      "May skip a drill if absent fewer than 5 days", .raised),
    .init(
      "May be fined if late more than 3 times", "May be fined if late more than 5 times", .changed),
    .init(
      "No pass is needed for boats under 20 feet", "No pass is needed for boats under 30 feet",
      .lowered),
    .init("No boats over 20 feet are needed", "No boats over 30 feet are needed", .changed),
    .init(
      "Sailors with a temperature above 101 degrees go home",
      "Sailors with a temperature above 100 degrees go home", .changed),
  ]

  @Test("by how often something may go wrong", arguments: Self.outcomes)
  func judgesOutcomes(_ row: JudgedText) { check(row) }

  static let outcomes: [JudgedText] = [
    .init("Fails the test after 3 errors", "Fails the test after 2 errors", .raised),
    .init(
      "A pilot who makes 3 mistakes does not pass", "A pilot who makes 2 mistakes does not pass",
      .raised),
    .init("Fails if more than 3 lamps are out", "Fails if more than 2 lamps are out", .raised),
    .init("Does not fail after 3 errors", "Does not fail after 5 errors", .changed),
    .init("Fails safe after 3 seconds", "Fails safe after 5 seconds", .changed),
    .init("Never fails with 3 leaks", "Never fails with 2 leaks", .changed),
    .init("Free of fits for 30 days", "Free of fits for 90 days", .raised),
    .init("Free of charge for 30 days", "Free of charge for 90 days", .changed),
    .init(
      "Lamps older than 5 years are considered unfit",
      "Lamps older than 3 years are considered unfit", .raised),
    .init("Removes unfit lamps over 5 years old", "Removes unfit lamps over 3 years old", .changed),
  ]

  @Test("by what is done, held or kept", arguments: Self.amounts)
  func judgesAmounts(_ row: JudgedText) { check(row) }

  static let amounts: [JudgedText] = [
    .init("Fills 500 sandbags per hour", "Fills 800 sandbags per hour", .raised),
    .init(
      "The clinic treats 40 patients per day", "The clinic treats 25 patients per day", .lowered),
    .init("Burns 5 candles per hour", "Burns 8 candles per hour", .changed),
    .init("Tolerates 3 errors per watch", "Tolerates 5 errors per watch", .changed),
    .init("Engines 7 and 9 respond", "Engines 8 and 9 respond", .changed),
    .init("Storage for 60 casks", "Storage for 45 casks", .lowered),
    .init("Cots for 250 evacuees", "Cots for 400 evacuees", .raised),
    .init("Nurses for 20 patients", "Nurses for 30 patients", .changed),
    .init("Locker for 60 keys", "Locker for 45 keys", .changed),
    .init("Winch tower with four lamps", "Winch tower with six lamps", .raised),
    .init(
      "The winch hauls 9 nets with four sailors", "The winch hauls 9 nets with six sailors",
      .changed),
    .init("Batteries that last 8 hours", "Batteries that last 12 hours", .raised),
    .init("The last 8 hours of the watch", "The last 6 hours of the watch", .changed),
    .init("A ruck with a 400-pound capacity", "A ruck with a 350-pound capacity", .lowered),
    .init("A 400-pound whale", "A 350-pound whale", .changed),
    .init("Keeps 100 feet from the quay", "Keeps 50 feet from the quay", .lowered),
    .init(
      "At least one third of the crew dives", "At least one quarter of the crew dives", .lowered),
    .init("One third of the tide is lost", "One quarter of the tide is lost", .changed),
    .init("Accuracy of 5 meters", "Accuracy of 2 meters", .raised),
    .init("Accuracy of 95 percent", "Accuracy of 90 percent", .lowered),
    .init("Accuracy of at least 5 meters", "Accuracy of at least 10 meters", .changed),
    .init("Locates wrecks to within 3 meters", "Locates wrecks to within 10 meters", .lowered),
    .init("Sails to within 3 miles of the wreck", "Sails to within 5 miles of the wreck", .changed),
    .init("Detects smoke down to 5 ppm", "Detects smoke down to 1 ppm", .raised),
    .init("Cuts the crew down to 4", "Cuts the crew down to 3", .changed),
    .init("Does not dive below 30 feet", "Does not dive below 20 feet", .changed),
    .init(
      "Operates without resupply for 72 hours", "Operates without resupply for 48 hours", .lowered),
    .init(
      "Logs 25 dives during the 12 months preceding the test",
      "Logs 25 dives during the 24 months preceding the test", .lowered),
    .init(
      "Works during the 5 days before the storm", "Works during the 3 days before the storm",
      .changed),
  ]

  @Test("by units that only a word before them tells apart", arguments: Self.units)
  func judgesUnits(_ row: JudgedText) { check(row) }

  static let units: [JudgedText] = [
    .init("Answers within 5 business days", "Answers within 5 days", .raised),
    .init("Answers within 5 business days", "Answers within 7 days", .changed),
    .init("Hauls 400 metric tons", "Hauls 400 short tons", .lowered),
    .init("Hauls 10 tons", "Hauls 10 metric tons", .changed),
    .init("Storage of 2 TB", "Storage of 2 GB", .lowered),
  ]

  @Test("by shares, unless both sides grow", arguments: Self.shares)
  func judgesShares(_ row: JudgedText) { check(row) }

  static let shares: [JudgedText] = [
    .init("One handler per dog", "One handler per two dogs", .lowered),
    .init("Lamps, one for every 20 people", "Lamps, one for every 30 people", .lowered),
    .init(
      "8 hours of rest after 16 hours of work", "10 hours of rest after 20 hours of work", .changed),
    .init("A team of 4 for 10 patients", "A team of 6 for 15 patients", .changed),
    .init(
      "Ratio of lead divers to divers of 1:5", "Ratio of lead divers to divers of 1:4", .changed),
  ]

  @Test("by words of how often", arguments: Self.frequencies)
  func judgesFrequencies(_ row: JudgedText) { check(row) }

  static let frequencies: [JudgedText] = [
    .init("Reviews the charts annually", "Reviews the charts every two years", .lowered),
    .init("Sails every year", "Sails every two years", .lowered),
    .init("An annual test of the hull", "A semiannual test of the hull", .raised),
    .init("Drills no less often than annually", "Drills no less often than monthly", .raised),
    .init("Drills no more often than annually", "Drills no more often than monthly", .changed),
    .init("May rest hourly", "May rest every two hours", .changed),
    .init("Is absent weekly", "Is absent monthly", .changed),
    .init("Every two sailors carry a flare", "Every three sailors carry a flare", .changed),
    .init("Sends a biweekly report", "Sends a bimonthly report", .changed),
  ]

  @Test("by who must, who may and who alone may", arguments: Self.duties)
  func judgesDuties(_ row: JudgedText) { check(row) }

  static let duties: [JudgedText] = [
    .init("Sailors need not stay", "Sailors need to stay", .raised),
    .init("Sailors may not sail alone", "Sailors need not sail alone", .lowered),
    .init("A sailor does not have to bring rum", "A sailor has to bring rum", .raised),
    .init(
      "A member who coughs leaves the deck", "A member who coughs may leave the deck", .lowered),
    .init("The pump runs dry", "The pump may run dry", .changed),
    .init("Members are injured", "Members may be injured", .changed),
    .init("Only pilots operate the winch", "Pilots operate the winch", .lowered),
    .init("Only pilots must hold a pass to enter", "Pilots must hold a pass to enter", .changed),
    .init("Only in daylight may pilots enter", "In daylight may pilots enter", .changed),
    .init("A licensed naval engineer", "A licensed engineer", .lowered),
    .init("A diver", "A student diver", .changed),
    .init("Serves meals", "Serves hot meals", .changed),
    .init("Each sailor has a whistle", "Each new sailor has a whistle", .changed),
    .init("Holds a license with a tug endorsement", "Holds a license", .lowered),
    .init("Holds a license with restrictions", "Holds a license", .changed),
    .init("Sails with a pilot at all times", "Sails with a pilot when one is available", .lowered),
    .init("Swims before duty", "Swims before duty, to the extent practicable", .changed),
    .init("Swims daily", "Swims daily, to the extent practicable", .lowered),
    .init("Lights all piers", "Lights all piers other than the last", .lowered),
    .init("The purser signs the log", "The purser or a designee signs the log", .lowered),
  ]

  @Test("by how far one goes in a component of fitness, and by no tool's size")
  func judgesFitness() {
    var context = TextContext.cell()
    context.isFitness = true
    check(.init("Drags a dummy 100 feet", "Drags a dummy 50 feet", .lowered, in: context))
    check(.init("Carries a 8 mm wrench", "Carries a 12 mm wrench", .changed, in: context))
  }

  private func check(_ row: JudgedText) {
    #expect(Set(row.reasons.map(\.changeClass)) == [row.expected], "\(row.reasons)")
  }
}
