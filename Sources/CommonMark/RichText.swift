public import Diagnostics

/// The inline content of one leaf block: its running text, and marks that say how parts of it read.
///
/// A soft line break of the source is a line feed in the text; a hard break is a line feed with a
/// `lineBreak` mark. Offsets count UTF-8 bytes of the text. Marks come outermost first, in the
/// order in which they begin, and are properly nested. Where the text stood in its file is kept
/// for diagnostics and is not part of equality.
public struct RichText: Sendable {
  /// One stretch of text that reads in its own way.
  public struct Mark: Sendable, Hashable {
    /// How the stretch reads.
    public enum Kind: Sendable, Hashable {
      /// Emphasis, shown in italics.
      case emphasis
      /// Strong emphasis, shown bold.
      case strong
      /// Code, shown in a fixed-width face.
      case code
      /// A link as it was written; what it leads to is resolved by the catalog.
      case link(destination: String, title: String)
      /// An image whose alternative text is the stretch.
      case image(source: String, title: String)
      /// A hard line break; the stretch is its line feed.
      case lineBreak
    }

    /// How the stretch reads.
    public let kind: Kind
    /// The first byte.
    public let start: Int32
    /// The byte after the last.
    public let end: Int32

    /// Marks the bytes `range` of the text.
    public init(_ kind: Kind, _ range: Range<Int>) {
      self.kind = kind
      start = Int32(range.lowerBound)
      end = Int32(range.upperBound)
    }

    /// The bytes of the text that are marked.
    public var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The running text, without any markup.
  public let text: TextSlice
  /// How parts of the text read; empty for plain text.
  public var marks: [Mark] { text.store.marks }
  /// The block's place in its file, markup included.
  public let span: ByteSpan

  /// Makes a rich text of its parts.
  public init(text: TextSlice, marks: [Mark] = [], span: ByteSpan) {
    self.text = text.marked(marks)
    self.span = span
  }

  /// Makes a plain text of a slice whose store has no marks.
  init(slice text: TextSlice, span: ByteSpan) {
    self.text = text
    self.span = span
  }

  /// Makes a plain text that stands in no file.
  public init(plain: String) {
    self.init(slice: TextSlice(plain), span: .at(0))
  }

  /// The text as a string. Linear in its length.
  public var plain: String { text.string }

  /// The destinations of the links in the text, in order.
  public var linkDestinations: [String] {
    marks.compactMap { if case .link(let destination, _) = $0.kind { destination } else { nil } }
  }

  /// The part of the text from `offset` to its end, with its marks.
  public func dropping(first offset: Int) -> RichText {
    let kept = marks.compactMap { mark -> Mark? in
      guard mark.range.upperBound > offset else { return nil }
      return Mark(
        mark.kind, max(0, mark.range.lowerBound - offset)..<mark.range.upperBound - offset)
    }
    return RichText(text: text[offset..<text.count], marks: kept, span: span)
  }
}

extension RichText: Hashable {
  /// Whether the texts and their marks are the same, wherever they stood.
  public static func == (left: RichText, right: RichText) -> Bool {
    left.text == right.text && left.marks == right.marks
  }

  /// Hashes the text and its marks.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(marks)
  }
}
