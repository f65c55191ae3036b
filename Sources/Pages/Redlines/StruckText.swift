import CommonMark
import Markup
import Templates

/// Words that went, with a line through them that spares hyphens, dashes and minus signs: it would
/// hide them.
enum StruckText {
  /// Writes a text piece by piece; `write` writes one.
  static func write(
    _ text: RichText, to page: inout PageBuffer,
    _ write: (RichText, inout PageBuffer) -> Void
  ) {
    var start = 0
    for dash in dashes(in: text) {
      if start < dash.lowerBound { write(text.part(start..<dash.lowerBound), &page) }
      page.open(.span, class: "hy")
      write(text.part(dash), &page)
      page.close(.span)
      start = dash.upperBound
    }
    if start == 0 { return write(text, &page) }
    if start < text.text.count { write(text.part(start..<text.text.count), &page) }
  }

  /// Where hyphens, dashes and minus signs stand.
  private static func dashes(in text: RichText) -> [Range<Int>] {
    text.text.withBytes { bytes in
      bytes.indices.compactMap { index in
        switch bytes[index] {
        case UInt8(ascii: "-"): index..<index + 1
        case 0xE2 where index + 2 < bytes.count && isDash(bytes[index + 1], bytes[index + 2]):
          index..<index + 3
        default: nil
        }
      }
    }
  }

  /// Whether these bytes end one of U+2010 to U+2015, or U+2212.
  private static func isDash(_ middle: UInt8, _ last: UInt8) -> Bool {
    middle == 0x80 && (0x90...0x95).contains(last) || middle == 0x88 && last == 0x92
  }
}

extension RichText {
  /// The words at `range` with their marks.
  fileprivate func part(_ range: Range<Int>) -> RichText {
    let kept = marks.compactMap { mark -> Mark? in
      let part = mark.range.clamped(to: range)
      guard !part.isEmpty else { return nil }
      return Mark(
        mark.kind, part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound)
    }
    return RichText(text: text[range], marks: kept, span: span)
  }
}
