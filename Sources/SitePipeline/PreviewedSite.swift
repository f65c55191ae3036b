import Pages

/// A site whose pages are made when they are asked for.
public struct PreviewedSite: Sendable {
  private let files: [String: SitePlan.File]
  private let attachments: String

  /// A site of these files; attachments lie below the folder `attachments`.
  init(_ plan: SitePlan, attachments: String) {
    var files: [String: SitePlan.File] = [:]
    for file in plan.files {
      files[file.path] = file
      if let twin = file.twin { files[twin.path] = file }
    }
    self.files = files
    self.attachments = attachments
  }

  /// Whether there is a file at an address.
  public func hasFile(at path: String) -> Bool { files[path] != nil }

  /// The bytes of the file at an address, as a build would write them; nil where there is none.
  public func bytes(at path: String) throws(EnvironmentError) -> [UInt8]? {
    guard let file = files[path] else { return nil }
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
