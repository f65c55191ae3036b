import ArgumentParser
import Authoring
import CatalogModel
import Diagnostics
import SitePipeline

/// `typebook new`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a definition, a version, a proposal or another text.",
    discussion: "Nothing that is there is overwritten. The path of each new file is printed.",
    subcommands: [
      NewDefinition.self, NewVersion.self, NewProposal.self, NewSupplement.self, NewPage.self,
    ])
}

/// Where a new text goes, and the catalog that is there.
struct NewTextPlace: ParsableArguments {
  @OptionGroup var place: WorkingPlace

  @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
  var content = "Content"

  /// Goes there and reads the catalog; what is wrong with its texts is for `check` to say.
  func enter() throws -> (catalog: Catalog, sources: [String: SourceFile]) {
    try place.enter()
    let read: ContentFolder
    do throws(EnvironmentError) {
      read = try ContentFolder.read(content)
    } catch {
      Terminal.messages.write(
        "error: There is no catalog here: \(content) can't be read.\n"
          + "Begin one with `typebook init DIR`, or name its folder with -C.\n")
      throw ExitCode.environment
    }
    guard let catalog = read.catalog else {
      Terminal.messages.write(
        "error: \(content) has no settings that can be read.\nRun `typebook check`.\n")
      throw ExitCode.content
    }
    return (catalog, read.sources)
  }

  /// Writes a file of the catalog.
  func write(_ file: NewFile) throws {
    let path = content + file.path.dropFirst("Content".utf8.count)
    try FileWriting.write([(path, file.bytes)])
  }

  /// A definition's ID, as the command line gives it.
  static func id(_ text: String) throws -> DefinitionID {
    guard let id = DefinitionID(text) else {
      throw ValidationError(
        "`\(text)` is no ID. An ID has letters, digits and single hyphens, as in 6-509-1280.")
    }
    return id
  }

  /// A version, as the command line gives it.
  static func version(_ text: String) throws -> Version {
    guard let version = Version(text) else {
      throw ValidationError("`\(text)` is no version. A version is two numbers, as in 1.3.")
    }
    return version
  }

  /// A name of a file, which becomes a piece of addresses.
  static func slug(_ text: String) throws -> String {
    guard !text.isEmpty, Slug.make(text) == text else {
      let near = Slug.make(text)
      throw ValidationError(
        "`\(text)` can't be a file's name here: small letters, digits and hyphens, since it is part of "
          + "an address." + (near.isEmpty ? "" : " `\(near)` could."))
    }
    return text
  }

  /// The words that a name of a file stands for: `night-watches` is "Night watches".
  static func words(of slug: String) -> String {
    let words = slug.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
