import Foundation
import Testing
import Words

@Suite("Normal forms of text")
struct NormalizationTests {
  @Test(
    "put letters and accents together, or take them and ligatures apart",
    arguments: [
      ("e\u{301}", "é", "e\u{301}"), ("é", "é", "e\u{301}"), ("ﬁre", "ﬁre", "fire"),
      ("½", "½", "1\u{2044}2"), ("Ａ１", "Ａ１", "A1"), ("x²", "x²", "x2"),
      ("한", "한", "\u{1112}\u{1161}\u{11AB}"),
      ("a\u{323}\u{302}", "ậ", "a\u{323}\u{302}"), ("", "", ""), ("plain", "plain", "plain"),
    ])
  func forms(text: String, composed: String, decomposed: String) {
    #expect(Array(Normalization.composed(text).utf8) == Array(composed.utf8))
    #expect(Array(Normalization.compatibilityDecomposed(text).utf8) == Array(decomposed.utf8))
  }

  @Test("are Foundation's, for every letter up to the symbols and for all ligatures and widths")
  func asFoundation() {
    // Three Tibetan vowels are of two signs each, past which Foundation composes no accent (UAX #15).
    let others: Set<UInt32> = [0x0F73, 0x0F75, 0x0F81]
    let different = (Array(UInt32(0x01)...0x2FFF) + Array(0xFB00...0xFFEF)).filter { value in
      guard let scalar = Unicode.Scalar(value), !others.contains(value),
        let age = scalar.properties.age, age.major < 13
      else { return false }
      let text = "a\(scalar)\u{301}"
      let decomposed = text.decomposedStringWithCompatibilityMapping.utf8
      let composed = text.precomposedStringWithCanonicalMapping.utf8
      return !Normalization.compatibilityDecomposed(text).utf8.elementsEqual(decomposed)
        || !Normalization.composed(text).utf8.elementsEqual(composed)
    }
    #expect(different == [])
  }
}
