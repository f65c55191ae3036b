import Bytes
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

  /// The piece of an address for words of a form that no list names: `make`, or, where that can't be
  /// an address, a number that the same words always have.
  public static func ofWords(_ name: String) -> String {
    let slug = make(name)
    let isAddress =
      !slug.isEmpty && slug != "index" && slug.utf8.count <= longest && !devices.contains(slug)
    return isAddress ? slug : "term-" + String(WordHash.of(FoldedText.fold(name)), radix: 16)
  }

  /// Disks hold names of 255 bytes; endings need some of them.
  public static let longest = 200

  /// Names that Windows has for devices, so that no file can have them.
  public static let devices = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

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
