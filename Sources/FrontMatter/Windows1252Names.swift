import Bytes

/// The names of the characters that a file saved in the wrong encoding holds.
extension Windows1252 {
  /// The character that the byte is in Windows-1252, with its name where that helps.
  static func character(_ byte: UInt8) -> String? {
    guard byte >= 0x80 else { return nil }
    guard byte < 0xA0 else { return "`\(Character(Unicode.Scalar(byte)))`" }
    guard let character = scalar(byte) else { return nil }
    return name(byte).map { "the \($0) `\(character)`" } ?? "`\(character)`"
  }

  private static func name(_ byte: UInt8) -> String? {
    switch byte {
    case 0x85: "ellipsis"
    case 0x91, 0x92: "curly apostrophe"
    case 0x93, 0x94: "curly quote"
    case 0x95: "bullet"
    case 0x96: "en dash"
    case 0x97: "em dash"
    default: nil
    }
  }

  /// The scalar's number in Unicode's form: `U+000B`.
  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
