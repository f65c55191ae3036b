import Bytes
import Diagnostics

/// Everything that one edition is made of. Immutable: filtering makes another one. A class for the
/// reason that `Revision` is one.
public final class Catalog: Sendable {
  /// The settings.
  public let settings: CatalogSettings
  /// The rank of the readers that this edition is for; the highest there is in an unfiltered one.
  public let edition: AudienceRank
  /// The definitions, by ID.
  public let definitions: [Definition]
  /// The vocabularies, by path.
  public let vocabularies: [Vocabulary]
  /// The reference lists, by path.
  public let referenceLists: [ReferenceList]
  /// The guide pages in their order, the home page's text not among them.
  public let pages: [GuidePage]
  /// The home page's text.
  public let home: GuidePage?
  /// The paths below `files/` that this edition copies.
  public let files: [String]
  /// What is worked out about each revision.
  public let tables: [RevisionKey: RevisionTables]
  /// What is worked out about each supplement, by its file. Its cells inherit from its own
  /// cells only.
  public let supplementTables: [String: RevisionTables]
  /// The links of the content that aren't references or addresses elsewhere.
  public let links: [LinkKey: LinkTarget]
  /// What was decided about changes; none in an edition.
  public let reviews: [ReviewRecord]

  private let definitionIndex: [DefinitionID: Int]
  private let referenceIndex: [String: (list: Int, entry: Int)]

  /// Makes a catalog of its parts.
  public init(
    settings: CatalogSettings, edition: AudienceRank, definitions: [Definition],
    vocabularies: [Vocabulary], referenceLists: [ReferenceList], pages: [GuidePage],
    home: GuidePage?, files: [String], tables: [RevisionKey: RevisionTables],
    links: [LinkKey: LinkTarget], supplementTables: [String: RevisionTables] = [:],
    reviews: [ReviewRecord] = []
  ) {
    self.settings = settings
    self.edition = edition
    self.definitions = definitions
    self.vocabularies = vocabularies
    self.referenceLists = referenceLists
    self.pages = pages
    self.home = home
    self.files = files
    self.tables = tables
    self.links = links
    self.supplementTables = supplementTables
    self.reviews = reviews
    definitionIndex = Dictionary(
      zip(definitions.map(\.id), definitions.indices), uniquingKeysWith: { first, _ in first })
    var references: [String: (list: Int, entry: Int)] = [:]
    for (list, entries) in referenceLists.map(\.references).enumerated() {
      for (entry, reference) in entries.enumerated() {
        references[reference.key.value] = (list, entry)
        for former in reference.formerKeys where references[former.value] == nil {
          references[former.value] = (list, entry)
        }
      }
    }
    referenceIndex = references
  }

  /// The definition with this ID, where this edition has it.
  public func definition(_ id: DefinitionID) -> Definition? {
    definitionIndex[id].map { definitions[$0] }
  }

  /// The reference with this key, present or former, where this edition has it.
  public func reference(_ key: String) -> Reference? {
    referenceIndex[key].map { referenceLists[$0.list].references[$0.entry] }
  }

  /// The tables of a revision; empty ones for a revision that isn't here.
  public func tables(of key: RevisionKey) -> RevisionTables { tables[key] ?? RevisionTables() }

  /// What a link written as `destination` in the file at `path` leads to.
  public func target(of destination: String, in path: String) -> LinkTarget {
    if destination.utf8.starts(with: "ref:".utf8) {
      let key = String(Substring(destination.utf8.dropFirst(4)))
      guard let place = referenceIndex[key] else { return .none }
      return .reference(referenceLists[place.list].references[place.entry].key.value)
    }
    if destination.utf8.first == UInt8(ascii: "#") {
      return .anchor(String(Substring(destination.utf8.dropFirst())))
    }
    if LinkKey.hasScheme(destination) { return .external(destination) }
    return links[LinkKey(path: path, destination: destination)] ?? .none
  }

  /// The words that mark a page whose content has these ranks: the marking of the highest rank
  /// that has one. Without audiences, the catalog's one marking.
  public func marking(of ranks: some Sequence<AudienceRank>) -> String? {
    guard !settings.audiences.isEmpty else { return settings.marking }
    let highest = ranks.max { left, right in
      (marking(at: left) == nil ? -1 : left) < (marking(at: right) == nil ? -1 : right)
    }
    return highest.flatMap { marking(at: $0) }
  }

  /// The ranks of the lists whose terms have pages, for the marking of what names such terms.
  public var ranksOfTerms: [AudienceRank] {
    vocabularies.filter { $0.field.folder != nil }.map(\.audience)
  }

  private func marking(at rank: AudienceRank) -> String? {
    settings.audiences.indices.contains(rank) ? settings.audiences[rank].marking : nil
  }

  /// The rank of a revision of `definition`: its own, never less than the definition's.
  public func rank(of revision: Revision, in definition: Definition) -> AudienceRank {
    max(definition.about.audience, revision.proposal?.audience ?? 0)
  }
}

/// A link as it stands in a file.
public struct LinkKey: Hashable, Sendable {
  /// The file.
  public let path: String
  /// The destination as it was written.
  public let destination: String

  /// Makes a key of its parts.
  public init(path: String, destination: String) {
    self.path = path
    self.destination = destination
  }

  /// Whether an address names its own scheme: `https:`, `mailto:`.
  public static func hasScheme(_ destination: String) -> Bool {
    for (index, byte) in destination.utf8.enumerated() {
      switch byte {
      case _ where byte.isLetter: continue
      case _ where byte.isDigit, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == 0 { return false }
      case UInt8(ascii: ":"): return index > 0
      default: return false
      }
    }
    return false
  }
}
