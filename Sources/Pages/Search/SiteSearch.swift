public import CatalogModel
import Searching

/// The search indexes of a site: one of the current versions, and one of everything else, which
/// readers ask for.
public struct SiteSearch: Sendable {
  private let indexOfCurrent: Deferred<SearchScripts>
  private let indexOfEarlier: Deferred<SearchScripts?>

  /// The current versions.
  var current: SearchScripts { indexOfCurrent.value }

  /// Earlier versions, drafts and proposals, where there are any.
  var earlier: SearchScripts? { indexOfEarlier.value }

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

    /// The indexes, of what was read of every batch, in their order, and their files, to be made at
    /// once.
    public func search(_ parts: [ReadBatch]) -> (search: SiteSearch, files: [SitePlan.File]) {
      var made = scripts(parts.filter(\.isCurrent), title: "current")
      var others = earlier(parts.filter { !$0.isCurrent })
      let files = (made.take() + (others?.take() ?? [])).map { SitePlan.File($0) }
      let (current, earlier) = (made, others)
      return (
        SiteSearch(
          indexOfCurrent: Deferred { current }, indexOfEarlier: Deferred { earlier }), files
      )
    }

    /// The indexes, each of which is made when it is asked for, of what `read` finds in its batches.
    public func whenAsked(
      _ read: @escaping @Sendable ([Batch]) -> [ReadBatch]
    ) -> SiteSearch {
      SiteSearch(
        indexOfCurrent: Deferred {
          scripts(read(batches.filter(\.isCurrent)), title: "current")
        },
        indexOfEarlier: Deferred { earlier(read(batches.filter { !$0.isCurrent })) })
    }

    private func earlier(_ parts: [ReadBatch]) -> SearchScripts? {
      parts.isEmpty ? nil : scripts(parts, title: "earlier")
    }

    private func scripts(_ parts: [ReadBatch], title: String) -> SearchScripts {
      SearchScripts(
        parts.map(\.part), title: title, marking: catalog.marking(of: 0...catalog.edition),
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
}

extension SitePlan.File {
  /// The file of a script of an index.
  fileprivate init(_ script: SearchScript) {
    self.init(path: script.path, content: .bytes(script.bytes))
  }
}
