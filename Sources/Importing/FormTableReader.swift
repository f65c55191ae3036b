import CatalogModel
import Words

/// The tables of a form, and the places that labels open.
extension FormReader {
  /// Reads a row with several cells.
  mutating func readRow(_ row: CapturedRow) {
    let heads = row.cells.map { ColumnHead(text($0.flatMap(\.words))) }
    if isHeader(heads, row) {
      return readHeader(heads, row)
    }
    switch place {
    case .section(.types), .type: readTypeRow(row)
    case .section(.components), .component, .notes, .cell: readComponentRow(row)
    case .fact, .publishedVersions, .section: add(row.cells.flatMap(\.self), asRow: true)
    case .start: break
    }
  }

  /// Whether the cells with words are heads of columns that fit here.
  private func isHeader(_ heads: [ColumnHead], _ row: CapturedRow) -> Bool {
    for (head, cell) in zip(heads, row.cells) where !cell.isEmpty && head == .unknown {
      return false
    }
    switch place {
    case .section(.types): return true
    case .type: return heads.first == .name
    case .publishedVersions: return heads.contains(.version)
    default: return beginsComponents(heads, row) || isInComponents && heads.first == .unknown
    }
  }

  /// Whether a row has the heads of the requirements table.
  private func beginsComponents(_ heads: [ColumnHead], _ row: CapturedRow) -> Bool {
    guard FoldedText.fold(text(row.cells[0].flatMap(\.words))).hasPrefix("component") else {
      return false
    }
    return heads.dropFirst().contains { $0 != .unknown }
  }

  private mutating func readHeader(_ heads: [ColumnHead], _ row: CapturedRow) {
    if beginsComponents(heads, row), !isInComponents {
      form.components = form.components ?? []
      place = .section(.components)
    }
    columns = zip(heads, row.cells).map { $1.isEmpty ? .unknown : $0 }
    isInRow = false
    mark(row.words, .label)
    if isInComponents { place = .section(.components) }
  }

  // MARK: Types

  private mutating func readTypeRow(_ row: CapturedRow) {
    guard row.unsure.isEmpty else {
      unsureRows += 1
      return
    }
    let first = row.cells[0].flatMap(\.words)
    if let type = ResourceType(text(first)) {
      guard form.types?.contains(where: { $0.type == type }) != true else {
        place = .section(.types)
        return
      }
      open(type, first)
      for cell in row.cells.dropFirst() where !cell.isEmpty { add(cell, asRow: false) }
    } else if columns.contains(where: \.isType) {
      readTypes(row)
    } else if first.isEmpty, case .type = place {
      for cell in row.cells { append(cell) }
    }
  }

  /// Reads a row with a description for each type.
  private mutating func readTypes(_ row: CapturedRow) {
    for (index, cell) in row.cells.enumerated()
    where columns.indices.contains(index) && !row.unsure.contains(index) {
      switch columns[index] {
      case .type(let type):
        if form.types?.contains(where: { $0.type == type }) != true {
          form.types = (form.types ?? []) + [ImportedForm.TypedCell(type: type, lines: [])]
        }
        if let place = form.types?.firstIndex(where: { $0.type == type }) {
          form.types?[place].lines += cell
        }
      case .name, .description, .unknown:
        let words = cell.flatMap(\.words)
        if ColumnHead(text(words)) == .description { mark(words, .label) }
      case .notes, .version, .date, .documentType, .item: break
      }
    }
  }

  // MARK: Components

  private mutating func readComponentRow(_ row: CapturedRow) {
    let name = row.cells[0].flatMap(\.words)
    guard columns.first == .name || columns.first == .unknown, !columns.isEmpty else { return }
    if ["description", "types"].contains(FoldedText.fold(text(name))),
      columns.contains(where: \.isType)
    {
      mark(name, .label, .section(.types))
      return readTypes(row)
    }
    if !name.isEmpty, !isLastComponent(name) {
      isInRow = begin(component: name)
    }
    guard isInRow else {
      place = .section(.components)
      return
    }
    if !row.unsure.isEmpty { unsureRows += 1 }
    let hasTypedWords = zip(columns, row.cells).contains { $0.isType && !$1.isEmpty }
    for (index, cell) in row.cells.enumerated().dropFirst()
    where columns.indices.contains(index) && !row.unsure.contains(index) {
      add(cell, under: columns[index], isBlankWhenEmpty: hasTypedWords)
    }
    place = .section(.components)
  }

  /// Whether the name is the row's above, which goes on here; then its words are marked.
  private mutating func isLastComponent(_ name: [Int]) -> Bool {
    guard let last = form.components?.last, isInRow,
      FoldedText.fold(text(last.name)) == FoldedText.fold(text(name))
    else { return false }
    mark(name, .repetition, .component(text(last.name)))
    return true
  }

