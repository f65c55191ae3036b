import CatalogModel
import Diagnostics
import Redlining
import Templates

/// Plans the pages of changes of a definition: one for every comparison.
enum RedlinePages {
  static func files(of definition: Definition, site: SiteContext, theme: Theme) -> [SitePlan.File] {
    let template = theme.template(for: RedlinePage.self)
    return definition.comparisons.compactMap { old, new in
      guard site.redlines[old.key, new.key] != nil else { return nil }
      let address = SiteAddress.changes(from: old.key, to: new.key)
      return SitePlan.File(
        path: address.path,
        content: .rendered { output in
          let judged = site.catalog.comparison(of: old, with: new)
          let builder = RedlinePageBuilder(
            definition: definition,
            context: RedlineContext(page: site.page(address), judged: judged))
          template.render(builder.record(), into: &output)
        })
    }
  }
}
