extension BrokenInput {
  /// A version whose head is right, with this body.
  private static func body(_ rule: String, _ text: String) -> BrokenInput {
    let head = """
      ---
      id: 6-509-1
      name: Officer
      status: Published
      version: 1.0
      kind: Personnel
      category: Law
      primary_core_capability: Planning
      ---

      """
    return BrokenInput(rule, "definitions/6-509-1/1.0.md", head + text)
  }

  /// Versions whose headings aren't the form's.
  static let bodies = [
    body("body/unknown-heading", "‸## Overall function\n\nText"),
    body("body/unknown-heading", "## Notes\n\nText\n\n‸## Remarks\n\n### Type 1\n\nText"),
    body("body/unknown-heading", "‸# Officer\n\n## Notes"),
    body("body/unknown-heading", "‸### Training\n\n## Notes"),
    body("body/unknown-heading", "## Components\n\n### Training\n\n‸## Type 1"),
    body("body/unknown-heading", "## Description\n\nText\n\n‸### Type 1\n\nText"),
    body("body/unknown-heading", "## Types\n\n‸### Type I\n\nText"),
    body("body/unknown-heading", "## Types\n\n‸### type 1"),
    body("body/unknown-heading", "## Types\n\n‸### Type 0"),
    body("body/unknown-heading", "## Types\n\n### Type 1\n\n‸#### Training"),
    body("body/unknown-heading", "## Components\n\n### Training\n\n‸#### Note"),
    body("body/unknown-heading", "## Components\n\n‸#### Notes"),
    body("body/unknown-heading", "## Components\n\n‸###\n\n#### Notes"),
    body("body/unknown-heading", "## Components\n\n### Training\n\n#### Notes\n\n‸##### More"),
    body("body/heading-level", "‸# Notes\n\nText"),
    body("body/heading-level", "## Types\n\n### Type 1\n\n‸#### Type 2\n\nText"),
    body("body/heading-level", "## Components\n\n### Training\n\n‸### Type 1\n\nText"),
    body("body/heading-level", "## Components\n\n### Training\n\n‸### Notes\n\nText"),
    body("body/heading-level", "## Components\n\n### Training\n\n‸##### Type 1\n\nText"),
    body("body/heading-level", "## Notes\n\nText\n\n‸### References"),
    body("body/duplicate-heading", "## Notes\n\nOne\n\n‸## Notes\n\nTwo"),
    body("body/duplicate-heading", "## Types\n\n### Type 1\n\n### Type 2\n\n‸### Type 1"),
    body("body/duplicate-heading", "## Components\n\n### A\n\n### B\n\n‸### A\n\n#### Notes"),
    body("body/duplicate-heading", "## Components\n\n### A\n\n#### Notes\n\n‸#### Notes"),
    body("body/duplicate-heading", "## Components\n\n### A\n\n#### Type 1\n\n‸#### Type 1"),
    body("body/equal-components", "## Components\n\n### Boats per Team\n\n‸### Boats, per team"),
    body("body/equal-components", "## Components\n\n### Summary\n\n‸### Component Summary"),
    body("body/underlined-heading", "Notes\n‸-----\n\nText"),
    body("body/heading-markup", "## *‸Notes*"),
    body("body/heading-markup", "## Components\n\n### [‸Training](x.md)"),
    body("body/nested-heading", "## Notes\n\n- ‸## Types"),
    body("body/nested-heading", "## Notes\n\n> ‸### Type 1"),
    body("body/nested-heading", "## Notes\n\n1. Text\n\n   > ‸#### Type 1"),
    body("body/text-before-heading", "‸Text\n\n## Notes"),
    body("body/text-before-heading", "‸- Item\n\n## Notes"),
    body("body/text-before-heading", "## Types\n\n‸Text\n\n### Type 1"),
    body("body/text-before-heading", "## Components\n\n‸Text\n\n### Training"),
    body("body/text-before-heading", "## Components\n\n### Training\n\n‸Text"),
    body("body/reference-without-link", "## References\n\n- [A](ref:a)\n- ‸FEMA, NIMS"),
  ]

