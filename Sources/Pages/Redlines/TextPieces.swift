import CommonMark
import Redlining

/// Which of two texts is shown.
enum RedlineView: Sendable {
  /// Both in one, with the changes in place.
  case merged
  /// The old one, with what is gone marked.
  case was
  /// The new one, with what is new marked.
  case now
}

/// A stretch of a leaf that reads in one way.
struct TextPiece {
  /// Which texts it stands in.
  enum Side {
    /// In both.
    case both
    /// In the old one only.
    case old
    /// In the new one only.
    case new
  }

  let side: Side
  /// The words with their marks, links left off.
  let text: RichText
  /// The link that they stand in.
  let link: RichText.Mark.Kind?
  /// What changed about how words read that stand in both.
  let restyling: TextRedline.StyleChange?
  /// Whether the piece is a line feed between paragraphs or items that were split or merged.
  let isBreak: Bool
  /// Whether it begins what was removed or added at its place.
  let beginsChange: Bool
  /// Whether it takes the place of what was removed just before.
  let isReplacement: Bool
}

/// Cuts the comparison of a leaf into pieces.
///
/// Pieces are cut where links begin and end, so that a link around changed words stays one link;
/// all other marks are closed and opened again where the words change.
struct TextPieces {
  let redline: TextRedline
  let view: RedlineView
  /// Where the texts of a split end, in the new text.
  var splits: [Int] = []
  /// Where those of a merge ended, in the old text.
  var merges: [Int] = []

  /// The pieces, in reading order.
  func pieces() -> [TextPiece] {
    var pieces: [TextPiece] = []
    for run in redline.runs {
      switch run.kind {
      case .same: pieces += same(run)
      case .typography, .changed: pieces += changed(run)
      }
    }
    return pieces
  }

  private func same(_ run: TextRedline.Run) -> [TextPiece] {
    let isOld = view == .was
    let (range, other) = isOld ? (run.old, run.new) : (run.new, run.old)
    let styles = redline.styles.compactMap { style -> (Range<Int>, TextRedline.StyleChange)? in
      let own = isOld ? style.old : style.new
      if let own { return (own.range.clamped(to: range), style) }
      guard view == .merged, let mark = style.old else { return nil }
      return (Self.move(mark.range.clamped(to: other), from: other, to: range), style)
    }
    guard !isOld else { return cut(redline.old, range, .both, styles, breaks: merges) }
    let joins = merges.filter(other.contains).map {
      Self.move($0..<$0 + 1, from: other, to: range)
    }
    return cut(
      redline.new, range, .both, styles,
      breaks: splits + joins.filter { $0.count == 1 }.map(\.lowerBound))
  }

  private func changed(_ run: TextRedline.Run) -> [TextPiece] {
    var pieces: [TextPiece] = []
    if view != .now { pieces += cut(redline.old, run.old, .old, [], breaks: merges) }
    if view != .was {
      pieces += cut(
        redline.new, run.new, .new, [], breaks: splits, isReplacement: !pieces.isEmpty)
    }
    return pieces
  }

  /// A range of one text in the other, where the same words stand; all of them where white space
  /// was folded, so that places can't be told.
  private static func move(
    _ range: Range<Int>, from source: Range<Int>, to target: Range<Int>
  ) -> Range<Int> {
    guard source.count == target.count else { return target }
    let distance = target.lowerBound - source.lowerBound
    return range.lowerBound + distance..<range.upperBound + distance
  }

  private func cut(
    _ text: RichText, _ range: Range<Int>, _ side: TextPiece.Side,
    _ styles: [(Range<Int>, TextRedline.StyleChange)], breaks: [Int], isReplacement: Bool = false
  ) -> [TextPiece] {
    guard !range.isEmpty else { return [] }
    let links = text.marks.filter { if case .link = $0.kind { true } else { false } }
    var edges: Set<Int> = [range.lowerBound, range.upperBound]
    for part in links.map(\.range) + styles.map(\.0) {
      edges.formUnion([part.lowerBound, part.upperBound].filter(range.contains))
    }
    for offset in breaks where range.contains(offset) { edges.formUnion([offset, offset + 1]) }
    let cuts = edges.sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      TextPiece(
        side: side, text: text.part(start..<end),
        link: links.first { $0.range.contains(start) }?.kind,
        restyling: styles.first { $0.0.contains(start) }?.1,
        isBreak: end == start + 1 && breaks.contains(start),
        beginsChange: start == range.lowerBound, isReplacement: isReplacement)
    }
  }
}

extension RichText {
  /// The words at `range` with their marks, links left off.
  fileprivate func part(_ range: Range<Int>) -> RichText {
    let kept = marks.compactMap { mark -> Mark? in
      if case .link = mark.kind { return nil }
      let part = mark.range.clamped(to: range)
      guard !part.isEmpty else { return nil }
      return Mark(
        mark.kind, part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound)
    }
    return RichText(text: text[range], marks: kept, span: span)
  }
}
