import CatalogModel
import Diagnostics
import Templates

/// Plans the pages of a definition's texts: its own address, every version and every proposal.
enum DefinitionPages {
  /// The files. The definition's own address is a second one of its landing version's page.
  static func files(of definition: Definition, site: SiteContext, theme: Theme) -> [SitePlan.File] {
    let landing = site.catalog.landing(of: definition)
    let own = site.page(.definition(definition.id))
    let twin = SitePlan.Twin(
      path: own.address.path,
      title: own.title("\(landing.name.value), \(definition.id)"))
    let template = theme.template(for: DefinitionPage.self)
    return (definition.versions + definition.proposals).map { revision in
      let address = SiteAddress.revision(revision.key)
      return SitePlan.File(
        path: address.path,
        content: .rendered { output in
          let builder = DefinitionPageBuilder(
            page: site.page(address), definition: definition, revision: revision, hasTerms: true)
          template.render(builder.record(), into: &output)
        }, twin: revision === landing ? twin : nil)
    }
  }
}

extension Catalog {
  /// The version that a definition's own address shows.
  func landing(of definition: Definition) -> Revision {
    guard settings.landing == .adopted, let adopted = definition.adopted else {
      return definition.current
    }
    return definition.revision(adopted) ?? definition.current
  }
}
