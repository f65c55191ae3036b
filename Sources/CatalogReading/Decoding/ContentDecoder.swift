public import CatalogModel
public import Diagnostics
import FrontMatter

/// Reads the files of a catalog, each by itself.
///
/// What a file says depends on its place, its bytes and the settings, on nothing else, so that
/// files can be read in any order and side by side.
public struct ContentDecoder: Sendable {
  private let settings: CatalogSettings?
  private let prefix: String

  /// Makes a decoder for the files below `root`, as `SourceFile.path` names it, of a catalog with
  /// these settings. Without settings, audiences can't be told and aren't checked.
  public init(settings: CatalogSettings?, root: String) {
    self.settings = settings
    prefix = root.isEmpty ? "" : root + "/"
  }

  /// Reads the settings from the `catalog.yml` among `sources`; nil, with a finding, where there
  /// is none.
  public static func decodeSettings(
    _ sources: [SourceFile], root: String
  ) -> Diagnosed<CatalogSettings?> {
    let path = root.isEmpty ? "catalog.yml" : root + "/catalog.yml"
    guard let file = sources.first(where: { $0.path == path }) else {
      return Diagnosed(
        nil,
        [
          Diagnostic(
            PlaceRules.noSettings, in: path, at: .at(0), "there is no `catalog.yml`",
            help: "make one, with `format: 1`, `title` and `as_of`")
        ])
    }
    return SettingsDecoder.decode(file)
  }

  /// Reads one file. The settings' own file gives nothing: it has been read.
  public func decode(_ file: SourceFile) -> Diagnosed<DecodedFile> {
    let path = file.path.hasPrefix(prefix) ? file.path.dropFirst(prefix.count) : file.path[...]
    let place = ContentPlace(path)
    switch place {
    case .settings, .readme: return Diagnosed(.nothing)
    case .frozenSums:
      return FrozenSumsDecoder.decode(file).map { .frozenSums($0) }
    case .none:
      var findings = DiagnosticCollector(file.path)
      PlaceChecker.explain(path, &findings)
      return Diagnosed(.nothing, findings.diagnostics)
    case .version, .about, .proposal, .referenceList, .vocabulary, .supplement, .page,
      .review:
      return ContentDocument.read(file).then { document in
        document.map { decode($0, at: place) } ?? Diagnosed(.nothing)
      }
    }
  }

  private func decode(_ document: ContentDocument, at place: ContentPlace) -> Diagnosed<DecodedFile>
  {
    switch place {
    case .version(let folder, let name):
      RevisionDecoder.version(document, folder: folder, name: name, settings)
        .map { $0.map { .revision($0) } }
    case .proposal(let folder, let name):
      RevisionDecoder.proposal(document, folder: folder, name: name, settings)
        .map { $0.map { .revision($0) } }
    case .about(let folder):
      AboutDecoder.decode(document, folder: folder, settings).map { $0.map { .about($0, $1) } }
    case .referenceList:
      ReferenceListDecoder.decode(document, settings).map { .referenceList($0) }
    case .vocabulary:
      VocabularyDecoder.decode(document, settings).map { $0.map { .vocabulary($0) } }
    case .supplement(let name):
      SupplementDecoder.decode(document, name: name, settings)
        .map { $0.map { .supplement($0) } }
    case .review(let folder, let name):
      ReviewRecordDecoder.decode(document, folder: folder, name: name)
        .map { $0.map { .review($0) } }
    case .page(let name): PageDecoder.decode(document, name: name, settings).map { .page($0) }
    case .settings, .frozenSums, .readme, .none: Diagnosed(.nothing)
    }
  }

  /// Puts together what the files say; `decoded` is in the order of `sources`, `files` are the
  /// paths below `files/`, `root` is the folder that all paths begin with, and `findings` are all
  /// that were made so far.
  public static func assemble(
    settings: CatalogSettings?, sources: [SourceFile], decoded: [DecodedFile], files: [String],
    root: String, findings: [Diagnostic]
  ) -> DecodedContent {
    var content = DecodedContent(
      settings: settings, files: files.sorted(), root: root.isEmpty ? "" : root + "/",
      faulty: Set(findings.lazy.filter { $0.severity == .error }.map(\.path))
        .union(foldersOfMisplaced(findings, root: root)))
    content.sources.reserveCapacity(sources.count)
    for source in sources { content.sources[source.path] = source }
    content.revisions.reserveCapacity(decoded.count)
    for file in decoded {
      switch file {
      case .revision(let revision): content.revisions.append(revision)
      case .about(let id, let about): content.abouts[id] = about
      case .referenceList(let list): content.referenceLists.append(list)
      case .vocabulary(let vocabulary): content.vocabularies.append(vocabulary)
      case .supplement(let supplement): content.supplements.append(supplement)
      case .page(let page): content.pages.append(page)
      case .review(let record): content.reviews.append(record)
      case .frozenSums(let sums): content.frozenSums = sums
      case .nothing: break
      }
    }
    return content
  }

  /// The folders of lists from which a file may be missing, since one stands where none is read.
  private static func foldersOfMisplaced(_ findings: [Diagnostic], root: String) -> [String] {
    let isMisplaced = findings.contains {
      ($0.rule == PlaceRules.noPlace || $0.rule == PlaceRules.textEnding)
        && $0.path.lowercased().hasSuffix(".md") && !$0.path.contains("definitions/")
    }
    let meant = findings.lazy.filter { $0.rule == PlaceRules.noPlace }.compactMap(\.suggestion)
      .filter { ContentPlace.folders.contains($0) }
    return (meant + (isMisplaced ? ["references", "vocabulary"] : []))
      .map { root.isEmpty ? $0 : "\(root)/\($0)" }
  }

  /// Reads all files of a catalog, one after the other.
  public static func decode(
    _ sources: [SourceFile], files: [String], root: String = "Content"
  ) -> Diagnosed<DecodedContent> {
    decodeSettings(sources, root: root).then { settings in
      let decoder = ContentDecoder(settings: settings, root: root)
      let decoded = sources.map { decoder.decode($0) }
      let findings = decoded.flatMap(\.diagnostics)
      return Diagnosed(
        assemble(
          settings: settings, sources: sources, decoded: decoded.map(\.value), files: files,
          root: root, findings: findings),
        findings)
    }
  }
}

extension Diagnosed {
  /// The value made by `transform`, with the same findings.
  fileprivate func map(
    _ transform: (Value) -> DecodedFile?
  ) -> Diagnosed<DecodedFile> {
    Diagnosed<DecodedFile>(transform(value) ?? .nothing, diagnostics)
  }
}
