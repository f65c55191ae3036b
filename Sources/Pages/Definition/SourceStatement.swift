import CatalogModel

/// Says where the text of a revision came from, and when it was last compared with the official
/// one, as far as that is recorded.
struct SourceStatement {
  let definition: Definition
  let revision: Revision

  private var source: About.Source? {
    revision.version.flatMap { definition.about.source(of: $0) }
  }

  /// For the margin.
  var words: String {
    if let proposal = revision.proposal {
      return "Proposed text by \(proposal.proposedBy), not an official publication."
    }
    let issuer = definition.about.issuer ?? "its issuer"
    return "\(captured) \(checked) This copy is not an official publication of \(issuer)."
  }

  /// For every printed sheet.
  var sheetNote: String { revision.proposal == nil ? checked : "Not an official text." }

  private var captured: String {
    guard let date = source?.captured else { return "Capture date not recorded." }
    let by = source?.by.map { " by \($0)" } ?? ""
    return "Text captured\(by) on \(date.short)."
  }

  private var checked: String {
    guard let date = source?.checked else { return "Check date not recorded." }
    let by = source?.checkedBy.map { " by \($0)" } ?? ""
    return "Official text last checked \(date.short)\(by)."
  }
}
