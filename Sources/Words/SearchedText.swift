import Bytes
import Diagnostics

/// Texts in the form in which their words are looked up.
public enum SearchedText {
  /// `bytes`, which are UTF-8, as `CharacterTable` folds them, with every letter in its plainest
  /// form: without accents, of the usual width, `ß` as `ss`. Letters of ASCII keep their case,
  /// others are in lower case. A fraction after a number stands apart from it: `1½` is `1 1/2`.
  public static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] >= 0x80 else {
        folded.append(bytes[offset])
        offset += 1
        continue
      }
      let step = UTF8Scalar(at: offset, in: bytes)
      if let scalar = step.value { append(scalar, to: &folded) }
      offset += step.byteCount
    }
    return folded
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch scalar.role {
    case .letter, .digit, .wholeWord: appendLetters(of: scalar, to: &folded)
    case .invisible, .extending: break
    case .fraction, .space, .quote, .dash, .comma, .stop, .symbol:
      if scalar.role == .fraction, folded.last?.isDigit == true { folded.append(0x20) }
      folded += (scalar.foldedVariant ?? String(scalar)).utf8
    }
  }

  private static func appendLetters(of scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    let letters = Normalization.compatibilityDecomposed(String(scalar)).unicodeScalars
    for letter in letters where letter.role != .extending && letter.role != .invisible {
      guard !letter.isASCII else {
        folded.append(UInt8(letter.value))
        continue
      }
      for lower in letter.properties.lowercaseMapping.unicodeScalars {
        folded += (typedAs[lower] ?? String(lower)).utf8
      }
    }
  }

  /// Letters that Unicode doesn't take apart, as people type them who lack their key.
  private static let typedAs: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ς": "σ",
    "\u{2BB}": "'", "\u{2BC}": "'", "\u{640}": "",
  ]
}
