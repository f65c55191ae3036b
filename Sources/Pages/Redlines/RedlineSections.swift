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
        body: PlacedHTML { entries.write(section.entry, at: .section(section.section), to: &$0) })
    }
  }

  private static func style(of section: FormSection) -> String {
    switch section {
    case .compositionAndOrdering, .notes: "text say"
    case .references: "text refs"
    case .overallFunction, .description, .descriptionNotes, .types, .components: "text"
    }
  }
}
