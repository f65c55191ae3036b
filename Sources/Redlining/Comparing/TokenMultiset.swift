import CommonMark

/// The words of an element, whatever their order: what likeness is measured by.
struct TokenMultiset {
  /// A word's hash with its weight in the lowest four bits, so that words are sorted as numbers.
  private typealias Entry = UInt64

  /// The words, forms of one word as one, in order.
  private let loose: [Entry]
  /// The words as they are, in order.
  private let exact: [Entry]
  /// The weight of all words.
  let weight: Int32

  /// The words of `texts`, each text's as often as it says.
  init(_ texts: some Sequence<RichText>, and more: TokenMultiset? = nil) {
    var loose = more?.loose ?? []
    var exact = more?.exact ?? []
    var weight = more?.weight ?? 0
    for text in texts {
      for token in TextScanner.tokens(of: text.text) where token.kind.isWord {
        loose.append(Self.entry(token.loose, token.weight))
        exact.append(Self.entry(token.key, token.weight))
        weight += token.weight
      }
    }
    loose.sort()
    exact.sort()
    self.loose = loose
    self.exact = exact
    self.weight = weight
  }

  /// The words of several bags.
  init(joining bags: [TokenMultiset]) {
    loose = bags.flatMap(\.loose).sorted()
    exact = bags.flatMap(\.exact).sorted()
    weight = bags.reduce(0) { $0 + $1.weight }
  }

  private static let weightBits: Entry = 0xF

  private static func entry(_ hash: UInt64, _ weight: Int32) -> Entry {
    hash & ~weightBits | Entry(UInt32(bitPattern: weight)) & weightBits
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
    var weight: Entry = 0
    while left < one.count, right < other.count {
      let (word, another) = (one[left], other[right])
      if (word ^ another) & ~weightBits == 0 {
        weight += min(word & weightBits, another & weightBits)
        (left, right) = (left + 1, right + 1)
      } else if word < another {
        left += 1
      } else {
        right += 1
      }
    }
    return Int32(truncatingIfNeeded: weight)
  }
}
