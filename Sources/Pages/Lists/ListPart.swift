import Templates

/// A page of a list that is too long for one.
struct ListPart: Sendable {
  /// Counts from 1.
  let number: Int
  /// How many parts the list has.
  let count: Int
  /// The entries of the part.
  let range: Range<Int>

  /// So many entries stand on a page at most.
  static let mostEntries = 1000

  /// Whether it is the part at the list's own address.
  var isFirst: Bool { number == 1 }

  /// All of a list on one page.
  static func whole(_ count: Int) -> ListPart { ListPart(number: 1, count: 1, range: 0..<count) }

  /// The parts of a list of `count` entries; one for an empty list.
  static func parts(of count: Int) -> [ListPart] {
    parts(of: Array(repeating: 1, count: count))
  }

  /// The parts of a list whose entries are as long as `weights` says. An entry is never cut.
  static func parts(of weights: [Int], most: Int = mostEntries) -> [ListPart] {
    var ranges: [Range<Int>] = []
    var (start, sum) = (0, 0)
    for (index, weight) in weights.enumerated() {
      if sum + weight > most, index > start {
        ranges.append(start..<index)
        (start, sum) = (index, 0)
      }
      sum += weight
    }
    ranges.append(start..<weights.count)
    return ranges.enumerated().map { index, range in
      ListPart(number: index + 1, count: ranges.count, range: range)
    }
  }

  /// The part's entries, counted from 1: `1001 to 2000`.
  var words: String { "\(range.lowerBound + 1) to \(range.upperBound)" }

  /// `title`, with the part's number on all but the first.
  func title(_ title: String) -> String {
    isFirst ? title : "\(title), part \(number) of \(count)"
  }
}

/// The ways between the parts of a list.
struct PartsRecord: TemplateRecord {
  let links: [Link]
  let next: LinkRecord?

  /// A part.
  struct Link: TemplateRecord {
    let address: WebAddress
    let label: String
    let isCurrent: Bool

    static let schema = RecordSchema<Link>(
      "part", "A part of a list that is too long for one page.",
      [
        .field("address", { $0.address }, "Its page."),
        .field("label", { $0.label }, "What it holds, from its first entry to its last."),
        .field("is_current", { $0.isCurrent }, "Whether it is the page at hand."),
      ])
  }

  static let schema = RecordSchema<PartsRecord>(
    "parts", "The ways between the parts of a list that is too long for one page.",
    [
      .field("links", { $0.links }, "The parts."),
      .field("next", { $0.next }, "The part after the page at hand."),
    ])

  /// Nil for a list in one part. `label` names what a part holds.
  init?(
    _ part: ListPart, among parts: [ListPart], of list: SiteAddress, on page: PageContext,
    label: (ListPart) -> String
  ) {
    guard parts.count > 1 else { return nil }
    links = parts.map {
      Link(
        address: page.link(list.part($0.number)), label: label($0),
        isCurrent: $0.number == part.number)
    }
    next = parts.first { $0.number == part.number + 1 }.map {
      page.link(list.part($0.number), label($0))
    }
  }
}
