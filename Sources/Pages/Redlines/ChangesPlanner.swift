public import CatalogModel
public import Redlining
import Templates

/// Plans the files that tell what changed in a definition. They are planned, and can be made, as soon
/// as its texts are compared, so that no comparison has to be kept or made again.
public struct ChangesPlanner: Sendable {
  private let site: SiteContext
  private let theme: Theme

  /// Plans for the site of `catalog`, as `SitePlanner.plan` plans the rest of it.
  public init(
    _ catalog: Catalog, theme: Theme, assets: [ThemeAsset], search: SiteSearch? = nil,
    options: PlanOptions
  ) {
    site = SiteContext(
      catalog, words: theme.words, assets: assets, search: search, options: options)
    self.theme = theme
  }

  /// The page and the review sheet of each of a definition's comparisons, and of each proposal
  /// beside its base. `comparisons` are all of the definition's; `redlines` has what they amount to.
  public func files(
    of definition: Definition, _ comparisons: [PlannedComparison], _ redlines: RedlineTable
  ) -> [SitePlan.File] {
    let site = SiteContext(site, with: redlines)
    return RedlinePages.files(of: definition, comparisons, site: site, theme: theme)
      + ReviewPages.files(of: definition, comparisons, site: site, theme: theme)
  }
}
