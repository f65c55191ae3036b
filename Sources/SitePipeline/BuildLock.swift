#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The right to build one site: held from a build's first moment to its last, and lost with the
/// process however it ends.
struct BuildLock: ~Copyable {
  private let file: OpenFile

  /// Makes the workshop, or finds the one that a dead build left, and locks it.
  init(_ place: SitePlace) throws(EnvironmentError) {
    do throws(SystemFailure) {
      file = try Self.hold(place, attempts: 100)
    } catch  where error.isLocked {
      throw EnvironmentError(
        reason: .busy,
        problem: "Another typebook is building \(place.name)\(Self.holder(of: place)).",
        remedy: "Wait until it has ended, then build again.")
    } catch {
      throw EnvironmentError(error, writing: place.name)
    }
  }

  /// Locks the file and looks its name up once more: a build that has just ended may have removed
  /// it between the two steps, and a lock on a file without a name keeps nobody out.
  private static func hold(
    _ place: SitePlace, attempts: Int
  ) throws(SystemFailure) -> OpenFile {
    do throws(SystemFailure) {
      try Disk.makeFolder(place.workshop)
    } catch {
      guard error.isPresent else { throw error }
    }
    do throws(SystemFailure) {
      let file = try OpenFile(locking: place.lock)
      try file.lock()
      if try Disk.status(of: place.lock).identity == file.status().identity {
        try file.replaceContents(with: "\(getpid())\n")
        return file
      }
    } catch {
      guard error.isMissing, attempts > 0 else { throw error }
    }
    return try hold(place, attempts: attempts - 1)
  }

  /// " (process 1234)", when the lock says so.
  private static func holder(of place: SitePlace) -> String {
    guard let bytes = try? Disk.read(place.lock), let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return "" }
    return " (process \(String(decoding: bytes[..<end], as: UTF8.self)))"
  }
}
