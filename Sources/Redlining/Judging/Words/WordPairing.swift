import CommonMark

/// Which words of two texts are the same ones, and what stands between them.
struct WordPairing {
  /// A stretch in which the texts differ: words of the old text, words of the new one.
  struct Edit: Hashable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// The words that stand in both, in order.
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// What stands between them, in order; no edit is empty on both sides.
  private(set) var edits: [Edit] = []

  /// The most cells of a table of words against words.
  static let tableBound = 40_000

  /// Reads the runs of `text` in words. A word counts as the same only where all of it is.
  init(_ text: TextRedline, _ old: WordList, _ new: WordList) {
    var (oldNext, newNext) = (0, 0)
    for run in text.runs where run.kind != .changed {
      let oldWords = Self.words(of: old, in: run.old, from: oldNext)
      let newWords = Self.words(of: new, in: run.new, from: newNext)
      pairs += Self.common(old, oldWords, new, newWords)
      oldNext = oldWords.upperBound
      newNext = newWords.upperBound
    }
    edits = Self.gaps(pairs, old: 0..<old.count, new: 0..<new.count).flatMap { gap in
      trimmed(gap, old, new)
    }
    pairs.sort { $0.old < $1.old }
  }

  /// The words of `list` that lie in `bytes` as a whole, the first `first` passed over.
  private static func words(of list: WordList, in bytes: Range<Int>, from first: Int) -> Range<Int>
  {
    var start = first
    while start < list.count, list[start].range.lowerBound < bytes.lowerBound { start += 1 }
    var end = start
    while end < list.count, list[end].range.upperBound <= bytes.upperBound { end += 1 }
    return start..<end
  }

  /// The words at the beginning and at the end of two stretches that are the same, and between
  /// them the most that a table finds.
  private static func common(
    _ old: WordList, _ oldRange: Range<Int>, _ new: WordList, _ newRange: Range<Int>
  ) -> [(old: Int, new: Int)] {
    let ends = commonEnds(old, oldRange, new, newRange)
    let inner = Edit(
      old: oldRange.lowerBound + ends.first..<oldRange.upperBound - ends.last,
      new: newRange.lowerBound + ends.first..<newRange.upperBound - ends.last)
    return (0..<ends.first).map { (oldRange.lowerBound + $0, newRange.lowerBound + $0) }
      + longestCommon(inner, old, new)
      + (0..<ends.last).map { (inner.old.upperBound + $0, inner.new.upperBound + $0) }
  }

  /// How many words two stretches have in common at their beginning and at their end.
  private static func commonEnds(
    _ old: WordList, _ oldRange: Range<Int>, _ new: WordList, _ newRange: Range<Int>
  ) -> (first: Int, last: Int) {
    let count = min(oldRange.count, newRange.count)
    var first = 0
    while first < count,
      old[oldRange.lowerBound + first].folded == new[newRange.lowerBound + first].folded
    {
      first += 1
    }
    var last = 0
    while last < count - first,
      old[oldRange.upperBound - 1 - last].folded == new[newRange.upperBound - 1 - last].folded
    {
      last += 1
    }
    return (first, last)
  }

  /// The edit without words that both sides begin or end with, which become pairs; none where
  /// nothing is left.
  private mutating func trimmed(_ edit: Edit, _ old: WordList, _ new: WordList) -> [Edit] {
    let ends = Self.commonEnds(old, edit.old, new, edit.new)
    pairs += (0..<ends.first).map { (edit.old.lowerBound + $0, edit.new.lowerBound + $0) }
    pairs += (0..<ends.last).map { (edit.old.upperBound - 1 - $0, edit.new.upperBound - 1 - $0) }
    let rest = Edit(
      old: edit.old.lowerBound + ends.first..<edit.old.upperBound - ends.last,
      new: edit.new.lowerBound + ends.first..<edit.new.upperBound - ends.last)
    return rest.old.isEmpty && rest.new.isEmpty ? [] : [rest]
  }

  /// The parts of an edit around the words that its two sides share, where those are half of the
  /// shorter side at least; nil where the edit is better judged as one.
  static func parts(
    of edit: Edit, _ old: WordList, _ new: WordList
  ) -> (pairs: [(old: Int, new: Int)], edits: [Edit])? {
    let shared = longestCommon(edit, old, new)
    let told = shared.count { !old[$0.old].isSmall }
    let shorter = min(
      edit.old.count { !old[$0].isSmall }, edit.new.count { !new[$0].isSmall })
    guard !shared.isEmpty, told * 2 >= shorter, told > 0 || shorter == 0 else { return nil }
    return (shared, gaps(shared, old: edit.old, new: edit.new))
  }

  private static func gaps(
    _ pairs: [(old: Int, new: Int)], old: Range<Int>, new: Range<Int>
  ) -> [Edit] {
    var gaps: [Edit] = []
    var (oldNext, newNext) = (old.lowerBound, new.lowerBound)
    for pair in pairs + [(old.upperBound, new.upperBound)] {
      if pair.old > oldNext || pair.new > newNext {
        gaps.append(Edit(old: oldNext..<pair.old, new: newNext..<pair.new))
      }
      (oldNext, newNext) = (pair.old + 1, pair.new + 1)
    }
    return gaps
  }

  /// The longest common run of words in order; none where the table would be too large. Of several
  /// it is the same one whichever text is the old one.
  private static func longestCommon(
    _ edit: Edit, _ old: WordList, _ new: WordList
  ) -> [(old: Int, new: Int)] {
    let isFlipped = new.folded(edit.new).lexicographicallyPrecedes(old.folded(edit.old))
    guard isFlipped else { return longestCommon(inOrder: edit, old, new) }
    let flipped = Edit(old: edit.new, new: edit.old)
    return longestCommon(inOrder: flipped, new, old).map { ($0.new, $0.old) }
  }

  private static func longestCommon(
    inOrder edit: Edit, _ old: WordList, _ new: WordList
  ) -> [(old: Int, new: Int)] {
    let (rows, columns) = (edit.old.count, edit.new.count)
    guard rows > 0, columns > 0, rows * columns <= tableBound else { return [] }
    let width = columns + 1
    var lengths = [Int32](repeating: 0, count: (rows + 1) * width)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      let word = old[edit.old.lowerBound + row].folded
      for column in stride(from: columns - 1, through: 0, by: -1) {
        lengths[row * width + column] =
          word == new[edit.new.lowerBound + column].folded
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      if old[edit.old.lowerBound + row].folded == new[edit.new.lowerBound + column].folded {
        pairs.append((edit.old.lowerBound + row, edit.new.lowerBound + column))
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
