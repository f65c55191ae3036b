import CommonMark

/// An instruction to make words read in another way: `set “must” in italics`.
struct LookEdit: Hashable, Sendable {
  /// How they come to read, or no longer do.
  let kind: RichText.Mark.Kind
  /// Whether the look comes; else it goes.
  let isNew: Bool
  /// The words; those before it for what stands between two characters, nothing at the beginning.
  let words: String
  /// Which of the places is meant where the words stand in the text more than once, from 1.
  let ordinal: Int?
  /// Whether it stands between two characters.
  let isBetween: Bool
  /// Whether the words are all there are.
  let isWhole: Bool

  /// Finds what makes the looks of `text` those that are wanted: first what goes.
  static func edits(
    of text: String, from looks: [TextLook], to wanted: [TextLook]
  ) -> [LookEdit] {
    let gone = looks.filter { !wanted.contains($0) }
    let come = wanted.filter { !looks.contains($0) }
    return gone.map { LookEdit($0, isNew: false, in: text) }
      + come.map { LookEdit($0, isNew: true, in: text) }
  }

  init(_ look: TextLook, isNew: Bool, in text: String) {
    let bytes = Array(text.utf8)
    var range = look.range
    isBetween = range.isEmpty
    if isBetween { range = Self.anchor(of: range.lowerBound, in: bytes) }
    kind = look.kind
    self.isNew = isNew
    words = String(decoding: bytes[range], as: UTF8.self)
    ordinal = PhrasePlaces(of: bytes[range], in: bytes).ordinal(of: range.lowerBound)
    isWhole = !isBetween && range == 0..<bytes.count
  }

  /// The words before a place, up to four: as many as name it.
  private static func anchor(of place: Int, in bytes: [UInt8]) -> Range<Int> {
    var starts: [Int] = []
    for index in stride(from: place - 1, through: 0, by: -1)
    where starts.count < 4 && (index == 0 || bytes[index - 1] == 0x20) {
      starts.append(index)
    }
    let unique = starts.first { PhrasePlaces(of: bytes[$0..<place], in: bytes).isUnique }
    return (unique ?? starts.last ?? place)..<place
  }

  /// The look that it means in `text`; nil where the text has no such words.
  private func look(in text: String) -> TextLook? {
    let bytes = Array(text.utf8)
    let phrase = Array(words.utf8)
    guard !phrase.isEmpty else { return TextLook(kind: kind, range: 0..<0) }
    guard let start = PhrasePlaces(of: phrase[...], in: bytes).start(at: ordinal) else {
      return nil
    }
    let end = start + phrase.count
    return TextLook(kind: kind, range: isBetween ? end..<end : start..<end)
  }

  /// The looks of a text with all edits carried out; nil where one names nothing of it.
  static func carryOut(
    _ edits: [LookEdit], on looks: [TextLook], of text: String
  ) -> [TextLook]? {
    var looks = looks
    for edit in edits {
      guard let look = edit.look(in: text) else { return nil }
      if edit.isNew {
        looks.append(look)
      } else {
        guard let index = looks.firstIndex(of: look) else { return nil }
        looks.remove(at: index)
      }
    }
    return looks.joined(in: text)
  }

  /// The instruction, without a full stop.
  var sentence: String {
    switch kind {
    case .emphasis, .strong, .code:
      isNew ? "set \(phrase) \(kind.name)" : "no longer set \(phrase) \(kind.name)"
    case .link(let address, let title):
      isNew
        ? "link \(phrase) to \(RichText.Mark.Kind.titled(address, title))"
        : "remove the link to \(address) from \(phrase)"
    case .image(let address, _):
      if isBetween {
        "\(place), \(isNew ? "insert" : "strike") the image \(address)"
      } else {
        isNew ? "show \(phrase) as the image \(address)" : "no longer show \(phrase) as an image"
      }
    case .lineBreak: isNew ? "\(place), begin a new line" : "\(place), don’t begin a new line"
    }
  }

  /// The look for someone who gets the text anew: `“must” in italics`.
  var remark: String {
    switch kind {
    case .emphasis, .strong, .code, .link: "\(phrase) \(kind.name)"
    case .image(let address, _):
      isBetween ? "\(place), the image \(address)" : "\(phrase) \(kind.name)"
    case .lineBreak: "\(place), a new line"
    }
  }

  private var phrase: String {
    isWhole ? "the text" : OrdinalWords.which(ordinal) + "“\(words)”"
  }

  private var place: String {
    words.isEmpty ? "at the beginning" : "after \(OrdinalWords.which(ordinal))“\(words)”"
  }
}
