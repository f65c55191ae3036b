import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import Words

/// Looks for faults in a form's words, one leaf after the other.
struct TextChecker {
  private let subject: SubjectReader
  private var repetitions = RepetitionFinder()
  private let known = KnownWords()
  /// Where the text stands that is being read.
  private(set) var place = FormPlace.section(.overallFunction)
  /// Whether the leaf that was read last speaks of NIMS, as names of definitions in texts do.
  private(set) var hasNIMS = false
  private var dash: (kind: Int, isMixed: Bool)?
  private var opening: (leaf: LeafID, start: Int, type: ResourceType)?
  /// What was found, in the order in which it was read.
  private(set) var findings: [TextFinding] = []

  /// A checker for the texts of `revision`.
  init(_ revision: Revision) { subject = SubjectReader(revision) }

  /// Begins the text at `place`, whose inheritance is known.
  mutating func begin(_ place: FormPlace, _ passage: Passage, _ resolver: InheritanceResolver) {
    self.place = place
    dash = nil
    opening = nil
    guard case .cell(let address) = place, case .paragraph(let first) = passage.blocks.first else {
      return
    }
    var start = 0
    if let inheritance = resolver.inheritance[address] {
      guard case .paragraph(let own) = inheritance.ownBlocks.first else { return }
      guard own.span.end == first.span.end else { return }
      start = first.text.count - own.text.count
    }
    opening = (first.leaf, start, address.type)
  }

  /// Reads one leaf of the text, whose words are at hand.
  mutating func read(
    _ leaf: RichText, _ words: WordScanner.Words,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    check(leaf, words, bytes)
    for range in repetitions.find(in: words, of: bytes) where !leaf.isCode(range) {
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      add(
        TextRules.repeatedPhrase, leaf, range, "this says the same twice in a row: `\(text)`"
      )
    }
    guard let opening, opening.leaf == leaf.leaf else { return }
    self.opening = nil
    if let range = subject.otherType(than: opening.type, words, bytes, from: opening.start) {
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      add(
        TextRules.otherTypeAsSubject, leaf, range,
        "the text of \(opening.type) speaks of `\(text)`")
    }
  }

  private mutating func check(
    _ leaf: RichText, _ words: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    hasNIMS = false
    var end = 0
    for position in words.indices {
      let word = words[position]
      if Int(word.start) - end > 1 { check(end..<Int(word.start), leaf, bytes) }
      end = Int(word.end)
      if word.hash == known.nims {
        hasNIMS = true
        checkTypeNumber(position, leaf, words, bytes)
      } else if word.hash == known.agency {
        checkAgency(position, leaf, words)
      }
    }
    if bytes.count - end > 1 { check(end..<bytes.count, leaf, bytes) }
  }

  private mutating func add(
    _ rule: Rule, _ leaf: RichText, _ range: Range<Int>, _ message: String,
    help: String? = nil, suggestion: String? = nil
  ) {
    findings.append(
      TextFinding(
        rule, leaf, range, message,
        help: help ?? "compare with the published form; if it says so, acknowledge the finding",
        suggestion: suggestion))
  }

  // MARK: What stands between words

  private mutating func check(
    _ gap: Range<Int>, _ leaf: RichText, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var start = gap.lowerBound
    while start < gap.upperBound {
      var spaces = start
      while spaces < gap.upperBound, bytes[spaces] == 0x20 { spaces += 1 }
      // What stands before the first word is a pasted bullet, which was reported.
      let isBehindBullet = start < 4 && !bytes[..<start].contains(where: \.isLetterOrDigit)
      if spaces - start > 1, spaces < bytes.count, !isBehindBullet, !leaf.isCode(start..<spaces) {
        add(
          TextRules.doubledSpace, leaf, start..<spaces,
          "\(spaces - start) spaces stand here in a row")
      }
      start = max(spaces, start + 1)
    }
    checkDash(gap, leaf, bytes)
  }

  /// The dash between two spaces that is the gap: 0 for a hyphen, 1 and 2 for the long ones.
  private static func dash(
    _ gap: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard bytes[gap.lowerBound] == 0x20, bytes[gap.upperBound - 1] == 0x20 else { return nil }
    if gap.count == 3 { return bytes[gap.lowerBound + 1] == UInt8(ascii: "-") ? 0 : nil }
    guard gap.count == 5, bytes[gap.lowerBound + 1] == 0xE2, bytes[gap.lowerBound + 2] == 0x80
    else { return nil }
    switch bytes[gap.lowerBound + 3] {
    case 0x93: return 1
    case 0x94: return 2
    default: return nil
    }
  }

  private mutating func checkDash(
    _ gap: Range<Int>, _ leaf: RichText, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard let kind = Self.dash(gap, bytes) else { return }
    guard let known = dash else {
      dash = (kind, false)
      return
    }
    guard !known.isMixed, known.kind != kind else { return }
    dash = (known.kind, true)
    add(
      TextRules.mixedDashes, leaf, gap.lowerBound + 1..<gap.upperBound - 1,
      "this dash is of another kind than the one before it")
  }

  // MARK: Words

  /// "NIMS Type Intelligence Analyst": the number is lost.
  private mutating func checkTypeNumber(
    _ position: Int, _ leaf: RichText, _ words: WordScanner.Words,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard position + 2 < words.count, words[position + 1].hash == known.type else { return }
    let (type, next) = (words[position + 1].range, words[position + 2].range)
    guard bytes[type.lowerBound].isUppercaseLetter, bytes[next.lowerBound].isUppercaseLetter,
      next.lowerBound - type.upperBound == 1,
      bytes[type.upperBound] == 0x20
        || bytes[type.upperBound] == 0x0A
    else { return }
    var reader = PhraseReader(bytes, at: type.upperBound)
    guard reader.takeNumber() == nil else { return }
    add(
      TextRules.lostNumber, leaf, words[position].range.lowerBound..<next.upperBound,
      "`NIMS Type` stands here without a number")
  }

  private mutating func checkAgency(
    _ position: Int, _ leaf: RichText, _ words: WordScanner.Words
  ) {
    guard position + 2 < words.count, words[position + 1].hash == known.having,
      words[position + 2].hash == known.jurisdiction
    else { return }
    add(
      TextRules.agency, leaf,
      words[position].range.lowerBound..<words[position + 2].range.upperBound,
      "the term is `Authority Having Jurisdiction`", suggestion: "Authority Having Jurisdiction")
  }

  // MARK: Lists

  /// A numbered list begins with 1, or goes on from the list before it with `next`.
  mutating func checkNumber(of list: Block.List, next: inout Int) {
    guard let start = list.start else { return }
    if start != 1, start != next { reportNumbering(of: list, from: start) }
    next = start + list.items.count
  }

  /// Marks the number of the list's first item, whose first words an `about.md` may quote.
  private mutating func reportNumbering(
    of list: Block.List, from start: Int
  ) {
    guard let item = list.items.first else { return }
    let text = item.blocks.leaves.first ?? RichText(text: TextSlice(""), span: item.span)
    let number = Int(item.span.start)
    findings.append(
      TextFinding(
        TextRules.listNumbering, text, 0..<text.text.count,
        "this list begins with \(start)",
        help: "numbers begin with 1 again in every cell, also after `PLUS:`",
        mark: ByteSpan(number, number + String(start).utf8.count + 1)))
  }
}

/// Words that are looked for in every text.
private struct KnownWords {
  let nims = WordHash.of("nims")
  let type = WordHash.of("type")
  let agency = WordHash.of("agency")
  let having = WordHash.of("having")
  let jurisdiction = WordHash.of("jurisdiction")
}
