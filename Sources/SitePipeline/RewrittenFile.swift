/// A file of the content that is written anew, in one step: whatever happens, it holds the old bytes or
/// the new ones.
public enum RewrittenFile {
  /// Puts `bytes` in place of what the file at `path` holds, with its permissions.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(EnvironmentError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let draft = "\(path.dropLast(name.utf8.count)).\(name).part"
    do throws(SystemFailure) {
      let old = try Disk.statusIfPresent(of: path, followingLinks: true)
      try Disk.write(bytes, asDraft: draft, like: old) { () throws(SystemFailure) in
        try Disk.move(draft, to: path)
      }
    } catch {
      throw EnvironmentError(
        reason: .system, problem: "\(path) can't be written: \(error.words).",
        remedy: "Check who may write there; the file is as it was.")
    }
  }
}
