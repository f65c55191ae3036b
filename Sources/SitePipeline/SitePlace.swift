/// Where a site lives, and where its successor is made.
///
/// The successor is made in a workshop beside the site, so that both are on one file system and
/// change places in one step. The workshop has one fixed name: it is found again after a build that
/// died, and its lock keeps a second build out.
struct SitePlace: Sendable {
  /// The site's folder as the user named it.
  let name: String
  /// The site's folder, free of symbolic links.
  let target: String
  /// The folder that the site's folder lies in.
  let parent: String
  /// The name of the site's folder in `parent`.
  let folderName: String

  /// The name, in `parent`, of the folder that holds everything unfinished.
  var workshopName: String { "." + folderName + ".staging" }

  /// Finds the place. A symbolic link is followed: the link stays, the folder behind it is
  /// exchanged.
  init(_ output: String) throws(EnvironmentError) {
    name = output
    guard !output.isEmpty else { throw .dangerous("--output names no folder.") }
    let found = try writing(output) { () throws(SystemFailure) in try Self.find(output) }
    guard let found else {
      throw .dangerous("\(output) is a symbolic link that leads to nothing.")
    }
    guard found.kind != .file else {
      throw .dangerous("\(output) is a file, and a site is a folder.")
    }
    guard let slash = found.path.lastIndex(of: "/"), found.path != "/" else {
      throw .dangerous("\(output) is the root of the file system.")
    }
    target = found.path
    parent = slash == target.startIndex ? "/" : String(target[..<slash])
    folderName = String(target[target.index(after: slash)...])
  }

  /// The real path of the output and what is there: a folder also when nothing is there yet.
  private static func find(
    _ output: String
  ) throws(SystemFailure) -> (path: String, kind: FileKind)? {
    if let status = try Disk.statusIfPresent(of: output, followingLinks: true) {
      return (try Disk.resolved(output), status.kind == .folder ? .folder : .file)
    }
    var path = output[...]
    while path.utf8.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    if try Disk.statusIfPresent(of: String(path)) != nil { return nil }
    guard let slash = path.lastIndex(of: "/") else {
      return (try Disk.resolved(".") + "/" + path, .folder)
    }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    let name = path[path.index(after: slash)...]
    let real = try Disk.resolved(parent)
    return ((real == "/" ? "" : real) + "/" + name, .folder)
  }
}

extension SitePlace {
  /// Refuses a place that a site must never take: the home folder, a folder that is read or that
  /// holds or lies in one, the folder that the program runs in, and a mount point.
  func refuseDanger(inputs: [String], home: String?) throws(EnvironmentError) {
    let identity = try identity(of: target)
    if let home, let folder = try self.identity(of: home), folder == identity {
      throw .dangerous("\(name) is your home folder.")
    }
    if let identity, try isUnder(identity, ".") {
      throw .dangerous("\(name) holds the folder that typebook runs in.")
    }
    for input in inputs {
      guard let folder = try self.identity(of: input) else { continue }
      if folder == identity { throw .dangerous("\(name) is read for it.") }
      if try isUnder(folder, identity == nil ? parent : target) {
        throw .dangerous("\(name) lies in \(input), which is read.")
      }
      if let identity, try isUnder(identity, input) {
        throw .dangerous("\(name) holds \(input), which is read.")
      }
    }
    if let identity, identity.device != (try self.identity(of: parent))?.device {
      throw EnvironmentError(SystemFailure.mountPoint(target), writing: name)
    }
  }

  private func identity(of path: String) throws(EnvironmentError) -> FileStatus.Identity? {
    try writing(name) { () throws(SystemFailure) in
      try Disk.statusIfPresent(of: path, followingLinks: true)?.identity
    }
  }

  /// Whether a path is the folder of that identity or lies in it, by whatever name.
  private func isUnder(
    _ folder: FileStatus.Identity, _ path: String
  ) throws(EnvironmentError) -> Bool {
    var path = try writing(name) { () throws(SystemFailure) in try Disk.resolved(path) }
    while true {
      if try identity(of: path) == folder { return true }
      guard path != "/", let slash = path.lastIndex(of: "/") else { return false }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }
}

extension EnvironmentError {
  fileprivate static func dangerous(_ problem: String) -> EnvironmentError {
    EnvironmentError(
      reason: .dangerousOutput, problem: "The site can't be made there: \(problem)",
      remedy: "Name a folder of its own with --output.")
  }
}
