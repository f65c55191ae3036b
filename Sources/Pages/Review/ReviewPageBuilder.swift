import CatalogModel
import Diagnostics
import RedlineReporting
import Redlining
import Templates

/// Makes a review sheet's page.
struct ReviewPageBuilder {
  private let builder: DefinitionPageBuilder
  private let subject: ReviewSubject
  private let old: Revision?
  private let sheet: ReviewSheet

  private var page: PageContext { builder.page }
  private var definition: Definition { builder.definition }
  private var revision: Revision { builder.revision }

  init(
    page: PageContext, definition: Definition, subject: ReviewSubject, sheet: ReviewSheet
  ) {
    builder = DefinitionPageBuilder(
      page: page, definition: definition, revision: subject.revision)
    self.subject = subject
    old = subject.old(of: definition, in: page.site)
    self.sheet = sheet
  }

  func record() -> ReviewPage {
    let text = page.link(.revision(revision.key))
    let changes = old.map { page.link(.changes(from: $0.key, to: revision.key)) }
    return ReviewPage(
      frame: builder.frame(titled: title, as: "doc review"),
      banners: PageBanners(page: page, definition: definition, revision: revision).records(),
      id: definition.id.text, form: builder.formWords, name: revision.name.value, title: title,
      introduction: introduction, status: StatusRecord(of: revision, in: definition, page.words),
      margin: MarginFacts(page: page, definition: definition, revision: revision).records(),
      titleLead: titleLead,
      switcher: Switcher(definition: definition, page: page, place: .review(revision)),
      text: page.link(.revision(revision.key), "The text of \(revision.standingWords)"),
      changes: old.map {
        page.link(.changes(from: $0.key, to: revision.key), "Changes from \($0.standingWords)")
      },
      table: page.link(subject.table, .linkSheetAsTable),
      hasChanges: sheet.scope == .changes, hasUnchanged: sheet.rows.contains { $0.isSame },
      kinds: ReviewSheet.kinds, rows: sheet.rows.map { row($0, text, changes) })
  }

  private var title: String {
    switch subject {
    case .blocks: page.words[.labelReviewSheet]
    case .changes(let old, _): "Review sheet of the changes from \(old.standingWords)"
    }
  }

  private var titleLead: String {
    switch subject {
    case .blocks: "\(title) of \(revision.standingWords)"
    case .changes: "\(title) to \(revision.standingWords)"
    }
  }

  private var introduction: String {
    let count = sheet.rows.count
    switch subject {
    case .blocks:
      let beside = old.map { ", beside \($0.standingWords)" } ?? ""
      return "Every block of the text\(beside): \(Wording.count(count, "line"))."
    case .changes:
      let gaps = sheet.rows.count { $0.judgement?.isChange == false }
      let changed =
        count == gaps ? "Nothing changed." : "What changed: \(Wording.count(count - gaps, "line"))."
      return gaps == 0
        ? changed
        : "\(changed) What wasn’t compared, because both copies lack it: "
          + "\(Wording.count(gaps, "line"))."
    }
  }

  private func row(
    _ row: ReviewSheet.Row, _ text: WebAddress, _ changes: WebAddress?
  ) -> ReviewRow {
    ReviewRow(
      number: row.number, anchor: row.fingerprint.text, place: row.place,
      address: address(of: row, text, changes), sign: row.judgement?.sign,
      changeClass: row.judgement?.label, reason: row.judgement?.words,
      current: html(row.current), proposed: html(row.proposed),
      text: html(row.current ?? row.proposed), isSame: row.isSame)
  }

  private func html(_ text: String?) -> ReviewText { ReviewText(text: text, words: page.words) }

  /// A change leads to itself, a text to where it stands; one that has no id there to its page.
  private func address(
    of row: ReviewSheet.Row, _ text: WebAddress, _ changes: WebAddress?
  ) -> WebAddress {
    if let changes, row.judgement?.isChange == true { return changes.at(row.fingerprint.text) }
    return hasAnchor(row.locator) ? text.at(row.locator.anchor) : text
  }

  /// Whether the page of the text has the id: the facts of its head have none.
  private func hasAnchor(_ locator: Locator) -> Bool {
    let headFacts: [DefinitionField] = [
      .id, .name, .status, .version, .updated, .originalRelease, .lastMajorRelease,
    ]
    return !headFacts.contains { $0.anchor == locator.anchor }
  }
}
