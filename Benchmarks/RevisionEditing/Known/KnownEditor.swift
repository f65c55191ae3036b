public import CatalogModel
import CommonMark
import Diagnostics
import Redlining

/// Makes edits of which it is known what they amount to; the same for the same seed.
///
/// Each item and each row gets one edit at most, so that none can be taken for another. Where an
/// edit needs words that the revision doesn't have, they are planted in both texts.
public struct KnownEditor: Sendable {
  /// The numbers that decide.
  public var random: SeededRandom
  private var old: RevisionDraft
  private var new: RevisionDraft
  private var edits: [KnownEdit] = []
  /// The texts of items that were edited, and the sentences that were planted.
  private var taken: Set<String> = []

  /// Edits `revision` up to `count` times: the text before, the text after, and what was done.
  public static func edit(
    _ revision: Revision, times count: Int, _ random: inout SeededRandom
  ) -> (old: Revision, new: Revision, edits: [KnownEdit]) {
    var editor = KnownEditor(revision, random)
    editor.editTexts(count)
    editor.editRow()
    random = editor.random
    return (editor.old.revision, editor.new.revision, editor.edits)
  }

  private init(_ revision: Revision, _ random: SeededRandom) {
    self.random = random
    old = RevisionDraft(revision)
    new = old
  }

  // MARK: Texts

  private mutating func editTexts(_ count: Int) {
    var places = new.places.shuffled(using: &random)
    // One row stays as it is, for an edit of rows.
    places.removeAll { $0.row == new.components.count - 1 }
    for place in places.prefix(count * 3) where edits.count < count {
      if case .section(.references) = place {
        sortReferences(place)
      } else {
        let kinds: [KnownEdit.Kind] = [
          .insertItem, .deleteItem, .moveItem, .moveAndChange, .number, .modal, .type, .words,
          .typography, .abbreviation, .split, .merge,
        ]
        if random.below(3) > 0 {
          edit(place, random.pick(kinds) ?? .words)
        } else {
          for _ in 0...2 { edit(place, random.pick(Self.combinable) ?? .words) }
        }
      }
    }
  }

  /// Edits that several items of one list can have.
  private static let combinable: [KnownEdit.Kind] = [
    .insertItem, .deleteItem, .number, .modal, .type, .words, .typography, .abbreviation,
  ]

  private mutating func edit(_ place: RevisionDraft.Place, _ kind: KnownEdit.Kind) {
    switch kind {
    case .insertItem, .deleteItem, .moveItem, .moveAndChange: editList(place, kind)
    case .number, .modal, .type, .abbreviation: plant(place, kind)
    case .words, .typography, .split: editLeaf(place, kind)
    case .merge: merge(place)
    case .insertRow, .deleteRow, .moveRow, .renameRow, .references: break
    }
  }

  private mutating func add(
    _ kind: KnownEdit.Kind, _ expected: ChangeClass, at place: RevisionDraft.Place,
    from old: String?, to new: String?
  ) {
    let (part, type) = self.new.words(for: place)
    edits.append(
      KnownEdit(
        kind: kind, expected: expected, part: part, type: type, oldText: old, newText: new))
    taken.formUnion([old, new].compactMap(\.self))
  }

  // MARK: Lists

  /// The first list among the blocks of a text, where it has only plain items.
  private func list(
    _ place: RevisionDraft.Place, in draft: RevisionDraft? = nil
  ) -> (index: Int, list: Block.List)? {
    for (index, block) in (draft ?? new)[place].enumerated() {
      guard case .list(let list) = block else { continue }
      return list.items.allSatisfy { $0.leaf != nil } ? (index, list) : nil
    }
    return nil
  }

  private mutating func editList(_ place: RevisionDraft.Place, _ kind: KnownEdit.Kind) {
    guard let (index, list) = list(place), !list.offersChoice(after: new[place].prefix(index))
    else { return }
    var items = list.items
    let at = random.below(items.count)
    switch kind {
    case .insertItem:
      let text = KnownWords.sentence(&random)
      items.insert(.plain(text), at: random.below(items.count + 1))
      add(kind, .added, at: place, from: nil, to: text)
    case .deleteItem:
      guard items.count > 1, items.count({ $0 == items[at] }) == 1,
        !taken.contains(items[at].text)
      else { return }
      add(kind, .removed, at: place, from: items.remove(at: at).text, to: nil)
    case .moveItem, .moveAndChange:
      guard let to = target(for: at, of: items), let leaf = items[at].leaf else { return }
      let moved = items.remove(at: at)
      guard kind == .moveAndChange else {
        items.insert(moved, at: to)
        add(kind, .moved, at: place, from: moved.text, to: moved.text)
        break
      }
      guard let words = replacing(leaf.plain) else { return }
      items.insert(.plain(words), at: to)
      add(kind, .changed, at: place, from: moved.text, to: words)
    case .insertRow, .deleteRow, .moveRow, .renameRow, .number, .modal, .type, .words, .typography,
      .abbreviation, .references, .split, .merge:
      return
    }
    new[place][index] = .list(.init(start: list.start, isTight: list.isTight, items: items))
  }

