import Diagnostics

/// What can be wrong with references, and with names of definitions in texts.
enum CitationRules {
  /// A key that no list has.
  static let unknownKey = Rule(
    "reference/unknown-key", .error, "A reference key must be in a reference list.",
    explanation: """
      `[words](ref:key)` links words to an entry under references. No list has an entry with this \
      key, and none had it before (former_keys). Correct the key, or add the entry.
      """)

  /// A key that two entries have.
  static let duplicateKey = Rule(
    "reference/duplicate-key", .error, "A reference key can belong to one entry only.",
    explanation: """
      Keys are addresses: references/nims-2017.html is the page of one document. Keys and former \
      keys are unique across all lists.
      """)

  /// An entry that nothing cites.
  static let unused = Rule(
    "reference/unused", .warning, "Cite every entry of a reference list, or delete it.",
    explanation: """
      Nothing in the catalog links to this entry. Either a version's reference lacks its link, or \
      the entry can go.
      """)

  /// A definition's name that leads nowhere.
  static let unresolved = Rule(
    "reference/unresolved-definition", .warning,
    "Name definitions as the catalog knows them.",
    explanation: """
      Definitions name one another by name, not by ID: "FEMA, NIMS 509: Intelligence Analyst", or \
      "4 - NIMS Type 1 Patrol Officer". No definition here has this name, as its name or as an \
      alias. The page shows the words without a link, and the report of unresolved names lists \
      them.

      If the definition is here under another name, add the name to the aliases in its about.md. \
      If it isn't here at all, there is nothing to do: acknowledge the finding to be rid of it.
      """, isAboutOfficialText: true)

  /// Every rule of this area.
  static let all: [Rule] = [unknownKey, duplicateKey, unused, unresolved]
}
