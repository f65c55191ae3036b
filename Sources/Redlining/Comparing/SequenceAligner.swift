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
  /// What became text of another sort together with its neighbours, which no pair can say.
  private static let apart: Int32 = -3

  /// The alignment of two sequences.
  static func align(_ old: [AlignmentNode], _ new: [AlignmentNode], pairsAlone: Bool) -> Alignment {
    var aligner = SequenceAligner(old, new, pairsAlone)
    aligner.matchIdentical()
    aligner.matchKeys()
    guard aligner.hasRest else { return aligner.alignment }
    let rest = aligner.rest()
    let candidates = CandidatePairs(rest.old, rest.new)
    aligner.matchBroken(rest.old, rest.new, candidates.pairs)
    if pairsAlone { aligner.setApart(rest.old, rest.new, candidates.pairs) }
    aligner.matchAlike(rest.old, rest.new, candidates.pairs)
    if pairsAlone {
      aligner.matchListed(rest.old, rest.new)
      aligner.matchAlone()
    }
    aligner.matchReplaced(rest.old, rest.new)
    if candidates.hasMissed(aligner.oldRest, aligner.newRest) { aligner.isBounded = true }
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

  // MARK: Another structure

  /// Sets apart a paragraph that became a list and the words before it, or paragraphs that became
  /// a list: none of them is the counterpart of one alone. What could be in two such is in none.
  private mutating func setApart(
    _ ones: [UnmatchedElement], _ others: [UnmatchedElement], _ pairs: [(Int, Int)]
  ) {
    let near = pairs.filter { left, right in
      ones[left].gap == others[right].gap && newOfOld[ones[left].index] == Self.none
        && oldOfNew[others[right].index] == Self.none
    }
    let splits = Dictionary(grouping: near, by: \.0).map { one, parts in
      (old: [ones[one]], new: ones[one].parts(among: parts.map { others[$0.1] }))
    }
    let merges = Dictionary(grouping: near, by: \.1).map { one, parts in
      (old: others[one].parts(among: parts.map { ones[$0.0] }), new: [others[one]])
    }
    let groups = (splits + merges).filter { !$0.old.isEmpty && !$0.new.isEmpty }
    let counts = (
      old: Dictionary(groups.flatMap(\.old).map { ($0.index, 1) }, uniquingKeysWith: +),
      new: Dictionary(groups.flatMap(\.new).map { ($0.index, 1) }, uniquingKeysWith: +)
    )
    for group in groups
    where group.old.allSatisfy({ counts.old[$0.index] == 1 })
      && group.new.allSatisfy({ counts.new[$0.index] == 1 })
    {
      for one in group.old { newOfOld[one.index] = Self.apart }
      for other in group.new { oldOfNew[other.index] = Self.apart }
    }
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
      UnmatchedElement(index: index, gap: gap, node: node)
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
    let likeness: Double
    let isNear: Bool
    /// How far apart they stand, counted within their gaps.
    let distance: Int

    var score: Double { likeness + (isNear ? 0.15 : 0) }
    var isAlike: Bool { isNear || likeness >= SequenceAligner.moveLikeness }
  }

  private mutating func matchAlike(
    _ ones: [UnmatchedElement], _ others: [UnmatchedElement], _ pairs: [(Int, Int)]
  ) {
    var candidates: [Candidate] = []
    for (left, right) in pairs {
      let (one, other) = (ones[left], others[right])
      guard one.sort == other.sort, newOfOld[one.index] == Self.none,
        oldOfNew[other.index] == Self.none
      else { continue }
      let likeness = one.likeness(to: other)
      guard likeness >= Self.matchLikeness else { continue }
      candidates.append(
        Candidate(
          old: one.index, new: other.index, likeness: likeness, isNear: one.gap == other.gap,
          distance: abs(left - right)))
    }
    candidates.sort {
      ($1.score, $0.distance, $0.old + $0.new, $0.old) < (
        $0.score, $1.distance, $1.old + $1.new, $1.old
      )
    }
    let isComplete = match(candidates) { $0.isAlike }
    guard !isComplete else { return }
    // What seemed far apart can stand between the same neighbours now that those are known.
    let gaps = self.gaps()
    _ = match(candidates) { gaps.old[$0.old] == gaps.new[$0.new] }
  }

  /// Pairs the candidates for which `isAlike` holds, the best first; says whether none is left
  /// that could be paired.
  private mutating func match(_ candidates: [Candidate], _ isAlike: (Candidate) -> Bool) -> Bool {
    var isComplete = true
    for candidate in candidates
    where newOfOld[candidate.old] == Self.none && oldOfNew[candidate.new] == Self.none {
      if isAlike(candidate) { pair(candidate.old, candidate.new) } else { isComplete = false }
    }
    return isComplete
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

  /// Elements of one sort between the same two neighbours.
  private struct Stretch: Hashable {
    let gap: Int
    let sort: AlignmentNode.Sort
  }

  /// Visits the elements without a counterpart that stand between the same two neighbours.
  private mutating func forEachStretch(
    _ match: (inout SequenceAligner, _ old: [Int], _ new: [Int]) -> Void
  ) {
    guard hasRest else { return }
    let gaps = self.gaps()
    let ones = Dictionary(grouping: oldRest) { Stretch(gap: gaps.old[$0], sort: old[$0].sort) }
    let others = Dictionary(grouping: newRest) { Stretch(gap: gaps.new[$0], sort: new[$0].sort) }
    for (stretch, indices) in ones {
      if let partners = others[stretch] { match(&self, indices, partners) }
    }
  }

  /// Pairs what stands alone of its sort between the same two neighbours.
  private mutating func matchAlone() {
    forEachStretch { aligner, one, other in
      if one.count == 1, other.count == 1 { aligner.pair(one[0], other[0]) }
    }
  }

  /// The weight up to which an item is a few words, which another few can replace.
  private static let shortWeight: Int32 = 32
  /// The likeness from which two longer items are counterparts that stand alone in each other's
  /// place.
  private static let aloneLikeness = 0.25

  /// Pairs short items that stand in each other's place, as many as there were, however little
  /// alike they are; longer ones only where they stand alone there and have something in common.
  private mutating func matchReplaced(_ ones: [UnmatchedElement], _ others: [UnmatchedElement]) {
    guard ones.contains(where: { $0.sort == .item }), hasRest else { return }
    func bags(_ elements: [UnmatchedElement]) -> [Int: TokenMultiset] {
      Dictionary(
        elements.lazy.filter { $0.sort == .item && $0.node.key == nil }.map { ($0.index, $0.bag) },
        uniquingKeysWith: { first, _ in first })
    }
    let (oldBags, newBags) = (bags(ones), bags(others))
    forEachStretch { aligner, old, new in
      let pairs = zip(old, new).compactMap { one, other in
        oldBags[one].flatMap { bag in newBags[other].map { (bag, $0) } }
      }
      guard old.count == new.count, pairs.count == old.count else { return }
      let areShort = pairs.allSatisfy { max($0.weight, $1.weight) <= Self.shortWeight }
      let isAlike = pairs.count == 1 && pairs[0].0.likeness(to: pairs[0].1) >= Self.aloneLikeness
      if areShort || isAlike { for (one, other) in zip(old, new) { aligner.pair(one, other) } }
    }
  }

  // MARK: Order

  /// Says for each old element with a counterpart whether it keeps its place.
  private func stays() -> [Bool] {
    let paired = old.indices.filter { newOfOld[$0] >= 0 }
    let isInOrder = zip(paired, paired.dropFirst()).allSatisfy { newOfOld[$0] < newOfOld[$1] }
    guard !isInOrder else { return newOfOld.map { $0 >= 0 } }
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
