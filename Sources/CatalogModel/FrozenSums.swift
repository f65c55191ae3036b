public import Diagnostics

/// What `frozen.sums` says: the sum of the text of each published version, and how our copies of them
/// were corrected since.
public struct FrozenSums: Sendable {
  /// That our copy of a version was corrected. The version itself stays the issuer's.
  public struct Correction: Sendable, Hashable {
    /// When.
    public let date: DocumentDate
    /// By whom.
    public let by: String
    /// What was corrected.
    public let reason: String
    /// What the correction changed, a sentence for each change; empty where the old text wasn't at hand.
    public var changes: [String]

    /// Makes a correction of its parts.
    public init(date: DocumentDate, by: String, reason: String, changes: [String] = []) {
      self.date = date
      self.by = by
      self.reason = reason
      self.changes = changes
    }
  }

  /// One line.
  public struct Row: Sendable {
    /// The definition.
    public let id: DefinitionID
    /// The version.
    public let version: Version
    /// The SHA-256 of its text, in hexadecimal digits.
    public let sum: Located<String>
    /// Why the sum isn't that of the line before; nil for a version's first line.
    public var correction: Correction?

    /// Makes a line of its parts.
    public init(
      id: DefinitionID, version: Version, sum: Located<String>, correction: Correction? = nil
    ) {
      self.id = id
      self.version = version
      self.sum = sum
      self.correction = correction
    }

    /// The line as the file has it, and below it what changed; without the last line's end.
    public var text: String {
      let fields = correction.map { [$0.date.iso, $0.by, $0.reason] } ?? []
      let line = ([sum.value, "\(id.text)@\(version)"] + fields).joined(separator: "  ")
      return ([line] + (correction?.changes ?? []).map { "  " + $0 }).joined(separator: "\n")
    }
  }

  /// The file.
  public let path: String
  /// The lines, in the file's order.
  public let rows: [Row]

  /// Makes sums of their parts.
  public init(path: String, rows: [Row]) {
    self.path = path
    self.rows = rows
  }

  /// The line that holds for a version: its last one.
  public func row(of version: Version, of id: DefinitionID) -> Row? {
    rows.last { $0.id == id && $0.version == version }
  }

  /// How our copy of a version was corrected, oldest first.
  public func corrections(of version: Version, of id: DefinitionID) -> [Correction] {
    rows.filter { $0.id == id && $0.version == version }.compactMap(\.correction)
  }

  /// The file that has these lines: those of a version one after the other, versions in order.
  public var text: String {
    let sorted = rows.enumerated().sorted { left, right in
      let one = (left.element.id, left.element.version, left.offset)
      let other = (right.element.id, right.element.version, right.offset)
      return one < other
    }
    return """
      # The published texts of this catalog, which don't change. `typebook freeze` writes this file.
      serialization \(FrozenText.serialization)

      """ + sorted.map { $0.element.text + "\n" }.joined()
  }
}
