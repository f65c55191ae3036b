import ArgumentParser
import Pages
import SitePipeline

/// One run of the builder that makes a file to be handed on.
struct PackageRun {
  private let options: BuildOptions
  private let output: String?
  private let definitions: [String]

  /// The file goes to `output`, else beside the content under its own name. Without `definitions` it
  /// holds all.
  init(_ options: BuildOptions, _ output: String?, definitions: [String] = []) {
    self.options = options
    self.output = output
    self.definitions = definitions
  }

  /// A file of some definitions has their checklists, and neither changes nor search.
  private var settings: SiteBuilder.Settings {
    var settings = options.settings
    guard !definitions.isEmpty else { return settings }
    settings.definitions = definitions
    settings.omitted.formUnion([.redlines, .search, .data])
    settings.omitted.remove(.print)
    return settings
  }

  /// Makes the file, puts it in its place, and says what was made with the words of `telling`. Ends
  /// the program.
  func perform(
    _ work: (SiteBuilder) throws(EnvironmentError) -> (SiteBuilder.Outcome, SitePackage?),
    telling words: (SitePackage) -> String
  ) throws {
    var made: SitePackage?
    let outcome = try BuildRun(options).perform(settings) {
      (builder) throws(EnvironmentError) in
      let (outcome, package) = try work(builder)
      try package?.write(to: output ?? package?.fileName ?? "")
      made = package
      return outcome
    }
    guard let made else {
      Terminal.messages.write("Nothing was written.\n")
      throw ExitCode.content
    }
    let size = (made.bytes.count + 1023) / 1024
    Terminal.messages.write("\(output ?? made.fileName): \(size) KiB, \(words(made))\n")
    withExtendedLifetime(outcome) { Export.exit() }
  }
}
