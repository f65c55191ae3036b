/// Finds the word that was meant.
public enum Suggestion {
  /// The longest word, in scalars, that a meaning is looked for.
  private static let longest = 120

  /// The candidate most like `word`, or nil where none is like it enough to be worth offering.
  ///
  /// Likeness is the number of letters added, left out, changed or swapped with their neighbour;
  /// case, and whether words are joined by spaces, hyphens or underscores, count as nothing. A
  /// word of less than three letters must differ in these alone, and one slip is allowed for every
  /// three letters, four at most. Of equally near candidates the first in Unicode's order wins,
  /// whatever the order they came in. A candidate equal to `word` is never offered.
  public static func nearest(
    to word: String, among candidates: some Sequence<String>
  ) -> String? {
    guard let folded = fold(word) else { return nil }
    var limit = min(folded.count / 3, 4)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != word {
      guard let other = fold(candidate), abs(other.count - folded.count) <= limit,
        let distance = distance(folded, other, limit: limit)
      else { continue }
      if let known = best, known.distance == distance, known.candidate <= candidate { continue }
      best = (candidate, distance)
      limit = distance
    }
    return best?.candidate
  }

  /// The letters to compare, or nil for a text that is too long or empty.
  private static func fold(_ text: String) -> [Unicode.Scalar]? {
    guard !text.isEmpty, text.utf8.count <= longest * 4 else { return nil }
    let folded = text.lowercased().unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar == " " || scalar == "-" ? "_" : scalar
    }
    return folded.count <= longest ? folded : nil
  }

  /// The optimal string alignment distance, or nil when it is more than `limit`.
  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
  ) -> Int? {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var cost = min(
          last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
