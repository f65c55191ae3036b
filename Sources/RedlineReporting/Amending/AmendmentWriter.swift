import CatalogModel
import Diagnostics
public import Redlining

extension JudgedRedline {
  /// Every change as an instruction, in the order of the document. Carried out on the old text they
  /// give the new one: the same words in the same items and paragraphs of the same texts, with the
  /// same emphasis and links. What lists are numbered by isn't part of it.
  public var amendments: [Amendment] { amendments(gathering: AmendableForms()) }

  /// The same, where the texts of several comparisons are gathered once.
  func amendments(gathering forms: AmendableForms) -> [Amendment] {
    AmendmentWriter(self, gathering: forms).amendments
  }
}

/// Writes the instructions that make the new form of the old one.
struct AmendmentWriter {
  private let redline: Redline
  private let index: ChangeIndex
  private let old: AmendableForm
  private let new: AmendableForm
  /// The names that the old components have in the new form, where they have another.
  private let names: [String: String]
  private let types: [Amendment.TypePair]
  private let struckComponents: [String]

  init(_ judged: JudgedRedline, gathering forms: AmendableForms) {
    redline = judged.redline
    let facts = redline.facts.map(\.field)
    old = AmendableForm(forms.form(of: redline.old), comparing: facts)
    new = AmendableForm(forms.form(of: redline.new), comparing: facts)
    names = Dictionary(
      redline.componentNames.filter { $0.old != $0.new }.map { ($0.old, $0.new) },
      uniquingKeysWith: { first, _ in first })
    index = ChangeIndex(judged.changes, names)
    types = redline.columns.filter { $0.presence == .both && $0.former != nil }
      .map { Amendment.TypePair(old: $0.oldType, new: $0.type) }
    let (names, present) = (names, Set(new.components))
    struckComponents = old.components.filter { !present.contains(names[$0] ?? $0) }
  }

  var amendments: [Amendment] {
    var all: [Amendment] = []
    if !types.isEmpty { all.append(amendment(.renumber(types))) }
    for name in old.components {
      if let other = names[name] { all.append(amendment(.rename(name, to: other))) }
    }
    all += componentAmendments
    let formerKeys = Dictionary(
      old.order.map { ($0.renamed(names, types), $0) }, uniquingKeysWith: { first, _ in first })
    for key in new.order {
      guard let entry = new.texts[key] else { continue }
      guard let former = formerKeys[key], let before = old.texts[former] else {
        all.append(amendment(.setText(entry, isNew: true), key))
        continue
      }
      if before != entry { all += textAmendments(former, from: before, to: entry) }
    }
    let kept = Set(new.order)
    for key in old.order
    where !kept.contains(key.renamed(names, types)) && !struckComponents.contains(key.part) {
      all.append(amendment(.strikeText, key))
    }
    return all
  }

  // MARK: Components

  /// The components that go and come, and their order where it isn't that of the old form.
  private var componentAmendments: [Amendment] {
    var all = struckComponents.map { amendment(.strikeComponent($0)) }
    var order = old.components.filter { !struckComponents.contains($0) }.map { names[$0] ?? $0 }
    for (index, name) in new.components.enumerated() where !order.contains(name) {
      let before = index > 0 ? new.components[index - 1] : nil
      order.insert(name, at: before.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
      all.append(amendment(.insertComponent(name, after: before)))
    }
    if order != new.components { all.append(amendment(.arrange(new.components))) }
    return all
  }

  // MARK: Texts

  private func textAmendments(
    _ key: AmendableForm.Key, from old: AmendableForm.Entry, to new: AmendableForm.Entry
  ) -> [Amendment] {
    func whole() -> [Amendment] { [amendment(.setText(new, isNew: false), key)] }
    guard let before = old.value, let after = new.value else { return whole() }
    let actions = BlockAmender(old: before, new: after, formers: formers).actions
    // Where nothing of the text stays, it is plainer to give it anew.
    let struck = actions.count { if case .strike = $0 { true } else { false } }
    guard struck < before.count, AmendmentReader.carryOut(actions, on: before) == after else {
      return whole()
    }
    return actions.map { amendment($0, key) }
  }

  /// What words were before they changed, as far as edits tell it.
  private func formers(of new: String) -> [BlockAmender.Former] {
    index.changes(to: new).compactMap { change in
      guard let old = change.oldText else { return nil }
      return WordEditor.edits(from: old, to: new, redline.words(of: change)).map { (old, $0) }
    }
  }

  // MARK: Sentences

  private func amendment(
    _ action: Amendment.Action, _ key: AmendableForm.Key? = nil
  ) -> Amendment {
    let words = AmendmentWords(positions: old.positions)
    var amendment = Amendment(
      action: action, key: key, sentence: words.sentence(action, key))
    amendment.changes = index.changes(carriedOutBy: amendment, on: old)
    return amendment
  }
}

extension AmendableForm.Key {
  /// The key that the text has in the new form.
  func renamed(_ names: [String: String], _ types: [Amendment.TypePair]) -> AmendableForm.Key {
    AmendableForm.Key(
      part: names[part] ?? part,
      type: type.map { type in types.first { $0.old == type }?.new ?? type }, isNotes: isNotes)
  }
}
