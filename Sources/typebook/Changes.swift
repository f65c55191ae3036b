import ArgumentParser
import CatalogModel
import RedlineReporting
import Redlining
import SitePipeline

/// `typebook changes`
struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what changed in the catalog by date, and what it amounts to.",
    discussion: """
      Each version is compared with the one before it whose text is in the catalog, each proposal \
      with the version that it starts from. A version's date is the day of its last update, else \
      that on which it was published.

      EXAMPLES:
        typebook changes
        typebook changes --since 2026-01-01
        typebook changes --format json > changes.json
      """)

  /// How the list is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @OptionGroup var place: WorkingPlace

  @Option(
    help: ArgumentHelp("The first day that counts, as in 2026-01-31.", valueName: "date"),
    transform: Self.day)
  var since: DocumentDate?

  @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
  var content = "Content"

  @Option(help: ArgumentHelp("text for people, json for programs.", valueName: "format"))
  var format = Format.text

  func run() throws {
    try place.enter()
    let folder = try reading { () throws(EnvironmentError) in try ContentFolder.read(content) }
    try ErrorGate.stop(at: folder.diagnostics, in: folder.sources)
    guard let catalog = folder.catalog else { throw ExitCode.content }
    let report = report(on: catalog)
    let terminal = Terminal.output
    switch format {
    case .text:
      try terminal.deliver(report.text(width: terminal.width, isColored: terminal.isColored))
    case .json: try terminal.deliver(report.json)
    }
  }

  private func report(on catalog: Catalog) -> ChangesReport {
    let log = ChangeLog(catalog)
    let events =
      since.map { first in log.dated.filter { $0.date.map { $0 >= first } ?? false } }
      ?? log.dated + log.undated
    let entries = parallelMap(events) { event in
      let predecessor = event.revision.flatMap { event.definition.predecessor(of: $0) }
      let judged = event.revision.flatMap { new in
        predecessor.map { catalog.comparison(of: $0.revision, with: new) }
      }
      return ChangesReport.Entry(event: event, predecessor: predecessor, judged: judged)
    }
    return ChangesReport(
      title: catalog.settings.title, since: since, entries: entries, undated: log.undated.count,
      generator: "Typebook \(ProgramVersion.number)")
  }

  private static func day(_ text: String) throws -> DocumentDate {
    guard let date = DocumentDate(text) else {
      throw ValidationError("There is no day `\(text)`: write it as 2026-01-31.")
    }
    return date
  }
}
