import Bytes

/// What it amounts to that some words became others.
struct WordRules {
  private let text: TextJudge
  private var context: TextContext { text.context }

  init(_ text: TextJudge) { self.text = text }

  /// The reason for a stretch that is best judged as one, though its sides share words: an
  /// abbreviation written out, a repetition that went, a hyphen.
  func wholeReason(_ edit: WordPairing.Edit) -> Change.Reason? {
    if edit.old.contains(where: text.old.isInAddress)
      || edit.new.contains(where: text.new.isInAddress)
    {
      let sides = (text.old.text(of: edit.old), text.new.text(of: edit.new))
      return .changed(in: context, gist: .words(sides.0, sides.1))
    }
    if isSameHalfOfDay(edit) || isJoined(edit) { return .spelling }
    let sides = Sides(text, Array(edit.old), Array(edit.new)).told
    if let reason = AbbreviationRule(text).reason(sides, edit) { return reason }
    if let reason = repetition(edit) { return reason }
    return Spelling.isSame(sides.oldFolded, sides.newFolded) ? .spelling : nil
  }

  /// Whether both sides are "a.m." or both "p.m.", with or without stops.
  private func isSameHalfOfDay(_ edit: WordPairing.Edit) -> Bool {
    let sides = [text.old[edit.old], text.new[edit.new]].map { words in
      words.filter { !$0.isNeutral }.map(\.folded).joined()
    }
    return sides[0] == sides[1] && ["am", "pm"].contains(sides[0])
  }

  /// Whether one side is the other's word without its hyphen, where that makes no other word:
  /// "back-up" and "backup", not "re-cover" and "recover".
  private func isJoined(_ edit: WordPairing.Edit) -> Bool {
    let (one, other) = (text.old[edit.old], text.new[edit.new])
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard short.count == 1, long.count == 3, let word = short.first?.folded,
      let first = long.first, let last = long.last, long.dropFirst().allSatisfy(\.isJoined),
      long[long.startIndex + 1].folded == "-", word == first.folded + last.folded
    else { return false }
    return [first, last].allSatisfy { $0.raw.utf8.count > 1 && $0.raw.utf8.allSatisfy(\.isLetter) }
      && !first.isAcronym && !last.isAcronym && !Spelling.boundPrefixes.contains(first.folded)
      && !NumberReader.isNumber(first.folded)
  }

  /// The reason for the words of an edit that aren't part of an amount or a type; nil where there
  /// is nothing to say of them.
  func reason(_ rest: TextJudge.RemainingWords) -> Change.Reason? {
    let all = Sides(text, rest.old, rest.new)
    let told = all.told
    if told.isEmpty { return punctuation(all, rest.edit) }
    let sides = told.trimmed
    if sides.isEmpty { return punctuation(all.withoutWords, rest.edit) }
    if context.isBroken, Set(sides.oldFolded + sides.newFolded) == ["and"] { return .punctuation }
    if let reason = takeover(rest.edit) { return reason }
    if let reason = AbbreviationRule(text).reason(sides, rest.edit) ?? editorial(sides) {
      return reason
    }
    if isAgreement(sides) { return nil }
    if let reason = equivalent(rest.edit) ?? SofteningRule(text).reason(rest.edit) ?? code(sides) {
      return reason
    }
    if let reason = FrequencyRule(text).reason(sides) ?? ShareRule(text).reason(sides)
      ?? Scale.reason(sides.withoutInflections, in: context)
      ?? ModalRule(text).reason(sides, rest.edit) ?? SoleRule(text).reason(rest.edit)
      ?? NarrowingRule(text).reason(rest.edit) ?? need(sides)
    {
      return reason
    }
    let gist = String.words(sides.oldText, sides.newText)
    return isNegation(sides)
      ? .negation(in: context, gist: gist) : .changed(in: context, gist: gist)
  }

  /// "requires no license" and "requires a license", "not required" and "required".
  private func need(_ sides: Sides) -> Change.Reason? {
    guard context.isRequirement, context.givesDirections, context.lead == .none,
      let place = sides.places.first, place.scope.isPlain, !place.scope.isPermission
    else { return nil }
    let isBeforeTo = text.new.word(at: (sides.new.last ?? -1) + 1)?.folded == "to"
    let old = needing(sides.oldFolded, isBeforeTo: isBeforeTo)
    let new = needing(sides.newFolded, isBeforeTo: isBeforeTo)
    // "Does not require a permit" and "Requires a permit".
    if Set([old, new]) == [["need"], ["not", "need"]] {
      return new.count == 1 ? .nowRequired : .noLongerRequired
    }
    guard [old, new].contains([]), ["no", "not"].contains((old + new).joined(separator: " ")),
      place.isNeeded
    else { return nil }
    return new.isEmpty ? .nowRequired : .noLongerRequired
  }

