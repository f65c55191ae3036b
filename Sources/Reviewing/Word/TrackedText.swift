import Bytes
import CatalogModel
import RedlineReporting
import Redlining

/// Two revisions as one text with tracked changes: without what is inserted it is the old one,
/// without what is deleted the new one, paragraph by paragraph.
struct TrackedText {
  private(set) var paragraphs: [TrackedParagraph] = []

  init(_ judged: JudgedRedline) {
    let redline = judged.redline
    let facts = redline.facts.map(\.field)
    let old = FormParagraph.all(of: redline.old, comparing: facts)
    let new = FormParagraph.all(of: redline.new, comparing: facts)
    let lines = ChangedLines(judged)
    let pairs = ParagraphPairs(old: old, new: new, lines: lines)
    var (oldIndex, newIndex) = (0, 0)
    for pair in pairs.inPlace + [(old: old.count, new: new.count)] {
      for index in oldIndex..<pair.old { addOld(old[index], pairs.moves[.old(index)], lines) }
      for index in newIndex..<pair.new { addNew(new[index], pairs.moves[.new(index)], lines) }
      if pair.old < old.count { addKept(old[pair.old], new[pair.new], lines) }
      (oldIndex, newIndex) = (pair.old + 1, pair.new + 1)
    }
  }

  private mutating func addOld(_ old: FormParagraph, _ move: Int?, _ lines: ChangedLines) {
    let line = move == nil ? lines.lost(old) : nil
    paragraphs.append(
      TrackedParagraph(
        fate: move.map { .movedFrom($0) } ?? .deleted, style: old.style, label: "",
        pieces: [WordsPiece(.changed, old: old.label + old.text, new: "")], code: line?.code ?? "",
        remark: line?.remark ?? ""))
  }

  private mutating func addNew(_ new: FormParagraph, _ move: Int?, _ lines: ChangedLines) {
    let line = lines.held(new)
    paragraphs.append(
      TrackedParagraph(
        fate: move.map { .movedTo($0) } ?? .inserted, style: new.style, label: "",
        pieces: [WordsPiece(.changed, old: "", new: new.label + new.text)], code: line?.code ?? "",
        remark: line?.remark ?? ""))
  }

  private mutating func addKept(
    _ old: FormParagraph, _ new: FormParagraph, _ lines: ChangedLines
  ) {
    let line = lines.held(new)
    let pieces =
      old.text == new.text
      ? [WordsPiece(.same, old: old.text, new: new.text)]
      : lines.pieces(from: old.text, to: new.text)
        ?? [WordsPiece(.changed, old: old.text, new: new.text)]
    paragraphs.append(
      TrackedParagraph(
        fate: .kept, style: new.style, label: new.label, pieces: pieces, code: line?.code ?? "",
        remark: line?.remark ?? ""))
  }
}

/// Which paragraphs of two texts are one.
private struct ParagraphPairs {
  /// One of the two texts' paragraphs, by its index.
  enum Side: Hashable {
    case old(Int), new(Int)
  }

  /// Those that keep their order.
  let inPlace: [(old: Int, new: Int)]
  /// Those that move, by the number of their move.
  private(set) var moves: [Side: Int] = [:]

  init(old: [FormParagraph], new: [FormParagraph], lines: ChangedLines) {
    var same: [Key: [Int]] = [:]
    for (index, paragraph) in old.enumerated().reversed() {
      same[Key(paragraph), default: []].append(index)
    }
    var pairs: [(old: Int, new: Int)] = []
    var open: [Int] = []
    for (index, paragraph) in new.enumerated() {
      if let partner = same[Key(paragraph)]?.popLast() {
        pairs.append((partner, index))
      } else {
        open.append(index)
      }
    }
    var left = Set(same.values.joined())
    var byText: [String: [Int]] = [:]
    for index in left.sorted(by: >) { byText[old[index].text, default: []].append(index) }
    for index in open {
      guard let text = lines.former(new[index]),
        let partner = byText[text]?.last(where: {
          left.contains($0) && old[$0].style == new[index].style
            && old[$0].label == new[index].label
        })
      else { continue }
      left.remove(partner)
      pairs.append((partner, index))
    }
    pairs.sort { $0.new < $1.new }
    let rising = Set(LongestRise.run(pairs.map(\.old)))
    inPlace = pairs.filter { rising.contains($0.old) }
    for (number, pair) in pairs.filter({ !rising.contains($0.old) }).enumerated()
    where old[pair.old].text == new[pair.new].text && old[pair.old].locator != nil {
      moves[.old(pair.old)] = number
      moves[.new(pair.new)] = number
    }
  }

  /// What makes two paragraphs the same at once: their words in the same part, or as a heading.
  private struct Key: Hashable {
    let style: FormParagraph.Style
    let label: String
    let text: String
    let part: String?
    let type: ResourceType?

    init(_ paragraph: FormParagraph) {
      style = paragraph.style
      label = paragraph.label
      text = paragraph.text
      part = paragraph.locator?.part
      type = paragraph.locator?.type
    }
  }
}
