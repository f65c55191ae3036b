import CommonMark
import Diagnostics

/// Finds one paragraph or item that became several, by its words.
///
/// Merges are the same thing seen from the other side: `SplitFinder` is asked twice.
struct SplitFinder {
  /// The side that has one text where the other has several.
  let ones: [UnmatchedElement]
  /// The side that has several.
  let parts: [UnmatchedElement]

  /// No more parts are looked for.
  private static let mostParts = 12
  /// The share of a part's words that must be found in the one text.
  private static let leastContained = 0.6
  /// How alike the one text and all parts together must be.
  static let leastLikeness = 0.7

  /// The splits among `pairs`, which are positions in both sides and worth comparing; in order,
  /// each element in one at most.
  func splits(among pairs: [(one: Int, part: Int)]) -> [(one: Int, parts: Range<Int>)] {
    var candidates: [Int: [Int]] = [:]
    for (one, part) in pairs where isContained(part, in: one) {
      candidates[one, default: []].append(part)
    }
    var result: [(one: Int, parts: Range<Int>)] = []
    var free = 0
    for one in candidates.keys.sorted() {
      let near = (candidates[one] ?? []).sorted().filter { $0 >= free }
      guard let split = split(ones[one].bag, among: near) else { continue }
      result.append((one, split))
      free = split.upperBound
    }
    return result
  }

  private func isContained(_ part: Int, in one: Int) -> Bool {
    guard parts[part].gap == ones[one].gap, parts[part].isParagraph, ones[one].isParagraph
    else { return false }
    let weight = parts[part].bag.weight
    guard weight > 0, weight <= ones[one].bag.weight * 2 else { return false }
    let common = parts[part].bag.common(with: ones[one].bag)
    return Double(common) >= Self.leastContained * Double(weight)
  }

  /// The longest run of neighbours among the candidates that together say what the one text says.
  private func split(_ one: TokenMultiset, among candidates: [Int]) -> Range<Int>? {
    var start = 0
    while start < candidates.count {
      let first = candidates[start]
      var length = 1
      while start + length < candidates.count, length < Self.mostParts,
        candidates[start + length] == first + length,
        parts[first + length].index == parts[first].index + length
      {
        length += 1
      }
      for count in stride(from: length, through: 2, by: -1) {
        for begin in first...first + length - count where isSplit(one, begin..<begin + count) {
          return begin..<begin + count
        }
      }
      start += length
    }
    return nil
  }

  /// Whether the parts are alike to the one text together, and each brings words of it that the
  /// others don't.
  private func isSplit(_ one: TokenMultiset, _ range: Range<Int>) -> Bool {
    let all = TokenMultiset(joining: range.map { parts[$0].bag })
    guard all.likeness(to: one) >= Self.leastLikeness else { return false }
    let common = all.common(with: one)
    return range.allSatisfy { index in
      let others = TokenMultiset(joining: range.filter { $0 != index }.map { parts[$0].bag })
      let own = Double(all.weight - others.weight)
      return Double(common - others.common(with: one)) >= Self.leastContained * own
    }
  }
}

/// An element that has no counterpart yet.
struct UnmatchedElement {
  /// Its index in its sequence.
  let index: Int
  /// Between which pairs it stands: the number of pairs before it that keep their place.
  let gap: Int
  /// What is known of it.
  let node: AlignmentNode
  /// Its words.
  let bag: TokenMultiset
  /// The words of a component without its name.
  let contents: TokenMultiset?

  init(index: Int, gap: Int, node: AlignmentNode) {
    self.index = index
    self.gap = gap
    self.node = node
    let texts = node.contents
    let contents = TokenMultiset(texts)
    bag = TokenMultiset(node.names, and: contents)
    self.contents = node.sort == .component && !texts.isEmpty ? contents : nil
  }

  /// The weight from which a component's texts tell it from others.
  private static let tellingWeight: Int32 = 24
  /// How alike the texts of two components must be for one to be the other under another name.
  private static let renamedLikeness = 0.7

