import CatalogModel
import CommonMark
import Testing

@testable import Redlining

/// One text in two revisions, and what the difference amounts to.
struct JudgedText: CustomTestStringConvertible, Sendable {
  let old: String
  let new: String
  let context: TextContext
  let expected: ChangeClass
  let gist: String?

  init(
    _ old: String, _ new: String, _ expected: ChangeClass, _ gist: String? = nil,
    in context: TextContext = .cell()
  ) {
    self.old = old
    self.new = new
    self.expected = expected
    self.gist = gist
    self.context = context
  }

  var testDescription: String { "\(old) → \(new)" }

  /// The reasons for the difference, found word by word.
  var reasons: [Change.Reason] {
    let text = TextComparator.compare(RichText(plain: old), RichText(plain: new)).text
    return TextJudge.reasons(text, in: context)
  }

  /// The reasons where all between the first and the last difference is one change.
  var coarseReasons: [Change.Reason] {
    TextJudge.reasons(
      TextComparator.replaced(RichText(plain: old), RichText(plain: new)), in: context)
  }
}

extension TextContext {
  static func cell(
    _ type: Int = 2, name: String = "Fusion Liaison Officer", isFitness: Bool = false
  ) -> TextContext {
    TextContext(
      role: .requirement, type: .numbered(type), isFitness: isFitness,
      names: [WordList(TextSlice(name))],
      abbreviations: Abbreviations([
        "AHJ": "Authority Having Jurisdiction", "FBI": "Federal Bureau of Investigation",
      ]))
  }

  static let notes = TextContext(role: .notes)
  static let references = TextContext(role: .section(.references))
}

@Suite("A change of words")
struct JudgingTests {
  @Test("in a number goes the way that units and bounds say", arguments: Self.numbers)
  func judgesNumbers(_ row: JudgedText) { check(row) }

