import CatalogModel
import Diagnostics
import Redlining
import Templates

/// The picture of how many versions came in each year: a bar for each, or for several where they are
/// many, filled where the text is here.
struct VersionYears: TemplateRecord {
  let years: [Year]
  let scale: Int

  /// A year, and the bars of its versions.
  struct Year: TemplateRecord {
    let label: String
    let address: WebAddress
    let count: String
    let held: String?
    let bars: Bars

    static let schema = RecordSchema<Year>(
      "year of versions", "How many versions came in a year.",
      [
        .field("label", { $0.label }, "The year."),
        .field("address", { $0.address }, "Its changes."),
        .field("count", { $0.count }, "How many versions, in words: `8 versions`."),
        .field("held", { $0.held }, "How many of them have their text here, where not all do."),
        .field("bars", { $0.bars }, "The drawing."),
      ])
  }

  /// The bars of a year, one above the other.
  struct Bars: TemplateRecord {
    /// The height of a bar with the room above it.
    private static let step = 7

    let held: Int
    let others: Int

    private var height: Int { Self.step * (held + others) + 1 }

    /// The bars from the first one below to the last, as a path.
    private func path(_ bars: Range<Int>) -> String {
      bars.map { "M.5 \(height - Self.step * ($0 + 1)).5h31v4h-31z" }.joined()
    }

    static let schema = RecordSchema<Bars>(
      "bars", "The bars of a year, as paths of a drawing that is 32 wide.",
      [
        .field("height", { $0.height }, "How high the drawing is."),
        .field("filled", { $0.path(0..<$0.held) }, "The bars of versions whose text is here."),
        .field("open", { $0.path($0.held..<$0.held + $0.others) }, "The bars of the others."),
      ])
  }

  static let schema = RecordSchema<VersionYears>(
    "versions by year", "The picture of how many versions came in each year.",
    [
      .field("years", { $0.years }, "The years with versions, oldest first."),
      .field("is_scaled", { $0.scale > 1 }, "Whether a bar stands for several versions."),
      .field("scale", { $0.scale }, "How many versions a bar stands for."),
      .field("has_gaps", { $0.years.contains { $0.held != nil } }, "Whether texts aren’t here."),
    ])

  /// So many bars stand above each other, and so many years beside each other.
  private static let (mostBars, mostYears) = (24, 20)

  /// Nil where fewer than two years have versions.
  init?(_ log: ChangeLog, on page: PageContext) {
    let years = log.years.compactMap { year, events -> (year: Int, held: Int, others: Int)? in
      let texts = log.dated[events].compactMap { event -> Bool? in
        guard case .version(_, let text) = event.kind else { return nil }
        return text != nil
      }
      return texts.isEmpty ? nil : (year, texts.count { $0 }, texts.count { !$0 })
    }
    guard years.count > 1 else { return nil }
    let shown = years.prefix(Self.mostYears).reversed()
    let highest = shown.map { $0.held + $0.others }.max() ?? 0
    let scale = Self.scale(of: highest)
    self.scale = scale
    self.years = shown.map { year, held, others in
      Year(
        label: String(year), address: page.link(.changes(in: year)),
        count: Wording.count(held + others, "version"),
        held: others == 0 ? nil : "text of \(held) here",
        bars: Bars(held: (held + scale - 1) / scale, others: (others + scale - 1) / scale))
    }
  }

  /// The least of 1, 2, 5, 10, 20 … by which the bars aren't too many.
  private static func scale(of count: Int) -> Int {
    var scale = 1
    while count > mostBars * scale {
      let leading = String(scale).hasPrefix("2") ? 5 : 4
      scale = scale * leading / 2
    }
    return scale
  }
}
