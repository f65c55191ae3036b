import Testing

@Suite("Versions are held against one another")
struct VersionCheckerTests {
  private static let rows: [Row] = [
    Row(
      "A higher version dated before a lower one is marked in the newest table",
      [
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", "published_versions:", "  - { version: 1.1, date: 2018-05-01 }",
          "  - { version: 1.0, date: 2019-05-01 }")
      ], finds: "definitions/6-509-1/1.1.md:10:27 version/date-order"),
    Row(
      "Without tables, the versions' own dates count",
      [
        "definitions/6-509-1/1.10.md": version("6-509-1", "1.10", "updated: 2018-05-01"),
        "definitions/6-509-1/1.9.md": version("6-509-1", "1.9", "updated: 2019-05-01"),
      ], finds: "definitions/6-509-1/1.10.md:9:10 version/date-order"),
    Row(
      "Version 1.10 comes after 1.9, and a day without a time agrees with its times",
      [
        "definitions/6-509-1/1.10.md": version(
          "6-509-1", "1.10", "published_versions:", "  - { version: 1.10, date: 2019-05-01 }",
          "  - { version: 1.9, date: 2019-05-01T10:00:00 }", "  - { version: 1.8 }")
      ]),
    Row(
      "A held version that the newest table lacks is marked in its own file",
      [
        "definitions/6-509-1/1.0.md": version("6-509-1", "1.0"),
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", "published_versions:", "  - { version: 1.1 }"),
      ], finds: "definitions/6-509-1/1.0.md:5:10 version/not-listed"),
    Row(
      "A version that doesn't list itself is marked, too",
      ["definitions/6-509-1/1.1.md": version("6-509-1", "1.1", "published_versions: []")],
      finds: "definitions/6-509-1/1.1.md:5:10 version/not-listed"),
    Row(
      "A listed version without a file is history, and a missing table says nothing",
      [
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", "published_versions:", "  - { version: 0.9 }",
          "  - { version: 1.0 }"),
        "definitions/6-509-1/1.1.md": version("6-509-1", "1.1"),
      ]),
    Row(
      "Two tables that date a version differently are marked in the later one",
      [
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", "published_versions:", "  - { version: 1.0, date: 2017-11-07 }"),
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", "published_versions:", "  - { version: 1.1, date: 2018-01-01 }",
          "  - { version: 1.0, date: 11/8/2017 }"),
      ], finds: "definitions/6-509-1/1.1.md:11:27 version/dates-differ"),
    Row(
      "A shorter older table is no disagreement, nor is a day of a time",
      [
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", "published_versions:", "  - { version: 1.0, date: 2017-11-07 }"),
        "definitions/6-509-1/1.1.md": version(
          "6-509-1", "1.1", "published_versions:", "  - { version: 1.1, date: 2018-01-01 }",
          "  - { version: 1.0, date: 2017-11-07T15:38:56 }"),
      ]),
    Row(
      "A major release after the last update",
      [
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", "updated: 2020-01-01", "last_major_release: 2020-02-01")
      ], finds: "definitions/6-509-1/1.0.md:9:10 version/release-order"),
    Row(
      "An original release after the major one, in a proposal as well",
      [
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", "original_release: 2021-01-01", "last_major_release: 2020-02-01"),
        "proposals/6-509-1/fix.md": proposal(
          "6-509-1", base: "1.0", "original_release: 2021-01-01",
          "last_major_release: 2020-02-01"),
      ],
      finds: "definitions/6-509-1/1.0.md:10:21 version/release-order",
      "proposals/6-509-1/fix.md:12:21 version/release-order"),
    Row(
      "Releases of one day, at any time, and dates that are missing or blank are in order",
      [
        "definitions/6-509-1/1.0.md": version(
          "6-509-1", "1.0", "updated: 2020-02-01", "original_release:",
          "last_major_release: 2020-02-01T09:00:00")
      ]),
  ]

  @Test("Dates and tables", arguments: rows)
  func row(_ row: Row) { row.check() }
}
