public import CatalogModel
public import Searching

/// The search indexes of a site: one of the current versions, and one of everything else, which
/// readers ask for.
public struct SiteSearch: Sendable {
  /// The current versions.
  public private(set) var current: SearchScripts
  /// Earlier versions, drafts and proposals, where there are any.
  public private(set) var earlier: SearchScripts?

  /// Makes the indexes of an edition in three steps, of which the second may run side by side.
  public struct Indexer: Sendable {
    /// Some of the revisions of one index.
    public struct Batch: Sendable {
      let isCurrent: Bool
      let revisions: [(definition: Definition, revision: Revision)]
    }

    private let catalog: Catalog
    private let edition: String
    private let form: PlanOptions.Form
    private let reader: DocumentReader
    private let name: @Sendable (_ name: String, _ bytes: [UInt8]) -> SiteAddress

    private static let batchSize = 32

    /// Indexes `catalog`, which holds what its readers may see and nothing else. `name` gives the
    /// address of a script by its name and content.
    public init(
      _ catalog: Catalog, edition: String, form: PlanOptions.Form = .folder,
      named name: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) -> SiteAddress
    ) {
      self.catalog = catalog
      self.edition = edition
      self.form = form
      self.name = name
      reader = DocumentReader(catalog)
    }

    /// The revisions, in batches to read side by side.
    public var batches: [Batch] {
      let current = catalog.definitions.map { ($0, $0.current) }
      let earlier = catalog.definitions.flatMap { definition in
        (definition.versions.reversed() + definition.proposals)
          .filter { $0.key != definition.current.key }.map { (definition, $0) }
      }
      return Self.batches(of: current, areCurrent: true)
        + Self.batches(of: earlier, areCurrent: false)
    }

    private static func batches(
      of revisions: [(Definition, Revision)], areCurrent: Bool
    ) -> [Batch] {
      stride(from: 0, to: revisions.count, by: batchSize).map { start in
        Batch(
          isCurrent: areCurrent,
          revisions: revisions[start..<min(start + batchSize, revisions.count)].map { ($0, $1) })
      }
    }

    /// What was read of a batch.
    public struct ReadBatch: Sendable {
      let isCurrent: Bool
      var part: SearchPart

      /// Hands over the files of the texts that readers see of a result, to be made at once.
      public mutating func takeFiles() -> [SitePlan.File] {
        part.takeTexts().map { SitePlan.File($0) }
      }
    }

    /// The words of a batch.
    public func read(_ batch: Batch) -> ReadBatch {
      let documents = batch.revisions.map { definition, revision in
        reader.document(
          of: revision, in: definition, page: page(of: revision, in: definition).path)
      }
      return ReadBatch(
        isCurrent: batch.isCurrent,
        part: SearchPart(documents, edition: edition) { name($0, $1).path })
    }

    /// The indexes, of what was read of every batch, in their order.
    public func search(_ parts: [ReadBatch]) -> SiteSearch {
      let current = parts.filter(\.isCurrent).map(\.part)
      let earlier = parts.filter { !$0.isCurrent }.map(\.part)
      return SiteSearch(
        current: scripts(current, title: "current"),
        earlier: earlier.isEmpty ? nil : scripts(earlier, title: "earlier"))
    }

    private func scripts(_ parts: [SearchPart], title: String) -> SearchScripts {
      SearchScripts(
        parts, title: title, marking: catalog.marking(of: 0...catalog.edition),
        synonyms: reader.synonyms, edition: edition
      ) { name($0, $1).path }
    }

    /// Where a revision is read: in a folder the definition's own page, where that shows it.
    private func page(of revision: Revision, in definition: Definition) -> SiteAddress {
      form == .folder && catalog.landing(of: definition).key == revision.key
        ? .definition(definition.id) : .revision(revision.key)
    }
  }

  /// The scripts of the indexes, where they weren't handed over.
  var scripts: [SearchScript] {
    [current, earlier].compactMap(\.self).flatMap { [$0.root] + $0.others }
  }

  /// The files of the indexes, where they weren't handed over.
  public var files: [SitePlan.File] { scripts.map { SitePlan.File($0) } }

  /// Hands over the files of the indexes, to be made at once; what stays is where they are.
  public mutating func takeFiles() -> [SitePlan.File] {
    (current.take() + (earlier?.take() ?? [])).map { SitePlan.File($0) }
  }
}

extension SitePlan.File {
  /// The file of a script of an index.
  fileprivate init(_ script: SearchScript) {
    self.init(path: script.path, content: .bytes(script.bytes))
  }
}
