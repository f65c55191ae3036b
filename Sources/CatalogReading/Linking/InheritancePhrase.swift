import CatalogModel
import CommonMark
import Diagnostics
import Words

/// What the beginning of a cell says about another type.
enum InheritancePhrase {
  /// The cell stands for itself.
  case none
  /// The cell inherits from another type.
  case inherits(Inheritance)
  /// The cell begins "Same as" and goes on in a way that the format doesn't know.
  case unreadable(RichText)

  /// Reads the beginning of a cell. Places are those of `file`.
  ///
  /// A cell inherits when its first block is a paragraph that begins "Same as Type N" and then
  /// ends, has a full stop, or has "plus" or "except"; a comma before these and a colon after
  /// them may be there or not. What follows is the cell's own text.
  static func read(_ blocks: [Block], in file: SourceFile?) -> InheritancePhrase {
    guard let first = firstLeaf(of: blocks), first.text.withBytes({ beginsSameAs($0) }) else {
      return .none
    }
    guard case .paragraph(let text) = blocks[0],
      let phrase = text.text.withBytes({ parse($0) })
    else { return .unreadable(first) }
    var own: [Block] = []
    if phrase.ownStart < text.text.count { own.append(rest(text, phrase.ownStart, file)) }
    if blocks.count > 1 { own += blocks[1...] }
    let relation: Inheritance.Relation =
      switch phrase.relation {
      case .same: own.isEmpty ? .same : .plus
      case .plus, .except: phrase.relation
      }
    return .inherits(
      Inheritance(
        relation: relation, target: phrase.target, phraseLength: phrase.length, ownBlocks: own,
        span: text.span))
  }

  /// The own part of the paragraph as a leaf of its own, with its own place in the file.
  private static func rest(_ text: RichText, _ start: Int, _ file: SourceFile?) -> Block {
    let rest = text.dropping(first: start)
    guard let file else { return .paragraph(rest) }
    let place = text.sourceSpan(of: start..<text.text.count, in: file)
    return .paragraph(
      RichText(
        text: rest.text, marks: rest.marks,
        span: ByteSpan(Int(place.start), text.span.range.upperBound)))
  }

  private static func firstLeaf(of blocks: [Block]) -> RichText? {
    guard !blocks.isEmpty else { return nil }
    switch blocks[0] {
    case .paragraph(let text), .heading(_, let text): return text
    case .list(let list): return list.items.isEmpty ? nil : firstLeaf(of: list.items[0].blocks)
    case .quote(let quote): return firstLeaf(of: quote.blocks)
    case .code, .thematicBreak: return nil
    }
  }

  private static func beginsSameAs(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Hardly any text begins with an S: the others need no reader.
    guard let byte = bytes.first, byte <= 0x20 || byte >= 0x80 || byte | 0x20 == UInt8(ascii: "s")
    else { return false }
    var reader = PhraseReader(bytes)
    return reader.takeWord("same") && reader.takeWord("as")
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (relation: Inheritance.Relation, target: ResourceType, length: Int, ownStart: Int)? {
    var reader = PhraseReader(bytes)
    guard reader.takeWord("same"), reader.takeWord("as"), reader.takeWord("type"),
      let number = reader.takeNumber()
    else { return nil }
    let target = ResourceType.numbered(number)
    let length = reader.offset
    reader.skipSpace()
    if reader.isAtEnd { return (.same, target, length, reader.offset) }
    if reader.take(UInt8(ascii: ".")) {
      guard reader.isAtBreak else { return nil }
      reader.skipSpace()
      return (.same, target, length, reader.offset)
    }
    _ = reader.take(UInt8(ascii: ","))
    let relation: Inheritance.Relation
    if reader.takeWord("plus") {
      relation = .plus
    } else if reader.takeWord("except") {
      relation = .except
    } else {
      return nil
    }
    reader.skipSpace()
    _ = reader.take(UInt8(ascii: ":"))
    reader.skipSpace()
    return (relation, target, length, reader.offset)
  }
}
