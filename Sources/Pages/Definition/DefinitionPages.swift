import CatalogModel
import Diagnostics
import Templates

/// Plans the pages of a definition's texts: its own address, every version and every proposal.
enum DefinitionPages {
  static func files(of definition: Definition, site: SiteContext, theme: Theme) -> [SitePlan.File] {
    let revisions = definition.versions + definition.proposals
    return [
      file(
        at: .definition(definition.id), landing(of: definition, site.catalog.settings), definition)
    ]
      + revisions.map { file(at: .revision($0.key), $0, definition) }

    func file(at address: SiteAddress, _ revision: Revision, _ definition: Definition)
      -> SitePlan.File
    {
      SitePlan.File(
        path: address.path,
        content: .rendered { output in
          let builder = DefinitionPageBuilder(
            page: site.page(address), definition: definition, revision: revision)
          theme.definition.render(builder.record(), into: &output)
        })
    }
  }

  /// The version that the definition's own address shows.
  static func landing(of definition: Definition, _ settings: CatalogSettings) -> Revision {
    guard settings.landing == .adopted, let adopted = definition.adopted else {
      return definition.current
    }
    return definition.revision(adopted) ?? definition.current
  }
}
