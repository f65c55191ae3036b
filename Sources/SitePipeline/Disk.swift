#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The disk, by system calls; every failure is a value.
enum Disk {
  /// Reads a whole file, however its size changes meanwhile.
  static func read(_ path: String) throws(SystemFailure) -> [UInt8] {
    try read(OpenFile(reading: path))
  }

  /// Reads a file from where it stands to its end.
  static func read(_ file: consuming OpenFile) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = try file.status().size + 1
    while true {
      var problem: SystemFailure?
      let more = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        do throws(SystemFailure) {
          try fill(buffer, from: file, count: &count)
        } catch {
          problem = error
        }
      }
      if let problem { throw problem }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      if more.count < room { return bytes }
      room = max(room, 65536)
    }
  }

  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from file: borrowing OpenFile, count: inout Int
  ) throws(SystemFailure) {
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
      let more = try file.read(into: rest)
      if more == 0 { return }
      count += more
    }
  }

  /// Calls `body` with a file's bytes, piece by piece, until it says that it has seen enough.
  static func stream(
    _ file: borrowing OpenFile, _ body: (UnsafeRawBufferPointer) throws(SystemFailure) -> Bool
  ) throws(SystemFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
    defer { buffer.deallocate() }
    while true {
      let count = try file.read(into: buffer)
      if count == 0 { return }
      guard try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
    }
  }

  /// Whether a path holds a plain file of exactly these bytes.
  static func holds(
    _ path: String, _ bytes: UnsafeRawBufferPointer
  ) throws(SystemFailure) -> Bool {
    let file = try OpenFile(reading: path)
    let status = try file.status()
    guard status.kind == .file, status.size == bytes.count else { return false }
    var rest = bytes[...]
    var isEqual = true
    try stream(file) { (piece) throws(SystemFailure) in
      isEqual = isSame(UnsafeRawBufferPointer(rebasing: rest.prefix(piece.count)), piece)
      rest = rest.dropFirst(piece.count)
      return isEqual
    }
    return isEqual && rest.isEmpty
  }

  /// Whether two pieces of memory hold the same bytes.
  static func isSame(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard left.count == right.count else { return false }
    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
    return memcmp(first, second, left.count) == 0
  }

  /// The digest of a plain file's bytes.
  static func digest(of path: String) throws(SystemFailure) -> ContentDigest {
    let hash = SHA256()
    try stream(try OpenFile(reading: path)) { (piece) throws(SystemFailure) in
      hash.update(piece)
      return true
    }
    return ContentDigest(hash.finish())
  }

  /// The path that a symbolic link points to, as it stands in the link.
  static func destination(of link: String) throws(SystemFailure) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = try system(link) { readlink(link, &buffer, buffer.count) }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The path with every symbolic link followed.
  static func resolved(_ path: String) throws(SystemFailure) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemFailure.last(on: path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Makes a file of these bytes, with the permissions of `model`, and lets `place` put it where it
  /// belongs once it is whole on the device; whatever fails, no draft stays.
  static func write(
    _ bytes: [UInt8], asDraft draft: String, like model: FileStatus? = nil,
    then place: () throws(SystemFailure) -> Void
  ) throws(SystemFailure) {
    try? removeFile(draft)
    do throws(SystemFailure) {
      var file = try OpenFile(creating: draft)
      try file.write(bytes)
      if let model { try file.resemble(model) }
      try file.synchronize()
      try file.finish()
      try place()
    } catch {
      try? removeFile(draft)
      throw error
    }
  }

  /// Moves a name to another place of the same file system.
  static func move(_ source: String, to target: String) throws(SystemFailure) {
    try system(source) { rename(source, target) }
  }

  /// Removes a file or a symbolic link, if it is there.
  static func removeFile(_ path: String) throws(SystemFailure) {
    do {
      try system(path) { unlink(path) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }
}
