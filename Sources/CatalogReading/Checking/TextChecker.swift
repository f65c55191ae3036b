import CatalogModel
import CommonMark
import Diagnostics

/// Looks for faults in a form's words, one leaf after the other.
struct TextChecker {
  private let subject: SubjectReader
  private var repetitions = RepetitionFinder()
  private let known = KnownWords()
  /// Whether the leaf that was read last speaks of NIMS, as names of definitions in texts do.
  private(set) var hasNIMS = false
  private var dash: (kind: Int, isMixed: Bool)?
  private var opening: (leaf: LeafID, start: Int, type: ResourceType)?
  /// What was found, in the order in which it was read.
  private(set) var findings: [TextFinding] = []

  /// A checker for the texts of `revision`.
  init(_ revision: Revision) { subject = SubjectReader(revision) }

  /// Begins the text at `place`, whose inheritance is known.
  mutating func begin(_ place: TextPlace, _ passage: Passage, _ resolver: InheritanceResolver) {
    dash = nil
    opening = nil
    checkNumbering(of: passage.blocks, at: place)
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
    _ leaf: RichText, at place: TextPlace, _ words: [WordScanner.Word],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    checkGaps(leaf, place, words, bytes)
    checkWords(leaf, place, words, bytes)
    for range in repetitions.find(in: words, of: bytes) where !leaf.isCode(range) {
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      add(
        TextRules.repeatedPhrase, leaf, range, place, "this says the same twice in a row: `\(text)`"
      )
    }
    guard let opening, opening.leaf == leaf.leaf else { return }
    self.opening = nil
    if let range = subject.otherType(than: opening.type, words, bytes, from: opening.start) {
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      add(
        TextRules.otherTypeAsSubject, leaf, range, place,
        "the text of \(opening.type) speaks of `\(text)`")
    }
  }

  private mutating func add(
    _ rule: Rule, _ leaf: RichText, _ range: Range<Int>, _ place: TextPlace, _ message: String,
    help: String? = nil, suggestion: String? = nil
  ) {
    findings.append(
      TextFinding(
        rule, leaf, range, place, message,
        help: help ?? "compare with the published form; if it says so, acknowledge the finding",
        suggestion: suggestion))
  }

  // MARK: What stands between words

  private mutating func checkGaps(
    _ leaf: RichText, _ place: TextPlace, _ words: [WordScanner.Word],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var end = 0
    for word in words {
      let gap = end..<word.range.lowerBound
      end = word.range.upperBound
      if gap.count > 1 { check(gap, leaf, place, bytes) }
    }
    if bytes.count - end > 1 { check(end..<bytes.count, leaf, place, bytes) }
  }

  private mutating func check(
    _ gap: Range<Int>, _ leaf: RichText, _ place: TextPlace, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var start = gap.lowerBound
    while start < gap.upperBound {
      var spaces = start
      while spaces < gap.upperBound, bytes[spaces] == 0x20 { spaces += 1 }
      if spaces - start > 1, spaces < bytes.count, start > 0, !leaf.isCode(start..<spaces) {
        add(
          TextRules.doubledSpace, leaf, start..<spaces, place,
          "\(spaces - start) spaces stand here in a row")
      }
      start = max(spaces, start + 1)
    }
    checkDash(gap, leaf, place, bytes)
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
    _ gap: Range<Int>, _ leaf: RichText, _ place: TextPlace, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard let kind = Self.dash(gap, bytes) else { return }
    guard let known = dash else {
      dash = (kind, false)
      return
    }
    guard !known.isMixed, known.kind != kind else { return }
    dash = (known.kind, true)
    add(
      TextRules.mixedDashes, leaf, gap.lowerBound + 1..<gap.upperBound - 1, place,
      "this dash is of another kind than the one before it")
  }

  // MARK: Words

  private mutating func checkWords(
    _ leaf: RichText, _ place: TextPlace, _ words: [WordScanner.Word],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    hasNIMS = false
    for position in words.indices {
      let hash = words[position].hash
      if hash == known.nims {
        hasNIMS = true
        checkTypeNumber(position, leaf, place, words, bytes)
      } else if hash == known.agency {
        checkAgency(position, leaf, place, words)
      }
    }
  }

  /// "NIMS Type Intelligence Analyst": the number is lost.
  private mutating func checkTypeNumber(
    _ position: Int, _ leaf: RichText, _ place: TextPlace, _ words: [WordScanner.Word],
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
    guard reader.takeTypeNumber() == nil else { return }
    add(
      TextRules.lostNumber, leaf, words[position].range.lowerBound..<next.upperBound, place,
      "`NIMS Type` stands here without a number")
  }

  private mutating func checkAgency(
    _ position: Int, _ leaf: RichText, _ place: TextPlace, _ words: [WordScanner.Word]
  ) {
    guard position + 2 < words.count, words[position + 1].hash == known.having,
      words[position + 2].hash == known.jurisdiction
    else { return }
    add(
      TextRules.agency, leaf,
      words[position].range.lowerBound..<words[position + 2].range.upperBound, place,
      "the term is `Authority Having Jurisdiction`", suggestion: "Authority Having Jurisdiction")
  }

  // MARK: Lists

  /// A numbered list begins with 1, or goes on from the list before it.
  private mutating func checkNumbering(of blocks: [Block], at place: TextPlace) {
    var next = 1
    for block in blocks {
      switch block {
      case .list(let list):
        if let start = list.start {
          if start != 1, start != next { reportNumbering(of: list, from: start, at: place) }
          next = start + list.items.count
        }
        for item in list.items { checkNumbering(of: item.blocks, at: place) }
      case .quote(let quote): checkNumbering(of: quote.blocks, at: place)
      case .paragraph, .heading, .code, .thematicBreak: continue
      }
    }
  }

  /// Marks the number of the list's first item, whose first words an `about.md` may quote.
  private mutating func reportNumbering(
    of list: Block.List, from start: Int, at place: TextPlace
  ) {
    guard let item = list.items.first else { return }
    var leaf: RichText?
    for block in item.blocks where leaf == nil { block.forEachLeaf { leaf = leaf ?? $0 } }
    let text = leaf ?? RichText(text: TextSlice(""), span: item.span)
    let number = Int(item.span.start)
    findings.append(
      TextFinding(
        TextRules.listNumbering, text, 0..<text.text.count, place,
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
