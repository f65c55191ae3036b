import Diagnostics

/// The memory that a page is written into, piece by small piece: appending costs a comparison and
/// the copy, where an array first asks whether anybody else holds it.
///
/// What is appended is markup that the caller vouches for, unless it is said to be escaped.
public struct PageBuffer: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes were written so far.
  public private(set) var count = 0
  /// Where the page's title stands, and whether it is escaped there.
  private var titles: [(place: Range<Int>, isEscaped: Bool)] = []

  /// Memory for a page of usual length, or for another number of bytes; it grows where that isn't
  /// enough.
  public init(capacity: Int = 1 << 16) { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// The bytes written so far, valid until more are written.
  public var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: memory[..<count])
  }

  /// Appends bytes.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if memory.count - count < bytes.count { grow(by: bytes.count) }
    guard let source = bytes.baseAddress, let target = memory.baseAddress else { return }
    (target + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Appends markup that is written in the program.
  public mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { append($0) }
  }

  /// Appends markup as it stands.
  public mutating func append(_ markup: HTML) {
    markup.bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Appends a text, letter for letter unless it is `escaped` for HTML.
  public mutating func append(_ text: String, escaped isEscaped: Bool) {
    if #available(macOS 26, *) {
      // Lends the text's bytes, where the way below counts references to them.
      text.utf8Span.span.withUnsafeBufferPointer { append($0, escaped: isEscaped) }
    } else {
      var text = text
      text.withUTF8 { append($0, escaped: isEscaped) }
    }
  }

  /// Appends a text in UTF-8, letter for letter unless it is `escaped` for HTML.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>, escaped isEscaped: Bool) {
    if isEscaped { MarkupBytes.escape(text) { append($0) } } else { append(text) }
  }

  /// Appends the digits of a number.
  public mutating func append(number: Int) {
    if 0..<10 ~= number {
      withUnsafeBytes(of: UInt8(ascii: "0") + UInt8(number)) { digit in
        digit.withMemoryRebound(to: UInt8.self) { append($0) }
      }
    } else {
      append(String(number), escaped: false)
    }
  }

  /// Appends again what was written at `range`.
  public mutating func `repeat`(_ range: Range<Int>) {
    if memory.count - count < range.count { grow(by: range.count) }
    guard let start = memory.baseAddress else { return }
    (start + count).update(from: start + range.lowerBound, count: range.count)
    count += range.count
  }

  /// Appends the page's title; a copy of the page can have another.
  public mutating func append(_ title: PageTitle, escaped isEscaped: Bool) {
    let start = count
    append(title.text, escaped: isEscaped)
    titles.append((start..<count, isEscaped))
  }

  /// Appends another page under another title.
  public mutating func append(_ page: borrowing PageBuffer, titled title: PageTitle) {
    var position = 0
    for (place, isEscaped) in page.titles {
      append(UnsafeBufferPointer(rebasing: page.bytes[position..<place.lowerBound]))
      append(title, escaped: isEscaped)
      position = place.upperBound
    }
    append(UnsafeBufferPointer(rebasing: page.bytes[position...]))
  }

  /// Forgets everything and keeps the memory for another page.
  public mutating func clear() {
    count = 0
    titles = []
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

extension HTML {
  /// Makes markup of what `write` writes; the caller vouches for it.
  public init(trusted write: (inout PageBuffer) -> Void) {
    var page = PageBuffer(capacity: 1 << 10)
    write(&page)
    self.init(trusted: Array(page.bytes))
  }
}
