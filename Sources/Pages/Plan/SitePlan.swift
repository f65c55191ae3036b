public import Templates

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
    /// The same page at a second address.
    public let twin: Twin?

    /// Plans a file.
    public init(path: String, content: Content, twin: Twin? = nil) {
      self.path = path
      self.content = content
      self.twin = twin
    }

    /// Whether it is a page that the site makes, and not a file for programs or of the content.
    var isPage: Bool {
      switch content {
      case .rendered: path.hasSuffix(".html")
      case .bytes, .copied: false
      }
    }

    /// The addresses that the file is at.
    public var paths: [String] { [path] + [twin?.path].compactMap(\.self) }
  }

  /// A second address of a page, where it has another title and is the same else.
  public struct Twin: Sendable {
    /// The address.
    public let path: String
    /// The title there.
    public let title: PageTitle

    /// Plans a second address.
    public init(path: String, title: PageTitle) {
      self.path = path
      self.title = title
    }
  }

  /// How a file is made.
  public enum Content: Sendable {
    /// Appends the file's bytes.
    case rendered(@Sendable (inout PageBuffer) -> Void)
    /// Bytes at hand.
    case bytes([UInt8])
    /// The content file at this path below `files/`.
    case copied(String)

    /// A file whose bytes are appended to an array, for programs rather than readers.
    public static func written(_ write: @escaping @Sendable (inout [UInt8]) -> Void) -> Content {
      .rendered { page in
        var bytes: [UInt8] = []
        write(&bytes)
        bytes.withUnsafeBufferPointer { page.append($0) }
      }
    }
  }

  /// The files whose addresses are known before any is made, in no order.
  public let planned: [File]
  private let indexes: Deferred<[File]>?

  /// Makes a plan. The addresses of `indexes` are those of their content, which is made when they are
  /// asked for.
  public init(_ planned: [File], indexes: Deferred<[File]>? = nil) {
    self.planned = planned
    self.indexes = indexes
  }

  /// The files whose addresses depend on what they say.
  public var namedByContent: [File] { indexes?.value ?? [] }

  /// All files, sorted by address; no address twice.
  public var files: [File] { (planned + namedByContent).sorted { $0.path < $1.path } }

  /// The plan with more files.
  public func adding(_ files: [File]) -> SitePlan { SitePlan(planned + files, indexes: indexes) }
}
