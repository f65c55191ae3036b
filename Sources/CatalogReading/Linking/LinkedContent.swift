public import CatalogModel
public import Diagnostics

/// What linking the texts of a content came to, for when that content is linked again after an edit.
public struct LinkedContent: Sendable {
  private let surroundings: LinkSurroundings
  private let content: DecodedContent
  private let results: [RevisionKey: (revision: Revision, result: Diagnosed<LinkedRevision>)]

  /// Keeps what `linker` worked out about the revisions of its content, in their order.
  public init(_ linked: [Diagnosed<LinkedRevision>], by linker: CatalogLinker) {
    surroundings = LinkSurroundings(linker)
    content = linker.content
    results = Dictionary(
      zip(content.revisions, linked).map { ($0.key, ($0, $1)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// This, where texts that stayed the same are linked by `linker` as they were before; else nil.
  public func usable(by linker: CatalogLinker) -> LinkedContent? {
    surroundings == LinkSurroundings(linker) ? self : nil
  }

  /// What came of a revision before, where nothing that linking it reads is otherwise now.
  func result(of revision: Revision, in content: DecodedContent) -> Diagnosed<LinkedRevision>? {
    let id = revision.key.definition
    let (before, now) = (self.content.abouts[id], content.abouts[id])
    guard let known = results[revision.key], known.revision === revision,
      !known.result.value.namesPlacesElsewhere,
      before?.path == now?.path, before?.acknowledged == now?.acknowledged
    else { return nil }
    return known.result
  }
}

extension CatalogLinker {
  /// The same as `link(_:)`. What `former` has of a revision that stayed the same is taken from there.
  public func link(
    _ revision: Revision, reusing former: LinkedContent?
  ) -> Diagnosed<LinkedRevision> {
    former?.result(of: revision, in: content) ?? link(revision)
  }
}

/// All that linking one revision reads of the rest of a catalog, but for what `about.md` says of the
/// revision itself and for the places on other pages.
struct LinkSurroundings: Equatable, Sendable {
  private let root: String
  private let settings: SourceFile?
  private let faulty: Set<String>
  // What is called by which name, and which terms there are.
  private let names: [DefinitionNames]
  private let vocabularies: [SourceFile?]
  // What links may lead to.
  private let texts: [String]
  private let supplements: [String: DefinitionID]
  private let landings: [String]
  private let references: [String: String]
  private let files: [String]

  /// What `linker` holds the texts of its content against.
  init(_ linker: CatalogLinker) {
    let content = linker.content
    root = content.root
    settings = content.settings.flatMap { content.sources[$0.path] }
    faulty = content.faulty
    names = linker.groups.map { DefinitionNames($0, in: content) }
    vocabularies = content.vocabularies.map { content.sources[$0.path] }
    texts =
      content.revisions.map(\.path) + content.pages.map(\.path)
      + content.referenceLists.map(\.path)
    supplements = Dictionary(
      content.supplements.map { ($0.path, $0.appliesTo.value) },
      uniquingKeysWith: { first, _ in first })
    landings = linker.groups.map { content.revisions[$0.landing(in: content)].path }
    references = linker.directory.references
    files = content.files
  }
}
