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

  /// The address of every file.
  public var paths: [String] { files.keys.sorted() }

  /// The bytes of the file at an address, as a build would write them; nil where there is none.
  public func bytes(at path: String) throws(EnvironmentError) -> [UInt8]? {
    guard let file = files[path] else { return nil }
    var pool = PageBufferPool()
    let made = try pool.make(
      file,
      copy: { (name, path) throws(EnvironmentError) in
        do throws(SystemFailure) {
          return (path: path, bytes: try Disk.read(attachments + name))
        } catch {
          throw EnvironmentError(error, reading: attachments + name)
        }
      }, write: { (path: $1, bytes: Array($0)) })
    return made.first { $0.path == path }?.bytes
  }
}
