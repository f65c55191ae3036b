import CatalogModel
import CommonMark
import Diagnostics
import FrontMatter

/// Reads `supplements/<name>.md`.
enum SupplementDecoder {
  /// A supplement; nil where the file doesn't say to which definition it belongs.
  static func decode(
    _ document: ContentDocument, name: String, _ settings: CatalogSettings?
  ) -> Diagnosed<Supplement?> {
    var findings = DiagnosticCollector(document.path)
    var reader = MappingReader(document)
    let appliesTo = reader.definitionID("applies_to", .value)
    let title = reader.words("title")?.value ?? ""
    let authority = reader.words("authority")?.value ?? ""
    let relation = reader.choice("relation", of: Supplement.Relation.self, .value).value
    let versions = versions(&reader)
    let facts = facts(&reader)
    let audience = reader.audience(settings)
    findings.add(reader.finish())

    let source = SourceFile(path: document.path, bytes: document.text.bytes)
    let texts = HeadedTexts.read(source, in: document.body, headings: .ofForm, &findings)
    let body = FormBodyDecoder.decode(texts.texts, of: nil, &findings)
    guard let appliesTo else { return Diagnosed(nil, findings.diagnostics) }
    return Diagnosed(
      Supplement(
        path: document.path, name: name, appliesTo: appliesTo, title: title,
        authority: authority, relation: relation ?? .adds, versions: versions, facts: facts,
        audience: audience, introduction: texts.introduction, body: body),
      findings.diagnostics)
  }

  private static func versions(_ reader: inout MappingReader) -> [Located<Version>] {
    guard let field = reader.texts("versions", .value).located else { return [] }
    if field.value.isEmpty {
      reader.report(
        SupplementRules.noVersion, field.span, "a supplement is written for one version at least",
        help: "name the versions that you read: `versions: [1.3]`")
    }
    var versions: [Located<Version>] = []
    for words in field.value {
      guard let version = reader.version(words) else { continue }
      if versions.contains(where: { $0.value == version.value }) {
        reader.report(
          SupplementRules.duplicateVersion, words.span, "version \(version.value) is named twice",
          help: "delete one of them")
      } else {
        versions.append(version)
      }
    }
    return versions
  }

  private static func facts(
    _ reader: inout MappingReader
  ) -> [DefinitionField: Located<String>] {
    var facts: [DefinitionField: Located<String>] = [:]
    for entry in reader.textMap("facts").value ?? [] {
      guard let field = DefinitionField(rawValue: entry.key.value) else {
        reader.report(
          SupplementRules.unknownFact, entry.key.span,
          "`\(entry.key.value)` isn't a key of a definition",
          help: "facts are named by the keys of a version's front matter: `single_resource`",
          suggestion: Suggestion.nearest(
            to: entry.key.value, among: DefinitionField.allCases.map(\.key)))
        continue
      }
      guard let text = entry.value else {
        reader.report(
          FieldRules.blankValue, entry.key.span, "`\(entry.key.value)` must have a value",
          help: "write what is to be shown there, or delete the line")
        continue
      }
      facts[field] = text
    }
    return facts
  }
}
