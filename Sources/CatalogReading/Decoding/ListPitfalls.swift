import Bytes
import CommonMark
import Diagnostics

/// What stands around a block that is looked at.
enum Container {
  /// An item of this list.
  case item(of: Block.List)
  /// A quotation.
  case quote
}

/// The blocks beside one.
struct Neighbors {
  let before: Block?
  let after: Block?
}

/// What Markdown makes of the marks of lists.
extension MarkdownPitfalls {
  /// Reports one thing at most that is wrong with the marks of a list.
  mutating func visitMarkers(
    of list: Block.List, _ neighbors: Neighbors, in container: Container?
  ) {
    guard let first = list.items.first, !reportEmptyItem(of: list, in: container) else { return }
    if reportShallowItem(of: list, neighbors, in: container) { return }
    if reportBrokenList(list, neighbors) || reportInterruption(by: list, neighbors) { return }
    if let start = list.start {
      visitNumbers(of: list, from: start)
    } else if byte(first.span) == UInt8(ascii: "+") {
      let sign = Int(first.span.start)
      findings.add(
        MarkdownPitfallRules.plus, at: ByteSpan(sign, sign + 1),
        "this `+` makes a list and isn't printed",
        help: "write `\\+` to print it, or `-` to make the list")
    }
  }

  private mutating func reportEmptyItem(of list: Block.List, in container: Container?) -> Bool {
    if reportBareNumber(in: list) || reportDoubleMark(in: list, container) { return true }
    guard let empty = list.items.first(where: { $0.blocks.isEmpty }), !findings.hasNesting else {
      return false
    }
    let line = file.lineOfBytes(at: Int(empty.span.start))
    let words = endOfMark(at: Int(empty.span.start))..<line.upperBound
    guard words.isEmpty || file.bytes[words].allSatisfy(\.isSpace) else { return false }
    findings.add(
      MarkdownPitfallRules.emptyItem, at: ByteSpan(Int(empty.span.start), line.upperBound),
      "this item is empty", help: "write its words behind the mark, or delete it")
    return true
  }

  /// An item of a form that begins with the mark of another one: `1. - Boats`. A third mark is the
  /// same fault as the second.
  private mutating func reportDoubleMark(in list: Block.List, _ container: Container?) -> Bool {
    guard breaks != nil, !findings.hasNesting else { return false }
    if case .item(let outer) = container,
      outer.firsts.contains(where: { $0.span == list.items.first?.span })
    {
      return false
    }
    let double = list.firsts.first { indentation(of: $0.span) == 0 }
    guard let double else { return false }
    findings.add(
      MarkdownPitfallRules.emptyItem, at: mark(of: double),
      "a second mark stands before this item: it makes a list in an item without words",
      help: "delete one of the marks")
    return true
  }

  /// An item of several that is a number and nothing else: what it counts is in the next one.
  private mutating func reportBareNumber(in list: Block.List) -> Bool {
    let bare = list.items.dropLast().first { item in
      guard case .paragraph(let text) = item.blocks.first, item.blocks.count == 1 else {
        return false
      }
      return !text.text.isEmpty && text.text.utf8.allSatisfy(\.isDigit)
    }
    guard let bare, list.items.count > 1, list.start == nil else { return false }
    findings.add(
      MarkdownPitfallRules.emptyItem, at: bare.span, "this item is a number and nothing else",
      help: "write what it counts behind it, if the next item says that")
    return true
  }

  /// An item that is indented, and too little to belong to the item above it.
  private mutating func reportShallowItem(
    of list: Block.List, _ neighbors: Neighbors, in container: Container?
  ) -> Bool {
    let base = list.items.first.map { indentation(of: $0.span) } ?? 0
    var shallow = list.items.first { isShallow($0, below: base, in: list) }
    if shallow == nil, container == nil, base > 0, base < 4, case .list = neighbors.before {
      shallow = list.items.first
    }
    guard let shallow else { return false }
    findings.add(
      MarkdownPitfallRules.shallowItem, at: mark(of: shallow),
      "this item is indented too little to belong to the item above it",
      help: "indent it by four spaces; begin it at the left if it doesn't belong there")
    return true
  }

  /// Whether an item is indented more than the first one. Numbers that are set to the right aren't.
  private func isShallow(_ item: Block.Item, below base: Int, in list: Block.List) -> Bool {
    let indentation = indentation(of: item.span)
    guard indentation > base, let first = list.items.first else { return false }
    let (mark, firstMark) = (
      endOfMark(at: Int(item.span.start)), endOfMark(at: Int(first.span.start))
    )
    return list.start == nil
      || indentation + mark - Int(item.span.start) != base + firstMark - Int(first.span.start)
  }

  private func mark(of item: Block.Item) -> ByteSpan {
    let start = Int(item.span.start)
    return ByteSpan(start, endOfMark(at: start))
  }

  private func endOfMark(at start: Int) -> Int {
    let digits = file.bytes[start...].prefix(9).prefix(while: \.isDigit)
    return min(file.bytes.count, digits.endIndex + 1)
  }

