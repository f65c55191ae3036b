import CommonMark
import Redlining

/// Which revision is read out of a redline.
enum Side {
  /// Everything rejected.
  case old
  /// Everything accepted.
  case new
}

/// A text as it reads: its bytes with the marks on each, white space folded.
struct TextReading: Equatable {
  /// One byte, or white space as one space.
  struct Unit: Equatable {
    let byte: UInt8
    var kinds: Set<RichText.Mark.Kind>
  }

  var units: [Unit] = []
  /// Marks that no text stands in.
  var empty: [RichText.Mark.Kind] = []

  /// The text as it is.
  init(_ text: RichText) {
    units = Self.units(text, 0..<text.text.count).map(\.unit)
    empty = text.marks.filter(\.range.isEmpty).map(\.kind).sorted { "\($0)" < "\($1)" }
  }

  init(_ units: [Unit]) { self.units = units }

  /// The text as the redline tells it. What it calls the same is taken from the other side.
  init(_ redline: TextRedline, _ side: Side) {
    for run in redline.runs {
      if run.kind == .same {
        units += Self.same(run, redline, side)
      } else {
        units += Self.own(run, redline, side).map(\.unit)
      }
    }
    units = Self.folded(units)
    let gone = redline.styles.compactMap(\.old).filter(\.range.isEmpty).map(\.kind)
    let come = redline.styles.compactMap(\.new).filter(\.range.isEmpty).map(\.kind)
    let other = TextReading(side == .new ? redline.old : redline.new)
    empty = other.empty
    for kind in side == .new ? gone : come {
      empty.firstIndex(of: kind).map { _ = empty.remove(at: $0) }
    }
    empty = (empty + (side == .new ? come : gone)).sorted { "\($0)" < "\($1)" }
  }

  private static func own(
    _ run: TextRedline.Run, _ redline: TextRedline, _ side: Side
  ) -> [(unit: Unit, offset: Int)] {
    side == .new ? units(redline.new, run.new) : units(redline.old, run.old)
  }

  /// The other side's units of a run that is said to be the same, with the changes of style.
  private static func same(
    _ run: TextRedline.Run, _ redline: TextRedline, _ side: Side
  ) -> [Unit] {
    let other = own(run, redline, side == .new ? .old : .new)
    let places = own(run, redline, side).map(\.offset)
    return zip(other, places + Array(repeating: -1, count: max(0, other.count - places.count)))
      .map { pair in
        var unit = pair.0.unit
        for change in redline.styles {
          let (from, to) = side == .new ? (change.old, change.new) : (change.new, change.old)
          if let from, from.range.contains(pair.0.offset) { unit.kinds.remove(from.kind) }
          if let to, to.range.contains(pair.1) { unit.kinds.insert(to.kind) }
        }
        if unit.byte == 0x20 { unit.kinds.formIntersection([.lineBreak]) }
        return unit
      }
  }

  /// The units of a part of a text, with where they stand.
  private static func units(
    _ text: RichText, _ range: Range<Int>
  ) -> [(unit: Unit, offset: Int)] {
    let bytes = Array(text.text.utf8)
    var result: [(unit: Unit, offset: Int)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let rest = String(decoding: bytes[offset..<min(offset + 4, range.upperBound)], as: UTF8.self)
      let scalar = rest.unicodeScalars.first ?? " "
      let kinds = text.marks.filter { $0.range.contains(offset) }.map(\.kind)
      if scalar.properties.isWhitespace {
        let unit = Unit(byte: 0x20, kinds: Set(kinds).intersection([.lineBreak]))
        result.append((unit, offset))
        offset += scalar.utf8.count
      } else {
        result.append((Unit(byte: bytes[offset], kinds: Set(kinds)), offset))
        offset += 1
      }
    }
    var folded: [(unit: Unit, offset: Int)] = []
    for step in result {
      if step.unit.byte == 0x20, let last = folded.last, last.unit.byte == 0x20 {
        let kinds = last.unit.kinds.union(step.unit.kinds)
        folded[folded.count - 1] = (
          Unit(byte: 0x20, kinds: kinds), step.unit.kinds.isEmpty ? last.offset : step.offset
        )
      } else {
        folded.append(step)
      }
    }
    return folded
  }

  private static func folded(_ units: [Unit]) -> [Unit] {
    var result: [Unit] = []
    for unit in units {
      if unit.byte == 0x20, let last = result.last, last.byte == 0x20 {
        result[result.count - 1].kinds.formUnion(unit.kinds)
      } else {
        result.append(unit)
      }
    }
    return result
  }
}
