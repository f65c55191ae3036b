import Diagnostics
import Testing

@Suite("What is said of a date that isn't one")
struct DateHelpTests {
  @Test(
    "names the number that is wrong",
    arguments: [
      ("2020-02-30", "there is no day 30: February 2020 has 29 days"),
      ("2020-13-45", "there is no month 13: months go from 1 to 12"),
      ("2020-13-01", "the month comes before the day: write `2020-01-13`"),
      ("2020-31-12", "the month comes before the day: write `2020-12-31`"),
      ("2020-2-5", "write months and days with two digits: `2020-02-05`"),
      ("2020-02-15T24:00:00", "a time is written `21:51:55`: hours go to 23"),
      ("2020-02-15T10:00:00Z", "leave out the time zone"),
      ("2/30/2020", "there is no day 30: February 2020 has 29 days"),
      ("15/2/2020", "the month comes first, as on the form: write `2/15/2020`"),
      ("13/32/2020", "there is no month 13: months go from 1 to 12"),
      ("2/15/2020 21:51:55 PM", "the form's time is written `9:51:55 PM`"),
      ("2/31/2020 9:51:55 PM", "there is no day 31: February 2020 has 29 days"),
      ("15 February 2020", "write it as `2020-02-15`"),
    ])
  func help(text: String, words: String) {
    let input = BrokenInput(
      "value/date", "definitions/6-509-1/1.0.md",
      """
      ---
      id: 6-509-1
      name: Officer
      status: Published
      version: 1.0
      kind: Personnel
      category: Law
      primary_core_capability: Planning
      updated: \(text)
      ---
      """)
    #expect(input.diagnostics.map(\.rule.id) == ["value/date"])
    #expect(input.diagnostics.first?.help?.hasPrefix(words) == true, "\(input.diagnostics)")
  }
}
