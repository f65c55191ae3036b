/// A form's text with the same space around every heading, and none at ends of lines.
struct CanonicalBody {
  private var lines: [String] = []
  private var isInCode = false

  /// The text in that way, one blank line before it.
  static func text(_ body: String) -> String {
    var writer = CanonicalBody()
    for line in lines(body) { writer.add(line) }
    while writer.lines.last == "" { writer.lines.removeLast() }
    return writer.lines.isEmpty ? "" : "\n" + writer.lines.joined(separator: "\n") + "\n"
  }

  /// The lines of a text, whatever ends them.
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  private mutating func add(_ line: String) {
    if Self.isFence(line) { isInCode.toggle() }
    let text = isInCode ? line : Self.trimmed(line)
    if isInCode {
      lines.append(text)
    } else if let heading = Self.heading(text) {
      if lines.last.map({ $0 != "" }) == true { lines.append("") }
      lines += [heading, ""]
    } else if text != "" || lines.last.map({ $0 != "" }) == true {
      lines.append(text)
    }
  }

  private static func isFence(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return text.hasPrefix("```") || text.hasPrefix("~~~")
  }

  /// The line without space at its end, but for the two spaces that break a line within a paragraph.
  private static func trimmed(_ line: String) -> String {
    let text = String(line.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    return !text.isEmpty && line.hasSuffix("  ") ? text + "  " : text
  }

  /// A heading of the form with one space behind its signs; nil for another line.
  private static func heading(_ line: String) -> String? {
    let signs = line.prefix { $0 == "#" }
    let rest = line[signs.endIndex...]
    guard (2...4).contains(signs.count), rest.first == " " || rest.first == "\t" else { return nil }
    let title = String(rest.drop { $0 == " " || $0 == "\t" })
    return "\(signs) \(title.hasSuffix("  ") ? String(title.dropLast(2)) : title)"
  }
}
