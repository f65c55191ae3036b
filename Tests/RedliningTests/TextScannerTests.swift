import CommonMark
import RevisionEditing
import Testing

@testable import Redlining

@Suite("The words of a text")
struct TextScannerTests {
  private func tokens(_ text: String) -> [String] {
    TextScanner.tokens(of: TextSlice(text)).map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
  }

  @Test(
    "take a number with its unit, a code and a citation as one",
    arguments: [
      ("8 hours of 16-hour shifts", ["8 hours", "of", "16-hour", "shifts"]),
      ("1,000 gpm, 50% of it", ["1,000 gpm", ",", "50%", "of", "it"]),
      ("3.5 gallons per minute", ["3.5 gallons per minute"]),
      ("2 square feet, $500", ["2 square feet", ",", "$500"]),
      ("12-14 hours", ["12-14 hours"]),
      ("IS-700, IS-0100.c and ICS-300", ["IS-700", ",", "IS-0100.c", "and", "ICS-300"]),
      ("E/L 0973 or NFPA 1006", ["E/L 0973", "or", "NFPA 1006"]),
      ("28 CFR Part 23; 6-509-1280", ["28 CFR Part 23", ";", "6-509-1280"]),
      ("A 100 foot rope", ["A", "100 foot", "rope"]),
      ("NIMS Type 1 Patrol", ["NIMS", "Type", "1", "Patrol"]),
      ("The U.S. crew’s 2nd", ["The", "U.S", ".", "crew’s", "2nd"]),
      ("E/G/L 0191, 24/7", ["E/G/L 0191", ",", "24/7"]),
      ("and/or (one)", ["and", "/", "or", "(", "one", ")"]),
    ])
  func joined(_ text: String, _ expected: [String]) { #expect(tokens(text) == expected) }

  @Test(
    "are those of every script",
    arguments: [
      ("水先案内人、船", ["水", "先", "案", "内", "人", "、", "船"]),
      ("ที่นี่", ["ที่", "นี่"]),
      ("مرشد الميناء", ["مرشد", "الميناء"]),
      ("cafe\u{301} ñandú", ["cafe\u{301}", "ñandú"]),
      ("👩🏽‍✈️🇳🇴🇮🇸⚓️", ["👩🏽‍✈️", "🇳🇴", "🇮🇸", "⚓️"]),
      ("a\u{A0}b\u{3000}c", ["a", "b", "c"]),
    ])
  func scripts(_ text: String, _ expected: [String]) { #expect(tokens(text) == expected) }

  @Test("stay whole and in order in any bytes that are UTF-8")
  func tiling() {
    var random = SeededRandom(seed: 9)
    for _ in 0..<300 {
      let scalars = (0..<40).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 1...0x1F900, using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      var end = 0
      for token in TextScanner.tokens(of: TextSlice(text)) {
        let gap = String(decoding: Array(text.utf8)[end..<token.range.lowerBound], as: UTF8.self)
        #expect(token.range.lowerBound >= end && !token.range.isEmpty, "\(scalars)")
        let isSpace = gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
        #expect(isSpace, "\(scalars)")
        end = token.range.upperBound
      }
    }
  }
}
