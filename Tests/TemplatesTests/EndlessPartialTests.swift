import Diagnostics
import Templates
import Testing

@Suite("A template that includes itself")
struct EndlessPartialTests {
  /// The templates and tags that are reported as endless.
  func endless(_ main: String, _ others: [String: String] = [:]) -> [String] {
    render(main, others, for: SamplePage()).diagnostics.map { finding in
      #expect(finding.rule == TemplateRules.endlessPartial)
      return "\(finding.path) \(finding.span.start)"
    }
  }

  @Test("without end is rendered without the tag at fault")
  func rendering() {
    let page = SamplePage(rows: [SampleRow(label: "a")])
    #expect(
      render("{{title}} {{#rows}}{{label}}{{>main}}{{/rows}}", for: page).value
        == "Fusion aFusion a")
  }

  @Test("outside any section, or in one over a condition, has no end")
  func direct() {
    #expect(endless("a{{>main}}") == ["main.mustache 1"])
    #expect(endless("{{#draft}}{{>main}}{{/draft}}") == ["main.mustache 10"])
    #expect(endless("{{<main}}{{/main}}") == ["main.mustache 0"])
  }

  @Test("through others has no end either")
  func indirect() {
    #expect(
      endless("{{>a}}", ["a": "{{>b}}", "b": "{{>a}}"]) == ["b.mustache 0", "a.mustache 0"])
  }

  @Test("in a list of the record it is in comes to an end")
  func descending() {
    #expect(
      endless("{{#rows}}{{>row}}{{/rows}}", ["row": "{{#children}}{{>row}}{{/children}}"]) == [])
    #expect(
      endless(
        "{{#rows}}{{>a}}{{/rows}}",
        ["a": "{{label}}{{>b}}", "b": "{{#children}}{{>a}}{{/children}}"])
        == [])
  }

  @Test("in a list of a record around it has no end: it starts again each time")
  func restarting() {
    #expect(endless("{{#rows}}{{>main}}{{/rows}}") == ["main.mustache 9"])
  }

  @Test("in a list, but on another way without one, has no end on that way")
  func twoWays() {
    #expect(
      endless(
        "{{#rows}}{{>a}}{{/rows}}",
        ["a": "{{#children}}{{>b}}{{/children}}{{>b}}", "b": "{{>a}}"])
        == ["b.mustache 0", "a.mustache 32"])
  }
}
