/// Texts as values of front matter.
public enum YAMLText {
  /// `text` as it may stand after a key: bare where that reads the same, else in single quotes.
  public static func scalar(_ text: String) -> String { isBare(text) ? text : quoted(text) }

  /// `text` as it may stand in brackets, where commas and brackets part values.
  public static func inBrackets(_ text: String) -> String {
    isBare(text) && !text.contains(where: ",[]{}".contains) ? text : quoted(text)
  }

  /// `text` in double quotes, as it may stand anywhere.
  public static func inDoubleQuotes(_ text: String) -> String {
    "\"" + text.map { "\\\"".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private static func isBare(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || isDigit(first),
      text.last != " ", text.last != ":"
    else { return false }
    return !text.contains(": ") && !text.contains(" #") && !words.contains(text.lowercased())
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Words that a reader may take for something else.
  private static let words: Set<String> = ["null", "none", "true", "false", "yes", "no"]
}
