import Bytes
import CatalogModel
import CommonMark
public import Redlining

/// A stretch of a changed text: the olds of all stretches together are the old text, the news the
/// new one.
public struct WordsPiece: Sendable, Hashable {
  /// How the two sides relate.
  public let kind: TextRedline.Run.Kind
  /// The old words; empty where there are none.
  public let old: String
  /// The new words.
  public let new: String

  /// Makes a stretch of its parts.
  public init(_ kind: TextRedline.Run.Kind, old: String, new: String) {
    self.kind = kind
    self.old = old
    self.new = new
  }
}

extension Redline {
  /// The words of a change of this redline, in reading order. Where it has no words of its own (a
  /// whole row, a text that replaces another), one text is replaced by the other.
  public func words(of change: Change) -> [WordsPiece] {
    let (old, new) = (change.oldText ?? "", change.newText ?? "")
    let whole = [WordsPiece(old == new ? .same : .changed, old: old, new: new)]
    guard let pieces = pieces(at: change.place), !pieces.isEmpty else { return whole }
    let isItself =
      Self.agree(pieces.map(\.old), old) && Self.agree(pieces.map(\.new), new)
    return isItself ? pieces : whole
  }

  /// Whether pieces are a text, white space left out.
  private static func agree(_ pieces: [String], _ text: String) -> Bool {
    let whole = pieces.joined()
    return whole == text
      || whole.unicodeScalars.lazy.filter { !$0.isSpace }.elementsEqual(
        text.unicodeScalars.lazy.filter { !$0.isSpace })
  }

  private func pieces(at place: RedlinePlace) -> [WordsPiece]? {
    if place.leaf != nil { return relocations.first { $0.new[0].place == place }?.pieces }
    return switch place.part {
    case .fact(let field): facts.first { $0.field == field }?.pieces(at: place.path)
    case .column, .formerColumn: nil
    case .row(let index): row(index)?.name.pieces
    case .section, .description, .cell, .notes:
      entry(at: place.part)?.blocks.pieces(at: place.path[...])
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is white space.
  var isSpace: Bool { isASCII ? UInt8(value).isSpace : properties.isWhitespace }
}

extension FactRedline {
  fileprivate func pieces(at path: [Int]) -> [WordsPiece]? {
    guard let index = path.first else { return words?.pieces }
    guard let entries = list?.entries, entries.indices.contains(index) else { return nil }
    return entries[index].comparison?.pieces
  }
}

extension AlignedSequence.Entry {
  /// The comparison of an element with itself in the other sequence.
  fileprivate var comparison: Comparison? {
    switch self {
    case .kept(_, _, let comparison), .moved(_, _, let comparison): comparison
    case .movedAway, .deleted, .inserted, .split, .merged: nil
    }
  }

  /// The words of elements that were split or merged.
  fileprivate var brokenText: TextRedline? {
    switch self {
    case .split(_, _, let broken), .merged(_, _, let broken): broken.text
    case .kept, .moved, .movedAway, .deleted, .inserted: nil
    }
  }
}

extension Relocation {
  /// The words of all parts.
  fileprivate var pieces: [WordsPiece] {
    parts.enumerated().flatMap { index, part in
      (index > 0 ? [WordsPiece(.same, old: "\n", new: "\n")] : []) + part.text.text.pieces
    }
  }
}

extension BlockSequence {
  /// The words of the block or item at the end of the way down; nil where it has none that are
  /// compared word by word.
  fileprivate func pieces(at path: ArraySlice<Int>) -> [WordsPiece]? {
    guard let index = path.first else { return ownPieces }
    guard entries.indices.contains(index) else { return nil }
    if let text = entries[index].brokenText { return text.pieces }
    let rest = path.dropFirst()
    switch entries[index].comparison {
    case .leaf(let text): return text.pieces
    case .quote(let blocks): return blocks.pieces(at: rest)
    case .list(let items): return Self.pieces(in: items, at: rest)
    case .same, .replaced, nil: return nil
    }
  }

  private static func pieces(
    in items: AlignedSequence<Block.Item, BlockSequence>, at path: ArraySlice<Int>
  ) -> [WordsPiece]? {
    guard let index = path.first, items.entries.indices.contains(index) else { return nil }
    if let text = items.entries[index].brokenText { return text.pieces }
    return items.entries[index].comparison?.pieces(at: path.dropFirst())
  }

  /// The words of all paragraphs of the sequence, those of lists and quotations in it left out:
  /// they have places of their own.
  private var ownPieces: [WordsPiece]? {
    var pieces: [WordsPiece] = []
    for entry in entries {
      let next: [WordsPiece]
      switch entry {
      case .kept(_, _, .leaf(let text)): next = text.pieces
      case .kept(let old, let new, .same):
        guard let before = self.old[old].leaf, let after = self.new[new].leaf else { continue }
        next = [WordsPiece(.same, old: before.plain, new: after.plain)]
      case .deleted(let old):
        guard let text = self.old[old].leaf else { continue }
        next = [WordsPiece(.changed, old: text.plain, new: "")]
      case .inserted(let new):
        guard let text = self.new[new].leaf else { continue }
        next = [WordsPiece(.changed, old: "", new: text.plain)]
      case .split(_, _, let broken), .merged(_, _, let broken): next = broken.text.pieces
      case .kept(_, _, .list), .kept(_, _, .quote): continue
      case .kept(_, _, .replaced), .moved, .movedAway: return nil
      }
      if !pieces.isEmpty { pieces.append(WordsPiece(.same, old: "\n", new: "\n")) }
      pieces += next
    }
    return pieces
  }
}

extension Block {
  /// The text of a block that is one leaf.
  fileprivate var leaf: RichText? {
    switch self {
    case .paragraph(let text), .heading(_, let text), .code(let text, _): text
    case .list, .quote, .thematicBreak: nil
    }
  }
}

extension TextRedline {
  /// The runs with their words.
  public var pieces: [WordsPiece] {
    runs.map { WordsPiece($0.kind, old: old.text[$0.old].string, new: new.text[$0.new].string) }
  }
}
