import CatalogModel
import Templates

/// Plans the checklists of a definition: of its current version and of the adopted one.
enum ChecklistPages {
  static func files(of definition: Definition, site: SiteContext, theme: Theme) -> [SitePlan.File] {
    let template = theme.template(for: ChecklistPage.self)
    return definition.versions.filter { site.hasChecklist(of: $0, in: definition) }.map {
      revision in
      let address = SiteAddress.checklist(revision.key)
      return SitePlan.File(
        path: address.path,
        content: .rendered { output in
          let builder = ChecklistBuilder(
            page: site.page(address), definition: definition, revision: revision)
          template.render(builder.record(), into: &output)
        })
    }
  }
}

extension SiteContext {
  /// Whether a version has a checklist: those that people work by, where print pages are made.
  func hasChecklist(of revision: Revision, in definition: Definition) -> Bool {
    options.hasChecklists && definition.isWorkedBy(revision)
  }
}

extension Definition {
  /// Whether people work by this revision: the current version or the adopted one.
  func isWorkedBy(_ revision: Revision) -> Bool {
    guard let version = revision.version else { return false }
    return version == current.version || version == adopted
  }
}
