import ArgumentParser
import Diagnostics
import SitePipeline

/// `typebook explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a rule is for and what to do about a finding.",
    discussion: """
      Without a rule, all of them are listed.

      EXAMPLES:
        typebook explain
        typebook explain file/unreadable
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(help: "The rule's id, as it stands in brackets behind a finding.")
  var rule: String?

  func run() throws {
    guard let rule else {
      return try Terminal.output.deliver(Self.list(RuleBook.all))
    }
    guard let known = RuleBook.rule(rule) else {
      let near = Suggestion.nearest(to: rule, among: RuleBook.all.map { $0.id })
      throw ValidationError(
        "There is no rule `\(rule)`."
          + (near.map { " Did you mean `\($0)`?" } ?? " `typebook explain` lists all."))
    }
    try Terminal.output.deliver(Self.text(of: known))
  }

  private static func text(of rule: Rule) -> String {
    let note =
      "\nA finding about an official text can be acknowledged in the definition's about.md.\n"
    return "\(rule.id) (\(rule.severity.rawValue))\n\n\(rule.summary)\n\n\(rule.explanation)\n"
      + (rule.isAboutOfficialText ? note : "")
  }

  private static func list(_ rules: [Rule]) -> String {
    let width = rules.map { $0.id.utf8.count }.max() ?? 0
    return rules.map { rule in
      let padding = String(repeating: " ", count: width - rule.id.utf8.count + 2)
      let severity = rule.severity == .error ? "error    " : "warning  "
      return rule.id + padding + severity + rule.summary + "\n"
    }.joined()
  }
}
