import Testing

@Suite("Faults in the words of a form")
struct TextRuleTests {
  static let faults: [RuleCase] = [
    // Another type as the subject
    RuleCase(
      "text/other-type-as-subject",
      "## Types\n\n### Type 1\n\nA\n\n### Type 2\n\nThe National Incident Management System (NIMS) ‸Type 1 PT can be many things and:\n\n1. B",
      name: "Patrol Team"),
    RuleCase(
      "text/other-type-as-subject",
      "## Types\n\n### Type 1\n\nA\n\n### Type 2\n\nThe NIMS ‸Type 1 Harbor Watch Leader leads",
      name: "Harbor Watch Leader"),
    RuleCase(
      "text/other-type-as-subject", "## Types\n\n### Type 2\n\nA ‸Type III team must keep order"),
    RuleCase(
      "text/other-type-as-subject",
      "## Types\n\n### Type 1\n\nSame as Type 2, PLUS: The NIMS ‸Type 3 Patrol Team leads\n\n### Type 2\n\nB"
    ),
    // The same words twice
    RuleCase(
      "text/repeated-phrase",
      "## Notes\n\na check; ‸and a local, state, and a local, state, and national history"),
    RuleCase("text/repeated-phrase", "## Notes\n\nIt keeps ‸the the order"),
    RuleCase("text/repeated-phrase", "## Notes\n\nIt keeps ‸the *the* order"),
    RuleCase("text/repeated-phrase", "## Notes\n\n- ‸For any team for any team, twice"),
    RuleCase("text/repeated-phrase", "## Notes\n\n‸one of  \none of the"),
    // Numbering
    RuleCase(
      "text/list-numbering",
      "## Types\n\n### Type 1\n\nSame as Type 2, PLUS:\n\n‸3. C\n4. D\n\n### Type 2\n\n1. A\n2. B"),
    RuleCase("text/list-numbering", "## Notes\n\n1. A\n\nThen\n\n‸3. C"),
    RuleCase("text/list-numbering", "## Notes\n\n1. A\n\n   ‸3. B\n   4. C\n\n2. D\n\n   1. E"),
    RuleCase("text/list-numbering", "## Notes\n\nSays:\n\n> Text\n>\n> ‸2. A"),
    // Spaces and dashes
    RuleCase("text/doubled-space", "## Notes\n\nOne‸  two *three*‸   four"),
    RuleCase("text/doubled-space", "## Notes\n\nOne.‸  Two"),
    RuleCase(
      "text/mixed-dashes",
      "## Components\n\n### Crew\n\n#### Type 1\n\n- 2 - drivers\n- 1 ‸– cook\n- 1 – aide"),
    RuleCase("text/mixed-dashes", "## Notes\n\nOne — two ‸- three – four"),
    // A lost number
    RuleCase("text/lost-type-number", "## Notes\n\n1 - ‸NIMS Type Intelligence Analyst"),
    // Types that aren't described, or of two kinds
    RuleCase(
      "text/undescribed-type",
      "## Types\n\n### Type 1\n\nA\n\n### Type 2\n\nB\n\n## Components\n\n### Crew\n\n#### Type 2\n\nC\n\n‸#### Type 3\n\nD\n\n‸#### Single Type\n"
    ),
    RuleCase(
      "text/mixed-types",
      "## Types\n\n### Type 1\n\nA\n\n‸### Single Type\n\nB\n\n## Components\n\n### Crew\n\n#### Type 1\n\nC"
    ),
    RuleCase(
      "text/mixed-types",
      "## Components\n\n### Crew\n\n#### Single Type\n\nC\n\n### Boat\n\n‸#### Type 1\n\nD\n\n#### Type 2\n"
    ),
    // A term
    RuleCase(
      "text/agency-having-jurisdiction", "## Notes\n\nThe ‸Agency Having Jurisdiction agrees"),
  ]

  @Test("are found at their words", arguments: faults)
  func fault(_ fault: RuleCase) {
    #expect(!fault.expected.isEmpty)
    #expect(fault.found == fault.expected)
  }

