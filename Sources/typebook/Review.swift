import ArgumentParser
import CatalogModel
import Diagnostics
import RedlineReporting
import Redlining
import SitePipeline

/// `typebook review`
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Send a text out for review, join what comes back, and record what is decided.",
    discussion: """
      EXAMPLES:
        typebook review 6-509-1280@1.3 > review.csv
        typebook review merge returned/* --output matrix.xlsx
        typebook review decide 6-509-1280@corrections --all --accept --role Director
        typebook review status 6-509-1280@corrections
      """,
    subcommands: [
      ReviewSheetCommand.self, ReviewMergeCommand.self, ReviewDecide.self, ReviewStatusCommand.self,
    ],
    defaultSubcommand: ReviewSheetCommand.self)
}

/// `typebook review sheet`, for which `sheet` needn't be written.
struct ReviewSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Print the review sheet of a whole text, as CSV for spreadsheets.",
    discussion: """
      The sheet has a line for every block of a version or a proposal; a proposal stands beside the \
      version that it starts from. The site has the sheets of current versions and of proposals.

      EXAMPLES:
        typebook review 6-509-1280@1.2 > review.csv
        typebook review 6-509-1280@corrections
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(
    help: ArgumentHelp(
      "An ID, and one of its versions or proposals after an @.", valueName: "id@name"))
  var text: String

  @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
  var content = "Content"

  func run() throws {
    let name = try ReviewedName(text)
    try place.enter()
    let (catalog, _, revision) = try name.find(in: content)
    try Terminal.output.deliver(sheet(of: revision, in: catalog).csv)
  }

  private func sheet(of revision: Revision, in catalog: Catalog) -> ReviewSheet {
    let definition = catalog.definition(revision.key.definition)
    guard let base = revision.proposal.flatMap({ definition?.revision($0.base.value) }) else {
      return ReviewSheet(blocks: revision)
    }
    return ReviewSheet(blocksOf: catalog.comparison(of: base, with: revision))
  }
}
