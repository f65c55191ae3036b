import Diagnostics

/// What a tag asks for, by the sign after its opening delimiter.
enum TagSign {
  case place, unescaped, section, inverted, close, partial, parent, block, comment, delimiters

  /// The sign that `byte` stands for, if it is one.
  init?(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .unescaped
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="): self = .delimiters
    case _: return nil
    }
  }
}

/// Finds a template's tags one after the other, with the delimiters in force.
struct TemplateScanner {
  /// A tag as found: its sign, the whole of it, and what stands between the delimiters, trimmed.
  struct ScannedTag {
    let sign: TagSign
    let span: ByteSpan
    let content: ByteSpan
  }

  /// What is found from a place on.
  enum Finding {
    case tag(ScannedTag)
    /// An opening delimiter without a closing one.
    case unclosed(ByteSpan)
    /// No further tag.
    case end
  }

  private static let standard = (opening: Array("{{".utf8), closing: Array("}}".utf8))

  let bytes: [UInt8]
  private var opening = Self.standard.opening
  private var closing = Self.standard.closing

  /// Scans `bytes` with the standard delimiters.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The closing delimiter in force, as text.
  var closingDelimiter: String { String(decoding: closing, as: UTF8.self) }

  /// The first tag from `position` on.
  func findTag(from position: Int) -> Finding {
    guard let start = find(opening, from: position) else { return .end }
    var inside = skipWhite(from: start + opening.count)
    let sign = inside < bytes.count ? TagSign(bytes[inside]) : nil
    let isTriple = sign == .unescaped && bytes[inside] == UInt8(ascii: "{")
    if sign != nil { inside += 1 }
    var end = closing
    if isTriple { end = [UInt8(ascii: "}")] + closing }
    if sign == .delimiters { end = [UInt8(ascii: "=")] + closing }
    guard let close = find(end, from: inside) else {
      return .unclosed(ByteSpan(start, start + opening.count))
    }
    return .tag(
      ScannedTag(
        sign: sign ?? .place, span: ByteSpan(start, close + end.count),
        content: trim(ByteSpan(inside, close))))
  }

  /// Takes the delimiters that a delimiter tag's content gives; false when it gives none.
  mutating func changeDelimiters(_ content: ByteSpan) -> Bool {
    let words = bytes[content.range].split(whereSeparator: Self.isWhite)
    guard words.count == 2, !bytes[content.range].contains(UInt8(ascii: "=")) else { return false }
    opening = Array(words[0])
    closing = Array(words[1])
    return true
  }

  /// Whether `byte` is white space, ends of lines included.
  static func isWhite(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Whether `byte` is white space within a line.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func skipWhite(from position: Int) -> Int {
    bytes[position...].firstIndex { !Self.isWhite($0) } ?? bytes.count
  }

  /// The part of `span` between the white space at its two ends.
  func trim(_ span: ByteSpan) -> ByteSpan {
    let part = bytes[span.range]
    guard let first = part.firstIndex(where: { !Self.isWhite($0) }),
      let last = part.lastIndex(where: { !Self.isWhite($0) })
    else { return .at(Int(span.start)) }
    return ByteSpan(first, last + 1)
  }

  private func find(_ word: [UInt8], from position: Int) -> Int? {
    var index = position
    while index + word.count <= bytes.count {
      if bytes[index..<(index + word.count)].elementsEqual(word) { return index }
      index += 1
    }
    return nil
  }
}
