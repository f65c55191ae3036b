import Bytes
public import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Accounts for every visible character of a Markdown text: each is a character of a leaf, or a mark
/// that became something.
///
/// The leaves are held against the source that they were read from, one after the other in its
/// order. What is neither in them nor a mark between them was lost in reading, and is found here,
/// whatever the reason. Linear in the length of the text.
public struct SourceAccount {
  /// A sign that has a meaning in Markdown, or in a dialect of it, and that stayed text.
  public struct LiteralSign: Sendable {
    /// The sign.
    public let sign: UInt8
    /// Its place in the leaf's text.
    public let index: Int
    /// Its place in the file.
    public let offset: Int
  }

  private let file: SourceFile
  /// How far the source is accounted for.
  private var position: Int

  /// Accounts for the text that begins at `start` of `file`.
  public init(of file: SourceFile, from start: Int) {
    self.file = file
    position = start
  }

  /// What stands between the leaf before and the next point of the file at which a block begins: nil
  /// for nothing but marks, or else the place of what was lost.
  public mutating func close(at next: Int) -> ByteSpan? {
    guard next > position else { return nil }
    let gap = position..<min(next, file.bytes.count)
    position = next
    return file.bytes.withUnsafeBufferPointer { MarkScanner.firstUnread(in: $0, gap) }
  }

  /// What a leaf is the text of.
  public enum LeafKind: Sendable {
    /// A paragraph.
    case paragraph
    /// A heading.
    case heading
    /// A block of code.
    case code
  }

  /// Accounts for the next leaf; gives the first place of it that was lost, and the signs that stayed
  /// text, those of code and the escaped ones not among them.
  public mutating func enter(
    _ leaf: RichText, as kind: LeafKind = .paragraph
  ) -> (unread: ByteSpan?, signs: [LiteralSign]) {
    return file.bytes.withUnsafeBufferPointer { source in
      leaf.text.withBytes { text in
        var range = leaf.span.range.clamped(to: 0..<source.count)
        // libcmark gives no end to a block of HTML.
        let isOpen = range.count < text.count
        if isOpen { range = range.lowerBound..<source.count }
        if leaf.marks.isEmpty, kind == .paragraph, range.count == text.count,
          text.elementsEqual(in: source, at: range.lowerBound)
        {
          position = max(position, range.upperBound)
          return (nil, LiteralSigns.all(in: text, at: range.lowerBound))
        }
        var alignment = LeafAlignment(source, range, text, leaf.marks, kind)
        let unread = alignment.run(toEnd: !isOpen)
        position = max(position, unread == nil ? alignment.position : range.upperBound)
        return (unread.map { ByteSpan($0, source.endOfLine(from: $0, in: range)) }, alignment.signs)
      }
    }
  }
}

/// Signs that mean something to Markdown or to a dialect of it.
enum LiteralSigns {
  /// The signs of a text that stands in the source as it is, from `start` on.
  static func all(
    in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> [SourceAccount.LiteralSign] {
    var signs: [SourceAccount.LiteralSign] = []
    for index in text.indices where isSign(text[index]) {
      signs.append(.init(sign: text[index], index: index, offset: start + index))
    }
    return signs
  }

  /// Whether a byte may be a mark.
  @inline(__always)
  static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "~"), UInt8(ascii: "{"), UInt8(ascii: "#"),
      UInt8(ascii: "<"), 0x09:
      true
    default: false
    }
  }
}

/// What may stand between leaves: white space, the marks of lists, quotes, headings and fences, and
/// rules.
enum MarkScanner {
  /// The place of the first thing that is none of these.
  static func firstUnread(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> ByteSpan? {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case _ where byte.isSpace, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "="),
        UInt8(ascii: "`"), UInt8(ascii: "~"):
        index += 1
      case _ where byte.isDigit:
        var end = index
        while end < range.upperBound, bytes[end].isDigit { end += 1 }
        guard end < range.upperBound, bytes[end] == 0x2E || bytes[end] == 0x29 else {
          return ByteSpan(index, bytes.endOfLine(from: index, in: range))
        }
        index = end + 1
      default: return ByteSpan(index, bytes.endOfLine(from: index, in: range))
      }
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes stand in `other` from `start` on.
  fileprivate func elementsEqual(in other: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard let (one, two) = baseAddress.flatMap({ one in other.baseAddress.map { (one, $0) } })
    else {
      return isEmpty
    }
    return memcmp(one, two + start, count) == 0
  }

  /// Where the line at `index` ends, within `range`.
  func endOfLine(from index: Int, in range: Range<Int>) -> Int {
    var end = index
    while end < range.upperBound, self[end] != 0x0A, self[end] != 0x0D { end += 1 }
    return end
  }
}
