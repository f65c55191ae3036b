/// The heaviest increasing run of a sequence: what keeps its place when the rest is said to have
/// moved.
enum HeaviestChain {
  /// Says for each element whether it is in the run. Places are distinct and not negative.
  static func stays(_ elements: [(place: Int, weight: Int)]) -> [Bool] {
    var stays = [Bool](repeating: false, count: elements.count)
    let isIncreasing = zip(elements, elements.dropFirst()).allSatisfy { $0.place < $1.place }
    if isIncreasing { return stays.map { _ in true } }
    let size = (elements.map(\.place).max() ?? -1) + 1
    /// A Fenwick tree of the element that ends the heaviest run below each place.
    var best = [Int](repeating: -1, count: size + 1)
    var total = [Int](repeating: 0, count: elements.count)
    var before = [Int](repeating: -1, count: elements.count)
    for (index, element) in elements.enumerated() {
      var place = element.place
      while place > 0 {
        if best[place] >= 0, before[index] < 0 || total[best[place]] > total[before[index]] {
          before[index] = best[place]
        }
        place -= place & -place
      }
      total[index] = element.weight + (before[index] < 0 ? 0 : total[before[index]])
      place = element.place + 1
      while place <= size {
        if best[place] < 0 || total[index] > total[best[place]] { best[place] = index }
        place += place & -place
      }
    }
    var last = total.indices.max { total[$0] < total[$1] } ?? -1
    while last >= 0 {
      stays[last] = true
      last = before[last]
    }
    return stays
  }
}
