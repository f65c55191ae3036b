public import CatalogModel
public import Diagnostics

/// What all files of a catalog say, before anything in one file is held against another.
///
/// Lists are in the order of their files. A file with errors is here as far as it could be read,
/// so that other files' names for it are not reported as unknown.
public struct DecodedContent: Sendable {
  /// The settings; nil where there is no `catalog.yml`.
  public var settings: CatalogSettings?
  /// The official versions and the proposals.
  public var revisions: [Revision]
  /// What the catalog says about definitions, where a file does.
  public var abouts: [DefinitionID: About]
  /// Local notes.
  public var supplements: [Supplement]
  /// Lists of references.
  public var referenceLists: [ReferenceList]
  /// Lists of terms.
  public var vocabularies: [Vocabulary]
  /// The guide pages and the home page's text (`index`).
  public var pages: [GuidePage]
  /// The paths below `files/`.
  public var files: [String]
  /// Every file that was read, by path.
  public var sources: [String: SourceFile]
  /// What the paths of all files begin with: the content's folder and a `/`, or nothing.
  public var root: String

  /// Makes a content of its parts.
  public init(
    settings: CatalogSettings? = nil, revisions: [Revision] = [],
    abouts: [DefinitionID: About] = [:], supplements: [Supplement] = [],
    referenceLists: [ReferenceList] = [], vocabularies: [Vocabulary] = [],
    pages: [GuidePage] = [], files: [String] = [], sources: [String: SourceFile] = [:],
    root: String = ""
  ) {
    self.settings = settings
    self.revisions = revisions
    self.abouts = abouts
    self.supplements = supplements
    self.referenceLists = referenceLists
    self.vocabularies = vocabularies
    self.pages = pages
    self.files = files
    self.sources = sources
    self.root = root
  }
}
