import Testing

@testable import Redlining

@Suite("The text before a list")
struct ListLeadTests {
  @Test(
    "says what its items are",
    arguments: [
      ("Must not exceed:", .atMost), ("No more than:", .atMost), ("Limited to:", .atMost),
      ("A minimum of:", .atLeast), ("One of the following:", .choice),
      ("At least one of these:", .choice), ("Completes any of:", .choice),
      ("Treats any of the following:", .withdrawn), ("Any of these:", .choice),
      ("Everyone signs, with the exception of:", .exception),
      ("All but the following must sign:", .exception),
      ("All of the following:", .none), ("The boat carries:", .none),
      ("Disqualified with any of:", .ban), ("Must not carry:", .ban),
      ("Excused if:", .withdrawn), ("If it rains, the boat carries:", .none),
      ("The pilot may have other titles, and:", .none), ("The crew may bring:", .withdrawn),
      ("Except:", .exception), ("All boats, excluding:", .exception),
      ("Examples include:", .withdrawn), ("Tools, such as:", .withdrawn),
      ("Does not exceed the following:", .atMost),
      ("Works for 72 hours without resupply.", .none),
      ("The following are prohibited.", .ban),
      ("Completes each task within the time shown:", .atMost),
      ("Completes each task within the area shown:", .none),
    ] as [(String, ListLead)])
  func reads(_ text: String, _ lead: ListLead) { #expect(ListLead(text) == lead) }

  @Test(
    "decides what a change of an item means",
    arguments: [
      ("Must not exceed:", "- 50 pounds", "- 75 pounds", "requirement-lowered"),
      ("A minimum of:", "- 50 pounds", "- 75 pounds", "requirement-raised"),
      ("Disqualified with any of:", "- 3 flares", "- 5 flares", "requirement-changed"),
      ("At least one of these:", "- Flares", "- Flares\n- Horns", "requirement-lowered"),
      ("One of the following:", "- Flares\n- Horns", "- Flares", "requirement-raised"),
      ("The boat carries:", "- Flares", "- Flares\n- Horns", "requirement-added"),
      ("Excused if:", "- It rains\n- It snows", "- It rains", "requirement-changed"),
      ("Must not carry:", "- Flares", "- Flares\n- Horns", "requirement-raised"),
      ("Does not include:", "- Flares", "- Flares\n- Horns", "requirement-changed"),
      ("All boats need a pilot, except:", "- Rafts", "- Rafts\n- Punts", "requirement-lowered"),
      (
        "Not needed for boats with:", "- 4 oars or fewer", "- 6 oars or fewer",
        "requirement-lowered"
      ),
      ("Disqualified with any of:", "- 2 accidents", "- 3 accidents", "requirement-lowered"),
      ("Within the time shown:", "- Report: 12 hours", "- Report: 24 hours", "requirement-lowered"),
      (
        "Sailors do not perform:", "- Dives below 30 feet", "- Dives below 20 feet",
        "requirement-changed"
      ),
    ])
  func decides(_ lead: String, _ old: String, _ new: String, _ expected: String) throws {
    let cell = "Eight ladders of 12 feet, each with a hook of wrought iron"
    let judged = try SampleForm.judged(
      [(cell, "\(lead)\n\n\(old)")], [(cell, "\(lead)\n\n\(new)")])
    #expect(judged.changes.map(\.changeClass.rawValue) == [expected])
  }
}
