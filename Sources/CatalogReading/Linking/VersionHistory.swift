import CatalogModel
import Diagnostics

/// Every version of a definition that is known of, and where its date stands.
struct VersionHistory {
  /// A date and the place where a file says it.
  struct DatePlace {
    let date: DocumentDate
    let path: String
    let span: ByteSpan
  }

  /// One version.
  struct Row {
    let version: Version
    var date: DatePlace?
    var documentType: FormEntry<String> = .missing
    var isHeld = false
  }

  /// The versions, oldest first.
  private(set) var rows: [Row] = []

  /// Gathers the versions that files are held of and those that the files' tables list. Where
  /// tables differ, the newest file's holds.
  init(_ revisions: [Revision]) {
    var rows: [Version: Row] = [:]
    for revision in revisions.reversed() {
      for listed in revision.official?.publishedVersions.value ?? [] {
        let version = listed.version.value
        var row = rows[version] ?? Row(version: version)
        if row.date == nil, let date = listed.date.value {
          row.date = DatePlace(date: date.value, path: revision.path, span: date.span)
        }
        if row.documentType == .missing { row.documentType = listed.documentType }
        rows[version] = row
      }
    }
    for revision in revisions {
      guard let version = revision.version else { continue }
      var row = rows[version] ?? Row(version: version)
      row.isHeld = true
      if row.date == nil, let updated = revision.date(.updated).value {
        row.date = DatePlace(date: updated.value, path: revision.path, span: updated.span)
      }
      rows[version] = row
    }
    self.rows = rows.values.sorted { $0.version < $1.version }
  }

  /// The history as pages show it, newest first.
  func entries(of id: DefinitionID, _ sums: FrozenSums?) -> [HistoryEntry] {
    rows.reversed().map {
      HistoryEntry(
        version: $0.version, date: $0.date?.date, documentType: $0.documentType, isHeld: $0.isHeld,
        corrections: sums?.corrections(of: $0.version, of: id) ?? [])
    }
  }
}
