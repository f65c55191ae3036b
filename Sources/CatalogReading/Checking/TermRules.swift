import Diagnostics

/// What can be wrong with a form's words that a vocabulary lists, and between vocabularies.
enum TermRules {
  /// A word outside a closed list.
  static let unknown = Rule(
    "term/unknown", .error, "Use only the terms of a closed list.",
    explanation: """
      A vocabulary that isn't `open` lists every term that its field may have, by name or alias, \
      ignoring case. This one isn't among them. Correct the word; or, if it is right, add it to \
      the vocabulary, as a term or as another name of one.

          not   kind: Personel
          but   kind: Personnel
      """)

  /// A word outside an open list.
  static let outsideOpenList = Rule(
    "term/outside-open-list", .warning, "Use the terms of an open list where you can.",
    explanation: """
      A vocabulary with `open: true` lists the terms that are known and allows others. This one \
      isn't in the list: it gets a page of its own, without a text. If it is right, and more than \
      one form has it, add it to the list.

          terms:
            - name: Aircraft
            - name: Aircraft/Team      this line, where kind: Aircraft/Team is right
      """)

  /// A component's name that is written in two ways.
  static let componentSpelling = Rule(
    "term/component-spelling", .warning,
    "Write a component's name the same way everywhere.",
    explanation: """
      The rows of a form are compared from version to version by their names. This one is the \
      same as a term of the vocabulary, or as a component of an older version, but for its \
      capitals, dashes or signs. Compare both with the published forms: mostly one of the two was \
      typed, not copied.

          not   ### Physical/medical fitness
          but   ### Physical/Medical Fitness
      """)

  /// A term that isn't a status.
  static let noStatus = Rule(
    "term/no-status", .warning, "A vocabulary of statuses only adds texts to the known statuses.",
    explanation: """
      The statuses of a form are fixed: Published, Interim Guidance, Under Revision and \
      Pre-Decisional; Withdrawn is said in an `about.md`. A vocabulary of statuses says what they \
      mean. A term that is none of them can never be used.

          not   - { name: Released }
          but   - { name: Published }
      """)

  /// Every rule of this area.
  static let all: [Rule] = [unknown, outsideOpenList, componentSpelling, noStatus]
}
