import CatalogModel
import CommonMark

/// Judges the facts of the form's head.
struct FactJudge {
  private let redline: Redline

  init(_ redline: Redline) { self.redline = redline }

  /// The change of a fact; nil where nothing changed.
  func draft(_ fact: FactRedline) -> ChangeDraft? {
    guard !fact.isSame else { return nil }
    return ChangeDraft(
      kind: fact.old.value == nil ? .added : fact.new.value == nil ? .removed : .words,
      subject: .init(part: .fact(fact.field), key: fact.field.key), locator: .fact(fact.field),
      reasons: reasons(fact), oldText: fact.old.value, newText: fact.new.value)
  }

  private func reasons(_ fact: FactRedline) -> [Change.Reason] {
    if fact.old == .missing { return [.uncompared(redline.old)] }
    if fact.new == .missing { return [.uncompared(redline.new)] }
    if let words = editorial(fact) { return words }
    switch fact.field {
    case .id, .version, .status, .updated, .originalRelease, .lastMajorRelease:
      return [
        .init(
          .record, gist: .words(Self.words(fact.old), Self.words(fact.new)),
          sentence: "Version or date only.")
      ]
    case .name:
      return [
        .init(
          .moved, gist: .words(Self.words(fact.old), Self.words(fact.new)),
          sentence: "The resource has another name.")
      ]
    case .supportingCoreCapabilities where isSorted(fact):
      return [.init(.editorial, sentence: "The same capabilities in another order.")]
    case .nqsPosition, .kind, .category, .primaryCoreCapability, .secondaryCoreCapability,
      .supportingCoreCapabilities, .singleResource, .withTypedTeam, .typedTeam, .withTypedUnit,
      .typedUnit:
      return [
        .init(
          .changed, gist: .words(Self.words(fact.old), Self.words(fact.new)),
          sentence: "A fact of the form changed; whether more or less is asked for isn’t certain.")
      ]
    }
  }

  /// The reasons, where only the writing changed.
  private func editorial(_ fact: FactRedline) -> [Change.Reason]? {
    let words: [TextRedline]
    if let list = fact.list {
      words = list.entries.compactMap { entry in
        switch entry {
        case .kept(_, _, let text): text
        case .moved, .movedAway, .deleted, .inserted, .split, .merged: nil
        }
      }
      guard words.count == list.entries.count else { return nil }
    } else if let text = fact.words {
      words = [text]
    } else {
      return nil
    }
    let changed = words.filter { !$0.isSame }
    let reasons = changed.flatMap { TextJudge.reasons($0, in: TextContext(role: .notes)) }
    guard !reasons.isEmpty, reasons.allSatisfy({ $0.changeClass == .editorial }) else { return nil }
    return Array(reasons.prefix(1))
  }

  /// Whether the capabilities are the same ones.
  private func isSorted(_ fact: FactRedline) -> Bool {
    guard let list = fact.list else { return false }
    return list.old.count == list.new.count && list.old.sorted() == list.new.sorted()
  }

  private static func words(_ entry: FormEntry<String>) -> String {
    switch entry {
    case .missing: "missing"
    case .blank: "blank"
    case .value(let text): text
    }
  }
}
