extension BrokenInput {
  private static let version = """
    ‸---
    id: 6-509-1
    name: Officer
    status: Published
    version: 1.0
    kind: Personnel
    category: Law
    primary_core_capability: Planning
    ---
    """

  /// A version that is right but for `lines` in place of `line`; without a mark in them, the
  /// finding is expected at the opening `---`.
  private static func head(_ rule: String, _ line: String, _ lines: String) -> BrokenInput {
    let text = version.replacing(line + "\n", with: lines.isEmpty ? "" : lines + "\n")
    let isMarked = lines.contains("‸")
    return BrokenInput(
      rule, "definitions/6-509-1/1.0.md", isMarked ? String(text.dropFirst()) : text)
  }

  /// A version that is right but for more `lines` at the end of its head.
  private static func more(_ rule: String, _ lines: String) -> BrokenInput {
    head(rule, "category: Law", "category: Law\n" + lines)
  }

  /// Files at wrong places, or with wrong names.
  static let places = [
    BrokenInput("file/text-ending", "definitions/6-509-1/1.0.md.txt", "---"),
    BrokenInput("file/text-ending", "catalog.yml.txt", "format: 1"),
    BrokenInput("file/no-place", "definition/6-509-1/1.0.md", "---"),
    BrokenInput("file/no-place", "definitions/1.0.md", "---"),
    BrokenInput("file/no-place", "definitions/6-509-1/notes.md", "---"),
    BrokenInput("file/no-place", "definitions/6-509-1/1.0/text.md", "---"),
    BrokenInput("file/no-place", "references/old/list.md", "---"),
    BrokenInput("file/no-place", "pages/map.png", ""),
    BrokenInput("file/no-place", "notes.txt", ""),
    BrokenInput("file/no-place", "definitions/6-509-1/1.0 - Copy.md", version),
    BrokenInput("file/no-place", "pages/guide.markdown", ""),
    BrokenInput("file/no-place", "about.md", "---"),
    BrokenInput("file/no-place", "catalog.yaml", "format: 1"),
    BrokenInput("file/no-place", "pages/readme.md", "Notes"),
    BrokenInput("file/no-place", "definitions/6-509-1/1.0-final.md", version),
    BrokenInput("file/name", "pages/How to read.md", "---\ntitle: T\n---"),
    BrokenInput("value/id", "definitions/6.509.1/1.0.md", version),
    BrokenInput("value/id", "definitions/6.509.1/about.md", "---\nissuer: FEMA\n---"),
  ]

