import RevisionEditing
import Testing

@testable import Redlining

@Suite("What two sequences have in common")
struct SequenceMatcherTests {
  /// The length of a longest common subsequence, by the textbook.
  private func longest(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var row = [Int](repeating: 0, count: other.count + 1)
    for key in one {
      var diagonal = 0
      for (index, otherKey) in other.enumerated() {
        let above = row[index + 1]
        row[index + 1] = key == otherKey ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[other.count]
  }

  @Test("is as much as can be, in order, and the same seen from the other side")
  func optimal() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<400 {
      let letters = 1 + random.below(12)
      let one = (0..<random.below(70)).map { _ in UInt64(random.below(letters)) }
      let other = (0..<random.below(70)).map { _ in UInt64(random.below(letters)) }
      let (partners, isBounded) = SequenceMatcher.match(one, other)
      let pairs = partners.enumerated().filter { $0.element >= 0 }
      #expect(!isBounded && pairs.count == longest(one, other))
      #expect(pairs.allSatisfy { one[$0.offset] == other[Int($0.element)] })
      #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.element < $1.element })
      let mirror = SequenceMatcher.match(other, one).partners
      #expect(pairs.allSatisfy { mirror[Int($0.element)] == Int32($0.offset) })
    }
  }

  @Test("is found between unique keys where the sequences are long")
  func anchored() {
    let one = (0..<6_000).map { UInt64($0) }
    let other = one.map { $0 % 3 == 0 ? $0 + 10_000 : $0 }
    let (partners, isBounded) = SequenceMatcher.match(one, other)
    #expect(!isBounded)
    #expect(partners.count { $0 >= 0 } == 4_000)
  }

  @Test("is given up, and said to be, where it takes too long")
  func bounded() {
    var random = SeededRandom(seed: 4)
    let one = (0..<3_000).map { _ in UInt64(random.below(60)) }
    let other = (0..<3_000).map { _ in UInt64(random.below(60)) }
    #expect(SequenceMatcher.match(one, other).isBounded)
  }

  @Test("keeps as many in place as can be when some moved")
  func chain() {
    func stays(_ places: [Int]) -> [Bool] {
      HeaviestChain.stays(places.map { (place: $0, weight: 1) })
    }
    #expect(stays([0, 1, 2]) == [true, true, true])
    #expect(stays([3, 0, 1, 2]) == [false, true, true, true])
    #expect(stays([1, 2, 3, 0]) == [true, true, true, false])
    #expect(
      HeaviestChain.stays([(place: 1, weight: 1), (place: 0, weight: 5)]) == [false, true])
  }
}
