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

  init(_ linker: CatalogLinker, citations: Set<String>, links: [LinkKey: LinkTarget]) {
    content = linker.content
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

  private func duplicateKeys() -> [Diagnostic] {
    var known: [String: (path: String, span: ByteSpan)] = [:]
    var findings: [Diagnostic] = []
    for list in content.referenceLists.sorted(by: { $0.path < $1.path }) {
      for key in list.references.flatMap({ [$0.key] + $0.formerKeys }) {
        guard let first = known[key.value] else {
          known[key.value] = (list.path, key.span)
          continue
        }
        findings.append(
          Diagnostic(
            CitationRules.duplicateKey, in: list.path, at: key.span,
            "the key `\(key.value)` belongs to another entry",
            help: "give this entry a key of its own, or delete it if it is the same document",
            notes: [.init(path: first.path, span: first.span, message: "first here")]))
      }
    }
    return findings
  }

  private func unusedReferences() -> [Diagnostic] {
    content.referenceLists.flatMap { list in
      list.references.filter { !citations.contains($0.key.value) }.map { reference in
        Diagnostic(
          CitationRules.unused, in: list.path, at: reference.key.span,
          "nothing cites `\(reference.key.value)`",
          help: "link to it as `[words](ref:\(reference.key.value))`, or remove it")
      }
    }
  }

  private func unusedFiles() -> [Diagnostic] {
    content.files.filter { !usedFiles.contains($0) }.map { file in
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
