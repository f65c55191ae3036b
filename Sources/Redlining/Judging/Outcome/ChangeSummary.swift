import CatalogModel

/// What a comparison amounts to, in a sentence.
extension JudgedRedline {
  /// `10 changes: 2 requirements raised and 1 lowered; 1 item moved; 3 editorial.` or, where nothing
  /// required changed, `Two editorial corrections; no requirement changed.`
  public var summary: String {
    [renumbering, division, counted].compactMap(\.self).joined(separator: " ")
  }

  private var counted: String {
    if changes.isEmpty { return "No changes." }
    let requirements = counts.filter(\.changeClass.isRequirement)
    if requirements.isEmpty { return summaryWithoutRequirements }
    let first = requirements.prefix(1).map {
      "\($0.count) requirement\($0.count == 1 ? "" : "s") \($0.changeClass.participle)"
    }
    let others = requirements.dropFirst().map { "\($0.count) \($0.changeClass.participle)" }
    var parts = [Self.joined(first + others)]
    let unknown = count(.unknown)
    if unknown > 0 { parts.append("\(unknown) can’t be compared") }
    if count(.moved) > 0 { parts.append(moves { String($0) }) }
    if count(.editorial) > 0 { parts.append("\(count(.editorial)) editorial") }
    if count(.record) > 0 {
      parts.append(
        "\(count(.record)) date, version or status update\(count(.record) == 1 ? "" : "s")")
    }
    return "\(changes.count) change\(changes.count == 1 ? "" : "s"): "
      + parts.joined(separator: "; ") + "."
  }

  /// How many changes there are to what is required.
  public var requirementCount: Int { changes.count { $0.changeClass.isRequirement } }

  private func count(_ changeClass: ChangeClass) -> Int {
    changes.count { $0.classes.contains(changeClass) }
  }

  private var summaryWithoutRequirements: String {
    var parts: [String] = []
    let (editorial, record, unknown) = (count(.editorial), count(.record), count(.unknown))
    if count(.moved) > 0 { parts.append(moves(Self.word)) }
    if editorial > 0 {
      parts.append("\(Self.word(editorial)) editorial correction\(editorial == 1 ? "" : "s")")
    }
    if record > 0 {
      parts.append(
        "\(Self.word(record)) date, version or status update\(record == 1 ? "" : "s")")
    }
    if unknown > 0 {
      parts.append("\(Self.word(unknown)) text\(unknown == 1 ? "" : "s") that can’t be compared")
    }
    let words = parts.listed
    let ending =
      unknown == 0
      ? "no requirement changed" : "in what can be compared, no requirement changed"
    return words.prefix(1).uppercased() + words.dropFirst() + "; " + ending + "."
  }

  /// `1 item moved`, `2 renamed`, `3 moved or renamed`.
  private func moves(_ number: (Int) -> String) -> String {
    let moves = changes.filter { $0.classes.contains(.moved) }
    let renamed = moves.count { $0.isRenaming }
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

extension ChangeClass {
  /// `raised`, `no longer comparable`: what a count is followed by.
  fileprivate var participle: String {
    switch self {
    case .raised: "raised"
    case .lowered: "lowered"
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    case .unknown: "not comparable"
    case .moved: "moved or renamed"
    case .editorial: "editorial"
    case .record: "of record"
    }
  }
}
