#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What stands under a name in a folder.
enum FileKind: Sendable, Equatable {
  case file
  case folder
  case symbolicLink
  /// A pipe, a socket or a device.
  case special
}

/// What the system knows about a file without reading it.
struct FileStatus: Sendable {
  /// Two paths with one identity are the same file.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  let kind: FileKind
  let size: Int
  let identity: Identity
  /// How many names the file has; 0 when its last one was removed, or on a share that can't say.
  let names: Int
  let permissions: mode_t
  let group: gid_t
  let modified: timespec
  /// When the file or what is said of it here changed last.
  let changed: timespec

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symbolicLink
    default: kind = .special
    }
    size = Int(status.st_size)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
    names = Int(status.st_nlink)
    group = status.st_gid
    permissions = status.st_mode & 0o7777
    #if canImport(Darwin)
      modified = status.st_mtimespec
      changed = status.st_ctimespec
    #else
      modified = status.st_mtim
      changed = status.st_ctim
    #endif
  }
}

extension Disk {
  /// What stands at a path; a symbolic link itself, unless it is to be followed.
  static func status(
    of path: String, followingLinks: Bool = false
  ) throws(SystemFailure) -> FileStatus {
    var status = stat()
    try system(path) { followingLinks ? stat(path, &status) : lstat(path, &status) }
    return FileStatus(status)
  }

  /// What stands at a path, or nil when nothing does.
  static func statusIfPresent(
    of path: String, followingLinks: Bool = false
  ) throws(SystemFailure) -> FileStatus? {
    do {
      return try status(of: path, followingLinks: followingLinks)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }
}
