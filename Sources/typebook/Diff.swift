import ArgumentParser
import CatalogModel
import Diagnostics
import RedlineReporting
import Redlining
import Reviewing
import SitePipeline

/// `typebook diff`
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed between two texts, and what that amounts to.",
    usage: """
      typebook diff <id> <old> <new> [<options>]
      typebook diff <old-file> <new-file> [<options>]
      git -c diff.typebook.command='typebook diff' diff
      """,
    discussion: """
      Three arguments name a definition's ID and two of its versions or proposals. Two arguments \
      name two files of the content format, wherever they are; - is the standard input, and \
      /dev/null stands for a text that is new or gone. Seven are what git gives to an external \
      diff. Words that went stand in [-…-], words that came in {+…+}, unless the terminal has \
      colours.

      The classes are \(ChangeClassGroup.names.joined(separator: ", ")); requirement stands for \
      all five that begin so, and for uncompared: a criterion that one copy lacks, or both. Why a \
      change is of its class is always said.

      EXAMPLES:
        typebook diff 6-509-1280 1.2 1.3
        typebook diff 6-509-1280 1.3 corrections --only requirement
        typebook diff old/1.3.md new/1.3.md
        git show HEAD:1.3.md | typebook diff - 1.3.md
        typebook diff 6-509-1280 1.2 1.3 --format csv > review.csv
        typebook diff 6-509-1280 1.2 1.3 --fail-on requirement-lowered

      EXIT STATUS:
        0   compared, whatever changed
        1   a change is of a class named with --fail-on, or the content is wrong (for git only the
          former)
        2   something else is in the way
        64  the command line is wrong, or names what the catalog doesn't hold
      """)

  /// How a comparison is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case csv
    case amendments
    case docx
  }

  @OptionGroup var place: WorkingPlace

  @Argument(
    help: ArgumentHelp(
      "An ID and two of its versions or proposals, or two files.", valueName: "text"))
  var texts: [String] = []

  @Option(
    help: ArgumentHelp("The folder of the content. (default: Content)", valueName: "dir"))
  var content: String?

  @Option(
    help: ArgumentHelp(
      """
      text for people, json for programs, csv as a review sheet for spreadsheets, amendments as \
      instructions to someone who has the old text, docx as a Word file with tracked changes.
      """,
      valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp("List changes of this class only; may be repeated.", valueName: "class"),
    transform: ChangeClassGroup.init(named:))
  var only: [ChangeClassGroup] = []

  @Option(
    help: ArgumentHelp(
      "Exit with 1 when a change is of this class; may be repeated.", valueName: "class"),
    transform: ChangeClassGroup.init(named:))
  var failOn: [ChangeClassGroup] = []

  func validate() throws {
    guard texts.count == 2 || texts.count == 3 || gitFiles != nil else {
      throw ValidationError("Name an ID and two of its versions or proposals, or two files.")
    }
    let files = texts.count == 2 ? texts : []
    guard files != [LooseFile.standardInput, LooseFile.standardInput],
      files != [LooseFile.nothing, LooseFile.nothing]
    else {
      throw ValidationError("Name at least one file: `\(files[0])` can stand for one of two.")
    }
    guard texts.count == 3 || content == nil else {
      throw ValidationError(
        "--content is for versions of a definition: name its ID before them. Two files need none.")
    }
  }

  func run() throws {
    try place.enter()
    if let files = gitFiles { return try runForGit(files) }
    try report(texts.count == 3 ? heldPair() : loosePair(texts[0], texts[1]))
  }

  private func report(_ pair: RevisionPair) throws {
    let report = ComparisonReport(
      judged: pair.judged, old: pair.old, new: pair.new,
      shown: only.isEmpty ? Set(ChangeClass.allCases) : ChangeClassGroup.union(only),
      generator: "Typebook \(ProgramVersion.number)")
    try write(report, marking: pair.marking)
    let failing = ChangeClassGroup.union(failOn)
    guard failing.isDisjoint(with: report.judged.classes) else { throw ExitCode.content }
  }

  private func write(_ report: ComparisonReport, marking: String?) throws {
    let terminal = Terminal.output
    switch format {
    case .text:
      try terminal.deliver(report.text(width: terminal.width, isColored: terminal.isColored))
    case .json: try terminal.deliver(report.json)
    case .csv: try terminal.deliver(report.csv)
    case .amendments: try terminal.deliver(report.amendments)
    case .docx: try terminal.deliver(document(of: report, marking: marking))
    }
  }
}

extension Diff {
  /// The comparison as a Word file, dated as the new text is, else as the old one.
  private func document(of report: ComparisonReport, marking: String?) -> [UInt8] {
    let redline = report.judged.redline
    let (old, new) = (redline.old, redline.new)
    let date = [new, old].lazy.compactMap { $0.date(.updated).value?.value }.first
    return TrackedDocument(
      report.judged,
      title: "\(new.name.value), \(new.key.definition): changes from \(old.standingWords) to "
        + new.standingWords,
      marking: marking, date: date ?? .earliest
    ).bytes
  }
}

