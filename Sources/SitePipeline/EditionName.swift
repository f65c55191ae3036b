import CatalogModel
import CatalogReading
import Diagnostics
import Pages
import Templates

/// What tells an edition from every other: the same for the same content, theme, audience, parts
/// and program, on any machine; another one when any of them changes.
struct EditionName {
  private let hash = SHA256()

  /// The digest of a folder of content: every file's name and bytes, attachments too, but for what
  /// no edition has.
  static func digest(
    of tree: FileTree, _ digests: SourceDigests, _ sums: FileSums
  ) throws(EnvironmentError) -> ContentDigest {
    let published = tree.sources.filter { !EditionText.leavesOut(tree.name(of: $0.path)) }
    let sources = published.map { (tree.name(of: $0.path), digests[$0.path] ?? "") }
    let attachments = try parallelMap(tree.attachments) { (file) throws(EnvironmentError) in
      (tree.name(of: file.path), try sum(of: file.path, sums))
    }
    return digest(of: sources + attachments)
  }

  /// The digest of what `catalog` shows of `content` to one audience, and of the attachments that it
  /// uses, which lie in the folder `attachments`. What only others see doesn't change it.
  static func digest(
    of content: DecodedContent, as catalog: Catalog, attachments: String, _ sums: FileSums
  ) throws(EnvironmentError) -> ContentDigest {
    let text = EditionText(catalog)
    let sources = parallelMap(content.sources.values.sorted { $0.path < $1.path }) {
      (
        String($0.path.dropFirst(content.root.count)),
        ContentDigest(of: text.bytes(of: $0)).description
      )
    }
    let files = try parallelMap(catalog.files) { (file) throws(EnvironmentError) in
      (file, try sum(of: attachments + file, sums))
    }
    return digest(of: sources + corrections(in: catalog) + files)
  }

  /// What the histories tell of corrected copies.
  private static func corrections(in catalog: Catalog) -> [(path: String, sum: String)] {
    catalog.definitions.flatMap { definition in
      definition.history.flatMap { entry in
        entry.corrections.map {
          (
            "\(definition.id)@\(entry.version)",
            (["\($0.date.iso) \($0.by) \($0.reason)"] + $0.changes).joined(separator: "\n")
          )
        }
      }
    }
  }

  private static func digest(of sums: [(path: String, sum: String)]) -> ContentDigest {
    let name = EditionName()
    for (path, sum) in sums {
      name.add(path)
      name.add(sum)
    }
    return name.digest
  }

  private static func sum(
    of path: String, _ sums: FileSums
  ) throws(EnvironmentError) -> String {
    try reading(path) { () throws(SystemFailure) in try sums.digest(of: path).description }
  }

  /// The name of the edition that is made of content with this digest: 16 hexadecimal digits.
  static func make(
    content: ContentDigest, theme: ThemeFolder, audience: String?, omitted: Set<PlanOptions.Part>
  ) -> String {
    let name = EditionName()
    name.add(content.description)
    // What pages are made with, wherever it lies: in a folder, or in the program.
    for template in theme.templates.sorted(by: { theme.name(of: $0) < theme.name(of: $1) }) {
      name.add(theme.name(of: template))
      name.add(ContentDigest(of: template.bytes).description)
    }
    for word in theme.words.texts {
      name.add(word.name)
      name.add(word.text)
    }
    for asset in theme.assets { name.add(asset.address.path) }
    name.add(audience ?? "")
    name.add(omitted.map(\.rawValue).sorted().joined(separator: ","))
    name.add(ProgramVersion.number)
    return String(name.digest.description.prefix(16))
  }

  private var digest: ContentDigest { ContentDigest(hash.finish()) }

  /// Adds a text, and where it ends.
  private func add(_ text: String) {
    (Array(text.utf8) + [0]).withUnsafeBytes { hash.update($0) }
  }
}
