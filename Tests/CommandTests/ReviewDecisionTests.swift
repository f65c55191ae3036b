import Foundation
import Testing

@Suite("Decisions about changes")
struct ReviewDecisionTests {
  /// A catalog with a version of eight hours and a proposal of this training.
  private func catalog(proposed: String = "At least 16 hours of boat handling") throws -> Catalog {
    let catalog = try Catalog()
    try catalog.writeLanternKeeper("1.0", hours: 8)
    try propose(proposed, in: catalog)
    return catalog
  }

  private func propose(_ training: String, in catalog: Catalog) throws {
    try catalog.write(
      Catalog.lanternKeeper(
        "base: 1.0\ntitle: Longer\nproposed_by: A. Reyes\nproposed: 2026-01-01\n",
        training: training), to: "proposals/90-509-7/longer.md")
  }

  private static let name = "90-509-7@longer"

  /// The code of the only change.
  private func code(in catalog: Catalog) throws -> String {
    let sheet = try catalog.run("diff", "90-509-7", "1.0", "longer", "--format", "csv").output
    let start = try #require(sheet.range(of: ",c-"))
    return String(sheet[sheet.index(after: start.lowerBound)...].prefix(14))
  }

  @Test("are recorded, shown, and carried to the next draft while the change is the same")
  func recorded() throws {
    let catalog = try catalog()
    let before = try catalog.run("review", "status", Self.name)
    #expect(before.status == 1 && before.output.contains("1 open."))
    #expect(try catalog.run("check", "--review").status == 1)
    let decided = try catalog.run(
      "review", "decide", Self.name, try code(in: catalog), "--object", "--reason",
      "Nobody \"has\" the time.", "--role", "Operations")
    #expect(decided.status == 0, "\(decided.messages)")
    #expect(decided.messages.contains("1 recorded. 1 objected."))
    let after = try catalog.run("review", "status", Self.name)
    #expect(after.status == 0)
    #expect(after.output.contains("object, Operations: Nobody \"has\" the time."))
    #expect(try catalog.run("check", "--review").status == 0)
  }

  @Test("are stale where the text moved on, and told with what their place reads now")
  func stale() throws {
    let catalog = try catalog()
    _ = try catalog.run(
      "review", "decide", Self.name, "--all", "--accept", "--role", "Director", "--by", "J. Doe")
    try propose("At least 24 hours of boat handling", in: catalog)
    let status = try catalog.run("review", "status", Self.name)
    #expect(status.status == 1)
    #expect(status.output.contains("1 open, 1 stale."))
    #expect(status.output.contains("accept, J. Doe, Director"))
    #expect(status.output.contains("it now reads: At least 24 hours of boat handling"))
    #expect(try catalog.run("check", "--review").status == 1)
  }

  @Test("of the first draft stand in the second where their change is the same; the rest are named")
  func twoDrafts() throws {
    let catalog = try Catalog()
    try catalog.write(
      Catalog.lanternKeeper(
        "status: Published\nversion: 1.0\n", training: "One hour of rowing\n\nKnots\n\nSignals"),
      to: "definitions/90-509-7/1.0.md")
    try propose("Two hours of rowing\n\nBetter knots\n\nLoud signals", in: catalog)
    let decided = try catalog.run(
      "review", "decide", Self.name, "--all", "--accept", "--role", "Director")
    #expect(decided.messages.contains("3 recorded. 3 accepted."), "\(decided.messages)")
    // The first change stays, the second is reworded, the third is taken back, and one is new.
    try propose("Two hours of rowing\n\nMuch better knots\n\nSignals\n\nTides", in: catalog)
    let status = try catalog.run("review", "status", Self.name)
    #expect(status.status == 1)
    #expect(status.output.contains("1 accepted, 2 open, 2 stale."), "\(status.output)")
    #expect(status.output.contains("it now reads: Much better knots"))
    #expect(status.output.contains("it now reads: Signals"))
    let check = try catalog.run("check", "--review")
    #expect(check.status == 1 && check.output.contains("1 accepted, 2 open, 2 stale."))
  }

  @Test("change no byte of a site")
  func unpublished() throws {
    let catalog = try catalog()
    try catalog.write(
      "format: 1\ntitle: Small\nissuer: Nobody\nas_of: 2026-01-01\nproposals: show\n",
      to: "catalog.yml")
    #expect(try catalog.run("build").status == 0)
    let sums = try catalog.text("Site/SHA256SUMS.txt")
    _ = try catalog.run("review", "decide", Self.name, "--all", "--accept", "--role", "Director")
    #expect(try catalog.run("build").status == 0)
    #expect(try catalog.text("Site/SHA256SUMS.txt") == sums)
  }

  @Test(
    "that can’t be recorded are refused, with the way on",
    arguments: [
      (
        ["c-000000000000", "--accept", "--role", "X"],
        "No change of Lantern Keeper, 1.0 to longer has"
      ),
      (["--all", "--object", "--role", "X"], "Say why with --reason"),
      (["--accept", "--role", "X"], "Name the codes of the changes, or --all"),
    ])
  func refused(_ arguments: [String], _ words: String) throws {
    let catalog = try catalog()
    let result = try Program.run(
      ["review", "decide", Self.name] + arguments, in: catalog.root)
    #expect(result.status == 64)
    #expect(result.messages.contains(words), "\(result.messages)")
    #expect(!catalog.exists("Content/reviews"))
  }

  @Test("in one role are made once")
  func twice() throws {
    let catalog = try catalog()
    let arguments = [
      "review", "decide", Self.name, try code(in: catalog), "--accept", "--role", "X",
    ]
    #expect(try Program.run(arguments, in: catalog.root).status == 0)
    let again = try Program.run(arguments, in: catalog.root)
    #expect(again.status == 64 && again.messages.contains("is decided in the role X already"))
  }

  @Test("are made once though a code is written twice, and not at all where no change is open")
  func repeated() throws {
    let catalog = try catalog()
    let code = try code(in: catalog)
    let decided = try catalog.run(
      "review", "decide", Self.name, code, code, "--accept", "--role", "X")
    #expect(decided.messages.contains("1 recorded. 1 accepted."))
    let record = try catalog.text("Content/reviews/90-509-7/longer.md")
    let again = try catalog.run("review", "decide", Self.name, "--all", "--accept", "--role", "Y")
    #expect(again.status == 0 && again.messages.contains("No change is open"))
    #expect(try catalog.text("Content/reviews/90-509-7/longer.md") == record)
  }

  @Test("must be of a text that is there")
  func unknownText() throws {
    let catalog = try catalog()
    try catalog.write("---\ndecisions: []\n---\n", to: "reviews/90-509-7/longr.md")
    let result = try catalog.run("check")
    #expect(result.status == 1)
    #expect(result.messages.contains("review/unknown-text"))
    #expect(result.messages.contains("longer"))
  }
}