  /// A list that goes on with another sign, or begins again where it was interrupted.
  private mutating func reportBrokenList(_ list: Block.List, _ neighbors: Neighbors) -> Bool {
    guard case .list(let other) = neighbors.before, let first = list.items.first,
      (list.start == nil) == (other.start == nil),
      other.items.first.map({ indentation(of: $0.span) }) == indentation(of: first.span)
    else { return false }
    let isNextLine = file.hasLineAbove(Int(first.span.start))
    guard list.start.map({ $0 != 1 }) ?? isNextLine else { return false }
    let isReported = findings.diagnostics.last.map {
      $0.rule == MarkdownPitfallRules.brokenList
        && Block.list(other).span.range.contains(Int($0.span.start))
    }
    if isReported == true { return true }
    findings.add(
      MarkdownPitfallRules.brokenList, at: mark(of: first),
      "this item begins another list: its mark isn't that of the items above it",
      help: "write all items of a list with one sign")
    return true
  }

  /// A list between the items of another one, which goes on behind it.
  private mutating func reportInterruption(by list: Block.List, _ neighbors: Neighbors) -> Bool {
    guard let first = list.items.first, case .list(let before) = neighbors.before,
      case .list(let after) = neighbors.after, (before.start == nil) == (after.start == nil),
      (list.start == nil) != (before.start == nil), let next = after.items.first
    else { return false }
    let goesOn =
      before.start.map { $0 + before.items.count == after.start }
      ?? (file.hasLineAbove(Int(first.span.start)) && file.hasLineAbove(Int(next.span.start)))
    guard goesOn else { return false }
    findings.add(
      MarkdownPitfallRules.interruptedList, at: mark(of: first),
      "this list stands between two items of the list above, and belongs to neither",
      help: "indent its items by four spaces if they belong to the item above them")
    return true
  }

  /// Reports the first item that prints another number than the one it is written with. A list
  /// that repeats its first number all the way leaves the counting to Markdown.
  private mutating func visitNumbers(of list: Block.List, from start: Int) {
    var isRepeating = true
    var surprise: (position: Int, written: Int, printed: Int)?
    for (index, item) in list.items.enumerated() {
      guard let number = number(at: item.span) else { return }
      if index > 0, number != start { isRepeating = false }
      if surprise == nil, number != start + index {
        surprise = (Int(item.span.start), number, start + index)
      }
    }
    guard !isRepeating, let surprise else { return }
    let position = surprise.position
    let digits = String(surprise.written).utf8.count
    findings.add(
      MarkdownPitfallRules.numbering, at: ByteSpan(position, position + digits),
      "the item written \(surprise.written) goes on with the list above and prints as "
        + "\(surprise.printed)",
      help: surprise.written == 1
        ? "for a list of its own, write its numbers with the other sign: `1)` after `1.`"
        : "number the items without gaps")
  }

  private func number(at span: ByteSpan) -> Int? {
    let digits = file.bytes[span.range].prefix(9).prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  func byte(_ span: ByteSpan) -> UInt8? {
    span.isEmpty ? nil : file.bytes[Int(span.start)]
  }
}

extension Block.List {
  /// The first items of lists with which items begin.
  fileprivate var firsts: [Block.Item] {
    items.compactMap { item in
      if case .list(let inner) = item.blocks.first { inner.items.first } else { nil }
    }
  }
}

extension Neighbors {
  /// Whether the paragraph before says that something follows.
  var isAnnounced: Bool {
    guard case .paragraph(let text) = before else { return false }
    return text.text.utf8.last == UInt8(ascii: ":")
  }

  /// Whether a paragraph stands before.
  var isBelowParagraph: Bool { if case .paragraph = before { true } else { false } }

  /// Whether the paragraph before begins with the letter before that of `text`.
  func isLettered(before text: RichText) -> Bool {
    guard case .paragraph(let other) = before, other.text.utf8.first == UInt8(ascii: "A") else {
      return false
    }
    return other.text.withBytes { first in
      text.text.withBytes { SuspectLine.areLettered(first, $0) }
    }
  }

  /// Whether the paragraph before begins with the same pasted mark, which was reported there.
  func isPasted(_ kind: SuspectLine.Kind, in file: SourceFile, isForm: Bool) -> Bool {
    guard case .paragraph(let text) = before else { return false }
    let suspect = file.bytes.withUnsafeBufferPointer {
      SuspectLine.first(in: $0, text.span.range, isForm: isForm)
    }
    return suspect?.kind == kind && kind.isOfList
  }

  /// Whether a list begins or ends in the line beside the block at `span`.
  func hasListAtHand(of span: ByteSpan, in file: SourceFile) -> Bool {
    if case .list(let list) = after, let item = list.items.first,
      file.hasLineAbove(Int(item.span.start))
    {
      return true
    }
    guard case .list = before else { return false }
    return file.hasLineAbove(Int(span.start))
  }
}

extension SourceFile {
  /// The bytes of the line at `offset`, without its end.
  func lineOfBytes(at offset: Int) -> Range<Int> {
    func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    let start = bytes[..<offset].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    return start..<(bytes[offset...].firstIndex(where: isEnd) ?? bytes.count)
  }

  /// Whether the line above that of `offset` has anything in it.
  func hasLineAbove(_ offset: Int) -> Bool {
    let start = lineOfBytes(at: offset).lowerBound
    guard start > 0 else { return false }
    let end = start > 1 && bytes[start - 2] == 0x0D ? start - 2 : start - 1
    return bytes[lineOfBytes(at: end)].contains { !$0.isSpace }
  }
}