  static let numbers: [JudgedText] = [
    .init(
      "Carries a pack for 3 miles in 45 minutes", "Carries a pack for 3 miles in 40 minutes",
      .raised, "45 → 40 minutes"),
    .init(
      "A minimum of 8 hours of boat handling", "A minimum of 16 hours of boat handling", .raised,
      "8 → 16 hours"),
    .init("6 – Harbor Watch Members", "8 – Harbor Watch Members", .raised, "6 → 8"),
    .init("E/L 0960: Quay Supervisor", "E-960: Quay Supervisor", .changed, "E/L 0960 → E-960"),
    .init("(3) Reports hours to the quay", "(4) Reports hours to the quay", .editorial, "3 → 4"),
    .init("4 hand lanterns", "3 hand lanterns", .lowered, "4 → 3"),
    .init("1 – Boat Operator", "2 – Boat Operators", .raised, "1 → 2"),
    .init("at least 8 hours", "at least 6 hours", .lowered, "8 → 6 hours"),
    .init(
      "no fewer than six persons", "no fewer than eight persons", .raised, "six → eight persons"),
    .init("8 hours or more of training", "4 hours or more of training", .lowered, "8 → 4 hours"),
    .init(
      "Arrives within 12 hours of notification", "Arrives within 24 hours of notification",
      .lowered, "12 → 24 hours"),
    .init("Arrives within 12 hours", "Arrives within 6 hours", .raised, "12 → 6 hours"),
    .init("no more than 24 hours apart", "no more than 12 hours apart", .raised, "24 → 12 hours"),
    .init("Relieved every 12 hours", "Relieved every 8 hours", .raised, "12 → 8 hours"),
    .init("1 leader per 5 members", "1 leader per 7 members", .lowered, "5 → 7"),
    .init("Not to exceed 10 minutes", "Not to exceed 15 minutes", .lowered, "10 → 15 minutes"),
    .init(
      "Operates for up to 72 hours without resupply",
      "Operates for up to 96 hours without resupply", .raised, "72 → 96 hours"),
    .init(
      "Up to 2 years may be substituted", "Up to 3 years may be substituted", .lowered,
      "2 → 3 years"),
    .init("Boats up to 30 feet", "Boats up to 40 feet", .changed, "30 → 40 feet"),
    .init("An 8-hour course", "A 16-hour course", .raised, "8 → 16 hour"),
    .init("A 2-person crew", "A 3-person crew", .raised, "2 → 3 person"),
    .init("4 to 6 members", "5 to 6 members", .raised, "4 to 6 → 5 to 6"),
    .init("4-6 members", "4-5 members", .changed, "number 4-6 → 4-5"),
    .init("4 to 6 members", "3 to 7 members", .changed, "4 to 6 → 3 to 7"),
    .init("1,200 gallons of fuel", "1,500 gallons of fuel", .raised, "1,200 → 1,500 gallons"),
    .init("1,200 gallons", "1200 gallons", .editorial),
    .init(
      "A pump of 500 gallons per minute", "A pump of 1,000 gallons per minute", .raised,
      "500 → 1,000 gallons per minute"),
    .init("A pump of 500 gallons per minute", "A pump of 500 gpm", .editorial),
    .init("A pump of 500 gpm", "A pump of 450 gpm", .lowered, "500 → 450 gpm"),
    .init("95 percent of members", "90 percent of members", .lowered, "95 → 90 percent"),
    .init("95% of members", "99% of members", .raised, "95 → 99%"),
    .init("95% of members", "95 percent of members", .editorial),
    .init(
      "Covers $5,000 of costs", "Covers $7,500 of costs", .changed, "$5,000 → $7,500"),
    .init("24 hours of training", "3 days of training", .changed, "24 hours → 3 days"),
    .init("24 hours of training", "1 day of training", .changed),
    .init("24 hours of light", "3 days of light", .raised, "24 hours → 3 days"),
    .init("24 hours of light", "1 day of light", .editorial),
    .init("2 years of experience", "18 months of experience", .lowered, "2 years → 18 months"),
    .init("2 years of experience", "24 months of experience", .editorial),
    .init("30 days of service", "1 month of service", .changed, "30 days → 1 month"),
    .init("3 feet of cable", "36 inches of cable", .editorial),
    .init("1 ton of sand", "1,500 pounds of sand", .lowered, "1 ton → 1,500 pounds"),
    .init("Three boats", "3 boats", .editorial),
    .init(
      "Twelve (12) months of service", "Eighteen (18) months of service", .raised,
      "Twelve (12) → Eighteen (18) months"),
    .init("one of the boats", "two of the boats", .raised, "one → two"),
    .init("at least 8 hours", "no fewer than 8 hours", .editorial),
    .init("at least 8 hours", "up to 8 hours", .changed),
    .init("a minimum of 8 hours", "a maximum of 8 hours", .changed),
    .init("8 hours", "8 contact hours", .changed),
    .init("8 hours of classroom training", "16 hours of boat handling", .changed),
    .init("2 boats", "3 lanterns", .changed),
    .init("May carry 2 dogs", "May carry 3 dogs", .changed, "number 2 → 3"),
    .init(
      "Numbers are for one watch of 12 hours", "Numbers are for one watch of 8 hours", .changed,
      "12 → 8 hours", in: .notes),
    .init(
      "Order at least 12 hours ahead", "Order at least 24 hours ahead", .raised, "12 → 24 hours",
      in: .notes),
  ]

  @Test("in what looks like a number is none of more or less", arguments: Self.noNumbers)
  func judgesNoNumbers(_ row: JudgedText) { check(row) }

