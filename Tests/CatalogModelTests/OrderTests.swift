import CatalogModel
import Testing
import Words

@Suite("IDs, versions and dates")
struct OrderTests {
  @Test("IDs of a series sort by their numbers, before all others")
  func ids() {
    let sorted = ["6-509-1280", "6-508-2", "10-508-1", "6-508-10", "demo-2", "demo-10", "A"]
    let ids = ["demo-10", "6-508-10", "A", "10-508-1", "demo-2", "6-509-1280", "6-508-2"]
    #expect(
      ids.compactMap { DefinitionID($0) }.sorted().map(\.text)
        == ["6-508-2", "6-508-10", "6-509-1280", "10-508-1", "A", "demo-2", "demo-10"])
    #expect(Set(sorted) == Set(ids))
  }

  @Test("an ID is letters, digits and hyphens", arguments: ["", "a b", "é", "../x", "a/b", "a.b"])
  func badIDs(text: String) {
    #expect(DefinitionID(text) == nil)
  }

  @Test("1.10 comes after 1.9 and is not 1.1")
  func versions() throws {
    let ten = try #require(Version("1.10"))
    #expect(ten > Version(1, 9))
    #expect(ten != Version("1.1"))
    #expect(
      ["1", "1.", "1.0.0", "01.1", "1.-1", "1.+1", "a.b", ""].allSatisfy { Version($0) == nil })
  }

  @Test(
    "dates are read as ISO and as the form writes them",
    arguments: [
      ("2020-02-15T21:51:55", "2020-02-15T21:51:55"),
      ("2/15/2020 9:51:55 PM", "2020-02-15T21:51:55"),
      ("11/07/2017", "2017-11-07"), ("12/31/2019 12:00:00 AM", "2019-12-31T00:00:00"),
      ("12/31/2019 12:00:00 PM", "2019-12-31T12:00:00"), ("2020-02-29", "2020-02-29"),
      ("2/15/2020 9:51:55\u{202F}PM", "2020-02-15T21:51:55"),
      ("2020\u{2011}02\u{2011}15", "2020-02-15"),
    ])
  func dates(text: String, iso: String) {
    #expect(DocumentDate(text)?.iso == iso)
  }

  @Test(
    "what is no date is not read as one",
    arguments: [
      "2019-02-29", "2020-13-01", "2020-2-15", "2020-02-15T24:00:00", "2020-02-15Z", "13/1/2020",
      "2/15/20", "2/15/2020 13:00:00 PM", "2/15/2020 0:00:00 AM", "tomorrow", "",
    ])
  func badDates(text: String) {
    #expect(DocumentDate(text) == nil)
  }

  @Test("a partial date prints what is known of it")
  func partialDates() {
    #expect(PartialDate("2017-10")?.long == "October 2017")
    #expect(PartialDate("2017")?.long == "2017")
    #expect(PartialDate("2017-10-03")?.long == "3 October 2017")
    #expect(PartialDate("2017-1") == nil)
  }

  @Test(
    "a slug is the name's letters and digits, whatever the script",
    arguments: [
      ("Physical/Medical Fitness", "physical-medical-fitness"), ("Éveil — ﬁn", "eveil-fin"),
      ("  A  b ", "a-b"), ("漢字", ""),
    ])
  func slugs(name: String, slug: String) {
    #expect(Slug.make(name) == slug)
  }

  @Test("names fold case, white space, dashes and quotes")
  func folding() {
    #expect(FoldedText.fold(" On\u{2013}scene  \n “X” ") == "on-scene \"x\"")
  }
}
