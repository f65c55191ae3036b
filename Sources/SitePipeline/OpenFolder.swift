import CFileSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that is open, and what is done to the names in it.
///
/// Names are relative paths in the folder. No symbolic link is followed on the way to them, so that
/// nothing outside of the folder can be meant, whoever puts links there meanwhile.
struct OpenFolder: ~Copyable, Sendable {
  /// The number by which the system knows the folder.
  let number: Int32
  private let path: String

  /// Opens a folder by its path, as the user names it.
  init(_ path: String) throws(SystemFailure) {
    self.path = path
    number = try system(path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  /// Opens a folder in another one.
  init(_ name: String, in folder: borrowing OpenFolder) throws(SystemFailure) {
    let path = folder.path(of: name)
    let parent = folder.number
    self.path = path
    number = try system(path) {
      file_system_open(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0)
    }
  }

  deinit { close(number) }

  /// The path of a name in the folder, for people.
  func path(of name: String) -> String { (path == "/" ? "" : path) + "/" + name }

  /// What the folder itself is.
  func status() throws(SystemFailure) -> FileStatus {
    var status = stat()
    try system(path) { fstat(number, &status) }
    return FileStatus(status)
  }

  /// What stands under a name; nil when nothing does.
  func statusIfPresent(of name: String) throws(SystemFailure) -> FileStatus? {
    var status = stat()
    do {
      try system(path(of: name)) { fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.isMissing { return nil }
      throw error
    }
    return FileStatus(status)
  }

  /// Calls the system for a path, with the folder that its last name stands in.
  private func reach(
    _ path: String, _ call: (_ folder: Int32, _ name: String) -> Int32
  ) throws(SystemFailure) {
    guard let (parent, name) = Self.cut(path) else {
      return try finish(path) { call(number, path) }
    }
    let folder = try OpenFolder(parent, in: self)
    try finish(path) { call(folder.number, name) }
  }

  private func finish(_ name: String, _ call: () -> Int32) throws(SystemFailure) {
    try system(path(of: name), call)
  }

  /// The folder of a path and the name in it; nil for a name alone.
  private static func cut(_ path: String) -> (parent: String, name: String)? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }
}

extension OpenFolder {
  /// Makes a folder where nothing is yet.
  func makeFolder(_ name: String) throws(SystemFailure) {
    try reach(name) { mkdirat($0, $1, 0o777) }
  }

  /// Makes a folder and those that it lies in; other threads may be making the same.
  func makeFolders(_ path: String) throws(SystemFailure) {
    do {
      try makeFolder(path)
    } catch {
      if error.code == EEXIST { return }
      guard error.isMissing, let (parent, _) = Self.cut(path) else { throw error }
      try makeFolders(parent)
      do {
        try makeFolder(path)
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
  }

  /// Does what makes a name, and again with the folders above it where they were missing.
  private func make<Value: ~Copyable>(
    _ path: String, _ body: () throws(SystemFailure) -> Value
  ) throws(SystemFailure) -> Value {
    do {
      return try body()
    } catch {
      guard error.isMissing, let (parent, _) = Self.cut(path) else { throw error }
      try makeFolders(parent)
      return try body()
    }
  }

  /// Makes a file, with the folders above it where they are missing.
  func create(_ path: String) throws(SystemFailure) -> OpenFile {
    try make(path) { () throws(SystemFailure) in try OpenFile(creating: path, in: self) }
  }

  /// Copies a plain file from elsewhere with its permissions and time of change.
  func copy(_ source: String, to path: String) throws(SystemFailure) {
    let old = try OpenFile(reading: source)
    var new = try create(path)
    try Disk.stream(old) { (piece) throws(SystemFailure) in
      try new.write(piece)
      return true
    }
    try new.resemble(try old.status())
    try new.finish()
  }

  /// Gives a file from elsewhere a second name; a symbolic link is linked itself, not what it
  /// points to.
  func link(_ source: String, to path: String) throws(SystemFailure) {
    try make(path) { () throws(SystemFailure) in
      try reach(path) { linkat(AT_FDCWD, source, $0, $1, 0) }
    }
  }

  /// Makes a symbolic link.
  func makeLink(_ path: String, to destination: String) throws(SystemFailure) {
    try make(path) { () throws(SystemFailure) in
      try reach(path) { symlinkat(destination, $0, $1) }
    }
  }

  /// Gives the folder the permissions of another. Where they are the same nothing is asked for:
  /// a share that gives every file one owner refuses even that.
  func copyPermissions(of other: String) throws(SystemFailure) {
    let permissions = try Disk.status(of: other).permissions
    guard try status().permissions != permissions else { return }
    try system(path) { fchmod(number, permissions) }
  }

  /// Gives the folder the group of another, and has what is made in it follow where it does there.
  /// A system that refuses is left alone: the site is the same.
  func copyGroup(of other: String) throws(SystemFailure) {
    let (own, wanted) = (try status(), try Disk.status(of: other))
    if own.group != wanted.group { _ = fchown(number, uid_t.max, wanted.group) }
    let follows = wanted.permissions & mode_t(S_ISGID)
    if follows != 0 { _ = fchmod(number, own.permissions | follows) }
  }

  /// Moves a name of the folder to a name of another one.
  func move(
    _ name: String, to other: borrowing OpenFolder, as newName: String
  ) throws(SystemFailure) {
    let target = other.number
    try system(path(of: name)) { renameat(number, name, target, newName) }
  }

  /// Exchanges a name of the folder for a name of another one, in one step.
  func exchange(
    _ name: String, for otherName: String, in other: borrowing OpenFolder
  ) throws(SystemFailure) {
    let target = other.number
    try system(path(of: name)) { file_system_exchange(number, name, target, otherName) }
  }

  /// Waits until everything on the folder's file system stands on the device; false where the
  /// platform has no such call.
  func synchronizeFileSystem() throws(SystemFailure) -> Bool {
    do {
      try system(path) { file_system_sync(number) }
      return true
    } catch {
      if error.isUnsupported { return false }
      throw error
    }
  }

  /// Waits until the folder's names stand on the device, where its file system can tell.
  func synchronize() throws(SystemFailure) {
    do {
      try system(path) { fsync(number) }
    } catch {
      guard error.isUnsupported else { throw error }
    }
  }
}

extension OpenFolder {
  /// Removes a file or a symbolic link, if it is there.
  func removeFile(_ name: String) throws(SystemFailure) {
    do {
      try system(path(of: name)) { unlinkat(number, name, 0) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Removes an empty folder, if it is there.
  func removeEmptyFolder(_ name: String) throws(SystemFailure) {
    do {
      try system(path(of: name)) { unlinkat(number, name, AT_REMOVEDIR) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Removes a folder and all that is in it, if it is there.
  func removeTree(_ name: String) throws(SystemFailure) {
    let folder: OpenFolder
    do {
      folder = try OpenFolder(name, in: self)
    } catch {
      if error.code == ENOENT { return }
      throw error
    }
    try folder.removeContents()
    try removeEmptyFolder(name)
  }

  /// Empties the folder. The names are read before the first is removed: not every file system goes
  /// on well while they change.
  private func removeContents() throws(SystemFailure) {
    for entry in try Disk.entries(of: self, path) {
      let name = (entry.bytes + [0]).map { CChar(bitPattern: $0) }
      if unlinkat(number, name, 0) == 0 { continue }
      guard errno == EISDIR || errno == EPERM else { throw SystemFailure.last(on: path) }
      try OpenFolder(name, in: self).removeContents()
      try system(path) { unlinkat(number, name, AT_REMOVEDIR) }
    }
  }

  /// Opens a folder by a name that needn't be UTF-8.
  private init(_ name: [CChar], in folder: borrowing OpenFolder) throws(SystemFailure) {
    path = folder.path
    let parent = folder.number
    number = try system(path) {
      openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
  }
}
