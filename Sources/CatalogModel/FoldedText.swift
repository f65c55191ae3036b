/// Folding of names for comparison.
public enum FoldedText {
  /// `text` in lower case, each run of white space as one space, none at the ends, every dash as
  /// a hyphen and every curly quote as a straight one: the form in which names are matched.
  public static func fold(_ text: String) -> String {
    if let ascii = foldASCII(text) { return ascii }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      if pendingSpace {
        result.append(" ")
        pendingSpace = false
      }
      switch scalar {
      case "\u{2010}"..."\u{2015}", "\u{2212}": result.append("-")
      case "\u{2018}", "\u{2019}": result.append("'")
      case "\u{201C}", "\u{201D}": result.append("\"")
      default: result.append(scalar.properties.lowercaseMapping)
      }
    }
    return result
  }

  /// The same for a text of ASCII alone, byte by byte; nil for any other.
  private static func foldASCII(_ text: String) -> String? {
    var isASCII = true
    let folded = String(unsafeUninitializedCapacity: text.utf8.count) { folded in
      var count = 0
      var isAfterSpace = false
      for byte in text.utf8 {
        switch byte {
        case 0x09...0x0D, 0x20: isAfterSpace = count > 0
        case 0x80...:
          isASCII = false
          return 0
        default:
          if isAfterSpace {
            folded[count] = 0x20
            count += 1
          }
          isAfterSpace = false
          folded[count] = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
          count += 1
        }
      }
      return count
    }
    return isASCII ? folded : nil
  }
}
