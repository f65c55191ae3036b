import ArgumentParser
import SitePipeline

/// `typebook export`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Pack the whole site into one file, to be handed on.",
    subcommands: [ExportZip.self])
}

/// `typebook export zip`
struct ExportZip: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zip",
    abstract: "Pack the site into a zip archive, for a USB stick or a file share.",
    discussion: """
      The archive unpacks into one folder, named after the catalog's title, date and audience, with a \
      README.txt in plain words. The same content gives the same bytes.

      EXAMPLES:
        typebook export zip
        typebook export zip --audience internal --output stick/catalog.zip
      """)

  @OptionGroup var place: WorkingPlace
  @OptionGroup var options: BuildOptions

  @Option(
    help: ArgumentHelp(
      "The archive; else it is named after title, date and audience.", valueName: "file"))
  var output: String?

  func run() throws {
    try place.enter()
    var packed: SitePackage?
    let outcome = try BuildRun(options).perform(options.settings) {
      (builder) throws(EnvironmentError) in
      let (outcome, package) = try builder.pack()
      try package?.write(to: output ?? package?.fileName ?? "")
      packed = package
      return outcome
    }
    guard let packed else {
      Terminal.messages.write("Nothing was written.\n")
      throw ExitCode.content
    }
    let size = (packed.bytes.count + 1023) / 1024
    Terminal.messages.write(
      "\(output ?? packed.fileName): \(size) KiB, unpacks into \(packed.name)\n")
    withExtendedLifetime(outcome) { Self.exit() }
  }
}
