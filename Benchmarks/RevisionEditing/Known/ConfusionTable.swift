import CatalogModel
public import Redlining

/// How often each kind of known edit was told as what.
public struct ConfusionTable: Sendable {
  private var counts: [KnownEdit.Kind: [ChangeClass?: Int]] = [:]
  /// How many edits there were.
  public private(set) var edits = 0
  /// How many of them were told as what they are.
  public private(set) var found = 0
  /// How many changes were told.
  public private(set) var told = 0
  /// The first edits that were told wrongly, and changes that no edit made.
  public private(set) var faults: [String] = []

  /// An empty table.
  public init() {}

  /// The share of edits that were told as what they are.
  public var recall: Double { edits == 0 ? 1 : Double(found) / Double(edits) }
  /// The share of changes told that were made, and rightly named.
  public var precision: Double { told == 0 ? 1 : Double(found) / Double(told) }

  /// Holds known edits against what was told of them.
  public mutating func add(_ edits: [KnownEdit], _ judged: JudgedRedline) {
    var rest = judged.changes
    told += rest.count
    for edit in edits {
      self.edits += 1
      let telling = rest.filter(edit.isToldBy)
      let best = telling.first { $0.changeClass == edit.expected } ?? telling.first
      counts[edit.kind, default: [:]][best?.changeClass, default: 0] += 1
      rest.removeAll { $0.number == best?.number }
      if best?.changeClass == edit.expected {
        found += 1
      } else {
        note(
          "\(edit.kind.rawValue), \(edit.expected.rawValue): told as "
            + "\(best.map { "\($0.changeClass.rawValue) \($0.reasons)" } ?? "nothing")"
            + " | \(edit.part) | \(edit.oldText ?? "–") | \(edit.newText ?? "–")")
      }
    }
    for change in rest {
      note(
        "\(change.locator.words): \(change.changeClass.rawValue), and no edit | \(change.oldText ?? "–") | \(change.newText ?? "–")"
      )
    }
  }

  private mutating func note(_ fault: String) {
    if faults.count < 40 { faults.append(fault) }
  }

  /// The table in lines: a row for each kind, a column for each class and for what wasn't told.
  public var lines: [String] {
    let classes = ChangeClass.allCases.sorted()
    let head = classes.map(\.word) + ["not told"]
    let width = KnownEdit.Kind.allCases.map(\.rawValue.count).max() ?? 0
    let widths = head.map { max($0.count, 6) + 2 }
    var lines = [Self.padded("", width) + zip(head, widths).map { Self.left($0, $1) }.joined()]
    for kind in KnownEdit.Kind.allCases {
      let row = classes.map { counts[kind]?[$0] ?? 0 } + [counts[kind]?[nil] ?? 0]
      let cells = zip(row, widths).map { Self.left($0 == 0 ? "·" : String($0), $1) }
      lines.append(Self.padded(kind.rawValue, width) + cells.joined())
    }
    return lines + [
      "\(edits) edits, \(told) changes told: recall \(Self.percent(recall)), "
        + "precision \(Self.percent(precision))"
    ]
  }

  private static func percent(_ share: Double) -> String {
    let thousandths = Int((share * 10_000).rounded(.down))
    let rest = String(thousandths % 100)
    return "\(thousandths / 100).\(rest.count < 2 ? "0" : "")\(rest) %"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func left(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
