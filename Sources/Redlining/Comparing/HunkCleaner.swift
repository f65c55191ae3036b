/// Makes what a longest common subsequence finds readable: no word left standing alone between two
/// replaced stretches, insertions and deletions at the edges of clauses.
struct HunkCleaner {
  private(set) var hunks: [TextComparator.Hunk]
  private let text: TextComparator

  init(_ text: TextComparator, _ hunks: [TextComparator.Hunk]) {
    self.text = text
    self.hunks = hunks
  }

  mutating func clean() {
    dropIslands()
    dropAll()
    for index in hunks.indices { slide(index) }
  }

  // MARK: Islands

  /// Joins hunks that only a short word or a mark stands between.
  private mutating func dropIslands() {
    var result: [TextComparator.Hunk] = []
    result.reserveCapacity(hunks.count)
    for hunk in hunks {
      var joined = hunk
      while let last = result.last, isIsland(between: last, joined) {
        joined.old = last.old.lowerBound..<joined.old.upperBound
        joined.new = last.new.lowerBound..<joined.new.upperBound
        result.removeLast()
      }
      result.append(joined)
    }
    hunks = result
  }

  /// Joins all hunks where little stands between them: such texts are replaced, not reworded.
  private mutating func dropAll() {
    guard hunks.count > 1, let first = hunks.first, let last = hunks.last,
      hunks.reduce(0, { $0 + $1.length }) >= 3
    else { return }
    let old = first.old.lowerBound..<last.old.upperBound
    let new = first.new.lowerBound..<last.new.upperBound
    let changed = hunks.reduce(0) { $0 + weight($1.old, $1.new) }
    let all = weight(old, new)
    if 5 * (all - changed) < all { hunks = [TextComparator.Hunk(old: old, new: new)] }
  }

  /// The weight of both sides.
  private func weight(_ old: Range<Int>, _ new: Range<Int>) -> Int32 {
    text.oldTokens[old].reduce(0) { $0 + $1.weight }
      + text.newTokens[new].reduce(0) { $0 + $1.weight }
  }

  /// Whether what stands between two replacements is too little to be left standing. Between
  /// short ones even a short word is: they read as changes of their own.
  private func isIsland(
    between left: TextComparator.Hunk, _ right: TextComparator.Hunk
  ) -> Bool {
    guard left.isReplacement, right.isReplacement else { return false }
    let island = text.oldTokens[left.old.upperBound..<right.old.lowerBound]
    guard island.count <= 1, left.length + right.length >= 5 else { return false }
    let weight = island.reduce(0) { $0 + $1.weight }
    return weight <= 3 && min(self.weight(left), self.weight(right)) >= 8
  }

  /// The weight of the heavier side.
  private func weight(_ hunk: TextComparator.Hunk) -> Int32 {
    max(
      text.oldTokens[hunk.old].reduce(0) { $0 + $1.weight },
      text.newTokens[hunk.new].reduce(0) { $0 + $1.weight })
  }

  // MARK: Edges

  /// Moves an insertion or a deletion that could as well stand further left or right to where its
  /// edges are best.
  private mutating func slide(_ index: Int) {
    let hunk = hunks[index]
    guard !hunk.isReplacement else { return }
    let isInsertion = hunk.old.isEmpty
    let tokens = isInsertion ? text.newTokens : text.oldTokens
    let range = isInsertion ? hunk.new : hunk.old
    let before = index == 0 ? 0 : end(of: hunks[index - 1], isInsertion)
    let after = index + 1 < hunks.count ? start(of: hunks[index + 1], isInsertion) : tokens.count
    var lowest = 0
    while range.lowerBound + lowest > before,
      tokens[range.lowerBound + lowest - 1].key == tokens[range.upperBound + lowest - 1].key
    {
      lowest -= 1
    }
    var highest = 0
    while range.upperBound + highest < after,
      tokens[range.lowerBound + highest].key == tokens[range.upperBound + highest].key
    {
      highest += 1
    }
    guard lowest < highest else { return }
    let shifts = lowest...highest
    let best = shifts.max { left, right in
      quality(range, left, tokens) < quality(range, right, tokens)
    }
    guard let best else { return }
    hunks[index].old = hunk.old.lowerBound + best..<hunk.old.upperBound + best
    hunks[index].new = hunk.new.lowerBound + best..<hunk.new.upperBound + best
  }

  private func end(of hunk: TextComparator.Hunk, _ isInsertion: Bool) -> Int {
    isInsertion ? hunk.new.upperBound : hunk.old.upperBound
  }

  private func start(of hunk: TextComparator.Hunk, _ isInsertion: Bool) -> Int {
    isInsertion ? hunk.new.lowerBound : hunk.old.lowerBound
  }

  private func quality(_ range: Range<Int>, _ shift: Int, _ tokens: [TextToken]) -> Int {
    quality(at: range.lowerBound + shift, tokens) + quality(at: range.upperBound + shift, tokens)
  }

  /// How good an edge there is before the token at `index`.
  private func quality(at index: Int, _ tokens: [TextToken]) -> Int {
    guard index > 0, index < tokens.count else { return 5 }
    let before = tokens[index - 1]
    guard before.end < tokens[index].start else { return 0 }
    switch before.kind {
    case .stop: return 4
    case .comma: return 3
    case .mark: return 2
    case .word, .number: return 1
    }
  }
}
