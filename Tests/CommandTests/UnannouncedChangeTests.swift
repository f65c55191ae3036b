import Foundation
import Testing

@Suite("A version that doesn't say that it changes a requirement")
struct UnannouncedChangeTests {
  let catalog: Catalog

  init() throws {
    catalog = try Catalog()
    try write("1.0", hours: 8, date: "2017-11-07")
    try write("1.1", hours: 16, date: "2017-11-07")
  }

  private func write(_ version: String, hours: Int, date: String) throws {
    try catalog.writeLanternKeeper(
      version, hours: hours, facts: "last_major_release: \(date)\n")
  }

  private func acknowledge(_ text: String, rule: String = "version/unannounced-change") throws {
    try catalog.write(
      """
      ---
      issuer: Nobody
      acknowledged:
        - version: 1.1
          rule: \(rule)
          text: \(text)
          reason: The form has kept the date.
      ---
      """, to: "definitions/90-509-7/about.md")
  }

  private let rule = "[version/unannounced-change]"
  private let place = "Content/definitions/90-509-7/1.1.md:6:21: warning: version 1.1 changes 1"

  @Test("is warned about at its date, with what changed")
  func warning() throws {
    let check = try catalog.run("check", "--format", "short")
    #expect(check.status == 0 && check.messages.contains(place), "\(check.messages)")
    let snippet = try catalog.run("check").messages
    #expect(snippet.contains("Training / Type 1, raised: 8 → 16 hours"))
    #expect(snippet.contains("the same date here"))
    let build = try catalog.run("build", "--format", "short")
    #expect(build.status == 0 && build.messages.contains(place))
    #expect(try catalog.run("check", "--strict").status == 1)
    #expect(try catalog.run("explain", "version/unannounced-change").output.contains("diff"))
  }

  @Test("isn't where the date moved or is missing, nothing required changed, nothing is compared")
  func silence() throws {
    #expect(try !catalog.run("check", "--without", "redlines").messages.contains(rule))
    #expect(try !catalog.run("build", "--without", "redlines").messages.contains(rule))
    try write("1.1", hours: 16, date: "2020-11-07")
    #expect(try !catalog.run("check").messages.contains(rule))
    try write("1.1", hours: 16, date: "")
    #expect(try !catalog.run("check").messages.contains(rule))
    try write("1.1", hours: 8, date: "2017-11-07")
    #expect(try !catalog.run("check").messages.contains(rule))
  }

  @Test(
    "can be acknowledged by its date, however that is written, and the reason is in the history")
  func acknowledged() throws {
    for date in ["2017-11-07", "11/7/2017"] {
      try acknowledge(date)
      let check = try catalog.run("check")
      #expect(!check.messages.contains(rule), "\(check.messages)")
      #expect(!check.messages.contains("unmatched-acknowledgement"))
    }
    _ = try catalog.run("build")
    #expect(
      try catalog.text("Site/definitions/90-509-7/history.html")
        .contains("Editor’s note: The form has kept the date."))
  }

  @Test("is still warned about where other words are acknowledged, and so are they")
  func unmatched() throws {
    try acknowledge("2020-01-01")
    let other = try catalog.run("check").messages
    #expect(other.contains(rule) && other.contains("[about/unmatched-acknowledgement]"))
    try acknowledge("2017-11-07")
    try write("1.1", hours: 16, date: "2020-11-07")
    let moved = try catalog.run("check").messages
    #expect(!moved.contains(rule) && moved.contains("[about/unmatched-acknowledgement]"))
    try acknowledge("2017-11-07", rule: "version/unannounced-changes")
    #expect(
      try catalog.run("check").messages.contains("did you mean `version/unannounced-change`?"))
  }

  @Test("is the first of its neighbours only: a later text is compared with the one before it")
  func neighbours() throws {
    try write("1.2", hours: 16, date: "2017-11-07")
    let messages = try catalog.run("check", "--format", "short").messages
    #expect(messages.contains(place) && !messages.contains("1.2.md"))
  }
}
