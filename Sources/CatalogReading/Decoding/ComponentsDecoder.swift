import CatalogModel
import CommonMark
import Diagnostics

/// Reads the components of a form.
struct ComponentsDecoder {
  /// A component whose headings are still being read.
  private struct Draft {
    let name: Located<String>
    let anchor: String
    var notes = FormEntry<Passage>.missing
    var notesHeading: ByteSpan?
    var cells: [TypedPassage] = []
  }

  private var drafts: [Draft] = []
  private var isIgnoring = false
  /// Whether the text of a component without its heading was reported.
  private var isReported = false

  /// Begins a component.
  mutating func add(_ text: HeadedText, _ findings: inout DiagnosticCollector) {
    FormHeading.reportTextBefore("its first `####` heading", in: text, &findings)
    let anchor = PageAnchor.component(text.title, position: drafts.count + 1)
    if let other = drafts.first(where: { $0.anchor == anchor }) {
      isIgnoring = true
      report(text, sameAs: other, &findings)
      return
    }
    isIgnoring = false
    isReported = false
    if drafts.isEmpty { drafts.reserveCapacity(16) }
    drafts.append(Draft(name: Located(text.title, text.heading), anchor: anchor))
    if text.title.isEmpty {
      findings.add(
        BodyRules.unknownHeading, at: text.heading, "this component has no name",
        help: "write its name after the `###`")
    }
  }

  /// What stands before the first component was reported.
  mutating func reportNoMore() { isReported = true }

  /// Adds the notes or a cell to the component that was begun last.
  mutating func addCell(_ text: HeadedText, _ findings: inout DiagnosticCollector) {
    guard !isIgnoring else { return }
    guard let last = drafts.indices.last else {
      guard !isReported else { return }
      isReported = true
      findings.add(
        BodyRules.unknownHeading, at: text.heading,
        "`\(text.title)` stands before the first component",
        help: "write `### ` and the component's name above it")
      return
    }
    if text.title == FormHeading.notes {
      addNotes(text, to: last, &findings)
    } else if let type = FormHeading.type(text.title) {
      addCell(text, of: type, to: last, &findings)
    } else {
      FormHeading.reportUnknownType(text, or: FormHeading.notes, &findings)
    }
  }

  /// The components.
  func finish() -> [Component] {
    drafts.map { Component(name: $0.name, anchor: $0.anchor, notes: $0.notes, cells: $0.cells) }
  }

  private mutating func addNotes(
    _ text: HeadedText, to index: Int, _ findings: inout DiagnosticCollector
  ) {
    if let first = drafts[index].notesHeading {
      reportDuplicate(text, first: first, &findings)
      return
    }
    drafts[index].notesHeading = text.heading
    drafts[index].notes = text.passage
  }

  private mutating func addCell(
    _ text: HeadedText, of type: ResourceType, to index: Int, _ findings: inout DiagnosticCollector
  ) {
    if let first = drafts[index].cells.first(where: { $0.type == type }) {
      reportDuplicate(text, first: first.heading, &findings)
      return
    }
    drafts[index].cells.append(TypedPassage(type: type, entry: text.passage, heading: text.heading))
  }

  /// Reports the first heading of a component that is here a second time. Where its `###` heading is
  /// missing, all of them are.
  private mutating func reportDuplicate(
    _ text: HeadedText, first: ByteSpan, _ findings: inout DiagnosticCollector
  ) {
    guard !isReported else { return }
    isReported = true
    findings.add(
      BodyRules.duplicateHeading, at: text.heading, "`\(text.title)` is here a second time",
      help: "put both texts under one heading; if another component begins here, write its `###` "
        + "heading above", first: first)
  }

  private func report(
    _ text: HeadedText, sameAs other: Draft, _ findings: inout DiagnosticCollector
  ) {
    if other.name.value == text.title {
      FormHeading.reportDuplicate(text, first: other.name.span, &findings)
      return
    }
    findings.add(
      BodyRules.equalComponents, at: text.heading,
      "`\(text.title)` and `\(other.name.value)` would have the same address, `#\(other.anchor)`",
      help: "make the names differ in more than signs and case", first: other.name.span)
  }
}
