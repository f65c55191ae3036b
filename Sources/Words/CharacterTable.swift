/// The characters that nobody sees, and those that are written in several ways: what each does,
/// what it is the same as, and what it is called.
public enum CharacterTable {
  /// Some characters of one kind.
  public struct Row: Sendable {
    /// The characters' numbers.
    public let codes: ClosedRange<UInt32>
    /// What they do.
    public let role: CharacterRole
    /// The plain text that they are the same as; empty for what nobody sees.
    public let folded: String
    /// What messages call one of them, with its article; nil where it is called by its sign.
    public let name: String?

    init(
      _ codes: ClosedRange<UInt32>, _ role: CharacterRole, _ folded: String, _ name: String? = nil
    ) {
      self.codes = codes
      self.role = role
      self.folded = folded
      self.name = name
    }

    init(_ code: UInt32, _ role: CharacterRole, _ folded: String, _ name: String? = nil) {
      self.init(code...code, role, folded, name)
    }
  }

  /// The row of a character; nil for one that is written in one way only.
  public static func row(of scalar: Unicode.Scalar) -> Row? {
    let code = scalar.value
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].codes.upperBound < code { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].codes.contains(code) ? rows[low] : nil
  }

  /// The roles of the characters that texts mostly have, by their numbers.
  static let roles: [CharacterRole] = (0..<0x2070).map { code in
    guard code >= 0x80 else { return CharacterRole.ofASCII(UInt8(code)) }
    guard let scalar = Unicode.Scalar(UInt32(code)) else { return .symbol }
    return row(of: scalar)?.role ?? CharacterRole.ofCategory(scalar)
  }

  private static let rows: [Row] =
    ([
      Row(0x00, .symbol, "", "a NUL byte"),
      Row(0x0B, .space, " ", "a vertical tab, as word processors use for line breaks,"),
      Row(0x0C, .space, " ", "a form feed"),
      Row(0x1B, .symbol, "", "an escape character"),
      Row(0x85, .space, " ", "a next-line character"),
      Row(0xA0, .space, " ", "a no-break space"),
      Row(0xAB, .quote, "\""), Row(0xBB, .quote, "\""),
      Row(0xAD, .invisible, "", "a soft hyphen"),
      Row(0x034F, .invisible, "", "a grapheme joiner"),
      Row(0x060C, .comma, ","), Row(0x061B, .stop, ";"),
      Row(0x061C, .invisible, "", "a mark of direction"),
      Row(0x061F, .stop, "?"), Row(0x06D4, .stop, "."),
      Row(0x1680, .space, " ", "an Ogham space"),
      Row(0x180E, .invisible, "", "a Mongolian vowel separator"),
      Row(0x2000...0x2006, .space, " ", "a space of another width"),
      Row(0x2007, .space, " ", "a figure space"),
      Row(0x2008, .space, " ", "a punctuation space"),
      Row(0x2009, .space, " ", "a thin space"), Row(0x200A, .space, " ", "a hair space"),
      Row(0x200B, .invisible, "", "a zero-width space"),
      Row(0x200C, .invisible, "", "a zero-width non-joiner"),
      Row(0x200D, .invisible, "", "a zero-width joiner"),
      Row(0x200E...0x200F, .invisible, "", "a mark of direction"),
      Row(0x2010, .dash, "-", "a hyphen"), Row(0x2011, .dash, "-", "a no-break hyphen"),
      Row(0x2012, .dash, "-", "a figure dash"), Row(0x2013, .dash, "-", "an en dash"),
      Row(0x2014, .dash, "-", "an em dash"), Row(0x2015, .dash, "-", "a horizontal bar"),
      Row(0x2018...0x2019, .quote, "'", "a curly apostrophe"), Row(0x201A...0x201B, .quote, "'"),
      Row(0x201C...0x201D, .quote, "\"", "a curly quote"), Row(0x201E...0x201F, .quote, "\""),
      Row(0x2026, .symbol, "...", "an ellipsis"),
      Row(0x2028, .space, " ", "a line separator"),
      Row(0x2029, .space, " ", "a paragraph separator"),
      Row(0x202A...0x202E, .invisible, "", "a character that turns the order of letters round"),
      Row(0x202F, .space, " ", "a narrow no-break space"),
      Row(0x2032, .quote, "'", "a prime"), Row(0x2033, .quote, "\"", "a double prime"),
      Row(0x2039...0x203A, .quote, "'"),
      Row(0x2044, .symbol, "/", "a fraction slash"),
      Row(0x205F, .space, " ", "a mathematical space"),
      Row(0x2060, .invisible, "", "a word joiner"),
      Row(0x2061...0x2064, .invisible, "", "an invisible operator"),
      Row(0x2066...0x2069, .invisible, "", "a character that turns the order of letters round"),
      Row(0x206A...0x206F, .invisible, "", "a formatting character"),
      Row(0x2212, .dash, "-", "a minus sign"),
      Row(0x3000, .space, " ", "an ideographic space"),
      Row(0x3001, .comma, ","), Row(0x3002, .stop, "."),
      Row(0xFB00, .letter, "ff"), Row(0xFB01, .letter, "fi"), Row(0xFB02, .letter, "fl"),
      Row(0xFB03, .letter, "ffi"), Row(0xFB04, .letter, "ffl"),
      Row(0xFB05...0xFB06, .letter, "st"),
      Row(0xFE00...0xFE0F, .extending, "", "a variation selector"),
      Row(0xFEFF, .invisible, "", "a byte-order mark inside a file"),
      Row(0xFF01, .stop, "!"), Row(0xFF0C, .comma, ","), Row(0xFF0D, .dash, "-"),
      Row(0xFF0E, .stop, "."),
      Row(0xFF1A, .stop, ":"), Row(0xFF1B, .stop, ";"), Row(0xFF1F, .stop, "?"),
      Row(0x1F3FB...0x1F3FF, .extending, ""), Row(0xE0020...0xE007F, .extending, ""),
    ] + fractions).sorted { $0.codes.lowerBound < $1.codes.lowerBound }

  private static let fractions: [Row] = [
    (0xBC, "1/4"), (0xBD, "1/2"), (0xBE, "3/4"), (0x2150, "1/7"), (0x2151, "1/9"),
    (0x2152, "1/10"), (0x2153, "1/3"), (0x2154, "2/3"), (0x2155, "1/5"), (0x2156, "2/5"),
    (0x2157, "3/5"), (0x2158, "4/5"), (0x2159, "1/6"), (0x215A, "5/6"), (0x215B, "1/8"),
    (0x215C, "3/8"), (0x215D, "5/8"), (0x215E, "7/8"), (0x2189, "0/3"),
  ].map { Row($0, .fraction, $1, "a fraction") }
}

extension Unicode.Scalar {
  /// The plain text that the character is the same as; nil for one that is itself.
  public var foldedVariant: String? {
    guard let row = CharacterTable.row(of: self) else {
      return role == .invisible ? "" : nil
    }
    return row.role == .extending ? nil : row.folded
  }

  /// What messages call a character that can't be seen: `a soft hyphen`.
  public var nameWhereInvisible: String {
    CharacterTable.row(of: self)?.name ?? "a control character"
  }
}
