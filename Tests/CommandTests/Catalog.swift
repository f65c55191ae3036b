import Foundation

/// A small catalog on the disk, with the repository's theme, removed with the value.
final class Catalog: Sendable {
  let root: String

  init() throws {
    root = NSTemporaryDirectory() + "typebook-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    try write("format: 1\ntitle: Small\nissuer: Nobody\nas_of: 2026-01-01\n", to: "catalog.yml")
    try write("---\ntitle: Small\n---\n\nHello.\n", to: "pages/index.md")
    let themes = Self.repository.appendingPathComponent("Themes").path
    try FileManager.default.copyItem(atPath: themes, toPath: root + "/Themes")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Writes a file of the content.
  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: root + "/Content/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Writes a version of a form in which only the hours of its training differ; `facts` are further
  /// lines of its head.
  func writeLanternKeeper(_ version: String, hours: Int, facts: String = "") throws {
    try write(
      Self.lanternKeeper(
        "status: Published\nversion: \(version)\n\(facts)",
        training: "A minimum of \(hours) hours of boat handling"),
      to: "definitions/90-509-7/\(version).md")
  }

  /// The same form with these lines of the head and this training.
  static func lanternKeeper(_ head: String, training: String) -> String {
    """
    ---
    id: 90-509-7
    name: Lantern Keeper
    \(head)kind: Personnel
    category: Harbor
    primary_core_capability: Planning
    ---

    ## Types

    ### Type 1

    Keeps the lantern

    ## Components

    ### Training

    #### Type 1

    \(training)
    """
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: root + "/" + name, encoding: .utf8)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: root + "/" + name) }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root).sorted()
  }

  /// Runs the program in the catalog's folder.
  func run(
    _ arguments: String..., environment: [String: String?] = [:], onTerminal: Bool = false
  ) throws -> Program.Result {
    try Program.run(arguments, in: root, environment: environment, onTerminal: onTerminal)
  }
}
