import ArgumentParser

/// The files whose findings someone wants to see.
struct FileSelection {
  /// All files.
  static let everything = FileSelection([])
  /// No file.
  static let nothing = FileSelection(paths: [""])

  private let paths: [String]

  /// Files, or folders with all that is in them; all files where none is named.
  init(_ paths: [String]) { self.paths = paths.map(Self.tidy) }

  /// The same; stops the program where one isn't there.
  init(existing paths: [String]) throws(ExitCode) {
    for path in paths where !Terminal.exists(path) {
      Terminal.messages.write("error: There is no file \(path).\n")
      throw .environment
    }
    self.init(paths)
  }

  private init(paths: [String]) { self.paths = paths }

  /// Whether the file at `path` is among them.
  func contains(_ path: String) -> Bool {
    let path = Self.tidy(path)
    return paths.isEmpty
      || paths.contains { !$0.isEmpty && (path == $0 || path.hasPrefix($0 + "/")) }
  }

  /// The path with every step that leads nowhere left out, from the root where it begins there or
  /// where the program runs.
  private static func tidy(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : Terminal.folder + "/" + path
    var steps: [Substring] = []
    for step in whole.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return "/" + steps.joined(separator: "/")
  }
}
