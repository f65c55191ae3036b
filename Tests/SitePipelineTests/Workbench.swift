import Foundation

/// A folder of its own on the real disk for one test, removed with the value.
final class Workbench: Sendable {
  let root: String

  init(in parent: String = NSTemporaryDirectory()) throws {
    root = parent + (parent.hasSuffix("/") ? "" : "/") + "typebook-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  /// Writes a file, with the folders above it.
  func write(_ text: String, to name: String) throws {
    let folder = (path(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: destination)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The text of every file in a folder, by its path there.
  func texts(in folder: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path(folder)) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: path(folder + "/" + name), isDirectory: &isFolder)
      if !isFolder.boolValue { texts[name] = try text(folder + "/" + name) }
    }
    return texts
  }

  /// The names in a folder, hidden ones too.
  func names(in folder: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }

  /// Sets a file's time of change to a moment that no build could give it.
  func age(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Self.longAgo], ofItemAtPath: path(name))
  }

  func isAged(_ name: String) throws -> Bool {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return attributes[.modificationDate] as? Date == Self.longAgo
  }

  static let longAgo = Date(timeIntervalSince1970: 1_000_000_000)
}

/// Runs a program and returns its exit status and what it printed, on both outputs.
func run(_ program: String, _ arguments: String..., in folder: String) throws -> (Int32, String) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}
