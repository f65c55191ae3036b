import Bytes

/// Reads the tags of markup that this program made, one after the other.
///
/// It reads what templates and writers write: well-formed tags, attributes with or without quotes,
/// comments. It isn't a parser of HTML, and needn't be one: in a text and in the value of an
/// attribute every `<` and every quote of its kind is escaped.
struct MarkupScanner {
  /// A start tag.
  struct Tag {
    /// The element's name.
    let name: Range<Int>
    /// The attributes, in their order.
    let attributes: [Attribute]
    /// From its `<` to after its `>`.
    let range: Range<Int>
  }

  /// An attribute of a tag.
  struct Attribute {
    /// From the space before it to after its value.
    let range: Range<Int>
    /// Its name.
    let name: Range<Int>
    /// Its value without quotes, as it is written; nil without one.
    let value: Range<Int>?
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// Reads `bytes` from their beginning.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next start tag; nil after the last.
  mutating func next() -> Tag? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard position < bytes.count else { return nil }
      if bytes[position...].starts(with: "!--".utf8) {
        skip(past: "-->")
      } else if bytes[position].isLetter {
        return tag(from: start)
      }
    }
    return nil
  }

  /// Goes on after the next `text`, or to the end without one.
  mutating func skip(past text: StaticString) {
    let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    while position < bytes.count, !bytes[position...].starts(with: text) { position += 1 }
    position = min(bytes.count, position + text.count)
  }

  /// Where the next tag is looked for.
  var offset: Int { position }

  private mutating func tag(from start: Int) -> Tag {
    let name = run { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    var attributes: [Attribute] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      let space = run { $0.isSpace || $0 == UInt8(ascii: "/") }
      guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else { break }
      attributes.append(attribute(from: space.lowerBound))
    }
    position = min(bytes.count, position + 1)
    return Tag(name: name, attributes: attributes, range: start..<position)
  }

  private mutating func attribute(from start: Int) -> Attribute {
    let name = run {
      !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">")
        && $0 != UInt8(ascii: "/")
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      if name.isEmpty { position += 1 }
      return Attribute(range: start..<position, name: name, value: nil)
    }
    position += 1
    let value = self.value()
    return Attribute(range: start..<position, name: name, value: value)
  }

  private mutating func value() -> Range<Int> {
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return run { !$0.isSpace && $0 != UInt8(ascii: ">") }
    }
    position += 1
    let value = run { $0 != quote }
    position = min(bytes.count, position + 1)
    return value
  }

  /// Passes over bytes for which `belongs` holds, and gives their range.
  private mutating func run(_ belongs: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
    return start..<position
  }
}
