import ArgumentParser
import CatalogModel
import Reviewing
import SitePipeline

/// A text on the command line: `6-509-1280@corrections`.
struct ReviewedName: ExpressibleByArgument {
  let id: String
  let revision: String

  init?(argument: String) {
    let parts = argument.split(separator: "@", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    (id, revision) = (parts[0], parts[1])
  }

  /// How far its review is, with the text's key; stops the program where there is no such text, or
  /// none to hold it against.
  func status(in content: String) throws -> (status: ReviewStatus, key: RevisionKey) {
    let folder = try ContentFolder.read(content, for: id)
    guard let catalog = folder.catalog else { throw ExitCode.content }
    let held = try HeldRevisions(of: id, in: catalog)
    let found = try held.revision(revision)
    guard let status = ReviewStatus(of: found, in: held.definition, of: catalog) else {
      throw ValidationError(
        "\(id)@\(revision) is held against nothing: the catalog has no text before it.")
    }
    return (status, found.key)
  }
}
