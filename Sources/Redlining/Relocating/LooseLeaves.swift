import CatalogModel
import CommonMark
import Diagnostics

/// The leaves of a redline that went or came, in the order of the document.
struct LooseLeaves {
  /// A leaf without a counterpart at its place.
  struct Leaf {
    let leaf: Relocation.Leaf
    /// Counts what stands on its side: neighbours have numbers that follow each other.
    let number: Int
  }

  private(set) var old: [Leaf] = []
  private(set) var new: [Leaf] = []
  private var numbers = (old: 0, new: 0)

  /// The leaves that went or came in `redline`. Those of a type that one revision hasn't are part of
  /// their column.
  init(_ redline: Redline) {
    for section in redline.sections {
      let path = BlockPath(.section(section.section))
      add(section.entry, at: .section(section.section), path, path)
    }
    for (column, entry) in zip(redline.columns, redline.descriptions) where column.isInBoth {
      add(
        entry, at: .description(column.type), BlockPath(.description(column.oldType)),
        BlockPath(.description(column.type)))
    }
    for (index, entry) in redline.rows.entries.enumerated() {
      switch entry {
      case .kept(let old, let new, let row), .moved(let old, let new, let row):
        add(row, redline.rows.old[old], redline.rows.new[new], redline.columns, at: index)
      case .deleted(let old):
        add(redline.rows.old[old], redline.columns, at: index, isOld: true)
      case .inserted(let new):
        add(redline.rows.new[new], redline.columns, at: index, isOld: false)
      case .movedAway, .split, .merged: break
      }
    }
  }

  // MARK: Rows

  private mutating func add(
    _ row: RowRedline, _ old: Component, _ new: Component, _ columns: [ColumnRedline],
    at index: Int
  ) {
    for (column, cell) in zip(columns, row.cells) where column.isInBoth {
      add(
        cell, at: .cell(row: index, column.type), BlockPath(.cell(old, column.oldType)),
        BlockPath(.cell(new, column.type)))
    }
    add(row.notes, at: .notes(row: index), BlockPath(.notes(old)), BlockPath(.notes(new)))
  }

  /// A row that one of the revisions has.
  private mutating func add(
    _ component: Component, _ columns: [ColumnRedline], at index: Int, isOld: Bool
  ) {
    for column in columns where column.isInBoth {
      let type = isOld ? column.oldType : column.type
      add(
        component.cell(for: type), at: RedlinePlace(.cell(row: index, column.type)),
        BlockPath(.cell(component, type)), isOld: isOld)
    }
    add(
      component.notes, at: RedlinePlace(.notes(row: index)), BlockPath(.notes(component)),
      isOld: isOld)
  }

  // MARK: Texts

  /// What stands in both revisions, or the end of a text, parts what goes before from what follows.
  private mutating func goOn() { numbers = (numbers.old + 1, numbers.new + 1) }

  /// What both forms say at one place. Most say the same there, so that no names are made.
  private mutating func add(
    _ entry: EntryRedline, at part: RedlinePlace.Part, _ oldPath: @autoclosure () -> BlockPath,
    _ newPath: @autoclosure () -> BlockPath
  ) {
    goOn()
    guard !entry.isSame else { return }
    let (place, old, new) = (RedlinePlace(part), oldPath(), newPath())
    switch (entry.old, entry.new) {
    case (.missing, _), (_, .missing), (.blank, .blank): break
    case (.value(let one), .value(let other))
    where one.standardAnswer == nil && other.standardAnswer == nil:
      add(entry.blocks, at: place, old, new, leads: (nil, nil))
    case (.value, _), (.blank, _):
      add(entry.old, at: place, old, isOld: true)
      add(entry.new, at: place, new, isOld: false)
    }
  }

  /// What one of the forms says, all of it.
  private mutating func add(
    _ entry: FormEntry<Passage>, at place: RedlinePlace, _ path: BlockPath, isOld: Bool
  ) {
    goOn()
    guard let passage = entry.value, passage.standardAnswer == nil else { return }
    let leads = ListLeads.all(of: passage.blocks, below: nil)
    add(leads, at: place, isOld: isOld) { BlockPositions(passage.blocks, path).forEachLeaf($0) }
  }

