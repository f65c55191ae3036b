import ArgumentParser
import BundledFiles
import SitePipeline

/// The command line: it says what to do, and prints what came of it.
@main
struct Typebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typebook",
    abstract: "Makes a catalog of resource typing definitions into a site that needs no server.",
    discussion: """
      EXAMPLES:
        typebook init catalog                begin a catalog
        typebook build                       Content/ to Site/
        typebook build --strict --timings    warnings count; times are printed
        typebook check                       the same checks, nothing written
        typebook explain file/unreadable     what a rule is for
        typebook export zip                  the whole site in one archive
        typebook -C ~/catalog build --audience public
        typebook help format                 the content format, as Markdown

      EXIT STATUS:
        0   done
        1   the content or the theme is wrong; nothing was written
        2   something else is in the way; nothing was written, unless the message says so
        64  the command line is wrong
      """,
    version: ProgramVersion.text,
    subcommands: [
      Init.self, New.self, Import.self, Format.self, Freeze.self, Serve.self, Build.self,
      Check.self, Checked.self, Verify.self, Diff.self,
      Changes.self, Review.self, Explain.self, Export.self, ThemeCommand.self,
    ])

  @OptionGroup var place: WorkingPlace

  static func main() {
    Terminal.ignoreBrokenPipes()
    guard CommandLine.arguments.dropFirst().elementsEqual(["help", "format"]) else { return run() }
    Terminal.output.write(BundledFile.contentFormat)
  }

  /// Runs the command that the arguments name. What a command finds wrong with them once it has read the
  /// catalog is said without the list of all options.
  private static func run() {
    if let unknown = UnknownCommand.message(for: Array(CommandLine.arguments.dropFirst())) {
      Terminal.messages.write("error: \(unknown)\n")
      exit(withError: ExitCode.validationFailure)
    }
    do {
      var command = try parseAsRoot()
      do {
        try command.run()
      } catch let mistake as ValidationError {
        Terminal.messages.write("error: \(mistake.message)\n")
        throw ExitCode.validationFailure
      }
    } catch {
      exit(withError: error)
    }
  }
}

/// Where the program runs.
struct WorkingPlace: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp("Run as if started in this folder.", valueName: "dir"))
  var folder: String?

  /// Goes there.
  func enter() throws(ExitCode) {
    guard let folder, !Terminal.move(to: folder) else { return }
    Terminal.messages.write("error: The folder \(folder) named with -C can't be entered.\n")
    throw .environment
  }
}

extension ExitCode {
  /// The content or the theme is wrong.
  static let content = ExitCode(1)
  /// Something outside of the content is in the way.
  static let environment = ExitCode(2)
}
