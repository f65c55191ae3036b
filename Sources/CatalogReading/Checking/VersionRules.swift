public import Diagnostics

/// What can be wrong with a definition's versions as they follow one another.
public enum VersionRules {
  /// A later version with an earlier date.
  public static let dateOrder = Rule(
    "version/date-order", .warning, "A higher version isn't dated before a lower one.",
    explanation: """
      Versions count upward, and so do their dates. Where version 1.3 is dated before version 1.2, \
      one of the dates, or one of the numbers, has a slip. The dates are those of the tables of \
      published versions, or a version's own `updated` where no table lists it.

          not   - { version: 1.3, date: 2012-02-15 }      but   - { version: 1.3, date: 2020-02-15 }
                - { version: 1.2, date: 2019-01-03 }            - { version: 1.2, date: 2019-01-03 }

      If the published form has the dates so, there is nothing to do.
      """)

  /// A version that the newest one's table doesn't list.
  public static let notListed = Rule(
    "version/not-listed", .warning,
    "The newest version's table lists every version whose text is here.",
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
  public static let datesDiffer = Rule(
    "version/dates-differ", .warning, "The tables of all versions give a version the same date.",
    explanation: """
      Every version carries a table of the versions before it. Two of these tables give one \
      version different dates, so that one of them is wrong: compare both with the published \
      forms. A day without a time agrees with every time of that day, and a shorter table of an \
      older version is no disagreement.

          not   1.2.md: - { version: 1.0, date: 2017-11-07 }
                1.3.md: - { version: 1.0, date: 2017-07-11 }
      """)

  /// Releases out of order.
  public static let releaseOrder = Rule(
    "version/release-order", .warning,
    "Original release, last major release and last update follow one another.",
    explanation: """
      A document is first released, then released again in full, and updated last. Of these dates, \
      which are one version's own, a later step is dated before an earlier one. Mostly month and \
      day were exchanged: the form writes the month first.

          not   original_release: 2017-11-07      but   original_release: 2017-11-07
                last_major_release: 2017-05-12          last_major_release: 2017-12-05
      """)

  /// A change of requirements that no date tells of.
  public static let unannouncedChange = Rule(
    "version/unannounced-change", .warning,
    "A version that changes a requirement has a later `last_major_release` than the one before.",
    explanation: """
      A form's Last Major Release tells the people who work by it when what is required last \
      changed. This version requires something else than the one before it whose text is here, by \
      the words of both, and its date is the same or an earlier one: who goes by the date misses \
      the change. `typebook diff` shows what changed, and why it counts as a requirement.

          1.2.md   last_major_release: 2017-11-07      A minimum of 8 hours of boat handling
          1.3.md   last_major_release: 2017-11-07      A minimum of 16 hours of boat handling

      Compare both dates with the published forms. If the published form has it so, acknowledge \
      it; `text` quotes the date:

          acknowledged:
            - version: 1.3
              rule: version/unannounced-change
              text: 2017-11-07
              reason: The form still gives the date of version 1.2, though 1.3 doubles the hours.

      Nothing is said where one of the two versions has no such date.
      """, isAboutOfficialText: true)

  /// Every rule of this area.
  public static let all: [Rule] = [
    dateOrder, notListed, datesDiffer, releaseOrder, unannouncedChange,
  ]
}
