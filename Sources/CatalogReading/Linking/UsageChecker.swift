import CatalogModel
import Diagnostics

/// Looks for what nothing in the catalog uses, for keys that two entries have, and for
/// acknowledgements and judgements of texts that aren't here.
struct UsageChecker {
  private let content: DecodedContent
  private let citations: Set<String>
  private let usedFiles: Set<String>
  private let root: String
  private let names: DefinitionNameTrie

  /// The rules that links break. What nothing uses may be meant by one of them.
  private let broken: Set<Rule>

  init(
    _ linker: CatalogLinker, citations: Set<String>, links: [LinkKey: LinkTarget], broken: Set<Rule>
  ) {
    content = linker.content
    self.broken = broken
    root = linker.root
    names = linker.names
    self.citations = citations
    usedFiles = Set(
      links.values.compactMap { if case .file(let path, _) = $0 { path } else { nil } }
    ).union(linker.content.abouts.values.flatMap(\.sourceFiles).map(\.value))
      .union([linker.content.settings?.logo?.value].compactMap(\.self))
  }

  /// What is found, in the order of the files. What nothing uses may be used by a file with errors.
  func findings() -> [Diagnostic] {
    knownNames() + unknownLogo() + duplicateKeys()
      + (content.faulty.isEmpty ? unusedReferences() + unusedFiles() : [])
      + acknowledgements() + judgements()
  }

  /// Known names that are here, or are there twice.
  private func knownNames() -> [Diagnostic] {
    guard let settings = content.settings else { return [] }
    var known: [String: ByteSpan] = [:]
    return settings.knownNames.compactMap { name in
      let first = known.updateValue(name.span, forKey: NameVariants.key(name.value))
      if let first {
        return Diagnostic(
          CitationRules.duplicateKnownName, in: settings.path, at: name.span,
          "`\(name.value)` is here a second time", help: "delete the line",
          notes: [.init(path: settings.path, span: first, message: "first here")])
      }
      guard let id = names.thing(named: name.value)?.definition else { return nil }
      return Diagnostic(
        CitationRules.knownNameHere, in: settings.path, at: name.span,
        "`\(name.value)` is the name of `\(id)`, which is in this catalog", help: "delete the line")
    }
  }

  private func unknownLogo() -> [Diagnostic] {
    guard let settings = content.settings, let logo = settings.logo else { return [] }
    let name = logo.value.lowercased()
    let images = content.files.filter { file in
      LinkRules.imageEndings.contains { file.lowercased().hasSuffix($0) }
    }
    guard !images.contains(logo.value) else { return [] }
    let isThere = content.files.contains(logo.value)
    return [
      Diagnostic(
        LinkRules.logo, in: settings.path, at: logo.span,
        isThere ? "`files/\(logo.value)` is no image" : "there is no file `files/\(logo.value)`",
        help: isThere
          ? "name a file that ends in .svg, .png, .jpg, .webp, or .gif"
          : "put the image there, or correct its path, which is counted from `files/`",
        suggestion: Suggestion.nearest(to: name, among: images))
    ]
  }

  /// Keys that two entries have. Where two lists share most, one is a copy of the other: one finding
  /// says so.
  private func duplicateKeys() -> [Diagnostic] {
    var known: [String: Located<String>] = [:]
    var lists: [String: String] = [:]
    var findings: [Diagnostic] = []
    // The name of a copy is longer.
    let sorted = content.referenceLists.sorted {
      ($0.path.utf8.count, $0.path) < ($1.path.utf8.count, $1.path)
    }
    for list in sorted {
      let all = list.references.flatMap { [$0.key] + $0.formerKeys }
      let duplicates = all.filter { key in
        guard known[key.value] != nil else {
          known[key.value] = key
          lists[key.value] = list.path
          return false
        }
        return true
      }
      let others = Dictionary(grouping: duplicates) { lists[$0.value] ?? list.path }
      for (path, keys) in others.sorted(by: { $0.key < $1.key }) {
        let isCopy = path != list.path && keys.count * 2 > all.count
        for key in isCopy ? Array(keys.prefix(1)) : keys {
          findings.append(
            duplicate(
              key, isCopy ? keys.count : nil, in: list.path,
              first: known[key.value]?.span ?? key.span, path))
        }
      }
    }
    return findings
  }

  private func duplicate(
    _ key: Located<String>, _ shared: Int?, in path: String, first: ByteSpan, _ other: String
  ) -> Diagnostic {
    let name = other.split(separator: "/").last.map(String.init) ?? other
    return Diagnostic(
      CitationRules.duplicateKey, in: path, at: key.span,
      shared.map { count in
        count == 1
          ? "the key of this list, `\(key.value)`, is in `\(name)`, too"
          : "\(count) keys of this list are in `\(name)`, too, the first of them `\(key.value)`"
      } ?? "the key `\(key.value)` belongs to another entry",
      help: shared != nil
        ? "compare the two files; if one is a copy, delete it"
        : "give this entry a key of its own, or delete it if it is the same document",
      notes: [.init(path: other, span: first, message: "first here")])
  }

  private func unusedReferences() -> [Diagnostic] {
    guard !broken.contains(CitationRules.unknownKey) else { return [] }
    return content.referenceLists.flatMap { list in
      list.references.filter { !citations.contains($0.key.value) }.map { reference in
        Diagnostic(
          CitationRules.unused, in: list.path, at: reference.key.span,
          "nothing cites `\(reference.key.value)`",
          help: "link to it as `[words](ref:\(reference.key.value))`, or remove it")
      }
    }
  }

  private func unusedFiles() -> [Diagnostic] {
    guard !broken.contains(LinkRules.broken) else { return [] }
    return content.files.filter { !usedFiles.contains($0) }.map { file in
      Diagnostic(
        LinkRules.unusedFile, in: "\(root)files/\(file)", at: .at(0),
        "nothing uses `files/\(file)`, so it isn't copied", help: "link to it, or remove it")
    }
  }

  private func judgements() -> [Diagnostic] {
    let texts = Dictionary(grouping: content.revisions, by: \.key.definition)
    return content.abouts.sorted { $0.key < $1.key }.flatMap { id, about in
      content.faulty.isEmpty
        ? JudgementChecker.check(about, texts: texts[id, default: []].map(\.key.name.text)) : []
    }
  }

  private func acknowledgements() -> [Diagnostic] {
    let held = Set(content.revisions.map(\.key))
    return content.abouts.sorted { $0.key < $1.key }.flatMap { id, about in
      about.acknowledged.flatMap { entry -> [Diagnostic] in
        let path = about.path ?? ""
        if !AcknowledgementRules.acknowledgeable.contains(entry.rule.value) {
          return [Acknowledgements.unknownRule(entry, in: path)]
        }
        guard !held.contains(RevisionKey(id, entry.revision.value)),
          !content.isFaulty(entry.revision.value, of: id)
        else { return [] }
        return [Acknowledgements.unmatched(entry, in: path)]
      }
    }
  }
}
