import Diagnostics
import Yams

/// A place in YAML that libyaml named, and what stands around it.
struct FaultSpot {
  /// The line, counted as YAML counts.
  let line: Int
  /// The place in the file.
  let offset: Int
  /// The words of the line, without the white space around them.
  let text: ByteSpan

  private let source: SourceText
  private let span: ByteSpan
  private let marks: YAMLMarks
  private let content: ByteSpan

  init(_ mark: Mark, _ source: SourceText, _ draft: YAMLDraft) {
    self.init(line: mark.line, at: Int(draft.span(of: mark).start), source, draft.span, draft.marks)
  }

  private init(
    line: Int, at offset: Int, _ source: SourceText, _ span: ByteSpan, _ marks: YAMLMarks
  ) {
    self.line = line
    self.offset = offset
    self.source = source
    self.span = span
    self.marks = marks
    content = marks.content(ofLine: line)
    text = Self.trimmed(content, source.bytes)
  }

  private var bytes: [UInt8] { source.bytes }

  /// The scalar at the place; nothing at the end.
  var point: ByteSpan {
    guard !isAtEnd else { return .at(offset) }
    return ByteSpan(offset, offset + UTF8Scalar(at: offset, in: bytes).byteCount)
  }

  /// Whether nothing stands at the place or after it.
  var isAtEnd: Bool { Self.trimmed(ByteSpan(offset, Int(span.end)), bytes).isEmpty }

  /// Whether the line isn't indented.
  var isAtMargin: Bool { text.start == content.start }

  /// The first tab before the line's first word.
  var tabInIndentation: ByteSpan? {
    let indent = Int(content.start)..<Int(text.start)
    return indent.first { bytes[$0] == 0x09 }.map { ByteSpan($0, $0 + 1) }
  }

  /// The value after the first key on the line, if it has one.
  var value: ByteSpan? {
    for index in text.range.dropLast()
    where bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == 0x20 {
      return Self.trimmed(ByteSpan(index + 1, Int(text.end)), bytes)
    }
    return nil
  }

  /// The nearest line above with anything in it.
  var lineAbove: FaultSpot? {
    var number = line - 1
    while number >= 1 {
      let above = spot(line: number, at: Int(marks.content(ofLine: number).start))
      if !above.text.isEmpty { return above }
      number -= 1
    }
    return nil
  }

  /// The first line, when it is an instruction for YAML.
  var directive: FaultSpot? {
    let first = spot(line: 1, at: Int(span.start))
    return !first.text.isEmpty && bytes[first.offset] == UInt8(ascii: "%") ? first : nil
  }

  /// Whether a bracket opens at the place.
  var isBracket: Bool {
    offset < Int(span.end)
      && (bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "{"))
  }

  /// The nearest bracket that opens before the place.
  var bracketBefore: FaultSpot? {
    before { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
  }

  /// The quote on a line above that was closed by the quote before the place, where that one
  /// looks as if it opened a value itself.
  var quoteFromLineAbove: FaultSpot? {
    let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    let before = bytes[Int(content.start)..<offset]
    guard let quote = before.last(where: { $0 > 0x20 }), isQuote(quote),
      before.count(where: { $0 == quote }) % 2 == 1
    else { return nil }
    let start = spot(line: line, at: Int(content.start))
    return start.before { $0 == quote }
  }

  /// The text of a span.
  func words(_ span: ByteSpan) -> String {
    String(decoding: bytes[Self.trimmed(span, bytes).range], as: UTF8.self)
  }

  /// The nearest place before this one whose byte is as asked.
  private func before(_ isWanted: (UInt8) -> Bool) -> FaultSpot? {
    let start = Int(span.start)
    guard let found = bytes[start..<offset].lastIndex(where: isWanted) else { return nil }
    var number = line
    while number > 1, Int(marks.content(ofLine: number).start) > found { number -= 1 }
    return spot(line: number, at: found)
  }

  private func spot(line: Int, at offset: Int) -> FaultSpot {
    FaultSpot(line: line, at: offset, source, span, marks)
  }

  private static func trimmed(_ span: ByteSpan, _ bytes: [UInt8]) -> ByteSpan {
    var (start, stop) = (Int(span.start), Int(span.end))
    while start < stop, bytes[start] <= 0x20 { start += 1 }
    while stop > start, bytes[stop - 1] <= 0x20 { stop -= 1 }
    return ByteSpan(start, stop)
  }
}
