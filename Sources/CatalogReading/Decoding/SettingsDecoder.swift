import Bytes
import CatalogModel
import Diagnostics
import FrontMatter

/// Reads `catalog.yml`.
struct SettingsDecoder {
  private let document: ContentDocument
  private var reader: MappingReader

  /// The settings, as far as they could be read.
  static func decode(_ file: SourceFile) -> Diagnosed<CatalogSettings?> {
    ContentDocument.readYAML(file).then { document in
      guard let document else { return Diagnosed(nil) }
      var decoder = SettingsDecoder(document: document, reader: MappingReader(document))
      let settings = decoder.settings()
      return Diagnosed(settings, decoder.reader.finish())
    }
  }

  private mutating func settings() -> CatalogSettings {
    checkFormat()
    let title = reader.words("title")?.value ?? ""
    let asOf = reader.date("as_of", .value).located
    let reviewBy = reader.date("review_by").located
    checkOrder(asOf, reviewBy)
    let audiences = audiences()
    return CatalogSettings(
      path: document.path, title: title, description: reader.text("description").value,
      publisher: reader.text("publisher").value, contact: reader.text("contact").value,
      logo: logo(),
      issuer: reader.text("issuer").value, language: language(), asOf: asOf?.value ?? .earliest,
      reviewBy: reviewBy?.value,
      baseURL: reader.webAddress("base_url").map { $0.hasSuffix("/") ? $0 : $0 + "/" },
      allowsIndexing: reader.choice("robots", among: ["noindex", "index"]).value == "index",
      theme: theme(), marking: marking(audiences), audiences: audiences,
      showsProposals: reader.choice("proposals", among: ["hide", "show"]).value == "show",
      adopted: adopted(),
      landing: reader.choice("landing", of: CatalogSettings.Landing.self).value ?? .current,
      knownNames: reader.texts("known_names").value ?? [])
  }

  private mutating func checkFormat() {
    guard let format = reader.text("format", .value).located, format.value != "1" else { return }
    reader.report(
      CatalogRules.format, format.span, "this program doesn't know format `\(format.value)`",
      help: "write `format: 1`, or use a newer version of the program")
  }

  private mutating func checkOrder(
    _ asOf: Located<DocumentDate>?, _ reviewBy: Located<DocumentDate>?
  ) {
    guard let asOf, let reviewBy, reviewBy.value < asOf.value else { return }
    reader.report(
      CatalogRules.reviewOrder, reviewBy.span,
      "`review_by` lies before the edition's date, \(asOf.value.iso)",
      help: "name a day on which a copy of this edition is to be taken as old")
  }

  private mutating func language() -> String {
    guard let words = reader.text("language").located else { return "en" }
    let parts = words.value.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag =
      parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(\.isLetterOrDigit) }
      && (2...3).contains(parts.first?.count ?? 0)
    guard isTag else {
      reader.report(
        CatalogRules.language, words.span, "`\(words.value)` isn't the tag of a language",
        help: "write two letters, such as `en`, with a country where it matters: `en-US`")
      return "en"
    }
    return words.value
  }

  /// The path of the logo, counted from `files/`, which may stand before it.
  private mutating func logo() -> Located<String>? {
    reader.text("logo").located.map { logo in
      let folder = "files/"
      return logo.value.hasPrefix(folder)
        ? Located(String(logo.value.dropFirst(folder.utf8.count)), logo.span) : logo
    }
  }

  private mutating func theme() -> Located<String> {
    reader.text("theme").located ?? Located("standard", document.opening)
  }

  private mutating func marking(_ audiences: [Audience]) -> String? {
    guard let marking = reader.text("marking").located else { return nil }
    if !audiences.isEmpty {
      reader.report(
        CatalogRules.marking, marking.span,
        "a catalog with audiences has no marking for all",
        help: "give it to the audiences: `{ name: internal, marking: … }`")
    }
    return marking.value
  }

  private mutating func audiences() -> [Audience] {
    let found =
      reader.list("audiences") { entry -> (Located<String>, Audience)? in
        let name = entry.words("name")
        let marking = entry.text("marking").value
        return name.map { ($0, Audience(name: $0.value, marking: marking)) }
      }.value ?? []
    for (index, (name, _)) in found.enumerated() {
      guard let first = found[..<index].first(where: { $0.0.value == name.value }) else { continue }
      reader.report(
        CatalogRules.duplicateAudience, name.span, "the audience `\(name.value)` is here twice",
        help: "give each audience a name of its own",
        notes: [.init(path: document.path, span: first.0.span, message: "first here")])
    }
    return found.map(\.1)
  }

  private mutating func adopted() -> [DefinitionID: Located<Version>] {
    var adopted: [DefinitionID: Located<Version>] = [:]
    for entry in reader.textMap("adopted").value ?? [] {
      let id = reader.definitionID(entry.key)
      guard let words = entry.value else {
        reader.report(
          FieldRules.blankValue, entry.key.span, "`\(entry.key.value)` must have a value",
          help: "write the version that this organisation works by")
        continue
      }
      if let id, let version = reader.version(words) { adopted[id.value] = version }
    }
    return adopted
  }
}
