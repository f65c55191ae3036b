/// The longest rising run of numbers: what keeps its order while the rest moves.
package enum LongestRise {
  /// The run; the numbers are all different. O(n log n).
  package static func run(_ numbers: [Int]) -> [Int] {
    var tails: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      let place = tails.partitionPoint { numbers[$0] < number }
      previous[index] = place > 0 ? tails[place - 1] : nil
      if place == tails.count { tails.append(index) } else { tails[place] = index }
    }
    return Array(sequence(first: tails.last) { $0.flatMap { previous[$0] } }.prefix { $0 != nil })
      .compactMap { $0.map { numbers[$0] } }
  }
}
