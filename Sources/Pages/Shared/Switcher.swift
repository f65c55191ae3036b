import CatalogModel
import Diagnostics
import Redlining
import Templates

/// The row of links that every page of a definition has below its title: to its other pages, and to
/// its versions and proposals.
struct Switcher: TemplateRecord {
  /// The page that the row stands on.
  enum Place {
    case text(Revision)
    case checklist(Revision)
    case changes(from: Revision, to: Revision)
    case history
    case review(Revision)
  }

  /// One link, or the name of a version whose text isn't here.
  struct Item: TemplateRecord {
    let label: String
    var address: WebAddress?
    var detail: String?
    var isCurrent = false

    /// The fields.
    static let schema = RecordSchema<Item>(
      "switch", "A link to another page of a definition.",
      [
        .field("label", { $0.label }, "Its words."),
        .field("address", { $0.address }, "Where it leads; absent where the text isn’t here."),
        .field("detail", { $0.detail }, "Words beside it: `9 since 1.2`."),
        .field("is_current", { $0.isCurrent }, "Whether it is the page at hand."),
      ])
  }

  /// So many versions are named; of more, the newest.
  private static let versionsShown = 8

  let definition: Definition
  let page: PageContext
  let place: Place

  /// The text that the page is about.
  private var revision: Revision {
    switch place {
    case .text(let revision), .checklist(let revision), .review(let revision): revision
    case .changes(_, let new): new
    case .history: page.catalog.landing(of: definition)
    }
  }

  private var pages: [Item] {
    [text, checklist, changes, history, compare, review].compactMap(\.self)
  }

  private var text: Item {
    var isCurrent = false
    if case .text(let revision) = place {
      isCurrent = revision === page.catalog.landing(of: definition)
    }
    return item(.switchText, .definition(definition.id), isCurrent: isCurrent)
  }

  private var checklist: Item? {
    let landing = page.catalog.landing(of: definition)
    guard
      let text = [revision, landing].first(where: { page.site.hasChecklist(of: $0, in: definition) }
      )
    else { return nil }
    var isCurrent = false
    if case .checklist = place { isCurrent = true }
    return item(.titleChecklist, .checklist(text.key), isCurrent: isCurrent)
  }

  private var changes: Item? {
    if case .changes(let old, let new) = place {
      return changes(from: old, to: new, isCurrent: true)
    }
    return definition.comparedWith(revision).flatMap {
      changes(from: $0, to: revision, isCurrent: false)
    }
  }

  private func changes(from old: Revision, to new: Revision, isCurrent: Bool) -> Item? {
    guard let summary = page.site.redlines[old.key, new.key] else { return nil }
    let count = summary.changeCount
    return item(
      .navigationChanges, .changes(from: old.key, to: new.key),
      "\(count == 0 ? "none" : String(count)) since \(old.shortWords)", isCurrent: isCurrent)
  }

  private var history: Item {
    var isCurrent = false
    if case .history = place { isCurrent = true }
    return item(
      .labelHistory, .history(definition.id),
      Wording.count(definition.history.count, "version"), isCurrent: isCurrent)
  }

  private var compare: Item? {
    ComparePages.link(revision, on: page).map {
      Item(label: page.words[.titleCompare], address: $0)
    }
  }

  private var review: Item? {
    var isCurrent = false
    if case .review = place { isCurrent = true }
    let text = page.site.hasReview(of: revision, in: definition) ? revision : definition.current
    guard isCurrent || page.site.hasReview(of: text, in: definition) else { return nil }
    return Item(
      label: page.words[.labelReviewSheet],
      address: isCurrent ? page.link(page.address) : page.link(.review(text.key)),
      isCurrent: isCurrent)
  }

  private func item(
    _ word: InterfaceWord, _ address: SiteAddress, _ detail: String? = nil, isCurrent: Bool
  ) -> Item {
    Item(
      label: page.words[word], address: page.link(address), detail: detail, isCurrent: isCurrent)
  }

  private var versions: [Item] {
    let known = definition.history
    let shown = known.prefix(Self.versionsShown).reversed().map { entry in
      let key = RevisionKey(definition.id, .version(entry.version))
      return Item(
        label: entry.version.description, address: entry.isHeld ? page.link(.revision(key)) : nil,
        isCurrent: isShown(key))
    }
    let older =
      known.count > Self.versionsShown
      ? [Item(label: page.words[.linkAllVersions], address: page.link(.history(definition.id)))]
      : []
    let one = definition.proposals.count == 1
    return older + shown
      + definition.proposals.map { proposal in
        Item(
          label: one ? page.words[.switchProposal] : proposal.shortWords,
          address: page.link(.revision(proposal.key)), isCurrent: isShown(proposal.key))
      }
  }

  private func isShown(_ key: RevisionKey) -> Bool {
    if case .text(let revision) = place { return revision.key == key }
    return false
  }

  /// The fields.
  static let schema = RecordSchema<Switcher>(
    "switcher", "The links from a page of a definition to its other pages.",
    [
      .field("pages", { $0.pages }, "The text, the checklist, changes, history, and so on."),
      .field("versions", { $0.versions }, "The versions, oldest first, and the proposals."),
    ])
}
