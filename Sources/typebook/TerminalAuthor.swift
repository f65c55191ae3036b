import CatalogModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Terminal {
  /// The day on which the program runs, where it runs. Only what begins a text may ask: a site never
  /// depends on the clock.
  static var today: DocumentDate {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return DocumentDate(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? .earliest
  }

  /// What a person answers to a question; nil for nothing, and where nobody is there to answer.
  static func answer(_ question: String) -> String? {
    guard isatty(0) != 0, messages.isInteractive else { return nil }
    messages.write(question + ": ")
    let answer = readLine().map { $0.drop { $0 == " " } } ?? ""
    return answer.isEmpty ? nil : String(answer)
  }

  /// Opens an address as a person who clicks on it does; where nothing can, nothing happens.
  static func openInBrowser(_ address: String) {
    #if os(macOS)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    _ = posix_spawnp(&process, program, nil, nil, &arguments, environ)
  }
}
