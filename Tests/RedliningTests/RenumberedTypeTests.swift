import CatalogModel
import Redlining
import Testing

@Suite("Types that have other numbers")
struct RenumberedTypeTests {
  private static let texts = [
    ("Lights lamps in every port of the coast, by ship", "The course of the coast and of ships"),
    ("Lights up to 400 lamps on a quay in fog", "The forty hour course of the quay"),
    ("Lights up to 50 lamps by hand", "First aid, eight hours"),
  ]

  /// A form whose types say these texts.
  private func form(_ texts: ArraySlice<(String, String)>) -> String {
    func cells(_ level: String, _ text: ((String, String)) -> String) -> String {
      zip(1..., texts).map { "\(level) Type \($0)\n\n\(text($1))\n\n" }.joined()
    }
    return "## Types\n\n" + cells("###", \.0) + "## Components\n\n### Training\n\n"
      + cells("####", \.1)
  }

  @Test("are the same types where one came above them")
  func inserted() throws {
    let judged = try ToldChanges.judged(form(Self.texts[1...]), form(Self.texts[0...]))
    #expect(
      judged.summary.hasPrefix(
        "A Type 1 was added; the old Type 1 is now Type 2; the old Type 2 is now Type 3."))
    #expect(judged.changes.map(\.shortLabel) == ["Added", "Renumbered", "Renumbered"])
  }

  @Test("are the same types where the one above them went")
  func deleted() throws {
    let judged = try ToldChanges.judged(form(Self.texts[0...]), form(Self.texts[1...]))
    #expect(
      judged.summary.hasPrefix(
        "The old Type 1 is gone; the old Type 2 is now Type 1; the old Type 3 is now Type 2."))
    #expect(judged.changes.map(\.shortLabel) == ["Removed", "Renumbered", "Renumbered"])
  }

  @Test("are inherited from under their new numbers")
  func inherited() throws {
    func form(_ texts: ArraySlice<(String, String)>, _ gear: [String]) -> String {
      self.form(texts) + "### Gear\n\n"
        + zip(1..., gear).map { "#### Type \($0)\n\n\($1)\n\n" }.joined()
    }
    let old = form(Self.texts[1...], ["Same as Type 2", "One ladder of oak"])
    let renamed = form(Self.texts[0...], ["Ships", "Same as Type 3", "One ladder of oak"])
    let judged = try ToldChanges.judged(old, renamed)
    #expect(judged.changes.map(\.shortLabel) == ["Added", "Renumbered", "Renumbered", "Editorial"])
    let one = form(Self.texts[1...], ["One ladder of oak", "Same as Type 1"])
    let kept = form(Self.texts[0...], ["Ships", "One ladder of oak", "Same as Type 1"])
    #expect(try ToldChanges.judged(one, kept).changes.last?.changeClass == .changed)
  }

  /// A table of three components whose types ask for these numbers.
  private func table(_ rows: [[String]]) -> String {
    "## Components\n\n"
      + zip(["Minimum Personnel", "Saws", "Rate"], rows).map { name, cells in
        "### \(name)\n\n"
          + zip(1..., cells).map { "#### Type \($0)\n\n\($1)\n\n" }.joined()
      }.joined()
  }

  private static let saws = [
    ["12", "8", "6"], ["6 saws", "4 saws", "2 saws"],
    ["Clears 5 miles a day", "Clears 3 miles a day", "Clears 1 mile a day"],
  ]

  @Test("are found where cells differ in a number alone and half of them read as their neighbor’s")
  func numbers() throws {
    var former = Self.saws.map { Array($0[1...]) }
    former[0][1] = "5"
    let judged = try ToldChanges.judged(table(former), table(Self.saws))
    #expect(judged.renumbering?.hasPrefix("A Type 1 was added") == true)
    #expect(judged.changes.map(\.shortLabel) == ["Added", "Renumbered", "Renumbered", "Raised"])
    #expect(
      judged.brief.entries.first?.lines.first?.text.hasSuffix(
        "Type added: Type 1, Minimum Personnel “12”; Saws “6 saws”; Rate “Clears 5 miles a day”")
        == true)
    let back = try ToldChanges.judged(table(Self.saws), table(former))
    #expect(back.changes.map(\.shortLabel) == ["Removed", "Renumbered", "Renumbered", "Lowered"])
    let raised = [
      ["10", "7"], ["5 saws", "3 saws"], ["Clears 4 miles a day", "Clears 2 miles a day"],
    ]
    #expect(try ToldChanges.judged(table(raised), table(Self.saws)).renumbering == nil)
  }

  @Test("aren't assumed where a type came below the others")
  func appended() throws {
    let judged = try ToldChanges.judged(form(Self.texts[0..<2]), form(Self.texts[0...]))
    #expect(judged.renumbering == nil)
    #expect(judged.changes.map(\.locator.words) == ["Types / Type 3"])
  }
}
