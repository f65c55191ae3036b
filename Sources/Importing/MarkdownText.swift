/// Words as Markdown that reads as these words and nothing else.
enum MarkdownText {
  /// `text` for the beginning of a block.
  static func block(_ text: String) -> String {
    let rest = inline(text)
    guard let first = rest.first else { return rest }
    if "#>+-~=".contains(first) { return "\\" + rest }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let sign = rest[digits.endIndex...].first
    guard (1...9).contains(digits.count), sign == "." || sign == ")" else { return rest }
    let behind = rest[digits.endIndex...].dropFirst().first
    guard behind == nil || behind == " " else { return rest }
    return digits + "\\" + rest[digits.endIndex...]
  }

  /// `text` as a heading, at whose ends number signs would be marks.
  static func heading(_ text: String) -> String { inline(text).replacing("#", with: "\\#") }

  /// `text` where other text stands before it.
  static func inline(_ text: String) -> String {
    let characters = Array(text.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, character) in characters.enumerated() {
      let next = characters.indices.contains(index + 1) ? characters[index + 1] : nil
      let previous = index > 0 ? characters[index - 1] : nil
      if isMark(character, after: previous, before: next, characters[index...]) {
        escaped.append("\\")
      }
      escaped.append(character)
    }
    return String(escaped)
  }

  /// Whether Markdown would take the sign for more than itself.
  private static func isMark(
    _ sign: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?,
    _ rest: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    switch sign {
    case "*", "`", "[", "]", "<", "|": true
    case "\\": next.map(isASCIIPunctuation) ?? false
    case "_": !(isWordPart(previous) && isWordPart(next))
    case "~": next == "~" || previous == "~"
    case "&":
      rest.dropFirst().first { !$0.properties.isAlphabetic && !isDigit($0) && $0 != "#" } == ";"
    default: false
    }
  }

  private static func isASCIIPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (0x21...0x7E).contains(scalar.value) && !isWordPart(scalar)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || isDigit(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
