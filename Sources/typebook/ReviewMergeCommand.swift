import ArgumentParser
import CatalogModel
import Diagnostics
import Reviewing
import SitePipeline

/// `typebook review merge`
struct ReviewMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join what reviewers sent back into one adjudication matrix.",
    discussion: """
      The sheets are CSV or XLSX, as any spreadsheet saves them, or Word files that came from \
      `diff --format docx`, with comments and tracked changes of any number of reviewers. Tables \
      may have commas, semicolons or tabs, columns in another order, renamed or added, and rows \
      moved or deleted. Notes beside cells, words typed over the sheet's own, and changes without \
      tracking count as comments.

      Each comment is in the matrix once, beside the line that it is about. People who say the same \
      in the same words stand together. A comment to a line that has changed since is listed with \
      what became of the line.

      The matrix holds what reviewers wrote and is for those who decide: it isn't written into the \
      content, and belongs into no site.

      EXAMPLES:
        typebook review merge returned/*.csv > matrix.csv
        typebook review merge county.xlsx port.docx --output matrix.xlsx --output matrix.html

      EXIT STATUS:
        0   joined
        1   a file is no review sheet or of another catalog, or the content is wrong
        2   something else is in the way
        64  the command line is wrong
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(
    help: ArgumentHelp("The sheets that came back.", valueName: "sheet"),
    completion: .file(extensions: ["csv", "xlsx", "docx"]))
  var sheets: [String]

  @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
  var content = "Content"

  @Option(
    help: ArgumentHelp(
      """
      A new file for the matrix: .csv, .xlsx, or .html to read and print. May be repeated; without \
      it CSV is printed.
      """, valueName: "file"))
  var output: [String] = []

  func validate() throws {
    for path in output where MatrixFormat(path: path) == nil {
      throw ValidationError(
        "`\(path)` ends with none of .csv, .xlsx and .html, by which the form of the matrix is told."
      )
    }
    try MatrixOfSheets.refuse(output, in: content)
  }

  func run() throws {
    try place.enter()
    let sheets = try MatrixOfSheets(sheets, content: content)
    let matrix = sheets.matrix
    if output.isEmpty {
      try Terminal.output.deliver(matrix.csv)
    } else {
      try FileWriting.write(
        output.map { path in
          (path, MatrixFormat(path: path)?.bytes(of: matrix, in: sheets.catalog) ?? [])
        })
    }
    Terminal.messages.write(matrix.summary + "\n")
  }
}

/// The forms that a matrix is written in.
private enum MatrixFormat: String, CaseIterable {
  case csv, xlsx, html

  /// The form that a path's ending names, in whatever case.
  init?(path: String) {
    let ending = path.split(separator: ".").last.map { $0.lowercased() }
    guard let found = Self.allCases.first(where: { $0.rawValue == ending }) else { return nil }
    self = found
  }

  func bytes(of matrix: AdjudicationMatrix, in catalog: Catalog) -> [UInt8] {
    let sheet = PrintedSheet.matrix(of: catalog)
    return switch self {
    case .csv: matrix.csv
    case .xlsx:
      matrix.workbook(title: sheet.title, marking: sheet.marking, date: catalog.settings.asOf)
    case .html: matrix.page(sheet)
    }
  }
}
