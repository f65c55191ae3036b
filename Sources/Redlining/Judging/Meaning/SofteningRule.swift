/// Finds words that ask for less wherever a requirement gets them: "if available", "except nights".
struct SofteningRule {
  private let text: TextJudge

  init(_ text: TextJudge) { self.text = text }

  /// The reason for a stretch that came or went and is nothing else.
  func reason(_ edit: WordPairing.Edit) -> Change.Reason? {
    let isAdded = edit.old.isEmpty
    guard isAdded || edit.new.isEmpty, text.context.isRequirement, text.context.givesDirections,
      [.none, .choice].contains(text.context.lead)
    else { return nil }
    let (list, range) = isAdded ? (text.new, edit.new) : (text.old, edit.old)
    guard let found = list.slides(of: range).first(where: { Self.softens($0, in: list) }) else {
      return nil
    }
    let scope = Scope(of: found, in: list, among: [])
    guard scope.isUnturned, !scope.isPermission else { return nil }
    return isAdded ? .softened : .hardened
  }

  private static func softens(_ range: Range<Int>, in list: WordList) -> Bool {
    let words = list[range].filter { !$0.isNeutral }.map(\.folded)
    if phrases.contains(words.joined(separator: " ")) { return true }
    return words.count > 1 && (words.first == "except" || words.first == "unless")
      && !words.contains { $0 == "not" || $0 == "no" || $0 == "for" }
  }

  private static let phrases: Set<String> = Set(
    ["available", "possible", "practicable", "feasible", "practical", "appropriate"].flatMap {
      word in ["if", "where", "when", "as", "whenever", "wherever"].map { "\($0) \(word)" }
    } + ["if needed", "as needed", "when needed", "if necessary", "as necessary", "preferably"]
      // A choice where all was asked for.
      + ["one of", "any of", "either of", "one or more of", "at least one of"])
}
