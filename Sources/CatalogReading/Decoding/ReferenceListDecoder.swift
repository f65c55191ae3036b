import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import FrontMatter

/// Reads `references/<name>.md`.
enum ReferenceListDecoder {
  static func decode(
    _ document: ContentDocument, _ settings: CatalogSettings?
  ) -> Diagnosed<ReferenceList> {
    var findings = DiagnosticCollector(document.path)
    var reader = MappingReader(document)
    let title = reader.words("title")?.value ?? ""
    let audience = reader.audience(settings)
    let references = reader.list("references", .key, reference).value ?? []
    findings.add(reader.finish())

    let source = SourceFile(path: document.path, bytes: document.text.bytes)
    let texts = HeadedTexts.read(source, in: document.body, &findings)
    let notes = KeyedTexts.read(
      texts, among: references.map(\.key.value), orElse: ReferenceRules.unknownHeading,
      "the key of a reference", &findings)
    return Diagnosed(
      ReferenceList(
        path: document.path, title: title, audience: audience,
        introduction: texts.introduction,
        references: references.map { $0.noted(notes[$0.key.value] ?? []) }),
      findings.diagnostics)
  }

  private static func reference(_ entry: inout MappingReader) -> Reference? {
    let key = entry.words("key").flatMap { checkedKey($0, &entry) }
    let formerKeys = (entry.texts("former_keys").value ?? []).compactMap {
      checkedKey($0, &entry)
    }
    let authors = (entry.textOrTexts("author").value ?? []).map(\.value)
    let title = entry.words("title")?.value ?? ""
    let date = date(&entry)
    let container = entry.text("container").value
    let number = entry.text("number").value
    let citation = entry.text("citation").value
    let url = entry.webAddress("url")
    let aliases = (entry.texts("aliases").value ?? []).map(\.value)
    return key.map {
      Reference(
        key: $0, formerKeys: formerKeys, authors: authors, title: title, date: date,
        container: container, number: number, givenCitation: citation, url: url,
        aliases: aliases, note: [])
    }
  }

  private static func checkedKey(
    _ key: Located<String>, _ entry: inout MappingReader
  ) -> Located<String>? {
    let isPlain = key.value.utf8.allSatisfy {
      $0.isLowercaseLetter || $0.isDigit || "-._".utf8.contains($0)
    }
    if isPlain, !key.value.isEmpty { return key }
    let slug = Slug.make(key.value)
    entry.report(
      ReferenceRules.key, key.span, "`\(key.value)` can't be the key of a reference",
      help: "keys are made of lower-case letters, digits and hyphens",
      suggestion: slug.isEmpty ? nil : slug)
    return nil
  }

  private static func date(_ entry: inout MappingReader) -> PartialDate? {
    guard let words = entry.text("date").located else { return nil }
    guard let date = PartialDate(words.value) else {
      entry.report(
        ReferenceRules.date, words.span, "`\(words.value)` is no year, month or day",
        help: "write `2017`, `2017-10` or `2017-10-03`")
      return nil
    }
    return date
  }
}

extension Reference {
  /// The reference with a note.
  fileprivate func noted(_ note: [Block]) -> Reference {
    Reference(
      key: key, formerKeys: formerKeys, authors: authors, title: title, date: date,
      container: container, number: number, givenCitation: givenCitation, url: url,
      aliases: aliases, note: note)
  }
}
