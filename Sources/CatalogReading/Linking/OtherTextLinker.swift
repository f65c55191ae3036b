import CatalogModel
import CommonMark
import Diagnostics
import Words

/// Links the texts that aren't revisions: what the catalog says about definitions, supplements,
/// lists and pages.
struct OtherTextLinker {
  /// What linking them works out.
  struct Result {
    /// What the links lead to.
    var links: [LinkKey: LinkTarget] = [:]
    /// What the supplements' cells inherit from one another, by file.
    var tables: [String: RevisionTables] = [:]
    /// The references that the texts cite.
    var citations: Set<String> = []
  }

  private let linker: CatalogLinker
  private var result = Diagnosed(Result())

  init(_ linker: CatalogLinker) { self.linker = linker }

  /// Links all of them, in the order of their files.
  consuming func link() -> Diagnosed<Result> {
    let content = linker.content
    for (_, about) in content.abouts.sorted(by: { $0.key < $1.key }) {
      guard let path = about.path else { continue }
      read(
        [about.note] + about.changeNotes.sorted { $0.key < $1.key }.map(\.value.blocks), of: path)
    }
    for supplement in content.supplements { read(supplement) }
    for list in content.referenceLists {
      read([list.introduction] + list.references.map(\.note), of: list.path)
    }
    for vocabulary in content.vocabularies {
      read(vocabulary.terms.map(\.text), of: vocabulary.path)
    }
    for page in content.pages {
      read([page.blocks], of: page.path)
      checkHeadings(of: page)
    }
    return result
  }

  private mutating func read(_ texts: [[Block]], of path: String) {
    var reader = LinkReader(
      path: path, file: linker.content.sources[path], directory: linker.directory)
    for blocks in texts { reader.read(blocks) }
    take(reader)
  }

  private mutating func take(_ reader: LinkReader) {
    result.value.links.merge(reader.links) { first, _ in first }
    result.value.citations.formUnion(reader.citations)
    result.diagnostics += reader.diagnostics
  }

  /// A supplement's cells inherit from one another only, and its texts name definitions.
  private mutating func read(_ supplement: Supplement) {
    let file = linker.content.sources[supplement.path]
    let resolver = InheritanceResolver(supplement.body, in: file)
    var links = LinkReader(path: supplement.path, file: file, directory: linker.directory)
    var mentions = MentionReader(own: supplement.appliesTo.value)
    let scanner = WordScanner()
    links.read(supplement.introduction)
    supplement.body.forEachText { text in
      let blocks = text.entry.value?.blocks ?? []
      links.read(blocks)
      for block in blocks {
        block.forEachProse { leaf in
          leaf.text.withBytes { bytes in
            scanner.withWords(of: bytes) { mentions.read(leaf, for: linker.names, $0, bytes) }
          }
        }
      }
    }
    result.value.tables[supplement.path] = RevisionTables(
      inheritance: resolver.inheritance, mentions: mentions.mentions,
      mentioned: mentions.mentioned, citations: links.citations)
    var aligner = file.map { SourceAligner($0) }
    for finding in resolver.findings {
      result.diagnostics.append(finding.diagnostic(path: supplement.path, &aligner))
    }
    take(links)
    result.diagnostics += SupplementMatcher(supplement, linker).findings()
  }

  /// Every heading of a page has an id of its own.
  private mutating func checkHeadings(of page: GuidePage) {
    var known: [String: ByteSpan] = [:]
    for heading in page.blocks.headings {
      let anchor = Slug.make(heading.plain)
      guard let first = known[anchor] else {
        known[anchor] = heading.span
        continue
      }
      result.diagnostics.append(
        Diagnostic(
          LinkRules.headings, in: page.path, at: heading.span,
          "another heading of this page has the id `\(anchor)`", help: "say it differently",
          notes: [.init(path: page.path, span: first, message: "first here")]))
    }
  }
}
