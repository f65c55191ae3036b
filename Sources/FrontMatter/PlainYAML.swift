import Diagnostics

/// Reads keys and values that are so plain that nothing about them is for libyaml to decide.
///
/// Nearly all front matter is: one key a line, at the margin, with a text on the same line, with
/// `[a, b]`, or with lines `- …` below it. Reading that costs a tenth of what libyaml takes.
/// Whatever has a sign in it that YAML could give a meaning is left to libyaml: both read the same
/// where this reads at all.
struct PlainYAML {
  private struct NotPlain: Error {}

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var offset: Int

  /// The keys and values in `span`; nil where a line of them isn't plain.
  static func read(_ text: SourceText, in span: ByteSpan) -> YAMLMapping? {
    text.bytes.withUnsafeBufferPointer { bytes in
      var reader = PlainYAML(bytes: bytes, end: Int(span.end), offset: Int(span.start))
      return try? reader.document()
    }
  }

  private mutating func document() throws(NotPlain) -> YAMLMapping {
    let start = offset
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(24)
    while offset < end {
      let key = try key()
      entries.append(YAMLEntry(key, try valueOfLine()))
      try checkLast(entries)
    }
    guard let last = entries.last else { throw NotPlain() }
    return YAMLMapping(entries, ByteSpan(start, Int(last.value.span.end)))
  }

  /// Repeated keys are for those to report who read slowly.
  private func checkLast(_ entries: [YAMLEntry]) throws(NotPlain) {
    guard let last = entries.last else { return }
    for entry in entries.dropLast() where entry.key.value == last.key.value { throw NotPlain() }
  }

  // MARK: - Lines

  private mutating func key() throws(NotPlain) -> Located<String> {
    let start = offset
    while let byte = next, Self.isWord(byte) || byte == UInt8(ascii: "-") && offset > start {
      offset += 1
    }
    guard offset > start, offset - start < 128 else { throw NotPlain() }
    let span = ByteSpan(start, offset)
    try take(UInt8(ascii: ":"))
    return Located(text(span), span)
  }

  /// What follows a key's colon, on the same line or as lines of a list.
  private mutating func valueOfLine() throws(NotPlain) -> YAMLValue {
    guard next != 0x20 else {
      skipSpaces()
      let value = try value()
      try takeLineEnd()
      return value
    }
    let blank = offset
    try takeLineEnd()
    return next == 0x20 ? try lines() : YAMLValue(.blank, .at(blank))
  }

  private mutating func lines() throws(NotPlain) -> YAMLValue {
    var items: [YAMLValue] = []
    let line = offset
    skipSpaces()
    let (start, indent) = (offset, offset - line)
    while true {
      try take(UInt8(ascii: "-"))
      try take(0x20)
      skipSpaces()
      let item = try value()
      items.append(item)
      try takeLineEnd()
      let line = offset
      skipSpaces()
      if offset == line { return YAMLValue(.list(items), ByteSpan(start, Int(item.span.end))) }
      guard offset - line == indent else { throw NotPlain() }
    }
  }

  // MARK: - Values

  private mutating func value() throws(NotPlain) -> YAMLValue {
    switch next {
    case UInt8(ascii: "["): try list()
    case UInt8(ascii: "{"): try mapping()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted()
    default: try words()
    }
  }

  private mutating func list() throws(NotPlain) -> YAMLValue {
    let start = offset
    if offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "]") {
      offset += 2
      return YAMLValue(.list([]), ByteSpan(start, offset))
    }
    var items: [YAMLValue] = []
    repeat {
      offset += 1
      skipSpaces()
      items.append(try wordsInBrackets())
    } while next == UInt8(ascii: ",")
    try take(UInt8(ascii: "]"))
    return YAMLValue(.list(items), ByteSpan(start, offset))
  }

  private mutating func mapping() throws(NotPlain) -> YAMLValue {
    let start = offset
    var entries: [YAMLEntry] = []
    repeat {
      offset += 1
      skipSpaces()
      let key = try key()
      try take(0x20)
      skipSpaces()
      let isBlank = next == UInt8(ascii: ",") || next == UInt8(ascii: "}")
      let value = isBlank ? YAMLValue(.blank, .at(offset)) : try wordsInBrackets()
      entries.append(YAMLEntry(key, value))
      try checkLast(entries)
    } while next == UInt8(ascii: ",")
    try take(UInt8(ascii: "}"))
    let span = ByteSpan(start, offset)
    return YAMLValue(.mapping(YAMLMapping(entries, span)), span)
  }

  private mutating func quoted() throws(NotPlain) -> YAMLValue {
    let (start, quote) = (offset, next)
    offset += 1
    while let byte = next, byte != quote {
      guard Self.isText(byte), byte != UInt8(ascii: "\\") else { throw NotPlain() }
      offset += 1
    }
    guard offset < end else { throw NotPlain() }
    offset += 1
    return YAMLValue(.text(text(ByteSpan(start + 1, offset - 1))), ByteSpan(start, offset))
  }

  /// Words up to the end of the line.
  private mutating func words() throws(NotPlain) -> YAMLValue {
    let start = offset
    guard let first = next, Self.isWord(first) || first == UInt8(ascii: "(") else {
      throw NotPlain()
    }
    while let byte = next, byte != 0x0A {
      guard Self.isText(byte) else { throw NotPlain() }
      offset += 1
      if byte == UInt8(ascii: ":") || byte == 0x20 {
        guard let following = next, following > 0x20 || byte == 0x20 && following == 0x20,
          following != UInt8(ascii: "#")
        else { throw NotPlain() }
      }
    }
    let span = ByteSpan(start, offset)
    return YAMLValue(.text(text(span)), span)
  }

  /// Words up to a comma or a closing bracket.
  private mutating func wordsInBrackets() throws(NotPlain) -> YAMLValue {
    let start = offset
    guard let first = next, Self.isWord(first) else { throw NotPlain() }
    var stop = start
    while let byte = next {
      if byte == UInt8(ascii: ":") {
        guard offset + 1 < end, Self.isWord(bytes[offset + 1]) else { throw NotPlain() }
      } else if byte != 0x20 {
        guard Self.isWord(byte) || Self.isSignInBrackets(byte) else { break }
      }
      offset += 1
      if byte != 0x20 { stop = offset }
    }
    let span = ByteSpan(start, stop)
    return YAMLValue(.text(text(span)), span)
  }

  // MARK: - Bytes

  private var next: UInt8? { offset < end ? bytes[offset] : nil }

  private mutating func take(_ byte: UInt8) throws(NotPlain) {
    guard next == byte else { throw NotPlain() }
    offset += 1
  }

  private mutating func takeLineEnd() throws(NotPlain) {
    guard offset < end else { return }
    try take(0x0A)
  }

  private mutating func skipSpaces() {
    while next == 0x20 { offset += 1 }
  }

  private func text(_ span: ByteSpan) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[span.range]), as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || byte == UInt8(ascii: "_")
  }

  /// Whether the byte is printable and no sign that might stand for an alias.
  private static func isText(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F && byte != UInt8(ascii: "*")
  }

  private static func isSignInBrackets(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "+"):
      true
    default: false
    }
  }
}
