#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program, run to its end.
struct ChildProcess {
  /// Its exit status, as the system gives it: 0 where all went well.
  let status: Int32
  /// What it printed, where that is kept.
  let output: [UInt8]

  /// Runs a program, by its name or path, and waits until it ends; nil where it can't be started. What
  /// it prints is kept, or goes nowhere as its messages do.
  init?(_ program: String, _ arguments: [String], keepsOutput: Bool) throws(SystemFailure) {
    var ends: [Int32] = [-1, -1]
    if keepsOutput { try system(program) { pipe(&ends) } }
    defer { if keepsOutput { close(ends[0]) } }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if keepsOutput {
      posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
      posix_spawn_file_actions_addclose(&actions, ends[0])
    }
    for number in keepsOutput ? [STDERR_FILENO] : [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_WRONLY, 0)
    }
    var process = pid_t()
    let failure = posix_spawnp(&process, program, &actions, nil, &words, environ)
    if keepsOutput { close(ends[1]) }
    guard failure == 0 else { return nil }
    output = keepsOutput ? Self.all(from: ends[0]) : []
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    self.status = status
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
