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
      (1. … 2. …). Of a PDF it reads the \
      words and where they are printed, and where it is tagged its tables and lists, with pdftotext and pdfinfo \
      (poppler-utils). Nothing is guessed: a label that isn't there is missing from the copy, and words that \
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
        1   no form can be made of a file, or with --strict a word has no place; nothing was written
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
    var knowledge = FormImport.Knowledge(catalog)
    if complete != nil, let given { return try completeVersion(given, knowledge, sources) }
    var files: [NewFiles.File] = []
    var ledgers: [LedgerFiles] = []
    var summaries: [ImportSummary] = []
    for path in file {
      let imported = try read(path, given, knowledge)
      let ledger = LedgerFiles(imported.ledger, of: path, stem: try ledgerStem(of: path))
      try refuse(imported, path, held: sources[place.content + "/" + imported.path])
      files.append((place.content + "/" + imported.path, imported.file))
      if let list = imported.referenceList {
        files.append((unusedPath(imported.referenceListPath, list, sources), list))
        knowledge.citations += imported.ledger.newReferences
      }
      ledgers.append(ledger)
      summaries.append(ImportSummary(imported, path, ledger: ledger.page.path))
    }
    let isComplete = summaries.allSatisfy(\.isComplete)
    if isComplete || !strict { try LedgerFiles.write(ledgers, with: files) }
    for summary in summaries { Terminal.messages.write(summary.text) }
    guard isComplete || !strict else { throw refuseUnplaced() }
  }

  /// The path of a list, with a number where another one has it.
  private func unusedPath(
    _ path: String, _ list: [UInt8], _ sources: [String: SourceFile]
  ) -> String {
    let stem = place.content + "/" + path.dropLast(".md".utf8.count)
    let paths = [stem + ".md"] + (2..<1000).map { "\(stem)-\($0).md" }
    return paths.first { sources[$0].map { $0.bytes == list } ?? true } ?? paths[0]
  }

  /// Stops where the version is held with another text.
  private func refuse(_ imported: FormImport, _ path: String, held: SourceFile?) throws {
    guard let held, held.bytes != imported.file else { return }
    Terminal.messages.write(
      "error: \(held.path) is there already, and nothing is overwritten.\nTo fill in only what it lacks: "
        + "typebook import \(path) --complete \(imported.id)@\(imported.version)\n")
    throw ExitCode.environment
  }

  private func refuseUnplaced() -> ExitCode {
    Terminal.messages.write("error: Words have no place, and with --strict nothing is written.\n")
    return .content
  }

  /// Fills in what a held version lacks.
  private func completeVersion(
    _ name: VersionName, _ knowledge: FormImport.Knowledge, _ sources: [String: SourceFile]
  ) throws {
    let path = file[0]
    let imported = try read(path, name, knowledge)
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
      let ledger = LedgerFiles(completion.ledger, of: path, stem: try ledgerStem(of: path))
      let list = completion.referenceList.map {
        (unusedPath(imported.referenceListPath, $0, sources), $0)
      }
      try LedgerFiles.write([ledger], with: list.map { [$0] } ?? [])
      if completion.file != held.bytes {
        try reading { () throws(EnvironmentError) in
          try RewrittenFile.replace(target, with: completion.file)
        }
      }
    }
    Terminal.messages.write(Self.summary(of: completion, target))
    let sums = sources[place.content + "/frozen.sums"]
    if !completion.filled.isEmpty, FrozenFile.holds(name.version, of: name.id, in: sums) {
      Terminal.messages.write(
        "The text was frozen. Say what was corrected: typebook freeze \(name.id)@\(name.version) --reason TEXT "
          + "--by NAME\n")
    }
    guard isComplete || !strict else { throw refuseUnplaced() }
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
    _ path: String, _ given: VersionName?, _ knowledge: FormImport.Knowledge
  ) throws(ExitCode) -> FormImport {
    let captured = try reading { () throws(EnvironmentError) in try CapturedFile.read(path) }
    do throws(FormImport.Obstacle) {
      let capture: Capture
      switch captured {
      case .text(let bytes): capture = Capture(bytes)
      case .printed(let words, let inOrder, let structure):
        capture = Capture(printed: words, inOrder: inOrder, structure: structure)
      case .unreadable(let problem, let remedy):
        throw FormImport.Obstacle(problem: problem, remedy: remedy)
      }
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

/// The two files of a ledger.
private struct LedgerFiles {
  let table: NewFiles.File
  let page: NewFiles.File

  init(_ ledger: Ledger, of source: String, stem: String) {
    table = (stem + ".csv", ledger.table)
    page = (stem + ".html", LedgerPage.bytes(of: ledger, source: source))
  }

  /// Writes new files of the content and ledgers, all of them or none. A ledger of an earlier import of the
  /// same text makes room.
  static func write(_ ledgers: [LedgerFiles], with files: [NewFiles.File]) throws(ExitCode) {
    let all = ledgers.flatMap { [$0.table, $0.page] }
    let old = all.filter { isLedger($0.path) }
    let new = files + all.filter { file in !old.contains { $0.path == file.path } }
    if !new.isEmpty { try FileWriting.write(new) }
    for file in old {
      try reading { () throws(EnvironmentError) in
        try RewrittenFile.replace(file.path, with: file.bytes)
      }
    }
  }

  /// Whether an earlier import wrote the file.
  private static func isLedger(_ path: String) -> Bool {
    guard let bytes = try? LooseFile.bytes(of: path) else { return false }
    let head = String(decoding: bytes.prefix(600), as: UTF8.self)
    return head.contains(Ledger.tableHead) || head.contains(LedgerPage.title)
  }
}

extension FormImport.Knowledge {
  /// The names of rows that the forms of a catalog have.
  private static func components(of catalog: Catalog) -> [String] {
    let names = catalog.definitions.flatMap(\.versions).flatMap {
      ($0.body.components.value ?? []).map(\.name.value)
    }
    return Set(names).sorted()
  }

  /// What a catalog knows.
  fileprivate init(_ catalog: Catalog) {
    self.init(
      components: catalog.vocabularies.filter { $0.field == .component }.flatMap(\.terms)
        .map(\.name.value) + Self.components(of: catalog),
      citations: catalog.referenceLists.flatMap(\.references).flatMap { reference in
        [(key: reference.key.value, words: reference.citation)]
          + reference.formerKeys.map { (key: $0.value, words: "") }
      })
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
    let new = imported.ledger.newReferences
    let count = imported.ledger.entries.count
    var lines = ["\(path): \(count - unplaced.count) of \(count) words have a place; see \(ledger)"]
    lines += Self.list(unplaced) { "\($0.word.text): without a place" }
    lines += Self.list(doubtful) { "\($0.word.text): \($0.doubt ?? "")" }
    if imported.unsureRows > 0 {
      let rows = imported.unsureRows == 1 ? "1 row" : "\(imported.unsureRows) rows"
      let isPDF = path.lowercased().hasSuffix(".pdf")
      let remedy =
        isPDF
        ? "Add these cells by hand; the ledger has their words."
        : "The form's PDF may show it: import that with --complete \(imported.id)@\(imported.version)."
      lines.append(
        "  \(rows) of a table: the text doesn't show which cell its words belong to. " + remedy)
    }
    if !new.isEmpty {
      let keys = new.map(\.key).joined(separator: ", ")
      lines.append("  new in \(imported.referenceListPath): \(keys)")
    }
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
