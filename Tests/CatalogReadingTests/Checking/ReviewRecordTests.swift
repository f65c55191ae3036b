import Diagnostics
import Testing

@Suite("Records of reviews")
struct ReviewRecordTests {
  static let faults: [RuleCase] = [
    RuleCase(
      "review/unknown-text",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "proposals/6-509-1/corrections.md": proposal(to: "6-509-1", base: "1.0"),
        "reviews/6-509-1/corrections.md": "---\ndecisions: []\n---\n",
        "reviews/6-509-1/corections.md": "‸---\ndecisions: []\n---\n",
        "reviews/6-509-2/1.0.md": "‸---\ndecisions: []\n---\n",
      ]),
    RuleCase(
      "review/decided-twice",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "reviews/6-509-1/1.0.md": """
        ---
        decisions:
          - { change: c-1, decision: accept, role: Training }
          - { change: c-1, decision: accept, role: Operations }
          - { change: ‸c-1, decision: object, reason: No., role: Training }
        ---
        """,
      ]),
  ]

  @Test("must be of texts that are there, and decide once in a role", arguments: faults)
  func checked(_ fault: RuleCase) {
    #expect(!fault.expected.isEmpty)
    #expect(fault.found == fault.expected)
  }
}
