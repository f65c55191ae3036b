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
      If it exists and isn't in this catalog, add its name to known_names in catalog.yml: pages then \
      say that it isn't here. Else acknowledge the finding. A name is reported once, with its places.
      """, isAboutOfficialText: true)

  /// A definition that is said to be elsewhere, and is here.
  static let knownNameHere = Rule(
    "catalog/known-name-here", .warning, "`known_names` must only name definitions of elsewhere.",
    explanation: """
      known_names lists definitions that exist and aren't in this catalog, so that their names in \
      texts are no findings. This name is that of a definition that is here: texts link to it, and \
      the line says nothing. Delete it.

          known_names:
            - Harbor Master
      """)

  /// A known name that is there twice.
  static let duplicateKnownName = Rule(
    "catalog/duplicate-known-name", .warning, "Give each of the `known_names` once.",
    explanation: """
      A name is known in all the ways in which people write it: in the plural, with or without \
      "(NQS)", with any dash. One line is enough.

          known_names:
            - Harbor Master
      """)

  /// Every rule of this area.
  static let all: [Rule] = [
    unknownKey, duplicateKey, unused, unresolved, knownNameHere, duplicateKnownName,
  ]
}
