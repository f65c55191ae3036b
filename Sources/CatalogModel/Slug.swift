import Words

/// A piece of an address or an id, made of a name.
public enum Slug {
  /// `name` compatibility-decomposed, without marks, in ASCII lower case, every other run as one
  /// hyphen, none at the ends; empty when nothing remains.
  public static func make(_ name: String) -> String {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    guard !isASCII else { return slug(of: name.utf8) }
    return slug(of: FoldedText.withoutMarks(name).utf8)
  }

  private static func slug(of name: String.UTF8View) -> String {
    String(unsafeUninitializedCapacity: name.count) { slug in
      var count = 0
      var isAfterOther = false
      for byte in name {
        guard byte.isLetterOrDigit else {
          isAfterOther = count > 0
          continue
        }
        if isAfterOther {
          slug[count] = UInt8(ascii: "-")
          count += 1
        }
        isAfterOther = false
        slug[count] = byte.lowercased
        count += 1
      }
      return count
    }
  }
}