  /// Words of needing in one form, without verbs that only help.
  private func needing(_ words: [String], isBeforeTo: Bool) -> [String] {
    words.filter { !["do", "does", "is", "are"].contains($0) }.map {
      ["require", "requires", "need", "needs", "required", "needed", "mandatory"].contains($0)
        || isBeforeTo && ["have", "has"].contains($0) ? "need" : $0
    }
  }

  /// Whether a negation, and little else, came or went.
  private func isNegation(_ sides: Sides) -> Bool {
    let counts = [sides.oldFolded, sides.newFolded].map { words in
      words.count { Self.negations.contains($0) || $0.hasSuffix("n't") }
    }
    return counts[0] != counts[1] && sides.old.count + sides.new.count <= 4
  }

  private static let negations: Set<String> = [
    "not", "no", "never", "without", "non", "except", "excluding", "unless", "nor", "neither",
    "cannot", "none",
  ]

  // MARK: Editorial

  /// Signs alone, or articles: nil where there are none.
  private func punctuation(_ sides: Sides, _ edit: WordPairing.Edit) -> Change.Reason? {
    sides.isEmpty ? nil : SignRule(text).reason(sides, edit)
  }

  private func editorial(_ sides: Sides) -> Change.Reason? {
    if Spelling.isSame(sides.oldFolded, sides.newFolded) { return .spelling }
    // No phrase among the synonyms is longer.
    guard max(sides.oldFolded.count, sides.newFolded.count) <= 2 else { return nil }
    let phrases = [sides.oldFolded.joined(separator: " "), sides.newFolded.joined(separator: " ")]
    return Self.synonyms.contains(Set(phrases)) ? .synonym : nil
  }

  private static let synonyms: Set<Set<String>> = [
    ["&", "and"], ["e g", "for example"], ["i e", "that is"], ["each", "every"],
    ["toward", "towards"], ["among", "amongst"], ["while", "whilst"], ["till", "until"],
  ]

  /// Whether a noun or verb only follows a number that changed: "1 Boat Operator", "2 Boat
  /// Operators".
  private func isAgreement(_ sides: Sides) -> Bool {
    text.numberChanged && sides.old.count == 1 && sides.new.count == 1
      && Spelling.isInflection(sides.oldFolded[0], sides.newFolded[0])
  }

  /// A phrase that stood twice in a row and stands once, or the other way round.
  private func repetition(_ edit: WordPairing.Edit) -> Change.Reason? {
    if edit.new.isEmpty, Repetition.isOne(edit.old, in: text.old) { return .repetitionRemoved }
    if edit.old.isEmpty, Repetition.isOne(edit.new, in: text.new) { return .repetitionAdded }
    return nil
  }

  // MARK: Requirements

  /// What a cell adds to the text that it inherits: "Same as Type 2", "Same as Type 2, PLUS: …".
  private func takeover(_ edit: WordPairing.Edit) -> Change.Reason? {
    guard Self.takesOver(text.old), Self.takesOver(text.new) else { return nil }
    guard let lone = LoneEdit(edit, of: text) else { return nil }
    let words = lone.list[lone.range].filter { !$0.isNeutral }
    guard words.first?.folded == "plus" else { return nil }
    if words.count == 1 { return .plus }
    return lone.isAdded ? .ownTextAdded : .ownTextRemoved
  }

  private static func takesOver(_ list: WordList) -> Bool {
    list.count >= 4 && list.folded(0..<3) == ["same", "as", "type"]
  }

  /// "or equivalent" that came or went.
  private func equivalent(_ edit: WordPairing.Edit) -> Change.Reason? {
    guard context.givesDirections,
      let lone = LoneEdit(edit, of: text, passesOverStress: true)
    else { return nil }
    let scope = Scope(of: lone.range, in: lone.list, among: [])
    guard Self.isEquivalent(lone.range, in: lone.list), scope.isUnturned,
      [.none, .choice].contains(context.lead)
    else { return nil }
    return lone.isAdded ? .equivalentAllowed : .equivalentRefused
  }

