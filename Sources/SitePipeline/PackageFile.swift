extension SitePackage {
  /// The name of a file for the package, where nobody names one.
  public var fileName: String { name + (kind == .zip ? ".zip" : ".html") }

  /// Puts the file at `path`, in one step: a kill or a full disk at any moment leaves what was
  /// there. Only a file of the same kind is replaced; anything else that stands there stops it.
  public func write(to path: String) throws(EnvironmentError) {
    try refuseLoss(at: path)
    let draft = path + ".part"
    try packing(path) { () throws(SystemFailure) in
      try Disk.write(bytes, asDraft: draft) { () throws(SystemFailure) in
        try Disk.move(draft, to: path)
      }
    }
  }

  private func refuseLoss(at path: String) throws(EnvironmentError) {
    let isReplaceable = try packing(path) { () throws(SystemFailure) in
      guard let status = try Disk.statusIfPresent(of: path) else { return true }
      guard status.kind == .file else { return false }
      return try Disk.read(path).starts(with: kind.beginning.utf8)
    }
    guard !isReplaceable else { return }
    throw EnvironmentError(
      reason: .foreignFiles, problem: "\(path) is there already, and isn't \(kind.words).",
      remedy: "Name another file with --output, or remove this one yourself.")
  }

  private func packing<Value>(
    _ path: String, _ body: () throws(SystemFailure) -> Value
  ) throws(EnvironmentError) -> Value {
    do throws(SystemFailure) {
      return try body()
    } catch {
      throw EnvironmentError(
        reason: error.reason,
        problem: "\(path) can't be written: \(error.words).",
        remedy: error.isMissing
          ? "Make the folder that it should lie in, or name another file with --output."
          : "Name another file with --output; what was at \(path) is unharmed.")
    }
  }
}

extension SitePackage.Kind {
  /// What every file of the kind begins with.
  fileprivate var beginning: String {
    switch self {
    case .zip: "PK"
    case .html: "<!doctype html>"
    }
  }

  /// A file of the kind, in words.
  fileprivate var words: String {
    switch self {
    case .zip: "a zip archive"
    case .html: "a web page"
    }
  }
}
