public import Diagnostics

/// What can be wrong with what a version says of its own changes. Only a comparison tells.
public enum ReleaseRules {
  /// A change of requirements that no date tells of.
  static let unannouncedChange = Rule(
    "version/unannounced-change", .warning,
    "A version that changes a requirement needs a later `last_major_release`.",
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
  public static let all: [Rule] = [unannouncedChange]
}