  private mutating func add(
    _ blocks: BlockSequence, at place: RedlinePlace, _ old: BlockPath, _ new: BlockPath,
    leads: (old: String?, new: String?)
  ) {
    let ones = BlockPositions(blocks.old, old)
    let others = BlockPositions(blocks.new, new)
    for (index, entry) in blocks.entries.enumerated() {
      let place = place.entry(index)
      switch entry {
      case .kept(let one, let other, .list(let items)),
        .moved(let one, let other, .list(let items)):
        let leads = (
          ListLeads.lead(of: one, in: blocks.old, below: leads.old),
          ListLeads.lead(of: other, in: blocks.new, below: leads.new)
        )
        add(
          items, at: place, { ones.path(toItem: $0, of: one) },
          { others.path(toItem: $0, of: other) }, leads: leads)
      case .kept(let one, let other, .quote(let inner)),
        .moved(let one, let other, .quote(let inner)):
        add(
          inner, at: place, ones.path(toQuote: one), others.path(toQuote: other), leads: leads)
      case .deleted(let one):
        let leads = ListLeads.all(ofBlock: one, in: blocks.old, below: leads.old)
        add(leads, at: place, isOld: true) { ones.forEachLeaf(at: one, $0) }
      case .inserted(let other):
        let leads = ListLeads.all(ofBlock: other, in: blocks.new, below: leads.new)
        add(leads, at: place, isOld: false) { others.forEachLeaf(at: other, $0) }
      case .kept, .moved, .movedAway, .split, .merged: goOn()
      }
    }
  }

  private mutating func add(
    _ items: AlignedSequence<Block.Item, BlockSequence>, at place: RedlinePlace,
    _ old: (Int) -> BlockPath, _ new: (Int) -> BlockPath, leads: (old: String?, new: String?)
  ) {
    for (index, entry) in items.entries.enumerated() {
      let place = place.entry(index)
      switch entry {
      case .kept(let one, let other, let blocks), .moved(let one, let other, let blocks):
        goOn()
        add(blocks, at: place, old(one), new(other), leads: leads)
      case .deleted(let one):
        let blocks = items.old[one].blocks
        add(ListLeads.all(of: blocks, below: leads.old), at: place, isOld: true) {
          BlockPositions(blocks, old(one)).forEachLeaf($0)
        }
      case .inserted(let other):
        let blocks = items.new[other].blocks
        add(ListLeads.all(of: blocks, below: leads.new), at: place, isOld: false) {
          BlockPositions(blocks, new(other)).forEachLeaf($0)
        }
      case .movedAway, .split, .merged: goOn()
      }
    }
  }

  /// Adds the leaves that `visit` visits, as those of what went or came at `place`.
  private mutating func add(
    _ leads: [String?], at place: RedlinePlace, isOld: Bool,
    _ forEachLeaf: ((RichText, Locator) -> Void) -> Void
  ) {
    var ordinal = 0
    forEachLeaf { text, locator in
      let leaf = Relocation.Leaf(
        place: place.leaf(ordinal), locator: locator, text: text,
        lead: ordinal < leads.count ? leads[ordinal] : nil,
        isItem: locator.detail?.hasPrefix("item") ?? false)
      if isOld {
        numbers.old += 1
        old.append(Leaf(leaf: leaf, number: numbers.old))
      } else {
        numbers.new += 1
        new.append(Leaf(leaf: leaf, number: numbers.new))
      }
      ordinal += 1
    }
  }
}

/// The words before lists.
enum ListLeads {
  /// For each leaf of the blocks the words before the innermost list that it stands in.
  static func all(of blocks: [Block], below lead: String?) -> [String?] {
    blocks.indices.flatMap { all(ofBlock: $0, in: blocks, below: lead) }
  }

  /// The same for the block at `index`.
  static func all(ofBlock index: Int, in blocks: [Block], below lead: String?) -> [String?] {
    switch blocks[index] {
    case .paragraph, .heading, .code: return [lead]
    case .thematicBreak: return []
    case .quote(let quote): return all(of: quote.blocks, below: lead)
    case .list(let list):
      let own = self.lead(of: index, in: blocks, below: lead)
      return list.items.flatMap { all(of: $0.blocks, below: own) }
    }
  }

  /// The words before the list at `index`; those before the list around it where there are none.
  static func lead(of index: Int, in blocks: [Block], below lead: String?) -> String? {
    blocks[..<index].last { $0.isLeaf }.map { [$0].plainText } ?? lead
  }
}

extension [Relocation.Leaf] {
  /// The words of all, a line for each.
  var plainText: String { map(\.text.plain).joined(separator: "\n") }
}
