import Bytes
import CatalogModel
import CommonMark

/// The lines of a cell, so that those of two types can be held side by side.
struct CellLines {
  /// A line of a text.
  struct Line {
    let text: String
  }

  let lines: [Line]

  init(_ blocks: [Block]) {
    let leaves = blocks.leaves.map(\.plain)
    // A lead-in says nothing without the list after it.
    let told = leaves.filter { $0.utf8.last != UInt8(ascii: ":") }
    lines = (told.isEmpty ? leaves : told).map(Line.init)
  }

  /// How a line of this text compares with another text's.
  enum Difference {
    /// The other text has it with one other number: that number, and the words from this one on.
    case number(before: String, text: String)
    /// The other text has it with several other numbers.
    case numbers
    /// The other text has nothing like it.
    case new
  }

  /// The lines that `other` doesn't have, and those of `other` that have no like here.
  func differences(from other: CellLines) -> (lines: [(Line, Difference)], gone: [Line]) {
    var rest = other.lines
    // Lines that are the same find each other first, so that none is taken by one that is like it.
    let own = lines.filter { line in
      guard let place = rest.firstIndex(where: { $0.text == line.text }) else { return true }
      rest.remove(at: place)
      return false
    }
    var numbered = rest.map(NumberedLine.init)
    let compared = own.map { line -> (Line, Difference) in
      let mine = NumberedLine(line)
      guard let mine, let place = numbered.firstIndex(where: { $0?.isLike(mine) == true }),
        let theirs = numbered[place]
      else { return (line, .new) }
      rest.remove(at: place)
      numbered.remove(at: place)
      return (line, mine.difference(from: theirs))
    }
    return (compared, rest)
  }
}

extension CellLines.Line {
  /// The beginning of the line; an ellipsis stands for the rest.
  var opening: String { Self.opening(of: text.split(separator: " ", maxSplits: Self.mostWords)) }

  private static let (mostWords, mostCharacters) = (8, 64)

  fileprivate static func opening(of words: [Substring]) -> String {
    let start = words.prefix(mostWords).joined(separator: " ")
    let cut = start.utf8.count <= mostCharacters ? start : String(start.prefix(mostCharacters))
    guard words.count > mostWords || cut.utf8.count < start.utf8.count else { return start }
    var end = cut[...]
    while let last = end.last, ",;:.–- ".contains(last) { end.removeLast() }
    return String(end) + " …"
  }
}

/// A line with whole numbers in it, and what is left without them and without plurals.
private struct NumberedLine {
  private let words: [Substring]
  /// The places of the numbers among the words.
  private let places: [Int]
  private let key: [Substring]

  /// Nil where the line has no number.
  init?(_ line: CellLines.Line) {
    guard line.text.utf8.contains(where: \.isDigit) else { return nil }
    words = line.text.split(separator: " ")
    places = words.indices.filter { [words] in words[$0].utf8.allSatisfy(\.isDigit) }
    guard !places.isEmpty else { return nil }
    key = words.map { word in
      word.utf8.allSatisfy(\.isDigit)
        ? "#" : word.utf8.last == UInt8(ascii: "s") ? word.dropLast() : word
    }
  }

  /// Whether only numbers differ.
  func isLike(_ other: Self) -> Bool { key == other.key }

  /// How the numbers differ from those of a line that is like it: `4` and `6 Keepers`, `Type 2` and
  /// `Type 1 Keeper`.
  func difference(from other: Self) -> CellLines.Difference {
    let differing = places.filter { words[$0] != other.words[$0] }
    guard differing.count == 1, let place = differing.first else { return .numbers }
    let before = String(other.words[place])
    var rest = words[place...]
    if place > 0, words[place - 1].lowercased() == "type" {
      rest = words[(place - 1)...]
      return .number(
        before: "\(words[place - 1]) \(before)", text: CellLines.Line.opening(of: Array(rest)))
    }
    // The dash after a number would read as a sign of arithmetic here.
    let next = place + 1
    if next < words.count, ["-", "–", "—"].contains(words[next]) { rest.remove(at: next) }
    return .number(before: before, text: CellLines.Line.opening(of: Array(rest)))
  }
}
