public import CatalogModel
import CatalogReading
import Diagnostics

/// Writes into a definition's `about.md` that a version was compared with the official text.
public enum SourceCheck {
  /// Records the check below the folder `content`, and gives the path of the file.
  public static func record(
    _ version: Version, of id: DefinitionID, on date: DocumentDate, by name: String,
    in content: String
  ) throws(EnvironmentError) -> String {
    let folder = "\(content)/definitions/\(id)"
    let path = folder + "/about.md"
    let isThere = try RewrittenFile.look(path) { () throws(SystemFailure) in
      try Disk.statusIfPresent(of: "\(folder)/\(version).md") != nil
    }
    let text = try RewrittenFile.text(at: path)
    guard isThere || text?.contains("\(version):") == true else {
      throw EnvironmentError(
        reason: .missingInput, problem: "\(folder) has no version \(version).",
        remedy: "Write the ID and the version as the folder and the file have them: 6-509-1280@1.3."
      )
    }
    let check = CheckedSource(version, on: date, by: name)
    guard let recorded = check.recorded(in: text) else {
      throw EnvironmentError(
        reason: .missingInput, problem: "`sources` in \(path) can't be changed by this command.",
        remedy:
          "Write `checked` and `checked_by` into it yourself, or put each version on its own line.")
    }
    try RewrittenFile.replace(path, with: Array(recorded.utf8))
    return path
  }
}
