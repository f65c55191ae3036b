/// A text file of the content that a command adds something to.
enum EditedFile {
  /// Gives the text at `path`, nil where there is no file, to `edit`, and puts what comes back in its
  /// place in one step; nothing is written where that is nil.
  ///
  /// - Returns: whether the file was written.
  static func edit(
    _ path: String, _ edit: (String?) -> String?
  ) throws(EnvironmentError) -> Bool {
    let pieces = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = pieces.dropLast().joined(separator: "/")
    let draft = "\(folder)/.\(pieces.last ?? "").new"
    return try look(path) { () throws(SystemFailure) in
      let old = try Disk.statusIfPresent(of: path)
      let text = try old.map { _ throws(SystemFailure) in try Disk.read(path) }
      guard let edited = edit(text.map { String(decoding: $0, as: UTF8.self) }) else {
        return false
      }
      try Disk.write(Array(edited.utf8), asDraft: draft, like: old) {
        () throws(SystemFailure) in try Disk.move(draft, to: path)
      }
      return true
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
