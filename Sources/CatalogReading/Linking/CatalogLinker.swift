public import CatalogModel
import CommonMark
import Words
public import Diagnostics

/// Holds a catalog's files against one another: who names whom, what links lead to, what cells
/// inherit, which version is current.
///
/// Revisions are linked one by one with `link(_:)`, in any order and on any thread; `catalog(_:)`
/// joins the results, and checks what concerns the catalog as a whole.
public final class CatalogLinker: Sendable {
  /// What the files say.
  public let content: DecodedContent
  let names: DefinitionNameTrie
  let directory: LinkDirectory
  let groups: [DefinitionGroup]
  /// Spots the terms that a page may look for in a text, whoever its readers are.
  let spotter: TermSpotter
  private let terms: TermChecker
  /// The folder of the content with a `/` at its end, as paths of files begin with it.
  let root: String

  /// Prepares to link `content`: indexes every name and every file that a text may refer to.
  public init(_ content: DecodedContent) {
    self.content = content
    root = content.root
    groups = DefinitionGroup.all(in: content)
    terms = TermChecker(content.hasFaults(below: "vocabulary") ? [] : content.vocabularies)
    spotter = TermSpotter(Vocabulary.namesInRunningText(content.vocabularies))
    names = DefinitionNameTrie(
      groups.map { DefinitionNames($0, in: content) },
      elsewhere: content.settings?.knownNames.map(\.value) ?? [],
      vocabularies: content.vocabularies)
    directory = LinkDirectory(
      content, root: root,
      current: Dictionary(
        groups.map { ($0.id, $0.landing(in: content)) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The whole pass on one thread.
  public static func link(_ content: DecodedContent) -> Diagnosed<Catalog?> {
    let linker = CatalogLinker(content)
    return linker.catalog(content.revisions.map { linker.link($0) })
  }

  /// Works out what one revision of the content inherits, names, links to and cites.
  public func link(_ revision: Revision) -> Diagnosed<LinkedRevision> {
    var linker = RevisionLinker(revision, self)
    var result = linker.link()
    result.diagnostics +=
      terms.check(revision) + VersionChecker.releaseOrder(revision)
      + VersionChecker.updateOrder(revision, asOf: content.settings?.asOf)
    return result
  }

  /// Joins what `link(_:)` gave for every revision of the content, in the content's order.
  ///
  /// There is no catalog without settings; what is wrong is found all the same.
  public func catalog(_ linked: [Diagnosed<LinkedRevision>]) -> Diagnosed<Catalog?> {
    var tables: [RevisionKey: RevisionTables] = [:]
    tables.reserveCapacity(linked.count)
    var links: [LinkKey: LinkTarget] = [:]
    var citations: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for (revision, result) in zip(content.revisions, linked) {
      tables[revision.key] = result.value.tables
      links.merge(result.value.links) { first, _ in first }
      citations.formUnion(result.value.tables.citations)
      diagnostics += result.diagnostics
    }
    diagnostics += UnresolvedFindings.diagnostics(of: linked.map(\.value))
    let others = OtherTextLinker(self).link()
    links.merge(others.value.links) { first, _ in first }
    citations.formUnion(others.value.citations)
    diagnostics += others.diagnostics
    diagnostics += UsageChecker(
      self, citations: citations, links: links, broken: Set(diagnostics.map(\.rule))
    ).findings()
    let definitions = groups.map { $0.definition(in: content) }
    diagnostics += ContentChecker.check(content, definitions: definitions)
    diagnostics += ReviewRecordChecker.check(content.reviews, definitions)
    let catalog = content.settings.map { settings in
      Catalog(
        settings: settings, edition: max(0, settings.audiences.count - 1),
        definitions: definitions,
        vocabularies: content.vocabularies.sorted { $0.path < $1.path },
        referenceLists: content.referenceLists.sorted { $0.path < $1.path },
        pages: content.pages.filter { $0.name != "index" }.sorted(by: Self.precedes),
        home: content.pages.first { $0.name == "index" }, files: content.files.sorted(),
        tables: tables, links: links, supplementTables: others.value.tables,
        reviews: content.reviews)
    }
    return Diagnosed(catalog, diagnostics)
  }

  /// Guide pages come by their number, those without one last, by title.
  private static func precedes(_ left: GuidePage, _ right: GuidePage) -> Bool {
    (left.order ?? .max, left.title, left.name) < (right.order ?? .max, right.title, right.name)
  }
}
