public import CatalogModel
import CatalogReading
public import Diagnostics

/// Writes `frozen.sums`.
public enum FrozenFile {
  /// What was frozen.
  public struct Outcome: Sendable {
    /// The file; nil where it was right already.
    public var path: String?
    /// The versions that were frozen now.
    public var frozen: [String] = []
    /// The versions whose text isn't the frozen one, and isn't frozen anew unless somebody says why.
    public var changed: [String] = []
    /// The corrected versions whose old text wasn't found, so that nobody can say what changed.
    public var withoutFormer: [String] = []
    /// The versions that were asked for and aren't here.
    public var unknown: [String] = []
    /// Errors of the texts to be frozen: a text that can't be read whole isn't frozen.
    public var errors: [Diagnostic] = []
    /// The files of these errors.
    public var sources: [String: SourceFile] = [:]
  }

  /// Whether the file, where there is one, has the sum of a version.
  public static func holds(_ version: Version, of id: DefinitionID, in file: SourceFile?) -> Bool {
    file.map { FrozenSumsDecoder.decode($0).value.row(of: version, of: id) != nil } ?? false
  }

  /// Freezes the versions of the folder `content` that aren't yet, or the one that is named.
  ///
  /// With a correction, the one that is named is frozen as it reads now; `changes` says what the old text,
  /// out of the file `old` or what git has, and the new one differ in. Nothing is written where a version
  /// changed, isn't here or has errors.
  public static func update(
    in content: String, only version: (id: DefinitionID, version: Version)? = nil,
    correction: FrozenSums.Correction? = nil, old: String? = nil,
    changes: (_ old: Revision, _ new: Revision) -> [String] = { _, _ in [] }
  ) throws(EnvironmentError) -> Outcome {
    let tree = try FileTree.read(content, attached: "files")
    let decoded = EditionReader.decode(tree.value, after: tree.diagnostics)
    let all = decoded.value.revisions.filter { $0.official != nil }
    let texts = all.filter { text in
      version.map { text.key == RevisionKey($0.id, .version($0.version)) } ?? true
    }
    var outcome = Outcome()
    let paths = Set(texts.map(\.path)).union([content + "/frozen.sums"])
    outcome.errors = decoded.diagnostics.filter {
      $0.severity == .error && paths.contains($0.path)
    }
    for file in tree.value.sources where paths.contains(file.path) {
      outcome.sources[file.path] = file
    }
    if texts.isEmpty, let version { outcome.unknown = ["\(version.id)@\(version.version)"] }
    let sums = decoded.value.frozenSums
    var rows = sums?.rows ?? []
    for text in texts.sorted(by: { $0.key < $1.key }) {
      freeze(text, &rows, sums, correction, &outcome)
    }
    guard outcome.changed.isEmpty, outcome.errors.isEmpty, !outcome.frozen.isEmpty else {
      return outcome
    }
    if correction != nil, let text = texts.first, let last = rows.indices.last,
      let row = sums?.row(of: rows[last].version, of: rows[last].id)
    {
      let former = try former(of: text, sum: row.sum.value, in: old)
      rows[last].correction?.changes = former.map { changes($0, text) } ?? []
      if former == nil { outcome.withoutFormer = outcome.frozen }
    }
    let new = FrozenSums(path: content + "/frozen.sums", rows: rows)
    outcome.path = new.path
    try RewrittenFile.replace(new.path, with: Array(new.text.utf8))
    return outcome
  }

  /// The text that was frozen; nil where it isn't to be found.
  private static func former(
    of text: Revision, sum: String, in old: String?
  ) throws(EnvironmentError) -> Revision? {
    guard let old else {
      return try RewrittenFile.look(text.path) { () throws(SystemFailure) in
        try FormerText.inGit(text.path, sum: sum)
      }
    }
    let bytes = try LooseFile.bytes(of: old)
    guard let former = FormerText.text(bytes, text.path, sum: sum) else {
      throw EnvironmentError(
        reason: .missingInput, problem: "\(old) isn't the text that was frozen.",
        remedy: "`git log -- \(text.path)` names the commits that may have it.")
    }
    return former
  }

  private static func freeze(
    _ text: Revision, _ rows: inout [FrozenSums.Row], _ old: FrozenSums?,
    _ correction: FrozenSums.Correction?, _ outcome: inout Outcome
  ) {
    guard let version = text.version else { return }
    let name = "\(text.key.definition)@\(version)"
    let sum = FrozenCheck.sum(of: text)
    let known = old?.row(of: version, of: text.key.definition)
    guard known?.sum.value != sum else { return }
    guard known == nil || correction != nil else { return outcome.changed.append(name) }
    outcome.frozen.append(name)
    rows.append(
      FrozenSums.Row(
        id: text.key.definition, version: version, sum: Located(sum, .at(0)),
        correction: known == nil ? nil : correction))
  }
}
