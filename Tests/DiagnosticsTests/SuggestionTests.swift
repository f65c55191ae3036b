import Diagnostics
import Testing

@Suite("A suggestion")
struct SuggestionTests {
  static let keys = ["id", "name", "status", "version", "updated", "original_release", "kind"]

  @Test(
    "is the nearest word when it is near enough",
    arguments: [
      ("naem", "name"), ("Name", "name"), ("verison", "version"), ("statuss", "status"),
      ("original-release", "original_release"), ("Original Release", "original_release"),
      ("orignal_relase", "original_release"), ("ID", "id"), ("knid", "kind"),
    ])
  func nearest(word: String, expected: String) {
    #expect(Suggestion.nearest(to: word, among: Self.keys) == expected)
  }

  @Test(
    "isn't made for a word that is like none, is too short to tell, or is a candidate",
    arguments: ["", "x", "ix", "colour", "nm", "nvme_x", "release", "id"])
  func none(word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.keys) == nil)
  }

  @Test("doesn't depend on the order of the candidates")
  func order() {
    #expect(Suggestion.nearest(to: "cat", among: ["cut", "bat", "car"]) == "bat")
    #expect(Suggestion.nearest(to: "cat", among: ["car", "cut", "bat"]) == "bat")
  }

  @Test("doesn't look at a word of absurd length")
  func absurd() {
    let word = String(repeating: "x", count: 1_000_000)
    #expect(Suggestion.nearest(to: word, among: [word + "y"]) == nil)
  }
}
