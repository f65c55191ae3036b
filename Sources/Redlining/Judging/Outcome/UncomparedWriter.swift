import CatalogModel

/// Names what wasn't compared, each place once.
struct UncomparedWriter {
  let redline: Redline
  let coverage: Coverage

  /// So many places are named; of more, only how many there are of each kind.
  private static let named = 24

  /// The places by the copy that lacks them: both, the old one, the new one.
  var lists: [Brief.Uncompared] {
    let gaps = coverage.criteria.flatMap(\.gaps) + coverage.others
    var copies: [String] = []
    for gap in gaps where !copies.contains(gap.copies(of: redline)) {
      copies.append(gap.copies(of: redline))
    }
    return copies.map { copy in
      Brief.Uncompared(
        lead: "Missing from \(copy)",
        places: places { $0.copies(of: redline) == copy }.joined(separator: ", "))
    }
  }

  /// Criteria by component with the types that lack them, then all else.
  private func places(_ isAsked: (Coverage.Gap) -> Bool) -> [String] {
    var parts: [String] = []
    var types: [String: [ResourceType]] = [:]
    for criteria in coverage.criteria {
      for gap in criteria.gaps where isAsked(gap) {
        if types[gap.locator.part] == nil { parts.append(gap.locator.part) }
        types[gap.locator.part, default: []] += [gap.locator.type].compactMap(\.self)
      }
    }
    let all = redline.columns.map(\.type)
    let others = coverage.others.filter(isAsked).map(\.locator.words)
    let isLong = parts.count + others.count > Self.named
    let criteria = parts.map { part in
      let lacking = types[part] ?? []
      return lacking.isEmpty || lacking == all
        ? part : "\(part) (\(lacking.map(\.description).listed))"
    }
    guard isLong else { return criteria + others }
    return (parts.isEmpty ? [] : ["criteria of \(parts.count) components"])
      + (others.isEmpty ? [] : ["\(others.count) other texts"])
  }
}
