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

  /// Waits until something has changed and nothing has for `quiet` milliseconds, so that a branch that
  /// is switched or a folder that is copied counts once; false where `isEnding` says so meanwhile.
  public mutating func wait(quiet: Int32 = 20, unless isEnding: () -> Bool) -> Bool {
    while !isEnding() {
      notices.wait(FolderNotices.areTold ? 1000 : 100)
      var now = look()
      guard now != last else { continue }
      while !isEnding() {
        notices.wait(quiet)
        let next = look()
        if next == now { break }
        now = next
      }
      last = now
      return true
    }
    return false
  }

  private func look() -> Snapshot {
    var snapshot: Snapshot = [:]
    for folder in folders { look(into: folder, depth: 0, &snapshot) }
    return snapshot
  }

  private func look(into folder: String, depth: Int, _ snapshot: inout Snapshot) {
    // A circle of links ends here.
    guard depth < 32, let entries = try? Disk.list(folder).entries else { return }
    notices.watch(folder)
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

    /// Waits for a notice, at most so many milliseconds, and forgets those that there are.
    func wait(_ milliseconds: Int32) {
      var poll = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
      _ = Glibc.poll(&poll, 1, milliseconds)
      var buffer = [UInt8](repeating: 0, count: 16384)
      while read(number, &buffer, buffer.count) > 0 {}
    }
  #else
    static let areTold = false

    func watch(_ folder: String) {}

    /// Waits so many milliseconds.
    func wait(_ milliseconds: Int32) { usleep(UInt32(milliseconds) * 1000) }
  #endif
}
