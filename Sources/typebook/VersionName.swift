import ArgumentParser
import CatalogModel

/// A definition and a version, as the command line gives them: `6-509-1280@1.3`.
struct VersionName {
  let id: DefinitionID
  let version: Version

  init(_ text: String) throws {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let id = DefinitionID(parts[0]), let version = Version(parts[1]) else {
      throw ValidationError("Write the ID and the version as in 6-509-1280@1.3.")
    }
    self.id = id
    self.version = version
  }
}
