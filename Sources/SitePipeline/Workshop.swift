#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder beside a site in which its successor is made, open and locked.
///
/// It is the right to build one site: held from a build's first moment to its last, and lost with
/// the process however it ends. Everything in it is named from the open folder, so a link that
/// somebody puts there or in its place leads nowhere.
struct Workshop: ~Copyable, Sendable {
  /// The lock that a running build holds, with the number of its process.
  private static let lock = "lock"
  /// The new site while it is made; the old one after an exchange.
  static let staging = "site"
  /// The old site between two renames, where there is no exchange.
  static let retired = "old"

  /// Where the site lives.
  let place: SitePlace
  /// The folder that the site and the workshop lie in.
  let parent: OpenFolder
  /// The workshop itself.
  let folder: OpenFolder
  private let held: OpenFile

  private init(
    _ place: SitePlace, parent: consuming OpenFolder, folder: consuming OpenFolder,
    held: consuming OpenFile
  ) {
    self.place = place
    self.parent = parent
    self.folder = folder
    self.held = held
  }

  /// Makes the workshop, or finds the one that a dead build left, and locks it.
  static func claim(_ place: SitePlace) throws(EnvironmentError) -> Workshop {
    for _ in 0..<100 {
      try refuseStrangers(in: place)
      do throws(SystemFailure) {
        if let workshop = try lock(place) { return workshop }
      } catch {
        guard error.isLocked else { throw EnvironmentError(error, writing: place.name) }
        break
      }
    }
    throw EnvironmentError(
      reason: .busy,
      problem: "Another typebook is building \(place.name)\(holder(of: place)).",
      remedy: "Wait until it has ended, then build again.")
  }

  /// Locks the file and looks its name up once more: a build that has just ended may have removed
  /// it between the two steps, and a lock on a file without a name keeps nobody out. Nil then, and
  /// when the file has another name besides: it isn't a lock, and nothing is written to it.
  private static func lock(_ place: SitePlace) throws(SystemFailure) -> Workshop? {
    let parent = try OpenFolder(place.parent)
    do throws(SystemFailure) {
      try parent.makeFolder(place.workshopName)
    } catch {
      guard error.isPresent else { throw error }
    }
    do throws(SystemFailure) {
      let folder = try OpenFolder(place.workshopName, in: parent)
      let file = try OpenFile(locking: lock, in: folder)
      try file.lock()
      let status = try file.status()
      guard status.kind == .file, status.names <= 1,
        try folder.statusIfPresent(of: lock)?.identity == status.identity
      else { return nil }
      do throws(SystemFailure) {
        try file.replaceContents(with: "\(getpid())\n")
      } catch {
        try? folder.removeFile(lock)
        throw error
      }
      return Workshop(place, parent: parent, folder: folder, held: file)
    } catch {
      if error.isMissing || error.isLinkLoop { return nil }
      // The disk may be too full even for this. Another build's folder isn't empty, and stays.
      if !error.isLocked { try? parent.removeEmptyFolder(place.workshopName) }
      throw error
    }
  }

  /// Refuses a workshop that no build left: a link, or one with links where builds have folders and
  /// a file. Whoever is quicker than this look gains nothing, since no link is ever followed.
  private static func refuseStrangers(in place: SitePlace) throws(EnvironmentError) {
    let path = (place.parent == "/" ? "" : place.parent) + "/" + place.workshopName
    let stranger = try writing(place.name) { () throws(SystemFailure) -> (String, String)? in
      for (name, kind) in [
        ("", FileKind.folder), ("/" + staging, .folder), ("/" + retired, .folder),
        ("/" + lock, .file),
      ] {
        guard let status = try Disk.statusIfPresent(of: path + name) else { continue }
        let isLink = status.kind == .symbolicLink || kind == .file && status.names > 1
        if isLink { return (path + name, "a link") }
        if status.kind != kind { return (path + name, kind == .file ? "no file" : "no folder") }
      }
      return nil
    }
    guard let (path, what) = stranger else { return }
    throw EnvironmentError(
      reason: .dangerousOutput,
      problem: "\(path) is \(what), and typebook makes the unfinished site of \(place.name) there.",
      remedy: "Find out who made it, remove it, then build again.")
  }

  /// " (process 1234)", when the lock says so.
  private static func holder(of place: SitePlace) -> String {
    let path = place.parent + "/" + place.workshopName + "/" + lock
    guard let bytes = try? Disk.read(path),
      let process = Int(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
    else { return "" }
    return " (process \(process))"
  }

  /// Removes the workshop. What can't be removed now is for the next build to remove: a build that
  /// has published, or failed for its own reason, doesn't fail for this. An old site that stands
  /// nowhere else goes back to its place first, or stays.
  func clear(_ didReach: (PublishingStep) -> Void = { _ in }) {
    try? FolderExchange.recover(in: self)
    didReach(.removedOld)
    // The folder goes only when it is empty: the lock stays with what stays.
    guard (try? folder.statusIfPresent(of: Self.staging)) == nil,
      (try? folder.statusIfPresent(of: Self.retired)) == nil
    else { return }
    try? folder.removeFile(Self.lock)
    try? parent.removeEmptyFolder(place.workshopName)
  }
}
