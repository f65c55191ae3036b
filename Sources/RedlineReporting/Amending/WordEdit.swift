import Words

/// An instruction to strike words of a text, to insert some, or both.
struct WordEdit: Hashable, Sendable {
  /// The words to strike; nothing for an insertion.
  let strike: String
  /// The words to insert; nothing for a deletion.
  let insert: String
  /// For an insertion, the words behind which it goes; nothing at the beginning.
  let anchor: String
  /// Which of the places is meant where the words, or the anchor, stand in the text more than once,
  /// from 1; nil where they stand there once.
  let ordinal: Int?

  /// The instruction, without a full stop: `strike “one hour” and insert “two hours”`.
  var words: String {
    let which = OrdinalWords.which(ordinal)
    guard strike.isEmpty else {
      let struck = "strike \(which)“\(strike)”"
      return insert.isEmpty ? struck : "\(struck) and insert “\(insert)”"
    }
    return anchor.isEmpty
      ? "at the beginning, insert “\(insert)”" : "after \(which)“\(anchor)”, insert “\(insert)”"
  }
}

/// A text as words between white space, by which edits are written and carried out.
struct EditableText {
  let words: [String]

  init(_ text: String) {
    words = FoldedText.singleSpaced(text).utf8.split(separator: 0x20).map { String(Substring($0)) }
  }

  /// The instruction that puts `new` in the place of these words.
  func edit(_ range: Range<Int>, to new: ArraySlice<String>) -> WordEdit {
    guard range.isEmpty else {
      return WordEdit(
        strike: words[range].joined(separator: " "), insert: new.joined(separator: " "), anchor: "",
        ordinal: ordinal(of: range))
    }
    // As many words before it as name the place, up to four.
    let anchors = (1...4).map { max(0, range.lowerBound - $0)..<range.lowerBound }
    let anchor = anchors.first { ordinal(of: $0) == nil } ?? anchors[3]
    return WordEdit(
      strike: "", insert: new.joined(separator: " "),
      anchor: words[anchor].joined(separator: " "),
      ordinal: anchor.isEmpty ? nil : ordinal(of: anchor))
  }

  /// Which of the places with the words of `range` it is; nil where there is one only.
  private func ordinal(of range: Range<Int>) -> Int? {
    PhrasePlaces(of: words[range], in: words).ordinal(of: range.lowerBound)
  }

  /// The text with all edits carried out; nil where one names no place of it.
  func applying(_ edits: [WordEdit]) -> String? {
    amended(by: edits)?.map { $0.text(in: words) }.joined(separator: " ")
  }

  /// The looks that the words which stay take with them; nil where an edit names no place.
  func looks(_ looks: [TextLook], after edits: [WordEdit]) -> [TextLook]? {
    guard let amended = amended(by: edits) else { return nil }
    guard !looks.isEmpty else { return [] }
    let places = Self.places(of: words)
    let texts = amended.map { $0.text(in: words) }
    var result: [TextLook] = []
    for (word, place) in zip(amended, Self.places(of: texts)) {
      guard case .kept(let index) = word else { continue }
      let old = places[index]
      let move = place.lowerBound - old.lowerBound
      for look in looks {
        let isBetween = look.range.isEmpty
        let isHere =
          isBetween
          ? old.lowerBound < look.range.lowerBound && look.range.lowerBound <= old.upperBound
            || look.range.lowerBound == 0 && index == 0
          : look.range.overlaps(old)
        guard isHere else { continue }
        let range = isBetween ? look.range : look.range.clamped(to: old)
        result.append(
          TextLook(
            kind: look.kind, range: range.lowerBound + move..<range.upperBound + move))
      }
    }
    return result.joined(in: texts.joined(separator: " "))
  }

  /// A word of an amended text.
  private enum Word {
    case kept(Int), new(String)

    func text(in words: [String]) -> String {
      switch self {
      case .kept(let index): words[index]
      case .new(let word): word
      }
    }
  }

  private func amended(by edits: [WordEdit]) -> [Word]? {
    var changes: [(range: Range<Int>, new: [String])] = []
    for edit in edits {
      let phrase = EditableText(edit.strike.isEmpty ? edit.anchor : edit.strike).words
      var start = 0
      if !phrase.isEmpty {
        let places = PhrasePlaces(of: phrase[...], in: words)
        guard let place = places.start(at: edit.ordinal) else { return nil }
        start = place
      }
      let end = start + phrase.count
      changes.append(
        (edit.strike.isEmpty ? end..<end : start..<end, EditableText(edit.insert).words))
    }
    var result = words.indices.map { Word.kept($0) }
    for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(change.range, with: change.new.map { .new($0) })
    }
    return result
  }

  /// Where words stand in the text that they make.
  private static func places(of words: [String]) -> [Range<Int>] {
    var start = 0
    return words.map { word in
      defer { start += word.utf8.count + 1 }
      return start..<start + word.utf8.count
    }
  }
}
