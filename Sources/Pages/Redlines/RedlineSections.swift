import CatalogModel
import Diagnostics
import Redlining
import Templates

/// Makes the sections of running text with their changes in place.
struct RedlineSections {
  let context: RedlineContext

  /// Those before the requirements table.
  var opening: [RedlineSectionRecord] {
    records(of: [.overallFunction, .description, .descriptionNotes])
  }

  /// Those after it.
  var closing: [RedlineSectionRecord] {
    records(of: [.compositionAndOrdering, .notes, .references])
  }

  private func records(of sections: [FormSection]) -> [RedlineSectionRecord] {
    let entries = RedlineEntries(context)
    return context.redline.sections.filter { sections.contains($0.section) }.map { section in
      RedlineSectionRecord(
        anchor: section.section.anchor, heading: section.section.heading,
        style: Self.style(of: section.section),
        body: entries.html(section.entry, at: .section(section.section)))
    }
  }

  private static func style(of section: FormSection) -> String {
    switch section {
    case .compositionAndOrdering, .notes: "text say"
    case .references: "text refs"
    case .overallFunction, .description, .descriptionNotes, .types, .components: "text"
    }
  }

  /// A place in words.
  static func words(for place: RedlinePlace, in redline: Redline) -> String {
    switch place.part {
    case .fact(let field): field.label
    case .section(let section): section.heading
    case .column(let type): type.description
    case .description(let type): "Description / \(type)"
    case .row(let row): name(of: row, in: redline)
    case .cell(let row, let type): "\(name(of: row, in: redline)) / \(type)"
    case .notes(let row): "\(name(of: row, in: redline)) / Notes"
    }
  }

  private static func name(of row: Int, in redline: Redline) -> String {
    let rows = redline.rows
    return switch rows.entries[row] {
    case .kept(_, let new, _), .moved(_, let new, _), .inserted(let new), .movedAway(_, let new),
      .merged(_, let new, _):
      rows.new[new].name.value
    case .deleted(let old), .split(let old, _, _): rows.old[old].name.value
    }
  }
}
