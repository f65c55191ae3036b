#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that are put where nothing stands yet: all of them, or none.
public struct NewFiles: Sendable {
  /// A file to be written.
  public typealias File = (path: String, bytes: [UInt8])

  private let files: [File]
  private var folders: [String] = []
  private var written: [String] = []
  private var drafts: [String] = []

  /// Writes `files`, and the folders that they need. Those that stand there already with the same
  /// bytes stay as they are.
  ///
  /// Where another file has one of the names, or the system refuses one, nothing is left of the
  /// others. After a kill every file that is there is whole.
  ///
  /// - Returns: the paths of those that weren't there.
  public static func write(
    _ files: [File], interruption: Interruption = .never
  ) throws(EnvironmentError) -> [String] {
    var new = NewFiles(files: files)
    do throws(EnvironmentError) {
      for file in try new.missing() {
        try interruption.check()
        try new.write(file)
      }
    } catch {
      let left = new.takeBack()
      guard !left.isEmpty else { throw error }
      throw EnvironmentError(
        reason: error.reason, problem: error.problem,
        remedy:
          "This is left of what was begun: \(list(left)). Mend that, and run the same command again."
      )
    }
    return new.written
  }

  private init(files: [File]) { self.files = files }

  /// The files that aren't there.
  private func missing() throws(EnvironmentError) -> [File] {
    var missing: [File] = []
    var others: [String] = []
    for file in files {
      switch try Self.holding(file) {
      case nil: missing.append(file)
      case true: break
      case false: others.append(file.path)
      }
    }
    guard others.isEmpty else {
      throw EnvironmentError(
        reason: .foreignFiles,
        problem: others.count == 1
          ? "\(others[0]) is there already." : "These are there already: \(Self.list(others)).",
        remedy: "Nothing is overwritten. Move or remove what is there, or take another name.")
    }
    return missing
  }

  /// Whether the place of a file has the same bytes; nil where nothing is there.
  private static func holding(_ file: File) throws(EnvironmentError) -> Bool? {
    try putting(file.path) { () throws(SystemFailure) -> Bool? in
      guard let status = try Disk.statusIfPresent(of: file.path) else { return nil }
      return status.kind == .file ? try Disk.read(file.path) == file.bytes : false
    }
  }

  private static func list(_ paths: [String]) -> String {
    let rest = paths.count - 5
    return paths.prefix(5).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// Writes a file beside its place, and puts it there once it is whole.
  private mutating func write(_ file: File) throws(EnvironmentError) {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let parent = String(file.path.dropLast(name.utf8.count))
    let draft = parent + "." + name + ".part"
    try makeFolder(parent)
    drafts.append(draft)
    try Self.putting(file.path) { () throws(SystemFailure) in
      try Disk.write(file.bytes, asDraft: draft) { () throws(SystemFailure) in
        try Disk.place(draft, at: file.path)
      }
    }
    written.append(file.path)
  }

  /// Makes the folder at `path`, which ends with a slash or is empty, and those that it lies in.
  private mutating func makeFolder(_ path: String) throws(EnvironmentError) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      end = path.index(after: slash)
      let isNew = try Self.putting(folder) { () throws(SystemFailure) in
        guard !folder.isEmpty, try Disk.statusIfPresent(of: folder, followingLinks: true) == nil
        else { return false }
        try system(folder) { mkdir(folder, 0o777) }
        return true
      }
      if isNew { folders.append(folder) }
    }
  }

  /// Removes what was written; gives back the files that can't be removed.
  private func takeBack() -> [String] {
    let left = written.filter { path in
      do throws(SystemFailure) { try Disk.removeFile(path) } catch { return true }
      return false
    }
    for folder in folders.reversed() { rmdir(folder) }
    return left
      + drafts.filter { (try? Disk.statusIfPresent(of: $0)).flatMap(\.self) != nil }
  }

  private static func putting<Value>(
    _ path: String, _ body: () throws(SystemFailure) -> Value
  ) throws(EnvironmentError) -> Value {
    do throws(SystemFailure) {
      return try body()
    } catch {
      throw EnvironmentError(
        reason: error.reason,
        problem: "\(path) can't be written: \(error.words).",
        remedy: "Nothing is left of what was begun. Mend that, and run the same command again.")
    }
  }
}

extension Disk {
  /// Moves a file to a name that nothing has yet; fails where something has it.
  fileprivate static func place(_ draft: String, at path: String) throws(SystemFailure) {
    do {
      try system(path) { link(draft, path) }
      try removeFile(draft)
    } catch {
      guard error.isForbidden || error.isUnsupported else { throw error }
      // A file system without links: between the look and the move nobody is expected.
      guard try statusIfPresent(of: path) == nil else {
        throw SystemFailure(code: EEXIST, path: path)
      }
      try move(draft, to: path)
    }
  }
}
