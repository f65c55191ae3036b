import ArgumentParser
import SitePipeline

/// One run of the builder that makes a file to be handed on.
struct PackageRun {
  private let options: BuildOptions
  private let output: String?

  /// The file goes to `output`, else beside the content under its own name.
  init(_ options: BuildOptions, _ output: String?) {
    self.options = options
    self.output = output
  }

  /// Makes the file, puts it in its place, and says what was made with the words of `telling`. Ends
  /// the program.
  func perform(
    _ work: (SiteBuilder) throws(EnvironmentError) -> (SiteBuilder.Outcome, SitePackage?),
    telling words: (SitePackage) -> String
  ) throws {
    var made: SitePackage?
    let outcome = try BuildRun(options).perform(options.settings) {
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
