import CatalogModel
import Diagnostics
import RedlineReporting
import Redlining
import Templates

/// Plans the review sheets of a definition, each as a page to print and as a table.
enum ReviewPages {
  /// The sheets of the blocks of the current version, and of proposals that stand alone.
  static func files(of definition: Definition, site: SiteContext, theme: Theme) -> [SitePlan.File] {
    (definition.versions + definition.proposals).filter {
      site.hasReview(of: $0, in: definition)
        && ReviewSubject.blocks($0).old(of: definition, in: site) == nil
    }.flatMap { revision in
      files(of: .blocks(revision), of: definition, site, theme) { ReviewSheet(blocks: revision) }
    }
  }

  /// The sheets of the changes of every comparison, and of proposals beside what they start from.
  static func files(
    of definition: Definition, _ comparisons: [PlannedComparison], site: SiteContext, theme: Theme
  ) -> [SitePlan.File] {
    guard site.options.hasPrintPages else { return [] }
    let forms = AmendableForms()
    return comparisons.flatMap { comparison in
      let (old, new) = (comparison.old, comparison.new)
      // Page and table are of one sheet.
      let sheet = Deferred { ReviewSheet(changesOf: comparison.judged, gathering: forms) }
      let changes = files(of: .changes(from: old, to: new), of: definition, site, theme) {
        sheet.value
      }
      let blocks = ReviewSubject.blocks(new)
      guard blocks.old(of: definition, in: site)?.key == old.key else { return changes }
      let whole = Deferred { ReviewSheet(blocksOf: comparison.judged, beside: sheet.value) }
      return changes + files(of: blocks, of: definition, site, theme) { whole.value }
    }
  }

  private static func files(
    of subject: ReviewSubject, of definition: Definition, _ site: SiteContext, _ theme: Theme,
    _ sheet: @escaping @Sendable () -> ReviewSheet
  ) -> [SitePlan.File] {
    let template = theme.template(for: ReviewPage.self)
    return [
      SitePlan.File(
        path: subject.address.path,
        content: .rendered { output in
          let builder = ReviewPageBuilder(
            page: site.page(subject.address), definition: definition, subject: subject,
            sheet: sheet())
          template.render(builder.record(), into: &output)
        }),
      SitePlan.File(path: subject.table.path, content: .written { $0 += sheet().csv }),
    ]
  }
}

extension SiteContext {
  /// Whether the whole text of a revision has a review sheet: the current version, and proposals,
  /// where print pages are made.
  func hasReview(of revision: Revision, in definition: Definition) -> Bool {
    options.hasPrintPages && (revision.proposal != nil || revision.key == definition.current.key)
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
