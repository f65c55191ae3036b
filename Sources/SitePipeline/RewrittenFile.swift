/// A file of the content that is written anew, in one step: whatever happens, it holds the old bytes or
/// the new ones.
public enum RewrittenFile {
  /// What the file at `path` says; nil where there is none.
  static func text(at path: String) throws(EnvironmentError) -> String? {
    try look(path) { () throws(SystemFailure) in
      guard try Disk.statusIfPresent(of: path) != nil else { return nil }
      return String(decoding: try Disk.read(path), as: UTF8.self)
    }
  }

  /// Puts `bytes` in place of what the file at `path` holds, with its permissions.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(EnvironmentError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let draft = "\(path.dropLast(name.utf8.count)).\(name).part"
    try look(path) { () throws(SystemFailure) in
      let old = try Disk.statusIfPresent(of: path, followingLinks: true)
      try Disk.write(bytes, asDraft: draft, like: old) { () throws(SystemFailure) in
        try Disk.move(draft, to: path)
      }
    }
  }

  /// Calls `body`, and says for people what stands in its way.
  static func look<Value>(
    _ path: String, _ body: () throws(SystemFailure) -> Value
  ) throws(EnvironmentError) -> Value {
    do throws(SystemFailure) {
      return try body()
    } catch {
      throw EnvironmentError(
        reason: .system, problem: "\(path) can't be written: \(error.words).",
        remedy: "Check who may write there; the file is as it was.")
    }
  }
}
