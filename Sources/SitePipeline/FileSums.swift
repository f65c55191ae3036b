import Diagnostics
import Synchronization

/// The SHA-256 of files that are copied and never held in memory. Each is read once, and again when it
/// may have changed.
final class FileSums: Sendable {
  private let known = Mutex<[String: (stamp: FileStamp, digest: ContentDigest)]>([:])

  /// The digest of the file at `path`.
  func digest(of path: String) throws(SystemFailure) -> ContentDigest {
    let stamp = FileStamp(try Disk.status(of: path, followingLinks: true))
    if let known = known.withLock({ $0[path] }), known.stamp == stamp { return known.digest }
    let isSettled = stamp.isSettled
    let digest = try Disk.digest(of: path)
    if isSettled { known.withLock { $0[path] = (stamp, digest) } }
    return digest
  }
}

/// The SHA-256 of files in memory, by path.
struct SourceDigests: Sendable {
  private let known: [String: (source: SourceFile, digest: ContentDigest)]

  /// The digests of `sources`; those of files that `former` knows are taken from there.
  init(of sources: [SourceFile], after former: SourceDigests? = nil) {
    let digests = parallelMap(sources) { source in
      if let known = former?.known[source.path], known.source == source { return known.digest }
      return ContentDigest(of: source.bytes)
    }
    known = Dictionary(
      zip(sources, digests).map { ($0.path, ($0, $1)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The digest of a file, in hexadecimal digits.
  subscript(path: String) -> String? { known[path]?.digest.description }
}
