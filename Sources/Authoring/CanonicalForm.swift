import CatalogModel
import CatalogReading
public import Diagnostics
import FrontMatter

/// A version's or proposal's file in the one way in which files are written: keys in the form's order,
/// the same spaces everywhere. What it says stays as it is.
public enum CanonicalForm {
  /// The file's bytes, in that way. Where that would change what the file says, its head alone is
  /// written so, or nothing. Nil for a file with errors, of which nobody can tell what it says.
  public static func bytes(of file: SourceFile) -> [UInt8]? {
    let decoded = ContentDecoder.decodeRevision(file, proposalName: name)
    guard let revision = decoded.value,
      !decoded.diagnostics.contains(where: { $0.severity == .error }),
      let document = ContentDocument.read(file).value, let fields = document.fields
    else { return nil }
    let head = CanonicalHead.text(document, fields)
    let body = String(decoding: document.text.bytes[document.body.range], as: UTF8.self)
    for text in [head + CanonicalBody.text(body), head + body] {
      let bytes = Array(text.utf8)
      let read = ContentDecoder.decodeRevision(
        SourceFile(path: file.path, bytes: bytes), proposalName: name)
      if let same = read.value, same.saysTheSame(as: revision) { return bytes }
    }
    return file.bytes
  }

  /// Stands for a proposal's file name, which both readings have.
  private static let name = "proposal"
}
