/// Finds the same things in another order: "air or land" and "land or air", two codes that changed
/// places, a title said otherwise behind the same code.
struct OrderRule {
  private let text: TextJudge

  init(_ text: TextJudge) { self.text = text }

  /// The reason, where all edits together are nothing but another order.
  func reason(_ edits: [WordPairing.Edit]) -> Change.Reason? {
    guard let first = edits.first, let last = edits.last else { return nil }
    let old = first.old.lowerBound..<last.old.upperBound
    let new = first.new.lowerBound..<last.new.upperBound
    guard !old.isEmpty, !new.isEmpty, old.count <= 60, new.count <= 60 else { return nil }
    if isSameTitle(old, new) { return .retitled }
    guard let one = Self.things(old, in: text.old), let other = Self.things(new, in: text.new),
      one.joints == other.joints, one.names != other.names,
      one.names.sorted() == other.names.sorted(), !isOfDeeds(old, one.names)
    else { return nil }
    return .otherOrder
  }

  /// Whether the sentence begins with single words that may be deeds, which have an order: "Arms,
  /// aims and fires".
  private func isOfDeeds(_ range: Range<Int>, _ names: [String]) -> Bool {
    let start = Scope.sentence(around: range, in: text.old).lowerBound
    return range.lowerBound == start
      && names.allSatisfy { $0.hasSuffix("s") && !$0.contains(" ") && !$0.hasSuffix("ss") }
  }

  /// What "and", "or" and commas join, and which of these do; nil where other words could make the
  /// order matter.
  private static func things(
    _ range: Range<Int>, in list: WordList
  ) -> (names: [String], joints: Set<String>)? {
    var names: [String] = []
    var joints: Set<String> = []
    var name: [String] = []
    for word in list[range] {
      switch word.folded {
      case "and", "or", "&": joints.insert(word.folded == "&" ? "and" : word.folded)
      case ",", ";": break
      case let word where ordering.contains(word) || ScopeWords.turns(word): return nil
      case let folded:
        if !word.isSmall || folded == "-" { name.append(folded) }
        continue
      }
      if !name.isEmpty { names.append(name.joined(separator: " ")) }
      name = []
    }
    if !name.isEmpty { names.append(name.joined(separator: " ")) }
    return names.count > 1 && joints.count < 2 ? (names, joints) : nil
  }

  /// Whether both stretches are the title behind one code, in the same words but for small ones.
  private func isSameTitle(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    guard let one = text.oldEntities.first, let other = text.newEntities.first,
      case .code = one.meaning, case .code = other.meaning,
      one.extent.lowerBound == 0, other.extent.lowerBound == 0,
      text.old.folded(one.extent) == text.new.folded(other.extent),
      old.lowerBound >= one.extent.upperBound, new.lowerBound >= other.extent.upperBound
    else { return false }
    let words = [text.old[old], text.new[new]].map { words in
      words.filter { !$0.isSmall && !Self.small.contains($0.folded) }.map(\.folded).sorted()
    }
    return !words[0].isEmpty && words[0] == words[1] && !words[0].contains { ScopeWords.turns($0) }
  }

  private static let small: Set<String> = ["of", "to", "for", "in", "on", "and", "with", "by"]

  private static let ordering: Set<String> = [
    "then", "before", "after", "to", "from", "first", "followed", "than", "over", "under",
    "between",
    "but", "if", "unless", "until", "when", "per", "in", "with", "of",
  ]
}
