/// One file of a new site, made and waiting.
public struct StagedFile: Hashable, Sendable {
  /// The path in the site, with `/` between its parts.
  public let path: String
  /// The digest of the file's bytes.
  public let digest: ContentDigest
  /// The number of bytes.
  public let size: Int
  /// Whether the old site has the same file, which then stays.
  let isKept: Bool
}

/// What publishing a site came to.
public struct Publication: Equatable, Sendable {
  /// Files that are new or have changed.
  public let written: Int
  /// Files that stayed as they were.
  public let kept: Int
  /// Files of the old site that the new one doesn't have.
  public let removed: Int
  /// The bytes of the whole site.
  public let size: Int

  /// Whether the site differs from the old one.
  public var isChange: Bool { written + removed > 0 }

  init(_ files: [StagedFile], instead old: PublishedSite) {
    kept = files.count { $0.isKept }
    written = files.count - kept
    removed = old.files.count - files.count { old.files[$0.path] != nil }
    size = files.reduce(0) { $0 + $1.size }
  }
}
