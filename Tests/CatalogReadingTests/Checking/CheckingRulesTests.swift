import CatalogReading
import Diagnostics
import Testing

@Suite("The rules on a catalog as a whole")
struct CheckingRulesTests {
  @Test("each have a case that breaks them")
  func cases() {
    let cases =
      VersionCheckerTests.faults + TermCheckerTests.faults + RelationCheckerTests.faults
      + AddressCheckerTests.faults + AddressCheckerTests.tooLong + ReviewRecordTests.faults
    // Commands compare the sums of frozen texts: `FreezeTests` breaks those rules.
    let rules = CheckingRules.all.filter { !FrozenRules.all.contains($0) }
    #expect(Set(rules.map(\.id)).isSubset(of: cases.map(\.rule)))
  }

  @Test("say what to do, in every case")
  func remedies() {
    let cases =
      VersionCheckerTests.faults + TermCheckerTests.faults + RelationCheckerTests.faults
      + AddressCheckerTests.faults + AddressCheckerTests.tooLong + ReviewRecordTests.faults
    for fault in cases { fault.expectRemedies() }
  }

  @Test("say what is meant by an example")
  func examples() {
    for rule in CheckingRules.all + TextRules.all {
      #expect(rule.summary.hasSuffix("."), "\(rule.id)")
      #expect(rule.explanation.contains("\n    "), "\(rule.id)")
    }
  }
}
