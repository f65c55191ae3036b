import CatalogModel
import Redlining

extension ChangeLog.Event {
  /// For whom the event may be shown.
  var audience: AudienceRank {
    switch kind {
    case .version, .withdrawal: definition.about.audience
    case .proposal(_, let proposal): max(definition.about.audience, proposal.audience)
    }
  }

  /// Whether it is a version whose text isn't in the catalog.
  var isTextMissing: Bool {
    if case .version(_, .none) = kind { true } else { false }
  }

  /// The text that it brought, where it is here.
  var text: Revision? {
    switch kind {
    case .version(_, let text): text
    case .proposal(let revision, _): revision
    case .withdrawal: nil
    }
  }

  /// The page that tells of it, or the place in the history.
  var address: SiteAddress {
    switch kind {
    case .version(let version, .none):
      SiteAddress.history(definition.id).at(HistoryRow.anchor(of: version))
    case .version(_, .some(let text)): .revision(text.key)
    case .proposal(let revision, _): .revision(revision.key)
    case .withdrawal: .definition(definition.id)
    }
  }
}
