public import CatalogModel
import Diagnostics
public import Redlining
import Templates

/// Plans a site: which files there are, and how each is made.
public enum SitePlanner {
  /// The plan of the site of `catalog`, which holds what its readers may see and nothing else.
  /// `changes` are the addresses of the files that tell of the comparisons in `redlines`: they are
  /// `ChangesPlanner`'s. Nothing links to comparisons that aren't there; without `search` there is no
  /// search page and no box that leads there. Its files are in the plan where `indexes` has them.
  public static func plan(
    _ catalog: Catalog, redlines: RedlineTable, changes: [String], theme: Theme,
    assets: [ThemeAsset], search: SiteSearch? = nil,
    indexes: Deferred<[SitePlan.File]>? = nil, options: PlanOptions
  ) -> SitePlan {
    let site = SiteContext(
      catalog, redlines: redlines, words: theme.words, assets: assets, search: search,
      options: options)
    let files = [
      ListPages.files(site: site, theme: theme),
      catalog.definitions.flatMap { DefinitionPages.files(of: $0, site: site, theme: theme) },
      catalog.definitions.flatMap { ChecklistPages.files(of: $0, site: site, theme: theme) },
      ComparePages.files(site: site, theme: theme),
      EditionScript.files(site: site),
      catalog.definitions.flatMap { ReviewPages.files(of: $0, site: site, theme: theme) },
      PrintPages.files(site: site, theme: theme),
      DataFiles.files(site: site),
      assets.map {
        .init(path: $0.address.path, content: .bytes($0.bytes))
      },
      catalog.files.map { .init(path: SiteAddress.file($0).path, content: .copied($0)) },
    ]
    let planned = files.flatMap(\.self)
    return SitePlan(
      planned + ListPages.sitemap(of: planned.flatMap(\.paths) + changes, site: site),
      indexes: indexes)
  }
}
