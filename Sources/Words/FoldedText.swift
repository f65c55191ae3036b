import Bytes

/// Texts in the one form in which they are compared.
public enum FoldedText {
  /// `text` in lower case, each run of white space as one space, none at the ends, and every
  /// character as `CharacterTable` folds it: dashes as hyphens, curly quotes as straight ones,
  /// ligatures as their letters, an accent with its letter, what nobody sees left out. So names
  /// are matched.
  public static func fold(_ text: String) -> String {
    if let ascii = foldASCII(text) { return ascii }
    return fold(text, inLowerCase: true)
  }

  /// The same with capitals as they are.
  public static func plain(_ text: String) -> String { fold(text, inLowerCase: false) }

  private static func fold(_ text: String, inLowerCase: Bool) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    var hasMarks = false
    for scalar in text.unicodeScalars {
      let role = scalar.role
      if role == .space {
        pendingSpace = !result.isEmpty
        continue
      }
      if role == .invisible { continue }
      if pendingSpace {
        result.append(" ")
        pendingSpace = false
      }
      hasMarks = hasMarks || role == .extending
      if let folded = scalar.foldedVariant {
        result.append(folded)
      } else if inLowerCase {
        result.append(scalar.properties.lowercaseMapping)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return hasMarks ? composed(result) : result
  }

  /// `text` as it is written, each run of white space as one space, none at the ends. Linear in its
  /// length.
  public static func singleSpaced(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { result in
        var (offset, count) = (0, 0)
        var isAfterSpace = false
        while offset < bytes.count {
          let space = WhiteSpace.length(in: bytes, at: offset)
          guard space == 0 else {
            isAfterSpace = count > 0
            offset += space
            continue
          }
          if isAfterSpace {
            result[count] = 0x20
            count += 1
            isAfterSpace = false
          }
          result[count] = bytes[offset]
          (offset, count) = (offset + 1, count + 1)
        }
        return count
      }
    }
  }

  /// `text` with each accent and its letter as one character where there is such a one.
  public static func composed(_ text: String) -> String {
    Normalization.composed(text)
  }

  /// `text` without accents, compatible characters in their plain form, what nobody sees left out.
  public static func withoutMarks(_ text: String) -> String {
    let letters = Normalization.compatibilityDecomposed(text).unicodeScalars
      .filter { $0.role != .extending && $0.role != .invisible }
    return String(String.UnicodeScalarView(letters))
  }

  /// The same for a text of ASCII alone, byte by byte; nil for any other.
  private static func foldASCII(_ text: String) -> String? {
    var isASCII = true
    let folded = String(unsafeUninitializedCapacity: text.utf8.count) { folded in
      var count = 0
      var isAfterSpace = false
      for byte in text.utf8 {
        guard byte < 0x80 else {
          isASCII = false
          return 0
        }
        guard !byte.isSpace else {
          isAfterSpace = count > 0
          continue
        }
        if isAfterSpace {
          folded[count] = 0x20
          count += 1
        }
        isAfterSpace = false
        folded[count] = byte.lowercased
        count += 1
      }
      return count
    }
    return isASCII ? folded : nil
  }
}
