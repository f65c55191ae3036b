public import CatalogModel

/// What a comparison says of one part of a document: enough to mark it in a picture.
public struct ChangeMark: Sendable, Hashable {
  /// Where: a section or a row by the id that both have on a page, the head of the form as a whole.
  public enum Part: Sendable, Hashable {
    /// The facts of the head.
    case facts
    /// A section of running text.
    case section(FormSection)
    /// A row of the requirements table.
    case row(String)
  }

  /// The part of the document.
  public let part: Part
  /// What the part is called there.
  public let name: String
  /// The type whose cell it is; nil where all of the part changed, or its notes.
  public let type: ResourceType?
  /// What the gravest change there amounts to.
  public let changeClass: ChangeClass
  /// Whether the cell's own words stayed, and those changed that it inherits.
  public let isInherited: Bool
  /// The lasting name of the gravest change there.
  public let fingerprint: Fingerprint

  /// One mark for each part and type that changed, in the order of the document. Dates and versions
  /// are left out: they change every time.
  public static func marks(of changes: [Change]) -> [ChangeMark] {
    var marks: [ChangeMark] = []
    func note(_ mark: ChangeMark) {
      let place = marks.firstIndex { $0.part == mark.part && $0.type == mark.type }
      guard let place else { return marks.append(mark) }
      if mark.gravity < marks[place].gravity { marks[place] = mark }
    }
    for change in changes where change.changeClass != .record {
      note(ChangeMark(change, at: change.markedType, isInherited: false))
      for type in change.affected { note(ChangeMark(change, at: type, isInherited: true)) }
    }
    return marks
  }

  private init(_ change: Change, at type: ResourceType?, isInherited: Bool) {
    part = change.markedPart
    name = change.locator.part
    self.type = type
    changeClass = change.changeClass
    self.isInherited = isInherited
    fingerprint = change.fingerprint
  }

  /// A cell's own change comes before one that it inherits.
  private var gravity: (Int, ChangeClass) { (isInherited ? 1 : 0, changeClass) }
}

extension Change {
  fileprivate var markedPart: ChangeMark.Part {
    switch place.part {
    case .fact: .facts
    case .section(let section): .section(section)
    case .column, .formerColumn, .description: .row(CellAddress.Row.types.anchor)
    case .row, .cell, .notes: .row(String(locator.anchor.prefix { $0 != "." }))
    }
  }

  fileprivate var markedType: ResourceType? {
    switch place.part {
    case .column(let type), .formerColumn(let type), .description(let type), .cell(_, let type):
      type
    case .fact, .section, .row, .notes: nil
    }
  }
}