  /// Official versions with a fault in their front matter.
  static let heads = [
    head("definition/id-mismatch", "id: 6-509-1", "id: ‸6-509-2"),
    head("field/missing-key", "id: 6-509-1", ""),
    head(
      "field/unquoted-comma", "category: Law",
      "category: Law\nsupporting_core_capabilities: [‸Screening, Search, and Detection, Planning]"),
    head("field/missing-key", "name: Officer", ""),
    head("field/blank-value", "name: Officer", "‸name:"),
    head("field/blank-value", "name: Officer", #"name: ‸"""#),
    head("field/mistyped-value", "name: Officer", "name: ‸[Officer]"),
    head("field/missing-key", "status: Published", ""),
    head("field/unknown-value", "status: Published", "status: ‸Publisched"),
    head("field/missing-key", "version: 1.0", ""),
    head("value/version", "version: 1.0", "version: ‸1"),
    head("value/version", "version: 1.0", "version: ‸v1.0"),
    head("value/version", "version: 1.0", "version: ‸1.00"),
    head("value/version", "version: 1.0", "version: ‸1.0.0"),
    head("definition/version-mismatch", "version: 1.0", "version: ‸1.1"),
    head("field/missing-key", "kind: Personnel", ""),
    head("field/missing-key", "primary_core_capability: Planning", ""),
    head("front-matter/duplicate-key", "kind: Personnel", "kind: Personnel\n‸kind: Team"),
    more("field/unknown-key", "‸orginal_release: 2017-11-07"),
    more("field/unknown-key", "‸colour: red"),
    head("field/unknown-key", "kind: Personnel", "‸Kind: Personnel"),
    head(
      "field/unknown-key", "primary_core_capability: Planning",
      "‸Primary Core Capability: Planning"),
    more("front-matter/comment-cuts-value", "‸#updated: 2020-02-15"),
    head("front-matter/curly-quotes", "name: Officer", "name: ‸“Officer"),
    head("front-matter/curly-quotes", "name: Officer", "name: ‸Officer”"),
    more("front-matter/invalid-yaml", "supporting_core_capabilities:\n‸• Planning\n• Housing"),
    more("front-matter/invalid-yaml", "supporting_core_capabilities:\n- Planning\n ‸- Housing"),
    more("value/date", "updated: ‸15 Feb 2020"),
    more("value/date", "updated: ‸2020-02-30"),
    more("value/date", "updated: ‸2020-02-15T10:00:00Z"),
    more("value/date", "original_release: ‸15/2/2020"),
    more("value/date", "last_major_release: ‸2/15/2020 13:51:55 PM"),
    more("field/unknown-value", "single_resource: ‸true"),
    more("field/unknown-value", "nqs_position: ‸maybe"),
    more("field/mistyped-value", "supporting_core_capabilities: ‸None"),
    more("definition/duplicate-capability", "supporting_core_capabilities: [A B, C, ‸a  b]"),
    more("field/mistyped-value", "supporting_core_capabilities: [A, ‸[B]]"),
    more("definition/form-mismatch", "form: ‸508"),
    more("field/unknown-value", "form: ‸510"),
    more("field/mistyped-value", "published_versions: ‸1.0"),
    more("field/missing-key", "published_versions:\n  - { ‸date: 2020-02-15 }"),
    more("value/version", "published_versions:\n  - { version: ‸1, date: 2020-02-15 }"),
    more("value/date", "published_versions:\n  - { version: 1.0, date: ‸2020 }"),
    more("field/unknown-key", "published_versions:\n  - { version: 1.0, ‸type: PDF }"),
    more(
      "definition/duplicate-row",
      "published_versions:\n  - { version: 1.0 }\n  - { version: ‸1.0 }"),
    more("definition/foreign-key", "‸aliases: [FLO]"),
    more("definition/foreign-key", "‸audience: public"),
    BrokenInput(
      "definition/no-form", "definitions/demo/1.0.md",
      version.replacing("id: 6-509-1", with: "id: demo")),
    BrokenInput("front-matter/missing", "definitions/6-509-1/1.0.md", "‸## Overall Function"),
  ]

  private static let proposal = """
    ‸---
    id: 6-509-1
    name: Officer
    base: 1.0
    title: Corrections
    proposed_by: the editors
    proposed: 2026-11-22
    kind: Personnel
    category: Law
    primary_core_capability: Planning
    ---
    """

  private static func proposal(_ rule: String, _ line: String, _ lines: String) -> BrokenInput {
    let text = proposal.replacing(line + "\n", with: lines.isEmpty ? "" : lines + "\n")
    return BrokenInput(
      rule, "proposals/6-509-1/draft.md",
      lines.contains("‸") ? String(text.dropFirst()) : text)
  }

  /// Proposals with a fault.
  static let proposals = [
    proposal("proposal/official-key", "base: 1.0", "base: 1.0\n‸version: 1.1"),
    proposal("proposal/official-key", "base: 1.0", "base: 1.0\n‸status: Published"),
    proposal("proposal/official-key", "base: 1.0", "base: 1.0\n‸updated: 2026-01-01"),
    proposal("field/missing-key", "base: 1.0", ""),
    proposal("value/version", "base: 1.0", "base: ‸1,0"),
    proposal("field/missing-key", "title: Corrections", ""),
    proposal("field/missing-key", "proposed_by: the editors", ""),
    proposal("value/date", "proposed: 2026-11-22", "proposed: ‸soon"),
    proposal(
      "proposal/date-order", "proposed: 2026-11-22",
      "proposed: ‸2026-11-22\ncomment_until: 2026-11-21"),
    proposal("value/audience", "base: 1.0", "base: 1.0\naudience: ‸pubic"),
    proposal("definition/id-mismatch", "id: 6-509-1", "id: ‸6-509-9"),
    BrokenInput("file/name", "proposals/6-509-1/my draft.md", proposal),
  ]
}