/// Two texts and what their comparison amounts to.
private struct RevisionPair {
  let old: ComparisonReport.Side?
  let new: ComparisonReport.Side?
  let judged: JudgedRedline
  /// What marks the texts, where their catalog wants any.
  var marking: String?
}

extension Diff {
  /// The two texts of a definition in the catalog.
  private func heldPair() throws -> RevisionPair {
    let folder = try ContentFolder.read(content ?? "Content", for: texts[0])
    guard let catalog = folder.catalog else { throw ExitCode.content }
    let held = try HeldRevisions(of: texts[0], in: catalog)
    let (old, new) = (try held.revision(texts[1]), try held.revision(texts[2]))
    return RevisionPair(
      old: Self.side(old, folder.sources[old.path]), new: Self.side(new, folder.sources[new.path]),
      judged: catalog.comparison(of: old, with: new),
      marking: catalog.marking(
        of: [old, new].map { catalog.rank(of: $0, in: held.definition) }))
  }

  /// The texts of two files, of which one may be nothing; `name` is what readers call them.
  private func loosePair(
    _ old: String, _ new: String, as name: String? = nil
  ) throws -> RevisionPair {
    let files = try reading { () throws(EnvironmentError) in
      try [old, new].map { path throws(EnvironmentError) in
        path == LooseFile.nothing ? nil : try LooseFile.read(path, as: name)
      }
    }
    for file in files.compactMap(\.self) {
      try ErrorGate.stop(at: file.diagnostics, in: [file.source.path: file.source])
    }
    guard let known = files[1]?.revision ?? files[0]?.revision else { throw ExitCode.content }
    let judged = ChangeJudge.judge(
      RevisionComparator.compare(
        files[0]?.revision ?? known.emptied, files[1]?.revision ?? known.emptied),
      oldTables: files[0]?.tables ?? RevisionTables(),
      newTables: files[1]?.tables ?? RevisionTables())
    let sides = files.map { file in
      file.flatMap { file in file.revision.map { Self.side($0, file.source) } }
    }
    return RevisionPair(old: sides[0], new: sides[1], judged: judged)
  }

  // MARK: Git

  /// What git hands to an external diff: the file's path, and for each side a file with its text,
  /// its name and its mode; of a file that was renamed also the new path and what that means.
  private var gitFiles: (path: String, old: String, new: String)? {
    guard texts.count == 7 || texts.count == 9, content == nil else { return nil }
    return (texts.count == 9 ? texts[7] : texts[0], texts[1], texts[4])
  }

  /// Prints what git asks for. A text that can't be read is reported, and no reason for git to stop
  /// with the files behind it.
  private func runForGit(_ files: (path: String, old: String, new: String)) throws {
    do {
      try report(loosePair(files.old, files.new, as: files.path))
    } catch let code as ExitCode where code == .content && failOn.isEmpty {
      try Terminal.output.deliver(
        "\(files.path): can't be compared. `git diff --no-ext-diff` shows its lines.\n")
    }
  }

  private static func side(_ revision: Revision, _ source: SourceFile?) -> ComparisonReport.Side {
    ComparisonReport.Side(
      revision: revision, digest: ContentDigest(of: source?.bytes ?? []).description)
  }
}

/// Calls `body` and says what stands in its way.
func reading<Value>(_ body: () throws(EnvironmentError) -> Value) throws(ExitCode) -> Value {
  do throws(EnvironmentError) {
    return try body()
  } catch {
    Terminal.messages.write("error: \(error)\n")
    throw .environment
  }
}

extension ContentFolder {
  /// Reads the folder at `path`, and stops the program at an error that concerns the definition
  /// with this ID.
  static func read(_ path: String, for id: String) throws(ExitCode) -> ContentFolder {
    let folder = try reading { () throws(EnvironmentError) in try ContentFolder.read(path) }
    try ErrorGate.stop(
      at: folder.diagnostics.filter { folder.catalog == nil || concerns(id, $0.path) },
      in: folder.sources)
    return folder
  }

  /// Whether the file at `path` is one of the definition's, or the settings.
  private static func concerns(_ id: String, _ path: String) -> Bool {
    let path = "/" + path
    return path.hasSuffix("/catalog.yml") || path.contains("/definitions/\(id)/")
      || path.contains("/proposals/\(id)/")
  }
}

/// What is wrong with content that a command looks at.
enum ErrorGate {
  /// Prints the errors among `findings` as `check` does, and stops the program where there are any.
  static func stop(
    at findings: [Diagnostic], in sources: [String: SourceFile]
  ) throws(ExitCode) {
    let errors = findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    let terminal = Terminal.messages
    terminal.write(
      DiagnosticReport(errors).render(
        .snippet, sources: { sources[$0] }, isColored: terminal.isColored))
    throw .content
  }
}
