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

  /// Whether every form may have a heading of these words.
  static func isUsual(_ title: String) -> Bool {
    title == notes || type(title) != nil || FormSection(rawValue: title) != nil
  }

  private static func isEmphasized(_ text: RichText) -> Bool {
    guard let mark = text.marks.first, mark.kind == .strong || mark.kind == .emphasis else {
      return false
    }
    return mark.range.lowerBound == 0 && text.text.count - mark.range.count <= 1
  }

  /// The part of the form that a paragraph in emphasis names, or without it a type, as a heading of
  /// it is written below Components or elsewhere.
  static func name(
    of text: RichText, isInComponents: Bool
  ) -> (hashes: String, title: String)? {
    guard text.text.count <= 60, text.marks.isEmpty || isEmphasized(text) else { return nil }
    var title = text.plain[...]
    if title.hasSuffix(":") { title = title.dropLast() }
    guard isEmphasized(text) || title.hasPrefix("Type ") || title == "Single Type" else {
      return nil
    }
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
    var help = "put it under the heading it belongs to"
    if case .paragraph(let words) = block, isEmphasized(words), text.level < 4 {
      let hashes = String(repeating: "#", count: text.level + 1)
      help = "write it as a heading: `\(hashes) \(words.plain)`"
    }
    findings.add(
      BodyRules.textBeforeHeading, at: block.span,
      "text under \(text.title) stands before \(what)", help: help)
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
