/// A text of a form.
public struct FormText: Sendable {
  /// Where it stands.
  public let place: FormPlace
  /// What its section or row is called.
  public let name: String
  /// What the form says there.
  public let entry: FormEntry<Passage>
}

extension FormBody {
  /// Calls `visit` with every text of the form in the order in which a page shows them: in each row
  /// of the requirements table a cell for each type, then the notes. Types or components that our
  /// copy lost, or that are blank as a whole, are one text.
  public func forEachText(_ visit: (FormText) -> Void) {
    for section in FormSection.allCases {
      switch section {
      case .types where !describesTypes: break
      case .types: forEachText(of: section, types.map { [FormRow(descriptions: $0)] }, visit)
      case .components:
        forEachText(of: section, components.map { $0.map { FormRow($0) } }, visit)
      case .overallFunction, .description, .descriptionNotes, .compositionAndOrdering, .notes,
        .references:
        visit(FormText(place: .section(section), name: section.heading, entry: self[section]))
      }
    }
  }

  private func forEachText(
    of section: FormSection, _ rows: FormEntry<[FormRow]>, _ visit: (FormText) -> Void
  ) {
    guard let known = rows.value else {
      let entry = rows.map { _ in Passage(blocks: []) }
      return visit(FormText(place: .section(section), name: section.heading, entry: entry))
    }
    for row in known {
      for type in typesNamed {
        let place = FormPlace.cell(CellAddress(row.address, type))
        visit(FormText(place: place, name: row.name, entry: row.cell(for: type)))
      }
      guard let notes = row.notes else { continue }
      visit(FormText(place: .notes(row.address), name: row.name, entry: notes))
    }
  }
}
