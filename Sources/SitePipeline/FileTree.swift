public import Diagnostics

/// The files of a folder as they stood on the disk: the content, or a theme.
public struct FileTree: Sendable {
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

  /// Makes a tree of its parts; both lists are sorted by path.
  public init(root: String, sources: [SourceFile], attachments: [Attachment] = []) {
    self.root = root
    self.sources = sources
    self.attachments = attachments
  }

  /// The path of a file counted from the folder.
  func name(of path: String) -> String {
    root == "." ? path : String(path.dropFirst(root.count + 1))
  }

  /// Reads a folder whole, except that the files in its folder `attached` are only listed.
  ///
  /// Not read at all: `README.md` anywhere, hidden files and those that systems leave behind
  /// (`Thumbs.db`, `desktop.ini`). Whatever else can't be read is a finding, not a failure; only a
  /// folder that isn't there is. The result is the same in whatever order the disk lists names.
  public static func read(
    _ folder: String, attached: String? = nil
  ) throws(EnvironmentError) -> Diagnosed<FileTree> {
    let root = tidy(folder)
    var walk = try FolderWalk(root: root, attached: attached)
    walk.run()
    let results = parallelMap(walk.files.sorted { $0.path < $1.path }) { $0.read() }
    var sources: [SourceFile] = []
    var attachments: [Attachment] = []
    for result in results {
      switch result {
      case .source(let source): sources.append(source)
      case .attachment(let attachment): attachments.append(attachment)
      case .finding(let finding): walk.findings.append(finding)
      }
    }
    return Diagnosed(
      FileTree(root: root, sources: sources, attachments: attachments), walk.findings)
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
    case source(SourceFile)
    case attachment(FileTree.Attachment)
    case finding(Diagnostic)
  }

  let path: String
  let isAttached: Bool

  func read() -> Result {
    do throws(SystemFailure) {
      let size = isAttached ? try Disk.status(of: path, followingLinks: true).size : 0
      if isAttached { return .attachment(FileTree.Attachment(path: path, size: size)) }
      let bytes = try Disk.read(path)
      guard bytes.count < 1 << 30 else {
        return .finding(
          Diagnostic(
            FileRules.tooLarge, in: path, at: .at(0), "the document has \(bytes.count) bytes",
            help: "if it is an attachment, move it to files/"))
      }
      return .source(SourceFile(path: path, bytes: bytes))
    } catch {
      return .finding(
        Diagnostic(
          FileRules.unreadable, in: path, at: .at(0), "the file can't be read: \(error.words)",
          help: "get the right to read it, or move it out of the content"))
    }
  }
}
