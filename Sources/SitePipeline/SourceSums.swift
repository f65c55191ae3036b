import CatalogModel
import CatalogReading
import Diagnostics

/// Holds the documents that sources name against the sums that are written with them.
enum SourceSums {
  /// The findings; `attachments` is the folder of the files, with a slash at its end.
  static func check(
    _ content: DecodedContent, attachments: String, _ sums: FileSums
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let files = Set(content.files)
    for about in content.abouts.sorted(by: { $0.key < $1.key }).map(\.value) {
      for source in about.sources {
        guard let file = source.file, files.contains(file.value) else { continue }
        let path = attachments + file.value
        do throws(SystemFailure) {
          let digest = try sums.digest(of: path).description
          let finding = finding(on: file, source.sum, digest, in: about.path ?? "")
          if let finding { findings.append(finding) }
        } catch {
          findings.append(
            Diagnostic(
              FileRules.unreadable, in: path, at: .at(0), "it can't be read: \(error.words)"))
        }
      }
    }
    return findings
  }

  private static func finding(
    on file: Located<String>, _ sum: Located<String>?, _ digest: String, in path: String
  ) -> Diagnostic? {
    guard sum?.value.lowercased() != digest else { return nil }
    return Diagnostic(
      FileRules.sourceSum, in: path, at: sum?.span ?? file.span,
      sum == nil
        ? "`\(file.value)` has no SHA-256 beside it" : "`\(file.value)` has another SHA-256",
      help: "if it is the document that the issuer published, write `sha256: \(digest)`")
  }
}