  private static func isEquivalent(_ range: Range<Int>, in list: WordList) -> Bool {
    list.slides(of: range).contains { range in
      let words = list[range].filter { !$0.isSmall }.map(\.folded)
      // "or equivalent", "or AHJ equivalent".
      return words.first == "or"
        && words.dropFirst().prefix(3).contains { equivalents.contains($0) }
    }
  }

  private static let equivalents: Set<String> = [
    "equivalent", "equivalents", "comparable", "similar", "equal", "designee", "designees",
    "alternate", "delegate", "substitute",
  ]

  /// The code of a course or document that came or went with the words around it.
  private func code(_ sides: Sides) -> Change.Reason? {
    if sides.old.isEmpty, let code = code(text.newEntities(in: sides.new), in: text.new) {
      return isAlternative(sides.newFolded) ? nil : .codeAdded(code, in: context)
    }
    if sides.new.isEmpty, let code = code(text.oldEntities(in: sides.old), in: text.old) {
      return isAlternative(sides.oldFolded) ? nil : .codeRemoved(code, in: context)
    }
    return nil
  }

  private func code(_ entities: [Entity], in list: WordList) -> String? {
    for entity in entities {
      if case .code = entity.meaning { return list.text(of: entity.extent) }
    }
    return nil
  }

  private func isAlternative(_ words: [String]) -> Bool {
    words.first == "or" || words.last == "or"
  }
}

/// The words on both sides of an edit.
struct Sides {
  private let text: TextJudge
  /// The old words, by index.
  let old: [Int]
  /// The new words, by index.
  let new: [Int]

  init(_ text: TextJudge, _ old: [Int], _ new: [Int]) {
    self.text = text
    self.old = old
    self.new = new
  }

  var isEmpty: Bool { old.isEmpty && new.isEmpty }

  var oldFolded: [String] { old.map { text.old[$0].folded } }
  var newFolded: [String] { new.map { text.new[$0].folded } }

  var oldText: String { Self.text(old, of: text.old) }
  var newText: String { Self.text(new, of: text.new) }

  private static func text(_ words: [Int], of list: WordList) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return list.text(of: first..<last + 1)
  }

  /// The old words' place in their sentence, and the new words'; none for a side without words.
  var places: [WordPlace] {
    [(text.old, old, text.oldEntities), (text.new, new, text.newEntities)].compactMap {
      list, words, entities in
      guard let first = words.first, let last = words.last else { return nil }
      return WordPlace(first..<last + 1, in: list, among: entities)
    }
  }

  /// Articles and signs alone.
  var withoutWords: Sides {
    Sides(text, old.filter { text.old[$0].isSmall }, new.filter { text.new[$0].isSmall })
  }

  /// Without articles and signs that say nothing.
  var told: Sides {
    Sides(
      text, old.filter { !text.old[$0].isSmall }, new.filter { !text.new[$0].isSmall })
  }

  /// Without words that both sides begin or end with.
  var trimmed: Sides {
    let (one, other) = (oldFolded, newFolded)
    let count = min(one.count, other.count)
    var first = 0
    while first < count, one[first] == other[first] { first += 1 }
    var last = 0
    while last < count - first, one[one.count - 1 - last] == other[other.count - 1 - last] {
      last += 1
    }
    return Sides(text, Array(old[first..<old.count - last]), Array(new[first..<new.count - last]))
  }

  /// Without words that are another form of the word in their place: "both courses", "either
  /// course".
  var withoutInflections: Sides {
    guard old.count == new.count, old.count > 1 else { return self }
    let kept = zip(old, new).filter { one, other in
      !Spelling.isInflection(text.old[one].folded, text.new[other].folded)
    }
    return Sides(text, kept.map(\.0), kept.map(\.1))
  }

  /// Whether the sides have other articles.
  var hasArticleChange: Bool {
    oldFolded.filter { WordList.articles.contains($0) }
      != newFolded.filter { WordList.articles.contains($0) }
  }
}

extension WordList {
  /// The stretches that could have been taken out or put in for the same result: a stretch moves
  /// on by a word that it begins with and that follows it, or back by one that it ends with.
  func slides(of range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    var slides = [range]
    var (start, end) = (range.lowerBound, range.upperBound)
    while end < count, words[start].folded == words[end].folded {
      (start, end) = (start + 1, end + 1)
      slides.append(start..<end)
    }
    (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, words[start - 1].folded == words[end - 1].folded {
      (start, end) = (start - 1, end - 1)
      slides.append(start..<end)
    }
    return slides
  }
}
