import CBundledFiles

/// A file that comes with the program, so that a catalog needs nothing of the repository.
public struct BundledFile: Sendable {
  /// Where it comes from.
  public enum Folder: String, Sendable, CaseIterable {
    /// The standard theme.
    case standardTheme = "Themes/standard/"
    /// The vocabularies that a new catalog starts with.
    case vocabulary = "Content/vocabulary/"
    /// The invented catalog that shows everything.
    case example = "Tests/Fixtures/Sites/Harbor/Content/"
  }

  /// The path in its folder, with slashes.
  public let name: String
  /// What it holds.
  public let bytes: [UInt8]

  /// The files of a folder, sorted by name as bytes.
  public static func files(of folder: Folder) -> [BundledFile] {
    (0..<bundled_file_count()).compactMap { number in
      let file = bundled_file_at(number)
      let path = String(cString: file.path)
      guard path.hasPrefix(folder.rawValue) else { return nil }
      return BundledFile(
        name: String(path.dropFirst(folder.rawValue.count)),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.count))))
    }
  }

  /// The description of the content format, as Markdown.
  public static var contentFormat: [UInt8] {
    (0..<bundled_file_count()).lazy.map(bundled_file_at)
      .first { String(cString: $0.path) == "Content/README.md" }
      .map { Array(UnsafeBufferPointer(start: $0.bytes, count: Int($0.count))) } ?? []
  }
}
