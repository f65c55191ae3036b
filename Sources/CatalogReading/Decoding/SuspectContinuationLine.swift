import Bytes
import Diagnostics

/// A line that looks as if it began something, and that Markdown joins to the line above.
struct SuspectContinuationLine {
  /// What the line looks like.
  enum Kind {
    /// `a.` or `iv)`
    case letter
    /// `2.` or `2)`
    case number
    /// `22 -`
    case quantity
    /// `|`
    case table
    /// `•`
    case bullet
  }

  /// What the line looks like.
  let kind: Kind
  /// The signs that say so.
  let marker: ByteSpan

  /// The first such line of the paragraph at `range`, its first line not among them.
  ///
  /// A single capital letter counts only below a line with the letter before it: `B.` below `A.`;
  /// alone it is more likely part of a name.
  static func first(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> SuspectContinuationLine?
  {
    let isOneLine =
      bytes.firstIndex(of: 0x0A, in: range) == nil && bytes.firstIndex(of: 0x0D, in: range) == nil
    if isOneLine { return nil }
    var start = range.lowerBound
    var capital: UInt8?
    var isFirst = true
    while start < range.upperBound {
      while start < range.upperBound, isIndent(bytes[start]) { start += 1 }
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if !isFirst, let (kind, length) = classify(line, below: capital) {
        return SuspectContinuationLine(kind: kind, marker: ByteSpan(start, start + length))
      }
      capital = capitalItem(line)
      isFirst = false
      start = end + 1
    }
    return nil
  }

  private static func isIndent(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == UInt8(ascii: ">")
  }

  private static func classify(
    _ line: UnsafeBufferPointer<UInt8>, below capital: UInt8?
  ) -> (Kind, length: Int)? {
    guard let first = line.first else { return nil }
    switch first {
    case UInt8(ascii: "|"): return (.table, 1)
    case _ where first.isLowercaseLetter:
      let count = romanCount(line)
      return isEnd(line, at: count) ? (.letter, count + 1) : nil
    case _ where first.isUppercaseLetter:
      guard let capital, capitalItem(line) == capital + 1 else { return nil }
      return (.letter, 2)
    case _ where first.isDigit: return number(line)
    case UInt8(ascii: "-"), UInt8(ascii: ":"): return isTableRule(line) ? (.table, 1) : nil
    case 0xC2, 0xE2, 0xEF: return bullet(line)
    default: return nil
    }
  }

  /// How many letters make the item's name: one of any kind, or several of a Roman number.
  private static func romanCount(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    let roman = line.prefix(6).prefix { byte in
      byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
    }
    return max(1, roman.count)
  }

  private static func capitalItem(_ line: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard let first = line.first, first.isUppercaseLetter,
      isEnd(line, at: 1)
    else { return nil }
    return first
  }

  /// Whether `.` or `)` and a space stand at `index`.
  private static func isEnd(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 1 < line.count, line[index + 1] == 0x20 || line[index + 1] == 0x09 else {
      return false
    }
    return line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ")")
  }

  private static func number(_ line: UnsafeBufferPointer<UInt8>) -> (Kind, length: Int)? {
    let count = line.prefix(10).prefix(while: \.isDigit).count
    guard count < 10 else { return nil }
    if isEnd(line, at: count) { return (.number, count + 1) }
    guard count + 2 < line.count, line[count] == 0x20 else { return nil }
    let rest = line[(count + 1)...]
    if rest.starts(with: "- ".utf8) { return (.quantity, count + 2) }
    return rest.starts(with: "– ".utf8) || rest.starts(with: "— ".utf8)
      ? (.quantity, count + 4) : nil
  }

  private static func isTableRule(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "|"))
      && line.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: true
        default: false
        }
      }
  }

  private static func bullet(_ line: UnsafeBufferPointer<UInt8>) -> (Kind, length: Int)? {
    for sign in ["•", "·", "‣", "◦", "▪", "■", "●", "○", "\u{F0B7}", "– "]
    where line.starts(with: sign.utf8) {
      return (.bullet, sign == "– " ? 3 : sign.utf8.count)
    }
    return nil
  }
}

extension SuspectContinuationLine.Kind {
  /// The rule against it.
  var rule: Rule {
    switch self {
    case .letter: MarkdownPitfallRules.letter
    case .number: MarkdownPitfallRules.number
    case .quantity: MarkdownPitfallRules.quantity
    case .table: MarkdownPitfallRules.table
    case .bullet: MarkdownPitfallRules.bullet
    }
  }

  /// What is wrong with a line that begins with `marker`.
  func message(_ marker: String) -> String {
    switch self {
    case .letter, .number, .quantity, .bullet:
      "the line that begins with `\(marker)` is printed as part of the line above it"
    case .table:
      "Markdown as it is used here has no tables: these lines are printed as running text"
    }
  }

  /// What to do.
  var help: String {
    switch self {
    case .letter:
      "number the items, `1.`, `2.`; lists in lists print as a, b, c"
    case .number: "put an empty line above the list"
    case .quantity: "make each line an item: `- ` before it"
    case .table: "write a list, or a component with a text for each type"
    case .bullet: "begin each item with `- `"
    }
  }
}
