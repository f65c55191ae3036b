import CatalogModel
import CommonMark
import Diagnostics

/// What the beginning of a cell says about another type.
enum InheritancePhrase {
  /// The cell stands for itself.
  case none
  /// The cell takes over from another type.
  case inherits(Inheritance)
  /// The cell begins "Same as" and goes on in a way that the format doesn't know.
  case unreadable(RichText)

  /// Reads the beginning of a cell. Places are those of `file`.
  ///
  /// A cell inherits when its first block is a paragraph that begins "Same as Type N" and then
  /// ends, has a full stop, or has "plus" or "except"; a comma before these and a colon after
  /// them may be there or not. What follows is the cell's own text.
  static func read(_ blocks: [Block], in file: SourceFile?) -> InheritancePhrase {
    guard let first = firstLeaf(of: blocks), first.text.withBytes({ beginsSameAs($0) }) else {
      return .none
    }
    guard case .paragraph(let text) = blocks[0],
      let phrase = text.text.withBytes({ parse($0) })
    else { return .unreadable(first) }
    var own: [Block] = []
    if phrase.ownStart < text.text.count { own.append(rest(text, phrase.ownStart, file)) }
    if blocks.count > 1 { own += blocks[1...] }
    let relation: Inheritance.Relation =
      switch phrase.relation {
      case .same: own.isEmpty ? .same : .plus
      case .plus, .except: phrase.relation
      }
    return .inherits(
      Inheritance(
        relation: relation, target: phrase.target, phraseLength: phrase.length, ownBlocks: own,
        span: text.span))
  }

  /// The own part of the paragraph as a leaf of its own, with its own place in the file.
  private static func rest(_ text: RichText, _ start: Int, _ file: SourceFile?) -> Block {
    let rest = text.dropping(first: start)
    guard let file else { return .paragraph(rest) }
    let place = text.sourceSpan(of: start..<text.text.count, in: file)
    return .paragraph(
      RichText(
        text: rest.text, marks: rest.marks,
        span: ByteSpan(Int(place.start), text.span.range.upperBound)))
  }

  private static func firstLeaf(of blocks: [Block]) -> RichText? {
    guard !blocks.isEmpty else { return nil }
    switch blocks[0] {
    case .paragraph(let text), .heading(_, let text): return text
    case .list(let list): return list.items.isEmpty ? nil : firstLeaf(of: list.items[0].blocks)
    case .quote(let quote): return firstLeaf(of: quote.blocks)
    case .code, .thematicBreak: return nil
    }
  }

  private static func beginsSameAs(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Hardly any text begins with an S: the others need no reader.
    guard let byte = bytes.first, byte <= 0x20 || byte >= 0x80 || byte | 0x20 == UInt8(ascii: "s")
    else { return false }
    var reader = PhraseReader(bytes)
    return reader.takeWord("same") && reader.takeWord("as")
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (relation: Inheritance.Relation, target: ResourceType, length: Int, ownStart: Int)? {
    var reader = PhraseReader(bytes)
    guard reader.takeWord("same"), reader.takeWord("as"), reader.takeWord("type"),
      let target = reader.takeTypeNumber()
    else { return nil }
    let length = reader.offset
    reader.skipSpace()
    if reader.isAtEnd { return (.same, target, length, reader.offset) }
    if reader.take(UInt8(ascii: ".")) {
      guard reader.isAtBreak else { return nil }
      reader.skipSpace()
      return (.same, target, length, reader.offset)
    }
    _ = reader.take(UInt8(ascii: ","))
    let relation: Inheritance.Relation
    if reader.takeWord("plus") {
      relation = .plus
    } else if reader.takeWord("except") {
      relation = .except
    } else {
      return nil
    }
    reader.skipSpace()
    _ = reader.take(UInt8(ascii: ":"))
    reader.skipSpace()
    return (relation, target, length, reader.offset)
  }
}

/// Reads words of a known phrase, case and white space folded.
struct PhraseReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset == bytes.count }

  /// Whether white space or the end comes next.
  var isAtBreak: Bool { isAtEnd || spaceLength > 0 }

  private var spaceLength: Int {
    guard offset < bytes.count else { return 0 }
    let byte = bytes[offset]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    let cursor = UTF8Cursor(bytes, offset)
    return cursor.scalar.properties.isWhitespace ? cursor.length : 0
  }

  mutating func skipSpace() {
    while spaceLength > 0 { offset += spaceLength }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Takes white space and `word`, written in lower case here, if they stand next as a whole.
  mutating func takeWord(_ word: StaticString) -> Bool {
    let start = offset
    skipSpace()
    let count = word.utf8CodeUnitCount
    guard offset + count <= bytes.count,
      (0..<count).allSatisfy({ bytes[offset + $0] | 0x20 == word.utf8Start[$0] }),
      isWordEnd(at: offset + count)
    else {
      offset = start
      return false
    }
    offset += count
    return true
  }

  /// Takes white space and the number of a type, in arabic or roman digits, if one stands next.
  mutating func takeTypeNumber() -> ResourceType? {
    let start = offset
    skipSpace()
    var end = offset
    while end < bytes.count, !isWordEnd(at: end) { end += 1 }
    guard end - offset <= 8, end > offset,
      let number = Self.arabic(bytes[offset..<end]) ?? Self.roman(bytes[offset..<end])
    else {
      offset = start
      return nil
    }
    offset = end
    return .numbered(number)
  }

  private func isWordEnd(at place: Int) -> Bool {
    guard place < bytes.count else { return true }
    switch bytes[place] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return false
    case 0x80...0xFF: return UTF8Cursor(bytes, place).scalar.properties.isAlphabetic == false
    default: return true
    }
  }

  private static func arabic(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard digits.count <= 2, digits.first != UInt8(ascii: "0"),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func roman(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    romanNumbers[String(decoding: letters, as: UTF8.self).uppercased()]
  }

  /// The roman numbers up to 99, as they are properly written.
  private static let romanNumbers: [String: Int] = {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
    let pairs = (1...99).map { (tens[$0 / 10] + ones[$0 % 10], $0) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}
