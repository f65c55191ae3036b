import CFileSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is open, and closed at the latest when the value goes.
///
/// System calls and not Foundation: a small file takes 27 µs so, and 385 µs with `Data.write`.
struct OpenFile: ~Copyable {
  /// The number by which the system knows the file; -1 once it is closed.
  private(set) var number: Int32
  private let path: String

  /// Opens what stands at a path; never waits, even at a pipe.
  init(reading path: String) throws(SystemFailure) {
    self.path = path
    number = try system(path) { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
  }

  /// The standard input, which waits for what writes to it.
  static func standardInput() throws(SystemFailure) -> OpenFile {
    OpenFile(number: try system("-") { fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) }, path: "-")
  }

  private init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  /// Makes a file at a path where nothing is yet.
  init(creating path: String) throws(SystemFailure) {
    self.path = path
    number = try system(path) { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
  }

  /// Makes a file in a folder where nothing is yet.
  init(creating name: String, in folder: borrowing OpenFolder) throws(SystemFailure) {
    try self.init(name, in: folder, O_WRONLY | O_CREAT | O_EXCL)
  }

  /// Opens or makes a file in a folder, to be locked; never waits, even at a pipe.
  init(locking name: String, in folder: borrowing OpenFolder) throws(SystemFailure) {
    try self.init(name, in: folder, O_RDWR | O_CREAT | O_NONBLOCK)
  }

  /// Opens a file in a folder.
  init(reading name: String, in folder: borrowing OpenFolder) throws(SystemFailure) {
    try self.init(name, in: folder, O_RDONLY)
  }

  private init(
    _ name: String, in folder: borrowing OpenFolder, _ flags: Int32
  ) throws(SystemFailure) {
    let path = folder.path(of: name)
    let parent = folder.number
    self.path = path
    number = try system(path) { file_system_open(parent, name, flags | O_CLOEXEC, 0o666) }
  }

  deinit {
    if number >= 0 { close(number) }
  }

  /// What kind of file it is, how large, and so on.
  func status() throws(SystemFailure) -> FileStatus {
    var status = stat()
    try system(path) { fstat(number, &status) }
    return FileStatus(status)
  }

  /// Reads what fits and is there; 0 at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int {
    try system(path) { Self.read(number, buffer) }
  }

  /// Writes every byte.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = try system(path) { Self.write(number, UnsafeRawBufferPointer(rebasing: rest)) }
      rest = rest.dropFirst(written)
    }
  }

  /// Writes every byte.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(SystemFailure) in
      try write(UnsafeRawBufferPointer(buffer))
    }
  }

  /// Waits until the file stands on the device.
  func synchronize() throws(SystemFailure) {
    try system(path) { fsync(number) }
  }

  /// Gives the file the permissions of another, and its time of change where that may be set: a
  /// share that gives every file one owner lets nobody set either.
  func resemble(_ other: FileStatus) throws(SystemFailure) {
    if try status().permissions != other.permissions {
      try system(path) { fchmod(number, other.permissions) }
    }
    do {
      var times = [other.modified, other.modified]
      try system(path) { futimens(number, &times) }
    } catch {
      guard error.isForbidden || error.isUnsupported else { throw error }
    }
  }

  /// Takes the lock that goes with the process, or fails at once when another one has it.
  func lock() throws(SystemFailure) {
    try system(path) { flock(number, LOCK_EX | LOCK_NB) }
  }

  /// Writes a text in place of all that the file holds.
  func replaceContents(with text: String) throws(SystemFailure) {
    try system(path) { ftruncate(number, 0) }
    try write(Array(text.utf8))
  }

  /// Closes the file; on some file systems only this tells that the disk was full.
  mutating func finish() throws(SystemFailure) {
    let closing = number
    number = -1
    // Not repeated when interrupted: the number is free by then and may be another thread's.
    if close(closing) != 0, errno != EINTR { throw SystemFailure.last(on: path) }
  }

  private static func read(_ number: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(number, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(number, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func write(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(number, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(number, bytes.baseAddress, bytes.count)
    #endif
  }
}
