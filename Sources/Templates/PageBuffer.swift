import Diagnostics

/// The memory that a page is written into, piece by small piece: appending costs a comparison and
/// the copy, where an array first asks whether anybody else holds it.
public struct PageBuffer: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Memory for a page of usual length; it grows where that isn't enough.
  public init() { memory = .allocate(capacity: 1 << 16) }

  deinit { memory.deallocate() }

  /// The bytes written so far, valid until more are written.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: memory[..<count]) }

  /// Appends bytes.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if memory.count - count < bytes.count { grow(by: bytes.count) }
    guard let source = bytes.baseAddress, let target = memory.baseAddress else { return }
    (target + count).initialize(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Appends markup as it stands.
  public mutating func append(_ markup: HTML) {
    markup.bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Appends a text, letter for letter unless it is `escaped` for HTML.
  public mutating func append(_ text: String, escaped isEscaped: Bool) {
    var text = text
    text.withUTF8 { bytes in
      if isEscaped { MarkupBytes.escape(bytes) { append($0) } } else { append(bytes) }
    }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(2 * memory.count, count + more))
    _ = larger.initialize(from: bytes)
    memory.deallocate()
    memory = larger
  }
}
