import ArgumentParser
import CatalogModel
import Diagnostics
import Redlining
import Reviewing
import SitePipeline

/// `typebook review decide`
struct ReviewDecide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Record what was decided about changes.",
    discussion: """
      Writes into Content/reviews/ID/NAME.md, which no site shows. A decision holds for a later draft \
      as long as its change is the same.

      EXAMPLES:
        typebook review decide 6-509-1280@corrections c-4b1e90a7b2d1 --accept --role Training
        typebook review decide 6-509-1280@corrections --all --accept --role Director --by "J. Doe"
        typebook review decide 6-509-1280@corrections c-4b1e90a7b2d1 --object \\
          --reason "No county can train that long." --role Operations
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(
    help: ArgumentHelp("An ID, and a proposal or version after an @.", valueName: "id@name"))
  var text: String

  @Argument(help: ArgumentHelp("The codes of the changes.", valueName: "code"))
  var codes: [String] = []

  @Flag(help: "Decide about every change that is open.")
  var all = false

  @Flag(help: "The decision.")
  var decision: DecisionFlag

  @Option(help: ArgumentHelp("Why; needed to object and to comment.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("The role in which it is decided.", valueName: "role"))
  var role: String

  @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
  var content = "Content"

  func validate() throws {
    guard all != !codes.isEmpty else {
      throw ValidationError("Name the codes of the changes, or --all for those that are open.")
    }
    guard decision == .accept || reason?.isBlank == false else {
      throw ValidationError("Say why with --reason: an objection or a comment needs words.")
    }
    guard !role.isBlank,
      [role, reason ?? "", by ?? ""].allSatisfy({ !$0.contains(where: \.isNewline) })
    else {
      throw ValidationError("--role must have words; --role, --reason and --by are one line each.")
    }
  }

  func run() throws {
    let name = try ReviewedName(text)
    try place.enter()
    let (status, revision) = try name.status(in: content)
    var known: Set<String> = []
    let changes =
      all
      ? status.open
      : try codes.filter { known.insert($0).inserted }.map { try change($0, in: status) }
    guard !changes.isEmpty else {
      Terminal.messages.write("No change is open, so nothing was recorded. \(status.summary)\n")
      return
    }
    let decisions = changes.map { change in
      ReviewRecord.Decision(
        change: Located(change.fingerprint.text, .at(0)), verdict: decision.verdict, reason: reason,
        role: role, by: by, place: change.locator.words)
    }
    let path = try reading { () throws(EnvironmentError) in
      try DecisionFile.record(decisions, on: revision, in: content)
    }
    let summary = status.adding(decisions).summary
    Terminal.messages.write("\(path): \(decisions.count) recorded. \(summary)\n")
  }

  private func change(_ code: String, in status: ReviewStatus) throws -> Change {
    guard let entry = status.entries.first(where: { $0.change.fingerprint.text == code }) else {
      let known = status.entries.map(\.change.fingerprint.text)
      throw ValidationError(
        "No change of \(status.title) has the code `\(code)`."
          + (Suggestion.nearest(to: code, among: known).map { " Did you mean `\($0)`?" } ?? "")
          + " typebook review status \(text) lists them.")
    }
    guard !entry.decisions.contains(where: { $0.role == role }) else {
      throw ValidationError(
        "`\(code)` is decided in the role \(role) already. To change that, edit the record.")
    }
    return entry.change
  }
}

/// `typebook review status`
struct ReviewStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show what was decided about the changes of a text, and what is open.",
    discussion: """
      EXAMPLES:
        typebook review status 6-509-1280@corrections

      EXIT STATUS:
        0   every change is decided, and no decision is stale
        1   a change is open, or a decision is about a change that is no more
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(
    help: ArgumentHelp("An ID, and a proposal or version after an @.", valueName: "id@name"))
  var text: String

  @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
  var content = "Content"

  func run() throws {
    let name = try ReviewedName(text)
    try place.enter()
    let status = try name.status(in: content).status
    try Terminal.output.deliver(status.text)
    guard status.isSettled else { throw ExitCode.content }
  }
}

/// A verdict on the command line: `--accept`.
enum DecisionFlag: EnumerableFlag {
  case accept
  case object
  case comment

  var verdict: ReviewRecord.Verdict {
    switch self {
    case .accept: .accept
    case .object: .object
    case .comment: .comment
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
