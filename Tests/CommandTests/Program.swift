import Foundation
import Synchronization

/// The program itself, run in a process of its own.
struct Program {
  /// What a run came to.
  struct Result {
    let status: Int32
    let output: String
    let messages: String
  }

  /// Runs the program to its end in `folder`; its messages go to a terminal if `onTerminal`.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String?] = [:],
    onTerminal: Bool = false
  ) throws -> Result {
    let process = try ready(arguments, in: folder, environment)
    let output = Pipe()
    let (messages, messagesEnd) = try onTerminal ? terminal() : pipe()
    process.standardOutput = output
    process.standardError = messagesEnd
    try process.run()
    try messagesEnd.close()
    // Both are read at once: a full pipe would stop the program.
    let read = Mutex(["", ""])
    let handles = [output.fileHandleForReading.fileDescriptor, messages.fileDescriptor]
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      let text = text(from: handles[index])
      read.withLock { $0[index] = text }
    }
    process.waitUntilExit()
    let texts = read.withLock { $0 }
    return Result(status: process.terminationStatus, output: texts[0], messages: texts[1])
  }

  /// The program, ready to be run.
  static func ready(
    _ arguments: [String], in folder: String, _ environment: [String: String?] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var variables = ProcessInfo.processInfo.environment
    variables["NO_COLOR"] = nil
    variables["TERM"] = "xterm"
    for (name, value) in environment { variables[name] = value }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    return process
  }

  private static func pipe() throws -> (FileHandle, FileHandle) {
    let pipe = Pipe()
    return (pipe.fileHandleForReading, pipe.fileHandleForWriting)
  }

  /// The two ends of a terminal: what a person sees, and what the program writes to.
  private static func terminal() throws -> (FileHandle, FileHandle) {
    #if os(Linux)
      // The C library's calls for this aren't shown to Swift: TIOCSPTLCK and TIOCGPTN.
      let number = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (lock, index): (Int32, Int32) = (0, 0)
      guard ioctl(number, 0x4004_5431, &lock) == 0, ioctl(number, 0x8004_5430, &index) == 0
      else { throw CocoaError(.fileNoSuchFile) }
      let end = open("/dev/pts/\(index)", O_RDWR | O_NOCTTY)
    #else
      let number = posix_openpt(O_RDWR | O_NOCTTY)
      guard grantpt(number) == 0, unlockpt(number) == 0, let name = ptsname(number)
      else { throw CocoaError(.fileNoSuchFile) }
      let end = open(name, O_RDWR | O_NOCTTY)
    #endif
    return (
      FileHandle(fileDescriptor: number, closeOnDealloc: true),
      FileHandle(fileDescriptor: end, closeOnDealloc: true)
    )
  }

  /// Everything until the other end is closed; a terminal says so with an error.
  private static func text(from number: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(number, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The program stands beside the bundle of its tests.
  private static let path: String = {
    var folder = URL(fileURLWithPath: bundle).resolvingSymlinksInPath()
    while folder.path != "/", folder.pathExtension != "xctest" { folder.deleteLastPathComponent() }
    return folder.deletingLastPathComponent().appendingPathComponent("typebook").path
  }()

  private static var bundle: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      CommandLine.arguments.last { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    #endif
  }
}
