/// What pieces of text are kept in: the bytes of a whole file, most often, and how the text of a piece
/// that isn't plain reads. One object, so that a piece takes one reference.
final class TextStore: Sendable {
  /// UTF-8.
  let bytes: [UInt8]
  /// How parts of a leaf's text read, counted from its first byte; a leaf that isn't plain has a store
  /// of its own, of the same bytes.
  let marks: [RichText.Mark]

  init(_ bytes: [UInt8], marks: [RichText.Mark] = []) {
    self.bytes = bytes
    self.marks = marks
  }
}
