/// One file as it was read: a path for people and the bytes as they stand on the disk.
public struct SourceFile: Sendable, Equatable {
  /// The path that diagnostics name, with `/` between its parts: `Content/catalog.yml`.
  public let path: String
  /// Every byte of the file, untouched.
  public let bytes: [UInt8]

  /// Makes a source file of its parts.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a source file of a text, for tests and for text that never was a file.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
