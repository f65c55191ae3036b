import CatalogModel
import Words

/// Finds the parts of a form in the lines of a capture.
struct FormReader {
  /// Where the next words go.
  enum Place: Equatable {
    case start
    case fact(DefinitionField)
    case publishedVersions
    case section(FormSection)
    case type(ResourceType)
    case component
    case notes
    case cell(ResourceType)
  }

  let capture: Capture
  private let components: Set<String>
  var form = ImportedForm()
  var placements: [Placement?]
  var place = Place.start
  /// The heads of the table that is being read.
  var columns: [ColumnHead] = []
  /// Whether the last row of the table is one to which the next may belong.
  var isInRow = false
  /// How many rows of tables have cells of which the capture doesn't tell what belongs into them.
  var unsureRows = 0
  /// Whether the section's last row is made of lines that stand in no table.
  var isInLines = false

  /// Reads a capture; `components` are names of rows that are known besides those of every position
  /// qualification.
  static func read(_ capture: Capture, components: [String]) -> FormReader {
    var reader = FormReader(capture, components)
    let rows = CapturedRow.rows(of: capture, names: reader.components)
    for (index, row) in rows.enumerated() {
      let next = rows.indices.contains(index + 1) ? rows[index + 1] : nil
      reader.read(row, before: next)
    }
    return reader
  }

  private init(_ capture: Capture, _ components: [String]) {
    self.capture = capture
    self.components = Set((components + Self.positionComponents).map { FoldedText.fold($0) })
    placements = Array(repeating: nil, count: capture.words.count)
  }

  private static let positionComponents = [
    "Education", "Training", "Experience", "Physical/Medical Fitness", "Currency",
    "Professional and Technical Licenses and Certifications",
  ]

  func text(_ words: [Int]) -> String { capture.text(of: words) }

  private mutating func read(_ row: CapturedRow, before next: CapturedRow?) {
    let filled = row.cells.filter { !$0.isEmpty }
    if filled.isEmpty {
      readBlank(row)
    } else if filled.count == 1, row.cells[0] == filled[0], isName(row) {
      readRow(row)
    } else if filled.count == 1, row.cells[0] == filled[0] {
      readLine(row.cells[0], isRow: row.isTableRow, before: next)
    } else if let first = row.cells.first, let label = label(first.flatMap(\.words), in: row) {
      open(label, first.flatMap(\.words))
      for cell in row.cells.dropFirst() { readValue(cell) }
    } else {
      readRow(row)
    }
  }

  /// Reads a cell behind a label: its value, or the next label of the row.
  private mutating func readValue(_ cell: [CellLine]) {
    let words = cell.flatMap(\.words)
    if case .fact = place, case .fact(let field)? = FormLabel(text(words)) {
      return open(.fact(field), words)
    }
    add(cell, asRow: false)
  }

  /// Whether a row of which only the first cell has words begins a component.
  private func isName(_ row: CapturedRow) -> Bool {
    let words = text(row.words)
    return row.isTableRow && isInComponents && columns.first == .name && columns.count > 1
      && FormLabel(words) == nil && ResourceType(words) == nil && ColumnHead(words) == .unknown
  }

  private mutating func readBlank(_ row: CapturedRow) {
    if !row.isTableRow { append([CellLine(words: [], end: 0)]) }
  }

  /// The label that the first cell of a divided row is.
  private func label(_ words: [Int], in row: CapturedRow) -> FormLabel? {
    guard let label = FormLabel(text(words)) else { return nil }
    switch label {
    case .fact(.version) where place == .publishedVersions: return nil
    case .fact: return label
    case .section(.components): return row.isTableRow && row.heads(capture).count > 1 ? nil : label
    case .section, .publishedVersions: return row.heads(capture).count > 1 ? nil : label
    }
  }

  // MARK: Lines

