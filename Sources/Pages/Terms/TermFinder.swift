import CommonMark

/// Finds terms in running text: whole words, as the vocabulary writes them, the longest first. A
/// line may end between two of their words.
struct TermFinder: Sendable {
  /// A name that is looked for.
  struct Name: Sendable {
    fileprivate let bytes: [UInt8]
    fileprivate let entry: Int
    /// Whether an `s` may follow, and words with capitals stand beside it: FLOs, FBI Director.
    fileprivate let isAbbreviation: Bool

    /// The name of the entry at that place.
    init(_ name: String, of entry: Int, isAbbreviation: Bool) {
      bytes = Array(name.utf8)
      self.entry = entry
      self.isAbbreviation = isAbbreviation
    }
  }

  /// The names by their first byte, for each the longest first.
  private let byFirstByte: [[Name]]
  /// Whether a name begins with a byte.
  private let isFirst: [Bool]

  /// A finder of `names`; nil where there are none.
  init?(_ names: [Name]) {
    var byFirstByte = [[Name]](repeating: [], count: 256)
    for name in names.sorted(by: { $0.bytes.count > $1.bytes.count }) {
      if let first = name.bytes.first { byFirstByte[Int(first)].append(name) }
    }
    guard !names.isEmpty else { return nil }
    self.byFirstByte = byFirstByte
    isFirst = byFirstByte.map { !$0.isEmpty }
  }

  /// Visits the terms in `text`, in order: the bytes where one stands, and its entry's place.
  func forEachTerm(in text: TextSlice, _ visit: (Range<Int>, Int) -> Void) {
    text.withBytes { bytes in
      isFirst.withUnsafeBufferPointer { isFirst in
        var offset = 0
        while offset < bytes.count {
          let byte = Int(bytes[offset])
          if isFirst[byte], Self.isEdge(offset, in: bytes),
            let (name, end) = Self.first(of: byFirstByte[byte], at: offset, in: bytes)
          {
            visit(offset..<end, name.entry)
            offset = end
          } else {
            offset += 1
          }
        }
      }
    }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static func first(
    of names: [Name], at offset: Int, in bytes: Bytes
  ) -> (name: Name, end: Int)? {
    for name in names where stands(name, at: offset, in: bytes) {
      let end = offset + name.bytes.count
      if isEdge(end, in: bytes) {
        if name.isAbbreviation || !isPartOfName(offset..<end, in: bytes) { return (name, end) }
      } else if name.isAbbreviation, bytes[end] == UInt8(ascii: "s"), isEdge(end + 1, in: bytes) {
        return (name, end + 1)
      }
    }
    return nil
  }

  private static func stands(_ name: Name, at offset: Int, in bytes: Bytes) -> Bool {
    guard offset + name.bytes.count <= bytes.count else { return false }
    for (index, byte) in name.bytes.enumerated() {
      let found = bytes[offset + index]
      guard found == byte || byte == UInt8(ascii: " ") && found == UInt8(ascii: "\n") else {
        return false
      }
    }
    return true
  }

  /// Whether a word with a capital stands right beside the words, which makes them part of a longer
  /// name: the National Incident Management System isn't Incident Management.
  private static func isPartOfName(_ range: Range<Int>, in bytes: Bytes) -> Bool {
    if range.upperBound + 1 < bytes.count, isSpace(bytes[range.upperBound]) {
      if isCapital(bytes[range.upperBound + 1]) { return true }
    }
    var start = range.lowerBound - 1
    guard start > 0, isSpace(bytes[start]) else { return false }
    while start > 0, isLetterOrDigit(before: start, in: bytes) { start -= 1 }
    return isCapital(bytes[start])
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
  }

  /// Whether no word goes on across `offset`.
  private static func isEdge(_ offset: Int, in bytes: Bytes) -> Bool {
    guard offset > 0, offset < bytes.count else { return true }
    return !isLetterOrDigit(before: offset, in: bytes) || !isLetterOrDigit(at: offset, in: bytes)
  }

  private static func isLetterOrDigit(before offset: Int, in bytes: Bytes) -> Bool {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isLetterOrDigit(at: start, in: bytes)
  }

  private static func isLetterOrDigit(at offset: Int, in bytes: Bytes) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return true
    case ..<0x80: return false
    default:
      let scalar = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
        .unicodeScalars.first
      guard let properties = scalar?.properties else { return false }
      return properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
    }
  }
}
