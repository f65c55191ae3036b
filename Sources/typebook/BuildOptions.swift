import ArgumentParser
import Diagnostics
import Pages
import SitePipeline

/// What `build` and `check` have in common.
struct BuildOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
  var content = "Content"

  @Option(
    help: ArgumentHelp(
      "The folder of the catalog's own themes. (default: Themes, where there is one)",
      valueName: "dir"))
  var themes: String?

  @Option(
    help: ArgumentHelp(
      "The readers to build for; needed where the catalog declares audiences.", valueName: "name"))
  var audience: String?

  @Option(
    help: ArgumentHelp(
      "Parts to leave out, with commas between: \(OmittedParts.names).", valueName: "parts"))
  var without = OmittedParts(parts: [])

  @Flag(help: "Let warnings count as errors.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      """
      How findings are printed: snippet for people, short for editors, json for programs, sarif for \
      services that review changes, github for its jobs.
      """,
      valueName: "format"))
  var format = FindingsFormat.snippet

  @Flag(help: "Print every finding, however many there are of one rule.")
  var all = false

  @Flag(help: "Print how long each stage took.")
  var timings = false

  /// The settings of a build.
  var settings: SiteBuilder.Settings {
    var settings = SiteBuilder.Settings()
    settings.content = content
    settings.themes = themes
    settings.audience = audience
    settings.omitted = without.parts
    settings.isStrict = strict
    settings.home = Terminal.variable("HOME")
    return settings
  }
}

/// The formats by the names that the command line knows.
enum FindingsFormat: String, CaseIterable, ExpressibleByArgument {
  case snippet
  case short
  case json
  case sarif
  case github

  var format: DiagnosticFormat {
    switch self {
    case .snippet: .snippet
    case .short: .short
    case .json: .json
    case .sarif: .sarif
    case .github: .github
    }
  }
}

/// Parts of a site, as `--without` names them.
struct OmittedParts: ExpressibleByArgument {
  static let names = PlanOptions.Part.allCases.map { $0.rawValue }.joined(separator: ", ")

  let parts: Set<PlanOptions.Part>

  init(parts: Set<PlanOptions.Part>) { self.parts = parts }

  init?(argument: String) {
    var parts: Set<PlanOptions.Part> = []
    for word in argument.split(separator: ",") {
      guard let part = PlanOptions.Part(rawValue: String(word)) else { return nil }
      parts.insert(part)
    }
    self.parts = parts
  }

  var defaultValueDescription: String { "nothing" }
}
