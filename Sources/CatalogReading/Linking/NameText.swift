import Bytes
import Words

/// A text with its words at hand, while names are looked for in it.
struct NameText {
  let words: WordScanner.Words
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ words: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.words = words
    self.bytes = bytes
  }

  /// What stands before the word at `position`.
  func gap(before position: Int) -> Range<Int> {
    (position == 0 ? 0 : Int(words[position - 1].end))..<Int(words[position].start)
  }

  /// What joins the word at `position` to the one before it.
  func joint(before position: Int) -> NameJoint? {
    guard position > 0, position < words.count else { return nil }
    let gap = gap(before: position)
    if gap.count == 1 {
      let byte = bytes[gap.lowerBound]
      if byte == 0x20 || byte == 0x0A { return .space }
    }
    let text = FoldedText.fold("x\(String(decoding: bytes[gap], as: UTF8.self))x")
    // A dash with spaces sets things apart; a hyphen joins.
    return text.contains("- ") || text.contains(" -")
      ? .other : NameJoint(text.utf8.dropFirst().dropLast())
  }

  /// Whether the word at `position` begins with a capital.
  func isCapital(_ position: Int) -> Bool { bytes[Int(words[position].start)].isUppercaseLetter }

  /// Whether the word at `position` is all capitals, as abbreviations are.
  func isAllCapitals(_ position: Int) -> Bool {
    let word = bytes[words[position].range]
    return word.count > 1 && word.allSatisfy { $0.isUppercaseLetter || $0.isDigit }
  }

  /// Whether nothing that joins stands before the word at `position`: a sentence begins, or an item.
  func isAtBeginning(_ position: Int) -> Bool {
    switch joint(before: position) {
    case .space, .ampersand, .slash, .comma: false
    case nil, .other: true
    }
  }

  /// The abbreviation in brackets that is the word at `position`, with the brackets.
  func abbreviation(at position: Int) -> Range<Int>? {
    let word = words[position].range
    guard word.lowerBound > 0, bytes[word.lowerBound - 1] == UInt8(ascii: "("),
      word.upperBound < bytes.count, bytes[word.upperBound] == UInt8(ascii: ")"),
      word.count > 1, word.count <= 10, bytes[word.lowerBound].isUppercaseLetter,
      bytes[word].lazy.filter(\.isUppercaseLetter).count > 1,
      bytes[gap(before: position)].dropLast().allSatisfy(\.isSpace)
    else { return nil }
    return gap(before: position).lowerBound..<word.upperBound + 1
  }

  /// The bytes of a name, with the bracket that closes it: "Watch Specialist (NQS)".
  func range(ofName name: ClosedRange<Int>) -> Range<Int> {
    let range = Int(words[name.lowerBound].start)..<Int(words[name.upperBound].end)
    let isOpen =
      range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: ")")
      && bytes[range].contains(UInt8(ascii: "("))
    return range.lowerBound..<range.upperBound + (isOpen ? 1 : 0)
  }

  /// The words as they are written, without what stands at `skipped`.
  func string(_ range: ClosedRange<Int>, without skipped: [Range<Int>]) -> String {
    var start = Int(words[range.lowerBound].start)
    var result: [UInt8] = []
    for skip in skipped where skip.upperBound <= Int(words[range.upperBound].end) {
      result += bytes[start..<skip.lowerBound]
      start = skip.upperBound
    }
    result += bytes[start..<Int(words[range.upperBound].end)]
    return String(decoding: result, as: UTF8.self)
  }
}
