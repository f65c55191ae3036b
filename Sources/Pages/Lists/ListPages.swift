import CatalogModel
import Diagnostics
import Redlining
import Templates

/// Plans every page that isn't a definition's text: home, lists, terms, references, histories,
/// changes, guides and reports; and, for a site with an address, its feed and its map.
enum ListPages {
  /// The files, but for the map of all pages, which is made of the whole plan.
  static func files(site: SiteContext, theme: Theme) -> [SitePlan.File] {
    let log = ChangeLog(site.catalog)
    let files: [[SitePlan.File]] = [
      lists(site, theme, log), terms(site, theme), references(site, theme),
      changes(site, theme, log), guides(site, theme), addressed(site, theme, log),
    ]
    return files.flatMap(\.self)
  }

  /// The map of the pages among `paths`, on a site with an address that search engines may list.
  static func sitemap(of paths: [String], site: SiteContext) -> [SitePlan.File] {
    guard let base = site.base, site.catalog.settings.allowsIndexing else { return [] }
    let map = Sitemap(of: paths, base: base)
    return [
      SitePlan.File(
        path: SiteAddress.sitemap.path, content: .written { $0 += map.bytes })
    ]
  }

  private static func lists(
    _ site: SiteContext, _ theme: Theme, _ log: ChangeLog
  ) -> [SitePlan.File] {
    let histories = site.catalog.definitions.map { definition in
      file(.history(definition.id), theme, site) {
        HistoryPageBuilder(definition: definition, page: $0).record
      }
    }
    return histories + [
      file(.home, theme, site) { HomePageBuilder(log: log, page: $0).record },
      file(.definitions, theme, site) {
        DefinitionsPage(AlphabeticalIndex(site.catalog.definitions), on: $0)
      },
      file(.unresolved, theme, site) { UnresolvedPageBuilder(page: $0).record },
      file(.accessibility, theme, site) { AccessibilityPage(on: $0) },
    ]
      + (site.search.map { search in
        [file(.search, theme, site) { SearchPage(search, on: $0) }]
      } ?? [])
  }

  private static func terms(_ site: SiteContext, _ theme: Theme) -> [SitePlan.File] {
    VocabularyField.allCases.flatMap { field -> [SitePlan.File] in
      guard let list = SiteAddress.terms(field) else { return [] }
      let all = file(list, theme, site) { TermsPageBuilder(field: field, page: $0).record }
      return [all]
        + site.terms.entries(of: field).compactMap { entry in
          SiteAddress.term(field, entry.slug).map { address in
            file(address, theme, site) { TermPageBuilder(entry: entry, page: $0).record }
          }
        }
    }
  }

  private static func references(_ site: SiteContext, _ theme: Theme) -> [SitePlan.File] {
    let entries = site.catalog.referenceLists.flatMap { list in
      list.references.map { reference in
        file(.reference(reference.key.value), theme, site) {
          ReferencePageBuilder(reference: reference, list: list, page: $0).record
        }
      }
    }
    return entries + [file(.references, theme, site) { ReferencesPage(on: $0) }]
  }

  private static func changes(
    _ site: SiteContext, _ theme: Theme, _ log: ChangeLog
  ) -> [SitePlan.File] {
    let years = log.years.indices.map { index in
      file(.changes(in: log.years[index].year), theme, site) {
        ChangeListPage(year: index, of: log, on: $0)
      }
    }
    let undated = file(.undatedChanges, theme, site) {
      ChangeListPage(undated: log, on: $0)
    }
    let latest = file(.changes, theme, site) { ChangesPage(log, on: $0) }
    return years + (log.undated.isEmpty ? [latest] : [latest, undated])
  }

  private static func guides(_ site: SiteContext, _ theme: Theme) -> [SitePlan.File] {
    let titles: [InterfaceWord] = [
      .titleDefinitions, .titleReferences, .titleChanges, .titleUndatedChanges, .titleUnresolved,
      .titleSearch, .titleAccessibility,
    ]
    var taken = Set((titles + VocabularyField.allCases.map(\.plural)).map { site.words[$0] })
    return site.catalog.pages.map { guide in
      let isFirst = taken.insert(guide.title).inserted
      let title = isFirst ? guide.title : "\(guide.title) (\(guide.name))"
      return file(.page(guide.name), theme, site) {
        GuideArticle(guide, browserTitle: title, on: $0)
      }
    }
  }

  /// What only a site with an address has.
  private static func addressed(
    _ site: SiteContext, _ theme: Theme, _ log: ChangeLog
  ) -> [SitePlan.File] {
    guard let base = site.base else { return [] }
    let feed = ChangesFeed(site: site, log: log, base: base)
    return [
      SitePlan.File(path: SiteAddress.feed.path, content: .written { $0 += feed.bytes }),
      file(.notFound, theme, site) { _ in NotFoundPage(site, base: base) },
    ]
  }

  /// A page that is made when it is written.
  private static func file<Page: PageRecord>(
    _ address: SiteAddress, _ theme: Theme, _ site: SiteContext,
    _ page: @escaping @Sendable (PageContext) -> Page
  ) -> SitePlan.File {
    let template = theme.template(for: Page.self)
    return SitePlan.File(
      path: address.path,
      content: .rendered { template.render(page(site.page(address)), into: &$0) })
  }
}
