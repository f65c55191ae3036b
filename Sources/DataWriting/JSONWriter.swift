import Bytes

/// Writes JSON as bytes, in the order it is told, the same bytes every time.
///
/// Text is escaped so that the result is also safe inside an HTML `<script>` (no `<`), in
/// JavaScript (no U+2028, U+2029) and on a terminal (no control characters).
///
///     var json = JSONWriter(.indented)
///     json.object {
///       $0.member("id", "6-509-1280")
///       $0.array("versions") { $0.string("1.2"); $0.string("1.3") }
///     }
///     let bytes = json.bytes
public struct JSONWriter: Sendable {
  /// How the result is laid out.
  public enum Layout: Sendable {
    /// Not one byte of white space.
    case compact
    /// A line for each member and element, indented by two spaces.
    case indented
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  private let layout: Layout
  private var depth = 0
  /// Whether a value stands before this place at this depth.
  private var hasPrevious = false
  /// Whether a member's name was just written, so that its value follows on the same line.
  private var followsName = false

  /// Makes a writer that has written nothing.
  public init(_ layout: Layout = .compact) { self.layout = layout }

  /// Reserves room for `count` bytes in all.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes an array whose elements `body` writes.
  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nest(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Forgets everything and keeps the room for another result.
  public mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    (depth, hasPrevious, followsName) = (0, false, false)
  }

  /// Writes a text.
  public mutating func string(_ text: String) {
    startValue()
    append(quoted: text)
  }

  /// Writes a text in UTF-8.
  public mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    startValue()
    append(quoted: text)
  }

  /// Writes a whole number.
  public mutating func integer(_ number: Int) {
    startValue()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ flag: Bool) {
    startValue()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// Writes `null`.
  public mutating func null() {
    startValue()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes values that another compact writer wrote, with a comma between each two.
  public mutating func values(written: [UInt8]) {
    guard !written.isEmpty else { return }
    startValue()
    bytes += written
  }

  /// Writes a member's name; its value must be written next.
  public mutating func name(_ name: String) {
    startValue()
    append(quoted: name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .indented { bytes.append(UInt8(ascii: " ")) }
    followsName = true
  }

  private mutating func nest(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    startValue()
    bytes.append(open)
    depth += 1
    hasPrevious = false
    try body(&self)
    depth -= 1
    if hasPrevious { breakLine() }
    bytes.append(close)
    hasPrevious = true
  }

  private mutating func startValue() {
    guard !followsName else {
      followsName = false
      return
    }
    if hasPrevious { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    hasPrevious = true
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func append(quoted text: String) {
    var text = text
    text.withUTF8 { append(quoted: $0) }
  }

  private mutating func append(quoted text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    JSONEscaping.append(text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}

// MARK: - Members in one call

extension JSONWriter {
  /// Writes a member whose value is a text, or null.
  public mutating func member(_ name: String, _ text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a member whose value is a whole number, or null.
  public mutating func member(_ name: String, _ number: Int?) {
    self.name(name)
    if let number { integer(number) } else { null() }
  }

  /// Writes a member whose value is true, false, or null.
  public mutating func member(_ name: String, _ flag: Bool?) {
    self.name(name)
    if let flag { boolean(flag) } else { null() }
  }

  /// Writes a member whose value is a list of texts.
  public mutating func member(_ name: String, _ texts: [String]) {
    array(name) { json in
      for text in texts { json.string(text) }
    }
  }

  /// Writes a member whose value is an object.
  public mutating func object(
    _ name: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    self.name(name)
    try object(body)
  }

  /// Writes a member whose value is an array.
  public mutating func array(
    _ name: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    self.name(name)
    try array(body)
  }
}

/// The bytes inside a JSON string.
private enum JSONEscaping {
  private static let hexDigits = Array("0123456789abcdef".utf8)

  static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var plain = 0
    var offset = firstSuspect(in: text, from: 0)
    while offset < text.count {
      let (escape, length) = escape(text, at: offset)
      if let escape {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<offset]))
        append(escape, to: &output)
        plain = offset + length
      }
      offset = firstSuspect(in: text, from: offset + length)
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain...]))
  }

  /// The place of the first byte from `start` on that may have to be escaped; the text's end without
  /// one. Looks at sixteen bytes in one step.
  private static func firstSuspect(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let bytes = UnsafeRawPointer(text.baseAddress) else { return start }
    var index = start
    while index + SixteenBytes.scalarCount <= text.count {
      if let found = suspects(in: bytes.sixteen(at: index)).first { return index + found }
      index += SixteenBytes.scalarCount
    }
    while index < text.count, !isSuspect(text[index]) { index += 1 }
    return index
  }

  private static func suspects(in bytes: SixteenBytes) -> SIMDMask<SIMD16<Int8>> {
    let controls = bytes .< SixteenBytes(repeating: 0x20)
    let marks =
      bytes .== SixteenBytes(repeating: 0x22) .| bytes .== SixteenBytes(repeating: 0x5C)
      .| bytes .== SixteenBytes(repeating: 0x3C) .| bytes .== SixteenBytes(repeating: 0x7F)
    let leads =
      bytes .== SixteenBytes(repeating: 0xC2) .| bytes .== SixteenBytes(repeating: 0xE2)
    return controls .| marks .| leads
  }

  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x3C, 0x5C, 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }

  /// The code to escape at `offset`, if any, and how many bytes were looked at.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (code: UInt16?, length: Int) {
    let byte = text[offset]
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"):
      return (UInt16(byte), 1)
    case 0xC2 where text[offset + 1] < 0xA0:
      return (UInt16(text[offset + 1]), 2)
    case 0xE2 where text[offset + 1] == 0x80 && text[offset + 2] & 0xFE == 0xA8:
      return (0x2000 | UInt16(text[offset + 2] & 0x3F), 3)
    default:
      return (nil, 1)
    }
  }

  private static func append(_ code: UInt16, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch code {
    case 0x22, 0x5C: output.append(UInt8(truncatingIfNeeded: code))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    case 0x09: output.append(UInt8(ascii: "t"))
    default:
      output.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] { output.append(hexDigits[Int(code >> shift & 0xF)]) }
    }
  }
}
