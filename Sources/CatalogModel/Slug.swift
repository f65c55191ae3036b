import Foundation

/// A piece of an address or an id, made of a name.
public enum Slug {
  /// `name` compatibility-decomposed, without marks, in ASCII lower case, every other run as one
  /// hyphen, none at the ends; empty when nothing remains.
  public static func make(_ name: String) -> String {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let decomposed = isASCII ? name : name.decomposedStringWithCompatibilityMapping
    var bytes: [UInt8] = []
    var pendingHyphen = false
    for scalar in decomposed.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      guard let byte = letterOrDigit(scalar) else {
        pendingHyphen = !bytes.isEmpty
        continue
      }
      if pendingHyphen { bytes.append(UInt8(ascii: "-")) }
      pendingHyphen = false
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func letterOrDigit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z", "0"..."9": UInt8(scalar.value)
    case "A"..."Z": UInt8(scalar.value) + 0x20
    default: nil
    }
  }
}