  static let noNumbers: [JudgedText] = [
    .init("NFPA 1006, 2017 edition", "NFPA 1006, 2021 edition", .changed, "2017 → 2021"),
    .init("Complies with NFPA 1006", "Complies with NFPA 1670", .changed, "NFPA 1006 → NFPA 1670"),
    .init("ICS-300: Intermediate ICS", "ICS-400: Intermediate ICS", .changed, "ICS-300 → ICS-400"),
    .init("Course E/L 0984", "Course E/L 0986", .changed),
    .init("FEMA IS-100.b", "FEMA IS-100.c", .changed),
    .init("28 CFR Part 23", "28 CFR Part 25", .changed),
    .init("Section 12 of the code", "Section 14 of the code", .changed),
    .init("Works 24/7", "Works 12/7", .changed, "24/7 → 12/7"),
    .init("Call 555-0100", "Call 555-0199", .changed, "555-0100 → 555-0199"),
    .init("Since October 2017", "Since October 2019", .changed, "2017 → 2019"),
    .init("By 15 February 2020", "By 20 February 2020", .changed),
    .init("on VHF 16", "on VHF 12", .changed),
    .init("Level 2 protection", "Level 3 protection", .changed),
    .init("29 CFR 1910.120", "29 CFR 1910.134", .changed),
    .init(
      "Field Guide 12: Ferry Operations", "Field Guide 13: Ferry Operations", .changed,
      in: .references),
    .init("Handbook, March 2001", "Handbook, March 2004", .changed, in: .references),
    .init("ICS-100", "ICS 100", .editorial),
    .init("Opens at 8 a.m.", "Opens at 9 a.m.", .changed),
    .init("A COVID-19 test", "A COVID-21 test", .changed),
    .init("A 4x4 truck", "A 6x6 truck", .changed),
  ]

  @Test("in a type goes by its number, but for the text's own name", arguments: Self.types)
  func judgesTypes(_ row: JudgedText) { check(row) }

  static let types: [JudgedText] = [
    .init(
      "22 – NIMS Type 2 Patrol Team Officer", "22 – NIMS Type 1 Patrol Team Officer", .raised,
      "Type 2 → Type 1"),
    .init("1 – Type 1 Patrol Officer", "1 – Type 2 Patrol Officer", .lowered, "Type 1 → Type 2"),
    .init("Same as Type 2", "Same as Type 1", .raised, "Type 2 → Type 1"),
    .init(
      "Same as Type I, PLUS: a boat", "Same as Type II, PLUS: a boat", .lowered, "Type 1 → Type 2"),
    .init(
      "The National Incident Management System (NIMS) Type 1 FLO can be from many disciplines",
      "The National Incident Management System (NIMS) Type 2 FLO can be from many disciplines",
      .editorial, "Type 1 → Type 2"),
    .init("The NIMS Type 1 FLO serves", "The NIMS Type 2 FLO serves", .editorial),
    .init("The NIMS Type 2 FLO serves", "The NIMS Type 1 FLO serves", .editorial),
    .init("The NIMS Type 3 FLO serves", "The NIMS Type 1 FLO serves", .changed),
    .init(
      "Same as Type 3, PLUS: The Type 1 Fusion Liaison Officer serves",
      "Same as Type 3, PLUS: The Type 2 Fusion Liaison Officer serves", .editorial),
    .init("Reports to a Type 2 FLO", "Reports to a Type 1 FLO", .changed, "Type 2 → Type 1"),
    .init(
      "The NIMS Type 1 FLO serves", "The NIMS Type 2 Fusion Liaison Officer (FLO) serves",
      .editorial),
    .init("Type 2 teams may be split", "Type 3 teams may be split", .changed, in: .notes),
    .init("Same as Type 2", "Same as Type 2, PLUS: Night signaling", .added),
    .init("Same as Type 2, PLUS: Night signaling", "Same as Type 2", .removed),
    .init("Same as Type 2", "Same as Type 2, PLUS:", .editorial),
  ]

  @Test("that bind, choose or rank goes by their order", arguments: Self.words)
  func judgesWords(_ row: JudgedText) { check(row) }

