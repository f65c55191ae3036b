import ArgumentParser
import CatalogModel
import SitePipeline

/// `typebook checked`
struct Checked: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record that a version was compared with the official text.",
    discussion: """
      Writes `checked` and `checked_by` into the definition's about.md, and nothing else.

      EXAMPLES:
        typebook checked 6-509-1280@1.3 --on 2026-11-30 --by "J. Doe"
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(help: ArgumentHelp("The definition and the version.", valueName: "id@version"))
  var text: String

  @Option(help: ArgumentHelp("The day of the comparison.", valueName: "date"))
  var on: String

  @Option(help: ArgumentHelp("Who compared the texts.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
  var content = "Content"

  func run() throws {
    let name = try VersionName(text)
    guard let date = DocumentDate(on) else {
      throw ValidationError("`\(on)` isn't a day: write it as in 2026-11-30.")
    }
    guard by.contains(where: { $0 != " " }), !by.contains(where: \.isNewline) else {
      throw ValidationError("Say who compared the texts: --by \"J. Doe\".")
    }
    try place.enter()
    let path = try reading { () throws(EnvironmentError) in
      try SourceCheck.record(name.version, of: name.id, on: date, by: by, in: content)
    }
    Terminal.messages.write("\(path): \(name.version) checked on \(date.withoutTime.iso)\n")
  }
}
