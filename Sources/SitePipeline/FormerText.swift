import CatalogModel
import CatalogReading
import Diagnostics

/// A text as it was frozen, which its file no longer has.
enum FormerText {
  private static let searched = 500

  /// The text with this sum, out of the history that git has of the file; nil where git isn't there or
  /// doesn't have it.
  static func inGit(_ path: String, sum: String) throws(SystemFailure) -> Revision? {
    let (folder, name) = split(path)
    let log = try git(["log", "--format=%H", "-n", "\(searched)", "--", name], in: folder)
    for commit in log?.split(separator: UInt8(ascii: "\n")) ?? [] {
      let object = String(decoding: commit, as: UTF8.self) + ":./" + name
      guard let bytes = try git(["show", object], in: folder) else { continue }
      if let text = text(bytes, path, sum: sum) { return text }
    }
    return nil
  }

  /// What the bytes of a file say, where it has this sum.
  static func text(_ bytes: [UInt8], _ path: String, sum: String) -> Revision? {
    let decoded = ContentDecoder.decodeRevision(
      SourceFile(path: path, bytes: bytes), proposalName: "former")
    guard let revision = decoded.value, FrozenCheck.sum(of: revision) == sum else { return nil }
    return revision
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  /// What git prints; nil where it fails or isn't installed.
  private static func git(
    _ arguments: [String], in folder: String
  ) throws(SystemFailure) -> [UInt8]? {
    let ended = try ChildProcess("git", ["-C", folder] + arguments, keepsOutput: true)
    return ended.flatMap { $0.status == 0 ? $0.output : nil }
  }
}
