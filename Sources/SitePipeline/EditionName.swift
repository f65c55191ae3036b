import Diagnostics
import Pages

/// What tells an edition from every other: the same for the same content, theme, audience, parts
/// and program, on any machine; another one when any of them changes.
struct EditionName {
  private let hash = SHA256()

  /// The digest of a folder of content: every file's name and bytes, attachments too.
  static func digest(of tree: FileTree) throws(EnvironmentError) -> ContentDigest {
    let sources = parallelMap(tree.sources) {
      (tree.name(of: $0.path), ContentDigest(of: $0.bytes).description)
    }
    let attachments = try parallelMap(tree.attachments) { (file) throws(EnvironmentError) in
      do throws(SystemFailure) {
        return (tree.name(of: file.path), try Disk.digest(of: file.path).description)
      } catch {
        throw EnvironmentError(error, reading: file.path)
      }
    }
    let name = EditionName()
    for (path, sum) in sources + attachments {
      name.add(path)
      name.add(sum)
    }
    return name.digest
  }

  /// The name of the edition that is made of content with this digest: 16 hexadecimal digits.
  static func make(
    content: ContentDigest, theme: ThemeFolder, audience: String?, omitted: Set<PlanOptions.Part>
  ) -> String {
    let name = EditionName()
    name.add(content.description)
    for text in theme.texts {
      // The folders above are the machine's business.
      name.add(text.path.split(separator: "/").suffix(3).joined(separator: "/"))
      name.add(ContentDigest(of: text.bytes).description)
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
