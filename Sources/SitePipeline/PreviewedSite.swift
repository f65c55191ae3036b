import Pages

/// A site whose pages are made when they are asked for.
public struct PreviewedSite: Sendable {
  private typealias Index = [String: SitePlan.File]

  private let planned: Index
  private let namedByContent: Deferred<Index>
  private let attachments: String

  /// A site of these files; attachments lie below the folder `attachments`.
  init(_ plan: SitePlan, attachments: String) {
    planned = Self.index(plan.planned)
    namedByContent = Deferred { Self.index(plan.namedByContent) }
    self.attachments = attachments
  }

  /// The files by each of their addresses.
  private static func index(_ files: [SitePlan.File]) -> Index {
    var index: Index = [:]
    index.reserveCapacity(files.count)
    for file in files {
      for path in file.paths { index[path] = file }
    }
    return index
  }

  /// The addresses of all files, in order.
  var paths: [String] { (Array(planned.keys) + namedByContent.value.keys).sorted() }

  private func file(at path: String) -> SitePlan.File? {
    if let file = planned[path] { return file }
    return path.hasPrefix(ThemeFolder.assetFolder) ? namedByContent.value[path] : nil
  }

  /// Whether there is a file at an address.
  public func hasFile(at path: String) -> Bool { file(at: path) != nil }

  /// The bytes of the file at an address, as a build would write them; nil where there is none.
  public func bytes(at path: String) throws(EnvironmentError) -> [UInt8]? {
    guard let file = file(at: path) else { return nil }
    var pool = PageBufferPool()
    let made = try pool.make(
      file,
      copy: { (name, path) throws(EnvironmentError) in
        let source = attachments + name
        return (
          path: path,
          bytes: try reading(source) { () throws(SystemFailure) in try Disk.read(source) }
        )
      }, write: { (path: $1, bytes: Array($0)) })
    return made.first { $0.path == path }?.bytes
  }
}
