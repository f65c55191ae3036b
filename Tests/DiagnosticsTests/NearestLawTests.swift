import Diagnostics
import Testing

@Suite("The nearest word")
struct NearestLawTests {
  /// The optimal string alignment distance, as the textbook has it.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var costs = [[Int]](repeating: Array(0...right.count), count: left.count + 1)
    for row in 0...left.count { costs[row][0] = row }
    for row in left.indices {
      for column in right.indices {
        var cost = min(
          costs[row][column] + (left[row] == right[column] ? 0 : 1),
          costs[row][column + 1] + 1, costs[row + 1][column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, costs[row - 1][column - 1] + 1)
        }
        costs[row + 1][column + 1] = cost
      }
    }
    return costs[left.count][right.count]
  }

  @Test(
    "is the first of the least distance, within one slip for every three letters, of random words")
  func law() {
    var random = SystemRandomNumberGenerator()
    func word() -> String {
      String(
        (0..<Int.random(in: 1...14, using: &random)).map { _ in "abcé-".randomElement() ?? "a" })
    }
    for _ in 0..<2_000 {
      let (wanted, candidates) = (word(), (0..<6).map { _ in word() })
      let limit = min(wanted.count / 3, 4)
      let expected = candidates.filter { $0 != wanted }
        .map { (Self.distance(Array(wanted), Array($0)), $0) }
        .filter { $0.0 <= limit }
        .min { $0 < $1 }?.1
      #expect(
        Suggestion.nearest(to: wanted, among: candidates) == expected, "\(wanted) of \(candidates)")
    }
  }
}
