public import Diagnostics

/// A file's bytes made fit for every parser: well-formed UTF-8 without control characters, each
/// byte at the offset where it stands in the file.
///
/// What wasn't text has been reported and replaced, byte for byte, so that later findings have
/// right places and don't repeat the first one.
public struct SourceText: Sendable {
  /// The path that diagnostics name.
  public let path: String
  /// As many bytes as the file has; a byte-order mark is still there.
  public let bytes: [UInt8]
  /// Where the text begins: after the byte-order mark, if there is one.
  public let start: Int

  /// All of the text.
  public var span: ByteSpan { ByteSpan(start, bytes.count) }
}
