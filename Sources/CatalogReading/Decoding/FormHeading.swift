import CatalogModel
import CommonMark
import Diagnostics

/// The words of a form's headings, and what can be wrong with one.
enum FormHeading {
  /// The heading of a component's notes.
  static let notes = "Notes"

  /// The sections' headings, for messages.
  static let sections = FormSection.allCases.map { "`## \($0.heading)`" }.joined(separator: ", ")

  /// The type that a heading names.
  static func type(_ title: String) -> ResourceType? {
    if let index = usual.firstIndex(of: title) { return .numbered(index + 1) }
    guard title.hasPrefix("Type") || title.hasPrefix("Single") else { return nil }
    return ResourceType(heading: title)
  }

  /// The headings of nearly all types, the first type's first.
  private static let usual = (1...9).map { "Type \($0)" }

  /// The part of the form that a paragraph in emphasis names, as a heading of it is written below
  /// Components or elsewhere.
  static func name(
    of text: RichText, isInComponents: Bool
  ) -> (hashes: String, title: String)? {
    guard let mark = text.marks.first, mark.kind == .strong || mark.kind == .emphasis,
      mark.range.lowerBound == 0, text.text.count <= 60, text.text.count - mark.range.count <= 1
    else { return nil }
    var title = text.plain[...]
    if title.hasSuffix(":") { title = title.dropLast() }
    if type(String(title)) != nil { return (isInComponents ? "####" : "###", String(title)) }
    if title == notes, isInComponents { return ("####", notes) }
    return FormSection(rawValue: String(title)).map { ("##", $0.heading) }
  }

  /// Reports a heading that is here a second time.
  static func reportDuplicate(
    _ text: HeadedText, first: ByteSpan, _ findings: inout DiagnosticCollector
  ) {
    findings.add(
      BodyRules.duplicateHeading, at: text.heading,
      "`\(text.title)` is here a second time",
      help: "put both texts under one heading", first: first)
  }

  /// Reports text between a heading and the headings that hold its text.
  static func reportTextBefore(
    _ what: String, in text: HeadedText, _ findings: inout DiagnosticCollector
  ) {
    guard let block = text.blocks.first else { return }
    findings.add(
      BodyRules.textBeforeHeading, at: block.span,
      "text under \(text.title) stands before \(what)",
      help: "put it under the heading it belongs to")
  }

  /// Reports a heading that should name a type, or else what `other` says.
  static func reportUnknownType(
    _ text: HeadedText, or other: String?, _ findings: inout DiagnosticCollector
  ) {
    let known = ["Single Type"] + (1...9).map { "Type \($0)" } + [other].compactMap(\.self)
    let others = other.map { "`#### \($0)`, " } ?? ""
    let hashes = String(repeating: "#", count: text.level)
    findings.add(
      BodyRules.unknownHeading, at: text.heading, "`\(text.title)` is no type",
      help: "here stand \(others)`\(hashes) Type 1`, `\(hashes) Type 2`, …, "
        + "or `\(hashes) Single Type`",
      suggestion: Suggestion.nearest(to: text.title, among: known))
  }
}
