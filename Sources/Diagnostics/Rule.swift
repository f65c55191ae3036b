/// How much a finding weighs.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Makes a page wrong or impossible: nothing is written.
  case error
  /// Worth a look; counts as an error with `--strict`.
  case warning

  /// Errors come before warnings.
  public static func < (left: Severity, right: Severity) -> Bool {
    left == .error && right == .warning
  }
}

/// One thing that can be wrong, declared once: its id, its weight and its explanation.
///
/// A rule's id is a promise (`acknowledged` lists and scripts name it): it is never re-used for
/// another meaning. The explanation is what `typebook explain ID` prints.
public struct Rule: Sendable, Hashable, Identifiable {
  /// Area, slash, kebab-case name: `reference/unknown-key`.
  public let id: String
  /// How much a finding of this rule weighs.
  public let severity: Severity
  /// The rule in one sentence, stated as a rule: "A reference key is declared in one list."
  public let summary: String
  /// Why the rule is there and what to do about a finding, in plain paragraphs.
  public let explanation: String
  /// Whether `acknowledged` in an `about.md` may turn a finding into an editorial note: true for
  /// faults of an official text itself.
  public let isAboutOfficialText: Bool

  /// Declares a rule.
  public init(
    _ id: String, _ severity: Severity, _ summary: String, explanation: String,
    isAboutOfficialText: Bool = false
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.isAboutOfficialText = isAboutOfficialText
  }

  /// Two rules are the same when their ids are.
  public static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
