import CatalogModel
import CommonMark
import Diagnostics

extension JudgedRedline {
  /// Which components were divided: `Training and Experience was divided: Experience is a component
  /// of its own.`; nil where none was. Where all text of one went into another, that is said, too.
  public var division: String? {
    guard !redline.relocations.isEmpty else { return nil }
    let relocations = RelocationIndex(redline.relocations)
    var divided: [(whole: String, parts: [String])] = []
    var joined: [(whole: String, parts: [String])] = []
    for (index, entry) in redline.rows.entries.enumerated() {
      switch entry {
      case .inserted(let new):
        add(redline.rows.new[new], relocations, row: index, isNew: true, to: &divided)
      case .deleted(let old):
        add(redline.rows.old[old], relocations, row: index, isNew: false, to: &joined)
      case .kept, .moved, .movedAway, .split, .merged: continue
      }
    }
    let words =
      divided.map {
        "\($0.whole) was divided: \($0.parts.listed) \(Self.stands($0.parts)) alone now."
      }
      + joined.map { "\($0.parts.listed) \(Self.stands($0.parts)) in \($0.whole) now." }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func stands(_ parts: [String]) -> String { parts.count == 1 ? "stands" : "stand" }

  /// Notes a component of one revision whose whole text stands in one component of the other.
  private func add(
    _ component: Component, _ relocations: RelocationIndex, row: Int, isNew: Bool,
    to groups: inout [(whole: String, parts: [String])]
  ) {
    let texts = RowTexts(component, redline.columns, relocations, row: row, isNew: isNew)
    guard texts.isElsewhere, texts.parts.count == 1 else { return }
    if let group = groups.firstIndex(where: { $0.whole == texts.parts[0] }) {
      groups[group].parts.append(component.name.value)
    } else {
      groups.append((texts.parts[0], [component.name.value]))
    }
  }
}
