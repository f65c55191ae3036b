import CatalogModel
import CommonMark
import Diagnostics

/// Finds which type of the old revision is which of the new one.
///
/// A type has the same number in both, unless the texts say otherwise: where a type came or went
/// above them, the others were renumbered, and each reads as its neighbour did.
struct ColumnAligner {
  private let old: FormBody
  private let new: FormBody

  /// The columns of the requirements table of both revisions.
  static func columns(_ old: FormBody, _ new: FormBody) -> [ColumnRedline] {
    let aligner = ColumnAligner(old: old, new: new)
    return aligner.renumbered ?? aligner.numbered
  }

  /// The types by their numbers.
  private var numbered: [ColumnRedline] {
    let (before, after) = (Set(old.typesNamed), Set(new.typesNamed))
    return before.union(after).sorted().map { type in
      ColumnRedline(
        type: type,
        presence: !after.contains(type) ? .deleted : before.contains(type) ? .both : .inserted)
    }
  }

  // MARK: Renumbered types

  /// The likeness from which a type can be another number's.
  private static let leastLikeness = 0.5
  /// How much more alike the types must be by their texts than by their numbers, each.
  private static let leastGain = 0.2

  /// The types by their texts; nil where their numbers say the same, or as much.
  private var renumbered: [ColumnRedline]? {
    let (ones, others) = (old.typesNamed, new.typesNamed)
    guard mayBeRenumbered(ones, others) else { return nil }
    let bags = (ones.map { words(of: $0, in: old) }, others.map { words(of: $0, in: new) })
    let likeness = bags.0.map { one in bags.1.map { one.likeness(to: $0) } }
    let pairs = Self.pairs(likeness)
    let shifted = pairs.filter { ones[$0.old] != others[$0.new] }
    guard !shifted.isEmpty else { return nil }
    let byNumber = ones.indices.reduce(0.0) { sum, index in
      sum + (others.firstIndex(of: ones[index]).map { likeness[index][$0] } ?? 0)
    }
    let byText = pairs.reduce(0.0) { $0 + likeness[$1.old][$1.new] }
    let isGain = byText - byNumber >= Self.leastGain * Double(shifted.count)
    guard isGain || isWordForWord(shifted.map { (ones[$0.old], others[$0.new]) }) else {
      return nil
    }
    return columns(pairs)
  }

  /// Whether half of the cells of each pair read the same, and none that have the same number.
  private func isWordForWord(_ pairs: [(old: ResourceType, new: ResourceType)]) -> Bool {
    pairs.allSatisfy { pair in
      let same = sameCells(pair.old, pair.new)
      return same.count > 1 && same.count * 2 >= same.all
        && [pair.old, pair.new].allSatisfy { sameCells($0, $0).count == 0 }
    }
  }

  /// How many components ask the same of a type of the old revision and one of the new, and how
  /// many ask anything of both.
  private func sameCells(_ one: ResourceType, _ other: ResourceType) -> (count: Int, all: Int) {
    var (count, all) = (0, 0)
    for component in new.components.value ?? [] {
      let former = old.components.value?.first { $0.name.value == component.name.value }
      guard let text = told(component.cell(for: other)),
        let formerText = former.flatMap({ told($0.cell(for: one)) })
      else { continue }
      all += 1
      count += text == formerText ? 1 : 0
    }
    return (count, all)
  }

  private func told(_ entry: FormEntry<Passage>) -> String? {
    entry.value.flatMap { $0.standardAnswer == nil ? $0.blocks.plainText : nil }
  }

  /// Whether it is worth looking: a type came or went, or no type reads as its number did.
  private func mayBeRenumbered(_ ones: [ResourceType], _ others: [ResourceType]) -> Bool {
    guard max(ones.count, others.count) > 1, !ones.isEmpty, !others.isEmpty,
      !ones.contains(.single), !others.contains(.single)
    else { return false }
    if ones != others { return true }
    return ones.allSatisfy { old.description(of: $0) != new.description(of: $0) }
  }

  private func words(of type: ResourceType, in body: FormBody) -> TokenMultiset {
    let entries =
      [body.description(of: type)] + (body.components.value ?? []).map { $0.cell(for: type) }
    let passages = entries.compactMap(\.value).filter { $0.standardAnswer == nil }
    return TokenMultiset(passages.flatMap(\.blocks.leaves))
  }

  /// The pairs in order that are most alike together.
  private static func pairs(_ likeness: [[Double]]) -> [(old: Int, new: Int)] {
    let (rows, columns) = (likeness.count, likeness[0].count)
    var best = [[Double]](
      repeating: [Double](repeating: 0, count: columns + 1), count: rows + 1)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        let own = likeness[row][column]
        let paired = own >= leastLikeness ? own + best[row + 1][column + 1] : 0
        best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      if best[row][column] == best[row + 1][column] {
        row += 1
      } else if best[row][column] == best[row][column + 1] {
        column += 1
      } else {
        pairs.append((row, column))
        (row, column) = (row + 1, column + 1)
      }
    }
    return pairs
  }

  /// The new types in order, and each that is gone where it stood.
  private func columns(_ pairs: [(old: Int, new: Int)]) -> [ColumnRedline] {
    let (ones, others) = (old.typesNamed, new.typesNamed)
    var columns: [ColumnRedline] = []
    var (next, nextNew) = (0, 0)
    func goOn(_ end: Int, _ endNew: Int) {
      columns += ones[next..<end].map { ColumnRedline(type: $0, presence: .deleted) }
      columns += others[nextNew..<endNew].map { ColumnRedline(type: $0, presence: .inserted) }
      (next, nextNew) = (end, endNew)
    }
    for pair in pairs {
      goOn(pair.old, pair.new)
      let (one, other) = (ones[pair.old], others[pair.new])
      columns.append(
        ColumnRedline(type: other, former: one == other ? nil : one, presence: .both))
      (next, nextNew) = (pair.old + 1, pair.new + 1)
    }
    goOn(ones.count, others.count)
    return columns
  }
}
