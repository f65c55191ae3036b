import Testing

@testable import Searching

@Suite("Numbers as characters")
struct NumberCodeTests {
  @Test("come back as they were, each as short as it can be")
  func roundTrip() {
    let numbers = [0, 1, 63, 64, 65, 1_791, 1_792, 50_000, 1_000_000, 7, 2_000_000_000]
    let text = NumberCode.text(numbers)
    #expect(SearchIndexReading.numbers(text) == numbers)
    #expect(NumberCode.text([63]).utf8.count == 1)
    #expect(NumberCode.text([64, 1_791]).utf8.count == 4)
  }
}

/// Reads what indexes are written in.
enum SearchIndexReading {
  /// The numbers of a text.
  static func numbers(_ text: String) -> [Int] {
    var found: [Int] = []
    var (number, place) = (0, 1)
    for byte in text.utf8 {
      guard let value = NumberCode.characters.firstIndex(of: byte) else { continue }
      number += value * place
      place *= NumberCode.characters.count - NumberCode.ends
      guard value < NumberCode.ends else { continue }
      found.append(number)
      (number, place) = (0, 1)
    }
    return found
  }
}
