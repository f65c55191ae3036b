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
    /// The versions that were asked for and aren't here.
    public var unknown: [String] = []
    /// Errors of the texts to be frozen: a text that can't be read whole isn't frozen.
    public var errors: [Diagnostic] = []
    /// The files of these errors.
    public var sources: [String: SourceFile] = [:]
  }

  /// Freezes the versions of the folder `content` that aren't yet, or the one that is named.
  ///
  /// With a correction, the one that is named is frozen as it reads now. Nothing is written where a
  /// version changed, isn't here or has errors.
  public static func update(
    in content: String, only version: (id: DefinitionID, version: Version)? = nil,
    correction: FrozenSums.Correction? = nil
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
    let old = decoded.value.frozenSums
    var rows = old?.rows ?? []
    for text in texts.sorted(by: { $0.key < $1.key }) {
      freeze(text, &rows, old, correction, &outcome)
    }
    guard outcome.changed.isEmpty, outcome.errors.isEmpty, !outcome.frozen.isEmpty else {
      return outcome
    }
    let sums = FrozenSums(path: content + "/frozen.sums", rows: rows)
    outcome.path = sums.path
    try RewrittenFile.replace(sums.path, with: Array(sums.text.utf8))
    return outcome
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
