public import Diagnostics

/// What can be wrong with an `about.md`.
enum AboutRules {
  /// A heading that isn't a version.
  static let unknownHeading = Rule(
    "about/unknown-heading", .error, "Headings in `about.md` must be version numbers.",
    explanation: """
      The text before the first heading is the editors' note on the definition; the text under a \
      version is the note on what that version changed.

          not   ## Changes in 1.3
          but   ## 1.3
      """)

  /// A judgement of no kind.
  static let unknownKind = Rule(
    "about/unknown-kind", .error, "`kind` in `judged` must be a kind of change.",
    explanation: """
      An entry of `judged` says what a change amounts to, by the names that `typebook diff` prints \
      as JSON: `requirement-raised`, `requirement-lowered`, `requirement-added`, \
      `requirement-removed`, `requirement-changed`, `note`, `moved-or-renamed`, `editorial`, \
      `record`. `requirement-` may be left off.

          not   kind: stricter
          but   kind: raised
      """)

  /// Every rule on these files.
  static let all: [Rule] = [unknownHeading, unknownKind]
}

/// What can be wrong with a reference list.
enum ReferenceRules {
  /// A key that links can't name.
  static let key = Rule(
    "reference/key", .error,
    "A reference key may have lower-case letters, digits and hyphens only.",
    explanation: """
      The key stands in links, `ref:nims-2017`, and in addresses. Lower case keeps one document \
      from having two keys.

          not   key: NIMS 2017
          but   key: nims-2017
      """)

  /// A date that isn't one.
  static let date = Rule(
    "reference/date", .error, "A reference's date must be a year, a month or a day.",
    explanation: """
      Documents are dated to the year, the month or the day.

          not   date: October 2017
          but   date: 2017-10
      """)

  /// A heading that names no entry.
  static let unknownHeading = Rule(
    "reference/unknown-heading", .error, "Headings of a reference list must be its keys.",
    explanation: """
      The text before the first heading introduces the list; the text under a key is a note on \
      that reference.

          references:
            - key: nims-2017
          …
          ## nims-2017
      """)

  /// Every rule on reference lists.
  static let all: [Rule] = [key, date, unknownHeading]
}

/// What can be wrong with a vocabulary.
enum VocabularyRules {
  /// A name that two terms have.
  static let duplicateName = Rule(
    "vocabulary/duplicate-name", .error, "A name or alias can belong to one term only.",
    explanation: """
      A form's words are looked up among the names and aliases of the terms, ignoring case. A name \
      that two terms have would lead to one of them by chance.
      """)

  /// A heading that names no term.
  static let unknownHeading = Rule(
    "vocabulary/unknown-heading", .error,
    "Headings of a vocabulary must be the names of its terms.",
    explanation: """
      The text under a heading is shown on the page of the term that it names, by the term's name \
      itself, not an alias.

          terms:
            - name: Planning
          …
          ## Planning
      """)

  /// Every rule on vocabularies.
  static let all: [Rule] = [duplicateName, unknownHeading]
}

/// What can be wrong with a supplement.
enum SupplementRules {
  /// No version.
  static let noVersion = Rule(
    "supplement/no-version", .error, "A supplement must say for which versions it was written.",
    explanation: """
      A local rule was written by someone who had read a certain version. On later versions the \
      supplement is shown with a note that it was written for another.

          versions: [1.3]
      """)

  /// A version twice.
  static let duplicateVersion = Rule(
    "supplement/duplicate-version", .error, "Name each version of a supplement once.",
    explanation: "One of the two was mostly meant to be another version. Correct or delete it.")

  /// A fact that no form has.
  static let unknownFact = Rule(
    "supplement/unknown-fact", .error, "A supplement's facts must be facts of a definition.",
    explanation: """
      Facts are shown beside the fact of the form that they are on, and are named by its key.

          not   facts: { single: Yes }
          but   facts: { single_resource: Yes }
      """)

  /// Every rule on supplements.
  static let all: [Rule] = [noVersion, duplicateVersion, unknownFact]
}

/// What can be wrong with a page.
enum PageRules {
  /// A second title.
  static let topHeading = Rule(
    "page/top-heading", .error, "A page's own headings begin at level 2.",
    explanation: """
      The page's `title` is its heading of level 1. Screen readers and lists of contents take the \
      levels as the page's structure, which has one top.

          not   # Versions
          but   ## Versions
      """)

  /// Every rule on pages.
  static let all: [Rule] = [topHeading]
}

/// Every rule that a single file can break, besides those of its encoding, front matter and
/// Markdown.
public enum DecodingRules {
  /// The rules, by area.
  public static let all: [Rule] =
    PlaceRules.all + CatalogRules.all + ValueRules.all + DefinitionRules.all + ProposalRules.all
    + BodyRules.all + AboutRules.all + ReferenceRules.all + VocabularyRules.all
    + SupplementRules.all + PageRules.all + MarkdownPitfallRules.all
}
