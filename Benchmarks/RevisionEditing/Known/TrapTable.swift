public import CatalogModel
public import Redlining

/// How often sentences whose words carry, turn or withdraw a direction were told rightly.
public struct TrapTable: Sendable {
  /// How one sentence was told.
  private enum Outcome { case exact, right, safe, wrong }

  private var counts: [String: [Outcome: Int]] = [:]
  private var directed = 0
  private var directedTold = 0
  private var reversed = 0
  private var pages = 0
  private var pagesWithFalseClaims = 0
  /// The first false claims.
  public private(set) var faults: [String] = []

  /// An empty table.
  public init() {}

  /// The table of sixty pages of the catalog's revisions, with up to 16 sentences each.
  public init(_ catalog: Catalog, _ random: inout SeededRandom) {
    let revisions = catalog.definitions.flatMap { $0.versions + $0.proposals }
    for _ in 0..<60 {
      guard let revision = random.pick(revisions) else { return }
      let page = TrapPage(revision, count: 16, &random)
      let tables = catalog.tables(of: revision.key)
      add(
        page,
        ChangeJudge.judge(
          RevisionComparator.compare(page.old, page.new), oldTables: tables, newTables: tables))
    }
  }

  /// Holds the sentences of a page against what was told of them.
  public mutating func add(_ page: TrapPage, _ judged: JudgedRedline) {
    pages += 1
    var isFalse = false
    for trap in page.traps {
      let told = judged.changes.filter { $0.oldText == trap.old || $0.newText == trap.new }
        .reduce(into: Set<ChangeClass>()) { $0.formUnion($1.reasons.map(\.changeClass)) }
      let outcome = Self.outcome(trap, told)
      counts[trap.family, default: [:]][outcome, default: 0] += 1
      if trap.truth == .raised || trap.truth == .lowered {
        directed += 1
        directedTold += told.contains(trap.truth) ? 1 : 0
        let other: ChangeClass = trap.truth == .raised ? .lowered : .raised
        reversed += told.contains(other) && !told.contains(trap.truth) ? 1 : 0
      }
      guard outcome == .wrong else { continue }
      isFalse = true
      let words = told.sorted().map(\.rawValue).joined(separator: ", ")
      faults.append("\(trap.truth.rawValue), told as [\(words)]: \(trap.old) | \(trap.new)")
    }
    pagesWithFalseClaims += isFalse ? 1 : 0
  }

  private static func outcome(_ trap: TrapPage.Trap, _ told: Set<ChangeClass>) -> Outcome {
    let claims: Set<ChangeClass> = [.raised, .lowered, .editorial]
    if told.isEmpty { return trap.truth == .editorial ? .right : .wrong }
    if !told.intersection(claims).isSubset(of: trap.accepted) { return .wrong }
    if told == [trap.truth] { return .exact }
    return told.isSubset(of: trap.accepted) ? .right : .safe
  }

  private func share(_ outcomes: Set<Outcome>) -> Double {
    let all = counts.values.reduce(0) { $0 + $1.values.reduce(0, +) }
    let own = counts.values.reduce(0) { sum, row in
      sum + row.reduce(0) { $0 + (outcomes.contains($1.key) ? $1.value : 0) }
    }
    return all == 0 ? 1 : Double(own) / Double(all)
  }

  /// Whether all bars are met: no direction reversed, 2 % of false claims at most, 85 % right and
  /// 70 % exactly so, of what goes up or down 65 % told so, and one page in sixty with a false claim.
  public var isGood: Bool {
    reversed == 0 && share([.wrong]) <= 0.02 && share([.exact, .right]) >= 0.85
      && share([.exact]) >= 0.70 && Double(directedTold) >= 0.65 * Double(directed)
      && pagesWithFalseClaims * 60 <= max(pages, 60)
  }

  /// The table in lines: a row for each family with a sentence that wasn't told exactly, and the sums.
  public var lines: [String] {
    let rows = counts.sorted { $0.key < $1.key }.map { family, row in
      "\(family): \(row[.exact, default: 0]) exact, \(row[.right, default: 0]) right, "
        + "\(row[.safe, default: 0]) safe, \(row[.wrong, default: 0]) false"
    }
    return rows + [
      "\(pages) pages with traps: exact \(Self.percent(share([.exact]))), "
        + "right \(Self.percent(share([.exact, .right]))), "
        + "false \(Self.percent(share([.wrong]))); \(directedTold) of \(directed) directions told, "
        + "\(reversed) reversed; \(pagesWithFalseClaims) pages with a false claim"
    ]
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
