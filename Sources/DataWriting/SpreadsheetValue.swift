import Bytes

/// What spreadsheets take for a number, a date or a time.
enum SpreadsheetValue {
  /// Whether a spreadsheet somewhere may read the cell as a value and show it otherwise than it is
  /// written. A plain whole number and a date by year, `2026-01-02`, are shown as they are.
  static func isRead(from cell: String) -> Bool {
    var cell = cell
    return cell.withUTF8 { text in
      var reader = Reader(text: text)
      return reader.findsOnlyParts() && reader.isValue
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  private static let units = ["e", "am", "pm"].map { Array($0.utf8) }

  /// A month, or what stands behind digits in a number or a time: `1e5`, `5 pm`.
  private static func isPart(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, afterDigits: Bool
  ) -> Bool {
    let letters = word.lazy.map(\.lowercased)
    return afterDigits && units.contains { $0.elementsEqual(letters) }
      || word.count >= 3 && months.contains { $0.starts(with: letters) }
  }

  /// The digits of a text and what joins them, read byte by byte.
  private struct Reader {
    let text: UnsafeBufferPointer<UInt8>
    var numbers: [Slice<UnsafeBufferPointer<UInt8>>] = []
    var joints: [UInt8] = []
    var hasWords = false

    init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// Whether the text consists of digits, joints and words of dates alone.
    mutating func findsOnlyParts() -> Bool {
      var rest = text[...]
      while let byte = rest.first {
        if byte.isDigit {
          numbers.append(rest.prefix(while: \.isDigit))
          rest = rest.drop(while: \.isDigit)
        } else if byte.isLetter {
          let word = rest.prefix(while: \.isLetter)
          // Most cells begin with a word that is longer than any month.
          guard word.count <= 9 else { return false }
          guard isPart(word, afterDigits: !numbers.isEmpty) else { return false }
          hasWords = true
          rest = rest.dropFirst(word.count)
        } else if " -/.,:%".utf8.contains(byte) {
          if byte != UInt8(ascii: " ") { joints.append(byte) }
          rest = rest.dropFirst()
        } else {
          return false
        }
      }
      return !numbers.isEmpty
    }

    /// Whether the parts make a value that isn't shown as it is written.
    var isValue: Bool {
      if !hasWords, joints.isEmpty, numbers.count == 1 {
        return numbers[0].count > 15
          || numbers[0].count > 1 && numbers[0].first == UInt8(ascii: "0")
      }
      guard !hasWords, !joints.isEmpty, joints.allSatisfy("-/".utf8.contains) else { return true }
      let lengths = numbers.map(\.count)
      // A date has one year at most; what has longer numbers is an id: 6-509-1280.
      return lengths != [4, 2, 2] && lengths.count { $0 > 2 } <= 1
        && lengths.allSatisfy { $0 <= 2 || $0 == 4 }
    }
  }
}
