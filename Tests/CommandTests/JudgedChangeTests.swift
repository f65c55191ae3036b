import Foundation
import Testing

@Suite("What about.md says of a change")
struct JudgedChangeTests {
  let catalog: Catalog

  init() throws {
    catalog = try Catalog()
    try catalog.writeLanternKeeper("1.0", hours: 8)
    try catalog.writeLanternKeeper("1.1", hours: 16)
  }

  private func diff(_ options: String...) throws -> Program.Result {
    try Program.run(["diff", "90-509-7", "1.0", "1.1"] + options, in: catalog.root)
  }

  /// The lasting name of the change to the training.
  private func name() throws -> String {
    let changes =
      try #require(
        try JSONSerialization.jsonObject(with: Data(try diff("--format", "json").output.utf8))
          as? [String: Any])["changes"] as? [[String: Any]]
    let change = changes?.first { $0["class"] as? String == "requirement-raised" }
    return try #require(change?["fingerprint"] as? String)
  }

  private func judge(_ change: String, kind: String, from: String = "1.0") throws {
    try catalog.write(
      """
      ---
      issuer: Nobody
      judged:
        - from: \(from)
          to: 1.1
          change: \(change)
          kind: \(kind)
          reason: The hours were counted twice before
          by: B. Keeper
      ---
      """, to: "definitions/90-509-7/about.md")
  }

  @Test("takes the place of the rules’ word in the terminal, in data and on pages")
  func everywhere() throws {
    #expect(try diff("--fail-on", "requirement-raised").status == 1)
    try judge(try name(), kind: "lowered")
    let text = try diff().output
    #expect(text.contains("↓ Requirement lowered: Training / Type 1"))
    #expect(text.replacingOccurrences(of: "\n   ", with: " ").contains("Set by B. Keeper."))
    #expect(try diff("--fail-on", "requirement-raised").status == 0)
    #expect(try diff("--fail-on", "requirement-lowered").status == 1)
    #expect(try diff("--format", "json").output.contains("\"set_by\": \"B. Keeper\""))
    #expect(try catalog.run("build").status == 0)
    let page = try catalog.text("Site/definitions/90-509-7/1.0-to-1.1.html")
    #expect(page.contains("Set by B. Keeper.") && !page.contains("value=\"requirement-raised\""))
    #expect(page.contains("value=\"requirement-lowered\""))
  }

  @Test("is warned about where it matches no change, with the place")
  func unmatched() throws {
    let rule = "[about/unmatched-judgement]"
    try judge(try name(), kind: "lowered")
    #expect(try !catalog.run("check").messages.contains(rule))
    try judge("c-000000000000", kind: "lowered")
    let check = try catalog.run("check", "--format", "short")
    #expect(check.status == 0)
    #expect(check.messages.contains("Content/definitions/90-509-7/about.md:6:13: warning: "))
    #expect(check.messages.contains(rule))
    try judge(try name(), kind: "lowered", from: "0.9")
    #expect(
      try catalog.run("check").messages.contains("there is no version or proposal `0.9` here"))
    try judge(try name(), kind: "lowered", from: "1.1")
    #expect(try catalog.run("check").messages.contains("aren't compared in this order"))
    #expect(try catalog.run("explain", "about/unmatched-judgement").status == 0)
  }
}