  /// Texts that CommonMark reads otherwise than they will have been meant.
  static let pitfalls = [
    body("markdown/lettered-item", "## Notes\n\nThe leader:\n‸a. leads\nb. plans"),
    body("markdown/lettered-item", "## Notes\n\n1. The leader:\n   ‸ii) leads"),
    body("markdown/lettered-item", "## Notes\n\nA. One\n‸B. Two"),
    body("markdown/lettered-item", "## Notes\n\n> Text\n> ‸c. more"),
    body("markdown/joined-number", "## Notes\n\nAlso:\n‸2. Two years"),
    body("markdown/joined-quantity", "## Notes\n\n1 - Leader\n‸22 - Officers"),
    body("markdown/joined-quantity", "## Notes\n\n1 – Leader\n‸22 – Officers"),
    body("markdown/table", "## Notes\n\n| A | B |\n‸| --- | --- |\n| 1 | 2 |"),
    body("markdown/table", "## Notes\n\nA | B\n‸--- | ---\n1 | 2"),
    body("markdown/pasted-bullet", "## Notes\n\n‸• One\n• Two"),
    body("markdown/plus", "## Notes\n\n‸+ 2 officers"),
    body("markdown/plus", "## Notes\n\nThe team\n‸+ 2 officers"),
    body("markdown/numbering", "## Notes\n\n1. One\n2. Two\n\n‸1. Other"),
    body("markdown/numbering", "## Notes\n\n1. One\n2. Two\n‸4. Four"),
    body("markdown/indented-code", "## Notes\n\nText\n\n    ‸indented"),
    body("markdown/link-definition", "## Notes\n\nText\n\n‸[Note]: annex\n\nText"),
    body("markdown/link-definition", "## Notes\n\n- Text\n\n‸[1]: <https://a.example>"),
    body("markdown/open-fence", "## Notes\n\n‸```\ncode\n\n## References"),
    body("markdown/open-fence", "## Notes\n\n- ‸~~~ text\n  code\n  ```"),
    body("markdown/html", "## Notes\n\n‸<div>Text</div>"),
    body("encoding/control-character", "## Notes\n\nCode `&#150;`, 2‸&#150;4 radios"),
    body("encoding/control-character", "## Notes\n\n- Two‸&#x0B;radios"),
    body("encoding/direction-control", "## Notes\n\n*The ‸&#x202E;radios*"),
    body("markdown/nesting", "## Notes\n\n" + String(repeating: ">", count: 100) + "‸> Text"),
    body("markdown/comment", "## Notes\n\nText\n\n‸<!-- ask the sergeant -->"),
    body("markdown/comment", "## Notes\n\nText ‸<!-- ask the sergeant"),
    body("markdown/glued-heading", "## Description\n\nText\n\n‸##Notes\n\nText"),
    body("markdown/glued-heading", "## Types\n\n### Type 1\n\nText\n‸###Type 2\nText"),
    body("markdown/glued-heading", "## Description\n\nText\n\n‸##\u{A0}Notes"),
    body("markdown/glued-marker", "## Notes\n\n- Boats\n‸-Radios\n- Lamps"),
    body("markdown/glued-marker", "## Notes\n\n‸-\u{A0} Boats\n- Radios"),
    body("markdown/glued-marker", "## Notes\n\n1. Boats\n‸2.Radios\n3. Lamps"),
    body("markdown/glued-marker", "## Notes\n\n‸1.\u{202F}Boats\n2. Radios"),
    body("markdown/glued-marker", "## Notes\n\nAlso:\n\n‸. Boats"),
    body("markdown/joined-line", "## Notes\n\nBoats\n‸Radios\nLamps"),
    body("markdown/joined-line", "## Notes\n\n1. Boats\n‸. Radios\n3. Lamps"),
    body("markdown/inline-list", "## Notes\n\nKeeps: ‸1. Boats 2. Radios"),
    body("markdown/inline-list", "## Notes\n\n1. Boats ‸2. Radios 3. Lamps"),
    body("markdown/empty-item", "## Notes\n\n- Boats\n‸-\n- Lamps"),
    body("markdown/shallow-item", "## Notes\n\n1. Answers\n  ‸1) by phone\n  2) by mail\n3. Plans"),
    body("markdown/shallow-item", "## Notes\n\n- Answers\n ‸- by phone\n- Plans"),
    body("markdown/broken-list", "## Notes\n\n1. Boats\n‸2) Radios"),
    body("markdown/broken-list", "## Notes\n\n- Boats\n‸* Radios"),
    body("markdown/stray-indentation", "## Notes\n\nKeeps:\n\n‸  Boats"),
    body("markdown/emphasis-in-word", "## Notes\n\nA shelter of ‸10*10 feet, or 20*20 feet"),
    body("markdown/literal-mark", "## Notes\n\n1. ‸**Note:**the watch is doubled"),
    body("markdown/literal-mark", "## Notes\n\n1. ‸**Harbor **rules"),
    body("markdown/literal-mark", "## Notes\n\nThe ‸*watch is doubled"),
    body("markdown/literal-mark", "## Notes\n\nThe ‸`watch is doubled"),
    body("markdown/literal-mark", "## Notes\n\nThe ‸## watch is doubled"),
    body("markdown/literal-link", "## Notes\n\nSee ‸[the book](../files/My Book.pdf)"),
    body("markdown/literal-link", "## Notes\n\nSee ‸[the book] (../files/x.pdf)"),
    body("markdown/literal-link", "## Notes\n\nSee ‸[the book][nowhere]"),
    body("markdown/literal-link", "## Notes\n\nSee ‸[the book](../files/x.pdf “Title”)"),
    body("markdown/literal-link", "## Notes\n\nSee ‸[the book(ref:x)"),
    body("markdown/other-dialect", "## Notes\n\nThe watch‸[^1] is doubled"),
    body("markdown/other-dialect", "## Notes\n\n- ‸[ ] The watch is doubled"),
    body("markdown/other-dialect", "## Notes\n\nThe ‸~~watch~~ is doubled"),
    body("markdown/other-dialect", "## Notes\n\nThe watch ‸{#watch}"),
    body("markdown/other-dialect", "## Notes\n\n‸!!! note"),
    body("markdown/table", "## Notes\n\n‸Boats\t2"),
    body("markdown/pasted-bullet", "## Notes\n\n‸•\tBoats\n\n•\tRadios"),
    body("markdown/pasted-bullet", "## Notes\n\n‸— Boats\n— Radios"),
    body("markdown/pasted-bullet", "## Notes\n\nBoats\n‸o Radios"),
    body("markdown/lettered-item", "## Notes\n\n‸(a) Boats\n(b) Radios"),
    body("markdown/joined-number", "## Notes\n\n‸(1) Boats\n(2) Radios"),
    body("markdown/link-definition", "## Notes\n\n- Text\n- ‸[Note]: annex\n- Text"),
    body("markdown/link-definition", "## Notes\n\n‸[Note]: annex\nText"),
    body("markdown/unread-text", "## Notes\n\n```text ‸and more\ncode\n```"),
    body("link/bare-address", "## Notes\n\nSee ‸https://www.fema.gov/x, or write"),
    body("link/bare-address", "## Notes\n\nSee ‸www.fema.gov."),
    body(
      "body/heading-as-text",
      "## Components\n\n### Training\n\n#### Type 1\n\nText\n\n‸**Type 2**\n\nText"),
    body("body/empty-lines", "## Notes\n\nOne\n\n‸\nTwo"),
    body(
      "body/heading-spacing",
      "## Description\n\nA\n\n## Types\n\n### Type 1\n\nB\n‸### Type 2\n\nC\n\n## Notes\n\nD\n"
    ),
    body("markdown/glued-marker", "## Notes\n\n‸>Boats"),
    body("markdown/inline-list", "## Notes\n\n- Boats‸- Radios"),
    body("markdown/inline-list", "## Notes\n\n1. Boats‸2. Radios"),
    body("body/heading-as-text", "## Description\n\nText\n\n‸**Notes:**"),
    BrokenInput("markdown/underline", "pages/guide.md", "---\ntitle: T\n---\nText\n‸---\nText"),
  ]
}
