import CatalogModel
import CommonMark
import Diagnostics
import Synchronization

/// Everything in a catalog that a link may lead to, by the path of its file.
final class LinkDirectory: Sendable {
  /// What a file of the content is to a link.
  private enum Entry {
    case revision(Int)
    case definition(DefinitionID)
    case page(Int)
    case referenceList(Int)
    case vocabulary(VocabularyField)
    case file(String)
  }

  private let root: String
  private let content: DecodedContent
  private let entries: [String: Entry]
  private let current: [DefinitionID: Int]
  /// The present key of every reference, by each of its keys.
  let references: [String: String]
  private let anchors = Mutex<[String: Set<String>]>([:])

  /// Indexes what was read. `current` tells the revision that a definition's own page shows.
  init(_ content: DecodedContent, root: String, current: [DefinitionID: Int]) {
    self.root = root
    self.content = content
    self.current = current
    entries = Self.entries(of: content, root: root, Set(current.keys))
    references = Self.references(in: content.referenceLists)
  }

  private static func entries(
    of content: DecodedContent, root: String, _ definitions: Set<DefinitionID>
  ) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(content.revisions.count + 2 * definitions.count)
    for (index, revision) in content.revisions.enumerated() {
      entries[revision.path] = .revision(index)
    }
    for id in definitions {
      entries["\(root)definitions/\(id)"] = .definition(id)
      entries["\(root)definitions/\(id)/about.md"] = .definition(id)
    }
    for supplement in content.supplements where definitions.contains(supplement.appliesTo.value) {
      entries[supplement.path] = .definition(supplement.appliesTo.value)
    }
    for (index, page) in content.pages.enumerated() { entries[page.path] = .page(index) }
    for (index, list) in content.referenceLists.enumerated() {
      entries[list.path] = .referenceList(index)
    }
    for list in content.vocabularies where list.field.folder != nil {
      entries[list.path] = .vocabulary(list.field)
    }
    for file in content.files { entries["\(root)files/\(file)"] = .file(file) }
    return entries
  }

  /// The present key of every reference, by each of its keys; a present key comes before a
  /// former one.
  private static func references(in lists: [ReferenceList]) -> [String: String] {
    let all = lists.flatMap(\.references)
    let present = all.map { ($0.key.value, $0.key.value) }
    let former = all.flatMap { reference in
      reference.formerKeys.map { ($0.value, reference.key.value) }
    }
    return Dictionary(present + former, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a reference may have any key, since a list of them has errors.
  var hasUnreadReferences: Bool { content.hasFaults(below: "references") }

  /// The present key of a reference by any of its keys.
  func presentKey(_ key: String) -> String? { references[key] }

  /// The keys that links may use, nearest first to `key`.
  func nearestKey(to key: String) -> String? {
    Suggestion.nearest(to: key, among: references.keys)
  }

  /// A file of the content by a link's destination in the file at `path`. What isn't there has its
  /// nearest name only if `suggests`.
  func target(
    of destination: String, in path: String, suggesting suggests: Bool
  ) -> Resolution {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    guard let first = parts.first, !first.isEmpty,
      let file = ContentPath.resolve(String(first), from: path)
    else {
      let wanted = String(parts.first ?? "")
      return .unknown(nearest: suggests ? nearestPath(to: wanted, from: path) : nil)
    }
    guard let entry = entries[file] else {
      if content.isFaulty(file) || content.hasFaults(below: String(file.dropFirst(root.count))) {
        return .unread
      }
      guard suggests else { return .unknown(nearest: nil) }
      let nearest = nearestVersion(to: file).map { ContentPath.relative($0, from: path) }
      return .unknown(nearest: nearest ?? nearestPath(to: String(first), from: path))
    }
    return target(entry, anchor, suggests)
  }

  /// The file of the version nearest to one that isn't here, of a definition that is.
  private func nearestVersion(to file: String) -> String? {
    let parts = file.dropFirst(root.count).split(separator: "/")
    guard parts.count == 3, parts[0] == "definitions", parts[2].hasSuffix(".md"),
      let id = DefinitionID(String(parts[1]))
    else { return nil }
    let held = content.revisions.filter { $0.key.definition == id }.compactMap(\.version).sorted()
    guard let wanted = Version(String(parts[2].dropLast(3))) else { return nil }
    guard let nearest = held.last(where: { $0 < wanted }) ?? held.first else { return nil }
    return "\(root)definitions/\(id)/\(nearest).md"
  }

  /// A place on the page that shows the file at `path`.
  func target(
    ofAnchor anchor: String, in path: String, suggesting suggests: Bool
  ) -> Resolution {
    switch entries[path] {
    case .some(let entry):
      switch entry {
      case .revision, .definition, .page: target(entry, anchor, suggests)
      case .referenceList, .vocabulary, .file: .brokenAnchor(anchor, nearest: nil)
      }
    case .none: .brokenAnchor(anchor, nearest: nil)
    }
  }

  /// What a destination leads to.
  enum Resolution {
    case target(LinkTarget)
    case unknown(nearest: String?)
    /// A file or folder with errors, which may be what is meant.
    case unread
    case brokenAnchor(String, nearest: String?)
  }

  private func target(_ entry: Entry, _ anchor: String?, _ suggests: Bool) -> Resolution {
    switch entry {
    case .revision(let index):
      let revision = content.revisions[index]
      return checked(anchor, .revision(revision.key, anchor: anchor), on: index, suggests)
    case .definition(let id):
      return checked(anchor, .definition(id, anchor: anchor), on: current[id], suggests)
    case .page(let index):
      let page = content.pages[index]
      guard let anchor else { return .target(.page(page.name, anchor: nil)) }
      let anchors = anchors(of: page.path) { Set(page.blocks.headings.map { Slug.make($0.plain) }) }
      guard !anchors.contains(anchor) else {
        return .target(.page(page.name, anchor: anchor))
      }
      return broken(anchor, among: anchors, suggests)
    case .referenceList(let index):
      guard let anchor else { return .target(.references) }
      let list = content.referenceLists[index]
      let keys = anchors(of: list.path) { Set(list.references.map(\.key.value)) }
      guard !keys.contains(anchor) else { return .target(.reference(anchor)) }
      return broken(anchor, among: keys, suggests)
    case .vocabulary(let field): return withoutAnchors(.vocabulary(field), anchor)
    case .file(let path): return .target(.file(path, fragment: anchor))
    }
  }

  private func withoutAnchors(_ target: LinkTarget, _ anchor: String?) -> Resolution {
    anchor.map { .brokenAnchor($0, nearest: nil) } ?? .target(target)
  }

  private func checked(
    _ anchor: String?, _ target: LinkTarget, on index: Int?, _ suggests: Bool
  ) -> Resolution {
    guard let anchor, let index else { return .target(target) }
    let revision = content.revisions[index]
    let anchors = anchors(of: revision.path) { PageAnchors.names(of: revision) }
    guard !PageAnchors(revision, names: anchors).contains(anchor) else { return .target(target) }
    guard !content.isFaulty(revision.path) else { return .unread }
    return broken(anchor, among: anchors, suggests)
  }

  private func broken(
    _ anchor: String, among anchors: Set<String>, _ suggests: Bool
  ) -> Resolution {
    .brokenAnchor(
      anchor, nearest: suggests ? Suggestion.nearest(to: anchor, among: anchors) : nil)
  }

  /// The places of the page that shows the file at `path`, made when a link first asks.
  private func anchors(of path: String, _ make: () -> Set<String>) -> Set<String> {
    if let known = anchors.withLock({ $0[path] }) { return known }
    let made = make()
    anchors.withLock { $0[path] = made }
    return made
  }

  private func nearestPath(to destination: String, from path: String) -> String? {
    let known = entries.keys.map { ContentPath.relative($0, from: path) }
    return Suggestion.nearest(to: destination, among: known)
  }
}

extension Sequence<Block> {
  /// The headings among the blocks themselves.
  var headings: [RichText] {
    compactMap { if case .heading(_, let text) = $0 { text } else { nil } }
  }
}
