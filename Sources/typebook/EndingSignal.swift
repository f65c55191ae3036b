import SitePipeline
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The signals by which a user or the system ends a program: Ctrl-C, `kill`, a closed terminal.
///
/// The first one lets a build clear up what is unfinished; a second one ends the program at once.
enum EndingSignal {
  private static let received = Atomic<Int32>(0)

  /// The signal as a build asks for it.
  static let interruption = Interruption { isReceived }

  /// Whether one was received.
  static var isReceived: Bool { received.load(ordering: .relaxed) != 0 }

  /// Takes note of the signals from now on, except of those that whoever started the program wants
  /// ignored, as `nohup` does.
  static func listen() {
    _ = interruption
    received.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let former = signal(number) { number in
        EndingSignal.received.store(number, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
      if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Ends the program by the signal that it received, so that its caller sees which.
  static func pass() {
    let number = received.load(ordering: .relaxed)
    guard number != 0 else { return }
    raise(number)
    // The first process of a container outlives what it doesn't handle.
    exit(128 + number)
  }
}
