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
  /// What was decided about changes; for no edition.
  public var reviews: [ReviewRecord] = []
  /// The sums of published texts, where there are some.
  public var frozenSums: FrozenSums?
  /// The paths below `files/`.
  public var files: [String]
  /// Every file that was read, by path.
  public var sources: [String: SourceFile]
  /// What the paths of all files begin with: the content's folder and a `/`, or nothing.
  public var root: String
  /// The files and folders with errors: what others miss in them may only not have been read.
  let faulty: Set<String>
  /// The folders that a file or folder with errors lies in, each by its path.
  private let foldersWithFaults: Set<String>

  /// Makes a content of its parts.
  public init(
    settings: CatalogSettings? = nil, revisions: [Revision] = [],
    abouts: [DefinitionID: About] = [:], supplements: [Supplement] = [],
    referenceLists: [ReferenceList] = [], vocabularies: [Vocabulary] = [],
    pages: [GuidePage] = [], files: [String] = [], sources: [String: SourceFile] = [:],
    root: String = "", faulty: Set<String> = []
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
    self.faulty = faulty
    foldersWithFaults = Set(faulty.lazy.flatMap(Self.folders))
  }

  /// The paths of the folders that a path lies in.
  private static func folders(above path: String) -> [String] {
    zip(path.utf8.indices, path.utf8).filter { $0.1 == UInt8(ascii: "/") }
      .map { String(path[..<$0.0]) }
  }

  /// Whether the file at `path` has errors, or lies in a folder that couldn't be read. What only
  /// follows from them isn't reported.
  public func isFaulty(_ path: String) -> Bool {
    !faulty.isEmpty
      && (faulty.contains(path) || Self.folders(above: path).contains(where: faulty.contains))
  }

  /// Whether a file below the folder at `path`, counted from the content's, has errors.
  func hasFaults(below path: String) -> Bool {
    let folder = root + path
    return isFaulty(folder) || foldersWithFaults.contains(folder)
  }

  /// Whether the file of a version has errors.
  func isFaulty(_ version: Version, of id: DefinitionID) -> Bool {
    isFaulty("\(root)definitions/\(id)/\(version).md")
  }

  /// Whether the file of a version or proposal has errors.
  func isFaulty(_ revision: RevisionKey.Name, of id: DefinitionID) -> Bool {
    switch revision {
    case .version(let version): isFaulty(version, of: id)
    case .proposal(let name): isFaulty("\(root)proposals/\(id)/\(name).md")
    }
  }
}
