#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A door that only this machine can knock at.
struct LoopbackSocket: ~Copyable, Sendable {
  /// The port.
  let port: Int
  private let number: Int32

  /// Listens at a port of 127.0.0.1; 0 for any that is free.
  init(port: Int) throws(PreviewServer.Failure) {
    let number = Self.open()
    guard number >= 0 else { throw .refused(String(cString: strerror(errno))) }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    // A port that a preview has just left is free at once.
    var yes: Int32 = 1
    setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failure = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer -> Int32 in
        guard bind(number, pointer, size) == 0, listen(number, 64) == 0 else { return errno }
        var length = size
        return getsockname(number, pointer, &length) == 0 ? 0 : errno
      }
    }
    guard failure == 0 else {
      close(number)
      throw failure == EADDRINUSE ? .portInUse : .refused(String(cString: strerror(failure)))
    }
    self.number = number
    self.port = Int(UInt16(bigEndian: address.sin_port))
  }

  private static func open() -> Int32 {
    #if canImport(Glibc)
      socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket(AF_INET, SOCK_STREAM, 0)
    #endif
  }

  deinit { close(number) }

  /// The next one who knocks; nil where nobody has for so many milliseconds.
  func accept(within milliseconds: Int32) -> Int32? {
    var poll = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    #if canImport(Glibc)
      guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return nil }
      let accepted = Glibc.accept(number, nil, nil)
    #else
      guard Darwin.poll(&poll, 1, milliseconds) > 0 else { return nil }
      let accepted = Darwin.accept(number, nil, nil)
    #endif
    guard accepted >= 0 else { return nil }
    _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
    return accepted
  }
}

/// A browser at the other end of a line.
struct Caller: ~Copyable {
  private let number: Int32

  init(_ number: Int32) {
    self.number = number
    // Who says nothing, or takes nothing, doesn't hold a thread for ever.
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(number, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  deinit { close(number) }

  /// What it asks, up to the empty line; nil where it says nothing of the kind in 16 KB.
  func head() -> String? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 16384 {
      let count = recv(number, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains("\r\n\r\n") { return text }
    }
    return nil
  }

  /// Sends all of it; false where nobody takes it any more.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.send(number, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
        #else
          Darwin.send(number, buffer.baseAddress, buffer.count, 0)
        #endif
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
