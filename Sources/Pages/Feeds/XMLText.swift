/// Writes text for XML 1.0.
enum XMLText {
  /// Appends `text` escaped for content and quoted attributes. Characters that XML can't hold are
  /// left out: control characters other than tab and line ends, U+FFFE and U+FFFF.
  static func append(_ text: String, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".utf8)
      case "<": output.append(contentsOf: "&lt;".utf8)
      case ">": output.append(contentsOf: "&gt;".utf8)
      case "\"": output.append(contentsOf: "&quot;".utf8)
      case "\t", "\n", "\r", " "..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case _: continue
      }
    }
  }
}
