import ArgumentParser
import CatalogModel
import Reviewing
import SitePipeline

/// A text on the command line: `6-509-1280@corrections`.
struct ReviewedName {
  let id: String
  let revision: String

  init(_ text: String) throws {
    let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError(
        "`\(text)` names no text. Write an ID, @ and a version or a proposal: 6-509-1280@1.2.")
    }
    (id, revision) = (parts[0], parts[1])
  }

  /// Finds the text in the folder `content`; stops the program where there is none.
  func find(
    in content: String
  ) throws -> (catalog: Catalog, definition: Definition, revision: Revision) {
    let folder = try ContentFolder.read(content, for: id)
    guard let catalog = folder.catalog else { throw ExitCode.content }
    let held = try HeldRevisions(of: id, in: catalog)
    return (catalog, held.definition, try held.revision(revision))
  }

  /// How far its review is, with the text's key; stops the program where there is no such text, or
  /// none to hold it against.
  func status(in content: String) throws -> (status: ReviewStatus, key: RevisionKey) {
    let (catalog, definition, found) = try find(in: content)
    guard let status = ReviewStatus(of: found, in: definition, of: catalog) else {
      throw ValidationError(
        "\(id)@\(revision) is held against nothing: the catalog has no text before it.")
    }
    return (status, found.key)
  }
}
