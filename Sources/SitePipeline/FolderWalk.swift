import Diagnostics

/// A walk through a folder, level by level, that finds every file and what is wrong with names.
struct FolderWalk {
  /// A folder to be listed, with the identities of the folders that it lies in.
  private struct Level: Sendable {
    let path: String
    let ancestors: [FileStatus.Identity]
    let isAttached: Bool

    func path(of name: String) -> String { path == "." ? name : path + "/" + name }
  }

  private typealias Listing = Result<
    (entries: [FolderEntry], identity: FileStatus.Identity), SystemFailure
  >

  private let root: String
  private let realRoot: String
  private let attached: String?
  private(set) var files: [FoundFile] = []
  var findings: [Diagnostic] = []

  /// Prepares the walk; the folder itself must be there.
  init(root: String, attached: String?) throws(EnvironmentError) {
    self.root = root
    self.attached = attached
    do throws(SystemFailure) {
      realRoot = try Disk.resolved(root)
      _ = try Disk.list(root)
    } catch {
      throw EnvironmentError(error, reading: root)
    }
  }

  mutating func run() {
    var levels = [Level(path: root, ancestors: [], isAttached: false)]
    while !levels.isEmpty {
      let listings = parallelMap(levels) { (level) -> Listing in
        do throws(SystemFailure) {
          return .success(try Disk.list(level.path))
        } catch {
          return .failure(error)
        }
      }
      levels = zip(levels, listings).flatMap { visit($0, $1) }
    }
  }

  /// Notes a folder's files and findings and returns the folders in it.
  private mutating func visit(_ level: Level, _ listing: Listing) -> [Level] {
    switch listing {
    case .failure(let failure):
      report(
        FileRules.unreadable, level.path, "the folder can't be read: \(failure.words)",
        help: "get the right to read it, or move it out of the content")
      return []
    case .success(let (entries, identity)):
      guard !level.ancestors.contains(identity) else {
        report(
          FileRules.symlinkLoop, level.path, "the link leads back to a folder that it stands in",
          help: "remove the link")
        return []
      }
      let names = usableNames(entries, in: level)
      return names.compactMap { visit($0.name, $0.kind, in: level, identity) }
    }
  }

  /// Notes a file, or returns a folder to be listed.
  private mutating func visit(
    _ name: String, _ kind: FileKind, in level: Level, _ identity: FileStatus.Identity
  ) -> Level? {
    let path = level.path(of: name)
    switch kind == .symbolicLink ? kindBehindLink(path) : kind {
    case .file:
      if name != "README.md" { files.append(FoundFile(path: path, isAttached: level.isAttached)) }
      return nil
    case .folder:
      return Level(
        path: path, ancestors: level.ancestors + [identity],
        isAttached: level.isAttached || (level.ancestors.isEmpty && name == attached))
    case .special:
      report(
        FileRules.notAFile, path, "`\(name)` is a pipe, a socket or a device", help: "remove it")
      return nil
    case .symbolicLink, nil:
      return nil
    }
  }

  /// What a symbolic link leads to, or nil with a finding when that can't be used.
  private mutating func kindBehindLink(_ path: String) -> FileKind? {
    do throws(SystemFailure) {
      let kind = try Disk.status(of: path, followingLinks: true).kind
      let real = try Disk.resolved(path)
      guard let left = try folderLeft(by: path, to: real) else { return kind }
      report(
        FileRules.symlinkOutside, path, "the link leads out of `\(left)`",
        help: left == root
          ? "put a copy of the file in its place"
          : "put the file itself there, if all who read the pages that use it may read it")
    } catch  where error.isLinkLoop {
      report(FileRules.symlinkLoop, path, "the link leads back to itself", help: "remove the link")
    } catch {
      let problem = error.isMissing ? "it leads to nothing" : error.words
      report(
        FileRules.unreadable, path, "the link can't be followed: \(problem)",
        help: "remove the link, or put the file that it should lead to in its place")
    }
    return nil
  }

  /// The folder that a link to `real` leads out of, and mustn't: the one that is read, or in the
  /// content that of its kind, since what is copied says of nothing for whom it is.
  private func folderLeft(by path: String, to real: String) throws(SystemFailure) -> String? {
    let below = realRoot == "/" ? "/" : realRoot + "/"
    guard real != realRoot else { return nil }
    guard real.hasPrefix(below) else { return root }
    guard let attached else { return nil }
    let top = { (path: Substring) in path.prefix { $0 != "/" } }
    let parts = path.dropFirst(root == "." ? 0 : root.count + 1).split(separator: "/")
    guard parts.count > 1 else { return parts.first.map { $0 == attached } ?? false ? path : nil }
    let parent = try Disk.resolved(String(path.dropLast(parts.last?.count ?? 0)))
    let home = top(parent.dropFirst(below.count))
    return top(real.dropFirst(below.count)) == home ? nil : (root == "." ? "" : root + "/") + home
  }

  /// The names of a folder that can be used, sorted, with findings about the others.
  private mutating func usableNames(
    _ entries: [FolderEntry], in level: Level
  ) -> [(name: String, kind: FileKind)] {
    var usable: [(name: String, kind: FileKind)] = []
    for entry in entries where !entry.isHidden {
      let path = level.path(of: entry.legibleName)
      guard !entry.isBackup || entry.kind == .folder else {
        report(
          FileRules.backup, path, "this file of an editor or office is passed over",
          help: "delete it, when the program that made it is closed")
        continue
      }
      if let name = entry.name, let problem = problem(with: name, isAttached: level.isAttached) {
        report(FileRules.unusableName, path, problem, help: "rename the file")
      } else if let name = entry.name {
        usable.append((name, entry.kind))
      } else {
        report(FileRules.unusableName, path, "the name isn't UTF-8", help: "rename the file")
      }
    }
    usable.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    reportCollisions(usable.map { $0.name }, in: level)
    return usable
  }

  private mutating func reportCollisions(_ names: [String], in level: Level) {
    // A dictionary of Swift strings: equal there means equal however the accents are encoded.
    var first: [String: String] = [:]
    for name in names {
      guard let other = first.updateValue(name, forKey: name.lowercased()) else { continue }
      let difference = other == name ? "in how the accents are encoded" : "in capitals"
      report(
        FileRules.nameCollision, level.path(of: name),
        "`\(name)` and `\(other)` differ only \(difference)", help: "rename one of the two")
    }
  }

  private func problem(with name: String, isAttached: Bool) -> String? {
    if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return "the name holds a control character"
    }
    guard isAttached else { return nil }
    if let byte = name.utf8.first(where: { "\\:*?\"<>|".utf8.contains($0) }) {
      return "the name holds `\(Character(UnicodeScalar(byte)))`, which Windows doesn't allow"
    }
    if name.hasSuffix(".") || name.hasSuffix(" ") {
      return "the name ends with a full stop or a space, which Windows doesn't allow"
    }
    let stem = String(name.prefix { $0 != "." }).lowercased()
    return Self.devices.contains(stem) ? "`\(stem)` is the name of a device on Windows" : nil
  }

  private static let devices = Set(
    ["con", "prn", "aux", "nul"]
      + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private mutating func report(
    _ rule: Rule, _ path: String, _ message: String, help: String
  ) {
    findings.append(Diagnostic(rule, in: path, at: .at(0), message, help: help))
  }
}
