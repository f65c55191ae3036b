#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A system call that failed, and on what.
struct SystemFailure: Error, Equatable {
  /// The C library's error number.
  let code: Int32
  /// The path that the call was about.
  let path: String

  /// The failure that the C library reports for the call just made.
  static func last(on path: String) -> SystemFailure {
    SystemFailure(code: errno, path: path)
  }

  /// What the system would say to a move of a mount point.
  static func mountPoint(_ path: String) -> SystemFailure {
    SystemFailure(code: EBUSY, path: path)
  }

  /// What kind of obstacle the failure is to whoever writes a file.
  var reason: EnvironmentError.Reason {
    isOutOfSpace ? .outOfSpace : isForbidden ? .forbidden : .system
  }

  /// The system's words for the failure, without a capital: "no space left on device".
  var words: String {
    let words = String(cString: strerror(code))
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// Nothing has that name.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// Something has that name already.
  var isPresent: Bool { code == EEXIST || code == ENOTEMPTY }
  /// Somebody else holds the lock.
  var isLocked: Bool { code == EWOULDBLOCK }
  /// Symbolic links lead round in a circle.
  var isLinkLoop: Bool { code == ELOOP }
  /// The disk, the quota or the process' file size is used up.
  var isOutOfSpace: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }
  /// This user may not do that here.
  var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }
  /// The name can't move: it is a mount point or belongs to another layer of the file system.
  var isImmovable: Bool { code == EBUSY || code == EXDEV }
  /// The file system doesn't have such a call.
  var isUnsupported: Bool {
    code == ENOSYS || code == EINVAL || code == ENOTSUP || code == EOPNOTSUPP || code == ENOTTY
  }
}

/// Makes a system call, again when a signal interrupts it, and turns its failure into a value.
@discardableResult
func system<Number: SignedInteger>(
  _ path: String, _ call: () -> Number
) throws(SystemFailure) -> Number {
  while true {
    let result = call()
    if result >= 0 { return result }
    guard errno == EINTR else { throw SystemFailure.last(on: path) }
  }
}
