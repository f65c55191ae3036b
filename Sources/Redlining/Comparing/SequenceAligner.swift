import CommonMark

/// Aligns two sequences in steps: what is identical, what has the same key, what was split or
/// merged, what is alike. The heaviest run of counterparts in the same order keeps its place; the
/// others moved.
struct SequenceAligner {
  /// The likeness from which two elements at the same place are counterparts.
  static let matchLikeness = 0.4
  /// The likeness from which two elements at different places are.
  static let moveLikeness = 0.5

  private let old: [AlignmentNode]
  private let new: [AlignmentNode]
  /// Whether two elements of a sort that stand alone in each other's place are counterparts,
  /// however little alike they are.
  private let pairsAlone: Bool
  /// The counterpart of each old element, or `none`, or `consumed`.
  private var newOfOld: [Int32]
  private var oldOfNew: [Int32]
  /// What was split or merged, by the first new index.
  private var broken: [Int: Broken] = [:]
  private var isBounded = false

  private static let none: Int32 = -1
  /// A further part of what was split or merged.
  private static let consumed: Int32 = -2

  /// The alignment of two sequences.
  static func align(_ old: [AlignmentNode], _ new: [AlignmentNode], pairsAlone: Bool) -> Alignment {
    var aligner = SequenceAligner(old, new, pairsAlone)
    aligner.matchIdentical()
    aligner.matchKeys()
    guard aligner.hasRest else { return aligner.alignment }
    let rest = aligner.rest()
    let pairs = CandidatePairs.all(rest.old.map(\.bag), rest.new.map(\.bag))
    aligner.matchBroken(rest.old, rest.new, pairs)
    aligner.matchAlike(rest.old, rest.new, pairs)
    if pairsAlone {
      aligner.matchListed(rest.old, rest.new)
      aligner.matchAlone()
    }
    return aligner.alignment
  }

  private init(_ old: [AlignmentNode], _ new: [AlignmentNode], _ pairsAlone: Bool) {
    self.old = old
    self.new = new
    self.pairsAlone = pairsAlone
    newOfOld = [Int32](repeating: Self.none, count: old.count)
    oldOfNew = [Int32](repeating: Self.none, count: new.count)
  }

  private var alignment: Alignment { Alignment(steps: steps(), isBounded: isBounded) }

  private mutating func pair(_ one: Int, _ other: Int) {
    newOfOld[one] = Int32(other)
    oldOfNew[other] = Int32(one)
  }

  /// Whether both sides have elements without a counterpart.
  private var hasRest: Bool { newOfOld.contains(Self.none) && oldOfNew.contains(Self.none) }
  private var oldRest: [Int] { old.indices.filter { newOfOld[$0] == Self.none } }
  private var newRest: [Int] { new.indices.filter { oldOfNew[$0] == Self.none } }

  // MARK: Identical, same key

  /// Pairs what is identical: first in order, then anywhere.
  private mutating func matchIdentical() {
    let result = SequenceMatcher.match(old.map(\.identity), new.map(\.identity))
    isBounded = result.isBounded
    for (index, partner) in result.partners.enumerated() where partner >= 0 {
      pair(index, Int(partner))
    }
    matchEqual { $0.identity }
  }

  private mutating func matchKeys() { matchEqual(\.key) }

  /// Pairs the first with the first, the second with the second of what is left with the same
  /// value.
  private mutating func matchEqual(_ value: (AlignmentNode) -> UInt64?) {
    var waiting: [UInt64: [Int]] = [:]
    for index in oldRest.reversed() {
      if let value = value(old[index]) { waiting[value, default: []].append(index) }
    }
    guard !waiting.isEmpty else { return }
    for index in newRest {
      if let value = value(new[index]), let other = waiting[value]?.popLast() {
        pair(other, index)
      }
    }
  }

  // MARK: Split and merged

  private struct Broken {
    let old: Range<Int>
    let new: Range<Int>
    let text: BrokenText

    var step: Alignment.Step {
      old.count == 1
        ? .split(old: old.lowerBound, new: new, text)
        : .merged(old: old, new: new.lowerBound, text)
    }

