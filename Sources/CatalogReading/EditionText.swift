public import CatalogModel
import CommonMark
public import Diagnostics
import FrontMatter

/// What the files of an edition say to its readers: the same bytes where that is the same, whatever
/// else stands in a file for its authors alone.
///
/// Comments, the names of hidden audiences and links that lead to nothing in the edition aren't
/// part of it. A version or proposal is all of its file: its pages of changes print the file's sum.
public struct EditionText: Sendable {
  private let catalog: Catalog
  private let revisions: Set<String>
  /// The names of the versions and proposals that the edition has.
  private let names: Set<String>

  /// Whether no edition has anything of the file at `path`, which counts from the content's folder.
  public static func leavesOut(_ path: String) -> Bool {
    switch ContentPlace(path[...]) {
    case .review: true
    case .settings, .version, .about, .proposal, .referenceList, .vocabulary, .supplement, .page,
      .frozenSums, .readme, .none:
      false
    }
  }

  /// Prepares to tell what the files of `catalog` say, which holds one edition's texts alone.
  public init(_ catalog: Catalog) {
    self.catalog = catalog
    revisions = Set(
      catalog.definitions.flatMap { $0.versions + $0.proposals }.map(\.path))
    names = Set(
      catalog.definitions.flatMap { $0.versions + $0.proposals }
        .compactMap { $0.proposal?.name ?? $0.version?.description })
  }

  /// What one of the files says.
  public func bytes(of file: SourceFile) -> [UInt8] {
    if revisions.contains(file.path) { return file.bytes }
    let isSettings = file.path == catalog.settings.path
    let document = isSettings ? ContentDocument.readYAML(file) : ContentDocument.read(file)
    guard let document = document.value else { return [] }
    var writer = EditionTextWriter(catalog: catalog, path: file.path)
    for entry in document.fields?.entries ?? [] {
      if let entry = isSettings ? setting(entry) : note(entry) { writer.write(entry) }
    }
    if !isSettings {
      let text = SourceFile(path: file.path, bytes: document.text.bytes)
      writer.write(MarkdownParser.sections(of: text, in: document.body).value.blocks)
    }
    return writer.bytes
  }

  /// A setting without what it says of other audiences and of definitions that they alone see.
  private func setting(_ entry: YAMLEntry) -> YAMLEntry {
    switch (entry.key.value, entry.value.content) {
    case ("audiences", .list(let audiences)):
      let shown = Array(audiences.prefix(catalog.settings.audiences.count))
      return YAMLEntry(entry.key, YAMLValue(.list(shown), entry.value.span))
    case ("adopted", .mapping(let adopted)):
      let shown = adopted.entries.filter { catalog.hasDefinition($0.key.value) }
      return YAMLEntry(
        entry.key, YAMLValue(.mapping(YAMLMapping(shown, adopted.span)), entry.value.span))
    default: return entry
    }
  }
}

extension EditionText {
  /// An entry without what `acknowledged` and `judged` say of proposals that the edition lacks; nil
  /// where they say nothing else.
  private func note(_ entry: YAMLEntry) -> YAMLEntry? {
    guard let keys = Self.keysOfTexts[entry.key.value],
      case .list(let items) = entry.value.content
    else { return entry }
    let shown = items.filter { item in
      guard case .mapping(let mapping) = item.content else { return true }
      return keys.allSatisfy { key in
        guard case .text(let name) = mapping[key]?.value.content else { return true }
        return names.contains(name)
      }
    }
    return shown.isEmpty ? nil : YAMLEntry(entry.key, YAMLValue(.list(shown), entry.value.span))
  }

  /// The keys of such a list's entries that name a text.
  private static let keysOfTexts = ["acknowledged": ["proposal"], "judged": ["from", "to"]]
}

extension Catalog {
  /// Whether the edition has a definition with this ID.
  fileprivate func hasDefinition(_ id: String) -> Bool {
    DefinitionID(id).flatMap { definition($0) } != nil
  }
}

/// Writes keys, values and blocks one after the other, so that different ones never look the same.
private struct EditionTextWriter {
  let catalog: Catalog
  let path: String
  private(set) var bytes: [UInt8] = []

  init(catalog: Catalog, path: String) {
    self.catalog = catalog
    self.path = path
  }

  mutating func write(_ entry: YAMLEntry) {
    if entry.key.value == "supersedes" || entry.key.value == "superseded_by",
      case .text(let id) = entry.value.content,
      !catalog.hasDefinition(id)
    {
      return
    }
    add("key", entry.key.value)
    if entry.key.value == "judged", case .list(let entries) = entry.value.content {
      return write(YAMLValue(.list(entries.filter(isOfTextsHere)), entry.value.span))
    }
    write(entry.value)
  }

  /// Whether an entry of `judged` is about two texts of the edition.
  private func isOfTextsHere(_ entry: YAMLValue) -> Bool {
    guard case .mapping(let fields) = entry.content,
      let definition = catalog.definitions.first(where: { $0.about.path == path })
    else { return false }
    let texts = (definition.versions + definition.proposals).map(\.key.name.text)
    return ["from", "to"].allSatisfy { key in
      fields[key]?.value.text.map(texts.contains) ?? false
    }
  }

  mutating func write(_ blocks: [Block]) {
    add("blocks", "\(blocks.count)")
    for block in blocks { write(block) }
  }

  private mutating func write(_ value: YAMLValue) {
    switch value.content {
    case .blank, .unreadable: add("blank", "")
    case .text(let text): add("text", text)
    case .list(let values):
      add("list", "\(values.count)")
      for value in values { write(value) }
    case .mapping(let mapping):
      add("mapping", "\(mapping.entries.count)")
      for entry in mapping.entries { write(entry) }
    }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let text): write(text, as: "paragraph")
    case .heading(let level, let text): write(text, as: "heading \(level)")
    case .code(let text, let language): write(text, as: "code " + language)
    case .thematicBreak: add("rule", "")
    case .quote(let quote):
      add("quote", "")
      write(quote.blocks)
    case .list(let list):
      add("list", "\(list.start.map(String.init) ?? "") \(list.isTight) \(list.items.count)")
      for item in list.items { write(item.blocks) }
    }
  }

  private mutating func write(_ text: RichText, as kind: String) {
    add(kind, text.plain)
    for mark in text.marks {
      let range = "\(mark.start)-\(mark.end)"
      switch mark.kind {
      case .emphasis: add("emphasis", range)
      case .strong: add("strong", range)
      case .code: add("code", range)
      case .lineBreak: add("break", range)
      case .image(let source, let title): add("image " + range, source + "\0" + title)
      case .link(let destination, let title):
        guard catalog.target(of: destination, in: path) != .none else { continue }
        add("link " + range, destination + "\0" + title)
      }
    }
  }

  /// Adds a text, how long it is, and what it is.
  private mutating func add(_ kind: String, _ text: String) {
    bytes += "\(kind) \(text.utf8.count) ".utf8
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}
