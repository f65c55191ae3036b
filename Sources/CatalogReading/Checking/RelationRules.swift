import Diagnostics

/// What can be wrong where one file speaks of definitions and versions that stand in others.
enum RelationRules {
  /// Nobody issues a definition.
  static let noIssuer = Rule(
    "about/no-issuer", .warning, "Name the issuer of every definition.",
    explanation: """
      A definition's issuer is shown wherever the definition is named: readers have to know whose \
      rule it is. Neither the `about.md` of this one nor `catalog.yml` names an issuer.

          issuer: FEMA
      """)

  /// Notes on a definition that isn't here.
  static let noDefinition = Rule(
    "about/no-definition", .error, "An `about.md` needs at least one version of its definition.",
    explanation: """
      `about.md` says what this catalog knows about a definition; on its own it makes no page. Its \
      folder holds no version. Add one, or delete the folder.

          definitions/6-509-1280/about.md
          definitions/6-509-1280/1.3.md
      """)

  /// Notes on a version that nobody knows of.
  static let unknownVersion = Rule(
    "about/unknown-version", .warning, "`about.md` can only name versions of its definition.",
    explanation: """
      `sources` and the headings of change notes name versions. This one is neither a file of the \
      definition nor a row in the table of one, so that nobody will see what is said on it. \
      Mostly the number has a slip.

          sources:
            1.3: { checked: 2026-11-12 }
      """)

  /// A successor that the catalog doesn't have.
  static let unknownDefinition = Rule(
    "about/unknown-definition", .warning,
    "`supersedes` and `superseded_by` must name definitions in the catalog.",
    explanation: """
      The page of a superseded definition leads its readers to the one that took its place. The \
      definition named here isn't in the catalog: correct the ID, or say in the note, in words, \
      what took its place.

          superseded_by: 6-509-1281
      """)

  /// One side of a succession.
  static let noCounterpart = Rule(
    "about/no-counterpart", .warning, "If one definition supersedes another, both must say so.",
    explanation: """
      Readers come from both sides: who opens the old definition has to learn that there is a new \
      one. Where one `about.md` says `supersedes`, the other says `superseded_by`, and each names \
      the other.

          definitions/6-509-1281/about.md      supersedes: 6-509-1280
          definitions/6-509-1280/about.md      superseded_by: 6-509-1281
      """)

  /// Withdrawn before it was there.
  static let withdrawnEarly = Rule(
    "about/withdrawn-early", .warning,
    "A definition can't be withdrawn before its original release.",
    explanation: """
      The date of `withdrawn` lies before the definition's original release. One of the two dates \
      has a slip.

          withdrawn: { date: 2025-12-31, reason: Replaced by a state standard. }
      """)

  /// A document that isn't there.
  static let unknownSourceFile = Rule(
    "about/unknown-source-file", .error, "A file that `sources` names must be under `files`.",
    explanation: """
      `file` is the document of a version as the issuer published it, counted from the folder files. \
      The history links to it, also where the version's text isn't in this catalog.

          sources:
            1.2:
              file: 6-509-1280-1.2.pdf        files/6-509-1280-1.2.pdf
              sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
      """)

  /// A proposal that starts from nothing.
  static let unknownBase = Rule(
    "proposal/unknown-base", .error, "A proposal must start from a version in the catalog.",
    explanation: """
      What a proposal would change is found by comparing it with its base, so that the text of the \
      base has to be here: a file in the folder of the same ID under `definitions`.

          proposals/6-509-1280/corrections.md      base: 1.3
          definitions/6-509-1280/1.3.md
      """)

  /// Adopted, and not here.
  static let unknownAdopted = Rule(
    "catalog/unknown-adopted", .error, "An adopted version must be in the catalog.",
    explanation: """
      `adopted` says by which version of a definition this organisation works. Its page has to be \
      there: a file of that version, in the folder of that ID under `definitions`.

          adopted:
            6-509-1280: 1.3
      """)

  /// Every rule of this area.
  static let all: [Rule] = [
    noIssuer, noDefinition, unknownVersion, unknownDefinition, noCounterpart, withdrawnEarly,
    unknownSourceFile, unknownBase, unknownAdopted,
  ]
}
