import CatalogModel
import Diagnostics
import Words

/// Finds names whose addresses can't be.
///
/// Names of files in one folder that differ in case only are found where folders are read; here
/// stand the addresses that are made of a name, and those that the generator makes itself.
struct AddressChecker {
  /// A name that becomes a piece of an address.
  private struct Claim {
    let piece: String
    let name: String
    let path: String
    let span: ByteSpan
  }

  private let content: DecodedContent
  private let definitions: [Definition]
  private var findings: [Diagnostic] = []

  /// What is wrong with the addresses of a catalog.
  static func check(_ content: DecodedContent, _ definitions: [Definition]) -> [Diagnostic] {
    var checker = AddressChecker(content: content, definitions: definitions)
    checker.checkPages()
    checker.checkDefinitions()
    checker.checkFiles()
    for list in content.referenceLists {
      for reference in list.references { checker.check(reference.key, in: list.path) }
    }
    for field in VocabularyField.allCases where field.folder != nil {
      checker.checkTerms(of: field)
    }
    return checker.findings
  }

  private init(content: DecodedContent, definitions: [Definition]) {
    self.content = content
    self.definitions = definitions
  }

  // MARK: Files

  private mutating func checkPages() {
    for page in content.pages where page.name != "index" {
      let claim = Claim(
        piece: page.name.lowercased(), name: page.name, path: page.path, span: .at(0))
      checkPiece(claim)
      guard Self.ownNames.contains(claim.piece) else { continue }
      report(
        AddressRules.reserved, claim,
        "the page `\(page.name)` and the generator's own `\(claim.piece)` have one name",
        "give the page's file another name")
    }
  }

  private mutating func checkFiles() {
    for file in content.files where file.utf8.count > Self.longestPath {
      report(
        AddressRules.tooLong,
        Claim(piece: file, name: file, path: content.root + "files/" + file, span: .at(0)),
        "the path of this file has \(file.utf8.count) bytes",
        "shorten the names of its folders, to \(Self.longestPath) bytes in all")
    }
  }

  private mutating func checkDefinitions() {
    for definition in definitions {
      let current = definition.current
      checkPiece(
        Claim(
          piece: definition.id.text.lowercased(), name: definition.id.text, path: current.path,
          span: current.opening))
      let names = definition.proposals.compactMap(\.proposal?.name).map { $0.lowercased() }
      for proposal in definition.proposals { checkProposal(proposal, among: names) }
    }
  }

  /// A proposal's own pages are `<name>.html`, `<name>-review.html` and
  /// `<name>-from-<version>.html`.
  private mutating func checkProposal(_ proposal: Revision, among names: [String]) {
    guard let name = proposal.proposal?.name else { return }
    let claim = Claim(
      piece: name.lowercased(), name: name, path: proposal.path, span: proposal.opening)
    checkPiece(claim)
    for other in names
    where claim.piece == other + "-review" || claim.piece.hasPrefix(other + "-from-") {
      report(
        AddressRules.reserved, claim,
        "the proposal `\(name)` has the name of a page of the proposal `\(other)`",
        "give the proposal's file another name")
    }
  }

  private mutating func check(_ key: Located<String>, in path: String) {
    let claim = Claim(piece: key.value, name: key.value, path: path, span: key.span)
    checkPiece(claim)
    guard key.value == "index" else { return }
    report(
      AddressRules.reserved, claim,
      "the key `index` and the list of all references would have one address",
      "give the entry another key")
  }

  // MARK: Terms

  private mutating func checkTerms(of field: VocabularyField) {
    var known: [String: Claim] = [:]
    for claim in claims(of: field) {
      if claim.piece.isEmpty {
        report(
          AddressRules.empty, claim, "`\(claim.name)` makes no address",
          "use a name with letters from a to z, and give this one as an alias")
      } else if claim.piece == "index" {
        report(
          AddressRules.reserved, claim,
          "the term `\(claim.name)` and the list of all terms would have one address",
          "give the term another name")
      } else if let first = known[claim.piece] {
        report(
          AddressRules.equal, claim,
          "`\(claim.name)` and `\(first.name)` have one address, `\(claim.piece)`",
          "make one an alias of the other, or correct it", first)
      } else {
        checkPiece(claim)
        known[claim.piece] = claim
      }
    }
  }

  /// The terms of a field that have pages: those of the vocabularies, and the words of current
  /// versions that no vocabulary has.
  private func claims(of field: VocabularyField) -> [Claim] {
    var claims: [Claim] = []
    var known: Set<String> = []
    for vocabulary in content.vocabularies where vocabulary.field == field {
      for term in vocabulary.terms {
        if known.insert(FoldedText.fold(term.name.value)).inserted {
          claims.append(
            Claim(
              piece: term.slug, name: term.name.value, path: vocabulary.path,
              span: term.name.span))
        }
        known.formUnion(term.aliases.map { FoldedText.fold($0.value) })
      }
    }
    // A closed list has its own error for words that it lacks.
    if content.vocabularies.contains(where: { $0.field == field && !$0.isOpen }) { return claims }
    var seen: Set<String> = []
    for current in definitions.lazy.map(\.current) {
      for word in Self.words(of: field, in: current) where seen.insert(word.value).inserted {
        guard known.insert(FoldedText.fold(word.value)).inserted else { continue }
        claims.append(
          Claim(
            piece: Slug.make(word.value), name: word.value, path: current.path, span: word.span))
      }
    }
    return claims
  }

  private static func words(
    of field: VocabularyField, in revision: Revision
  ) -> [Located<String>] {
    switch field {
    case .category: [revision.fact(.category).value].compactMap(\.self)
    case .kind: [revision.fact(.kind).value].compactMap(\.self)
    case .coreCapability:
      [revision.fact(.primaryCoreCapability).value, revision.fact(.secondaryCoreCapability).value]
        .compactMap(\.self) + (revision.supportingCoreCapabilities.value ?? [])
    case .status, .component, .abbreviation, .synonym: []
    }
  }

  // MARK: DiagnosticCollector

  /// Whether every disk can hold a file that is named so.
  private mutating func checkPiece(_ claim: Claim) {
    let length = claim.piece.utf8.count
    if length > Slug.longest {
      report(
        AddressRules.tooLong, claim,
        "`\(claim.name.prefix(40))…` makes a piece of an address of \(length) bytes",
        "use a name that makes \(Slug.longest) bytes at most")
    }
    guard Slug.devices.contains(claim.piece) else { return }
    report(
      AddressRules.device, claim,
      "`\(claim.name)` makes an address that is the device `\(claim.piece)` on Windows",
      "use another name")
  }

  private mutating func report(
    _ rule: Rule, _ claim: Claim, _ message: String, _ help: String, _ first: Claim? = nil
  ) {
    findings.append(
      Diagnostic(
        rule, in: claim.path, at: claim.span, message, help: help,
        notes: first.map { [.init(path: $0.path, span: $0.span, message: "first here")] } ?? []))
  }

  /// The names of pages and folders at the top of every site.
  private static let ownNames: Set<String> = [
    "404", "accessibility", "assets", "capabilities", "categories", "changes", "compare", "data",
    "definitions", "files", "index", "kinds", "print", "references", "search", "sha256sums",
    "sitemap", "statuses", "unresolved",
  ]

  private static let longestPath = 1_000
}
