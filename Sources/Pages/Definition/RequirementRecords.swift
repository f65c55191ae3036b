import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// A column of the requirements table, with the words and the piece of an id that every cell in it
/// has.
struct ColumnRecord: TemplateRecord {
  let type: ResourceType
  let label: String
  let idEnding: String

  init(_ type: ResourceType) {
    self.type = type
    label = type.description
    idEnding = "." + type.anchor
  }

  /// The fields.
  static let schema = RecordSchema<ColumnRecord>(
    "column", "A column of the requirements table: a type.",
    [.field("label", { $0.label }, "`Type 1`, `Single Type`.")])
}

/// A cell of the requirements table: its row, and which of the row's cells it is. No more, because
/// every field that a template names is read from a copy.
struct CellRecord: TemplateRecord {
  let row: RowRecord
  let index: Int

  private var column: ColumnRecord { row.columns[index] }

  private var address: CellAddress { CellAddress(row.formRow.address, column.type) }

  private var inheritance: Inheritance? { row.inheritance.isEmpty ? nil : row.inheritance[index] }

  private var entry: EntryRecord {
    guard row.formRow.isOnForm else {
      return EntryRecord(local: local)
    }
    var entry = row.texts.entry(row.passages[index], at: .cell(address)) { _ in .cell(self) }
    entry.isUnspecified =
      row.formRow.notes != nil && row.passages[index].value?.standardAnswer == .notSpecified
    guard !entry.local.isEmpty else { return entry }
    entry.isGapTold = entry.isGapTold || row.isMissing
    entry.local = local
    return entry
  }

  private var local: [LocalRecord] {
    row.voiced(row.texts.localTexts(at: .cell(address), fillingIn: row.fillsIn))
  }

  /// The cell's own text, where it is written once for both ways to read the cell: below the words
  /// that say what it inherits, and below what it inherits.
  private var own: BlockText? {
    guard ownCount > 0, let blocks = row.passages[index].value?.blocks else { return nil }
    return BlockText(Array(blocks.suffix(ownCount)), by: row.texts.cells.writer, at: place)
  }

  /// How many blocks that is; 0 where the cell is written whole in both ways.
  private var ownCount: Int {
    guard row.fillsIn, let inheritance, let blocks = row.passages[index].value?.blocks,
      inheritance.standsApart(in: blocks)
    else { return 0 }
    return inheritance.ownBlocks.count
  }

  private var place: Place { row.texts.place(row.anchor, ending: column.idEnding) }

  /// Writes what the form says here, less what both ways to read the cell share.
  func writeText(to page: inout PageBuffer) {
    guard case .value(let passage) = row.passages[index] else { return }
    let count = ownCount
    let blocks = count > 0 ? Array(passage.blocks.dropLast(count)) : passage.blocks
    row.texts.cells.write(blocks, at: place, takingOver: inheritance, to: &page)
  }

  private func writeID(to page: inout PageBuffer, escaped isEscaped: Bool) {
    row.texts.names.writeID(row.anchor, column.idEnding, to: &page, escaped: isEscaped)
  }

  private var filledIn: FilledInText? {
    guard row.fillsIn, inheritance != nil else { return nil }
    return FilledInText(texts: row.texts, address: address, isOpen: ownCount > 0)
  }

  /// The fields.
  static let schema = RecordSchema<CellRecord>(
    "cell", "A cell of the requirements table.",
    [
      .text("anchor", { $0.writeID(to: &$1, escaped: $2) }, "The id: `training.type-2`."),
      .text(
        "column", { $1.append($0.column.label, escaped: $2) }, "The column's heading: `Type 2`."),
      .field("entry", { $0.entry }, "What the form says, as published."),
      .field(
        "filled_in", { $0.filledIn },
        "What the cell inherits, filled in, where it inherits and the page offers it."),
      .field("own", { $0.own }, "The cell’s own text, where it stands below either."),
    ])
}

/// A row of the requirements table. A class, so that each of its cells takes one reference.
final class RowRecord: TemplateRecord {
  let texts: RevisionTexts
  let formRow: FormRow
  let columns: [ColumnRecord]
  let passages: [FormEntry<Passage>]
  /// Whether the row reads the same for every type.
  let isSame: Bool
  /// Whether the cells that inherit are also written with inherited criteria filled in.
  let fillsIn: Bool
  /// The id of the row.
  let anchor: String
  /// What each cell inherits from another type; empty where none does.
  let inheritance: [Inheritance?]
  /// Who says the local texts of the row, where all are of one supplement.
  let voice: LocalVoice?
  /// Whether the row has local texts beside its cells or its notes.
  private let hasLocal: Bool

  init(
    _ row: FormRow, _ columns: [ColumnRecord], in texts: RevisionTexts, fillsIn: Bool
  ) {
    self.columns = columns
    self.texts = texts
    self.fillsIn = fillsIn
    formRow = row
    anchor = row.address.anchor
    let known = texts.tables.inheritance
    let inheritance = known.isEmpty ? [] : columns.map { known[CellAddress(row.address, $0.type)] }
    self.inheritance = inheritance.contains { $0 != nil } ? inheritance : []
    passages = columns.map { row.cell(for: $0.type) }
    isSame = Self.isSame(passages)
    let local = Self.local(row, columns, in: texts)
    hasLocal = local.hasCells
    voice = local.voice
  }

