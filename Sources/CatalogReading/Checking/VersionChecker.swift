import CatalogModel
import Diagnostics

/// Holds a definition's versions against one another.
enum VersionChecker {
  /// What is wrong with the tables of the versions of `definition`, and with their dates. The table
  /// of a file that is faulty in `content` may have rows that couldn't be read.
  static func check(
    _ definition: Definition, unlessFaultyIn content: DecodedContent
  ) -> [Diagnostic] {
    let isRead = definition.versions.last.map { !content.isFaulty($0.path) } ?? true
    return (isInOrder(definition.history) ? [] : dateOrder(definition.versions))
      + (isRead ? notListed(definition.versions) : []) + datesDiffer(definition.versions)
  }

  /// Whether the dates of a history, newest first, go down with the versions.
  private static func isInOrder(_ history: [HistoryEntry]) -> Bool {
    let dates = history.compactMap(\.date)
    return zip(dates, dates.dropFirst()).allSatisfy { $1 <= $0 }
  }

  private static func dateOrder(_ versions: [Revision]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var latest: (version: Version, place: VersionHistory.DatePlace)?
    for row in VersionHistory(versions).rows {
      guard let place = row.date else { continue }
      guard let known = latest, place.date < known.place.date,
        !place.date.agrees(with: known.place.date)
      else {
        latest = (row.version, place)
        continue
      }
      findings.append(
        Diagnostic(
          VersionRules.dateOrder, in: place.path, at: place.span,
          "version \(row.version) is dated \(place.date.iso), before version \(known.version)",
          help: "compare both dates with the published forms",
          notes: [
            .init(
              path: known.place.path, span: known.place.span,
              message: "version \(known.version) is dated \(known.place.date.iso)")
          ]))
    }
    return findings
  }

  private static func notListed(_ versions: [Revision]) -> [Diagnostic] {
    guard let newest = versions.last, let table = newest.official?.publishedVersions.value else {
      return []
    }
    return versions.compactMap(\.official?.version).enumerated().compactMap { index, version in
      guard !table.contains(where: { $0.version.value == version.value }) else { return nil }
      let place = table.first?.version.span ?? newest.opening
      let name = newest.version.map { "\($0)" } ?? ""
      return Diagnostic(
        VersionRules.notListed, in: versions[index].path, at: version.span,
        "the text of version \(version.value) is here, and the table of \(name) doesn't list it",
        help: "compare the table with the published form",
        notes: [.init(path: newest.path, span: place, message: "the table of version \(name)")])
    }
  }

  private static func datesDiffer(_ versions: [Revision]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var known: [Version: VersionHistory.DatePlace] = [:]
    for revision in versions {
      for row in revision.official?.publishedVersions.value ?? [] {
        guard let date = row.date.value else { continue }
        guard let first = known[row.version.value] else {
          known[row.version.value] = .init(
            date: date.value, path: revision.path, span: date.span)
          continue
        }
        guard !date.value.agrees(with: first.date), first.path != revision.path else { continue }
        findings.append(
          Diagnostic(
            VersionRules.datesDiffer, in: revision.path, at: date.span,
            "version \(row.version.value) is dated \(date.value.iso) here and "
              + "\(first.date.iso) in another file's table",
            help: "compare both tables with the published forms",
            notes: [.init(path: first.path, span: first.span, message: "\(first.date.iso) here")]))
      }
    }
    return findings
  }

  /// What is wrong with the order of one version's own dates, or of a proposal's.
  static func releaseOrder(_ revision: Revision) -> [Diagnostic] {
    let steps: [DefinitionField] = [.originalRelease, .lastMajorRelease, .updated]
    let dates = steps.compactMap { field in
      revision.date(field).value.map { (field: field, date: $0) }
    }
    return zip(dates, dates.dropFirst()).compactMap { earlier, later in
      let (first, second) = (earlier.date.value.withoutTime, later.date.value.withoutTime)
      guard second < first else { return nil }
      return Diagnostic(
        VersionRules.releaseOrder, in: revision.path, at: later.date.span,
        "`\(later.field.key)`, \(second.iso), lies before `\(earlier.field.key)`, \(first.iso)",
        help: "compare both dates with the published form, which writes the month first",
        notes: [
          .init(path: revision.path, span: earlier.date.span, message: "\(first.iso) here")
        ])
    }
  }

  /// What is wrong with a version's update, in an edition of this date.
  static func updateOrder(_ revision: Revision, asOf edition: DocumentDate?) -> [Diagnostic] {
    // An edition whose date can't be read, which was reported, has the earliest.
    guard let edition, edition != .earliest, let updated = revision.date(.updated).value,
      edition.withoutTime < updated.value.withoutTime
    else { return [] }
    return [
      Diagnostic(
        VersionRules.updatedAfterEdition, in: revision.path, at: updated.span,
        "`updated`, \(updated.value.withoutTime.iso), lies after this edition's `as_of`, "
          + "\(edition.withoutTime.iso)",
        help: "set `as_of` in `catalog.yml` to the date of this edition, or correct the date")
    ]
  }

  /// The components whose names are written otherwise than in the version before that has them.
  /// Where a vocabulary says how components are written, it says so of every version.
  static func componentSpelling(_ versions: [Revision]) -> [Diagnostic] {
    guard !zip(versions, versions.dropFirst()).allSatisfy(haveTheSameComponents) else { return [] }
    var findings: [Diagnostic] = []
    var known: [String: (name: Located<String>, path: String)] = [:]
    for revision in versions {
      for component in revision.body.components.value ?? [] {
        let name = component.name
        let before = known.updateValue((name, revision.path), forKey: component.anchor)
        guard let before, before.name.value != name.value else { continue }
        findings.append(
          Diagnostic(
            TermRules.componentSpelling, in: revision.path, at: name.span,
            "`\(name.value)` was written `\(before.name.value)` in the version before",
            help: "compare both with the published forms",
            notes: [
              .init(path: before.path, span: before.name.span, message: "written otherwise here")
            ]))
      }
    }
    return findings
  }

  /// Whether both have the same components, written the same, in the same order.
  private static func haveTheSameComponents(_ one: Revision, _ other: Revision) -> Bool {
    guard let left = one.body.components.value, let right = other.body.components.value else {
      return false
    }
    return left.count == right.count
      && left.indices.allSatisfy { left[$0].name.value == right[$0].name.value }
  }
}
