public import CommonMark
public import Diagnostics

/// A text under one heading: its blocks and the place of the heading.
public struct Passage: Sendable, Hashable {
  /// The text.
  public let blocks: [Block]
  /// The place of the heading that the text stands under.
  public let heading: ByteSpan

  /// Makes a passage of its parts.
  public init(blocks: [Block], heading: ByteSpan = .at(0)) {
    self.blocks = blocks
    self.heading = heading
  }

  /// Whether the texts read the same.
  public static func == (left: Passage, right: Passage) -> Bool { left.blocks == right.blocks }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(blocks) }

  /// The standard answer that the whole text is, if it is one.
  public var standardAnswer: StandardAnswer? {
    guard blocks.count == 1, case .paragraph(let text) = blocks[0], text.text.count <= 20 else {
      return nil
    }
    return StandardAnswer(text.plain)
  }
}

/// What the form says for one type: a description, or a cell of a component.
public struct TypedPassage: Sendable, Hashable {
  /// The type.
  public let type: ResourceType
  /// The text; blank where the form's cell is.
  public let entry: FormEntry<Passage>
  /// The place of the heading.
  public let heading: ByteSpan

  /// Makes a typed passage of its parts.
  public init(type: ResourceType, entry: FormEntry<Passage>, heading: ByteSpan) {
    self.type = type
    self.entry = entry
    self.heading = heading
  }

  /// Whether type and text are the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.type == right.type && left.entry == right.entry
  }

  /// Hashes type and text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(entry)
  }
}

/// One row of the requirements table: a component, its notes and a cell for each type.
public struct Component: Sendable, Hashable {
  /// The component's name in the form's words.
  public let name: Located<String>
  /// The id of the row: the name's slug, with `component-` before it where a part of the page
  /// has that id already.
  public let anchor: String
  /// The notes on the component.
  public let notes: FormEntry<Passage>
  /// The cells that our copy holds, by type.
  public let cells: [TypedPassage]

  /// Makes a component of its parts.
  public init(
    name: Located<String>, anchor: String, notes: FormEntry<Passage>, cells: [TypedPassage]
  ) {
    self.name = name
    self.anchor = anchor
    self.notes = notes
    self.cells = cells
  }

  /// The row of the requirements table that it is.
  public var row: CellAddress.Row { .component(anchor) }

  /// The cell of `type`; missing where our copy has none.
  public func cell(for type: ResourceType) -> FormEntry<Passage> {
    cells.first { $0.type == type }?.entry ?? .missing
  }

  /// Whether name and texts are the same.
  public static func == (left: Component, right: Component) -> Bool {
    left.name.value == right.name.value && left.notes == right.notes && left.cells == right.cells
  }

  /// Hashes name and texts.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name.value)
    hasher.combine(notes)
    hasher.combine(cells)
  }
}

/// The sections of the form's body, in the form's order.
public enum FormSection: String, Sendable, Hashable, CaseIterable {
  /// What the resource is for.
  case overallFunction = "Overall Function"
  /// What the resource is.
  case description = "Description"
  /// Notes on that.
  case descriptionNotes = "Description Notes"
  /// What each type is.
  case types = "Types"
  /// What each type must have, by component.
  case components = "Components"
  /// What an order should say.
  case compositionAndOrdering = "Composition and Ordering Specifications"
  /// Notes on the whole.
  case notes = "Notes"
  /// The documents it stands on.
  case references = "References"

  /// The form's heading.
  public var heading: String { rawValue }

  /// The id of the section on a page: the slug of its heading.
  public var anchor: String {
    switch self {
    case .overallFunction: "overall-function"
    case .description: "description"
    case .descriptionNotes: "description-notes"
    case .types: "types"
    case .components: "components"
    case .compositionAndOrdering: "composition-and-ordering-specifications"
    case .notes: "notes"
    case .references: "references"
    }
  }
}

/// The body of a form: of an official version, of a proposal, or the parts that a supplement adds to.
public struct FormBody: Sendable, Hashable {
  /// The sections of running text that our copy holds.
  public let passages: [FormSection: FormEntry<Passage>]
  /// The types' descriptions.
  public let types: FormEntry<[TypedPassage]>
  /// The components.
  public let components: FormEntry<[Component]>
  /// Whether the form describes each type: a resource typing definition (508) mostly describes the
  /// resource as a whole, under Description.
  public let describesTypes: Bool

  /// The types that the form names, under Types or in a component, in their order.
  public let typesNamed: [ResourceType]

  /// Makes a body of its parts. `passages` needs no entry for a section that is missing.
  public init(
    passages: [FormSection: FormEntry<Passage>], types: FormEntry<[TypedPassage]>,
    components: FormEntry<[Component]>, describesTypes: Bool = true
  ) {
    self.passages = passages
    self.types = types
    self.components = components
    self.describesTypes = describesTypes
    // There are a few, so that a set would take longer.
    var named: [ResourceType] = []
    func note(_ type: ResourceType) { if !named.contains(type) { named.append(type) } }
    for passage in types.value ?? [] { note(passage.type) }
    for component in components.value ?? [] {
      for cell in component.cells { note(cell.type) }
    }
    typesNamed = named.sorted()
  }

  /// The text of a section; missing for those that hold types and components.
  public subscript(section: FormSection) -> FormEntry<Passage> { passages[section] ?? .missing }

  /// The description of `type`; missing where our copy has none.
  public func description(of type: ResourceType) -> FormEntry<Passage> {
    types.value?.first { $0.type == type }?.entry ?? .missing
  }

  /// The component with this anchor; nil where the form has none.
  public func component(_ anchor: String) -> Component? {
    components.value?.first { $0.anchor == anchor }
  }

  /// The cell at `address`; missing where our copy has none.
  public subscript(address: CellAddress) -> FormEntry<Passage> {
    switch address.row {
    case .types: description(of: address.type)
    case .component(let anchor): component(anchor)?.cell(for: address.type) ?? .missing
    }
  }
}

/// A cell of the requirements table.
public struct CellAddress: Hashable, Sendable {
  /// A row of the table.
  public enum Row: Hashable, Sendable {
    /// The types' descriptions.
    case types
    /// The component with this anchor.
    case component(String)

    /// The id of the row on a page.
    public var anchor: String {
      switch self {
      case .types: "types"
      case .component(let anchor): anchor
      }
    }
  }

  /// The row.
  public let row: Row
  /// The column.
  public let type: ResourceType

  /// Makes an address of its row and column.
  public init(_ row: Row, _ type: ResourceType) {
    self.row = row
    self.type = type
  }

  /// The id of the cell on a page: `training.type-2`.
  public var anchor: String { row.anchor + "." + type.anchor }

  /// Hashes what tells nearly all cells of a form apart: the type and the length of the row's name.
  /// Every cell of every page is looked up, and a few that share a hash cost less than all names.
  public func hash(into hasher: inout Hasher) {
    let number =
      switch type {
      case .single: 0
      case .numbered(let number): number
      }
    switch row {
    case .types: hasher.combine(number)
    case .component(let anchor): hasher.combine(number << 16 | anchor.utf8.count)
    }
  }
}
