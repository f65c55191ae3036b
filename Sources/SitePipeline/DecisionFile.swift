public import CatalogModel
import CatalogReading

/// Writes decisions about changes into the content.
public enum DecisionFile {
  /// Adds `decisions` to the record of the review of `revision`, below the folder `content`, and
  /// gives the path of the file.
  public static func record(
    _ decisions: [ReviewRecord.Decision], on revision: RevisionKey, in content: String
  ) throws(EnvironmentError) -> String {
    let path = "\(content)/reviews/\(revision.definition)/\(revision.name.text).md"
    let lines = DecisionLines(decisions)
    guard let text = try RewrittenFile.text(at: path) else {
      _ = try NewFiles.write([(path, Array(lines.newFile.utf8))])
      return path
    }
    guard let recorded = lines.recorded(in: text) else {
      throw EnvironmentError(
        reason: .missingInput, problem: "`decisions` in \(path) can't be changed by this command.",
        remedy: "Put each decision on lines of its own, below `decisions:`, as the last key.")
    }
    try RewrittenFile.replace(path, with: Array(recorded.utf8))
    return path
  }
}