  /// A place to which an item moves so that it can't be said that the others moved: over two at
  /// least, and none is like another.
  private mutating func target(for at: Int, of items: [Block.Item]) -> Int? {
    guard Set(items).count == items.count else { return nil }
    let places = items.indices.filter { abs($0 - at) > 1 }
    return items.count > 3 ? random.pick(Array(places)) : nil
  }

  private mutating func sortReferences(_ place: RevisionDraft.Place) {
    guard let (index, list) = list(place), let to = target(for: 0, of: list.items) else { return }
    var items = list.items
    items.insert(items.remove(at: 0), at: to)
    add(.references, .editorial, at: place, from: nil, to: nil)
    new[place][index] = .list(.init(start: list.start, isTight: list.isTight, items: items))
  }

  private mutating func merge(_ place: RevisionDraft.Place) {
    guard let (index, list) = list(place), list.items.count > 2 else { return }
    let at = random.below(list.items.count - 1)
    let (one, other) = (list.items[at].text, list.items[at + 1].text)
    guard min(one.wordCount, other.wordCount) > 3 else { return }
    var items = list.items
    items.replaceSubrange(at...at + 1, with: [.plain(one + " " + other)])
    add(.merge, .editorial, at: place, from: one + " " + other, to: one + " " + other)
    new[place][index] = .list(.init(start: list.start, isTight: list.isTight, items: items))
  }

  // MARK: Words

  /// Puts a sentence of known meaning into both texts, in two forms.
  private mutating func plant(_ place: RevisionDraft.Place, _ kind: KnownEdit.Kind) {
    guard place.isRequirement, let (oldIndex, oldList) = list(place, in: old),
      let (newIndex, newList) = list(place), let (words, others, expected) = planted(kind),
      taken.isDisjoint(with: [words, others])
    else { return }
    old[place][oldIndex] = .list(oldList.adding(.plain(words)))
    new[place][newIndex] = .list(newList.adding(.plain(others)))
    add(kind, expected, at: place, from: words, to: others)
  }

  private mutating func planted(_ kind: KnownEdit.Kind) -> (String, String, ChangeClass)? {
    let isUp = random.below(2) == 0
    switch kind {
    case .number:
      guard let sentence = random.pick(KnownWords.measured),
        taken.insert(sentence.text).inserted
      else { return nil }
      let from = random.below(sentence.numbers.count - 1)
      let to = from + 1 + random.below(sentence.numbers.count - 1 - from)
      let (less, more) = (sentence.numbers[from], sentence.numbers[to])
      return filled(
        sentence.text, isUp ? less : more, isUp ? more : less,
        isUp == sentence.isRaisedByMore ? .raised : .lowered)
    case .modal:
      let from = random.below(2)
      guard let weak = random.pick(KnownWords.modals[from]),
        let strong = random.pick(KnownWords.modals[from + 1 + random.below(2 - from)]),
        let sentence = random.pick(KnownWords.binding), taken.insert(sentence).inserted
      else { return nil }
      return filled(
        sentence, isUp ? weak : strong, isUp ? strong : weak, isUp ? .raised : .lowered)
    case .type:
      guard let sentence = random.pick(KnownWords.typed), taken.insert(sentence).inserted else {
        return nil
      }
      let high = 1 + random.below(2)
      let low = high + 1 + random.below(2)
      return filled(
        sentence, String(isUp ? low : high), String(isUp ? high : low),
        isUp ? .raised : .lowered)
    case .abbreviation:
      guard let (short, long) = random.pick(KnownWords.abbreviated) else { return nil }
      return (
        "A deputy " + (isUp ? short : long), "A deputy " + (isUp ? long : short), .editorial
      )
    case .insertItem, .deleteItem, .moveItem, .moveAndChange, .insertRow, .deleteRow, .moveRow,
      .renameRow, .words, .typography, .references, .split, .merge:
      return nil
    }
  }

  private func filled(
    _ sentence: String, _ old: String, _ new: String, _ expected: ChangeClass
  ) -> (String, String, ChangeClass) {
    (sentence.replacing("#", with: old), sentence.replacing("#", with: new), expected)
  }

  private mutating func editLeaf(_ place: RevisionDraft.Place, _ kind: KnownEdit.Kind) {
    guard let (index, list) = list(place) else { return }
    let at = random.below(list.items.count)
    guard let leaf = list.items[at].leaf, leaf.marks.isEmpty, !taken.contains(leaf.plain) else {
      return
    }
    var items = list.items
    switch kind {
    case .words:
      guard let words = replacing(leaf.plain) else { return }
      items[at] = .plain(words)
      add(kind, .changed, at: place, from: leaf.plain, to: words)
    case .typography:
      guard let words = restyled(leaf.plain) else { return }
      items[at] = .plain(words)
      add(kind, .editorial, at: place, from: leaf.plain, to: words)
    case .split:
      let words = leaf.plain.split(whereSeparator: \.isWhitespace)
      guard words.count > 7 else { return }
      let cut = 3 + random.below(words.count - 6)
      let parts = [words[..<cut], words[cut...]].map { $0.joined(separator: " ") }
      items.replaceSubrange(at...at, with: parts.map { .plain($0) })
      add(kind, .editorial, at: place, from: leaf.plain, to: leaf.plain)
    case .insertItem, .deleteItem, .moveItem, .moveAndChange, .insertRow, .deleteRow, .moveRow,
      .renameRow, .number, .modal, .type, .abbreviation, .references, .merge:
      return
    }
    new[place][index] = .list(.init(start: list.start, isTight: list.isTight, items: items))
  }

