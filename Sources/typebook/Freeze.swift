import ArgumentParser
import CatalogModel
import Diagnostics
import RedlineReporting
import Redlining
import SitePipeline

/// `typebook freeze`
struct Freeze: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep the texts of published versions as they are.",
    discussion: """
      Writes the sum of the text of each version to frozen.sums in the content. Check and build then fail \
      when such a text changes, disappears or is replaced. How its file is written doesn't count.

      Only the issuer makes versions. Where our copy of one was wrong or incomplete, correct it and say \
      why: the sums keep both texts' and the day, and the history tells readers, with what the correction \
      changed. The old text comes from git, or from a file that you name with --old.

      EXAMPLES:
        typebook freeze
        typebook freeze 6-509-1280@1.3
        typebook freeze 6-509-1280@1.3 --reason "Training restored from the PDF" --by "J. Doe"

      EXIT STATUS:
        0   frozen, or all of it was
        1   a text changed since it was frozen, or has errors; nothing was written
        2   something else is in the way; nothing was written
        64  the command line is wrong
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(help: ArgumentHelp("The version; all without one.", valueName: "id@version"))
  var text: String?

  @Option(help: "What was corrected in our copy of the version.")
  var reason: String?

  @Option(help: ArgumentHelp("Who corrected it.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("The day of the correction; today without it.", valueName: "date"))
  var on: String?

  @Option(
    help: ArgumentHelp(
      "The old text, where git doesn't have it.", valueName: "file"))
  var old: String?

  @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
  var content = "Content"

  func validate() throws {
    guard (reason == nil) == (by == nil) else {
      throw ValidationError("A correction has both: --reason TEXT and --by NAME.")
    }
    guard old == nil || reason != nil else {
      throw ValidationError("--old is for a correction: say --reason TEXT and --by NAME.")
    }
    guard reason == nil || text != nil else {
      throw ValidationError("Name the version whose copy was corrected: 6-509-1280@1.3.")
    }
  }

  func run() throws {
    let version = try text.map(VersionName.init)
    let correction = try correction()
    try place.enter()
    let outcome = try reading { () throws(EnvironmentError) in
      try FrozenFile.update(
        in: content, only: version.map { ($0.id, $0.version) }, correction: correction, old: old
      ) { old, new in
        let judged = ChangeJudge.judge(
          RevisionComparator.compare(old, new), oldTables: RevisionTables(),
          newTables: RevisionTables())
        // What our copy lacked had no text that could be struck.
        return judged.amendments.map {
          $0.sentence.replacing(", strike all text and insert: ", with: ", the text now is: ")
        }
      }
    }
    try ErrorGate.stop(at: outcome.errors, in: outcome.sources)
    if let name = outcome.unknown.first {
      throw ValidationError("\(content) has no text of \(name).")
    }
    guard outcome.changed.isEmpty else {
      Terminal.messages.write(
        outcome.changed.map { "error: The text of \($0) changed since it was frozen.\n" }.joined()
          + "`typebook check` says how to get the old text from git. If our copy was corrected, name the "
          + "version, with --reason TEXT and --by NAME.\n")
      throw ExitCode.content
    }
    guard let path = outcome.path else {
      Terminal.messages.write("All of it is frozen already.\n")
      return
    }
    try Terminal.output.deliver(path + "\n")
    Terminal.messages.write("Frozen: \(outcome.frozen.joined(separator: ", "))\n")
    for name in outcome.withoutFormer {
      Terminal.messages.write(
        "The history can't show what changed: git doesn't have the old text of \(name). To show it, take "
          + "\(path) back and name a file with the old text, --old FILE.\n")
    }
  }

  private func correction() throws -> FrozenSums.Correction? {
    guard let reason, let by else { return nil }
    let words = [by, reason].map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard words.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError("Say what was corrected and who did it: --reason TEXT --by NAME.")
    }
    let day = try on.map { text in
      guard let date = DocumentDate(text) else {
        throw ValidationError("`\(text)` isn't a day: write it as in 2026-11-30.")
      }
      return date.withoutTime
    }
    return FrozenSums.Correction(date: day ?? Terminal.today, by: words[0], reason: words[1])
  }
}
