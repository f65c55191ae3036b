public import CatalogModel
public import Diagnostics
import FrontMatter

/// A new text that begins as a copy of one that is there, with what belongs to the old one alone
/// taken out.
public struct RevisionCopy: Sendable {
  private let id: DefinitionID
  private let document: ContentDocument
  private let fields: YAMLMapping

  /// Prepares copies of the text of `id` in `source`; nil where that can't be read.
  public init?(_ id: DefinitionID, of source: SourceFile) {
    guard let document = ContentDocument.read(source).value, let fields = document.fields else {
      return nil
    }
    self.id = id
    self.document = document
    self.fields = fields
  }

  /// The copy as another version. When it was updated is for its own form to say.
  public func version(_ version: Version) -> NewFile {
    NewFile(
      "Content/definitions/\(id.text)/\(version).md",
      edited(
        replacing: ["version": "version: \(version)"], removing: ["updated", "published_versions"]))
  }

  /// The copy as a proposal.
  public func proposal(
    _ name: String, base: Version, title: String, by proposer: String, on day: DocumentDate
  ) -> NewFile {
    let record = """
      base: \(base)
      title: \(YAMLText.scalar(title))
      proposed_by: \(YAMLText.scalar(proposer))
      proposed: \(day.iso)
      """
    return NewFile(
      "Content/proposals/\(id.text)/\(name).md",
      edited(
        replacing: ["version": record], removing: ["status", "updated", "published_versions"]))
  }

  /// The file's bytes with some entries of its front matter replaced or taken out, each with the
  /// lines that it stands on.
  private func edited(replacing lines: [String: String], removing keys: Set<String>) -> [UInt8] {
    let bytes = document.text.bytes
    var edited: [UInt8] = []
    var end = 0
    for entry in fields.entries {
      let key = entry.key.value
      guard lines[key] != nil || keys.contains(key) else { continue }
      let start = self.start(ofLineAt: Int(entry.key.span.start))
      edited += bytes[end..<start]
      end = self.end(ofLineAt: Int(max(entry.key.span.end, entry.value.span.end)))
      if let line = lines[key] { edited += line.utf8 + lineEnd }
    }
    return edited + bytes[end...]
  }

  private func start(ofLineAt offset: Int) -> Int {
    document.text.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// The offset after the line in which the entry's last character stands.
  private func end(ofLineAt offset: Int) -> Int {
    let bytes = document.text.bytes
    // A block's span may take in the end of its last line.
    let last = offset > 0 && bytes[offset - 1] == UInt8(ascii: "\n") ? offset - 1 : offset
    return bytes[last...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  /// How the file's lines end.
  private var lineEnd: [UInt8] {
    let bytes = document.text.bytes
    let first = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    return first > 0 && bytes[first - 1] == UInt8(ascii: "\r") ? [0x0D, 0x0A] : [0x0A]
  }
}
