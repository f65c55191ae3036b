import Testing
import Words

@testable import CatalogModel

@Suite("The id of a place")
struct PlaceNameTests {
  @Test("of a section is the slug of its heading", arguments: FormSection.allCases)
  func sections(section: FormSection) {
    #expect(section.anchor == Slug.make(section.heading))
  }

  @Test("of a fact is its key with hyphens", arguments: DefinitionField.allCases)
  func facts(field: DefinitionField) {
    #expect(field.anchor == field.key.replacing("_", with: "-"))
  }

  @Test(
    "of a term or component is its name in small letters and digits, the rest as hyphens",
    arguments: [
      ("Training", "training"), ("  Fusion / Liaison -- Officer ", "fusion-liaison-officer"),
      ("24-Hour Clock", "24-hour-clock"), ("!!", ""), ("", ""), ("Żółć Ⅷ", "zo-c-viii"),
      ("Straße", "stra-e"),
    ])
  func slugs(name: String, slug: String) {
    #expect(Slug.make(name) == slug)
  }

  @Test(
    "is found by names that differ in case, space, dashes and quotes alone",
    arguments: [
      ("  Two   Words\t", "two words"), ("Fire\u{2013}Rescue", "fire-rescue"),
      ("O\u{2019}Hare", "o'hare"), ("", ""), (" \n ", ""), ("ÄRZTE", "ärzte"),
    ])
  func folding(name: String, folded: String) {
    #expect(FoldedText.fold(name) == folded)
  }
}

@Suite("A date for readers")
struct DateWordsTests {
  @Test(
    "has no zero before its day, and a time only where the form has one",
    arguments: [
      ("2020-02-15", "15 Feb 2020", "2020-02-15"), ("2017-09-01", "1 Sep 2017", "2017-09-01"),
      ("1999-12-31T00:05:09", "31 Dec 1999", "1999-12-31T00:05:09"),
    ])
  func words(text: String, short: String, iso: String) throws {
    let date = try #require(DocumentDate(text))
    #expect(date.short == short)
    #expect(date.iso == iso)
  }
}
