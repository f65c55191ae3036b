import Foundation
import Testing

@Suite("typebook changes")
struct ChangesCommandTests {
  private func changes(_ arguments: String...) throws -> Program.Result {
    try Program.run(["changes", "--content", DiffTests.harbor] + arguments, in: "/")
  }

  @Test("lists versions, proposals and withdrawals, newest first, each beside the text before it")
  func list() throws {
    let result = try changes()
    #expect(result.status == 0 && result.messages.isEmpty)
    let heads = result.output.split(separator: "\n").filter { $0.first != " " }
    #expect(heads[0] == "Harbor Resource Catalog (Fictional), all changes")
    #expect(heads[1].hasPrefix("3 Nov 2026   Harbor Watch Team, 90-508-1001, the proposal"))
    #expect(heads.contains { $0.contains(", demo-harbor-watch, withdrawn: ") })
    #expect(result.output.contains("Compared with version 1.3. "))
  }

  @Test("says which versions between two texts aren't here, and when there is nothing to compare")
  func gaps() throws {
    let text = try changes().output
    #expect(text.contains("Compared with version 1.10 (2.0 isn't here). "))
    #expect(text.contains("Compared with version 1.9 (1.10 and 1.11 aren't here). "))
    #expect(text.contains("The text isn't in this catalog."))
    #expect(text.contains("The first version."))
    #expect(
      text.split(separator: "\n").joined().contains("no earlier version is in this"))
  }

  @Test("begins with a day, that day included")
  func since() throws {
    let all = try changes("--since", "2025-06-02").output
    #expect(all.contains("changes since 2 June 2025") && all.contains("\n2 Jun 2025 "))
    #expect(try !changes("--since", "2025-06-03").output.contains("\n2 Jun 2025 "))
    #expect(try changes("--since", "3000-01-01").output.contains("Nothing."))
    let slip = try changes("--since", "June")
    #expect(slip.status == 64 && slip.messages.contains("write it as 2026-01-31"))
  }

  @Test("stops at wrong content as check does")
  func wrongContent() throws {
    let catalog = try Catalog()
    #expect(try catalog.run("changes").output.contains("Nothing."))
    try catalog.write("---\ntitel: Small\n---\n", to: "pages/index.md")
    let result = try catalog.run("changes")
    #expect(result.status == 1 && result.output.isEmpty && result.messages.contains("`titel`"))
    #expect(try catalog.run("changes", "--content", "nowhere").status == 2)
  }

  @Test("says the same to programs")
  func json() throws {
    let result = try changes("--format", "json")
    let data = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let report = try #require(data as? [String: Any])
    let events = try #require(report["events"] as? [[String: Any]])
    #expect(events.count > 20)
    let gap = events.first { $0["version"] as? String == "1.12" }
    #expect(gap?["compared_with"] as? String == "1.9")
    #expect(gap?["not_held_between"] as? [String] == ["1.10", "1.11"])
  }
}
