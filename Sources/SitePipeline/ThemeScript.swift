/// What of a theme's script a site needs.
enum ThemeScript {
  /// The script without empty lines, lines that are comments, and indentation: less to load, and
  /// the same to run. A script with a template literal stays as it is, because white space counts
  /// in it.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var trimmed: [UInt8] = []
    trimmed.reserveCapacity(bytes.count)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard !text.isEmpty, !text.starts(with: "//".utf8) else { continue }
      trimmed += text
      trimmed.append(UInt8(ascii: "\n"))
    }
    return trimmed.contains(UInt8(ascii: "`")) ? bytes : trimmed
  }
}
