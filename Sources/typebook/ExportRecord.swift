import ArgumentParser
import CatalogModel
import Diagnostics
import Redlining
import Reviewing
import SitePipeline

/// `typebook export brief`
struct ExportBrief: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Make a PDF of what changed between two texts, for the record.",
    discussion: """
      What changed for each type, what wasn't compared, then each change with its code. A PDF needs \
      Chromium; without it a page to print is written.

      EXAMPLES:
        typebook export brief 6-509-1280 1.2 1.3
        typebook export brief 6-509-1280 1.3 corrections --output brief.html
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(help: ArgumentHelp("The definition's ID.", valueName: "id"))
  var id: String

  @Argument(help: ArgumentHelp("A version or a proposal.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("A version or a proposal.", valueName: "new"))
  var new: String

  @OptionGroup var target: RecordTarget

  func run() throws {
    try place.enter()
    let folder = try ContentFolder.read(target.content, for: id)
    guard let catalog = folder.catalog else { throw ExitCode.content }
    let held = try HeldRevisions(of: id, in: catalog)
    let (before, after) = (try held.revision(old), try held.revision(new))
    let sheet = PrintedSheet(
      title: "\(after.name.value), \(id): changes from \(before.standingWords) to "
        + after.standingWords,
      edition: catalog.editionWords,
      marking: catalog.marking(
        of: [before, after].map { catalog.rank(of: $0, in: held.definition) }))
    try target.write(
      catalog.comparison(of: before, with: after).briefPage(sheet),
      as: "\(id)-\(old)-to-\(new)-brief")
  }
}

/// `typebook export matrix`
struct ExportMatrix: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Make a PDF of what reviewers sent back, for the record.",
    discussion: """
      The same matrix as that of `review merge`. A PDF needs Chromium; without it a page to print is \
      written.

      EXAMPLES:
        typebook export matrix returned/*.csv
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(help: ArgumentHelp("The sheets and Word files that came back.", valueName: "sheet"))
  var sheets: [String]

  @OptionGroup var target: RecordTarget

  func run() throws {
    try place.enter()
    try MatrixOfSheets.refuse(target.output.map { [$0] } ?? [], in: target.content)
    let sheets = try MatrixOfSheets(sheets, content: target.content)
    try target.write(sheets.matrix.page(.matrix(of: sheets.catalog)), as: "matrix")
  }
}

/// Where a record goes, and in which form.
struct RecordTarget: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
  var content = "Content"

  @Option(
    help: ArgumentHelp(
      "A new file, .pdf or .html; else it is named after what is in it.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard let output, !output.hasSuffix(".pdf"), !output.hasSuffix(".html") else { return }
    throw ValidationError("`\(output)` ends with neither .pdf nor .html.")
  }

  /// Writes a page, as a PDF where that is wanted and a browser is there that makes one.
  func write(_ page: [UInt8], as name: String) throws {
    let path = output ?? name + ".pdf"
    guard path.hasSuffix(".pdf") else { return try FileWriting.write([(path, page)]) }
    let pdf = try reading { () throws(EnvironmentError) in
      try PDFPrinter(path: Terminal.variable("PATH") ?? "")?.pdf(of: page)
    }
    guard let pdf else {
      try FileWriting.write([(path.dropLast(4) + ".html", page)])
      Terminal.messages.write(
        "No Chromium is installed here: open the page, and print it as PDF.\n")
      return
    }
    try FileWriting.write([(path, pdf)])
  }
}
