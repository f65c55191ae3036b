import Bytes
import CatalogModel
import Diagnostics
import FrontMatter

/// Front matter with its keys in the form's order, each with the notes above it.
struct CanonicalHead {
  /// A key's lines.
  private struct Entry {
    let key: String
    /// Comments above the key.
    var notes: [String] = []
    /// The key's own lines.
    var lines: [String] = []
  }

  /// The front matter of a document, from one fence to the other. Where two keys share a line it stays as
  /// it is.
  static func text(_ document: ContentDocument, _ fields: YAMLMapping) -> String {
    let bytes = document.text.bytes
    let source = String(decoding: bytes[..<Int(document.body.start)], as: UTF8.self)
    var lines = CanonicalBody.lines(source)
    // The fences.
    guard lines.count > 2, let keys = keys(of: fields, in: bytes) else { return source }
    lines.removeFirst()
    while lines.last?.hasPrefix("---") == false { lines.removeLast() }
    guard lines.popLast() != nil else { return source }
    var (entries, notes) = entries(lines, keys)
    entries.sort { left, right in rank(left.key) < rank(right.key) }
    let texts = entries.flatMap { $0.notes + spaced($0) } + notes
    return (["---"] + texts + ["---"]).joined(separator: "\n") + "\n"
  }

  /// The keys by the numbers of their lines behind the opening fence; nil where a line has two, or one
  /// that doesn't begin it.
  private static func keys(of fields: YAMLMapping, in bytes: [UInt8]) -> [Int: String]? {
    var keys: [Int: String] = [:]
    for entry in fields.entries {
      let start = Int(entry.key.span.start)
      guard start > 0, bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
      let line = bytes[..<start].count { $0 == UInt8(ascii: "\n") } - 1
      guard keys.updateValue(entry.key.value, forKey: line) == nil else { return nil }
    }
    return keys.isEmpty ? nil : keys
  }

  /// The lines of each key, and the notes below the last.
  private static func entries(_ lines: [String], _ keys: [Int: String]) -> ([Entry], [String]) {
    var entries: [Entry] = []
    var pending: [String] = []
    for (number, line) in lines.enumerated() {
      if let key = keys[number] {
        entries.append(Entry(key: key, notes: pending.filter { !isBlank($0) }, lines: [line]))
        pending = []
      } else if isBlank(line) || line.hasPrefix("#") {
        pending.append(line)
      } else if let last = entries.indices.last {
        entries[last].lines += pending + [line]
        pending = []
      } else {
        pending.append(line)
      }
    }
    return (entries, pending.filter { !isBlank($0) })
  }

  private static func isBlank(_ line: String) -> Bool {
    line.allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// A key's lines with one space behind the colon, and none at ends of lines. Texts below `|` or `>` keep
  /// theirs.
  private static func spaced(_ entry: Entry) -> [String] {
    guard var first = entry.lines.first, let colon = first.firstIndex(of: ":") else {
      return entry.lines
    }
    let value = trimmed(
      String(first[first.index(after: colon)...].drop { $0 == " " || $0 == "\t" }))
    let key = trimmed(String(first[..<colon]))
    first = value.isEmpty ? key + ":" : "\(key): \(value)"
    let rest = entry.lines.dropFirst()
    if let sign = value.first, sign == "|" || sign == ">" { return [first] + rest }
    return [first] + rest.map(trimmed)
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  /// The place of a key in the form's order; what isn't the form's comes behind it.
  private static func rank(_ key: String) -> Int { order.firstIndex(of: key) ?? order.count }

  private static let order =
    ["id", "name", "form", "base", "title", "proposed_by", "proposed", "comment_until", "audience"]
    + DefinitionField.allCases.map(\.key).filter { $0 != "id" && $0 != "name" }
    + ["published_versions"]
}
