public import CatalogModel
import Diagnostics
import FrontMatter

/// Adds decisions to the text of a record of a review. Nothing else of the file changes.
public struct DecisionLines {
  private let lines: [String]

  /// The lines of some decisions.
  public init(_ decisions: [ReviewRecord.Decision]) { lines = decisions.flatMap(Self.lines) }

  /// A file of these decisions.
  public var newFile: String {
    (["---", "decisions:"] + lines + ["---", ""]).joined(separator: "\n")
  }

  /// The file with the decisions behind those that it has; nil where they can't be added.
  public func recorded(in file: String) -> String? {
    let ending = file.contains("\r\n") ? "\r\n" : "\n"
    var text = file.split(separator: ending, omittingEmptySubsequences: false).map(String.init)
    guard let close = text.indices.dropFirst().first(where: { text[$0].hasPrefix("---") }) else {
      return nil
    }
    guard let key = text[..<close].lastIndex(where: { Self.isKey($0) }) else {
      text.insert(contentsOf: ["decisions:"] + lines, at: close)
      return text.joined(separator: ending)
    }
    let name = text[key].filter { $0 != " " }
    // Only below a list of lines, and as the last key, is the end the place for more.
    guard name == "decisions:" || name == "decisions:[]" else { return nil }
    text[key] = "decisions:"
    text.insert(contentsOf: lines, at: close)
    return text.joined(separator: ending)
  }

  /// Whether a line has a key of the front matter itself.
  private static func isKey(_ line: String) -> Bool {
    line.first.map { $0.isLetter } == true && line.contains(":")
  }

  private static func lines(of decision: ReviewRecord.Decision) -> [String] {
    let fields = [
      ("change", decision.change.value), ("decision", decision.verdict.rawValue),
      ("reason", decision.reason.map(YAMLText.inDoubleQuotes)),
      ("role", YAMLText.inDoubleQuotes(decision.role)),
      ("by", decision.by.map(YAMLText.inDoubleQuotes)),
      ("place", decision.place.map(YAMLText.inDoubleQuotes)),
    ]
    return fields.compactMap { key, value in value.map { "\(key): \($0)" } }.enumerated()
      .map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
  }
}
