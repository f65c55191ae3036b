public import CatalogModel
import CommonMark
import Diagnostics
import Words

/// What linking works out about one revision.
public struct LinkedRevision: Sendable {
  /// The side tables.
  public let tables: RevisionTables
  /// What the links in its text lead to.
  public let links: [LinkKey: LinkTarget]
  /// The names in it that nothing is called by, each with its finding. One for a name is reported.
  let unresolved: [UnresolvedFinding]
  /// Whether a link in it names a place on another page.
  let namesPlacesElsewhere: Bool
}

/// Works out one revision's tables. A pure function of the revision and of what it may lead to, so
/// that revisions can be linked in any order and at the same time.
struct RevisionLinker {
  private let revision: Revision
  private let file: SourceFile?
  private var aligner: SourceAligner?
  private let linker: CatalogLinker
  private var mentions: MentionReader
  private var links: LinkReader
  private var checker: TextChecker
  private var findings: [TextFinding] = []
  private var unresolved: [UnresolvedName] = []
  private var unresolvedFindings: [UnresolvedFinding] = []
  private var termLeaves = TermLeaves()
  private var namedByFact: [DefinitionField: DefinitionID] = [:]
  private var factsElsewhere: Set<DefinitionField> = []
  private var diagnostics: [Diagnostic] = []

  init(_ revision: Revision, _ linker: CatalogLinker) {
    self.revision = revision
    self.linker = linker
    file = linker.content.sources[revision.path]
    aligner = file.map { SourceAligner($0) }
    mentions = MentionReader(own: revision.key.definition)
    links = LinkReader(path: revision.path, file: file, directory: linker.directory)
    checker = TextChecker(revision)
  }

  /// The tables, the links and what is wrong with them.
  mutating func link() -> Diagnosed<LinkedRevision> {
    let (names, spotter, scanner) = (linker.names, linker.spotter, WordScanner())
    let resolver = InheritanceResolver(revision.body, in: file)
    findings += resolver.findings
    readFact(.typedTeam)
    readFact(.typedUnit)
    revision.body.forEachText { text in
      guard let passage = text.entry.value else { return }
      checker.begin(text.place, passage, resolver)
      read(passage.blocks, of: passage, names, spotter, scanner)
    }
    for finding in checker.findings where isInFile(finding) { findings.append(finding) }
    findings += TypeChecker.findings(in: revision.body)
    repeatMentions(resolver)
    let notes = acknowledge()
    return Diagnosed(
      LinkedRevision(
        tables: RevisionTables(
          inheritance: resolver.inheritance, mentions: mentions.mentions,
          mentioned: mentions.mentioned, elsewhere: mentions.elsewhere, namedByFact: namedByFact,
          factsElsewhere: factsElsewhere, unresolved: unresolved, termLeaves: termLeaves,
          citations: links.citations, notes: notes),
        links: links.links, unresolved: unresolvedFindings,
        namesPlacesElsewhere: links.namesPlacesElsewhere),
      diagnostics + links.diagnostics)
  }

  /// Reads the prose in blocks that follow one another, and the numbers of their lists. What a leaf
  /// is read with is lent: all threads would wait for one another to count references to names.
  private mutating func read(
    _ blocks: [Block], of passage: Passage, _ names: borrowing DefinitionNameTrie,
    _ spotter: borrowing TermSpotter, _ scanner: borrowing WordScanner
  ) {
    var next = 1
    for block in blocks {
      switch block {
      case .paragraph(let text):
        if read(text, names, spotter, scanner) { termLeaves.add(text, of: passage) }
      case .heading(_, let text): _ = read(text, names, spotter, scanner)
      case .list(let list):
        checker.checkNumber(of: list, next: &next)
        for item in list.items { read(item.blocks, of: passage, names, spotter, scanner) }
      case .quote(let quote): read(quote.blocks, of: passage, names, spotter, scanner)
      case .code, .thematicBreak: continue
      }
    }
  }

