import Diagnostics
import Testing

@testable import Templates

@Suite("A text on a page")
struct EscapingTests {
  /// Letter by letter: what many at a time must come to.
  private static func escaped(_ text: String) -> String {
    text.map { sign in
      switch sign {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(sign)
      }
    }.joined()
  }

  /// The text as each of the two ways onto a page writes it, after something else.
  private static func written(_ text: String) -> [String] {
    var page = PageBuffer(capacity: 4)
    page.append("…")
    page.append(text, escaped: true)
    var output = Array("…".utf8)
    HTMLEscaping.append(text, to: &output)
    return [Array(page.bytes), output].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("has every sign escaped, wherever it stands in a text of any length", arguments: 0...50)
  func anywhere(length: Int) {
    let letters = Array("aé’=;%A?:|~🚒".utf8)
    let plain = String(decoding: (0..<length).map { letters[$0 % letters.count] }, as: UTF8.self)
    #expect(Self.written(plain) == ["…" + plain, "…" + plain])
    for place in 0...length {
      for sign in ["&", "<", ">", "\"", "<\"&>", "&&&&&&&&&&&&&&&&&"] {
        let after = String(repeating: "c", count: length - place)
        let text = String(repeating: "b", count: place) + sign + after
        let expected = "…" + Self.escaped(text)
        #expect(Self.written(text) == [expected, expected], "at \(place)")
      }
    }
  }
}
