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
    let pages: [[SitePlan.File]] = [
      histories,
      [
        file(.home, theme, site) { HomePageBuilder(log: log, page: $0).record },
        file(.accessibility, theme, site) { AccessibilityPage(on: $0) },
      ],
      DefinitionsPlan(site).files(theme), UnresolvedPlan(site).files(site, theme),
      site.search.map { search in
        [file(.search, theme, site) { SearchPage(search, on: $0) }]
      } ?? [],
    ]
    return pages.flatMap(\.self)
  }

  private static func terms(_ site: SiteContext, _ theme: Theme) -> [SitePlan.File] {
    VocabularyField.allCases.flatMap { field -> [SitePlan.File] in
      guard let list = SiteAddress.terms(field) else { return [] }
      let all = file(list, theme, site) { TermsPageBuilder(field: field, page: $0).record }
      return [all] + site.terms.entries(of: field).flatMap { term($0, theme, site) }
    }
  }

  private static func term(
    _ entry: TermIndex.Entry, _ theme: Theme, _ site: SiteContext
  ) -> [SitePlan.File] {
    guard let address = SiteAddress.term(entry.field, entry.slug) else { return [] }
    let parts = site.parts(of: entry.definitions.count)
    return parts.map { part in
      file(address.part(part.number), theme, site) {
        TermPageBuilder(entry: entry, part: part, parts: parts, page: $0).record
      }
    }
  }

  private static func references(_ site: SiteContext, _ theme: Theme) -> [SitePlan.File] {
    let entries = site.catalog.referenceLists.flatMap { list in
      list.references.map { reference -> [SitePlan.File] in
        let key = reference.key.value
        let parts = site.parts(of: site.citedBy[key]?.count ?? 0)
        return parts.map { part in
          file(SiteAddress.reference(key).part(part.number), theme, site) {
            ReferencePageBuilder(
              reference: reference, list: list, part: part, parts: parts, page: $0
            ).record
          }
        }
      }
    }
    return entries.flatMap(\.self) + site.references.files(site, theme)
  }

  private static func changes(
    _ site: SiteContext, _ theme: Theme, _ log: ChangeLog
  ) -> [SitePlan.File] {
    let years = log.years.indices.flatMap { index in
      let parts = site.parts(of: log.years[index].events.count)
      return parts.map { part in
        file(SiteAddress.changes(in: log.years[index].year).part(part.number), theme, site) {
          ChangeListPage(year: index, of: log, part, among: parts, on: $0)
        }
      }
    }
    let parts = site.parts(of: log.undated.count)
    let undated = parts.map { part in
      file(SiteAddress.undatedChanges.part(part.number), theme, site) {
        ChangeListPage(undated: log, part, among: parts, on: $0)
      }
    }
    let latest = file(.changes, theme, site) { ChangesPage(log, on: $0) }
    return years + [latest] + (log.undated.isEmpty ? [] : undated)
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
  static func file<Page: PageRecord>(
    _ address: SiteAddress, _ theme: Theme, _ site: SiteContext,
    _ page: @escaping @Sendable (PageContext) -> Page
  ) -> SitePlan.File {
    let template = theme.template(for: Page.self)
    return SitePlan.File(
      path: address.path,
      content: .rendered { template.render(page(site.page(address)), into: &$0) })
  }
}
