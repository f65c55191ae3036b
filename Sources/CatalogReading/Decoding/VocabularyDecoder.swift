import CatalogModel
import CommonMark
import Diagnostics
import FrontMatter
import Words

/// Reads `vocabulary/<name>.md`.
enum VocabularyDecoder {
  /// A vocabulary; nil where the file doesn't say what it lists the terms of.
  static func decode(
    _ document: ContentDocument, _ settings: CatalogSettings?
  ) -> Diagnosed<Vocabulary?> {
    var findings = DiagnosticCollector(document.path)
    var reader = MappingReader(document)
    let title = reader.words("title")?.value ?? ""
    let field = reader.choice("field", of: VocabularyField.self, .value).value
    let forms = field == .component ? forms(&reader) : []
    let open = reader.choice("open", among: ["true", "false", "yes", "no"]).value
    let audience = reader.audience(settings)
    let terms = reader.list("terms", .key) { term(&$0, of: field) }.value ?? []
    findings.add(reader.finish())
    checkNames(of: terms, &findings)

    let source = SourceFile(path: document.path, bytes: document.text.bytes)
    let texts = HeadedTexts.read(source, in: document.body, &findings)
    let notes = KeyedTexts.read(
      texts, among: terms.map(\.name.value), orElse: VocabularyRules.unknownHeading,
      "the name of a term", &findings)
    guard let field else { return Diagnosed(nil, findings.diagnostics) }
    return Diagnosed(
      Vocabulary(
        path: document.path, title: title, field: field, isOpen: open == "true" || open == "yes",
        audience: audience, introduction: texts.introduction,
        terms: terms.map { $0.explained(notes[$0.name.value] ?? []) }, forms: forms),
      findings.diagnostics)
  }

  /// The forms whose components are listed: position qualifications, unless the list says otherwise.
  private static func forms(_ reader: inout MappingReader) -> [Form] {
    let word = reader.choice("form", among: Form.allCases.map(\.rawValue) + ["both"]).value
    if word == "both" { return Form.allCases }
    return [word.flatMap { Form(rawValue: $0) } ?? .positionQualification]
  }

  private static func term(_ entry: inout MappingReader, of field: VocabularyField?) -> Term? {
    let name = entry.words("name")
    // A synonym is one of something.
    let aliases = entry.texts("aliases", field == .synonym ? .value : .optional).value ?? []
    let groups = (entry.texts("groups").value ?? []).map(\.value)
    let expansion = field == .abbreviation ? entry.words("expansion")?.value : nil
    return name.map {
      Term(name: $0, aliases: aliases, groups: groups, expansion: expansion, text: [])
    }
  }

  /// Reports a name or alias that another term has already.
  private static func checkNames(of terms: [Term], _ findings: inout DiagnosticCollector) {
    var known: [String: ByteSpan] = [:]
    for name in terms.flatMap({ [$0.name] + $0.aliases }) {
      let folded = FoldedText.fold(name.value)
      if let first = known[folded] {
        findings.add(
          VocabularyRules.duplicateName, at: name.span, "`\(name.value)` is here a second time",
          help: "a name or alias belongs to one term", first: first)
      } else {
        known[folded] = name.span
      }
    }
  }
}

extension Term {
  /// The term with a text.
  fileprivate func explained(_ text: [Block]) -> Term {
    Term(name: name, aliases: aliases, groups: groups, expansion: expansion, text: text)
  }
}
