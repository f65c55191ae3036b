import BundledFiles
import Diagnostics

/// The theme that comes with the program.
enum BundledTheme {
  /// Its name among the themes.
  static let name = "standard"

  /// Its files. Their paths tell people that they lie in no folder.
  static let tree = FileTree(
    root: root,
    sources: BundledFile.files(of: .standardTheme).filter { $0.name != "README.md" }
      .map { SourceFile(path: root + "/" + $0.name, bytes: $0.bytes) })

  private static let root = "typebook:" + name
}
