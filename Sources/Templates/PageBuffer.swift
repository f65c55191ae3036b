import Bytes
public import Markup

/// The memory that a page is written into, piece by small piece: appending costs a comparison and
/// the copy, where an array first asks whether anybody else holds it.
///
/// What is appended is markup that the caller vouches for, unless it is said to be escaped.
public struct PageBuffer: MarkupOutput, ~Copyable {
  @usableFromInline var memory: UnsafeMutableBufferPointer<UInt8>
  @usableFromInline var end = 0
  /// Where the page's title stands, and whether it is escaped there.
  private var titles: [(place: Range<Int>, isEscaped: Bool)] = []

  /// Memory for a page of usual length, or for another number of bytes; it grows where that isn't
  /// enough.
  public init(capacity: Int = 1 << 16) { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// How many bytes were written so far.
  @inlinable public var count: Int { end }

  /// The bytes written so far, valid until more are written.
  public var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: memory[..<count])
  }

  /// Appends bytes.
  @inlinable
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    append(source, count: bytes.count)
  }

  /// Appends markup that is written in the program. Inlined, so that the few bytes of most are
  /// moved without a call.
  @inlinable @inline(__always)
  public mutating func append(_ markup: StaticString) {
    append(markup.utf8Start, count: markup.utf8CodeUnitCount)
  }

  @inlinable @inline(__always)
  mutating func append(_ source: UnsafePointer<UInt8>, count more: Int) {
    reserve(more)
    guard let target = memory.baseAddress else { return }
    (target + count).update(from: source, count: more)
    end += more
  }

  /// Makes room for so many bytes.
  @inlinable @inline(__always)
  mutating func reserve(_ more: Int) {
    if memory.count - count < more { grow(by: more) }
  }

  /// Appends bytes that the caller vouches for.
  @inlinable @inline(__always)
  public mutating func append(trusted bytes: UnsafeBufferPointer<UInt8>) { append(bytes) }

  /// Appends a text in UTF-8, escaped.
  public mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    append(text, escaped: true)
  }

  /// Appends a text, escaped.
  public mutating func append(escaping text: String) { append(text, escaped: true) }

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
    guard isEscaped, let source = text.baseAddress else { return append(text) }
    var index = 0
    while index < text.count {
      index += appendPlain(UnsafeRawPointer(source + index), count: text.count - index)
      let next = min(text.count, index + SixteenBytes.scalarCount)
      while index < next {
        appendEscaped(source[index])
        index += 1
      }
    }
  }

  /// Appends what comes before sixteen bytes that hold one to be escaped, or all, and gives how many
  /// bytes that is; fewer than four are left where they are. Bytes are written before they are
  /// looked at, and the last of them once more together with what comes before them.
  private mutating func appendPlain(_ source: UnsafeRawPointer, count all: Int) -> Int {
    let size = SixteenBytes.scalarCount
    guard all >= size else { return all < size / 4 ? 0 : appendShort(source, count: all) }
    reserve(all)
    guard let start = memory.baseAddress else { return 0 }
    let target = UnsafeMutableRawPointer(start + end)
    var done = 0
    while done < all {
      let place = min(done, all - size)
      let bytes = source.sixteen(at: place)
      target.storeBytes(of: bytes, toByteOffset: place, as: SixteenBytes.self)
      guard MarkupBytes.escaped(in: bytes).isEmpty else { break }
      done = place + size
    }
    end += done
    return done
  }

  /// The same for four to fifteen bytes, which are looked at as two pieces that may overlap.
  private mutating func appendShort(_ source: UnsafeRawPointer, count all: Int) -> Int {
    var bytes = SIMD2<UInt64>()
    if all < 8 {
      bytes.x = UInt64(source.loadUnaligned(as: UInt32.self))
      bytes.y = UInt64(source.loadUnaligned(fromByteOffset: all - 4, as: UInt32.self))
    } else {
      bytes.x = source.loadUnaligned(as: UInt64.self)
      bytes.y = source.loadUnaligned(fromByteOffset: all - 8, as: UInt64.self)
    }
    guard MarkupBytes.escaped(in: unsafeBitCast(bytes, to: SixteenBytes.self)).isEmpty else {
      return 0
    }
    append(source.assumingMemoryBound(to: UInt8.self), count: all)
    return all
  }

  @inline(__always)
  private mutating func appendEscaped(_ byte: UInt8) {
    if let entity = MarkupBytes.entity(of: byte) {
      append(entity)
    } else {
      reserve(1)
      memory[end] = byte
      end += 1
    }
  }

  /// Appends the digits of a number.
  public mutating func append(number: Int) {
    if 0..<10 ~= number {
      reserve(1)
      memory[end] = UInt8(ascii: "0") + UInt8(number)
      end += 1
    } else {
      append(String(number), escaped: false)
    }
  }

  /// Takes the line feed at the end back, if there is one.
  public mutating func removeLineEnd() {
    if end > 0, memory[end - 1] == UInt8(ascii: "\n") { end -= 1 }
  }

  /// Appends again what was written at `range`.
  public mutating func `repeat`(_ range: Range<Int>) {
    reserve(range.count)
    guard let start = memory.baseAddress else { return }
    (start + count).update(from: start + range.lowerBound, count: range.count)
    end += range.count
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
    end = 0
    titles = []
  }

  @inline(never) @usableFromInline
  mutating func grow(by more: Int) {
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
