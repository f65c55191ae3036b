import Bytes

/// A piece of UTF-8 text inside a store that many pieces share.
///
/// A content file's text lives in one store; every paragraph, item and code block of it is a
/// slice. Reading a file so makes no allocation per paragraph, which is what lets thousands of
/// files be in memory at once. Two slices are equal when their bytes are.
public struct TextSlice: Sendable, Hashable {
  let store: TextStore
  private let start: Int32
  private let end: Int32

  /// The bytes `range` of `store`.
  init(_ store: TextStore, _ range: Range<Int>) {
    self.store = store
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
  }

  /// A slice that holds a text of its own.
  public init(_ text: String) {
    self.init(TextStore(Array(text.utf8)), 0..<text.utf8.count)
  }

  /// The text's bytes; indices do not start at zero. No bytes are copied.
  public var utf8: ArraySlice<UInt8> { store.bytes[Int(start)..<Int(end)] }

  /// The number of UTF-8 bytes.
  public var count: Int { Int(end - start) }

  /// Whether there is no byte.
  public var isEmpty: Bool { start == end }

  /// The text as a string of its own. Linear in its length.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The part at `range`, counted in bytes from the slice's first.
  public subscript(range: Range<Int>) -> TextSlice {
    TextSlice(store, Int(start) + range.lowerBound..<Int(start) + range.upperBound)
  }

  /// Calls `body` with the bytes in place.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    store.bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)]))
    }
  }

  /// The same text as that of a leaf whose parts read as `marks` say.
  func marked(_ marks: [RichText.Mark]) -> TextSlice {
    guard !marks.isEmpty || !store.marks.isEmpty else { return self }
    return TextSlice(TextStore(store.bytes, marks: marks), Int(start)..<Int(end))
  }

  /// Whether the bytes are the same.
  public static func == (left: TextSlice, right: TextSlice) -> Bool {
    left.withBytes { one in right.withBytes { one.holdsSameBytes(as: $0) } }
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
