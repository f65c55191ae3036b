import Foundation

/// A piece of an address or an id, made of a name.
public enum Slug {
  /// `name` compatibility-decomposed, without marks, in ASCII lower case, every other run as one
  /// hyphen, none at the ends; empty when nothing remains.
  public static func make(_ name: String) -> String {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    guard !isASCII else { return slug(of: name.utf8) }
    let letters = name.decomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
    return slug(of: String(String.UnicodeScalarView(letters)).utf8)
  }

  private static func slug(of name: String.UTF8View) -> String {
    String(unsafeUninitializedCapacity: name.count) { slug in
      var count = 0
      var isAfterOther = false
      for byte in name {
        guard let byte = letterOrDigit(byte) else {
          isAfterOther = count > 0
          continue
        }
        if isAfterOther {
          slug[count] = UInt8(ascii: "-")
          count += 1
        }
        isAfterOther = false
        slug[count] = byte
        count += 1
      }
      return count
    }
  }

  private static func letterOrDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
  }
}
