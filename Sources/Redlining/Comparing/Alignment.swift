/// Two sequences of indices as one: an `AlignedSequence` before its elements are compared.
struct Alignment {
  enum Step {
    case kept(old: Int, new: Int)
    case moved(old: Int, new: Int)
    case movedAway(old: Int, new: Int)
    case deleted(old: Int)
    case inserted(new: Int)
    case split(old: Int, new: Range<Int>, BrokenText)
    case merged(old: Range<Int>, new: Int, BrokenText)
  }

  /// The merged sequence.
  let steps: [Step]
  /// Whether a bound on work was reached, so that counterparts may have been missed.
  let isBounded: Bool
}

extension AlignedSequence {
  /// The aligned sequence with each pair compared; `compare` is told the entry's index.
  init(
    old: [Element], new: [Element], _ steps: [Alignment.Step],
    compare: (_ entry: Int, _ old: Element, _ new: Element) -> Comparison
  ) {
    let entries = steps.enumerated().map { index, step -> Entry in
      switch step {
      case .kept(let one, let other):
        .kept(old: one, new: other, compare(index, old[one], new[other]))
      case .moved(let one, let other):
        .moved(old: one, new: other, compare(index, old[one], new[other]))
      case .movedAway(let one, let other): .movedAway(old: one, new: other)
      case .deleted(let one): .deleted(old: one)
      case .inserted(let other): .inserted(new: other)
      case .split(let one, let others, let text): .split(old: one, new: others, text)
      case .merged(let ones, let other, let text): .merged(old: ones, new: other, text)
      }
    }
    self.init(old: old, new: new, entries: entries)
  }

  /// Two sequences of the same length whose elements are pairs in order.
  init(
    pairing old: [Element], with new: [Element],
    compare: (_ old: Element, _ new: Element) -> Comparison
  ) {
    let entries = zip(old, new).enumerated().map { index, pair -> Entry in
      .kept(old: index, new: index, compare(pair.0, pair.1))
    }
    self.init(old: old, new: new, entries: entries)
  }
}