  /// How alike two elements are. Components with other names can have the same texts.
  func likeness(to other: UnmatchedElement) -> Double {
    let likeness = bag.likeness(to: other.bag)
    guard let contents, let others = other.contents,
      min(contents.weight, others.weight) >= Self.tellingWeight
    else { return likeness }
    let own = contents.likeness(to: others)
    return own >= Self.renamedLikeness ? max(likeness, own) : likeness
  }

  /// Its text, if it is one paragraph and nothing else.
  var paragraph: RichText? { node.paragraph }
  /// What it is.
  var sort: AlignmentNode.Sort { node.sort }
  /// Whether it may be split or merged.
  var isParagraph: Bool { paragraph != nil }
}

extension UnmatchedElement {
  /// The elements that say together what this one says: a list and the words before it for a
  /// paragraph, paragraphs for a list; else none.
  func parts(among others: [UnmatchedElement]) -> [UnmatchedElement] {
    guard sort.isText else { return [] }
    let parts = others.filter {
      $0.sort.isText && $0.bag.weight > 0 && 5 * $0.bag.common(with: bag) >= 3 * $0.bag.weight
    }
    let isReset =
      sort == .paragraph
      ? parts.contains { $0.sort == .list } : parts.allSatisfy { $0.sort == .paragraph }
    guard parts.count > 1, isReset,
      TokenMultiset(joining: parts.map(\.bag)).likeness(to: bag) >= SplitFinder.leastLikeness
    else { return [] }
    return parts
  }
}

/// Elements that were split or merged.
struct Broken {
  let old: Range<Int>
  let new: Range<Int>
  let text: BrokenText

  var step: Alignment.Step {
    old.count == 1
      ? .split(old: old.lowerBound, new: new, text)
      : .merged(old: old, new: new.lowerBound, text)
  }

  /// Whether both can't be true: they share an element, or their order differs.
  func contradicts(_ other: Broken) -> Bool {
    !(old.upperBound <= other.old.lowerBound && new.upperBound <= other.new.lowerBound)
      && !(other.old.upperBound <= old.lowerBound && other.new.upperBound <= new.lowerBound)
  }
}

extension BrokenText {
  /// One text and the several that it became; nil where their words aren't in the same order.
  init?(splitting one: RichText, into parts: [RichText]) {
    let (joined, breaks) = RichText.joining(parts)
    let text = TextComparator.compare(one, joined).text
    guard Self.isInOrder(text) else { return nil }
    self.init(text: text, breaks: breaks)
  }

  /// Several texts and the one that they became; nil where their words aren't in the same order.
  init?(merging parts: [RichText], into one: RichText) {
    let (joined, breaks) = RichText.joining(parts)
    let text = TextComparator.compare(joined, one).text
    guard Self.isInOrder(text) else { return nil }
    self.init(text: text, breaks: breaks)
  }

  private static func isInOrder(_ text: TextRedline) -> Bool {
    let same = text.runs.filter { $0.kind != .changed }
      .reduce(0) { $0 + $1.old.count + $1.new.count }
    return 5 * same >= 3 * (text.old.text.count + text.new.text.count)
  }
}

extension RichText {
  /// The texts joined by line feeds, and where those stand.
  static func joining(_ texts: [RichText]) -> (text: RichText, breaks: [Int]) {
    var words = ""
    var marks: [Mark] = []
    var breaks: [Int] = []
    for (index, text) in texts.enumerated() {
      if index > 0 {
        breaks.append(words.utf8.count)
        words += "\n"
      }
      let start = words.utf8.count
      marks += text.marks.map {
        Mark($0.kind, start + $0.range.lowerBound..<start + $0.range.upperBound)
      }
      words += text.plain
    }
    let span = texts.dropFirst().reduce(texts.first?.span ?? .at(0)) { $0.union($1.span) }
    return (RichText(text: TextSlice(words), marks: marks, span: span), breaks)
  }
}
