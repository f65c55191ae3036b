import ArgumentParser
import CatalogModel
import Diagnostics
import Importing
import SitePipeline

/// `typebook import`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a version of a text or PDF that was captured of its form.",
    discussion: """
      Reads text as it is copied from a published page, or saved by an office: labels and values on \
      lines, tables with bars or tabs, lists with any bullets, also those that stand in one line \
      (1. … 2. …). Of a PDF it reads the words and where they are printed, where pdftotext is installed. Nothing is guessed: a label that isn't there is missing from the copy, and words that \
      look glued together are reported as they stand.

      The ledger says of every word of the text where it went, or that it went nowhere: a table, \
      FILE.ledger.csv, and a page, FILE.ledger.html. It stands beside the text, never in the content. \
      Nothing that is there is overwritten. With --complete, a version that is held gets what it lacks; \
      where the text says something else than the version, both are shown and the version's words stay.

      EXAMPLES:
        typebook import 6-509-1280.txt
        typebook import 6-509-1280.pdf
        typebook import copied.txt --as 6-509-1280@1.4 --ledger /tmp/1.4
        typebook import *.txt --strict
        typebook import 6-509-1280.pdf --complete 6-509-1280@1.3

      EXIT STATUS:
        0   imported
        1   no form can be made of a text, or with --strict a word has no place; nothing was written
        2   something else is in the way; nothing was written
        64  the command line is wrong
      """)

  @OptionGroup var place: NewTextPlace

  @Argument(help: "Texts that were captured, each of one form; - is the standard input.")
  var file: [String]

  @Option(
    help: ArgumentHelp(
      "The definition and the version, where the text doesn't say.", valueName: "id@version"))
  var `as`: String?

  @Option(
    help: ArgumentHelp(
      "A version that is held: only what it lacks is filled in.", valueName: "id@version"))
  var complete: String?

  @Option(
    help: ArgumentHelp(
      "Where the ledger goes, its two endings added; else beside the text.", valueName: "file"))
  var ledger: String?

  @Flag(help: "Write nothing if a word of a text has no place in its file.")
  var strict = false

  func validate() throws {
    guard file.count == 1 || (`as` == nil && ledger == nil && complete == nil) else {
      throw ValidationError("--as, --complete and --ledger are for one file.")
    }
    guard `as` == nil || complete == nil else {
      throw ValidationError("--complete says which version it is: leave out --as.")
    }
    guard ledger != nil || !file.contains(LooseFile.standardInput) else {
      throw ValidationError(
        "The standard input has no folder: say where the ledger goes, --ledger FILE.")
    }
  }

  func run() throws {
    let given = try (`as` ?? complete).map(VersionName.init)
    let (catalog, sources) = try place.enter()
    let knowledge = FormImport.Knowledge(catalog)
    if complete != nil, let given { return try completeVersion(given, knowledge, sources) }
    var files: [NewFiles.File] = []
    var summaries: [ImportSummary] = []
    for path in file {
      let captured = try reading { () throws(EnvironmentError) in try CapturedFile.read(path) }
      let imported = try read(Capture(captured), path, given, knowledge)
      let stem = try ledgerStem(of: path)
      files.append((place.content + "/" + imported.path, imported.file))
      files.append((stem + ".csv", imported.ledger.table))
      files.append((stem + ".html", LedgerPage.bytes(of: imported.ledger, source: path)))
      summaries.append(ImportSummary(imported, path, ledger: stem + ".html"))
    }
    let isComplete = summaries.allSatisfy(\.isComplete)
    if isComplete || !strict { try FileWriting.write(files) }
    for summary in summaries { Terminal.messages.write(summary.text) }
    guard isComplete || !strict else {
      Terminal.messages.write("error: Words have no place, and with --strict nothing is written.\n")
      throw ExitCode.content
    }
  }

  /// Fills in what a held version lacks.
  private func completeVersion(
    _ name: VersionName, _ knowledge: FormImport.Knowledge, _ sources: [String: SourceFile]
  ) throws {
    let path = file[0]
    let captured = try reading { () throws(EnvironmentError) in try CapturedFile.read(path) }
    let imported = try read(Capture(captured), path, name, knowledge)
    let target = place.content + "/" + imported.path
    guard let held = sources[target] else {
      throw ValidationError("\(target) isn't here: import the text without --complete.")
    }
    guard let completion = FormCompletion.complete(held, with: imported) else {
      Terminal.messages.write(
        "error: \(target) has errors: run `typebook check \(target)` first.\n")
      throw ExitCode.content
    }
    let isComplete = completion.ledger.unplaced.isEmpty
    if isComplete || !strict {
      let stem = try ledgerStem(of: path)
      try FileWriting.write([
        (stem + ".csv", completion.ledger.table),
        (stem + ".html", LedgerPage.bytes(of: completion.ledger, source: path)),
      ])
      if completion.file != held.bytes {
        try reading { () throws(EnvironmentError) in
          try RewrittenFile.replace(target, with: completion.file)
        }
      }
    }
    Terminal.messages.write(Self.summary(of: completion, target))
    guard isComplete || !strict else { throw ExitCode.content }
  }

  private static func summary(of completion: FormCompletion, _ target: String) -> String {
    let filled = completion.filled.map { "  filled in: \($0.name)\n" }.joined()
    let conflicts = completion.conflicts.map {
      "  \($0.destination.name): kept `\($0.held)`; the text says `\($0.captured)`\n"
    }.joined()
    let head = filled.isEmpty ? "nothing to fill in" : "filled in from the text"
    return "\(target): \(head)\n" + filled + conflicts
  }

  private func read(
    _ capture: Capture, _ path: String, _ given: VersionName?, _ knowledge: FormImport.Knowledge
  ) throws(ExitCode) -> FormImport {
    do throws(FormImport.Obstacle) {
      return try FormImport.read(
        capture, as: given.map { ($0.id, $0.version) }, knowing: knowledge)
    } catch {
      Terminal.messages.write("error: \(path): \(error.problem)\n\(error.remedy)\n")
      throw .content
    }
  }

  /// The path of a ledger's files without their endings, which is never in the content.
  private func ledgerStem(of path: String) throws -> String {
    var stem = ledger ?? path + ".ledger"
    for ending in [".csv", ".html"] where ledger != nil && stem.hasSuffix(ending) {
      stem.removeLast(ending.count)
    }
    guard !stem.hasPrefix(place.content + "/"), !stem.hasPrefix("./\(place.content)/") else {
      throw ValidationError(
        "A ledger is no content: move the text out of \(place.content), or say where the ledger goes, "
          + "--ledger FILE.")
    }
    return stem
  }
}

