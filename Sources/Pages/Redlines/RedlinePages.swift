import CatalogModel
import Diagnostics
import Redlining
import Templates

/// Plans the pages of changes of a definition: one for every comparison.
enum RedlinePages {
  static func files(
    of definition: Definition, _ comparisons: [PlannedComparison], site: SiteContext, theme: Theme
  ) -> [SitePlan.File] {
    let template = theme.template(for: RedlinePage.self)
    return comparisons.map { comparison in
      let address = SiteAddress.changes(from: comparison.old.key, to: comparison.new.key)
      return SitePlan.File(
        path: address.path,
        content: .rendered { output in
          let builder = RedlinePageBuilder(
            definition: definition,
            context: RedlineContext(page: site.page(address), judged: comparison.judged))
          template.render(builder.record(), into: &output)
        })
    }
  }
}
