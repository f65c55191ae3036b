import CatalogModel
import Diagnostics
import FrontMatter

/// Holds the words of forms against the vocabularies. A pure function of both, so that revisions
/// can be checked in any order and at the same time.
struct TermChecker: Sendable {
  private let kinds: TermNames?
  private let categories: TermNames?
  private let capabilities: TermNames?
  private let components: [Form: TermNames]

  /// A checker for forms whose words these vocabularies list. Statuses are fixed, and
  /// abbreviations stand in no field.
  init(_ vocabularies: [Vocabulary]) {
    func list(_ field: VocabularyField) -> TermNames? {
      TermNames(vocabularies.filter { $0.field == field })
    }
    kinds = list(.kind)
    categories = list(.category)
    capabilities = list(.coreCapability)
    components = Dictionary(
      uniqueKeysWithValues: Form.allCases.compactMap { form in
        TermNames(vocabularies.filter { $0.forms.contains(form) }).map { (form, $0) }
      })
  }

  /// What is wrong with the terms of one version or proposal.
  func check(_ revision: Revision) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    check([revision.fact(.kind).value], against: kinds, in: revision, &findings)
    check([revision.fact(.category).value], against: categories, in: revision, &findings)
    check(
      [revision.fact(.primaryCoreCapability).value, revision.fact(.secondaryCoreCapability).value],
      against: capabilities, in: revision, &findings)
    checkList(revision.supportingCoreCapabilities.value ?? [], in: revision, &findings)
    checkComponents(of: revision, &findings)
    return findings
  }

  private func check(
    _ words: [Located<String>?], against list: TermNames?, in revision: Revision,
    _ findings: inout [Diagnostic]
  ) {
    guard let list else { return }
    for word in words.lazy.compactMap(\.self) where StandardAnswer(word.value) == nil {
      switch list.verdict(on: word.value) {
      case .written, .otherwise: continue
      case .unknown(let nearest): findings.append(unknown(word, nearest, list, in: revision))
      }
    }
  }

  /// Checks capabilities of a list, in which a name's own commas cut it into several.
  private func checkList(
    _ words: [Located<String>], in revision: Revision, _ findings: inout [Diagnostic]
  ) {
    guard let capabilities else { return }
    var rest = words[...]
    while let first = rest.first {
      guard let (name, count) = capabilities.nameCut(in: rest) else {
        check([first], against: capabilities, in: revision, &findings)
        rest.removeFirst()
        continue
      }
      findings.append(
        Diagnostic(
          FieldRules.unquotedComma, in: revision.path,
          at: rest.prefix(count).reduce(first.span) { $0.union($1.span) },
          "the commas cut this into \(count) texts",
          help: "put a name with a comma in quotes: `\"\(name)\"`"))
      rest.removeFirst(count)
    }
  }

  private func checkComponents(of revision: Revision, _ findings: inout [Diagnostic]) {
    guard let form = revision.form, let components = components[form] else { return }
    for component in revision.body.components.value ?? [] {
      switch components.verdict(on: component.name.value) {
      case .written: continue
      case .otherwise(let name):
        findings.append(
          Diagnostic(
            TermRules.componentSpelling, in: revision.path, at: component.name.span,
            "`\(component.name.value)` is written `\(name)` in the vocabulary",
            help: "compare with the published form", suggestion: name))
      case .unknown(let nearest):
        findings.append(unknown(component.name, nearest, components, in: revision))
      }
    }
  }

  private func unknown(
    _ word: Located<String>, _ nearest: String?, _ list: TermNames, in revision: Revision
  ) -> Diagnostic {
    Diagnostic(
      list.isOpen ? TermRules.outsideOpenList : TermRules.unknown, in: revision.path,
      at: word.span,
      "`\(word.value)` isn't among the terms of " + list.paths.joined(separator: ", "),
      help: "correct the word, or add it to the list", suggestion: nearest)
  }
}