extension Capture {
  /// The capture in a file.
  fileprivate init(_ file: CapturedFile) {
    switch file {
    case .text(let bytes): self.init(bytes)
    case .printed(let words): self.init(printed: words)
    }
  }
}

extension FormImport.Knowledge {
  /// What a catalog knows.
  fileprivate init(_ catalog: Catalog) {
    self.init(
      components: catalog.vocabularies.filter { $0.field == .component }.flatMap(\.terms)
        .map(\.name.value),
      citations: catalog.referenceLists.flatMap(\.references)
        .map { (key: $0.key.value, words: $0.citation) })
  }
}

/// What an import came to, for the person who ran it.
private struct ImportSummary {
  private static let listed = 10

  let isComplete: Bool
  let text: String

  init(_ imported: FormImport, _ path: String, ledger: String) {
    let (unplaced, doubtful) = (imported.ledger.unplaced, imported.ledger.doubtful)
    isComplete = unplaced.isEmpty
    let count = imported.ledger.entries.count
    var lines = ["\(path): \(count - unplaced.count) of \(count) words have a place; see \(ledger)"]
    lines += Self.list(unplaced) { "\($0.word.text): without a place" }
    lines += Self.list(doubtful) { "\($0.word.text): \($0.doubt ?? "")" }
    if !imported.missing.isEmpty {
      let labels = imported.missing.map { "`\($0.label)`" }.joined(separator: ", ")
      lines.append("  The text has no \(labels): add what the form says, since a file needs it.")
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func list(
    _ entries: [Ledger.Entry], _ words: (Ledger.Entry) -> String
  ) -> [String] {
    let shown = entries.prefix(listed).map {
      "  line \($0.word.line), column \($0.word.column): " + words($0)
    }
    let rest = entries.count - shown.count
    return shown + (rest > 0 ? ["  … and \(rest) more in the ledger"] : [])
  }
}
