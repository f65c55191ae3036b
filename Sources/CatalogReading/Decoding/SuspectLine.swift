import Bytes
import Diagnostics
import FrontMatter

/// A line that looks as if it began something, and that Markdown takes for running text.
struct SuspectLine {
  /// What the line looks like.
  enum Kind: Equatable {
    /// `a.` or `iv)` or `(a)`
    case letter
    /// `2.` or `2)` or `(2)`
    case number
    /// `22 -`
    case quantity
    /// `|`
    case table
    /// Words with tabs between them.
    case row
    /// `•`
    case bullet
    /// `-item` or `2.Item`
    case glued
    /// `~- item`
    case spoiled
    /// `##Notes`
    case heading
  }

  /// What the line looks like.
  let kind: Kind
  /// The signs that say so.
  let marker: ByteSpan
  /// The line from the signs on.
  let line: ByteSpan
  /// Whether it is the paragraph's first line.
  let isFirst: Bool

  /// The first such line of the paragraph at `range`. Most only are suspect below another line.
  ///
  /// A single capital letter counts only below a line with the letter before it: `B.` below `A.`;
  /// alone it is more likely part of a name.
  /// In a form, an item of an office's list is one by itself, too.
  static func first(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isForm: Bool
  ) -> SuspectLine? {
    var start = range.lowerBound
    var capital: UInt8?
    var isFirst = true
    while start < range.upperBound {
      while start < range.upperBound, isIndent(bytes[start]) { start += 1 }
      let feed = bytes.firstIndex(of: 0x0A, in: start..<range.upperBound)
      var end = feed ?? range.upperBound
      if let carriage = bytes.firstIndex(of: 0x0D, in: start..<end) { end = carriage }
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      let found =
        opening(line)
        ?? (isFirst ? isForm ? item(line) : nil : classify(line, below: capital))
        ?? (!isFirst && isForm && SpoiledMark.isBullet(line) ? (.spoiled, 1) : nil)
        ?? row(line) ?? (isForm ? barredRow(line) : nil)
      if let (kind, length) = found {
        return SuspectLine(
          kind: kind, marker: ByteSpan(start, start + length), line: ByteSpan(start, end),
          isFirst: isFirst)
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

  /// What only a line that was meant to begin something begins with.
  private static func opening(_ line: UnsafeBufferPointer<UInt8>) -> (Kind, length: Int)? {
    guard let first = line.first else { return nil }
    switch first {
    case UInt8(ascii: "#"): return heading(line)
    case UInt8(ascii: "-"): return isGlued(line, after: 1) ? (.glued, 1) : nil
    case UInt8(ascii: "*"), UInt8(ascii: "+"):
      return isSpaceOfOffice(line, at: 1) ? (.glued, 1) : nil
    case UInt8(ascii: "o"): return line.count > 1 && line[1] == 0x09 ? (.bullet, 1) : nil
    case _ where first.isDigit:
      let count = line.prefix(10).prefix(while: \.isDigit).count
      guard count < min(4, line.count), line[count] == 0x2E || line[count] == 0x29 else {
        return nil
      }
      return isGlued(line, after: count + 1) ? (.glued, count + 1) : nil
    case 0xC2, 0xE2, 0xEF: return bullet(line, among: bullets)
    default: return nil
    }
  }

  /// What begins an item of an office's list, and hardly a text.
  private static func item(_ line: UnsafeBufferPointer<UInt8>) -> (Kind, length: Int)? {
    guard let first = line.first else { return nil }
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: "a")...UInt8(ascii: "z"): return classify(line, below: nil)
    case 0xE2: return bullet(line, among: dashes)
    default: return nil
    }
  }

  /// Signs before a heading's words, without a space between.
  private static func heading(_ line: UnsafeBufferPointer<UInt8>) -> (Kind, length: Int)? {
    let count = line.prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    guard count < 7, count < line.count, !line[count].isSpace else { return nil }
    let isWord = line[count].isLetter || isSpaceOfOffice(line, at: count)
    return isWord || count > 1 && line[count] != UInt8(ascii: "\\") ? (.heading, count) : nil
  }

  /// Whether a mark is followed by a letter, or by a space that is none to Markdown.
  private static func isGlued(_ line: UnsafeBufferPointer<UInt8>, after count: Int) -> Bool {
    count < line.count
      && (line[count].isLetter || line[count] == UInt8(ascii: "[")
        || isSpaceOfOffice(line, at: count))
  }

  /// Whether a no-break space stands at `index`, or another one that Markdown doesn't know.
  private static func isSpaceOfOffice(
    _ line: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    guard index + 1 < line.count else { return false }
    if line[index] == UInt8(ascii: "&") {
      return entities.contains { line[index...].starts(with: $0.utf8) }
    }
    return line[index] == 0xC2 && line[index + 1] == 0xA0
      || line[index] == 0xE2 && line[index + 1] == 0x80 && index + 2 < line.count
        && ((0x80...0x8B).contains(line[index + 2]) || line[index + 2] == 0xAF)
  }

  /// The names under which spaces that Markdown doesn't know are written.
  private static let entities = ["&nbsp;", "&#160;", "&#xA0;", "&ensp;", "&emsp;", "&thinsp;"]

  /// A row of a table: words, bars with spaces around them, words. A bar in code is none.
  private static func barredRow(_ line: UnsafeBufferPointer<UInt8>) -> (Kind, length: Int)? {
    var index = 1
    while index + 1 < line.count,
      let bar = line.firstIndex(of: UInt8(ascii: "|"), in: index..<line.count - 1)
    {
      let isBare = line[bar - 1] == 0x20 && line[bar + 1] == 0x20
      if isBare, !isInCode(line, bar) { return (.table, line.count) }
      index = bar + 1
    }
    return nil
  }

  /// Whether more runs of backticks begin code before `index` than end it.
  private static func isInCode(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    var isCode = false
    for place in line.indices[..<index] where line[place] == UInt8(ascii: "`") {
      if place == 0 || line[place - 1] != UInt8(ascii: "`") { isCode.toggle() }
    }
    return isCode
  }

  /// A row of a table: words, tabs, words.
  private static func row(_ line: UnsafeBufferPointer<UInt8>) -> (Kind, length: Int)? {
    guard let tab = line.firstIndex(of: 0x09, in: 0..<line.count),
      line[tab...].contains(where: { !$0.isSpace })
    else {
      return nil
    }
    return (.row, line.count)
  }

  private static func classify(
    _ line: UnsafeBufferPointer<UInt8>, below capital: UInt8?
  ) -> (Kind, length: Int)? {
    guard let first = line.first else { return nil }
    switch first {
    case UInt8(ascii: "|"): return (.table, 1)
    case UInt8(ascii: "("): return parenthesized(line)
    case _ where first.isLowercaseLetter:
      if first == UInt8(ascii: "o"), line.count > 1, line[1] == 0x20 { return (.bullet, 1) }
      let count = romanCount(line)
      return isEnd(line, at: count) ? (.letter, count + 1) : nil
    case _ where first.isUppercaseLetter:
      let count = line.prefix(6).prefix { "IVX".utf8.contains($0) }.count
      if count > 1, isEnd(line, at: count) { return (.letter, count + 1) }
      guard let capital, capitalItem(line) == capital + 1 else { return nil }
      return (.letter, 2)
    case _ where first.isDigit: return number(line)
    case UInt8(ascii: "-"), UInt8(ascii: ":"): return isTableRule(line) ? (.table, 1) : nil
    case 0xE2: return bullet(line, among: dashes)
    default: return nil
    }
  }

  /// `(a)`, `(iv)` or `(12)` and a space.
  private static func parenthesized(_ line: UnsafeBufferPointer<UInt8>) -> (Kind, length: Int)? {
    let name = line.dropFirst().prefix(5).prefix(while: \.isLetterOrDigit)
    guard let first = name.first, name.endIndex + 1 < line.count,
      line[name.endIndex] == UInt8(ascii: ")"), line[name.endIndex + 1].isSpace
    else { return nil }
    let isNumber = name.allSatisfy(\.isDigit)
    let isLetter = name.count == 1 && first.isLetter
    let isRoman = name.allSatisfy { "ivxIVX".utf8.contains($0) }
    guard isNumber && name.count < 4 || isLetter || isRoman else { return nil }
    return (isNumber ? .number : .letter, name.count + 2)
  }

  /// How many letters make the item's name: one of any kind, or several of a Roman number.
  private static func romanCount(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    let roman = line.prefix(6).prefix { byte in
      byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
    }
    return max(1, roman.count)
  }

  /// Whether two paragraphs that follow one another begin `A. ` and `B. `.
  static func areLettered(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    capitalItem(first).map { capitalItem(second) == $0 + 1 } ?? false
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

  private static let bullets = [
    "•", "·", "‣", "⁃", "◦", "▪", "▫", "■", "□", "●", "○", "◆", "◇", "►", "➢", "➤", "✓", "✔", "❖",
    "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}",
  ]

  private static let dashes = ["– ", "— ", "–\u{A0}", "—\u{A0}", "–\t", "—\t"]

  private static func bullet(
    _ line: UnsafeBufferPointer<UInt8>, among signs: [String]
  ) -> (Kind, length: Int)? {
    signs.first { line.starts(with: $0.utf8) }
      .map { (.bullet, $0.unicodeScalars.first.map { $0.utf8.count } ?? 1) }
  }
}

extension SuspectLine.Kind {
  /// Whether it is an item of a list, which has others.
  var isOfList: Bool {
    switch self {
    case .letter, .number, .quantity, .bullet, .glued, .spoiled, .row: true
    case .table, .heading: false
    }
  }

  /// The rule against it.
  var rule: Rule {
    switch self {
    case .letter: MarkdownPitfallRules.letter
    case .number: MarkdownPitfallRules.number
    case .quantity: MarkdownPitfallRules.quantity
    case .table, .row: MarkdownPitfallRules.table
    case .bullet: MarkdownPitfallRules.bullet
    case .glued, .spoiled: MarkdownPitfallRules.gluedMarker
    case .heading: MarkdownPitfallRules.gluedHeading
    }
  }
}

extension SuspectLine {
  /// The words behind the signs.
  func words(in file: SourceFile) -> String {
    var rest = file.bytes[Int(marker.end)..<Int(line.end)]
    while let first = rest.first {
      if first.isSpace {
        rest.removeFirst()
      } else if rest.starts(with: "\u{A0}".utf8) {
        rest.removeFirst(2)
      } else if let entity = Self.entities.first(where: { rest.starts(with: $0.utf8) }) {
        rest.removeFirst(entity.utf8.count)
      } else if first == 0xE2, rest.dropFirst().first == 0x80, rest.count > 2,
        rest[rest.startIndex + 2] <= 0x8B || rest[rest.startIndex + 2] == 0xAF
      {
        rest.removeFirst(3)
      } else {
        break
      }
    }
    let words = String(decoding: rest, as: UTF8.self)
    return words.count > 60 ? words.prefix(50) + "…" : words
  }

  private func sign(in file: SourceFile) -> String {
    String(decoding: file.bytes[marker.range], as: UTF8.self)
  }

  /// What is wrong with the line.
  func message(in file: SourceFile) -> String {
    switch kind {
    case .letter, .number, .quantity, .bullet:
      isFirst
        ? "`\(sign(in: file))` makes no list: it is printed as a sign of the text"
        : "the line that begins with `\(sign(in: file))` is printed as part of the line above it"
    case .table:
      "Markdown as it is used here has no tables: these lines are printed as running text"
    case .row: "a tab stands between these words: a row of a table is printed as running text"
    case .glued: "\(gap(in: file)) after `\(sign(in: file))`, so this line begins no item"
    case .spoiled: SpoiledMark.Kind.item.message
    case .heading: "\(gap(in: file)) after `\(sign(in: file))`, so this line is no heading"
    }
  }

  /// What stands behind the signs in place of a space.
  private func gap(in file: SourceFile) -> String {
    let rest = file.bytes[Int(marker.end)..<Int(line.end)]
    let entity = Self.entities.first { rest.starts(with: $0.utf8) }.map { "`\($0)`" }
    let name =
      entity
      ?? UTF8Scalar(at: Int(marker.end), in: file.bytes).value
      .flatMap { InvisibleCharacter.name(of: $0) }
    return name.map { "there is \($0) in place of a space" } ?? "there is no space"
  }

  /// What to do.
  func help(in file: SourceFile) -> String {
    switch kind {
    case .letter: "number the items, `1.`, `2.`; lists in lists print as a, b, c"
    case .number:
      sign(in: file).hasPrefix("(")
        ? "number the items `1.`, `2.`; lists in lists print as a, b, c"
        : "put an empty line above the list"
    case .quantity: "write `- \(sign(in: file)) \(words(in: file))`, and each line so"
    case .table, .row: "write a list, or a component with a text for each type"
    case .bullet: "write `- \(words(in: file))`, and each item so"
    case .spoiled: SpoiledMark.Kind.item.help
    case .glued, .heading: "write `\(sign(in: file)) \(words(in: file))`"
    }
  }
}
