#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system says of a file without reading it. Of two stamps that are the same, and settled when
/// the file was read, the file is the same.
struct FileStamp: Equatable, Sendable {
  private let identity: FileStatus.Identity
  private let size: Int
  private let times: [Int]

  /// The stamp of a file that the system says this of.
  init(_ status: FileStatus) {
    identity = status.identity
    size = status.size
    times = [status.modified, status.changed].flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
  }

  /// Clocks of disks tick at most every two seconds: a file that was changed this moment may be changed
  /// again without another stamp.
  private static let longestTick = 3

  /// Whether a change from now on gives the file another stamp.
  var isSettled: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return times[0] < now.tv_sec - Self.longestTick && times[2] < now.tv_sec - Self.longestTick
  }
}
