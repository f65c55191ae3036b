import CommonMark

/// A leaf as words, each with its marks, so that words can be edited and marks follow.
struct StyledWords {
  struct Word {
    var text: String
    var kinds: [RichText.Mark.Kind]
  }

  var words: [Word] = []
  private let span: RichText

  init(_ text: RichText) {
    span = text
    let bytes = Array(text.text.utf8)
    var start = 0
    for index in 0...bytes.count {
      guard index == bytes.count || bytes[index] == 0x20 || bytes[index] == 0x0A else { continue }
      if start < index {
        let kinds = text.marks.filter { $0.range.contains(start) }.map(\.kind)
        words.append(
          Word(text: String(decoding: bytes[start..<index], as: UTF8.self), kinds: kinds))
      }
      start = index + 1
    }
  }

  /// The words with `separator` between them; neighbours with the same mark share it.
  func text(separator: String = " ") -> RichText {
    var text = ""
    var places: [Range<Int>] = []
    for word in words {
      if !text.isEmpty { text += separator }
      places.append(text.utf8.count..<text.utf8.count + word.text.utf8.count)
      text += word.text
    }
    var marks: [RichText.Mark] = []
    for (index, word) in words.enumerated() {
      for kind in word.kinds where index == 0 || !words[index - 1].kinds.contains(kind) {
        var end = index
        while end + 1 < words.count, words[end + 1].kinds.contains(kind) { end += 1 }
        marks.append(
          RichText.Mark(kind, places[index].lowerBound..<places[end].upperBound))
      }
    }
    marks.sort { ($0.start, -$0.end) < ($1.start, -$1.end) }
    return RichText(text: TextSlice(text), marks: marks, span: span.span)
  }
}
