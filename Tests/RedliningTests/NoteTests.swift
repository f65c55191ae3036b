import Redlining
import Testing

@Suite("A note is a note")
struct NoteTests {
  @Test(
    "and no requirement, unless it binds",
    arguments: [
      ("Not Specified", "The course helps piers to write their own plans", ChangeClass.note),
      ("The course helps piers to write their own plans", "Not Specified", .note),
      ("S-42 is recommended", "Completing S-42 is recommended, but not required", .note),
      ("About 16 hours of lessons", "About 24 hours of lessons", .note),
      ("Not Specified", "Sailors must bring their own boots", .added),
      ("Not Specified", "Boats may not enter the lock", .added),
      ("Swims well", "Swims at least a mile", .changed),
      ("The course takes 16 hours", "The course takes at least 16 hours", .changed),
    ])
  func notes(_ old: String, _ new: String, _ told: ChangeClass) throws {
    let change = try #require(try Self.judged("Not Specified", old, new).changes.first)
    #expect(change.classes == [told], "\(change.reasons)")
    #expect(change.locator.words == "Minimum Personnel per Team / Notes")
  }

  @Test("that the headline and the brief count by itself")
  func summary() throws {
    let judged = try Self.judged("Not Specified", "Not Specified", "Crews vary with the tide")
    #expect(judged.summary == "One note changed; no requirement changed.")
    #expect(judged.requirementCount == 0)
    let line = try #require(judged.brief.entries.last?.lines.first)
    #expect(line.lead == "Note")
    #expect(line.words == "was Not Specified, “Crews vary with the tide”")
  }

  /// What it amounts to that the first notes, `text`, say one thing and then another.
  private static func judged(
    _ text: String, _ old: String, _ new: String
  ) throws -> JudgedRedline {
    let place = "### Minimum Personnel per Team\n\n#### Notes\n\n"
    return try SampleForm.judged(
      [(place + text, place + old)], [(place + text, place + new)])
  }
}
