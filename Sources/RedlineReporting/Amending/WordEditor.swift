import Redlining
import Words

/// Turns what was found between two texts into instructions on whole words.
enum WordEditor {
  /// The edits that make `new` of `old`, by the words that a comparison found; nil where so much
  /// differs that it is plainer to give the text anew.
  static func edits(from old: String, to new: String, _ pieces: [WordsPiece]) -> [WordEdit]? {
    let (before, after) = (EditableText(old), EditableText(new))
    let hunks = hunks(pieces)
    guard !hunks.isEmpty, hunks.count <= mostEdits,
      hunks.last.map({ $0.old.upperBound <= before.words.count }) ?? false,
      hunks.last.map({ $0.new.upperBound <= after.words.count }) ?? false
    else { return nil }
    let edits = hunks.map { before.edit($0.old, to: after.words[$0.new]) }
    return before.applying(edits) == after.words.joined(separator: " ") ? edits : nil
  }

  /// With more than these nobody follows.
  private static let mostEdits = 8

  /// Where the texts differ, as ranges of their words. What stayed of a word goes with the rest of
  /// it.
  private static func hunks(_ pieces: [WordsPiece]) -> [Hunk] {
    var hunks: [Hunk] = []
    var (old, new) = (WordCounter(), WordCounter())
    for (index, piece) in pieces.enumerated() {
      guard piece.kind != .same else {
        old.add(piece.old)
        new.add(piece.new)
        continue
      }
      let isInWord = old.isInWord && new.isInWord
      let goesOn = isInWord && (piece.old.beginsWithWord || piece.new.beginsWithWord)
      let (oldStart, newStart) = (old.begun - (goesOn ? 1 : 0), new.begun - (goesOn ? 1 : 0))
      old.add(piece.old)
      new.add(piece.new)
      let next = pieces.indices.contains(index + 1) ? pieces[index + 1] : nil
      let isCut =
        next?.kind == .same && next?.old.beginsWithWord == true
        && (old.isInWord || new.isInWord)
      add(
        Hunk(old: oldStart..<old.end(isCut: isCut), new: newStart..<new.end(isCut: isCut)),
        to: &hunks)
    }
    return hunks
  }

  private static func add(_ hunk: Hunk, to hunks: inout [Hunk]) {
    guard let last = hunks.last,
      hunk.old.lowerBound < last.old.upperBound || hunk.new.lowerBound < last.new.upperBound
    else { return hunks.append(hunk) }
    hunks[hunks.count - 1] = Hunk(
      old: last.old.lowerBound..<max(last.old.upperBound, hunk.old.upperBound),
      new: last.new.lowerBound..<max(last.new.upperBound, hunk.new.upperBound))
  }
}

/// Words that stand in the place of others.
private struct Hunk {
  let old: Range<Int>
  let new: Range<Int>
}

/// Counts the words of a text that comes in pieces.
private struct WordCounter {
  /// How many words have begun.
  private(set) var begun = 0
  /// Whether the last of them may go on.
  private(set) var isInWord = false

  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      let isSpace = scalar.isSpace
      if !isSpace, !isInWord { begun += 1 }
      isInWord = !isSpace
    }
  }

  /// How many words there are with the next one, of which a piece has the beginning.
  func end(isCut: Bool) -> Int { isCut && !isInWord ? begun + 1 : begun }
}

extension String {
  fileprivate var beginsWithWord: Bool {
    unicodeScalars.first.map { !$0.isSpace } ?? false
  }
}
