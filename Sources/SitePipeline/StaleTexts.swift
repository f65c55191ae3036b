import CatalogModel
import Diagnostics

/// The versions that readers work by and that weren't compared with the official text for a year
/// before the catalog's date.
public struct StaleTexts: Sendable {
  /// A line for each, the longest overdue first, and how many there are.
  public let text: String

  init(_ catalog: Catalog) {
    let day = catalog.settings.asOf.withoutTime
    let limit =
      DocumentDate(year: day.year - 1, month: day.month, day: min(day.day, 28)) ?? .earliest
    var found: [(checked: DocumentDate?, line: String)] = []
    for definition in catalog.definitions where definition.about.withdrawn == nil {
      let versions = [definition.current.version, definition.adopted].compactMap(\.self)
      for version in Set(versions).sorted() {
        let source = definition.about.source(of: version)
        if let checked = source?.checked, checked >= limit { continue }
        let when =
          source?.checked.map { "last checked \($0.withoutTime.iso)" } ?? "check not recorded"
        let place = source?.url.map { "  \($0)" } ?? ""
        found.append((source?.checked, "\(definition.id)@\(version)  \(when)\(place)"))
      }
    }
    let lines = found.sorted { left, right in
      (left.checked ?? .earliest, left.line) < (right.checked ?? .earliest, right.line)
    }
    let count = lines.count == 1 ? "1 version" : "\(lines.count) versions"
    text =
      lines.map { $0.line + "\n" }.joined()
      + "\(count) not checked since \(limit.iso), a year before `as_of`\n"
  }
}
