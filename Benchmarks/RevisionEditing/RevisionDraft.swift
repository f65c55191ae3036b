import CatalogModel
import CommonMark
import Diagnostics

/// A revision that can be changed.
struct RevisionDraft {
  /// One text of the form.
  enum Place {
    case section(FormSection)
    case description(Int)
    case cell(Int, Int)
    case notes(Int)
  }

  private let original: Revision
  var name: String
  var facts: [DefinitionField: FormEntry<Located<String>>]
  var capabilities: FormEntry<[Located<String>]>
  var flags: [DefinitionField: FormEntry<Located<Bool>>]
  var passages: [FormSection: FormEntry<Passage>]
  var types: FormEntry<[TypedPassage]>
  var components: [Component]

  init(_ revision: Revision) {
    original = revision
    name = revision.name.value
    facts = revision.facts
    capabilities = revision.supportingCoreCapabilities
    flags = revision.flags
    passages = revision.body.passages
    types = revision.body.types
    components = revision.body.components.value ?? []
  }

  /// The revision as drafted.
  var revision: Revision {
    let hasTable = original.body.components.value != nil || !components.isEmpty
    return Revision(
      key: original.key, path: original.path, opening: original.opening,
      provenance: original.provenance, name: Located(name, original.name.span),
      form: original.form, facts: facts, supportingCoreCapabilities: capabilities,
      dates: original.dates, flags: flags,
      body: FormBody(
        passages: passages, types: types,
        components: hasTable ? .value(components) : original.body.components))
  }

  /// The texts that aren't empty.
  var places: [Place] {
    var places: [Place] = FormSection.allCases.filter { passages[$0]?.value != nil }
      .map { .section($0) }
    for (index, type) in (types.value ?? []).enumerated() where type.entry.value != nil {
      places.append(.description(index))
    }
    for (row, component) in components.enumerated() {
      if component.notes.value != nil { places.append(.notes(row)) }
      for (index, cell) in component.cells.enumerated() where cell.entry.value != nil {
        places.append(.cell(row, index))
      }
    }
    return places
  }

  /// The blocks of a text.
  subscript(place: Place) -> [Block] {
    get {
      switch place {
      case .section(let section): passages[section]?.value?.blocks ?? []
      case .description(let index): types.value?[index].entry.value?.blocks ?? []
      case .cell(let row, let index): components[row].cells[index].entry.value?.blocks ?? []
      case .notes(let row): components[row].notes.value?.blocks ?? []
      }
    }
    set {
      let entry = FormEntry.value(Passage(blocks: newValue))
      switch place {
      case .section(let section): passages[section] = entry
      case .description(let index):
        guard var all = types.value else { return }
        all[index] = TypedPassage(type: all[index].type, entry: entry, heading: all[index].heading)
        types = .value(all)
      case .cell(let row, let index):
        var cells = components[row].cells
        cells[index] = TypedPassage(
          type: cells[index].type, entry: entry, heading: cells[index].heading)
        components[row] = components[row].with(cells: cells)
      case .notes(let row): components[row] = components[row].with(notes: entry)
      }
    }
  }
}

extension Component {
  /// The component with other parts.
  func with(
    name: String? = nil, notes: FormEntry<Passage>? = nil, cells: [TypedPassage]? = nil
  ) -> Component {
    Component(
      name: name.map { Located($0, self.name.span) } ?? self.name,
      anchor: name.map { PageAnchor.component($0, position: 1) } ?? anchor,
      notes: notes ?? self.notes, cells: cells ?? self.cells)
  }
}
