import CommonMark

/// The words of an element, whatever their order: what likeness is measured by.
struct TokenMultiset {
  private struct Entry {
    let hash: UInt64
    let weight: Int32
  }

  /// The words, forms of one word as one, by hash.
  private let loose: [Entry]
  /// The words as they are, by hash.
  private let exact: [Entry]
  /// The weight of all words.
  let weight: Int32

  /// The words of `texts`.
  init(_ texts: some Sequence<RichText>) {
    var loose: [Entry] = []
    var exact: [Entry] = []
    var weight: Int32 = 0
    for text in texts {
      for token in TextScanner.tokens(of: text.text) where token.kind.isWord {
        loose.append(Entry(hash: token.loose, weight: token.weight))
        exact.append(Entry(hash: token.key, weight: token.weight))
        weight += token.weight
      }
    }
    loose.sort { ($0.hash, $0.weight) < ($1.hash, $1.weight) }
    exact.sort { $0.hash < $1.hash }
    self.loose = loose
    self.exact = exact
    self.weight = weight
  }

  /// The words of several bags.
  init(joining bags: [TokenMultiset]) {
    loose = bags.flatMap(\.loose).sorted { ($0.hash, $0.weight) < ($1.hash, $1.weight) }
    exact = bags.flatMap(\.exact).sorted { $0.hash < $1.hash }
    weight = bags.reduce(0) { $0 + $1.weight }
  }

  /// How alike two elements are, from 0 to 1: mostly the share of words that both have in some
  /// form, and for a quarter of those that are the same to the letter.
  func likeness(to other: TokenMultiset) -> Double {
    let total = Double(weight + other.weight)
    // What can't reach a fifth in the best case isn't looked at.
    guard total > 0, Double(min(weight, other.weight)) * 10 >= total else { return 0 }
    let forms = Double(Self.common(loose, other.loose))
    let letters = Double(Self.common(exact, other.exact))
    return 2 * (0.75 * forms + 0.25 * letters) / total
  }

  /// The weight of the words that both have in some form.
  func common(with other: TokenMultiset) -> Int32 { Self.common(loose, other.loose) }

  private static func common(_ one: [Entry], _ other: [Entry]) -> Int32 {
    var (left, right) = (0, 0)
    var weight: Int32 = 0
    while left < one.count, right < other.count {
      if one[left].hash == other[right].hash {
        weight += min(one[left].weight, other[right].weight)
        (left, right) = (left + 1, right + 1)
      } else if one[left].hash < other[right].hash {
        left += 1
      } else {
        right += 1
      }
    }
    return weight
  }

  /// The hashes of the words to the letter, each once.
  var words: [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(exact.count)
    for entry in exact where entry.hash != result.last { result.append(entry.hash) }
    return result
  }
}