  static let words: [JudgedText] = [
    .init(
      "Members should know the chart", "Members shall know the chart", .raised, "should → shall"),
    .init("Members must know the chart", "Members may know the chart", .lowered, "must → may"),
    .init("Training is recommended", "Training is required", .raised, "recommended → required"),
    .init("Members must know the chart", "Members shall know the chart", .editorial),
    .init(
      "Members should know the chart", "Members must know the chart", .raised, "should → must",
      in: .notes),
    .init("Moderate", "Arduous", .raised, "moderate → arduous", in: .cell(isFitness: true)),
    .init("Arduous", "Light", .lowered, "arduous → light", in: .cell(isFitness: true)),
    .init("Works in light rain", "Works in moderate rain", .changed),
    .init("A pilot or a diver", "A pilot and a diver", .raised),
    .init("A pilot and a diver", "A pilot or a diver", .lowered),
    .init("Knows any of these", "Knows all of these", .raised, "any → all"),
    .init("Completes both courses", "Completes either course", .lowered),
    .init("An associate's degree", "A bachelor's degree", .raised),
    .init("Completes the course", "Completes the course or equivalent", .lowered),
    .init("Completes the course or equivalent", "Completes the course", .raised),
    .init("Must be armed", "Must not be armed", .changed),
    .init("Boards vessels", "Does not board vessels", .changed),
    .init("Relieved every 12 hours", "Relieved at each slack water", .changed),
    .init("Completes annually", "Completes quarterly", .raised),
    .init("Knows the harbor", "Knows the harbor and IS-700: NIMS", .added, "IS-700"),
    .init("Knows ICS-100 and IS-700", "Knows ICS-100", .removed, "IS-700"),
    .init("A deputy leader", "A deputy", .changed),
    .init("Terrorism Liaison Officer", "Threat Liaison Officer", .changed, "Terrorism → Threat"),
    .init("interstate transport", "intrastate transport", .changed),
    .init("personnel records", "personal records", .changed),
    .init("a boat", "boats", .changed),
  ]

  @Test("that leaves the meaning is editorial", arguments: Self.editorial)
  func judgesEditorial(_ row: JudgedText) { check(row) }

  static let editorial: [JudgedText] = [
    .init("A valid drivers license", "A valid driver's license", .editorial),
    .init("docks, piers and slips", "docks, piers, and slips", .editorial),
    .init("Lanterns are water-proof.", "Lanterns are waterproof.", .editorial),
    .init("approved by the AHJ", "approved by the Authority Having Jurisdiction (AHJ)", .editorial),
    .init("approved by the Authority Having Jurisdiction (AHJ)", "approved by the AHJ", .editorial),
    .init(
      "the Authority Having Jurisdiction", "the Authority Having Jurisdiction (AHJ)", .editorial),
    .init("the AHJ decides", "the Authority Having Jurisdiction decides", .editorial),
    .init("an EOC", "an Emergency Operations Center (EOC)", .editorial),
    .init("the FBI bulletin", "the Federal Bureau of Investigation bulletin", .editorial),
    .init(
      "check; and a local, state, and a local, state, and national criminal history",
      "check; and a local, state, and national criminal history", .editorial),
    .init("the the boat", "the boat", .editorial),
    .init("organise the defence", "organize the defense", .editorial),
    .init("accomodates crews", "accommodates crews", .editorial),
    .init("Fire fighter equipment", "Firefighter equipment", .editorial),
    .init("same as Above", "Same as above", .editorial),
    .init("the port's own channel", "the port’s own channel", .editorial),
    .init("6 - Harbor Watch Members", "6 – Harbor Watch Members", .editorial),
    .init("Keeps watch", "Keeps watch.", .editorial),
    .init("a leader on each watch", "the leader on each watch", .editorial),
    .init("docks (piers)", "docks, piers", .editorial),
    .init("docks & piers", "docks and piers", .editorial),
  ]

  private func check(_ row: JudgedText) {
    let reasons = row.reasons
    #expect(reasons.first?.changeClass == row.expected, "\(reasons)")
    if let gist = row.gist { #expect(reasons.first?.gist == gist) }
    let coarse = row.coarseReasons
    #expect(coarse.first?.changeClass == row.expected, "as one change: \(coarse)")
  }
}
