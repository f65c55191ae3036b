/// A file that an author begins with.
public struct NewFile: Sendable, Equatable {
  /// The path from the catalog's folder.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]

  /// Joins a path and what the file holds.
  public init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }
}
