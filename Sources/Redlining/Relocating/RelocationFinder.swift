import CommonMark

/// Finds what went at one place of a redline and came at another: first what says the same, then
/// what was divided or joined, then what is alike.
struct RelocationFinder {
  private let old: [LooseLeaves.Leaf]
  private let new: [LooseLeaves.Leaf]
  private let oldElements: [UnmatchedElement]
  private let newElements: [UnmatchedElement]
  private var isTaken: (old: [Bool], new: [Bool])
  private var found: [Found] = []

  /// Leaves of both sides that say the same, by their positions.
  private struct Found {
    let old: Range<Int>
    let new: Range<Int>
    let text: BrokenText

    func overlaps(_ other: Found) -> Bool {
      old.overlaps(other.old) || new.overlaps(other.new)
    }
  }

  /// How alike two leaves must be to be the same one, in one text of the form and in two; and the
  /// weight from which words in two texts are more than a coincidence.
  private static let least = (within: 0.6, across: 0.8, weight: Int32(16), edited: Int32(28))
  /// The likeness of leaves that say the same.
  private static let sure = 0.95

  /// The relocations in `redline`, in the order in which they stand in the new revision.
  static func relocations(in redline: Redline) -> [Relocation] {
    let leaves = LooseLeaves(redline)
    guard !leaves.old.isEmpty, !leaves.new.isEmpty else { return [] }
    var finder = RelocationFinder(leaves)
    finder.find()
    return finder.relocations
  }

  private init(_ leaves: LooseLeaves) {
    (old, new) = (leaves.old, leaves.new)
    let parts = Set((old + new).map(\.leaf.place.part))
    let numbers = Dictionary(uniqueKeysWithValues: zip(parts, 0...))
    func element(_ leaf: LooseLeaves.Leaf) -> UnmatchedElement {
      UnmatchedElement(
        index: leaf.number, gap: numbers[leaf.leaf.place.part] ?? 0,
        node: AlignmentNode(.paragraph(leaf.leaf.text)))
    }
    oldElements = old.map(element)
    newElements = new.map(element)
    isTaken = (
      [Bool](repeating: false, count: old.count), [Bool](repeating: false, count: new.count)
    )
  }

  private mutating func find() {
    let pairs = CandidatePairs(oldElements, newElements).pairs
    let candidates = self.candidates(pairs)
    for candidate in candidates where candidate.likeness >= Self.sure { take(candidate) }
    takeBroken(pairs)
    for candidate in candidates { take(candidate) }
    found.sort { $0.new.lowerBound < $1.new.lowerBound }
  }

  // MARK: One and one

  private struct Candidate {
    let old: Int
    let new: Int
    let likeness: Double
    /// How near they stand: in the same text, for the same type, in any.
    let nearness: Int

    var score: Double { likeness + 0.1 * Double(nearness) }
  }

  private func candidates(_ pairs: [(Int, Int)]) -> [Candidate] {
    pairs.compactMap { left, right -> Candidate? in
      let (one, other) = (oldElements[left], newElements[right])
      let isWithin = one.gap == other.gap
      let weight = min(one.bag.weight, other.bag.weight)
      guard weight > 0, isWithin || weight >= Self.least.weight else { return nil }
      let likeness = one.bag.likeness(to: other.bag)
      guard likeness >= (isWithin ? Self.least.within : Self.least.across) else { return nil }
      guard likeness >= Self.sure || isWithin || weight >= Self.least.edited else { return nil }
      let isSameType = old[left].leaf.locator.type == new[right].leaf.locator.type
      return Candidate(
        old: left, new: right, likeness: likeness, nearness: isWithin ? 2 : isSameType ? 1 : 0)
    }.sorted { one, other in
      if one.score != other.score { return one.score > other.score }
      let (left, right) = (abs(one.old - one.new), abs(other.old - other.new))
      if left != right { return left < right }
      return (one.old + one.new, one.old) < (other.old + other.new, other.old)
    }
  }

  private mutating func take(_ candidate: Candidate) {
    guard !isTaken.old[candidate.old], !isTaken.new[candidate.new] else { return }
    let text = TextComparator.compare(
      old[candidate.old].leaf.text, new[candidate.new].leaf.text
    ).text
    take(
      Found(
        old: candidate.old..<candidate.old + 1, new: candidate.new..<candidate.new + 1,
        text: BrokenText(text: text, breaks: [])))
  }

  private mutating func take(_ one: Found) {
    for index in one.old { isTaken.old[index] = true }
    for index in one.new { isTaken.new[index] = true }
    found.append(one)
  }

  // MARK: One and several

  private mutating func takeBroken(_ pairs: [(Int, Int)]) {
    let free = pairs.filter { !isTaken.old[$0.0] && !isTaken.new[$0.1] }
    guard !free.isEmpty else { return }
    let splits = SplitFinder(ones: oldElements, parts: newElements)
      .splits(among: free.map { ($0.0, $0.1) })
    let merges = SplitFinder(ones: newElements, parts: oldElements)
      .splits(among: free.map { ($0.1, $0.0) })
    let divided = splits.compactMap { split -> Found? in
      BrokenText(
        splitting: old[split.one].leaf.text, into: new[split.parts].map(\.leaf.text)
      ).map { Found(old: split.one..<split.one + 1, new: split.parts, text: $0) }
    }
    let joined = merges.compactMap { merge -> Found? in
      BrokenText(merging: old[merge.parts].map(\.leaf.text), into: new[merge.one].leaf.text)
        .map { Found(old: merge.parts, new: merge.one..<merge.one + 1, text: $0) }
    }
    // Where both can't be true, neither is taken: the same whichever text is the old one.
    for one in divided where !joined.contains(where: one.overlaps) { take(one) }
    for one in joined where !divided.contains(where: one.overlaps) { take(one) }
  }

  // MARK: Relocations

  /// What follows each other on both sides is one relocation.
  private var relocations: [Relocation] {
    var runs: [[Found]] = []
    for one in found {
      if let last = runs.last?.last, follows(one, last) {
        runs[runs.count - 1].append(one)
      } else {
        runs.append([one])
      }
    }
    return runs.map(relocation)
  }

  private func follows(_ one: Found, _ last: Found) -> Bool {
    guard one.old.lowerBound == last.old.upperBound, one.new.lowerBound == last.new.upperBound
    else { return false }
    return follows(old[one.old.lowerBound], old[last.old.upperBound - 1])
      && follows(new[one.new.lowerBound], new[last.new.upperBound - 1])
  }

  private func follows(_ one: LooseLeaves.Leaf, _ last: LooseLeaves.Leaf) -> Bool {
    one.number == last.number + 1 && one.leaf.place.part == last.leaf.place.part
  }

  private func relocation(_ run: [Found]) -> Relocation {
    let (firstOld, firstNew) = (run[0].old.lowerBound, run[0].new.lowerBound)
    let parts = run.map { one in
      Relocation.Part(
        old: one.old.lowerBound - firstOld..<one.old.upperBound - firstOld,
        new: one.new.lowerBound - firstNew..<one.new.upperBound - firstNew, text: one.text)
    }
    return Relocation(
      old: run.flatMap { old[$0.old].map(\.leaf) }, new: run.flatMap { new[$0.new].map(\.leaf) },
      parts: parts)
  }
}
