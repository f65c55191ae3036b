/// Finds words that were glued together and numbers that were lost on the way. They are reported as
/// they stand: what was meant is for a person to say.
struct WordDoubts {
  /// What is odd about some of a capture's words, by word.
  static func find(in capture: Capture, _ placements: [Placement?]) -> [Int: String] {
    var doubts: [Int: String] = [:]
    var lastMark: (place: Placement.Destination, mark: ListMark)?
    for (index, word) in capture.words.enumerated() {
      let placement = placements[index]
      if placement?.role == .mark, let place = placement?.destination,
        let mark = ListMark(word.text)
      {
        if let last = lastMark, last.place == place, last.mark.style == mark.style,
          mark.number != 1, !last.mark.isFollowed(by: mark)
        {
          doubts[index] = "\(word.text) follows \(last.mark.number): a number may be lost"
        }
        lastMark = (place, mark)
        continue
      }
      guard placement?.role != .label else { continue }
      let next = capture.words.indices.contains(index + 1) ? capture.words[index + 1] : nil
      if isGlued(word.text) {
        doubts[index] = "two words may be glued together"
      } else if losesNumber(word.text, next, capture, index) {
        doubts[index] = "the number behind `Type` may be lost"
      }
    }
    return doubts
  }

  /// Whether a word looks like two: `andManages`, `center2.`, `training.Organizes`, `2.Supports`.
  static func isGlued(_ word: String) -> Bool {
    guard !word.contains("/"), !word.contains("@") else { return false }
    let letters = Array(word)
    for index in letters.indices.dropFirst() {
      let (left, right) = (letters[index - 1], letters[index])
      let before = letters[..<index].reversed().prefix { $0.isLowercase }.count
      let after = letters[index...].prefix { $0.isLetter }.count
      if right.isUppercase, before >= 2, after >= 2 { return true }
      if ".;:,)".contains(left), right.isUppercase, after >= 3, index >= 2,
        letters[index - 2].isLowercase || letters[index - 2].isNumber
      {
        return true
      }
      if right.isNumber, before >= 3, ListMark(String(letters[index...])) != nil { return true }
    }
    return false
  }

  private static func losesNumber(
    _ word: String, _ next: Capture.Word?, _ capture: Capture, _ index: Int
  ) -> Bool {
    guard word == "Type", let next, next.line == capture.words[index].line,
      let first = next.text.first, first.isUppercase,
      !next.text.allSatisfy({ "IVX,.;:)".contains($0) }), index > 0
    else { return false }
    return capture.words[index - 1].text == "NIMS"
  }
}
