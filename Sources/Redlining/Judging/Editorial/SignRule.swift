/// Tells which signs say nothing: those of a sentence, and not those of a number, a grade, a unit or
/// a possessive.
struct SignRule {
  private let text: TextJudge

  init(_ text: TextJudge) { self.text = text }

  /// The reason for an edit of nothing but signs and articles.
  func reason(_ sides: Sides, _ edit: WordPairing.Edit) -> Change.Reason {
    let gist = String.words(around(sides.old, in: text.old), around(sides.new, in: text.new))
    guard sides.old.allSatisfy({ isFree($0, in: text.old) }),
      sides.new.allSatisfy({ isFree($0, in: text.new) })
    else { return .changed(in: text.context, gist: gist) }
    if sides.hasArticleChange {
      return hasAmountArticle(edit) ? .changed(in: text.context, gist: gist) : .article
    }
    let signs = (sides.oldFolded, sides.newFolded)
    let isComma = signs == ([","], []) || signs == ([], [","])
    if isComma, let next = text.new.word(at: edit.new.upperBound),
      next.folded == "and" || next.folded == "or"
    {
      return .serialComma
    }
    let isDashOrQuote = (signs.0 + signs.1).allSatisfy { ["-", "'", "\""].contains($0) }
    return isDashOrQuote && signs.0.count == signs.1.count ? .typography : .punctuation
  }

  /// Whether the sign at `index` can come or go and the words say the same.
  private func isFree(_ index: Int, in list: WordList) -> Bool {
    let word = list[index]
    guard word.kind == .sign else { return true }
    let before = word.isJoined && index > 0 ? list[index - 1] : nil
    let after = list.word(at: index + 1).flatMap { $0.isJoined ? $0 : nil }
    switch word.folded {
    case "-": return isFreeHyphen(before, after)
    case ",": return !(isNumber(before) && isNumber(after)) && !isTelling(index, in: list)
    case ".": return !isNumber(after)
    case ":": return !(isNumber(before) && isNumber(after))
    case "'", "\"": return !isNumber(before) && !(before?.kind == .word && word.folded == "'")
    case "(", "[": return before == nil
    case ")", "]": return after == nil || after?.isNeutral == true
    case "?", "!": return false
    default: return true
    }
  }

  private func isNumber(_ word: WordList.Word?) -> Bool { word?.kind == .number }

  /// A dash between words that stand apart, or a hyphen between two whole words.
  private func isFreeHyphen(_ before: WordList.Word?, _ after: WordList.Word?) -> Bool {
    switch (before, after) {
    case (nil, nil): true
    case (nil, .some(let word)), (.some(let word), nil):
      word.kind == .word && word.raw.utf8.count > 2
    case (.some(let one), .some(let other)):
      [one, other].allSatisfy {
        $0.kind == .word && $0.raw.utf8.count > 1 && !NumberReader.isNumber($0.folded)
      } && !Spelling.boundPrefixes.contains(one.folded)
    }
  }

  /// Whether a comma decides what its neighbours mean: ", who hold a license,", "No, one may".
  private func isTelling(_ index: Int, in list: WordList) -> Bool {
    if let next = list.word(at: index + 1), ScopeWords.relatives.contains(next.folded) {
      return true
    }
    return [index - 1, index + 1].contains {
      list.word(at: $0).map {
        ScopeWords.turns($0.folded) || $0.kind == .number || NumberReader.isNumber($0.folded)
      } ?? false
    }
  }

  /// Whether an article belongs to an amount: "few", "a few".
  private func hasAmountArticle(_ edit: WordPairing.Edit) -> Bool {
    ["few", "little", "number", "lot"].contains(
      text.new.word(at: edit.new.upperBound)?.folded ?? "")
  }

  /// The signs with the words that they stand at.
  private func around(_ indices: [Int], in list: WordList) -> String {
    guard let first = indices.first, let last = indices.last else { return "" }
    let start = list[first].isJoined ? max(0, first - 1) : first
    let end = list.word(at: last + 1)?.isJoined == true ? last + 2 : last + 1
    return list.text(of: start..<end)
  }
}
