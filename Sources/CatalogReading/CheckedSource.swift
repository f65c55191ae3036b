public import CatalogModel
import FrontMatter

/// Records in the text of an `about.md` that a version was compared with the official text. Nothing
/// else of the file changes.
public struct CheckedSource {
  private let version: Version
  private let lines: [String]

  /// The check of `version` on a day, by somebody.
  public init(_ version: Version, on date: DocumentDate, by name: String) {
    self.version = version
    lines = [
      "checked: \(date.withoutTime.iso)", "checked_by: \(YAMLText.inDoubleQuotes(name))",
    ]
  }

  /// The file with the check in it; nil where `sources` stands in brackets, which only people can
  /// change. `file` is nil where there is none.
  public func recorded(in file: String?) -> String? {
    guard let file else { return "---\nsources:\n\(block(indent: "  "))\n---\n" }
    let ending = file.contains("\r\n") ? "\r\n" : "\n"
    var text = file.split(separator: ending, omittingEmptySubsequences: false).map(String.init)
    guard let close = text.indices.dropFirst().first(where: { text[$0].hasPrefix("---") }) else {
      return nil
    }
    guard let sources = text[..<close].firstIndex(where: { Self.key(of: $0) == "sources" }) else {
      text.insert(contentsOf: ["sources:"] + blockLines(indent: "  "), at: close)
      return text.joined(separator: ending)
    }
    guard Self.rest(of: text[sources]).isEmpty else { return nil }
    let end =
      text[..<close].indices.first { $0 > sources && Self.indent(of: text[$0]) == "" } ?? close
    record(in: &text, below: sources, upTo: end)
    return text.joined(separator: ending)
  }

  private func record(in text: inout [String], below sources: Int, upTo end: Int) {
    guard let entry = (sources + 1..<end).first(where: { Self.key(of: text[$0]) == "\(version)" })
    else {
      let indent = sources + 1 < end ? Self.indent(of: text[sources + 1]) ?? "  " : "  "
      text.insert(contentsOf: blockLines(indent: indent), at: sources + 1)
      return
    }
    let rest = Self.rest(of: text[entry])
    if rest.hasPrefix("{"), rest.hasSuffix("}") {
      let kept = rest.dropFirst().dropLast().split(separator: ",").map(String.init)
        .filter { !Self.isCheck($0) && !$0.allSatisfy { $0 == " " } }
      let head = text[entry].prefix(text[entry].count - rest.count)
      text[entry] = head + "{" + (kept + lines.map { " " + $0 }).joined(separator: ",") + " }"
      return
    }
    let own = Self.indent(of: text[entry]) ?? ""
    var next = entry + 1
    while next < end, (Self.indent(of: text[next]) ?? own + " ").count > own.count { next += 1 }
    let children = text[entry + 1..<next].filter { !Self.isCheck($0) }
    let indent = children.first.flatMap(Self.indent) ?? own + "  "
    text.replaceSubrange(entry + 1..<next, with: children + lines.map { indent + $0 })
  }

  private func blockLines(indent: String) -> [String] {
    ["\(indent)\(version):"] + lines.map { indent + indent + $0 }
  }

  private func block(indent: String) -> String {
    blockLines(indent: indent).joined(separator: "\n")
  }

  private static func isCheck(_ line: String) -> Bool {
    ["checked", "checked_by"].contains(key(of: line))
  }

  /// The key of a line; nil for a line without one.
  private static func key(of line: String) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    return line[..<colon].filter { !" \"'".contains($0) }
  }

  /// What stands behind the key.
  private static func rest(of line: String) -> String {
    guard let colon = line.firstIndex(of: ":") else { return "" }
    return String(line[line.index(after: colon)...].drop { $0 == " " }.prefix { $0 != "#" })
      .trimmingSpaces
  }

  /// The spaces that a line begins with; nil for an empty one or a comment.
  private static func indent(of line: String) -> String? {
    let spaces = line.prefix { $0 == " " }
    let rest = line[spaces.endIndex...]
    return rest.isEmpty || rest.hasPrefix("#") ? nil : String(spaces)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
