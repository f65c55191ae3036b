import CommonMark

/// Aligns two sequences in steps: what is identical, what has the same key, what was split or
/// merged, what is alike. The heaviest run of counterparts in the same order keeps its place; the
/// others moved.
struct SequenceAligner {
  /// The likeness from which two elements at the same place are counterparts.
  static let matchLikeness = 0.4
  /// The likeness from which two elements at different places are.
  static let moveLikeness = 0.5

  private let old: [Comparand]
  private let new: [Comparand]
  /// Whether two elements of a sort that stand alone in each other's place are counterparts,
  /// however little alike they are.
  private let pairsAlone: Bool
  private var newOfOld: [Int32]
  private var oldOfNew: [Int32]
  private var isBounded = false

  /// The alignment of two sequences.
  static func align(_ old: [Comparand], _ new: [Comparand], pairsAlone: Bool) -> Alignment {
    var aligner = SequenceAligner(old, new, pairsAlone)
    aligner.matchIdentical()
    aligner.matchKeys()
    let gaps = aligner.gaps()
    aligner.matchAlike(gaps)
    if pairsAlone { aligner.matchAlone() }
    return Alignment(steps: aligner.steps(), isBounded: aligner.isBounded)
  }

  private init(_ old: [Comparand], _ new: [Comparand], _ pairsAlone: Bool) {
    self.old = old
    self.new = new
    self.pairsAlone = pairsAlone
    newOfOld = [Int32](repeating: -1, count: old.count)
    oldOfNew = [Int32](repeating: -1, count: new.count)
  }

  private mutating func pair(_ one: Int, _ other: Int) {
    newOfOld[one] = Int32(other)
    oldOfNew[other] = Int32(one)
  }

  private var oldRest: [Int] { old.indices.filter { newOfOld[$0] < 0 } }
  private var newRest: [Int] { new.indices.filter { oldOfNew[$0] < 0 } }

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
  private mutating func matchEqual(_ value: (Comparand) -> UInt64?) {
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

  /// A pair that may be counterparts.
  private struct Candidate {
    let old: Int
    let new: Int
    let score: Double
    /// How far apart they stand, counted within their gaps.
    let distance: Int
  }

  private mutating func matchAlike(_ gaps: (old: [Int], new: [Int])) {
    let (ones, others) = (oldRest, newRest)
    guard !ones.isEmpty, !others.isEmpty else { return }
    let bags = ones.map { WordBag(old[$0].leaves) }
    let otherBags = others.map { WordBag(new[$0].leaves) }
    let pairs = CandidatePairs.all(bags, otherBags)
    var candidates: [Candidate] = []
    for (left, right) in pairs {
      let (one, other) = (ones[left], others[right])
      guard old[one].sort == new[other].sort else { continue }
      let likeness = bags[left].likeness(to: otherBags[right])
      let isNear = gaps.old[one] == gaps.new[other]
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
    where newOfOld[candidate.old] < 0 && oldOfNew[candidate.new] < 0 {
      pair(candidate.old, candidate.new)
    }
  }

  /// Pairs what stands alone of its sort between the same two neighbours.
  private mutating func matchAlone() {
    let gaps = self.gaps()
    for one in oldRest {
      let rivals = oldRest.filter {
        gaps.old[$0] == gaps.old[one] && old[$0].sort == old[one].sort
      }
      let others = newRest.filter {
        gaps.new[$0] == gaps.old[one] && new[$0].sort == old[one].sort
      }
      if rivals.count == 1, others.count == 1 { pair(one, others[0]) }
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
    let chance = Int((old[one].identity ^ new[other].identity) & 0xFFF)
    return 1 << 36 + min(length, 0xFFFF) << 12 + chance
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
    for index in new.indices {
      let one = Int(oldOfNew[index])
      if one < 0 {
        goOn(to: nextStay(from: next, stays))
        steps.append(.inserted(new: index))
      } else if stays[one] {
        goOn(to: one)
        steps.append(.kept(old: one, new: index))
        next = one + 1
      } else {
        goOn(to: nextStay(from: next, stays))
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
