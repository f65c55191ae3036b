/// Where a phrase stands in a text, and which of the places is meant. A text is words or bytes.
struct PhrasePlaces {
  /// Where the phrase begins, in order.
  private let starts: [Int]

  /// Finds a phrase; an empty one stands nowhere. Linear in the text but for repeated beginnings.
  init<Element: Equatable>(of phrase: ArraySlice<Element>, in text: [Element]) {
    guard let first = phrase.first, phrase.count <= text.count else {
      starts = []
      return
    }
    starts = (0...text.count - phrase.count).filter {
      text[$0] == first && text[$0..<$0 + phrase.count].elementsEqual(phrase)
    }
  }

  /// Whether the phrase stands there once.
  var isUnique: Bool { starts.count == 1 }

  /// Which of the places begins at `start`, from 1; nil where there is one only.
  func ordinal(of start: Int) -> Int? {
    starts.count > 1 ? starts.firstIndex(of: start).map { $0 + 1 } : nil
  }

  /// Where the place begins that an ordinal means; nil where there is none, or where nothing says
  /// which of several it is.
  func start(at ordinal: Int?) -> Int? {
    let index = (ordinal ?? 1) - 1
    guard starts.indices.contains(index), ordinal != nil || isUnique else { return nil }
    return starts[index]
  }
}