  /// A text with another word in place of a plain one; nil where it has none.
  private mutating func replacing(_ text: String) -> String? {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let plain = words.indices.filter { index in
      words[index].utf8.count > 4
        && words[index].utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
        && !KnownWords.modals.joined().contains(words[index])
    }
    guard words.count > 3, let at = random.pick(plain),
      let word = random.pick(KnownWords.plain.filter { !words.contains($0) })
    else { return nil }
    words[at] = word
    return words.joined(separator: " ")
  }

  /// A text with other typography.
  private mutating func restyled(_ text: String) -> String? {
    let styles = [
      (", and ", " and "), (", or ", " or "), (" – ", " - "), (" - ", " – "), ("'", "’"),
      ("’", "'"),
    ].filter { text.contains($0.0) }
    if let style = random.pick(styles), random.below(3) > 0 {
      return text.replacing(style.0, with: style.1)
    }
    guard let last = text.last, last.isLetter || last == "." else { return nil }
    return last == "." ? String(text.dropLast()) : text + "."
  }

  // MARK: Rows

  /// Edits the row that no text edit is in.
  private mutating func editRow() {
    guard let row = new.components.indices.last else { return }
    let component = new.components[row]
    switch random.below(5) {
    case 0:
      let name = KnownWords.sentence(&random)
      let text = KnownWords.sentence(&random)
      let cells = component.cells.map {
        TypedPassage(
          type: $0.type, entry: .value(Passage(blocks: [.paragraph(RichText(plain: text))])),
          heading: .at(0))
      }
      new.components.insert(
        Component(
          name: Located(name, .at(0)), anchor: PageAnchor.component(name, position: 1),
          notes: .blank, cells: cells), at: random.below(new.components.count + 1))
      addRow(.insertRow, .added, name)
    case 1 where row > 1:
      new.components.removeLast()
      addRow(.deleteRow, .removed, component.name.value)
    case 2 where row > 2:
      new.components.removeLast()
      new.components.insert(component, at: random.below(row - 1))
      addRow(.moveRow, .moved, component.name.value)
    case 3:
      guard let word = random.pick(KnownWords.plain) else { return }
      let name = component.name.value + " of the " + word
      new.components[row] = component.with(name: name)
      addRow(.renameRow, .moved, name)
    default: return
    }
  }

  private mutating func addRow(_ kind: KnownEdit.Kind, _ expected: ChangeClass, _ name: String) {
    edits.append(
      KnownEdit(
        kind: kind, expected: expected, part: name, type: nil, oldText: nil, newText: nil))
  }
}

extension RevisionDraft {
  /// The part and the type under which a reader finds a text.
  fileprivate func words(for place: Place) -> (part: String, type: ResourceType?) {
    switch place {
    case .section(let section): (section.heading, nil)
    case .description(let index): ("Description", types.value?[index].type)
    case .cell(let row, let index):
      (components[row].name.value, components[row].cells[index].type)
    case .notes(let row): (components[row].name.value, nil)
    }
  }
}

extension RevisionDraft.Place {
  /// The row that the text stands in.
  fileprivate var row: Int? {
    switch self {
    case .section, .description: nil
    case .cell(let row, _), .notes(let row): row
    }
  }

  /// Whether what the text says must be met.
  var isRequirement: Bool {
    switch self {
    case .description, .cell: true
    case .section, .notes: false
    }
  }
}

extension Block.Item {
  /// The text of an item that is one plain paragraph.
  fileprivate var leaf: RichText? {
    guard blocks.count == 1, case .paragraph(let text) = blocks[0] else { return nil }
    return text
  }

  fileprivate var text: String { leaf?.plain ?? "" }

  fileprivate static func plain(_ text: String) -> Block.Item {
    Block.Item(blocks: [.paragraph(RichText(plain: text))], span: .at(0))
  }
}

extension Block.List {
  /// The list with one more item at its end.
  fileprivate func adding(_ item: Block.Item) -> Block.List {
    Block.List(start: start, isTight: isTight, items: items + [item])
  }

  /// Whether one of the items is enough, so that one more asks for less.
  fileprivate func offersChoice(after blocks: ArraySlice<Block>) -> Bool {
    Array(blocks).plainText.contains("of the following")
  }
}

extension String {
  fileprivate var wordCount: Int { split(whereSeparator: \.isWhitespace).count }
}

extension Collection {
  fileprivate func count(_ isCounted: (Element) -> Bool) -> Int {
    reduce(0) { isCounted($1) ? $0 + 1 : $0 }
  }
}