  /// Reads a leaf; gives whether a term stands in it.
  private mutating func read(
    _ leaf: RichText, _ names: borrowing DefinitionNameTrie, _ spotter: borrowing TermSpotter,
    _ scanner: borrowing WordScanner
  ) -> Bool {
    if !leaf.marks.isEmpty { links.read(leaf) }
    return leaf.text.withBytes { bytes in
      scanner.withWords(of: bytes) { words in
        mentions.read(leaf, for: names, words, bytes)
        checker.read(leaf, words, bytes)
        if checker.hasNIMS { readNames(leaf, words, bytes) }
        return spotter.spots(words, bytes)
      }
    }
  }

  private mutating func readNames(
    _ leaf: RichText, _ words: WordScanner.Words, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let reader = NamedDefinitionReader(linker.names, own: revision)
    for found in reader.unresolved(in: leaf, at: checker.place, NameText(words, bytes)) {
      let name = found.name
      let span = aligner?.span(of: found.finding.range, in: leaf) ?? leaf.span
      unresolved.append(
        UnresolvedName(
          name: name.name, key: name.key, nearest: name.nearest, span: span, anchor: name.anchor))
      findings.append(found.finding)
    }
  }

  /// Reads a fact that names a team or a unit.
  private mutating func readFact(_ field: DefinitionField) {
    guard let value = revision.fact(field).value, StandardAnswer(value.value) == nil else { return }
    guard let thing = linker.names.thing(named: value.value) else {
      let nearest = linker.names.nearest(to: value.value)
      let name = UnresolvedName(
        name: value.value, key: NameVariants.key(value.value), nearest: nearest?.definition,
        span: value.span, anchor: field.anchor)
      unresolved.append(name)
      unresolvedFindings.append(
        UnresolvedFinding(
          key: name.key,
          diagnostic: Diagnostic(
            CitationRules.unresolved, in: revision.path, at: value.span,
            UnresolvedFinding.message(value.value), help: UnresolvedFinding.help,
            suggestion: nearest?.name)))
      return
    }
    namedByFact[field] = thing.definition
    if case .elsewhere = thing { factsElsewhere.insert(field) }
    mentions.add(thing)
  }

  /// The own text of a cell stands on its own where the cell is written out.
  private mutating func repeatMentions(_ resolver: InheritanceResolver) {
    for (address, inheritance) in resolver.inheritance {
      guard mentions.mentions[inheritance.span.start] != nil,
        case .paragraph(let own) = inheritance.ownBlocks.first,
        case .paragraph(let whole) = revision.body[address].value?.blocks.first,
        own.leaf != whole.leaf
      else { continue }
      mentions.repeatMentions(
        of: whole, from: whole.text.count - own.text.count, as: own.leaf)
    }
  }

  /// Whether spaces in a row are spaces in the file, too: a control character, which was reported,
  /// is read as one.
  private mutating func isInFile(_ finding: TextFinding) -> Bool {
    guard finding.rule == TextRules.doubledSpace, let file else { return true }
    let span = aligner?.span(of: finding.range, in: finding.leaf) ?? finding.leaf.span
    return span.count == finding.range.count
      && file.bytes[span.range].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// Turns acknowledged findings into notes, and the others into diagnostics.
  private mutating func acknowledge() -> [EditorialNote] {
    let known = acknowledgements()
    var sorted = findings
    if sorted.count > 1 {
      let order = ReadingOrder(revision.body)
      sorted.sort { order.precedes($0, $1) }
    }
    let result = known.apply(to: sorted)
    diagnostics += result.unmatched
    for finding in result.remaining {
      let diagnostic = finding.diagnostic(path: revision.path, &aligner)
      guard finding.rule == CitationRules.unresolved else {
        diagnostics.append(diagnostic)
        continue
      }
      let key = NameVariants.key(finding.leaf.text[finding.range].string)
      unresolvedFindings.append(UnresolvedFinding(key: key, diagnostic: diagnostic))
    }
    return result.notes
  }

  private func acknowledgements() -> Acknowledgements {
    guard let about = linker.content.abouts[revision.key.definition] else {
      return Acknowledgements()
    }
    return Acknowledgements(about, for: revision.key.name)
  }
}
