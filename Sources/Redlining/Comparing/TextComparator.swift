import CommonMark
import Words

/// Compares the words of two leaves.
struct TextComparator {
  /// A stretch of tokens of both texts that aren't partners; one side may be empty.
  struct Hunk {
    var old: Range<Int>
    var new: Range<Int>

    /// The number of tokens on the longer side.
    var length: Int { max(old.count, new.count) }
    /// Whether something stands in place of something.
    var isReplacement: Bool { !old.isEmpty && !new.isEmpty }
  }

  let old: RichText
  let new: RichText
  let oldTokens: [TextToken]
  let newTokens: [TextToken]

  /// The comparison of two leaves, and whether a bound on work was reached, so that a stretch is
  /// shown as replaced though words in it may be the same.
  static func compare(_ old: RichText, _ new: RichText) -> (text: TextRedline, isBounded: Bool) {
    if old == new { return (same(old, new), false) }
    let comparator = TextComparator(old, new)
    let (partners, isBounded) = SequenceMatcher.match(
      comparator.oldTokens.map(\.key), comparator.newTokens.map(\.key))
    var cleaner = HunkCleaner(comparator, comparator.hunks(partners))
    cleaner.clean()
    let runs = RunWriter.runs(of: cleaner.hunks, in: comparator)
    let styles = StyleComparator.changes(from: old, to: new, along: runs)
    return (TextRedline(old: old, new: new, runs: runs, styles: styles), isBounded)
  }

  /// Two leaves that are shown as replaced, word for word.
  static func replaced(_ old: RichText, _ new: RichText) -> TextRedline {
    TextRedline(
      old: old, new: new,
      runs: [TextRedline.Run(.changed, old: 0..<old.text.count, new: 0..<new.text.count)],
      styles: [])
  }

  private static func same(_ old: RichText, _ new: RichText) -> TextRedline {
    let runs = [TextRedline.Run(.same, old: 0..<old.text.count, new: 0..<new.text.count)]
    return TextRedline(old: old, new: new, runs: old.text.isEmpty ? [] : runs, styles: [])
  }

  private init(_ old: RichText, _ new: RichText) {
    self.old = old
    self.new = new
    oldTokens = TextScanner.tokens(of: old.text)
    newTokens = TextScanner.tokens(of: new.text)
  }

  /// How two tokens with the same key relate: the same words, or other typography; nil where only
  /// their hashes are the same.
  func relation(_ one: TextToken, _ other: TextToken) -> TextRedline.Run.Kind? {
    let isSame = old.text.withBytes { left in
      new.text.withBytes { right in
        FoldedBytes.areEqual(left, one.range, right, other.range)
      }
    }
    if isSame { return .same }
    return one.isPlain && other.isPlain ? nil : .typography
  }

  /// The stretches between partners, in order.
  private func hunks(_ partners: [Int32]) -> [Hunk] {
    var hunks: [Hunk] = []
    var (from, to) = (0, 0)
    for (index, partner) in partners.enumerated() where partner >= 0 {
      let other = Int(partner)
      guard relation(oldTokens[index], newTokens[other]) != nil else { continue }
      if from < index || to < other { hunks.append(Hunk(old: from..<index, new: to..<other)) }
      (from, to) = (index + 1, other + 1)
    }
    if from < oldTokens.count || to < newTokens.count {
      hunks.append(Hunk(old: from..<oldTokens.count, new: to..<newTokens.count))
    }
    return hunks
  }
}

/// Bytes of a text with each run of white space as one space.
enum FoldedBytes {
  /// Whether two stretches are the same but for white space.
  static func areEqual(
    _ one: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ other: UnsafeBufferPointer<UInt8>,
    _ otherRange: Range<Int>
  ) -> Bool {
    var (left, right) = (range.lowerBound, otherRange.lowerBound)
    while left < range.upperBound, right < otherRange.upperBound {
      let space = spaceLength(one, left, range.upperBound)
      let otherSpace = spaceLength(other, right, otherRange.upperBound)
      guard (space > 0) == (otherSpace > 0) else { return false }
      if space > 0 {
        (left, right) = (left + space, right + otherSpace)
      } else {
        guard one[left] == other[right] else { return false }
        (left, right) = (left + 1, right + 1)
      }
    }
    return left == range.upperBound && right == otherRange.upperBound
  }

  /// The length of the white space at `offset`; 0 where there is none.
  static func spaceLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int
  ) -> Int {
    var index = offset
    while index < end {
      let length = WhiteSpace.length(in: bytes, at: index)
      guard length > 0 else { break }
      index += length
    }
    return index - offset
  }
}
