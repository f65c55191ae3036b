import Testing

@Suite("typebook review")
struct ReviewTests {
  private func review(_ text: String) throws -> Program.Result {
    try Program.run(["review", text, "--content", DiffTests.harbor], in: "/")
  }

  @Test("prints the sheet of a version’s whole text, which stands alone")
  func version() throws {
    let result = try review("90-508-1001@1.2")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("\u{FEFF}Number,Locator,Fingerprint,Current text,"))
    #expect(result.output.contains("\r\n1,ID,b-"))
  }

  @Test("prints a proposal’s beside the version that it starts from")
  func proposal() throws {
    let result = try review("90-508-1001@night-watches")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("\u{FEFF}Number,Locator,Fingerprint,Kind of change,"))
  }

  @Test(
    "says what isn’t held, and how a text is named",
    arguments: [
      ("90-508-1001", "Write an ID, @ and a version or a proposal"),
      ("90-508-1001@", "Write an ID, @ and a version or a proposal"),
      ("90-508-1001@1.4", "no version or proposal `1.4` here. Did you mean `1.3`?"),
    ])
  func unknown(_ text: String, _ words: String) throws {
    let result = try review(text)
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.messages.contains(words), "\(result.messages)")
  }
}
