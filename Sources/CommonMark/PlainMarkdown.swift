import Diagnostics

/// Reads Markdown that is so plain that nothing about it is for libcmark to decide.
///
/// Nearly all of a form is: headings, paragraphs of plain words, and lists of one line an item.
/// Reading that costs a tenth of what libcmark takes, and copies nothing: each leaf is a slice of
/// the file. A form is read from one heading to the next; where a sign between them could mean
/// something to Markdown, that part alone goes to libcmark. Both read the same where this reads
/// at all.
struct PlainMarkdown {
  private struct NotPlain: Error {}

  private let store: TextStore
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var offset: Int
  private var sections: MarkdownSections
  /// Whether the part that is being read could have been meant otherwise.
  private var isMistakable = false

  /// The part `span` of `store`, cut at its headings; `other` reads what stands from one heading to
  /// the next and isn't plain. Nil where a part can't be read without the others.
  static func read(
    _ store: [UInt8], in span: ByteSpan, orElse other: (ByteSpan) -> [Block]
  ) -> MarkdownSections? {
    store.withUnsafeBufferPointer { bytes in
      var reader = PlainMarkdown(
        store: TextStore(store), bytes: bytes, end: Int(span.end), offset: Int(span.start))
      while reader.offset < reader.end {
        guard reader.readPart(orElse: other) else { return nil }
      }
      return reader.sections
    }
  }

  private init(store: TextStore, bytes: UnsafeBufferPointer<UInt8>, end: Int, offset: Int) {
    self.store = store
    self.bytes = bytes
    self.end = end
    self.offset = offset
    sections = MarkdownSections(reserving: end - offset)
  }

  // MARK: From one heading to the next

  private mutating func readPart(orElse other: (ByteSpan) -> [Block]) -> Bool {
    let start = offset
    isMistakable = false
    do {
      if next == UInt8(ascii: "#") {
        let (level, words) = try heading()
        let blocks = try blocks()
        sections.begin(level: level, words, with: blocks, isUnmistakable: !isMistakable)
      } else {
        sections.append(try blocks())
      }
      return true
    } catch {
      guard let stop = endOfPart(from: start) else { return false }
      for block in other(ByteSpan(start, stop)) { sections.append(block) }
      offset = stop
      return true
    }
  }

  /// The blocks up to the next heading.
  private mutating func blocks() throws(NotPlain) -> [Block] {
    var blocks: [Block] = []
    while let byte = next, byte != UInt8(ascii: "#") {
      if byte == 0x0A {
        offset += 1
      } else if marker(at: offset) != nil {
        blocks.append(.list(try list(indent: 0)))
        try endList()
      } else {
        if blocks.isEmpty { blocks.reserveCapacity(2) }
        blocks.append(.paragraph(try paragraph()))
      }
    }
    return blocks
  }

  /// Where the part that begins at `start` ends: at the next heading. Nil where something in it
  /// could reach beyond: code between fences, HTML, the address of a link.
  private func endOfPart(from start: Int) -> Int? {
    var stop = start
    repeat {
      guard let feed = bytes.firstIndex(of: 0x0A, in: stop..<end) else {
        stop = end
        break
      }
      stop = feed + 1
    } while stop < end && !isHeading(at: stop)
    for index in start..<stop {
      switch bytes[index] {
      case UInt8(ascii: "<"), 0x0D, 0: return nil
      case UInt8(ascii: "`"), UInt8(ascii: "~"):
        if index > start, bytes[index - 1] == bytes[index] { return nil }
      case UInt8(ascii: ":"): if index > start, bytes[index - 1] == UInt8(ascii: "]") { return nil }
      default: continue
      }
    }
    let isApart = stop == end || stop - start > 1 && bytes[stop - 2] == 0x0A
    return isApart ? stop : nil
  }

  private func isHeading(at start: Int) -> Bool {
    guard let level = level(at: start) else { return false }
    return start + level < end && bytes[start + level] == 0x20
  }

  // MARK: Blocks

  /// The number of `#` at `start`, if a heading can begin with so many.
  private func level(at start: Int) -> Int? {
    var index = start
    while index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
    return 1...6 ~= index - start ? index - start : nil
  }

