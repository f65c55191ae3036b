import CatalogModel
import Diagnostics
import RedlineReporting
import Redlining
import Templates

/// Plans the review sheets of a definition: of every revision's blocks, and of the changes of every
/// comparison; each as a page to print and as a table.
enum ReviewPages {
  static func files(of definition: Definition, site: SiteContext, theme: Theme) -> [SitePlan.File] {
    guard site.options.hasPrintPages else { return [] }
    let blocks = (definition.versions + definition.proposals).flatMap {
      files(of: .blocks($0), of: definition, site, theme)
    }
    let changes = definition.comparisons.flatMap { old, new in
      site.redlines[old.key, new.key] == nil
        ? [] : files(of: .changes(from: old, to: new), of: definition, site, theme)
    }
    return blocks + changes
  }

  private static func files(
    of subject: ReviewSubject, of definition: Definition, _ site: SiteContext, _ theme: Theme
  ) -> [SitePlan.File] {
    let template = theme.template(for: ReviewPage.self)
    let page = SitePlan.File(
      path: subject.address.path,
      content: .rendered { output in
        let builder = ReviewPageBuilder(
          page: site.page(subject.address), definition: definition, subject: subject)
        template.render(builder.record(), into: &output)
      })
    let table = SitePlan.File(
      path: subject.table.path,
      content: .written { $0 += subject.sheet(of: definition, in: site).csv })
    return [page, table]
  }
}

/// What a sheet lists.
enum ReviewSubject: Sendable {
  /// Every block of a revision; of a proposal, beside what it starts from.
  case blocks(Revision)
  /// What changed between two revisions.
  case changes(from: Revision, to: Revision)

  /// The text that is reviewed.
  var revision: Revision {
    switch self {
    case .blocks(let revision), .changes(_, let revision): revision
    }
  }

  /// The page of the sheet.
  var address: SiteAddress {
    switch self {
    case .blocks(let revision): .review(revision.key)
    case .changes(let old, let new): .review(from: old.key, to: new.key)
    }
  }

  /// The sheet for spreadsheets.
  var table: SiteAddress {
    switch self {
    case .blocks(let revision): .reviewTable(revision.key)
    case .changes(let old, let new): .reviewTable(from: old.key, to: new.key)
    }
  }

  /// The text that this one stands beside, where the site compares the two.
  func old(of definition: Definition, in site: SiteContext) -> Revision? {
    switch self {
    case .changes(let old, _): old
    case .blocks(let revision):
      revision.proposal.flatMap { definition.revision($0.base.value) }.flatMap {
        site.redlines[$0.key, revision.key] == nil ? nil : $0
      }
    }
  }

  /// The sheet.
  func sheet(of definition: Definition, in site: SiteContext) -> ReviewSheet {
    let old = old(of: definition, in: site)
    let judged = old.map { site.catalog.comparison(of: $0, with: revision) }
    guard let judged else { return ReviewSheet(blocks: revision) }
    switch self {
    case .blocks: return ReviewSheet(blocksOf: judged)
    case .changes: return ReviewSheet(changesOf: judged)
    }
  }
}

extension SiteAddress {
  /// The sheet of every block of a revision.
  static func review(_ key: RevisionKey) -> SiteAddress {
    revision(key).replacingEnding(with: "-review.html")
  }

  /// The same for spreadsheets.
  static func reviewTable(_ key: RevisionKey) -> SiteAddress {
    revision(key).replacingEnding(with: "-review.csv")
  }

  /// The sheet of the changes from one revision to another.
  static func review(from old: RevisionKey, to new: RevisionKey) -> SiteAddress {
    changes(from: old, to: new).replacingEnding(with: "-review.html")
  }

  /// The same for spreadsheets.
  static func reviewTable(from old: RevisionKey, to new: RevisionKey) -> SiteAddress {
    changes(from: old, to: new).replacingEnding(with: ".csv")
  }

  private func replacingEnding(with ending: String) -> SiteAddress {
    SiteAddress(path.dropLast(".html".count) + ending)
  }
}