    /// Whether both can't be true: they share an element, or their order differs.
    func contradicts(_ other: Broken) -> Bool {
      !(old.upperBound <= other.old.lowerBound && new.upperBound <= other.new.lowerBound)
        && !(other.old.upperBound <= old.lowerBound && other.new.upperBound <= new.lowerBound)
    }
  }

  private mutating func matchBroken(
    _ ones: [UnmatchedElement], _ others: [UnmatchedElement], _ pairs: [(Int, Int)]
  ) {
    guard ones.count > 1 || others.count > 1 else { return }
    let splits = SplitFinder(ones: ones, parts: others)
      .splits(among: pairs.map { ($0.0, $0.1) }).compactMap { split -> Broken? in
        guard let one = ones[split.one].paragraph else { return nil }
        let parts = others[split.parts]
        return BrokenText(splitting: one, into: parts.compactMap(\.paragraph)).map {
          Broken(old: Self.range(ones[split.one...split.one]), new: Self.range(parts), text: $0)
        }
      }
    let merges = SplitFinder(ones: others, parts: ones)
      .splits(among: pairs.map { ($0.1, $0.0) }).compactMap { merge -> Broken? in
        guard let one = others[merge.one].paragraph else { return nil }
        let parts = ones[merge.parts]
        return BrokenText(merging: parts.compactMap(\.paragraph), into: one).map {
          Broken(old: Self.range(parts), new: Self.range(others[merge.one...merge.one]), text: $0)
        }
      }
    for split in splits where !merges.contains(where: { $0.contradicts(split) }) { take(split) }
    for merge in merges where !splits.contains(where: { $0.contradicts(merge) }) { take(merge) }
  }

  /// The indices of neighbours.
  private static func range(_ elements: ArraySlice<UnmatchedElement>) -> Range<Int> {
    let start = elements.first?.index ?? 0
    return start..<start + elements.count
  }

  private mutating func take(_ one: Broken) {
    for index in one.old { newOfOld[index] = Self.consumed }
    for index in one.new { oldOfNew[index] = Self.consumed }
    pair(one.old.lowerBound, one.new.lowerBound)
    broken[one.new.lowerBound] = one
  }

  // MARK: Likeness

  /// Between which pairs each element without a counterpart stands: the number of pairs before it
  /// that keep their place.
  private func gaps() -> (old: [Int], new: [Int]) {
    var oldGaps = [Int](repeating: 0, count: old.count)
    var newGaps = [Int](repeating: 0, count: new.count)
    var (number, next) = (0, 0)
    let stays = self.stays()
    for index in old.indices {
      oldGaps[index] = number
      guard newOfOld[index] >= 0, stays[index] else { continue }
      while next <= Int(newOfOld[index]) {
        newGaps[next] = number
        next += 1
      }
      number += 1
    }
    while next < new.count {
      newGaps[next] = number
      next += 1
    }
    return (oldGaps, newGaps)
  }

  /// What has no counterpart yet.
  private func rest() -> (old: [UnmatchedElement], new: [UnmatchedElement]) {
    let gaps = self.gaps()
    func element(_ index: Int, _ gap: Int, _ node: AlignmentNode) -> UnmatchedElement {
      UnmatchedElement(
        index: index, gap: gap, paragraph: node.paragraph, sort: node.sort,
        bag: TokenMultiset(node.leaves))
    }
    return (
      oldRest.map { element($0, gaps.old[$0], old[$0]) },
      newRest.map { element($0, gaps.new[$0], new[$0]) }
    )
  }

  /// A pair that may be counterparts.
  private struct Candidate {
    let old: Int
    let new: Int
    let score: Double
    /// How far apart they stand, counted within their gaps.
    let distance: Int
  }

  private mutating func matchAlike(
    _ ones: [UnmatchedElement], _ others: [UnmatchedElement], _ pairs: [(Int, Int)]
  ) {
    var candidates: [Candidate] = []
    for (left, right) in pairs {
      let (one, other) = (ones[left].index, others[right].index)
      guard ones[left].sort == others[right].sort, newOfOld[one] == Self.none,
        oldOfNew[other] == Self.none
      else { continue }
      let likeness = ones[left].bag.likeness(to: others[right].bag)
      let isNear = ones[left].gap == others[right].gap
      guard likeness >= (isNear ? Self.matchLikeness : Self.moveLikeness) else { continue }
      candidates.append(
        Candidate(
          old: one, new: other, score: likeness + (isNear ? 0.15 : 0), distance: abs(left - right)))
    }
    candidates.sort {
      ($1.score, $0.distance, $0.old + $0.new, $0.old) < (
        $0.score, $1.distance, $1.old + $1.new, $1.old
      )
    }
    for candidate in candidates
    where newOfOld[candidate.old] == Self.none && oldOfNew[candidate.new] == Self.none {
      pair(candidate.old, candidate.new)
    }
  }

