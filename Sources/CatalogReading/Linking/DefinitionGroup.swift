import CatalogModel
import Diagnostics

/// The revisions of one definition, by their places in the content.
struct DefinitionGroup: Sendable {
  let id: DefinitionID
  /// The official versions, oldest first; at least one.
  let versions: [Int]
  /// The proposals, by name.
  let proposals: [Int]

  /// The definitions of `content` that have an official version, by ID.
  static func all(in content: DecodedContent) -> [DefinitionGroup] {
    var places: [DefinitionID: [Int]] = [:]
    for (index, revision) in content.revisions.enumerated() {
      places[revision.key.definition, default: []].append(index)
    }
    return places.keys.sorted().compactMap { id in
      let sorted = (places[id] ?? []).sorted {
        content.revisions[$0].key < content.revisions[$1].key
      }
      let versions = sorted.filter { content.revisions[$0].official != nil }
      guard !versions.isEmpty else { return nil }
      return DefinitionGroup(
        id: id, versions: versions,
        proposals: sorted.filter { content.revisions[$0].proposal != nil })
    }
  }

  /// The names that the definition has and had: the current one first.
  func names(in content: DecodedContent) -> [String] {
    let revisions = versions.map { content.revisions[$0] }
    let current = revisions[Definition.currentIndex(of: revisions)].name.value
    var names = [current]
    for name in revisions.map(\.name.value) where !names.contains(name) { names.append(name) }
    return names
  }

  /// The place of the revision that the definition's own page shows.
  func landing(in content: DecodedContent) -> Int {
    let adopted = content.settings?.adopted[id]?.value
    if content.settings?.landing == .adopted,
      let place = versions.first(where: { content.revisions[$0].version == adopted })
    {
      return place
    }
    return versions[Definition.currentIndex(of: versions.map { content.revisions[$0] })]
  }

  /// The definition with all that the content holds of it.
  func definition(in content: DecodedContent) -> Definition {
    let revisions = versions.map { content.revisions[$0] }
    return Definition(
      id: id, about: about(in: content), versions: revisions,
      proposals: proposals.map { content.revisions[$0] },
      supplements: content.supplements.filter { $0.appliesTo.value == id }
        .sorted { $0.name < $1.name },
      history: VersionHistory(revisions).entries(of: id, content.frozenSums),
      currentIndex: Definition.currentIndex(of: revisions),
      adopted: content.settings?.adopted[id]?.value)
  }

  /// What the catalog says about the definition. Where it says nothing, the issuer is the
  /// catalog's, and the definition is for the most restricted audience: forgetting a line can
  /// hide a text, never leak it.
  private func about(in content: DecodedContent) -> About {
    let issuer = content.settings?.issuer
    let about = content.abouts[id]
    return About(
      path: about?.path, issuer: about?.issuer ?? issuer, sources: about?.sources ?? [],
      aliases: about?.aliases ?? [], supersedes: about?.supersedes,
      supersededBy: about?.supersededBy, withdrawn: about?.withdrawn,
      audience: about?.audience ?? max(0, (content.settings?.audiences.count ?? 0) - 1),
      acknowledged: about?.acknowledged ?? [], judged: about?.judged ?? [],
      note: about?.note ?? [],
      changeNotes: about?.changeNotes ?? [:])
  }
}
