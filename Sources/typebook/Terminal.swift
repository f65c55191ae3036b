import ArgumentParser

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One of the two outputs of the program.
struct Terminal: Sendable {
  /// For what programs read: JSON, explanations, the version.
  static let output = Terminal(number: 1)
  /// For what people read while the program works.
  static let messages = Terminal(number: 2)

  private let number: Int32

  /// Whether a person is looking on who can be shown more than lines.
  var isInteractive: Bool {
    isatty(number) != 0 && Self.variable("TERM") != "dumb"
  }

  /// Whether text may be coloured: never with `NO_COLOR` (no-color.org), whatever its value.
  var isColored: Bool { isInteractive && Self.variable("NO_COLOR") == nil }

  /// How many columns a text may take: the terminal's, at most 100; 80 for anything else, unless
  /// `COLUMNS` says otherwise.
  var width: Int {
    var size = winsize()
    let isKnown = ioctl(number, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let columns = isKnown ? Int(size.ws_col) : Self.variable("COLUMNS").flatMap { Int($0) } ?? 80
    return min(max(columns, 20), 100)
  }

  /// Writes everything. False where the system refuses that; nobody reading any more is no refusal.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(number, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(number, buffer.baseAddress, buffer.count)
        #endif
      }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written < 0, errno != EINTR {
        return errno == EPIPE
      }
    }
    return true
  }

  /// Writes a text.
  @discardableResult
  func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  /// Writes what the program was run for; fails where the system refuses that, a full disk say.
  func deliver(_ bytes: [UInt8]) throws(ExitCode) {
    guard !write(bytes) else { return }
    Self.messages.write("error: The output can't be written.\nMake room where it goes.\n")
    throw .environment
  }

  /// Writes a text that the program was run for.
  func deliver(_ text: String) throws(ExitCode) { try deliver(Array(text.utf8)) }

  /// Lets writing to a pipe that nobody reads fail, instead of ending the program.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// A variable of the environment that isn't empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether there is a file or folder at `path`.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The folder that the program runs in.
  static var folder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Makes a folder the one that relative paths start from; false when that can't be.
  static func move(to folder: String) -> Bool { chdir(folder) == 0 }
}
