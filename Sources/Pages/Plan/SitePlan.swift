/// Every file of a site, by address, and how each is made.
///
/// Planning makes no page: rendering one is a pure function that may run on any thread, and its
/// bytes can be written and forgotten before the next one is made.
public struct SitePlan: Sendable {
  /// One file of the site.
  public struct File: Sendable {
    /// The address, from the site's root, with `/` between its parts.
    public let path: String
    /// How the file is made.
    public let content: Content

    /// Plans a file.
    public init(path: String, content: Content) {
      self.path = path
      self.content = content
    }
  }

  /// How a file is made.
  public enum Content: Sendable {
    /// Appends the file's bytes.
    case rendered(@Sendable (inout [UInt8]) -> Void)
    /// Bytes at hand.
    case bytes([UInt8])
    /// The content file at this path below `files/`.
    case copied(String)
  }

  /// The files, sorted by address; no address twice.
  public let files: [File]

  /// Makes a plan, sorting its files.
  public init(files: [File]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
