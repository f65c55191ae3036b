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

  /// Makes a folder where nothing is yet.
  static func makeFolder(_ path: String) throws(SystemFailure) {
    try system(path) { mkdir(path, 0o777) }
  }

  /// Makes the folders that a path needs; other threads may be making the same.
  static func makeFolders(above path: String) throws(SystemFailure) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else {
      return
    }
    let folder = String(path[..<slash])
    do {
      try makeFolder(folder)
    } catch {
      if error.code == EEXIST { return }
      guard error.isMissing else { throw error }
      try makeFolders(above: folder)
      do {
        try makeFolder(folder)
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
  }

  /// Removes a file or a symbolic link, if it is there.
  static func removeFile(_ path: String) throws(SystemFailure) {
    do {
      try system(path) { unlink(path) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Removes an empty folder, if it is there.
  static func removeEmptyFolder(_ path: String) throws(SystemFailure) {
    do {
      try system(path) { rmdir(path) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Removes a folder and all that is in it, if it is there; never follows a symbolic link.
  static func removeTree(_ path: String) throws(SystemFailure) {
    let number = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else {
      if errno == ENOENT { return }
      throw SystemFailure.last(on: path)
    }
    try removeContents(of: number, path)
    try removeEmptyFolder(path)
  }

  /// Empties an open folder and closes it. The names are read before the first is removed: not
  /// every file system goes on well while they change.
  private static func removeContents(of number: Int32, _ path: String) throws(SystemFailure) {
    guard let folder = fdopendir(number) else {
      defer { close(number) }
      throw SystemFailure.last(on: path)
    }
    defer { closedir(folder) }
    for entry in try entries(of: folder, path) {
      let file = (entry.bytes + [0]).map { CChar(bitPattern: $0) }
      if unlinkat(number, file, 0) == 0 { continue }
      guard errno == EISDIR || errno == EPERM else { throw SystemFailure.last(on: path) }
      let inner = openat(number, file, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else { throw SystemFailure.last(on: path) }
      try removeContents(of: inner, path)
      try system(path) { unlinkat(number, file, AT_REMOVEDIR) }
    }
  }
}
