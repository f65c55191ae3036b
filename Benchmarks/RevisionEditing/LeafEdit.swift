import CommonMark

/// An edit of the words of one leaf.
public enum LeafEdit: CaseIterable, Sendable {
  /// One to three words more.
  case insertWords
  /// One to three words fewer.
  case deleteWords
  /// Another word in place of one.
  case replaceWord
  /// Another number in place of one.
  case changeNumber
  /// Two neighbours in the other order.
  case swapWords
  /// Curly quotation marks for straight ones, long dashes for hyphens, or the other way.
  case typography
  /// A comma more or fewer.
  case comma
  /// Lines wrapped elsewhere.
  case wrap
  /// Emphasis on a word, or no longer.
  case emphasis
  /// A link that leads elsewhere, or where there was none.
  case link

  /// The leaf with this edit; nil where it can't be made there.
  func edited(_ leaf: RichText, _ random: inout SeededRandom) -> RichText? {
    var text = StyledWords(leaf)
    guard !text.words.isEmpty else { return nil }
    let at = random.below(text.words.count)
    switch self {
    case .insertWords:
      let kinds = text.words[at].kinds
      for _ in 0...random.below(3) {
        text.words.insert(.init(text: SampleWords.word(&random), kinds: kinds), at: at)
      }
    case .deleteWords:
      guard text.words.count > 3 else { return nil }
      text.words.removeSubrange(at..<min(text.words.count, at + 1 + random.below(3)))
    case .replaceWord: text.words[at].text = SampleWords.word(&random)
    case .changeNumber:
      guard let index = text.words.firstIndex(where: { Int($0.text) != nil }) else { return nil }
      text.words[index].text = String(random.below(90) + 2)
    case .swapWords:
      guard at + 1 < text.words.count else { return nil }
      text.words.swapAt(at, at + 1)
    case .typography:
      let edited = Self.typography(text)
      guard let edited else { return nil }
      text = edited
    case .comma:
      if text.words[at].text.hasSuffix(",") {
        text.words[at].text.removeLast()
      } else {
        text.words[at].text += ","
      }
    case .wrap: return text.text(separator: random.below(2) == 0 ? "\n" : "  ")
    case .emphasis: Self.toggle(random.below(2) == 0 ? .emphasis : .strong, &text.words[at].kinds)
    case .link:
      text.words[at].kinds.removeAll { $0.isLink }
      text.words[at].kinds.append(
        .link(destination: "ref:\(SampleWords.word(&random))", title: ""))
    }
    return text.words.contains { !$0.text.isEmpty } ? text.text() : nil
  }

  private static func toggle(_ kind: RichText.Mark.Kind, _ kinds: inout [RichText.Mark.Kind]) {
    if kinds.contains(kind) { kinds.removeAll { $0 == kind } } else { kinds.append(kind) }
  }

  private static func typography(_ text: StyledWords) -> StyledWords? {
    let styles: [(Character, Character)] = [
      ("-", "–"), ("'", "’"), ("\"", "“"), ("–", "-"), ("’", "'"), ("“", "\""),
    ]
    for (old, new) in styles {
      guard let index = text.words.firstIndex(where: { $0.text.contains(old) }) else { continue }
      var edited = text
      edited.words[index].text = String(text.words[index].text.map { $0 == old ? new : $0 })
      return edited
    }
    return nil
  }
}

extension RichText.Mark.Kind {
  fileprivate var isLink: Bool {
    switch self {
    case .link: true
    case .emphasis, .strong, .code, .image, .lineBreak: false
    }
  }
}
