#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The words of a PDF, which `pdftotext` takes out of it where it is installed.
enum PDFText {
  /// What every PDF begins with.
  static let beginning = Array("%PDF-".utf8)

  /// What the program prints: each word with its place on the page.
  static func words(of path: String) throws(EnvironmentError) -> [UInt8] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw refusal(path, "no pipe can be made") }
    let program = "pdftotext"
    // A path never looks like an option.
    let file = path.hasPrefix("/") ? path : "./" + path
    var arguments: [UnsafeMutablePointer<CChar>?] = [
      strdup(program), strdup("-bbox"), strdup("-q"), strdup(file), strdup("-"), nil,
    ]
    defer { for argument in arguments { free(argument) } }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    var process = pid_t()
    let failure = posix_spawnp(&process, program, &actions, nil, &arguments, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard failure == 0 else {
      throw EnvironmentError(
        reason: .missingInput, problem: "\(path) is a PDF, and pdftotext isn't installed.",
        remedy: "Install poppler-utils, or save the PDF's text into a file and import that.")
    }
    let bytes = all(from: ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0, !bytes.isEmpty else {
      throw refusal(path, "pdftotext can't read it")
    }
    return bytes
  }

  private static func refusal(_ path: String, _ words: String) -> EnvironmentError {
    EnvironmentError(
      reason: .missingInput, problem: "\(path) can't be read: \(words).",
      remedy: "Save the PDF's text into a file and import that.")
  }

  private static func all(from number: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(number, &buffer, buffer.count)
      if count > 0 { bytes += buffer[..<count] } else if count == 0 || errno != EINTR { break }
    }
    return bytes
  }
}
