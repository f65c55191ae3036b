import Testing

@Suite("Dates and tables of a definition's versions")
struct VersionCheckerTests {
  static let faults: [RuleCase] = [
    // A higher version dated before a lower one, by the newest table, else by the files
    RuleCase(
      "version/date-order",
      files: [
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", "published_versions:", "  - { version: 1.1, date: ‸2018-05-01 }",
          "  - { version: 1.0, date: 2019-05-01 }")
      ]),
    RuleCase(
      "version/date-order",
      files: [
        "definitions/6-509-1/1.10.md": version("6-509-1", "1.10", "updated: ‸2018-05-01"),
        "definitions/6-509-1/1.9.md": version("6-509-1", "1.9", "updated: 2019-05-01"),
      ]),
    // A held version that the newest table lacks, itself among them
    RuleCase(
      "version/not-listed",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "‸1.0"),
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", "published_versions: [{ version: 1.1 }]"),
      ]),
    RuleCase(
      "version/not-listed",
      files: ["definitions/6-509-1/1.1.md": version("6-509-1", "‸1.1", "published_versions: []")]),
    // Two tables, two dates
    RuleCase(
      "version/dates-differ",
      files: [
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", "published_versions: [{ version: 1.0, date: 2017-11-07 }]"),
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", "published_versions:", "  - { version: 1.1, date: 2018-01-01 }",
          "  - { version: 1.0, date: ‸11/8/2017 }"),
      ]),
    // An update after the edition, which is of 2026-11-22
    RuleCase(
      "version/updated-after-edition",
      files: [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0", "updated: ‸2026-11-23")
      ]),
    // A file and its copy
    RuleCase(
      "file/copy",
      files: [
        "pages/night.md": page("Old"), "pages/night-LAPTOP-7Q2M.md": "‸" + page("New"),
        "pages/day.md": page("Day").replacing("Page", with: "Day"),
      ]),
    // One version's own dates
    RuleCase(
      "version/release-order",
      files: [
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", "updated: ‸2020-01-01", "last_major_release: 2020-02-01")
      ]),
    RuleCase(
      "version/release-order",
      files: [
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", "original_release: 2021-01-01", "last_major_release: ‸2020-02-01"),
        "proposals/6-509-1/fix.md": proposal(
          to: "6-509-1", base: "1.0", "original_release: 2021-01-01",
          "last_major_release: ‸2020-02-01"),
      ]),
  ]

  @Test("are marked where they contradict one another", arguments: faults)
  func fault(_ fault: RuleCase) {
    #expect(!fault.expected.isEmpty)
    #expect(fault.found == fault.expected)
  }

  @Test(
    "may differ in what they leave out",
    arguments: [
      // 1.10 comes after 1.9; a day agrees with its times; a row may lack its date
      version(
        "6-509-1", "1.10", "published_versions:", "  - { version: 1.10, date: 2019-05-01 }",
        "  - { version: 1.9, date: 2019-05-01T10:00:00 }", "  - { version: 1.8 }"),
      // A missing table says nothing, a blank one neither
      version("6-509-1", "1.10"), version("6-509-1", "1.10", "published_versions:"),
      // Dates of one day, at any time of it, missing or blank
      version(
        "6-509-1", "1.10", "updated: 2020-02-01", "original_release:",
        "last_major_release: 2020-02-01T09:00:00"),
      // A newer table that knows the time of an older one's day
      version(
        "6-509-1", "1.10", "published_versions:", "  - { version: 1.10, date: 2018-01-01 }",
        "  - { version: 1.0, date: 2017-11-07T15:38:56 }"),
    ])
  func silence(_ newest: String) {
    let older = version(
      "6-509-1", "1.0", "published_versions: [{ version: 1.0, date: 2017-11-07 }]")
    #expect(RuleCase("", files: ["definitions/6-509-1/1.10.md": newest]).found == [])
    if newest.contains("version: 1.0,") || !newest.contains("{") {
      let both = RuleCase(
        "",
        files: ["definitions/6-509-1/1.0.md": older, "definitions/6-509-1/1.10.md": newest])
      #expect(both.found == [])
    }
  }
}
