import CatalogModel
import Diagnostics

/// What a comparison amounts to, in a few sentences.
extension JudgedRedline {
  /// `10 changes: 2 requirements raised and 1 lowered; 1 item moved; 3 editorial.` or, where nothing
  /// required changed, `Two editorial corrections; no requirement changed.` Types that came, went or
  /// were renumbered and components that were divided are named first; what wasn't compared is
  /// said last.
  public var summary: String {
    let structure = [renumbering ?? redline.columnSentence, division].compactMap(\.self)
    return (structure + redline.rowSentences + [countSentence, coverage.words].compactMap(\.self))
      .joined(separator: " ")
  }

  /// How many changes there are to what is required.
  public var requirementCount: Int { changes.count { $0.changeClass.isRequirement } }

  /// How many changes there are between texts that both copies have.
  public var changeCount: Int { changes.count { $0.changeClass != .uncompared } }

  private var countSentence: String {
    let requirements = counts.filter(\.changeClass.isRequirement)
    if requirements.isEmpty { return sentenceWithoutRequirements }
    let first = requirements.prefix(1).map {
      "\($0.count) requirement\($0.count == 1 ? "" : "s") \($0.changeClass.word.lowercased())"
    }
    let others = requirements.dropFirst().map { "\($0.count) \($0.changeClass.word.lowercased())" }
    let count = changeCount
    return "\(count) change\(count == 1 ? "" : "s"): "
      + ([Self.joined(first + others)] + beside { String($0) }).joined(separator: "; ") + "."
  }

  private var sentenceWithoutRequirements: String {
    let parts = beside(Self.word)
    guard !parts.isEmpty else {
      return coverage.isFull ? "No changes." : "No changes in what was compared."
    }
    let words = parts.listed
    let told = words.prefix(1).uppercased() + words.dropFirst()
    if coverage.hidesRequirement { return told + " in what was compared." }
    let scope = coverage.isFull ? "" : "in what was compared, "
    return told + "; \(scope)no requirement changed."
  }

  /// What there is beside changes to requirements; `number` writes a count.
  private func beside(_ number: (Int) -> String) -> [String] {
    let (notes, editorial, record) = (count(.note), count(.editorial), count(.record))
    let isAlone = requirementCount == 0
    var parts: [String] = []
    if notes > 0 {
      parts.append("\(number(notes)) note\(notes == 1 ? "" : "s")" + (isAlone ? " changed" : ""))
    }
    if count(.moved) > 0 { parts.append(moves(number)) }
    if editorial > 0 {
      let noun = isAlone ? " editorial correction\(editorial == 1 ? "" : "s")" : " editorial"
      parts.append(number(editorial) + noun)
    }
    if record > 0 {
      parts.append("\(number(record)) date, version or status update\(record == 1 ? "" : "s")")
    }
    return parts
  }

  private func count(_ changeClass: ChangeClass) -> Int {
    changes.count { $0.classes.contains(changeClass) }
  }

  /// `1 item moved`, `2 renamed`, `3 moved or renamed`.
  private func moves(_ number: (Int) -> String) -> String {
    let moves = changes.filter { $0.classes.contains(.moved) }
    let renamed = moves.count { $0.isRenaming }
    if moves.allSatisfy({ if case .column = $0.place.part { true } else { false } }) {
      return "\(number(moves.count)) renumbered"
    }
    if renamed == moves.count { return "\(number(renamed)) renamed" }
    if renamed > 0 { return "\(number(moves.count)) moved or renamed" }
    let isItems = moves.allSatisfy { !$0.place.path.isEmpty }
    let noun = isItems ? (moves.count == 1 ? " item" : " items") : ""
    return "\(number(moves.count))\(noun) moved"
  }

  private static func joined(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func word(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    return words.indices.contains(number) ? words[number] : String(number)
  }
}

extension Redline {
  /// The types that came or went; those of a copy that has no types at all did neither.
  fileprivate var columnSentence: String? {
    guard columns.contains(where: { $0.presence == .both }) else { return nil }
    let sentences = [(ColumnRedline.Presence.inserted, "added"), (.deleted, "removed")].compactMap {
      presence, word in
      let types = columns.filter { $0.presence == presence }.map(\.type.description)
      return types.isEmpty
        ? nil : "\(types.listed) \(types.count == 1 ? "was" : "were") \(word)."
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The components that became several, or one of several.
  fileprivate var rowSentences: [String] {
    rows.entries.compactMap { entry in
      switch entry {
      case .split(let old, let new, _):
        "\(rows.old[old].name.value) was split into \(rows.new[new].map(\.name.value).listed)."
      case .merged(let old, let new, _):
        "\(rows.old[old].map(\.name.value).listed) were merged into \(rows.new[new].name.value)."
      case .kept, .moved, .movedAway, .deleted, .inserted: nil
      }
    }
  }
}
