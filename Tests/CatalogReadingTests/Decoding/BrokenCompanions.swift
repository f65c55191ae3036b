extension BrokenInput {
  private static func about(_ rule: String, _ text: String) -> BrokenInput {
    BrokenInput(rule, "definitions/6-509-1/about.md", text)
  }

  private static func references(_ rule: String, _ lines: String) -> BrokenInput {
    BrokenInput(rule, "references/list.md", "---\ntitle: T\nreferences:\n" + lines)
  }

  private static func vocabulary(_ rule: String, _ lines: String) -> BrokenInput {
    BrokenInput(rule, "vocabulary/kinds.md", "---\ntitle: T\n" + lines)
  }

  private static func supplement(_ rule: String, _ lines: String) -> BrokenInput {
    BrokenInput(
      rule, "supplements/local.md",
      "---\napplies_to: 6-509-1\ntitle: T\nauthority: County\n" + lines)
  }

  /// Files beside the definitions' own, each with a fault.
  static let companions = abouts + lists + supplements + pages

  private static let abouts = [
    about("about/unknown-heading", "---\n---\nNote\n\n‸## Changes in 1.3"),
    about(
      "about/unknown-kind",
      "---\njudged:\n  - from: 1.0\n    to: 1.1\n    change: c-1\n    kind: ‸stricter\n"
        + "    reason: So it is.\n    by: Me\n---"),
    about("body/heading-level", "---\n---\n## 1.3\n\n‸### Details"),
    about("body/duplicate-heading", "---\n---\n## 1.3\n\nA\n\n‸## 1.3\n\nB"),
    about("body/nested-heading", "---\n---\n- ‸## 1.3"),
    about("value/version", "---\nsources:\n  ‸1: { by: Someone }\n---"),
    about("value/address", "---\nsources:\n  1.0: { url: ‸www.fema.gov }\n---"),
    about("value/address", "---\nsources:\n  1.0: { url: ‸\"javascript:alert(1)\" }\n---"),
    about("value/date", "---\nsources:\n  1.0: { checked: ‸yesterday }\n---"),
    about("field/unknown-key", "---\nsources:\n  1.0: { ‸link: a }\n---"),
    about("field/mistyped-value", "---\naliases: ‸FLO\n---"),
    about("value/id", "---\nsupersedes: ‸6/509/2\n---"),
    about("field/missing-key", "---\nwithdrawn: { ‸date: 2020-01-01 }\n---"),
    about(
      "field/missing-key",
      "---\nacknowledged:\n  - ‸version: 1.0\n    rule: a/b\n    reason: Known.\n---"),
    about("value/audience", "---\naudience: ‸Public\n---"),
    about("front-matter/unclosed", "‸---\nissuer: FEMA\n"),
  ]

  private static let lists = [
    references("reference/key", "  - { key: ‸NIMS-2017, title: NIMS }\n---"),
    references("reference/key", "  - { key: nims, title: NIMS, former_keys: [‸a b] }\n---"),
    references("reference/date", "  - { key: nims, title: NIMS, date: ‸October 2017 }\n---"),
    references("value/address", "  - { key: nims, title: NIMS, url: ‸ftp://fema.gov }\n---"),
    references("field/missing-key", "  - { ‸key: nims }\n---"),
    references("field/unknown-key", "  - { key: nims, title: NIMS, ‸autor: FEMA }\n---"),
    references(
      "reference/unknown-heading", "  - { key: nims, title: NIMS }\n---\nText\n\n‸## nimbs"),
    references("body/duplicate-heading", "  - { key: a, title: A }\n---\n## a\n\n‸## a"),
    BrokenInput("field/missing-key", "references/list.md", "‸---\ntitle: T\n---"),
    vocabulary("field/unknown-value", "field: ‸kinds\nterms: [{ name: Team }]\n---"),
    vocabulary(
      "vocabulary/duplicate-name", "field: kind\nterms: [{ name: Team }, { name: ‸TEAM }]\n---"),
    vocabulary(
      "vocabulary/duplicate-name",
      "field: kind\nterms: [{ name: Team }, { name: Crew, aliases: [‸team] }]\n---"),
    vocabulary(
      "vocabulary/unknown-heading", "field: kind\nterms: [{ name: Team }]\n---\n‸## Teams"),
    vocabulary("field/unknown-value", "field: kind\nopen: ‸maybe\nterms: []\n---"),
    vocabulary("field/missing-key", "field: abbreviation\nterms: [{ ‸name: FLO }]\n---"),
    vocabulary("field/missing-key", "field: synonym\nterms: [{ ‸name: personnel }]\n---"),
    vocabulary(
      "field/unknown-key", "field: kind\nterms: [{ name: Team, ‸expansion: A team }]\n---"),
  ]

  private static let supplements = [
    supplement("supplement/no-version", "relation: adds\nversions: ‸[]\n---"),
    supplement(
      "supplement/duplicate-version", "relation: adds\nversions: [1.0, ‸1.0]\n---"),
    supplement("value/version", "relation: adds\nversions: [1.0, ‸2]\n---"),
    supplement("field/mistyped-value", "relation: adds\nversions: ‸1.0\n---"),
    supplement("field/unknown-value", "relation: ‸replaces\nversions: [1.0]\n---"),
    supplement(
      "supplement/unknown-fact",
      "relation: adds\nversions: [1.0]\nfacts: { ‸single: Yes }\n---"),
    supplement(
      "field/blank-value", "relation: adds\nversions: [1.0]\nfacts:\n  ‸single_resource:\n---"),
    supplement(
      "body/unknown-heading", "relation: adds\nversions: [1.0]\n---\nText\n\n‸## Own rules"),
    BrokenInput(
      "field/missing-key", "supplements/local.md",
      "‸---\ntitle: T\nauthority: C\nrelation: adds\nversions: [1.0]\n---"),
  ]

  private static let pages = [
    BrokenInput("field/missing-key", "pages/guide.md", "‸---\norder: 1\n---\nText"),
    BrokenInput("value/number", "pages/guide.md", "---\ntitle: T\norder: ‸first\n---\nText"),
    BrokenInput("page/top-heading", "pages/guide.md", "---\ntitle: T\n---\n‸# T\n\nText"),
    BrokenInput("field/unknown-key", "pages/guide.md", "---\ntitle: T\n‸oder: 1\n---\nText"),
  ]

  private static func settings(_ rule: String, _ lines: String) -> BrokenInput {
    BrokenInput(rule, "catalog.yml", "title: T\nas_of: 2026-11-22\n" + lines)
  }

  /// Settings with a fault.
  static let settingsFiles = [
    settings("catalog/format", "format: ‸2"),
    settings("catalog/review-order", "format: 1\nreview_by: ‸2026-11-21"),
    settings("catalog/language", "format: 1\nlanguage: ‸English"),
    settings("catalog/marking", "format: 1\nmarking: ‸FOUO\naudiences: [{ name: a }]"),
    settings("catalog/duplicate-audience", "format: 1\naudiences: [{ name: a }, { name: ‸a }]"),
    settings("value/address", "format: 1\nbase_url: ‸catalog.example"),
    settings("field/unknown-value", "format: 1\nrobots: ‸none"),
    settings("field/unknown-value", "format: 1\nproposals: ‸yes"),
    settings("field/unknown-value", "format: 1\nlanding: ‸newest"),
    settings("value/version", "format: 1\nadopted: { 6-509-1: ‸1 }"),
    settings("value/id", "format: 1\nadopted: { ‸6.509.1: 1.0 }"),
    settings("field/blank-value", "format: 1\nadopted:\n  ‸6-509-1:"),
    settings("field/unknown-key", "format: 1\n‸titel: T"),
    BrokenInput("field/missing-key", "catalog.yml", "‸format: 1\nas_of: 2026-11-22"),
    BrokenInput("field/missing-key", "catalog.yml", "‸format: 1\ntitle: T"),
    BrokenInput("value/date", "catalog.yml", "format: 1\ntitle: T\nas_of: ‸today"),
  ]
}
