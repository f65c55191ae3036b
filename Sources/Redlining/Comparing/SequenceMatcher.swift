/// Finds what two sequences of keys have in common, in order.
///
/// Short sequences get a longest common subsequence (Myers' greedy algorithm on what both hold).
/// Where that takes too many steps, the keys that stand once on each side cut the sequences into
/// shorter ones. The work is bounded by the sequences' length: where the bound is hit, a stretch
/// stays without partners, and `isBounded` says so.
///
/// Comparing b with a gives the mirror image of comparing a with b.
struct SequenceMatcher {
  /// For each key of the first sequence the index of its partner in the second, or -1.
  private(set) var partners: [Int32]
  /// Whether a stretch was given up.
  private(set) var isBounded = false

  private let first: [UInt64]
  private let second: [UInt64]

  /// Matches the keys of `old` and `new`.
  static func match(_ old: [UInt64], _ new: [UInt64]) -> (partners: [Int32], isBounded: Bool) {
    var partners = [Int32](repeating: -1, count: old.count)
    let edges = CommonEdges(old, new, old.indices, new.indices)
    for index in 0..<edges.prefix { partners[index] = Int32(index) }
    for step in 1..<max(1, edges.suffix + 1) {
      partners[old.count - step] = Int32(new.count - step)
    }
    let (left, right) = (edges.first, edges.second)
    guard !left.isEmpty, !right.isEmpty else { return (partners, false) }
    // The same side always comes first, so that swapping the texts only swaps the answer.
    let isFlipped = old[left.lowerBound] > new[right.lowerBound]
    let oldKept = kept(old, left, in: new, right)
    let newKept = kept(new, right, in: old, left)
    let oldKeys = oldKept.map { old[Int($0)] }
    let newKeys = newKept.map { new[Int($0)] }
    var matcher =
      isFlipped ? SequenceMatcher(newKeys, oldKeys) : SequenceMatcher(oldKeys, newKeys)
    matcher.match(matcher.first.indices, matcher.second.indices)
    for (index, partner) in matcher.partners.enumerated() where partner >= 0 {
      let (one, other) = isFlipped ? (Int(partner), index) : (index, Int(partner))
      partners[Int(oldKept[one])] = newKept[other]
    }
    return (partners, matcher.isBounded)
  }

  private init(_ first: [UInt64], _ second: [UInt64]) {
    self.first = first
    self.second = second
    partners = [Int32](repeating: -1, count: first.count)
  }

  /// The indices in `range` whose keys the other sequence has, too: no other can have a partner.
  private static func kept(
    _ keys: [UInt64], _ range: Range<Int>, in other: [UInt64], _ otherRange: Range<Int>
  ) -> [Int32] {
    guard range.count * otherRange.count > 1_024 else { return range.map { Int32($0) } }
    let present = Set(other[otherRange])
    return range.compactMap { present.contains(keys[$0]) ? Int32($0) : nil }
  }

  private mutating func match(_ one: Range<Int>, _ other: Range<Int>) {
    let edges = CommonEdges(first, second, one, other)
    for step in 0..<edges.prefix {
      partners[one.lowerBound + step] = Int32(other.lowerBound + step)
    }
    for step in 1..<max(1, edges.suffix + 1) {
      partners[one.upperBound - step] = Int32(other.upperBound - step)
    }
    let (left, right) = (edges.first, edges.second)
    guard !left.isEmpty, !right.isEmpty else { return }
    let most = Int((400 * Double(left.count + right.count)).squareRoot())
    if greedy(left, right, most: min(most, 256)) { return }
    let anchors = self.anchors(left, right)
    guard !anchors.isEmpty else {
      if most <= 256 || !greedy(left, right, most: most) { isBounded = true }
      return
    }
    var (from, to) = (left.lowerBound, right.lowerBound)
    for anchor in anchors {
      match(from..<anchor.one, to..<anchor.other)
      partners[anchor.one] = Int32(anchor.other)
      (from, to) = (anchor.one + 1, anchor.other + 1)
    }
    match(from..<left.upperBound, to..<right.upperBound)
  }