  @Test(
    "aren't seen in what forms rightly say",
    arguments: [
      // The type itself, whatever it takes over
      "## Types\n\n### Type 1\n\nSame as Type 2, PLUS: The NIMS Type 1 Patrol Team leads\n\n### Type 2\n\nThe NIMS Type 2 PT serves",
      "## Types\n\n### Type 1\n\nSame as Type 2\n\n### Type 2\n\nB",
      // Other resources, quantities and comparisons
      "## Components\n\n### Rank\n\n#### Type 2\n\nThe Type 1 Fire Chief decides",
      "## Components\n\n### Rank\n\n#### Type 2\n\nReports to the Type 1 Patrol Team",
      "## Components\n\n### Rank\n\n#### Type 1\n\n2 years as a Type 2 analyst",
      "## Types\n\n### Type 2\n\nThe Type 1 team leader may join",
      "## Types\n\n### Type 2\n\n- The NIMS Type 1 Patrol Team leads, as an item",
      "## Types\n\n### Single Type\n\nThe team keeps order",
      // Types of one kind, some without a cell; or no description in our copy
      "## Types\n\n### Type 1\n\nA\n\n### Type 2\n\n## Components\n\n### Crew\n\n#### Type 2\n\nB",
      "## Types\n\n## Components\n\n### Crew\n\n#### Type 2\n\nB\n\n#### Type 4\n\nC",
      "## Types\n\n### Single Type\n\nA\n\n## Components\n\n### Crew\n\n#### Single Type\n\nB",
      // What English, names and measures double
      "## Notes\n\nIt had had that that meant",
      "## Notes\n\nWalla Walla and Bora Bora",
      "## Notes\n\nTwo boxes of 2 x 2 x 2 and 10 10 10",
      "## Notes\n\nWith radio. With radio and light. No, no. Fire Team (Fire Team)",
      "## Notes\n\n24 hours a day, 7 days a week\n\n- 7 days a week",
      "## Notes\n\nthe one, the other, the third",
      // Lists that go on or begin again
      "## Notes\n\n1. A\n2. B\n\nThen\n\n3. C\n\nThen\n\n1. D",
      // Spaces and dashes that are meant
      "## Notes\n\n`a  b` and\n\n```\nc  d  - e – f\n```",
      "## Notes\n\n2 – 3 and 4-5, well-known – yes\n\nNext – one",
      "## Notes\n\nOne – two\n\n## Description Notes\n\nOne - two",
      // Types with numbers, and no type at all
      "## Notes\n\nNIMS Type 1 or NIMS Type II, NIMS Types, the NIMS type definitions",
      "## Notes\n\nThe Authority Having Jurisdiction, an agency having a jurisdiction",
      // Other scripts, combined signs and nothing
      "## Notes\n\n図図 é é́ 🚢🚢 مرشد الميناء",
      "## Notes\n\n\\*\n\n&nbsp;",
    ])
  func silence(_ body: String) {
    #expect(RuleCase("", body).found == [])
  }

  @Test(
    "takes time in proportion to a text that says one sentence all along", .timeLimit(.minutes(10)))
  func monotony() {
    let sentences = String(repeating: "Keeps the harbor at night. ", count: 30_000)
    #expect(RuleCase("", "## Notes\n\n\(sentences)").found == [])
  }

  @Test("can be acknowledged by words of the cell whose type isn't described")
  func typeKnown() {
    let body =
      "## Types\n\n### Type 1\n\nA\n\n## Components\n\n### Crew\n\n#### Type 2\n\nTwo boats"
    let files = RuleCase(
      "",
      files: [
        "definitions/1-508-1/1.0.md": form(body),
        "definitions/1-508-1/about.md":
          LinkRuleTests.acknowledging("text/undescribed-type", "boats"),
      ])
    #expect(files.found == [])
  }

  @Test("aren't seen where a control character, which is reported, is read as a space")
  func controlCharacters() {
    let body = "## Notes\n\nOne \u{0}two three\u{7F} four and‸  five"
    let found = RuleCase("text/doubled-space", body).found
    #expect(found.filter { $0.hasSuffix(" text/doubled-space") }.count == 1)
    #expect(found.filter { $0.hasSuffix(" encoding/control-character") }.count == 2)
  }

  @Test("can be acknowledged by the words of the item that has the wrong number")
  func numberingKnown() {
    let files = RuleCase(
      "",
      files: [
        "definitions/1-508-1/1.0.md": form("## Notes\n\n3. Landing without a pier\n4. Ropes"),
        "definitions/1-508-1/about.md":
          LinkRuleTests.acknowledging("text/list-numbering", "Landing without"),
      ])
    #expect(files.found == [])
  }
}
