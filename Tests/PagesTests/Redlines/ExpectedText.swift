import CatalogModel
import CommonMark
import Diagnostics
import Redlining

/// What a page of changes has to say of one of its two revisions, made of the revision and not of
/// the drawing: words without white space.
struct ExpectedText {
  /// The facts and sections, in the page's order.
  let words: String
  /// The table's rows.
  let rows: [String]

  init(_ redline: Redline, of revision: Revision, _ side: DrawnText.Side) {
    let body = revision.body
    var words = "Summary"
    for fact in redline.facts {
      let entry = side == .old ? fact.old : fact.new
      words += fact.field.label
      if fact.old != .missing, fact.new != .missing, fact.field == .supportingCoreCapabilities,
        let names = revision.capabilityNames
      {
        words += names
      } else {
        words += entry.value ?? ""
      }
    }
    func add(_ sections: [FormSection]) {
      for section in redline.sections where sections.contains(section.section) {
        words += section.section.heading + (body[section.section].value?.blocks.plainText ?? "")
      }
    }
    add([.overallFunction, .description, .descriptionNotes])
    words += "Requirements"
    add([.compositionAndOrdering, .notes, .references])
    self.words = words.packed
    let types = redline.columns.map(\.type)
    let own = types.filter { body.typesNamed.contains($0) }
    let heads = own.map(\.description).joined() + "Notes"
    var rows = [heads]
    if !types.isEmpty {
      rows.append("Description" + types.map { body.description(of: $0).words }.joined())
    }
    for component in body.components.value ?? [] {
      rows.append(
        component.name.value + types.map { component.cell(for: $0).words }.joined()
          + component.notes.words)
    }
    self.rows = rows.map(\.packed)
  }
}

extension Revision {
  fileprivate var capabilityNames: String? {
    guard let names = supportingCoreCapabilities.value else { return nil }
    return names.isEmpty ? "None" : names.map(\.value).joined()
  }
}

extension FormEntry<Passage> {
  fileprivate var words: String { value?.blocks.plainText ?? "" }
}

extension String {
  /// The text without white space, also such as an accent stands on.
  var packed: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
