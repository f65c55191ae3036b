import CatalogModel
import Redlining
import Templates

/// Says since which version the parts of a version have read as they do, as far as the texts at
/// hand tell.
struct ReadsSince {
  let page: PageContext
  let definition: Definition
  let revision: Revision
  /// The versions before it whose text is here, newest first, with what changed since.
  private let earlier: [(version: Version, text: Revision, summary: RedlineSummary)]
  private let version: Version?

  /// Nil where no earlier text is here, so that nothing can be said.
  init?(_ revision: Revision, of definition: Definition, on page: PageContext) {
    guard let version = revision.version else { return nil }
    self.page = page
    self.definition = definition
    self.revision = revision
    self.version = version
    earlier = definition.versions.reversed().compactMap { text in
      guard let other = text.version, other < version,
        let summary = page.site.redlines[text.key, revision.key]
      else { return nil }
      return (other, text, summary)
    }
    if earlier.isEmpty { return nil }
  }

  /// What is said of the parts with these ids, taken together; nil where the text isn't here.
  func record(of anchors: [String]) -> SinceRecord? {
    guard var earliest = version else { return nil }
    var unknown: [Version] = []
    for (version, text, summary) in earlier {
      if anchors.contains(where: summary.differing.contains) {
        return record(earliest, after: text, version, unknown)
      }
      if anchors.contains(where: summary.unknown.contains) {
        unknown.append(version)
      } else {
        earliest = version
      }
    }
    let first = definition.history.last?.version ?? earliest
    return SinceRecord(label: first < earliest ? "\(earliest) or earlier" : "\(earliest)")
  }

  /// What changed after a version, which is here, and reads so in `earliest`. It may have come
  /// with any version between them that can't be looked at.
  private func record(
    _ earliest: Version, after text: Revision, _ version: Version, _ unknown: [Version]
  ) -> SinceRecord {
    let missing = definition.history.filter { !$0.isHeld }.map(\.version)
    let between = Set(missing + unknown).filter { version < $0 && $0 < earliest }
    let versions = Wording.list((between + [earliest]).sorted().map(\.description), "or")
    return SinceRecord(
      label: versions, isLatest: earliest == self.version,
      changes: page.link(.changes(from: text.key, to: revision.key)))
  }
}

/// Since which version a part reads as it does.
struct SinceRecord: TemplateRecord {
  let label: String
  var isLatest = false
  var changes: WebAddress?

  static let schema = RecordSchema<SinceRecord>(
    "since", "Since which version a part reads as it does.",
    [
      .field("label", { $0.label }, "The version: `1.2`, `1.1 or 1.2`, `1.0 or earlier`."),
      .field("is_latest", { $0.isLatest }, "Whether it is the version at hand."),
      .field(
        "changes", { $0.changes }, "The page of the changes that it came with, where it changed."),
    ])
}

/// A component in the table of what unchanged since when.
struct SinceRow: TemplateRecord {
  let name: String
  let cells: [SinceRecord]

  static let schema = RecordSchema<SinceRow>(
    "since row", "A component in the table of what unchanged since when.",
    [
      .field("name", { $0.name }, "The component."),
      .field("cells", { $0.cells }, "Since when, for each type."),
    ])
}

/// Since when each part of a version reads as it does.
struct SinceTable: TemplateRecord {
  let version: String
  let columns: [ColumnRecord]
  let rows: [SinceRow]

  static let schema = RecordSchema<SinceTable>(
    "since table", "Since when each part of a version reads as it does.",
    [
      .field("version", { $0.version }, "The version."),
      .field("columns", { $0.columns }, "Its types."),
      .field("rows", { $0.rows }, "The description and the components."),
      .field(
        "has_doubt", { $0.rows.contains { $0.cells.contains { $0.label.contains(" or ") } } },
        "Whether some can’t be told to the version."),
    ])
}
