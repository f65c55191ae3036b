import Diagnostics

/// What can be wrong with `catalog.yml`.
enum CatalogRules {
  /// Another format.
  static let format = Rule(
    "catalog/format", .error, "The content's format must be one that this program knows.",
    explanation: """
      `format: 1` says by which rules the content is written, so that a later program can tell. \
      This program knows format 1.
      """)

  /// A day that is past from the beginning.
  static let reviewOrder = Rule(
    "catalog/review-order", .warning, "`review_by` must be later than `as_of`.",
    explanation: """
      From the day `review_by`, copies of this edition say that they are old. A day before the \
      edition's own date makes every copy say so from the start.

          as_of: 2026-11-22
          review_by: 2027-05-31
      """)

  /// A language that isn't one.
  static let language = Rule(
    "catalog/language", .error, "`language` must be a language tag, such as `en`.",
    explanation: """
      Browsers and screen readers take the language of the content from this tag: two or three \
      letters, with a country where it matters.

          not   language: English
          but   language: en
      """)

  /// A banner that nobody would see.
  static let marking = Rule(
    "catalog/marking", .error,
    "In a catalog with audiences, set the marking of each audience instead of `marking`.",
    explanation: """
      `marking` is the one banner of a catalog without audiences. Where there are audiences, \
      each has its own, and a page carries the highest marking of what is on it.

          audiences:
            - { name: }
            - { name: internal, marking: FOR OFFICIAL USE ONLY }
      """)

  /// Two audiences of one name.
  static let duplicateAudience = Rule(
    "catalog/duplicate-audience", .error, "Give each audience a different name.",
    explanation: """
      `audience: internal` in a file must mean one audience. The audiences stand in their order, \
      the least restricted first.
      """)

  /// Every rule on settings.
  static let all: [Rule] = [format, reviewOrder, language, marking, duplicateAudience]
}
