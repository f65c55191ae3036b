/// The headings of a form's file, and the lines that stand below each.
struct FormOutline {
  /// A heading and the lines up to the next one.
  struct Heading {
    let level: Int
    let title: String
    /// The lines below it.
    var lines: [String] = []

    /// The heading and its lines as they stand in the file.
    var source: [String] { [String(repeating: "#", count: level) + " " + title] + lines }
  }

  /// The front matter with its fences.
  var head: [String] = []
  /// The headings in the file's order.
  var headings: [Heading] = []

  init(_ text: String) {
    var isInHead = true
    var isInCode = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if isInHead {
        head.append(String(line))
        isInHead = !(head.count > 1 && line.hasPrefix("---"))
        continue
      }
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isInCode.toggle() }
      let level = line.prefix { $0 == "#" }.count
      if !isInCode, (2...4).contains(level), line.dropFirst(level).first == " " {
        let title = line.dropFirst(level + 1).drop { $0 == " " }
        headings.append(Heading(level: level, title: String(title)))
      } else if headings.isEmpty {
        if !line.isEmpty { head.append(String(line)) }
      } else {
        headings[headings.count - 1].lines.append(String(line))
      }
    }
  }

  /// The file.
  var text: String {
    var lines = head
    for heading in headings {
      if lines.last != "" { lines.append("") }
      lines += heading.source
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The headings below `parent`, itself among them; an empty range where it isn't there.
  func range(of parent: Range<Int>, level: Int, _ isMeant: (String) -> Bool) -> Range<Int>? {
    guard
      let start = parent.first(where: {
        headings[$0].level == level && isMeant(headings[$0].title)
      })
    else { return nil }
    let end = parent.first { $0 > start && headings[$0].level <= level } ?? parent.upperBound
    return start..<end
  }
}
