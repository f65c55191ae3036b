import Redlining
import Testing

@Suite("A change with several reasons")
struct SeveralClassesTests {
  private static let cell = "Eight ladders of 12 feet, each with a hook of wrought iron"

  static func judged() throws -> JudgedRedline {
    try SampleForm.judged(
      [(Self.cell, "16 hours of training within 30 days of arrival")],
      [(Self.cell, "24 hours of training within 60 days of arrival")])
  }

  @Test("is raised and lowered, with both signs")
  func both() throws {
    let judged = try Self.judged()
    let change = try #require(judged.changes.first)
    #expect(change.changeClass == .raised)
    #expect(change.classes == [.raised, .lowered])
    #expect(change.sign == "↑↓")
    #expect(change.shortLabel == "Raised and lowered")
    #expect(change.label == "Requirement raised and lowered")
    #expect(change.gist == "16 → 24 hours, 30 → 60 days")
    #expect(judged.changeCount == 1)
    #expect(judged.summary == "1 change: 1 requirement raised and 1 lowered.")
  }

  @Test("keeps the name that it had by its texts, whatever it is judged as")
  func fingerprint() throws {
    #expect(try Self.judged().changes.map(\.fingerprint.text) == ["c-cc5026c8e36a"])
  }
}
