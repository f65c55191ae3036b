import CatalogReading
import Diagnostics
import Testing

@Suite("The rules on what texts say, name and lead to")
struct LinkingRulesTests {
  @Test("each have a case that breaks them")
  func cases() {
    let cases = TextRuleTests.faults + LinkRuleTests.faults + InheritanceRuleTests.faults
    #expect(Set(cases.map(\.rule)) == Set(LinkingRules.all.map(\.id)))
  }

  @Test("say what to do, in every case")
  func remedies() {
    let cases = TextRuleTests.faults + LinkRuleTests.faults + InheritanceRuleTests.faults
    for fault in cases { fault.expectRemedies() }
  }

  @Test("have ids of their own, and explain themselves")
  func declarations() {
    let others = DecodingRules.all.map(\.id) + CheckingRules.all.map(\.id)
    let ids = LinkingRules.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids).isDisjoint(with: others))
    for rule in LinkingRules.all {
      let parts = rule.id.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.count == 2, "\(rule.id)")
      #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "-" || $0 == "/" }, "\(rule.id)")
      #expect(rule.summary.hasSuffix("."), "\(rule.id)")
      #expect(rule.explanation.utf8.count > 100, "\(rule.id)")
    }
  }
}
