import CatalogModel
import CommonMark
import Diagnostics

/// Reads the body of a form: sections at level 2, types and components at level 3, a component's
/// notes and cells at level 4.
///
/// A heading that isn't the form's is reported; where it is plain what was meant, the text below
/// it is read as that, so that one slip isn't reported over and over.
struct FormBodyDecoder {
  /// What the headings read so far lead to.
  private enum Place {
    case start
    case section(FormSection)
    case unknown
  }

  private var place = Place.start
  private var sections: [FormSection: ByteSpan] = [:]
  private var passages: [FormSection: FormEntry<Passage>] = [:]
  private var types: [TypedPassage] = []
  private var components = ComponentsDecoder()
  private var findings: DiagnosticCollector

  /// Reads `texts` of `form`, which stand in the file of `findings`.
  static func decode(
    _ texts: [HeadedText], of form: Form?, _ findings: inout DiagnosticCollector
  ) -> FormBody {
    var decoder = FormBodyDecoder(findings)
    for text in texts { decoder.add(text) }
    let body = decoder.finish(form)
    findings = decoder.findings
    FormAccount.check(texts, in: body, &findings)
    return body
  }

  private init(_ findings: DiagnosticCollector) {
    self.findings = findings
    sections.reserveCapacity(FormSection.allCases.count)
    passages.reserveCapacity(FormSection.allCases.count)
  }

  private mutating func finish(_ form: Form?) -> FormBody {
    let components = self.components.finish()
    return FormBody(
      passages: passages,
      types: sections[.types] == nil ? .missing : types.isEmpty ? .blank : .value(types),
      components: sections[.components] == nil
        ? .missing : components.isEmpty ? .blank : .value(components),
      describesTypes: form != .resourceTyping || sections[.types] != nil
        || sections[.description] == nil)
  }

  private mutating func add(_ text: HeadedText) {
    switch (text.level, place) {
    case (2, _): addSection(text)
    case (_, .unknown): break
    case (3, .section(.types)): addType(text)
    case (3, .section(.components)): addComponent(text)
    case (4, .section(.components)): components.addCell(text, &findings)
    default: addMisplaced(text)
    }
  }

  // MARK: Sections

  private mutating func addSection(_ text: HeadedText) {
    guard let section = FormSection(rawValue: text.title) else {
      place = .unknown
      reportUnknownSection(text)
      return
    }
    open(section, text)
  }

  private mutating func open(_ section: FormSection, _ text: HeadedText) {
    place = .section(section)
    if let first = sections[section] {
      FormHeading.reportDuplicate(text, first: first, &findings)
      return
    }
    sections[section] = text.heading
    switch section {
    case .types:
      FormHeading.reportTextBefore("the first `### Type 1`", in: text, &findings)
    case .components:
      FormHeading.reportTextBefore("the first component's `###` heading", in: text, &findings)
      if !text.blocks.isEmpty { components.reportNoMore() }
    case .overallFunction, .description, .descriptionNotes, .compositionAndOrdering, .notes,
      .references:
      passages[section] = text.passage
    }
  }

  private mutating func reportUnknownSection(_ text: HeadedText) {
    let help: String
    if FormHeading.type(text.title) != nil {
      help = "a type's heading is `### \(text.title)`, under `## Types`"
    } else {
      help = "the form's headings are \(FormHeading.sections)"
    }
    findings.add(
      BodyRules.unknownHeading, at: text.heading,
      "`\(text.title)` is no section of the form", help: help,
      suggestion: Suggestion.nearest(
        to: text.title, among: FormSection.allCases.map(\.heading)))
  }

  // MARK: Types and components

  private mutating func addType(_ text: HeadedText) {
    guard let type = FormHeading.type(text.title) else {
      FormHeading.reportUnknownType(text, or: nil, &findings)
      return
    }
    if let first = types.first(where: { $0.type == type }) {
      FormHeading.reportDuplicate(text, first: first.heading, &findings)
      return
    }
    types.append(TypedPassage(type: type, entry: text.passage, heading: text.heading))
  }

  private mutating func addComponent(_ text: HeadedText) {
    guard text.title == FormHeading.notes || FormHeading.type(text.title) != nil else {
      components.add(text, &findings)
      return
    }
    reportLevel(text, 4, "of a component")
    components.addCell(text, &findings)
  }

  // MARK: Headings of the wrong level

  private mutating func addMisplaced(_ text: HeadedText) {
    if case .section(.types) = place, FormHeading.type(text.title) != nil {
      reportLevel(text, 3, "under Types")
      addType(text)
    } else if case .section(.components) = place, text.level > 4,
      text.title == FormHeading.notes || FormHeading.type(text.title) != nil
    {
      reportLevel(text, 4, "of a component")
      components.addCell(text, &findings)
    } else if let section = FormSection(rawValue: text.title) {
      reportLevel(text, 2, "of the form's sections")
      open(section, text)
    } else {
      reportMisplaced(text)
    }
  }

  private mutating func reportLevel(_ text: HeadedText, _ level: Int, _ whose: String) {
    let hashes = String(repeating: "#", count: level)
    findings.add(
      BodyRules.headingLevel, at: text.heading,
      "a heading \(whose) has \(level) `#`, not \(text.level)",
      help: "write `\(hashes) \(text.title)`")
  }

  private mutating func reportMisplaced(_ text: HeadedText) {
    let message: String
    var help = "the form's headings are \(FormHeading.sections)"
    switch place {
    case .start, .unknown:
      message = "`\(text.title)` stands before the first section of the form"
      if text.level == 1 { help = "delete it: a definition's name stands in `name` above" }
    case .section(.types):
      message = "`\(text.title)` is no type"
      help = "under `## Types` stand `### Type 1`, `### Type 2`, …, or `### Single Type`"
    case .section(.components):
      message = "under Components, headings have 3 or 4 `#`, not \(text.level)"
      help = "write `### \(text.title)` for a component, or make it a paragraph"
    case .section(let section):
      message = "the section \(section.heading) has no headings of its own"
      help = "make `\(text.title)` a paragraph; \(help)"
    }
    findings.add(
      BodyRules.unknownHeading, at: text.heading, message, help: help,
      suggestion: Suggestion.nearest(
        to: text.title, among: FormSection.allCases.map(\.heading)))
  }
}
