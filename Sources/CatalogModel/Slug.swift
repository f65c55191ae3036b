import Foundation

/// A piece of an address or an id, made of a name.
public enum Slug {
  /// `name` compatibility-decomposed, without marks, in ASCII lower case, every other run as one
  /// hyphen, none at the ends; empty when nothing remains.
  public static func make(_ name: String) -> String {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    guard !isASCII else { return join(name.utf8) }
    let decomposed = name.decomposedStringWithCompatibilityMapping.unicodeScalars
    return join(
      decomposed.lazy.filter { $0.properties.generalCategory != .nonspacingMark }
        .map { UInt8(exactly: $0.value) ?? 0 })
  }

  /// The letters and digits of ASCII among `bytes`, with a hyphen for each run of others.
  private static func join(_ bytes: some Sequence<UInt8>) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(bytes.underestimatedCount)
    var pendingHyphen = false
    for byte in bytes {
      guard let kept = letterOrDigit(byte) else {
        pendingHyphen = !slug.isEmpty
        continue
      }
      if pendingHyphen { slug.append(UInt8(ascii: "-")) }
      pendingHyphen = false
      slug.append(kept)
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func letterOrDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 0x20
    default: nil
    }
  }
}
