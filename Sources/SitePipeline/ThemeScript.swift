/// What of a theme's script a site needs.
enum ThemeScript {
  /// The script without empty lines, lines that are comments, indentation, and spaces beside signs:
  /// less to load, and the same to run. A script with a template literal stays as it is, because
  /// white space counts in it.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var trimmed: [UInt8] = []
    trimmed.reserveCapacity(bytes.count)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == space || $0 == UInt8(ascii: "\t") }
      guard !text.isEmpty, !text.starts(with: "//".utf8) else { continue }
      // What follows a slash may be a comment or a regular expression, and spaces count in both.
      if text.contains(UInt8(ascii: "/")) {
        trimmed += text
      } else {
        append(text, to: &trimmed)
      }
      trimmed.append(UInt8(ascii: "\n"))
    }
    return trimmed.contains(UInt8(ascii: "`")) ? bytes : trimmed
  }

  private static let space = UInt8(ascii: " ")
  private static let plus = UInt8(ascii: "+")
  private static let backslash = UInt8(ascii: "\\")
  private static let quotes = Set("\"'".utf8)
  /// Signs beside which a space says nothing.
  private static let signs = Set("{}()[];,=>?:&|*+".utf8)

  /// Appends a line of a script without the spaces beside signs, those in quotes aside.
  private static func append(_ line: ArraySlice<UInt8>, to script: inout [UInt8]) {
    var quote: UInt8?
    for (place, byte) in zip(line.indices, line) {
      let (before, after) = (script.last ?? space, line[(place + 1)...].first ?? space)
      if quote != nil {
        if byte == quote, !isEscaped(place, in: line) { quote = nil }
      } else if quotes.contains(byte) {
        quote = byte
      } else if byte == space, signs.contains(before) || signs.contains(after),
        // `a + +b` isn't `a++b`.
        !(before == plus && after == plus)
      {
        continue
      }
      script.append(byte)
    }
  }

  /// Whether an odd number of backslashes stands before the place.
  private static func isEscaped(_ place: Int, in line: ArraySlice<UInt8>) -> Bool {
    !line[..<place].reversed().prefix { $0 == backslash }.count.isMultiple(of: 2)
  }
}
