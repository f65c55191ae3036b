import Diagnostics

/// What can be wrong with the head of an official version.
enum DefinitionRules {
  /// The ID isn't the folder's name.
  static let idMismatch = Rule(
    "definition/id-mismatch", .error, "The ID must be the name of the file's folder.",
    explanation: """
      All that belongs to a definition stands in the folder named by its ID, so that one glance \
      at the folders shows what there is. Where the two differ, one of them was copied.

          definitions/6-509-1280/1.3.md
          id: 6-509-1280
      """)

  /// The version isn't the file's name.
  static let versionMismatch = Rule(
    "definition/version-mismatch", .error, "The version must be the file's name.",
    explanation: """
      A version's file is named by the version. Where the two differ, the file is mostly a copy \
      of an older version whose text, or name, is still the old one.

          definitions/6-509-1280/1.3.md
          version: 1.3
      """)

  /// An ID without a series, and no word on the form.
  static let noForm = Rule(
    "definition/no-form", .error, "An ID without a series needs `form: 508` or `form: 509`.",
    explanation: """
      An ID such as 6-509-1280 has the form's series in it: 508 for a resource typing definition, \
      509 for a position qualification. An ID without one needs the key `form`.

          id: demo-harbor-watch
          form: 509
      """)

  /// An ID and a form that disagree.
  static let formMismatch = Rule(
    "definition/form-mismatch", .error, "`form` must agree with the series in the ID.",
    explanation: """
      An ID such as 6-509-1280 says which form the definition is on. `form` is for IDs that don't; \
      beside one that does, it can only disagree. Delete the line.
      """)

  /// Two rows for one version.
  static let duplicateRow = Rule(
    "definition/duplicate-row", .error,
    "List each published version once.",
    explanation: """
      `published_versions` is the form's own table: a row for each version. A version that stands \
      there twice was copied and not corrected.
      """)

  /// A key of another file.
  static let foreignKey = Rule(
    "definition/foreign-key", .error,
    "A version file holds the official form and nothing else.",
    explanation: """
      A version file changes only when the form does, so that its history is the form's. What \
      this catalog says about the definition (issuer, sources, other names, audience, known \
      faults) stands beside it in `about.md`.

          not   definitions/6-509-1280/1.3.md      aliases: [Terrorism Liaison Officer]
          but   definitions/6-509-1280/about.md    aliases: [Terrorism Liaison Officer]
      """)

  /// A core capability that is supported twice.
  static let duplicateCapability = Rule(
    "definition/duplicate-capability", .warning,
    "List each supporting core capability once.",
    explanation: """
      `supporting_core_capabilities` names one capability twice; case and white space don't make a \
      difference. Either a line was copied, or another capability was meant: compare with the \
      published form, and delete or correct it.

          not   supporting_core_capabilities: [Planning, Planning]
          but   supporting_core_capabilities: [Planning]
      """)

  /// Every rule on the heads of versions.
  static let all: [Rule] = [
    idMismatch, versionMismatch, noForm, formMismatch, duplicateRow, duplicateCapability,
    foreignKey,
  ]
}

/// What can be wrong with a proposal.
enum ProposalRules {
  /// A key that only official versions have.
  static let officialKey = Rule(
    "proposal/official-key", .error,
    "A proposal can't have a version, status or publication of its own.",
    explanation: """
      A proposal never takes an official number: `version`, `status`, `updated` and \
      `published_versions` are for the issuer to give. A proposal says from which version it \
      starts, and who proposes it.

          base: 1.3
          title: Corrections to two faults
          proposed_by: the editors of this catalog
          proposed: 2026-11-22
      """)

  /// Dates that can't be.
  static let dateOrder = Rule(
    "proposal/date-order", .error, "Comments can't close before the proposal was made.",
    explanation: """
      `comment_until` is the last day for comments and can't lie before `proposed`.
      """)

  /// Every rule on proposals.
  static let all: [Rule] = [officialKey, dateOrder]
}
