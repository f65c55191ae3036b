public import Diagnostics

/// What can be wrong with `catalog.yml`.
public enum CatalogRules {
  /// Another format.
  public static let format = Rule(
    "catalog/format", .error, "The content is in a format that this program knows.",
    explanation: """
      `format: 1` says by which rules the content is written, so that a later program can tell. \
      This program knows format 1.
      """)

  /// A day that is past from the beginning.
  public static let reviewOrder = Rule(
    "catalog/review-order", .warning, "`review_by` comes after `as_of`.",
    explanation: """
      From the day `review_by`, copies of this edition say that they are old. A day before the \
      edition's own date makes every copy say so from the start.

          as_of: 2026-11-22
          review_by: 2027-05-31
      """)

  /// A language that isn't one.
  public static let language = Rule(
    "catalog/language", .error, "`language` is the tag of a language.",
    explanation: """
      Browsers and screen readers take the language of the content from this tag: two or three \
      letters, with a country where it matters.

          not   language: English
          but   language: en
      """)

  /// A banner that nobody would see.
  public static let marking = Rule(
    "catalog/marking", .error, "A catalog with audiences marks by audience.",
    explanation: """
      `marking` is the one banner of a catalog without audiences. Where there are audiences, \
      each has its own, and a page carries the highest marking of what is on it.

          audiences:
            - { name: public }
            - { name: internal, marking: FOR OFFICIAL USE ONLY }
      """)

  /// Two audiences of one name.
  public static let duplicateAudience = Rule(
    "catalog/duplicate-audience", .error, "Each audience has a name of its own.",
    explanation: """
      `audience: internal` in a file must mean one audience. The audiences stand in their order, \
      the least restricted first.
      """)

  /// Every rule on settings.
  public static let all: [Rule] = [format, reviewOrder, language, marking, duplicateAudience]
}
