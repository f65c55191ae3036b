import Bytes
import Words

/// A name in the one form in which names are compared: in lower case, a hyphen as a space, `&` as
/// `and`, no comma before `and` and `or`, no signs around it.
enum NameForm {
  static func fold(_ name: String) -> String {
    let folded = Array(FoldedText.fold(name).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(folded.count)
    var offset = 0
    while offset < folded.count {
      let gap = offset
      while offset < folded.count, !isPartOfWord(folded[offset]) { offset += 1 }
      let word = offset
      while offset < folded.count, isPartOfWord(folded[offset]) { offset += 1 }
      guard offset > word else { break }
      if !result.isEmpty { append(folded[gap..<word], before: folded[word..<offset], to: &result) }
      result += folded[word..<offset]
    }
    return String(decoding: result.isEmpty ? folded : result, as: UTF8.self)
  }

  private static func append(
    _ gap: ArraySlice<UInt8>, before word: ArraySlice<UInt8>, to result: inout [UInt8]
  ) {
    switch NameJoint(gap) {
    case .space: result.append(0x20)
    case .ampersand: result += " and ".utf8
    case .comma:
      result +=
        word.elementsEqual("and".utf8) || word.elementsEqual("or".utf8)
        ? " ".utf8 : ", ".utf8
    case .slash: result.append(UInt8(ascii: "/"))
    case .other: result += gap
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || byte >= 0x80 }
}

/// What stands between two words of a name.
enum NameJoint {
  /// Spaces, or a hyphen or dash with or without spaces.
  case space
  /// A comma.
  case comma
  /// `&`.
  case ampersand
  /// A slash, with or without spaces.
  case slash
  /// Anything else: brackets, an apostrophe, the end of a sentence.
  case other

  /// Reads folded bytes.
  init(_ gap: some Sequence<UInt8>) {
    var (commas, ampersands, slashes, others) = (0, 0, 0, 0)
    for byte in gap {
      switch byte {
      case 0x20, UInt8(ascii: "-"): continue
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: "&"): ampersands += 1
      case UInt8(ascii: "/"): slashes += 1
      default: others += 1
      }
    }
    self =
      switch (commas, ampersands, slashes, others) {
      case (0, 0, 0, 0): .space
      case (1, 0, 0, 0): .comma
      case (0...1, 1, 0, 0): .ampersand
      case (0, 0, 1, 0): .slash
      default: .other
      }
  }
}
