public import CatalogModel
import CommonMark
import Diagnostics

/// Finds what differs between two revisions.
public enum RevisionComparator {
  /// The two revisions as one, aligned. Never fails: where a bound on work is reached, the text
  /// is taken as replaced and its place is among the redline's `limits`.
  ///
  /// Comparing the new with the old gives the mirror image: what was inserted is deleted, what
  /// was split is merged.
  public static func compare(_ old: Revision, _ new: Revision) -> Redline {
    var comparison = Comparison(old: old.body, new: new.body)
    var redline = Redline(
      old: old, new: new, facts: FactComparator.compare(old, new),
      sections: comparison.sections(), columns: comparison.columns,
      descriptions: comparison.descriptions(), rows: comparison.rows(), limits: comparison.limits)
    redline.relocations = RelocationFinder.relocations(in: redline)
    return redline
  }
}

/// The comparison of two bodies.
private struct Comparison {
  let old: FormBody
  let new: FormBody
  let columns: [ColumnRedline]
  private(set) var limits: [RedlinePlace] = []

  init(old: FormBody, new: FormBody) {
    self.old = old
    self.new = new
    columns = ColumnAligner.columns(old, new)
  }

  mutating func sections() -> [SectionRedline] {
    FormSection.allCases.compactMap { section in
      switch section {
      case .types, .components: return nil
      case .overallFunction, .description, .descriptionNotes, .compositionAndOrdering, .notes,
        .references:
        let (one, other) = (old[section], new[section])
        if one == .missing, other == .missing { return nil }
        return SectionRedline(section: section, entry: compare(one, other, at: .section(section)))
      }
    }
  }

  mutating func descriptions() -> [EntryRedline] {
    guard old.describesTypes || new.describesTypes else { return [] }
    return columns.map { column in
      compare(
        old.describesTypes ? old.description(of: column.oldType) : .blank,
        new.describesTypes ? new.description(of: column.type) : .blank,
        at: .description(column.type))
    }
  }

  mutating func rows() -> AlignedSequence<Component, RowRedline> {
    let (ones, others) = (old.components.value ?? [], new.components.value ?? [])
    let alignment = SequenceAligner.align(
      ones.map { AlignmentNode($0) }, others.map { AlignmentNode($0) }, pairsAlone: false)
    return AlignedSequence(old: ones, new: others, alignment.steps) { row, one, other in
      RowRedline(
        name: TextComparator.compare(
          RichText(plain: one.name.value), RichText(plain: other.name.value)
        ).text,
        cells: columns.map { column in
          compare(
            one.cell(for: column.oldType), other.cell(for: column.type),
            at: .cell(row: row, column.type))
        },
        notes: compare(one.notes, other.notes, at: .notes(row: row)))
    }
  }

  private mutating func compare(
    _ one: FormEntry<Passage>, _ other: FormEntry<Passage>, at part: RedlinePlace.Part
  ) -> EntryRedline {
    var comparator = PassageComparator(part)
    let entry = comparator.compare(one, other)
    limits += comparator.limits
    return entry
  }
}
