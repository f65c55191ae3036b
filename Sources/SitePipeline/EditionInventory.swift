import CatalogModel
import Diagnostics

/// Everything that an edition holds, a line for each, for the sign-off of whoever releases it.
public struct EditionInventory: Sendable {
  /// A text of the edition, or a file that it copies.
  struct Entry: Equatable, Sendable {
    /// What it is: `version`, `page`.
    let kind: String
    /// The least restricted audience that may see it; nil where the catalog has none, and for a
    /// file, which is for whoever sees the texts that use it.
    let audience: String?
    let path: String
    let title: String
  }

  /// The settings, then the texts by definition and kind, then the attachments.
  let entries: [Entry]

  /// Lists what `catalog` holds, whose attachments lie in the folder `attachments`.
  init(_ catalog: Catalog, attachments: String) {
    let audiences = catalog.settings.audiences.map(\.name)
    func entry(_ kind: String, _ rank: AudienceRank, _ path: String, _ title: String) -> Entry {
      Entry(
        kind: kind, audience: audiences.indices.contains(rank) ? audiences[rank] : nil,
        path: path, title: title)
    }
    var entries = [entry("settings", 0, catalog.settings.path, catalog.settings.title)]
    for definition in catalog.definitions {
      let rank = definition.about.audience
      entries += definition.versions.map {
        entry("version", rank, $0.path, "\($0.name.value), \($0.standingWords)")
      }
      entries += [definition.about.path].compactMap(\.self).map {
        entry("note", rank, $0, definition.name)
      }
      entries += definition.proposals.map {
        entry(
          "proposal", catalog.rank(of: $0, in: definition), $0.path,
          "\($0.name.value), \($0.standingWords)")
      }
      entries += definition.supplements.map {
        entry("supplement", max(rank, $0.audience), $0.path, $0.title)
      }
    }
    entries += catalog.referenceLists.map { entry("references", $0.audience, $0.path, $0.title) }
    entries += catalog.vocabularies.map { entry("vocabulary", $0.audience, $0.path, $0.title) }
    entries += ([catalog.home].compactMap(\.self) + catalog.pages).map {
      entry("page", $0.audience, $0.path, $0.title)
    }
    entries += catalog.files.map {
      Entry(kind: "attachment", audience: nil, path: attachments + $0, title: "")
    }
    self.entries = entries
  }

  /// The list in columns: kind, audience, file, title.
  public var text: String {
    let hasAudiences = entries.contains { $0.audience != nil }
    let rows = entries.map { entry in
      [entry.kind] + (hasAudiences ? [entry.audience ?? "-"] : []) + [entry.path, entry.title]
    }
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let filled = row.lastIndex { !$0.isEmpty } ?? 0
      let padded = zip(row, widths).prefix(filled).map {
        $0 + String(repeating: " ", count: $1 - $0.count)
      }
      return (padded + [row[filled]]).joined(separator: "  ") + "\n"
    }.joined()
  }
}
