public import CatalogModel
import Diagnostics

extension Catalog {
  /// The catalog as its site shows it: without proposals where they are hidden, and with no file
  /// that no text uses.
  public var published: Catalog {
    let isHidden = { (key: RevisionKey) in
      if case .proposal = key.name { !self.settings.showsProposals } else { false }
    }
    let hidden = Set(
      definitions.flatMap(\.proposals).filter { isHidden($0.key) }.map(\.path))
    let links =
      hidden.isEmpty
      ? links
      : links.filter { key, target in
        if case .revision(let revision, _) = target, isHidden(revision) { return false }
        return !hidden.contains(key.path)
      }
    let used = Set(
      links.values.compactMap { if case .file(let path, _) = $0 { path } else { nil } }
    ).union(definitions.flatMap(\.about.sourceFiles).map(\.value))
      .union([settings.logo?.value].compactMap(\.self))
    return Catalog(
      settings: settings, edition: edition,
      definitions: hidden.isEmpty ? definitions : definitions.map(\.withoutProposals),
      vocabularies: vocabularies, referenceLists: referenceLists, pages: pages, home: home,
      files: files.filter { used.contains($0) },
      tables: hidden.isEmpty ? tables : tables.filter { !isHidden($0.key) }, links: links,
      supplementTables: supplementTables)
  }
}

extension Definition {
  fileprivate var withoutProposals: Definition {
    Definition(
      id: id, about: about, versions: versions, proposals: [], supplements: supplements,
      history: history, currentIndex: currentIndex, adopted: adopted)
  }
}
