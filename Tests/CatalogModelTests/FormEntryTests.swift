import CatalogModel
import Testing

@Suite("Entries of a form")
struct FormEntryTests {
  @Test("Only what our copy lost is missing; a blank is on the form")
  func missing() {
    #expect(FormEntry<Int>.missing.isMissing)
    #expect(!FormEntry<Int>.blank.isMissing)
    #expect(!FormEntry.value(0).isMissing)
  }
}
