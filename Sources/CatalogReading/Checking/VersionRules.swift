import Diagnostics

/// What can be wrong with a definition's versions as they follow one another.
enum VersionRules {
  /// A later version with an earlier date.
  static let dateOrder = Rule(
    "version/date-order", .warning, "A higher version can't be older than a lower one.",
    explanation: """
      Versions count upward, and so do their dates. Where version 1.3 is dated before version 1.2, \
      one of the dates, or one of the numbers, has a slip. The dates are those of the tables of \
      published versions, or a version's own `updated` where no table lists it.

          not   - { version: 1.3, date: 2012-02-15 }      but   - { version: 1.3, date: 2020-02-15 }
                - { version: 1.2, date: 2019-01-03 }            - { version: 1.2, date: 2019-01-03 }

      If the published form has the dates so, there is nothing to do.
      """)

  /// A version that the newest one's table doesn't list.
  static let notListed = Rule(
    "version/not-listed", .warning,
    "The newest version's table must list every version in the catalog.",
    explanation: """
      The form's table of published versions grows with every version. A version whose text is in \
      the catalog, and which the table of the newest one lacks, was withdrawn by the issuer, has a \
      wrong number, or its row was lost. (A row whose text isn't in the catalog is history, and no \
      finding.)

          published_versions:
            - { version: 1.3, date: 2020-02-15 }
            - { version: 1.2, date: 2019-01-03 }      this line, where 1.2.md is here
      """)

  /// One version with two dates.
  static let datesDiffer = Rule(
    "version/dates-differ", .warning, "All tables of versions must give a version the same date.",
    explanation: """
      Every version carries a table of the versions before it. Two of these tables give one \
      version different dates, so that one of them is wrong: compare both with the published \
      forms. A day without a time agrees with every time of that day, and a shorter table of an \
      older version is no disagreement.

          not   1.2.md: - { version: 1.0, date: 2017-11-07 }
                1.3.md: - { version: 1.0, date: 2017-07-11 }
      """)

  /// Releases out of order.
  static let releaseOrder = Rule(
    "version/release-order", .warning,
    "Original release, last major release and last update must be in this order.",
    explanation: """
      A document is first released, then released again in full, and updated last. Of these dates, \
      which are one version's own, a later step is dated before an earlier one. Mostly month and \
      day were exchanged: the form writes the month first.

          not   original_release: 2017-11-07      but   original_release: 2017-11-07
                last_major_release: 2017-05-12          last_major_release: 2017-12-05
      """)

  /// An update after the edition.
  static let updatedAfterEdition = Rule(
    "version/updated-after-edition", .warning, "A version can't be updated after `as_of`.",
    explanation: """
      `as_of` in `catalog.yml` is the date of this edition: what is in it was known then. A version \
      that was updated later isn't older than the edition, so one of the two dates is wrong. Mostly \
      `as_of` wasn't set for this edition.

          not   as_of: 2026-01-01            but   as_of: 2026-06-01
                updated: 2026-03-15                updated: 2026-03-15
      """)

  /// Every rule of this area.
  static let all: [Rule] = [
    dateOrder, notListed, datesDiffer, releaseOrder, updatedAfterEdition,
  ]
}
