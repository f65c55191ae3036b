public import CatalogModel
import Diagnostics

/// Leaves out of a catalog's files what one audience may not read.
///
/// Checking sees every file. What is published is linked, compared, judged and named afresh from
/// what is left here, so that nothing in a file left out can change a byte of the edition. What
/// pointed there resolves to nothing: links and names become plain words.
public enum AudienceFilter {
  /// The rank of the audience with this name; nil where the catalog has no such audience.
  public static func rank(of audience: String, in settings: CatalogSettings) -> AudienceRank? {
    settings.audiences.firstIndex { $0.name == audience }
  }

  /// What the files say to readers of `rank`.
  ///
  /// A text that says nothing of its audience is for the most restricted one, and no text is for
  /// more readers than the definition that it belongs to. Proposals are left out also where the
  /// catalog hides them.
  public static func filter(_ content: DecodedContent, to rank: AudienceRank) -> DecodedContent {
    let highest = max(0, (content.settings?.audiences.count ?? 0) - 1)
    let showsProposals = content.settings?.showsProposals ?? false
    let ids = Set(content.revisions.lazy.filter { $0.official != nil }.map(\.key.definition))
      .filter { (content.abouts[$0]?.audience ?? highest) <= rank }
    var left = content
    left.settings = content.settings.map { settings($0, rank, ids) }
    left.revisions = content.revisions.filter { revision in
      let isShown = revision.proposal.map { showsProposals && $0.audience <= rank } ?? true
      return isShown && ids.contains(revision.key.definition)
    }
    let texts = Dictionary(grouping: left.revisions, by: \.key.definition)
    left.abouts = content.abouts.filter { ids.contains($0.key) }
    for (id, whole) in left.abouts {
      left.abouts[id] = about(whole, ids, texts: Set(texts[id, default: []].map(\.key.name.text)))
    }
    left.supplements = content.supplements.filter {
      $0.audience <= rank && ids.contains($0.appliesTo.value)
    }
    left.referenceLists = content.referenceLists.filter { $0.audience <= rank }
    left.vocabularies = content.vocabularies.filter { $0.audience <= rank }
    left.pages = content.pages.filter { $0.audience <= rank }
    left.reviews = []
    let paths = Set(left.textPaths)
    left.sources = content.sources.filter { paths.contains($0.key) }
    return left
  }

  /// The settings without the versions adopted of other definitions, and without the names and
  /// markings of audiences above the rank.
  private static func settings(
    _ whole: CatalogSettings, _ rank: AudienceRank, _ ids: Set<DefinitionID>
  ) -> CatalogSettings {
    CatalogSettings(
      path: whole.path, title: whole.title, description: whole.description,
      publisher: whole.publisher, contact: whole.contact, logo: whole.logo, issuer: whole.issuer,
      language: whole.language, asOf: whole.asOf, reviewBy: whole.reviewBy, baseURL: whole.baseURL,
      allowsIndexing: whole.allowsIndexing, theme: whole.theme, marking: whole.marking,
      audiences: Array(whole.audiences.prefix(rank + 1)), showsProposals: whole.showsProposals,
      adopted: whole.adopted.filter { ids.contains($0.key) }, landing: whole.landing,
      knownNames: whole.knownNames)
  }

  /// What is said about a definition, without the IDs of others that aren't in the edition: one that
  /// is hidden and one that nowhere is must look the same. So is what is said of proposals that
  /// aren't, and of changes between texts that aren't.
  private static func about(
    _ whole: About, _ ids: Set<DefinitionID>, texts: Set<String>
  ) -> About {
    let known = { (id: Located<DefinitionID>?) in id.flatMap { ids.contains($0.value) ? $0 : nil } }
    return About(
      path: whole.path, issuer: whole.issuer, sources: whole.sources, aliases: whole.aliases,
      supersedes: known(whole.supersedes), supersededBy: known(whole.supersededBy),
      withdrawn: whole.withdrawn, audience: whole.audience,
      acknowledged: whole.acknowledged.filter {
        guard case .proposal = $0.revision.value else { return true }
        return texts.contains($0.revision.value.text)
      },
      judged: whole.judged.filter {
        texts.contains($0.from.value) && texts.contains($0.to.value)
      }, note: whole.note, changeNotes: whole.changeNotes)
  }
}

extension DecodedContent {
  /// The paths of the files that the texts here stand in.
  var textPaths: [String] {
    var paths = [settings?.path].compactMap(\.self) + revisions.map(\.path)
    paths += abouts.values.compactMap(\.path) + supplements.map(\.path)
    paths += referenceLists.map(\.path) + vocabularies.map(\.path) + pages.map(\.path)
    return paths
  }
}
