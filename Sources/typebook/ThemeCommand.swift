import ArgumentParser
import BundledFiles
import Diagnostics
import SitePipeline

/// `typebook theme`
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "Show the files of the standard theme, or copy some to change them.",
    subcommands: [ThemeList.self, ThemeCopy.self])
}

/// `typebook theme list`
struct ThemeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the files of the standard theme.")

  func run() throws {
    let names = BundledFile.files(of: .standardTheme).map { $0.name + "\n" }
    try Terminal.output.deliver(names.joined())
  }
}

/// `typebook theme copy`
struct ThemeCopy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copy files of the standard theme into the catalog, to change them there.",
    discussion: """
      A file in Themes/standard takes the place of the program's. Copy only what you change: the rest \
      stays the program's, and follows it when you install a newer one. README.md has every name that \
      a template may use. Without a file, all are copied.

      EXAMPLES:
        typebook theme copy style.css words.yml
        typebook theme copy templates/home.mustache
        typebook theme copy templates --to Themes/ours
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(help: "Files or folders of the theme, as `typebook theme list` names them.")
  var files: [String] = []

  @Option(name: .customLong("to"), help: ArgumentHelp("The theme's folder.", valueName: "dir"))
  var target = "Themes/standard"

  func run() throws {
    let theme = BundledFile.files(of: .standardTheme)
    var chosen = files.isEmpty ? theme : []
    for file in files {
      let name = file.hasSuffix("/") ? String(file.dropLast()) : file
      let found = theme.filter { $0.name == name || $0.name.hasPrefix(name + "/") }
      guard !found.isEmpty else {
        throw ValidationError(
          "The standard theme has no file `\(file)`."
            + (Suggestion.nearest(to: name, among: theme.map(\.name)).map {
              " Did you mean `\($0)`?"
            } ?? " `typebook theme list` lists all."))
      }
      chosen += found.filter { one in !chosen.contains { $0.name == one.name } }
    }
    try place.enter()
    try FileWriting.write(chosen.map { (target + "/" + $0.name, $0.bytes) })
  }
}