  private mutating func readLine(
    _ cell: [CellLine], isRow: Bool, before next: CapturedRow?
  ) {
    let words = cell.flatMap(\.words)
    let text = text(words)
    if let type = ResourceType(text), opens(type) { return open(type, words) }
    if !isRow, FoldedText.fold(text).hasPrefix("notes"), ColumnHead(text) == .notes, takesNotes {
      return openNotes(words)
    }
    if isColumnHead(ColumnHead(text)) {
      columns.append(ColumnHead(text))
      return mark(words, .label)
    }
    if let label = FormLabel(text) { return open(label, words) }
    if let (label, count) = leadingLabel(words) {
      open(label, Array(words.prefix(count)))
      var rest = cell
      rest[0].words.removeFirst(count)
      return add(rest, asRow: false)
    }
    if !isRow, isComponent(text, before: next) { return open(component: words) }
    add(cell, asRow: isRow)
  }

  /// A label with a colon, and behind it the value: `Status: Published`.
  private func leadingLabel(_ words: [Int]) -> (FormLabel, Int)? {
    for count in 1...FormLabel.mostWords where count < words.count {
      guard capture.words[words[count - 1]].text.hasSuffix(":") else { continue }
      guard let label = FormLabel(text(Array(words.prefix(count)))) else { return nil }
      if case .section(.notes) = label, isInComponents { return nil }
      return (label, count)
    }
    return nil
  }

  var isInComponents: Bool {
    switch place {
    case .component, .notes, .cell, .section(.components): true
    case .start, .fact, .publishedVersions, .section, .type: false
    }
  }

  /// Whether a line that names a type begins its text here.
  private func opens(_ type: ResourceType) -> Bool {
    switch place {
    case .section(.types), .type: true
    case .component, .notes, .cell: columns.isEmpty || !columns.contains(.type(type))
    case .start, .fact, .publishedVersions, .section: false
    }
  }

  /// Whether the line "Notes" begins the notes of a component, and not the section.
  private var takesNotes: Bool {
    guard isInComponents, columns.isEmpty, let last = form.components?.last else { return false }
    return last.notes == nil && last.cells.isEmpty
  }

  /// Whether a line is the head of a column of what is being read.
  private func isColumnHead(_ head: ColumnHead) -> Bool {
    switch place {
    case .section(.types):
      form.types?.isEmpty != false && (head == .name || head == .description && columns == [.name])
    case .section(.components):
      form.components?.isEmpty != false && head == .name || !columns.isEmpty && isTypeOrNotes(head)
    case .section(.compositionAndOrdering), .section(.references):
      head == .item && isEmptySection
    case .section(.notes): head == .notes && isEmptySection && columns.isEmpty
    case .publishedVersions: head == .version || head == .date || head == .documentType
    case .start, .fact, .section, .type, .component, .notes, .cell: false
    }
  }

  private func isTypeOrNotes(_ head: ColumnHead) -> Bool {
    if case .type = head { return true }
    return head == .notes && !columns.contains(.notes)
  }

  private var isEmptySection: Bool {
    guard case .section(let section) = place else { return false }
    return form.sections[section, default: []].allSatisfy { $0.allSatisfy(\.words.isEmpty) }
  }

  /// Whether a cell or notes were opened that have no words yet.
  private var isAtStartOfText: Bool {
    let component = form.components?.last
    let lines =
      switch place {
      case .notes: component?.notes
      case .cell: component?.cells.last?.lines
      case .start, .fact, .publishedVersions, .section, .type, .component: nil as [CellLine]?
      }
    return lines?.allSatisfy(\.words.isEmpty) ?? false
  }

  /// Whether a line is the name of a row: one that is known, or one that the form's own heads follow.
  private func isComponent(_ text: String, before next: CapturedRow?) -> Bool {
    guard isInComponents else { return false }
    // In print a name that stands alone may be of a table that isn't read.
    if capture.layout == nil, components.contains(FoldedText.fold(text)) { return true }
    guard columns.isEmpty, !isAtStartOfText, let next, next.cells.count == 1 else { return false }
    switch ColumnHead(capture.text(of: next.words)) {
    case .notes: return true
    case .type(let type):
      guard case .cell(let last) = place else { return place == .section(.components) }
      return type <= last
    case .name, .description, .version, .date, .documentType, .item, .unknown: return false
    }
  }
}
