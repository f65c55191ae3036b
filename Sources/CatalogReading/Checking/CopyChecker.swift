import CatalogModel
import Diagnostics
import FrontMatter

/// Finds files of which one is a copy of the other, as programs that keep folders in step make them.
enum CopyChecker {
  /// A finding for each file whose front matter another one of its folder has, too. What is said
  /// about definitions is alike, and isn't looked at; of lists that are alike, their entries
  /// tell.
  static func check(_ content: DecodedContent) -> [Diagnostic] {
    var known: [String: String] = [:]
    var findings: [Diagnostic] = []
    let definitions = "\(content.root)definitions/"
    let lists = Set(
      content.referenceLists.filter { !$0.references.isEmpty }.map(\.path)
        + content.vocabularies.filter { !$0.terms.isEmpty }.map(\.path))
    let files = content.sources.filter {
      !$0.key.hasPrefix(definitions) && $0.key.hasSuffix(".md") && !lists.contains($0.key)
    }
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      guard let text = ContentDecoding.decode(file).value,
        let yaml = FrontMatterSplitter.split(text).value.yaml, yaml.count > 1
      else { continue }
      let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
      let words = String(decoding: text.bytes[yaml.range], as: UTF8.self)
      guard let first = known.updateValue(path, forKey: "\(folder)\n\(words)") else { continue }
      // Copies have something added to their name.
      let (copy, other) = first.utf8.count > path.utf8.count ? (first, path) : (path, first)
      guard isCopy(copy, of: other) || words.utf8.count(where: { $0 == 0x0A }) > 1 else { continue }
      findings.append(
        Diagnostic(
          PlaceRules.copy, in: copy, at: .at(0),
          "this file has the same front matter as `\(other.dropFirst(folder.utf8.count + 1))`",
          help: "compare the two, and delete the one that isn't needed",
          notes: [.init(path: other, span: .at(0), message: "the other file")]))
    }
    return findings
  }

  /// Whether a file's name is that of another with something behind it: `night (2).md`.
  private static func isCopy(_ copy: String, of other: String) -> Bool {
    let stem = other.dropLast(3)
    return copy.hasPrefix(stem) && copy.dropFirst(stem.count).first.map { !$0.isLetter } ?? false
  }
}
