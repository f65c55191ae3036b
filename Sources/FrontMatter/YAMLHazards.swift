import Diagnostics

/// Looks for YAML that would take a parser's stack or memory, before it is given to one.
///
/// It reads bytes and knows no quotes, so its limits are far beyond what content can need.
enum YAMLHazards {
  private static let deepest = 64
  private static let mostAliases = 30

  /// Why `span` must not be parsed, if so.
  static func find(in text: SourceText, _ span: ByteSpan) -> Diagnostic? {
    if let offset = tooDeep(text.bytes, span.range) {
      return Diagnostic(
        FrontMatterRules.tooDeep, in: text.path, at: ByteSpan(offset, offset + 1),
        "values are nested more than \(deepest) levels deep here",
        help: "no key of the format needs more than three levels")
    }
    return manyAliases(text.bytes, span.range).map { offset in
      YAMLComposer.unsupported(
        "the alias `*…`", at: ByteSpan(offset, offset + 1), in: text.path)
    }
  }

  /// Where nesting goes beyond the limit, by brackets, indentation or `- - -`.
  private static func tooDeep(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var brackets = 0
    var indents: [Int] = []
    var (column, isAtStart) = (0, true)
    for offset in range {
      let byte = bytes[offset]
      switch byte {
      case 0x0A, 0x0D: (column, isAtStart) = (-1, true)
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      default: break
      }
      if isAtStart, byte > 0x20 {
        while let last = indents.last, last > column { indents.removeLast() }
        if indents.last != column { indents.append(column) }
        isAtStart =
          (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?"))
          && offset + 1 < range.upperBound && bytes[offset + 1] == 0x20
      }
      if brackets > deepest || indents.count > deepest { return offset }
      column += 1
    }
    return nil
  }

  /// The first alias, where there are enough of them, with anchors, to multiply what they name.
  private static func manyAliases(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let aliases = names(after: UInt8(ascii: "*"), bytes, range)
    guard aliases.count >= mostAliases, let first = aliases.first else { return nil }
    let anchors = Set(names(after: UInt8(ascii: "&"), bytes, range).map(\.name))
    return aliases.count { anchors.contains($0.name) } >= mostAliases ? first.offset : nil
  }

  private static func names(
    after sigil: UInt8, _ bytes: [UInt8], _ range: Range<Int>
  ) -> [(offset: Int, name: ArraySlice<UInt8>)] {
    range.compactMap { offset in
      guard bytes[offset] == sigil else { return nil }
      let name = bytes[(offset + 1)..<range.upperBound].prefix { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
      return name.isEmpty ? nil : (offset, name)
    }
  }
}
