public import CatalogModel

/// Two revisions in one: the whole of both, aligned. It says what differs and nothing about what
/// that means; `ChangeJudge` does.
public struct Redline: Sendable {
  /// The old revision.
  public let old: Revision
  /// The new revision.
  public let new: Revision
  /// The facts of the form's head that either revision has an entry for, in the form's order.
  /// Status, version and the day of the last update are an official version's only: they are
  /// left out where one of the two is a proposal.
  public let facts: [FactRedline]
  /// The sections of running text that either revision has, in the form's order.
  public let sections: [SectionRedline]
  /// The columns of the requirements table: the types of both revisions, by number.
  public let columns: [ColumnRedline]
  /// The types' descriptions, one entry for each column; none where neither form has any.
  public let descriptions: [EntryRedline]
  /// The components, in merged order. A row that stands in one revision only is `inserted` or
  /// `deleted`; its texts are found there.
  public let rows: AlignedSequence<Component, RowRedline>
  /// Where a bound on work was reached, so that a text is shown as replaced as a whole.
  public let limits: [RedlinePlace]
  /// What is deleted at one place and inserted at another, because it stands in another structure
  /// or another text.
  public internal(set) var relocations: [Relocation] = []

  /// Makes a redline of its parts.
  public init(
    old: Revision, new: Revision, facts: [FactRedline], sections: [SectionRedline],
    columns: [ColumnRedline], descriptions: [EntryRedline],
    rows: AlignedSequence<Component, RowRedline>, limits: [RedlinePlace]
  ) {
    self.old = old
    self.new = new
    self.facts = facts
    self.sections = sections
    self.columns = columns
    self.descriptions = descriptions
    self.rows = rows
    self.limits = limits
  }

  /// Whether nothing differs.
  public var isSame: Bool {
    facts.allSatisfy(\.isSame) && sections.allSatisfy(\.entry.isSame)
      && columns.allSatisfy { $0.presence == .both } && descriptions.allSatisfy(\.isSame)
      && rows.isSame(\.isSame)
  }
}

/// One fact of the form's head in two revisions.
public struct FactRedline: Sendable {
  /// The fact.
  public let field: DefinitionField
  /// What the old revision says, in the page's words: `15 February 2020`, `Yes`.
  public let old: FormEntry<String>
  /// What the new revision says.
  public let new: FormEntry<String>
  /// The words, where both have some; nil where they are the same or one side has none.
  public let words: TextRedline?
  /// The core capabilities, for the one fact that is a list.
  public let list: AlignedSequence<String, TextRedline>?

  /// Makes a fact's comparison of its parts.
  public init(
    field: DefinitionField, old: FormEntry<String>, new: FormEntry<String>, words: TextRedline?,
    list: AlignedSequence<String, TextRedline>? = nil
  ) {
    self.field = field
    self.old = old
    self.new = new
    self.words = words
    self.list = list
  }

  /// Whether both revisions say the same.
  public var isSame: Bool { old == new }
}

/// One section of running text in two revisions.
public struct SectionRedline: Sendable {
  /// The section.
  public let section: FormSection
  /// Its text.
  public let entry: EntryRedline

  /// Makes a section's comparison of its parts.
  public init(section: FormSection, entry: EntryRedline) {
    self.section = section
    self.entry = entry
  }
}

/// What the form says at one place, in two revisions.
public struct EntryRedline: Sendable {
  /// What the old revision says; missing also where it has no such place.
  public let old: FormEntry<Passage>
  /// What the new revision says.
  public let new: FormEntry<Passage>
  /// The blocks of both; a side that is missing or blank has none.
  public let blocks: BlockSequence

  /// Makes an entry's comparison of its parts.
  public init(old: FormEntry<Passage>, new: FormEntry<Passage>, blocks: BlockSequence) {
    self.old = old
    self.new = new
    self.blocks = blocks
  }

  /// Whether both sides read the same: missing, blank, or the same blocks.
  public var isSame: Bool {
    switch (old, new) {
    case (.missing, .missing), (.blank, .blank): true
    case (.value, .value): blocks.isSame { $0.isSame }
    case (.missing, _), (.blank, _), (.value, _): false
    }
  }
}

/// One column of the requirements table in two revisions.
public struct ColumnRedline: Sendable, Hashable {
  /// Which revisions have the type.
  public enum Presence: Sendable, Hashable {
    /// Both.
    case both
    /// The old one only.
    case deleted
    /// The new one only.
    case inserted
  }

  /// The type, by the new revision's number where it has it.
  public let type: ResourceType
  /// Its number in the old revision, where that is another.
  public let former: ResourceType?
  /// Which revisions have it.
  public let presence: Presence

  /// Makes a column of its parts.
  public init(type: ResourceType, former: ResourceType? = nil, presence: Presence) {
    self.type = type
    self.former = former
    self.presence = presence
  }

  /// The part of the document that it is.
  public var part: RedlinePlace.Part {
    presence == .deleted ? .formerColumn(type) : .column(type)
  }
  /// Its number in the old revision.
  public var oldType: ResourceType { former ?? type }
  /// Whether both revisions have it.
  public var isInBoth: Bool { presence == .both }
}

/// One component in two revisions.
public struct RowRedline: Sendable {
  /// The name.
  public let name: TextRedline
  /// The cells, one for each column of the redline.
  public let cells: [EntryRedline]
  /// The notes.
  public let notes: EntryRedline

  /// Makes a row's comparison of its parts.
  public init(name: TextRedline, cells: [EntryRedline], notes: EntryRedline) {
    self.name = name
    self.cells = cells
    self.notes = notes
  }

  /// Whether nothing in the row differs.
  public var isSame: Bool { name.isSame && cells.allSatisfy(\.isSame) && notes.isSame }
}
