/// Which elements of two sequences are worth comparing for likeness.
enum CandidatePairs {
  /// Up to this many pairs, all are.
  private static let mostPairs = 10_000
  /// A word that more elements of a sequence have says nothing.
  private static let mostElements = 12

  /// The pairs, by index: all of them where they are few; else those that share a rare word, and
  /// those that stand at about the same place.
  static func all(_ old: [TokenMultiset], _ new: [TokenMultiset]) -> [(Int, Int)] {
    if old.count * new.count <= mostPairs {
      return old.indices.flatMap { left in new.indices.map { (left, $0) } }
    }
    var places: [UInt64: [Int]] = [:]
    for (index, bag) in old.enumerated() {
      for word in bag.words { places[word, default: []].append(index) }
    }
    var counts: [UInt64: Int] = [:]
    for bag in new { for word in bag.words { counts[word, default: 0] += 1 } }
    var pairs: [(Int, Int)] = []
    for (right, bag) in new.enumerated() {
      var partners: Set<Int> = []
      for word in bag.words where counts[word, default: 0] <= mostElements {
        guard let places = places[word], places.count <= mostElements else { continue }
        partners.formUnion(places)
      }
      // Within two places of each other, by the longer sequence's measure: the same both ways.
      let (near, reach) = (right * old.count, 2 * max(old.count, new.count))
      let first = max(0, near - reach + new.count - 1) / new.count
      partners.formUnion(first..<max(first, min(old.count, (near + reach) / new.count + 1)))
      pairs += partners.sorted().map { ($0, right) }
    }
    return pairs
  }
}
