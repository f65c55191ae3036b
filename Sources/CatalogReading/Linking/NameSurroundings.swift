import Bytes
import Words

/// Tells from the words around a name whether it is a part of a longer one: no "Tender" is named in
/// "the Support Water Tender", no "Harbor Unit" in "the Harbor Unit Leader".
struct NameSurroundings: Sendable {
  private let lastWords: Set<UInt64>

  /// `lastWords` are those with which names end: what stands before "and" is a name of its own
  /// where it ends with one.
  init(lastWords: some Sequence<UInt64>) {
    self.lastWords = RoleWords.all.union(lastWords)
  }

  /// Whether names end with this word.
  func isLastWord(_ hash: UInt64) -> Bool { lastWords.contains(hash) }

  /// Whether the words around `name` make it a longer one. `last` is the last word of the name
  /// before it; `beginsName` tells whether another one begins with a word.
  func makeLonger(
    _ name: ClosedRange<Int>, after last: Int?, in text: NameText,
    beginsName: (Int) -> Bool
  ) -> Bool {
    goesOn(after: name.upperBound, in: text, beginsName)
      || begins(before: name.lowerBound, after: last, in: text)
  }

  private func goesOn(
    after end: Int, in text: NameText, _ beginsName: (Int) -> Bool
  ) -> Bool {
    var next = end + 1
    if next + 1 < text.words.count, let abbreviation = text.abbreviation(at: next) {
      let gap = abbreviation.upperBound..<Int(text.words[next + 1].start)
      guard text.bytes[gap].allSatisfy(\.isSpace) else { return false }
      next += 1
    } else {
      switch text.joint(before: next) {
      case .space: break
      case .slash, .ampersand:
        return text.isCapital(next) && !beginsName(next)
          && !lastWords.contains(text.words[end].hash)
      case .comma, .other, nil: return false
      }
    }
    return text.isCapital(next) && !StandAloneWord.contains(text.words[next].hash)
  }

  private func begins(before start: Int, after last: Int?, in text: NameText) -> Bool {
    guard let joint = text.joint(before: start), last != start - 1 else { return false }
    let before = start - 1
    switch joint {
    case .comma, .other: return false
    case .ampersand: return isJoined(before, after: last, in: text, acrossOf: false)
    case .space, .slash:
      let hash = text.words[before].hash
      if hash == Self.and || hash == Self.of {
        guard text.joint(before: before) == .space else { return false }
        return isJoined(before - 1, after: last, in: text, acrossOf: hash == Self.of)
      }
      guard text.isCapital(before), !StandAloneWord.contains(hash),
        !isNumberOfType(before, in: text)
      else { return false }
      return !(text.isAtBeginning(before) && LeadVerb.contains(hash))
    }
  }

  /// Whether the word before "and" or "of" belongs to one name with what follows: "Search and Rescue
  /// Team". A name that ends there doesn't, nor does an organization.
  private func isJoined(
    _ before: Int, after last: Int?, in text: NameText, acrossOf: Bool
  ) -> Bool {
    guard before != last, text.isCapital(before), !text.isAllCapitals(before) else { return false }
    if acrossOf, text.isAtBeginning(before) { return false }
    let hash = text.words[before].hash
    return !lastWords.contains(hash) && !StandAloneWord.contains(hash) && !LeadVerb.contains(hash)
  }

  /// Whether the word is a number in roman digits after "Type".
  private func isNumberOfType(_ position: Int, in text: NameText) -> Bool {
    position > 0 && text.words[position - 1].hash == Self.type
      && text.words[position].range.count < 4
  }

  private static let and = WordHash.of("and")
  private static let of = WordHash.of("of")
  private static let type = WordHash.of("type")
}
