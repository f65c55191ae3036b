import Templates
import Testing

@testable import Pages

@Suite("The statement on accessibility")
struct AccessibilityPageTests {
  @Test(
    "an address of the settings becomes a link, and words stay words",
    arguments: [
      ("readers@port.example", "mailto:readers@port.example"),
      ("https://port.example/readers", "https://port.example/readers"),
      ("the harbor office, room 3", nil), ("two@at@port.example", nil), ("@port.example", nil),
      ("javascript:alert(1)", nil), ("readers@port.example\"", nil),
    ] as [(String, String?)])
  func contact(words: String, address: String?) {
    #expect(Contact.link(words)?.address.text == address)
  }

  @Test("a catalog without a contact says so, and names who keeps it")
  func noContact() throws {
    let page = try #require(try Sample.site(SampleHarbor().catalog())["accessibility.html"])
    #expect(page.contains("names no address for its readers. Tell Harbor Office, which keeps it."))
  }
}
