import Diagnostics

extension Revision {
  /// Whether both say the same, to the last mark and link. Where it stands in a file is no part of it.
  public func saysTheSame(as other: Revision) -> Bool {
    key == other.key && name.value == other.name.value && form == other.form
      && values(facts) == values(other.facts) && values(dates) == values(other.dates)
      && values(flags) == values(other.flags)
      && supportingCoreCapabilities.map { $0.map(\.value) }
        == other.supportingCoreCapabilities.map { $0.map(\.value) }
      && provenance.isSame(as: other.provenance) && body == other.body
  }

  private func values<Value: Equatable & Sendable>(
    _ entries: [DefinitionField: FormEntry<Located<Value>>]
  ) -> [DefinitionField: FormEntry<Value>] {
    entries.mapValues { $0.map(\.value) }
  }
}

extension Revision.Provenance {
  fileprivate func isSame(as other: Revision.Provenance) -> Bool {
    switch (self, other) {
    case (.official(let one), .official(let other)):
      one.version.value == other.version.value && one.status.value == other.status.value
        && one.publishedVersions.map { $0.map(PublishedRow.init) }
          == other.publishedVersions.map { $0.map(PublishedRow.init) }
    case (.proposal(let one), .proposal(let other)):
      one.name == other.name && one.title.value == other.title.value
        && one.base.value == other.base.value && one.proposedBy == other.proposedBy
        && one.proposed == other.proposed && one.commentUntil == other.commentUntil
        && one.audience == other.audience
    case (.official, .proposal), (.proposal, .official): false
    }
  }
}

/// What a row of published versions says.
private struct PublishedRow: Equatable, Sendable {
  let version: Version
  let date: FormEntry<DocumentDate>
  let documentType: FormEntry<String>

  init(_ row: PublishedVersion) {
    version = row.version.value
    date = row.date.map(\.value)
    documentType = row.documentType
  }
}
