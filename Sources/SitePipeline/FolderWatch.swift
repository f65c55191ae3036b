#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells when something in some folders has changed.
///
/// The names, sizes and times of all files are looked at again and again, so that it works on every
/// disk and share, also on those where the system tells of no change. On Linux the system's notices
/// (inotify) say when to look, and looking every second is for where they are silent.
public struct FolderWatch: ~Copyable {
  private let folders: [String]
  private var last: Snapshot
  private let notices: FolderNotices

  /// What a folder holds, as far as a change of it shows.
  private typealias Snapshot = [String: Stamp]

  private struct Stamp: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let number: UInt64
  }

  /// Watches these folders, and what is in them; one that isn't there may come.
  public init(_ folders: [String]) {
    self.folders = folders
    notices = FolderNotices()
    last = [:]
    last = look()
  }

  /// How long a change may go on before it counts, in spans of quiet: somebody may write all the time.
  private static let longestChange = 100

  /// Waits until something has changed and nothing has for `quiet` milliseconds, so that a branch that
  /// is switched or a folder that is copied counts once; false where `isEnding` says so meanwhile.
  public mutating func wait(quiet: Int32 = 20, unless isEnding: () -> Bool) -> Bool {
    while !isEnding() {
      let isTold = notices.wait(FolderNotices.areTold ? 1000 : 100)
      var now = isTold ? settled(quiet, unless: isEnding) : look()
      guard now != last else { continue }
      // Where nobody tells of changes, another look does.
      for _ in 0..<Self.longestChange where !isTold && !isEnding() {
        _ = notices.wait(quiet)
        let next = look()
        if next == now { break }
        now = next
      }
      last = now
      return true
    }
    return false
  }

  /// What the folders hold once nobody tells of changes any more.
  private func settled(_ quiet: Int32, unless isEnding: () -> Bool) -> Snapshot {
    for _ in 0..<Self.longestChange where !isEnding() {
      guard notices.wait(quiet) else { break }
    }
    return look()
  }

  private func look() -> Snapshot {
    var snapshot: Snapshot = [:]
    for folder in folders { look(into: folder, depth: 0, &snapshot) }
    return snapshot
  }

  private func look(into folder: String, depth: Int, _ snapshot: inout Snapshot) {
    // A circle of links ends here.
    guard depth < 32 else { return }
    // What comes into the folder while it is listed is told of.
    notices.watch(folder)
    guard let entries = try? Disk.list(folder).entries else { return }
    for entry in entries where !entry.isHidden {
      guard let name = entry.name else { continue }
      let path = folder + "/" + name
      guard let status = try? Disk.status(of: path, followingLinks: true) else { continue }
      if status.kind == .folder {
        look(into: path, depth: depth + 1, &snapshot)
      } else {
        snapshot[path] = Stamp(
          size: status.size, seconds: Int(status.modified.tv_sec),
          nanoseconds: Int(status.modified.tv_nsec), number: status.identity.number)
      }
    }
  }
}

/// The system's notices of changes in folders, where there are any.
private final class FolderNotices {
  #if os(Linux)
    static let areTold = true
    private let number = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))

    deinit { close(number) }

    /// Asks for notices of a folder; asking again changes nothing.
    func watch(_ folder: String) {
      let changes =
        IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE
        | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB
      _ = inotify_add_watch(number, folder, UInt32(changes))
    }

    /// Waits for a notice, at most so many milliseconds, and forgets those that there are; false where
    /// there is none.
    func wait(_ milliseconds: Int32) -> Bool {
      var poll = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
      let isTold = Glibc.poll(&poll, 1, milliseconds) > 0
      var buffer = [UInt8](repeating: 0, count: 16384)
      while read(number, &buffer, buffer.count) > 0 {}
      return isTold
    }
  #else
    static let areTold = false

    func watch(_ folder: String) {}

    /// Waits so many milliseconds.
    func wait(_ milliseconds: Int32) -> Bool {
      usleep(UInt32(milliseconds) * 1000)
      return false
    }
  #endif
}