  private mutating func heading() throws(NotPlain) -> (level: Int, words: RichText) {
    let start = offset
    guard let level = level(at: start), isHeading(at: start) else { throw NotPlain() }
    offset += level + 1
    let text = offset
    let stop = try takeLine()
    guard stop > text, bytes[text] != 0x20, bytes[stop - 1] != UInt8(ascii: "#") else {
      throw NotPlain()
    }
    return (level, leaf(text..<stop, span: ByteSpan(start, stop)))
  }

  /// A paragraph goes on until an empty line or a heading. One that begins with a link is that link.
  private mutating func paragraph() throws(NotPlain) -> RichText {
    let start = offset
    if next == UInt8(ascii: "[") {
      let words = try link()
      guard next == nil || next == 0x0A || isHeading(at: offset) else { throw NotPlain() }
      return words
    }
    var stop = start
    repeat {
      guard let byte = next, Self.beginsText(byte), marker(at: offset) == nil else {
        throw NotPlain()
      }
      if offset > start { isMistakable = true }
      stop = try takeLine()
    } while next != nil && next != 0x0A && !isHeading(at: offset)
    return leaf(start..<stop, span: ByteSpan(start, stop))
  }

  /// Whether a line of text can begin so: with nothing that begins a block of another kind.
  private static func beginsText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "="), UInt8(ascii: "~"), 0xEF:
      false
    default: true
    }
  }

  private func leaf(_ text: Range<Int>, span: ByteSpan) -> RichText {
    RichText(slice: TextSlice(store, text), span: span)
  }

  // MARK: Lists

  /// What an item of a list begins with.
  private struct Marker {
    /// The number of a numbered item.
    let number: Int?
    /// The bullet, or the sign after the number.
    let sign: UInt8
    /// How many bytes it has, the space after it included.
    let width: Int
  }

  /// The marker of an item at `start`, and perhaps of an empty one.
  private func marker(at start: Int) -> Marker? {
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "-") { return marker(at: start, number: nil, signAt: start) }
    var (index, number) = (start, 0)
    while index < end, index - start < 10, bytes[index] &- UInt8(ascii: "0") < 10 {
      number = number * 10 + Int(bytes[index] &- UInt8(ascii: "0"))
      index += 1
    }
    guard index > start, index < end,
      bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
    else { return nil }
    return marker(at: start, number: number, signAt: index)
  }

  private func marker(at start: Int, number: Int?, signAt index: Int) -> Marker? {
    guard index + 1 < end, bytes[index + 1] > 0x20 else {
      return Marker(number: number, sign: bytes[index], width: index + 2 - start)
    }
    return nil
  }

  /// The list whose first marker stands at the offset, `indent` bytes into its line.
  private mutating func list(indent: Int) throws(NotPlain) -> Block.List {
    let first = marker(at: offset)
    var items: [Block.Item] = []
    items.reserveCapacity(4)
    repeat {
      guard let marker = marker(at: offset), marker.sign == first?.sign,
        (marker.number == nil) == (first?.number == nil)
      else { throw NotPlain() }
      if let number = marker.number, number != (first?.number ?? 0) + items.count {
        isMistakable = true
      }
      items.append(try item(marker, indent: indent))
    } while isIndented(by: indent)
    return Block.List(start: first?.number, isTight: true, items: items)
  }

  /// An item: a line of text, and perhaps a list right below it.
  private mutating func item(_ marker: Marker, indent: Int) throws(NotPlain) -> Block.Item {
    let start = offset
    offset += marker.width
    guard let byte = next, bytes[offset - 1] == 0x20, offset - start <= 10,
      Self.beginsText(byte), self.marker(at: offset) == nil
    else { throw NotPlain() }
    let words = byte == UInt8(ascii: "[") ? try link() : try line()
    var stop = Int(words.span.end)
    var content = [Block.paragraph(words)]
    let inner = indent + marker.width
    if isIndented(by: inner) {
      let list = try list(indent: inner)
      guard list.start == nil || list.start == 1 else { throw NotPlain() }
      content.append(.list(list))
      stop = list.items.last.map { Int($0.span.end) } ?? stop
    }
    // An empty line after the last item belongs to it, as libcmark counts.
    return Block.Item(blocks: content, span: ByteSpan(start, next == 0x0A ? lastEmptyLine() : stop))
  }

  /// Whether the next line begins an item after `indent` spaces; passes over them if so.
  private mutating func isIndented(by indent: Int) -> Bool {
    guard offset + indent < end else { return false }
    for index in offset..<offset + indent where bytes[index] != 0x20 { return false }
    guard marker(at: offset + indent) != nil else { return false }
    offset += indent
    return true
  }

  /// The last of the empty lines from here on.
  private func lastEmptyLine() -> Int {
    var index = offset
    while index + 1 < end, bytes[index + 1] == 0x0A { index += 1 }
    return index
  }

  /// After a list come its end and an empty line, and then no other list.
  private mutating func endList() throws(NotPlain) {
    guard let byte = next else { return }
    guard byte == 0x0A else { throw NotPlain() }
    offset = lastEmptyLine() + 1
    guard let byte = next, byte != UInt8(ascii: "#") else { return }
    guard Self.beginsText(byte), marker(at: offset) == nil else { throw NotPlain() }
  }

  // MARK: Lines

  /// A line of plain words.
  private mutating func line() throws(NotPlain) -> RichText {
    let start = offset
    let stop = try takeLine()
    return leaf(start..<stop, span: ByteSpan(start, stop))
  }

  /// A line that is a link and no more, as references are: `[words](address)`.
  private mutating func link() throws(NotPlain) -> RichText {
    let start = offset
    let words = start + 1..<endOfText(from: start + 1)
    var stop = words.upperBound + 2
    guard !words.isEmpty, stop < end, bytes[words.upperBound] == UInt8(ascii: "]"),
      bytes[words.upperBound + 1] == UInt8(ascii: "("), bytes[words.lowerBound] != 0x20,
      bytes[words.upperBound - 1] != 0x20
    else { throw NotPlain() }
    let address = stop
    while stop < end, bytes[stop].isPlainInAddress { stop += 1 }
    guard stop > address, stop < end, bytes[stop] == UInt8(ascii: ")"),
      stop + 1 == end || bytes[stop + 1] == 0x0A
    else { throw NotPlain() }
    offset = min(end, stop + 2)
    let destination = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[address..<stop]), as: UTF8.self)
    return RichText(
      text: TextSlice(store, words),
      marks: [.init(.link(destination: destination, title: ""), 0..<words.count)],
      span: ByteSpan(start, stop + 1))
  }

  private var next: UInt8? { offset < end ? bytes[offset] : nil }

  /// Passes over the rest of the line, and gives the offset of its end.
  private mutating func takeLine() throws(NotPlain) -> Int {
    let start = offset
    offset = endOfText(from: start)
    let stop = offset
    if let byte = next {
      guard byte == 0x0A else { throw NotPlain() }
      offset += 1
    }
    guard stop > start, bytes[stop - 1] != 0x20 else { throw NotPlain() }
    return stop
  }

  /// The first byte from `start` on that could mean something inside a line, or the end.
  private func endOfText(from start: Int) -> Int {
    guard let raw = UnsafeRawPointer(bytes.baseAddress) else { return start }
    var index = start
    while index + SixteenBytes.scalarCount <= end {
      if let sign = Self.signs(in: raw.sixteen(at: index)).first { return index + sign }
      index += SixteenBytes.scalarCount
    }
    while index < end, Self.signs(in: SixteenBytes(repeating: bytes[index])).isEmpty { index += 1 }
    return index
  }

  /// Those of sixteen bytes that are a control character, `&`, `*`, `<`, or one of ``[\]^_` ``.
  @inline(__always)
  private static func signs(in bytes: SixteenBytes) -> SIMDMask<SIMD16<Int8>> {
    let isControl = bytes .< SixteenBytes(repeating: 0x20)
    let isBracket = (bytes &- SixteenBytes(repeating: 0x5B)) .< SixteenBytes(repeating: 6)
    let isSign =
      bytes .== SixteenBytes(repeating: 0x26) .| bytes .== SixteenBytes(repeating: 0x2A)
      .| bytes .== SixteenBytes(repeating: 0x3C)
    return isControl .| isBracket .| isSign
  }
}