  private mutating func add(
    _ cell: [CellLine], under head: ColumnHead, isBlankWhenEmpty: Bool
  ) {
    guard let last = form.components?.indices.last else { return }
    switch head {
    case .notes:
      let notes = form.components?[last].notes ?? []
      form.components?[last].notes = notes + cell
    case .type(let type):
      guard isBlankWhenEmpty else { return }
      if let index = form.components?[last].cells.firstIndex(where: { $0.type == type }) {
        form.components?[last].cells[index].lines += cell
      } else {
        form.components?[last].cells.append(ImportedForm.TypedCell(type: type, lines: cell))
      }
    case .name, .description, .version, .date, .documentType, .item, .unknown: break
    }
  }

  /// Begins a row of the requirements table; false where the form can't have one of that name, or has
  /// it already.
  private mutating func begin(component name: [Int]) -> Bool {
    let slug = Slug.make(text(name))
    guard ColumnHead(text(name)) == .unknown,
      form.components?.contains(where: { Slug.make(text($0.name)) == slug }) != true
    else { return false }
    form.components = (form.components ?? []) + [ImportedForm.ImportedComponent(name: name)]
    return true
  }

  // MARK: Places

  /// Opens the place of a label whose words are `words`.
  mutating func open(_ label: FormLabel, _ words: [Int]) {
    columns = []
    isInRow = false
    isInLines = false
    switch label {
    case .fact(let field):
      place = .fact(field)
      form.facts[field, default: []].append([])
    case .publishedVersions:
      place = .publishedVersions
      form.publishedVersions = form.publishedVersions ?? []
    case .section(let section):
      place = .section(section)
      switch section {
      case .types: form.types = form.types ?? []
      case .components: form.components = form.components ?? []
      case .overallFunction, .description, .descriptionNotes, .compositionAndOrdering, .notes,
        .references:
        form.sections[section] = form.sections[section] ?? []
      }
    }
    mark(words, .label)
  }

  /// Opens a type's description, or its cell of the component that is being read.
  mutating func open(_ type: ResourceType, _ words: [Int]) {
    guard isInComponents else {
      place = .type(type)
      if form.types?.contains(where: { $0.type == type }) != true {
        form.types = (form.types ?? []) + [ImportedForm.TypedCell(type: type, lines: [])]
      }
      return mark(words, .label)
    }
    guard let last = form.components?.indices.last, place != .section(.components),
      form.components?[last].cells.contains(where: { $0.type == type }) == false
    else {
      place = .section(.components)
      return
    }
    place = .cell(type)
    form.components?[last].cells.append(ImportedForm.TypedCell(type: type, lines: []))
    mark(words, .label)
  }

  /// Opens the notes of the component that is being read.
  mutating func openNotes(_ words: [Int]) {
    guard let last = form.components?.indices.last else { return }
    form.components?[last].notes = []
    place = .notes
    mark(words, .label)
  }

  /// Opens a row of the requirements table by its name.
  mutating func open(component name: [Int]) {
    guard begin(component: name) else {
      place = .section(.components)
      return
    }
    place = .component
    let contents = columns.dropFirst().filter { $0 != .unknown }
    guard contents == [.notes], let last = form.components?.indices.last else { return }
    form.components?[last].notes = []
    place = .notes
  }

  /// Adds lines where the place is; a row of a table stands by itself.
  mutating func add(_ lines: [CellLine], asRow: Bool) {
    guard case .section(let section) = place else { return append(lines) }
    guard form.sections[section] != nil else { return }
    if asRow || !isInLines { form.sections[section]?.append([]) }
    isInLines = !asRow
    append(lines)
  }

  /// Adds lines to what is being read.
  mutating func append(_ lines: [CellLine]) {
    switch place {
    case .start, .component, .section(.types), .section(.components): break
    case .fact(let field):
      guard let last = form.facts[field]?.indices.last else { return }
      form.facts[field]?[last] += lines
    case .publishedVersions: form.publishedVersions? += lines
    case .section(let section):
      guard let last = form.sections[section]?.indices.last else { return }
      form.sections[section]?[last] += lines
    case .type(let type):
      guard let index = form.types?.firstIndex(where: { $0.type == type }) else { return }
      form.types?[index].lines += lines
    case .notes:
      guard let last = form.components?.indices.last else { return }
      form.components?[last].notes? += lines
    case .cell:
      guard let last = form.components?.indices.last,
        let cell = form.components?[last].cells.indices.last
      else { return }
      form.components?[last].cells[cell].lines += lines
    }
  }

  /// Notes what words are at a place; at the place that is being read where none is named.
  mutating func mark(
    _ words: [Int], _ role: Placement.Role, _ destination: Placement.Destination? = nil
  ) {
    guard let destination = destination ?? self.destination else { return }
    for word in words { placements[word] = Placement(destination: destination, role: role) }
  }

  /// The place that is being read; nil before the first.
  private var destination: Placement.Destination? {
    let component = form.components?.last.map { text($0.name) } ?? ""
    return switch place {
    case .start: nil
    case .fact(let field): .fact(field)
    case .publishedVersions: .publishedVersions
    case .section(let section): .section(section)
    case .type(let type): .type(type)
    case .component: .component(component)
    case .notes: .notes(component: component)
    case .cell(let type): .cell(component: component, type)
    }
  }
}

extension ColumnHead {
  /// Whether it is a type's.
  var isType: Bool { if case .type = self { true } else { false } }
}
