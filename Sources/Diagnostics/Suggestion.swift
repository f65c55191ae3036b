import Bytes

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
    let letters = Letters(folded)
    var limit = min(folded.count / 3, 4)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != word {
      // Most words are unlike at a glance; nothing is made of those.
      guard letters.mayBeLike(candidate, limit: limit), let other = fold(candidate),
        abs(other.count - folded.count) <= limit,
        let distance = distance(folded, other, limit: limit)
      else { continue }
      if let known = best, known.distance == distance, known.candidate <= candidate { continue }
      best = (candidate, distance)
      limit = distance
    }
    return best?.candidate
  }

  /// Which letters a word has, as a set of 64: two words differ in at least as many letters as one
  /// has and the other hasn't.
  private struct Letters {
    private let set: UInt64
    private let count: Int

    init(_ folded: [Unicode.Scalar]) {
      set = folded.reduce(0) { $0 | Self.bit($1.value) }
      count = folded.count
    }

    /// False only where the candidate isn't within `limit` of the word.
    func mayBeLike(_ candidate: String, limit: Int) -> Bool {
      var candidate = candidate
      return candidate.withUTF8 { bytes in
        var other: UInt64 = 0
        for byte in bytes {
          // What isn't ASCII is folded and compared.
          guard byte < 0x80 else { return true }
          other |= Self.bit(Self.folded(byte))
        }
        return abs(bytes.count - count) <= limit
          && max((set & ~other).nonzeroBitCount, (other & ~set).nonzeroBitCount) <= limit
      }
    }

    private static func folded(_ byte: UInt8) -> UInt32 {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"): UInt32(UInt8(ascii: "_"))
      default: UInt32(byte.lowercased)
      }
    }

    private static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64(scalar & 63) }
  }

  /// The letters to compare, or nil for a text that is too long or empty.
  private static func fold(_ text: String) -> [Unicode.Scalar]? {
    guard !text.isEmpty, text.utf8.count <= longest * 4 else { return nil }
    let folded = text.lowercased().unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar == " " || scalar == "-" ? "_" : scalar
    }
    return folded.count <= longest ? folded : nil
  }

  /// The optimal string alignment distance, or nil when it is more than `limit`. Only what is
  /// within `limit` of the diagonal is looked at: nothing else leads there.
  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
  ) -> Int? {
    let width = right.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { costs in
      costs.initialize(repeating: limit + 1)
      var (beforeLast, last, current) = (0, width, 2 * width)
      for column in 0..<min(width, limit + 1) { costs[last + column] = column }
      for (row, letter) in left.enumerated() {
        let columns =
          max(0, row - limit)..<max(max(0, row - limit), min(right.count, row + limit + 1))
        costs[current + columns.lowerBound] = columns.lowerBound == 0 ? row + 1 : limit + 1
        var least = costs[current + columns.lowerBound]
        for column in columns {
          var cost = min(
            costs[last + column] + (letter == right[column] ? 0 : 1),
            costs[last + column + 1] + 1, costs[current + column] + 1)
          if row > 0, column > 0, letter == right[column - 1], left[row - 1] == right[column] {
            cost = min(cost, costs[beforeLast + column - 1] + 1)
          }
          costs[current + column + 1] = cost
          least = min(least, cost)
        }
        if columns.upperBound + 1 < width { costs[current + columns.upperBound + 1] = limit + 1 }
        guard least <= limit else { return nil }
        (beforeLast, last, current) = (last, current, beforeLast)
      }
      let distance = costs[last + right.count]
      return distance <= limit ? distance : nil
    }
  }
}

/// Names in a sentence.
public enum NameList {
  /// The names with commas between them; of very many the first twenty, and how many more there are.
  public static func words(_ names: some Collection<String>) -> String {
    let rest = names.count - 20
    return names.prefix(20).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