  /// Whether supplements have texts beside a row's cells, and who says those of the row where all
  /// are of one.
  private static func local(
    _ row: FormRow, _ columns: [ColumnRecord], in texts: RevisionTexts
  ) -> (hasCells: Bool, voice: LocalVoice?) {
    var (hasCells, speakers): (Bool, [Supplement]) = (false, [])
    for supplement in texts.shownSupplements {
      let body = supplement.body
      let isInCells = columns.contains {
        body[.cell(CellAddress(row.address, $0.type))].value != nil
      }
      hasCells = hasCells || isInCells
      if isInCells || body[.notes(row.address)].value != nil { speakers.append(supplement) }
    }
    return (hasCells, speakers.count == 1 ? texts.voice(of: speakers[0]) : nil)
  }

  /// Whether our copy lost one of the cells.
  var hasMissing: Bool { formRow.isOnForm && passages.contains(.missing) }

  /// Whether our copy lost all of the cells.
  var isMissing: Bool {
    formRow.isOnForm && !passages.isEmpty && passages.allSatisfy(\.isMissing)
  }

  /// Whether the row says beside its name that our copy lost it.
  private var isGap: Bool {
    hasLocal && isMissing && (voice?.restates != true || texts.officialText == nil)
  }

  /// Where the official words are that local ones restate.
  private var official: WebAddress? {
    hasLocal && hasMissing && voice?.restates == true ? texts.officialText : nil
  }

  /// Local texts of the row, without those who say them where the row names them.
  func voiced(_ local: [LocalRecord]) -> [LocalRecord] {
    guard voice != nil else { return local }
    return local.map { LocalRecord(body: $0.body, filledIn: $0.filledIn) }
  }

  private var term: WebAddress? {
    guard formRow.address != .types else { return nil }
    return texts.note(on: formRow.name, as: .component).map { WebAddress(encoded: "#" + $0) }
  }

  private var cells: [CellRecord] {
    columns.indices.map { CellRecord(row: self, index: $0) }
  }

  private var notes: EntryRecord? {
    formRow.notes.map {
      var entry = texts.entry($0, at: .notes(formRow.address))
      entry.local = voiced(entry.local)
      return entry
    }
  }

  /// The name cut after each slash, where a narrow column may break it.
  private var nameParts: [NamePart] {
    guard formRow.name.utf8.contains(UInt8(ascii: "/")) else {
      return [NamePart(text: formRow.name)]
    }
    var parts: [NamePart] = []
    var rest = formRow.name[...]
    while let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
      parts.append(NamePart(text: String(rest[...slash])))
      rest = rest[rest.utf8.index(after: slash)...]
    }
    return parts + [NamePart(text: String(rest))]
  }

  /// Whether every type's cell says the same in the form's own words. Cells that are missing
  /// can't be compared.
  private static func isSame(_ passages: [FormEntry<Passage>]) -> Bool {
    guard passages.count > 1, !passages[0].isMissing else { return false }
    return passages.dropFirst().allSatisfy { $0 == passages[0] }
  }

  /// A piece of a row's name, after which a line may break.
  struct NamePart: TemplateRecord {
    let text: String

    /// The fields.
    static let schema = RecordSchema<NamePart>(
      "name part", "A piece of a row's name, after which a line may break.",
      [.field("text", { $0.text }, "The piece.")])
  }

  /// The fields.
  static let schema = RecordSchema<RowRecord>(
    "row", "A row of the requirements table: the types' descriptions, or a component.",
    [
      .text(
        "anchor", { $0.texts.names.writeID($0.anchor, to: &$1, escaped: $2) },
        "The id: `training`, or `types`."),
      .field("name", { $0.formRow.name }, "The component's name."),
      .field("name_parts", { $0.nameParts }, "The name in pieces, after which a line may break."),
      .field("term", { $0.term }, "The note on the component, where the page has one."),
      .field("is_same", { $0.isSame }, "Whether the row reads the same for every type."),
      .field("cells", { $0.cells }, "The cells, one for each column."),
      .field(
        "is_missing", { $0.isMissing && !$0.hasLocal },
        "Whether our copy lost all cells, and no local text stands in their place."),
      .field("width", { $0.columns.count }, "How many cells it has."),
      .field(
        "is_gap", { $0.isGap },
        "Whether our copy lost all cells, and local texts alone stand there."),
      .field("voice", { $0.voice }, "Who says its local texts, where all are of one supplement."),
      .field("official", { $0.official }, "The official text, where local ones restate it."),
      .field("notes", { $0.notes }, "The notes on the component."),
      .field(
        "has_notes", { $0.formRow.notes != nil }, "Whether the form has a place for notes here."),
    ])
}

/// The requirements of every type, side by side.
struct RequirementTableRecord: TemplateRecord {
  let caption: String
  let columns: [ColumnRecord]
  let rows: [RowRecord]
  let density: String?
  let isMissing: Bool
  let hasFilledIn: Bool
  let hasSame: Bool

  /// The fields.
  static let schema = RecordSchema<RequirementTableRecord>(
    "requirement table", "The requirements of every type, side by side.",
    [
      .field("caption", { $0.caption }, "The table's caption."),
      .field("columns", { $0.columns }, "The types."),
      .field("rows", { $0.rows }, "The rows."),
      .field(
        "density", { $0.density },
        "A class for the number of columns: `several` for three or four types, `many` for more."),
      .field("is_missing", { $0.isMissing }, "Whether our copy lost types and components alike."),
      .field(
        "has_filled_in", { $0.hasFilledIn }, "Whether a cell has inherited criteria filled in."),
      .field("has_same", { $0.hasSame }, "Whether a row reads the same for every type."),
    ])
}