  /// Pairs a paragraph with the list that it became, or a list with the paragraph: one that has
  /// most of the shorter one's words.
  private mutating func matchListed(_ ones: [UnmatchedElement], _ others: [UnmatchedElement]) {
    for one in ones where newOfOld[one.index] == Self.none && one.sort.isText {
      let other = others.first { other in
        guard other.sort.isText, one.sort != other.sort, one.gap == other.gap,
          oldOfNew[other.index] == Self.none
        else { return false }
        let least = min(one.bag.weight, other.bag.weight)
        return least > 0 && 2 * one.bag.common(with: other.bag) >= least
      }
      if let other { pair(one.index, other.index) }
    }
  }

  /// Pairs what stands alone of its sort between the same two neighbours.
  private mutating func matchAlone() {
    struct Place: Hashable {
      let gap: Int
      let sort: AlignmentNode.Sort
    }
    let gaps = self.gaps()
    let ones = Dictionary(grouping: oldRest) { Place(gap: gaps.old[$0], sort: old[$0].sort) }
    let others = Dictionary(grouping: newRest) { Place(gap: gaps.new[$0], sort: new[$0].sort) }
    for (place, indices) in ones where indices.count == 1 {
      if let partners = others[place], partners.count == 1 { pair(indices[0], partners[0]) }
    }
  }

  // MARK: Order

  /// Says for each old element with a counterpart whether it keeps its place.
  private func stays() -> [Bool] {
    let paired = old.indices.filter { newOfOld[$0] >= 0 }
    let chain = HeaviestChain.stays(
      paired.map { index in
        (place: Int(newOfOld[index]), weight: weight(index, Int(newOfOld[index])))
      })
    var stays = [Bool](repeating: false, count: old.count)
    for (index, isStaying) in zip(paired, chain) { stays[index] = isStaying }
    return stays
  }

  /// One for each pair; of two choices that move as many, the one that moves less text counts
  /// more, and chance, the same in both directions, decides between equals.
  private func weight(_ one: Int, _ other: Int) -> Int {
    let length =
      old[one].leaves.reduce(0) { $0 + $1.text.count }
      + new[other].leaves.reduce(0) { $0 + $1.text.count }
    let chance = Int((old[one].identity &+ new[other].identity) >> 24 & 0xFFF)
    // What was split or merged stays: it stands between neighbours that do.
    let base = broken[other] == nil ? 1 << 32 : 1 << 48
    return base + min(length, 0xFFFF) << 12 + chance
  }

  /// The merged sequence: the new one's order, with what is gone where it stood.
  private func steps() -> [Alignment.Step] {
    let stays = self.stays()
    var steps: [Alignment.Step] = []
    steps.reserveCapacity(old.count + new.count)
    var next = 0
    func goOn(to end: Int) {
      while next < end {
        let other = Int(newOfOld[next])
        steps.append(other < 0 ? .deleted(old: next) : .movedAway(old: next, new: other))
        next += 1
      }
    }
    for index in new.indices where oldOfNew[index] != Self.consumed {
      let one = Int(oldOfNew[index])
      goOn(to: one >= 0 && stays[one] ? one : nextStay(from: next, stays))
      if let broken = broken[index] {
        steps.append(broken.step)
        next = broken.old.upperBound
      } else if one < 0 {
        steps.append(.inserted(new: index))
      } else if stays[one] {
        steps.append(.kept(old: one, new: index))
        next = one + 1
      } else {
        steps.append(.moved(old: one, new: index))
      }
    }
    goOn(to: old.count)
    return steps
  }

  private func nextStay(from index: Int, _ stays: [Bool]) -> Int {
    stays[index...].firstIndex(of: true) ?? old.count
  }
}
