/// Folding of names for comparison.
public enum FoldedText {
  /// `text` in lower case, each run of white space as one space, none at the ends, every dash as
  /// a hyphen and every curly quote as a straight one: the form in which names are matched.
  public static func fold(_ text: String) -> String {
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
}
