public import Diagnostics

/// The files of a folder as they stood on the disk: the content, or a theme.
public struct FileTree: Sendable, Equatable {
  /// A file that is copied and never read whole.
  public struct Attachment: Hashable, Sendable {
    /// The path to the file, as `SourceFile.path` would name it.
    public let path: String
    /// The number of bytes when the folder was read.
    public let size: Int

    /// Makes an attachment of its parts.
    public init(path: String, size: Int) {
      self.path = path
      self.size = size
    }
  }

  /// The folder's path; every path begins with it.
  public let root: String
  /// The files that were read, by path.
  public let sources: [SourceFile]
  /// The files that are only copied, by path.
  public let attachments: [Attachment]
  /// What tells that a source may have changed since, where it surely does.
  private var stamps: [String: FileStamp] = [:]

  /// Makes a tree of its parts; both lists are sorted by path.
  public init(root: String, sources: [SourceFile], attachments: [Attachment] = []) {
    self.root = root
    self.sources = sources
    self.attachments = attachments
  }

  /// Whether both hold the same files.
  public static func == (left: FileTree, right: FileTree) -> Bool {
    left.root == right.root && left.sources == right.sources
      && left.attachments == right.attachments
  }

  /// The path of a file counted from the folder.
  func name(of path: String) -> String {
    root == "." ? path : String(path.dropFirst(root.count + 1))
  }

  /// Reads a folder whole, except that the files in its folder `attached` are only listed.
  ///
  /// Not read at all: `README.md` anywhere, hidden files and those that systems leave behind
  /// (`Thumbs.db`, `desktop.ini`). Whatever else can't be read is a finding, not a failure; only a
  /// folder that isn't there is. The result is the same in whatever order the disk lists names. A file
  /// that `former` has and that can't have changed since isn't read again.
  public static func read(
    _ folder: String, attached: String? = nil, after former: FileTree? = nil
  ) throws(EnvironmentError) -> Diagnosed<FileTree> {
    let root = tidy(folder)
    var walk = try FolderWalk(root: root, attached: attached)
    walk.run()
    let known = former.map(\.stampedSources)
    let results = parallelMap(walk.files.sorted { $0.path < $1.path }) { $0.read(after: known) }
    var stamps: [String: FileStamp] = [:]
    var sources: [SourceFile] = []
    var attachments: [Attachment] = []
    for result in results {
      switch result {
      case .source(let source, let stamp):
        sources.append(source)
        stamps[source.path] = stamp
      case .attachment(let attachment): attachments.append(attachment)
      case .finding(let finding): walk.findings.append(finding)
      }
    }
    var tree = FileTree(root: root, sources: sources, attachments: attachments)
    tree.stamps = stamps
    return Diagnosed(tree, walk.findings)
  }

  /// The sources by path, with their stamps where there are any.
  private var stampedSources: [String: FoundFile.Known] {
    Dictionary(
      sources.map { ($0.path, ($0, stamps[$0.path])) }, uniquingKeysWith: { first, _ in first })
  }

  /// The names of the folders in a folder, sorted; hidden ones aren't among them.
  static func folders(in folder: String) throws(EnvironmentError) -> [String] {
    let root = tidy(folder)
    do throws(SystemFailure) {
      var names: [String] = []
      for entry in try Disk.list(root).entries where !entry.isHidden {
        guard let name = entry.name else { continue }
        let status = try Disk.statusIfPresent(of: root + "/" + name, followingLinks: true)
        if status?.kind == .folder { names.append(name) }
      }
      return names.sorted()
    } catch {
      throw EnvironmentError(error, reading: root)
    }
  }

  /// Whether a folder stands at `path`.
  static func isFolder(_ path: String) -> Bool {
    (try? Disk.statusIfPresent(of: path, followingLinks: true))?.kind == .folder
  }

  /// The path without what says nothing: a leading `./`, a slash at the end.
  private static func tidy(_ path: String) -> String {
    var path = path[...]
    while path.utf8.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    while path.hasPrefix("./"), path.utf8.count > 2 { path = path.dropFirst(2) }
    return String(path)
  }
}

/// A file that was found in the tree, not yet opened.
struct FoundFile: Sendable {
  /// What came of opening it.
  enum Result: Sendable {
    /// With its stamp, where that tells whether it has changed since.
    case source(SourceFile, FileStamp?)
    case attachment(FileTree.Attachment)
    case finding(Diagnostic)
  }

  let path: String
  let isAttached: Bool

  /// A file that was read before, with its stamp, where that tells whether it has changed since.
  typealias Known = (source: SourceFile, stamp: FileStamp?)

  /// Reads the file. Where some are `known`, it is taken from there if it can't have changed.
  func read(after known: [String: Known]?) -> Result {
    do throws(SystemFailure) {
      let size = isAttached ? try Disk.status(of: path, followingLinks: true).size : 0
      if isAttached { return .attachment(FileTree.Attachment(path: path, size: size)) }
      var stamp: FileStamp?
      if let known {
        let found = FileStamp(try Disk.status(of: path, followingLinks: true))
        if let former = known[path], former.stamp == found { return .source(former.source, found) }
        stamp = found.isSettled ? found : nil
      }
      let bytes = try Disk.read(path)
      guard bytes.count < 1 << 30 else {
        return .finding(
          Diagnostic(
            FileRules.tooLarge, in: path, at: .at(0), "the document has \(bytes.count) bytes",
            help: "if it is an attachment, move it to files/"))
      }
      let source = SourceFile(path: path, bytes: bytes)
      // The same bytes are kept once, so that comparing them later takes no time.
      let same = known?[path].flatMap { $0.source == source ? $0.source : nil }
      return .source(same ?? source, stamp)
    } catch {
      return .finding(
        Diagnostic(
          FileRules.unreadable, in: path, at: .at(0), "the file can't be read: \(error.words)",
          help: "get the right to read it, or move it out of the content"))
    }
  }
}
