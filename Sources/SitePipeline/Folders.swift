#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One name in a folder.
struct FolderEntry: Sendable {
  /// The name as it stands on the disk.
  let bytes: [UInt8]
  /// What the name stands for.
  let kind: FileKind

  /// The name as text; nil when it isn't UTF-8.
  var name: String? { String(validating: bytes, as: UTF8.self) }

  /// The name for people, with marks where it isn't UTF-8.
  var legibleName: String { String(decoding: bytes, as: UTF8.self) }

  /// Files that systems and editors leave in folders, unseen by their users.
  var isHidden: Bool {
    bytes.first == UInt8(ascii: ".") || name == "Thumbs.db" || name == "desktop.ini"
  }

  /// Whether editors and offices give such names to files of their own: `x.md~`, `#x.md#`, `~$x.docx`,
  /// `x.md.orig`, `4913`.
  var isBackup: Bool {
    guard let name else { return false }
    if name == "4913" || name.hasPrefix("~$") || name.hasPrefix(".~") { return true }
    if name.utf8.count > 1, name.hasSuffix("~") { return true }
    if name.utf8.count > 2, name.hasPrefix("#"), name.hasSuffix("#") { return true }
    return ["orig", "rej", "bak", "swp", "swo", "tmp", "save", "autosave"].contains {
      name.lowercased().hasSuffix(".\($0)")
    }
  }

  /// Whether a folder, or one that it lies in, is hidden.
  static func isHiddenFolder(in path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
  }
}

#if canImport(Glibc)
  private typealias FolderStream = OpaquePointer
#else
  private typealias FolderStream = UnsafeMutablePointer<DIR>
#endif

extension Disk {
  /// The names in a folder, in no order, and the folder's identity.
  static func list(
    _ path: String
  ) throws(SystemFailure) -> (entries: [FolderEntry], identity: FileStatus.Identity) {
    guard let folder = opendir(path) else { throw SystemFailure.last(on: path) }
    defer { closedir(folder) }
    var status = stat()
    try system(path) { fstat(dirfd(folder), &status) }
    return (try entries(of: folder, path), FileStatus(status).identity)
  }

  /// The names in an open folder, in no order.
  static func entries(
    of folder: borrowing OpenFolder, _ path: String
  ) throws(SystemFailure) -> [FolderEntry] {
    let number = folder.number
    // A reader of names closes what it reads from, and the folder stays open.
    let copy = try system(path) { fcntl(number, F_DUPFD_CLOEXEC, 0) }
    guard let stream = fdopendir(copy) else {
      defer { close(copy) }
      throw SystemFailure.last(on: path)
    }
    defer { closedir(stream) }
    return try entries(of: stream, path)
  }

  private static func entries(
    of folder: FolderStream, _ path: String
  ) throws(SystemFailure) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = name(of: entry)
      if name != [UInt8(ascii: ".")], name != [UInt8(ascii: "."), UInt8(ascii: ".")] {
        entries.append(FolderEntry(bytes: name, kind: try kind(of: entry, name, in: path)))
      }
      errno = 0
    }
    if errno != 0 { throw SystemFailure.last(on: path) }
    return entries
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }

  private static func kind(
    of entry: UnsafeMutablePointer<dirent>, _ name: [UInt8], in folder: String
  ) throws(SystemFailure) -> FileKind {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_UNKNOWN):
      return try status(of: folder + "/" + String(decoding: name, as: UTF8.self)).kind
    default: return .special
    }
  }
}