  /// The keys that stand once in each range, the longest run of them that is in the same order.
  private func anchors(_ one: Range<Int>, _ other: Range<Int>) -> [(one: Int, other: Int)] {
    var places: [UInt64: (one: Int, other: Int)] = [:]
    let (none, several) = (-1, -2)
    for index in one {
      places[first[index]] = (places[first[index]] == nil ? index : several, none)
    }
    for index in other {
      guard let place = places[second[index]] else { continue }
      places[second[index]]?.other = place.other == none ? index : several
    }
    let unique = one.compactMap { index -> (one: Int, other: Int)? in
      guard let place = places[first[index]], place.one >= 0, place.other >= 0 else { return nil }
      return place
    }
    let stays = HeaviestChain.stays(unique.map { (place: $0.other, weight: 1) })
    return zip(unique, stays).compactMap { $1 ? $0 : nil }
  }

  /// Matches the ranges by a shortest edit script of at most `most` edits; false where it takes
  /// more.
  private mutating func greedy(_ one: Range<Int>, _ other: Range<Int>, most: Int) -> Bool {
    let (count, otherCount) = (one.count, other.count)
    let limit = min(most, count + otherCount)
    var reach = [Int32](repeating: 0, count: 2 * limit + 3)
    var trace: [Int32] = []
    let middle = limit + 1
    for edits in 0...limit {
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let at = middle + diagonal
        let goesDown = diagonal == -edits || diagonal != edits && reach[at - 1] < reach[at + 1]
        var x = Int(goesDown ? reach[at + 1] : reach[at - 1] + 1)
        var y = x - diagonal
        while x < count, y < otherCount,
          first[one.lowerBound + x] == second[other.lowerBound + y]
        {
          (x, y) = (x + 1, y + 1)
        }
        reach[at] = Int32(x)
        if x == count, y == otherCount {
          follow(trace, edits: edits, to: diagonal, x: x, from: one.lowerBound, other.lowerBound)
          return true
        }
      }
      trace.append(contentsOf: reach[middle - edits...middle + edits])
    }
    return false
  }

  /// Walks the script of `greedy` back from its end. `trace` holds the reaches after 0, 1, 2 …
  /// edits, each from its lowest diagonal to its highest.
  private mutating func follow(
    _ trace: [Int32], edits: Int, to end: Int, x endOfScript: Int, from one: Int, _ other: Int
  ) {
    var (diagonal, x) = (end, endOfScript)
    for edit in stride(from: edits, through: 1, by: -1) {
      let start = (edit - 1) * (edit - 1)
      func reach(_ diagonal: Int) -> Int {
        abs(diagonal) > edit - 1 ? -1 : Int(trace[start + diagonal + edit - 1])
      }
      let goesDown =
        diagonal == -edit || diagonal != edit && reach(diagonal - 1) < reach(diagonal + 1)
      let from = goesDown ? reach(diagonal + 1) : reach(diagonal - 1) + 1
      while x > from {
        x -= 1
        partners[one + x] = Int32(other + x - diagonal)
      }
      diagonal += goesDown ? 1 : -1
      x = goesDown ? from : from - 1
    }
    while x > 0 {
      x -= 1
      partners[one + x] = Int32(other + x - diagonal)
    }
  }
}

/// What two ranges have in common at their ends.
private struct CommonEdges {
  let prefix: Int
  let suffix: Int
  /// What is left of the first.
  let first: Range<Int>
  /// What is left of the second.
  let second: Range<Int>

  init(_ one: [UInt64], _ other: [UInt64], _ range: Range<Int>, _ otherRange: Range<Int>) {
    var (start, otherStart) = (range.lowerBound, otherRange.lowerBound)
    while start < range.upperBound, otherStart < otherRange.upperBound,
      one[start] == other[otherStart]
    {
      (start, otherStart) = (start + 1, otherStart + 1)
    }
    var (end, otherEnd) = (range.upperBound, otherRange.upperBound)
    while end > start, otherEnd > otherStart, one[end - 1] == other[otherEnd - 1] {
      (end, otherEnd) = (end - 1, otherEnd - 1)
    }
    prefix = start - range.lowerBound
    suffix = range.upperBound - end
    first = start..<end
    second = otherStart..<otherEnd
  }
}
