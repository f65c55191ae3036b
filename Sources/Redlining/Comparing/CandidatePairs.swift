/// Which elements of two sequences are worth comparing for likeness: all of them where they are
/// few; else for each the few that share most of its rare words, and those that stand at about the
/// same place.
struct CandidatePairs {
  /// The pairs, by their positions in the two sequences.
  let pairs: [(Int, Int)]
  /// The elements in which nothing was rare enough to be looked for, by their indices.
  private let unseen: (old: Set<Int>, new: Set<Int>)

  /// Up to this many pairs, all are.
  private static let mostPairs = 10_000

  /// The pairs of two sequences.
  init(_ old: [UnmatchedElement], _ new: [UnmatchedElement]) {
    guard old.count * new.count > Self.mostPairs else {
      pairs = old.indices.flatMap { left in new.indices.map { (left, $0) } }
      unseen = ([], [])
      return
    }
    let (oldPlaces, newPlaces) = (FeaturePlaces(old), FeaturePlaces(new))
    let (ofOld, ofNew) = (oldPlaces.partners(in: newPlaces), newPlaces.partners(in: oldPlaces))
    var partners = new.indices.map { Set(ofNew[$0] + Self.near($0, old.count, new.count)) }
    for (left, others) in ofOld.enumerated() {
      for right in others { partners[right].insert(left) }
    }
    pairs = partners.enumerated().flatMap { right, lefts in lefts.sorted().map { ($0, right) } }
    unseen = (
      Set(old.indices.lazy.filter { ofOld[$0].isEmpty }.map { old[$0].index }),
      Set(new.indices.lazy.filter { ofNew[$0].isEmpty }.map { new[$0].index })
    )
  }

  /// Whether counterparts may have been missed among elements that are left without one.
  func hasMissed(_ old: [Int], _ new: [Int]) -> Bool {
    !old.isEmpty && !new.isEmpty
      && (old.contains(where: unseen.old.contains) || new.contains(where: unseen.new.contains))
  }

  /// The places within two of the same one, by the longer sequence's measure: the same both ways.
  private static func near(_ right: Int, _ old: Int, _ new: Int) -> Range<Int> {
    let (near, reach) = (right * old, 2 * max(old, new))
    let first = max(0, near - reach + new - 1) / new
    return first..<max(first, min(old, (near + reach) / new + 1))
  }
}

/// Which elements of a sequence have a word, or two words side by side.
private struct FeaturePlaces {
  private let features: [[UInt64]]
  private var places: [UInt64: [Int32]] = [:]

  /// So many partners of an element are looked at, and so many kept.
  private static let most = (seen: 400, kept: 12)
  /// What more elements have than this says nothing.
  private static let mostPlaces = 2_000

  init(_ elements: [UnmatchedElement]) {
    features = elements.map(\.node.features)
    for (index, own) in features.enumerated() {
      for feature in own { places[feature, default: []].append(Int32(index)) }
    }
  }

  /// For each element the few of the other sequence that share most of its rare features.
  func partners(in other: FeaturePlaces) -> [[Int]] {
    var scores = [Int](repeating: 0, count: other.features.count)
    return features.map { partners(of: $0, in: other, &scores) }
  }

  /// The partners of an element. `scores` is zero for each element of the other sequence.
  private func partners(
    of features: [UInt64], in other: FeaturePlaces, _ scores: inout [Int]
  ) -> [Int] {
    let shared = features.compactMap { other.places[$0] }.filter { $0.count <= Self.mostPlaces }
      .sorted { $0.count < $1.count }
    var seen: [Int] = []
    for places in shared {
      guard seen.count < Self.most.seen else { break }
      // A rare feature says more than several that many elements have.
      let score = places.count.leadingZeroBitCount - Self.mostPlaces.leadingZeroBitCount + 1
      for place in places {
        if scores[Int(place)] == 0 { seen.append(Int(place)) }
        scores[Int(place)] += score
      }
    }
    let best = seen.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(Self.most.kept)
    for place in seen { scores[place] = 0 }
    return Array(best)
  }
}
