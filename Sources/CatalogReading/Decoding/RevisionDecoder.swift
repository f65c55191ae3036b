import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import FrontMatter
import Words

/// Reads an official version or a proposal.
struct RevisionDecoder {
  private let document: ContentDocument
  private let settings: CatalogSettings?
  private var reader: MappingReader
  private var findings: DiagnosticCollector

  private init(_ document: ContentDocument, _ settings: CatalogSettings?) {
    self.document = document
    self.settings = settings
    reader = MappingReader(document)
    findings = DiagnosticCollector(document.path)
  }

  /// Reads `definitions/<folder>/<name>.md`; nil where neither place nor content tell which
  /// version of which definition it is.
  static func version(
    _ document: ContentDocument, folder: String, name: String, _ settings: CatalogSettings?
  ) -> Diagnosed<Revision?> {
    var decoder = RevisionDecoder(document, settings)
    let revision = decoder.version(folder: folder, name: name)
    return Diagnosed(revision, decoder.finish())
  }

  /// Reads `proposals/<folder>/<name>.md`; nil where neither place nor content tell for which
  /// definition it is.
  static func proposal(
    _ document: ContentDocument, folder: String, name: String, _ settings: CatalogSettings?
  ) -> Diagnosed<Revision?> {
    var decoder = RevisionDecoder(document, settings)
    let revision = decoder.proposal(folder: folder, name: name)
    return Diagnosed(revision, decoder.finish())
  }

  private mutating func finish() -> [Diagnostic] { reader.finish() + findings.diagnostics }

  // MARK: Versions

  private mutating func version(folder: String, name: String) -> Revision? {
    let id = id(in: folder, "definitions")
    let title = reader.words("name")
    let status = reader.choice("status", of: Status.self, .value).located
    let version = reader.version("version")
    let number = Version(name)
    check(version, against: number, name)
    let form = form(of: id)
    let head = head(isOfficial: true)
    let published = publishedVersions()
    reader.reportForeign(
      [
        "audience", "issuer", "sources", "aliases", "supersedes", "superseded_by", "withdrawn",
        "acknowledged",
      ], DefinitionRules.foreignKey,
      { "a version file has no `\($0)`: it holds the official form and nothing else" },
      help: "put it into `about.md` in the same folder")
    let body = body(of: form)
    guard let id, let key = number ?? version?.value else { return nil }
    let record = OfficialRecord(
      version: Located(key, version?.span ?? document.opening),
      status: status ?? Located(.published, document.opening), publishedVersions: published)
    return revision(
      RevisionKey(id, .version(key)), .official(record), title, form, head, body)
  }

  private mutating func check(
    _ version: Located<Version>?, against number: Version?, _ name: String
  ) {
    guard let number else {
      let isSlip = name.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: ".") }
      let meant = isSlip ? version?.value ?? VersionSlip.meant(by: name) : nil
      findings.add(
        PlaceRules.noPlace, at: .at(0), "`\(name).md` isn't named by a version",
        help: meant.map { "name the file `\($0).md`, if there is no such file" }
          ?? (isSlip
            ? "name the file by its version: `1.0.md`"
            : "a copy: compare it with the file that it was made of, and delete the one that isn't "
              + "needed; a version's file is named `1.0.md`"))
      return
    }
    guard let version, version.value != number else { return }
    findings.add(
      DefinitionRules.versionMismatch, at: version.span,
      "the file is called `\(name).md` and says that it is version \(version.value)",
      help: "write `version: \(number)`, or name the file `\(version.value).md`")
  }

  private mutating func publishedVersions() -> FormEntry<[PublishedVersion]> {
    reader.list("published_versions") { row -> PublishedVersion? in
      let version = row.version("version")
      let date = row.date("date").formEntry
      let documentType = row.text("document_type").formEntry.map(\.value)
      return version.map {
        PublishedVersion(version: $0, date: date, documentType: documentType)
      }
    }.formEntry.map { checked($0.value) }
  }

  private mutating func checked(_ rows: [PublishedVersion]) -> [PublishedVersion] {
    for (index, row) in rows.enumerated() {
      guard let first = rows[..<index].first(where: { $0.version.value == row.version.value })
      else { continue }
      findings.add(
        DefinitionRules.duplicateRow, at: row.version.span,
        "version \(row.version.value) stands twice in the table of published versions",
        help: "delete one of the rows", first: first.version.span)
    }
    return rows
  }

  // MARK: Proposals

  private mutating func proposal(folder: String, name: String) -> Revision? {
    PlaceChecker.checkName(name, &findings)
    let id = id(in: folder, "proposals")
    let title = reader.words("name")
    let form = form(of: id)
    let head = head(isOfficial: false)
    let heading = reader.words("title")
    let base = reader.version("base")
    let proposedBy = reader.words("proposed_by")
    let proposed = reader.date("proposed", .value).located
    let until = reader.date("comment_until").value
    let audience = reader.audience(settings)
    checkDates(proposed, until)
    reader.reportForeign(
      ["version", "status", "updated", "published_versions"], ProposalRules.officialKey,
      { "a proposal has no `\($0)`: that is for the issuer to give" }, help: "delete the line")
    let body = body(of: form)
    guard let id else { return nil }
    let record = ProposalRecord(
      name: name, title: heading ?? Located(name, document.opening),
      base: base ?? Located(Version(0, 0), document.opening),
      proposedBy: proposedBy?.value ?? "", proposed: proposed?.value ?? .earliest,
      commentUntil: until, audience: audience)
    return revision(RevisionKey(id, .proposal(name)), .proposal(record), title, form, head, body)
  }

  private mutating func checkDates(_ proposed: Located<DocumentDate>?, _ until: DocumentDate?) {
    guard let proposed, let until, until < proposed.value.withoutTime else { return }
    findings.add(
      ProposalRules.dateOrder, at: proposed.span,
      "comments are asked for until \(until.iso), before it was proposed, \(proposed.value.iso)",
      help: "correct one of the dates")
  }

  // MARK: Both

  /// The ID in the file, which must be the folder's; the folder's where the two differ.
  private mutating func id(in folder: String, _ parent: String) -> DefinitionID? {
    let written = reader.words("id")
    guard let id = DefinitionID(folder) else {
      findings.add(
        ValueRules.id, at: .at(0), "the folder `\(parent)/\(folder)` isn't named by an ID",
        help: "an ID is made of the letters a to z, digits and hyphens: `6-509-1280`")
      return written.flatMap { DefinitionID($0.value) }
    }
    if let written, written.value != folder {
      findings.add(
        DefinitionRules.idMismatch, at: written.span,
        "the folder is `\(folder)` and the file says that its ID is `\(written.value)`",
        help: "write `id: \(folder)`, or move the file to `\(parent)/\(written.value)/`",
        suggestion: Suggestion.nearest(to: written.value, among: [folder]))
    }
    return id
  }

  private mutating func form(of id: DefinitionID?) -> Form? {
    let given = reader.choice("form", of: Form.self).located
    guard let id else { return given?.value }
    switch (id.form, given) {
    case (nil, nil):
      guard document.fields?.isComplete == true, document.fields?["form"] == nil else {
        return nil
      }
      findings.add(
        DefinitionRules.noForm, at: document.opening,
        "the ID `\(id)` doesn't say which form this is",
        help: "add `form: 509` for a position qualification, or `form: 508` for anything else")
      return nil
    case (let form?, let given?) where form != given.value:
      findings.add(
        DefinitionRules.formMismatch, at: given.span,
        "the ID `\(id)` is one of series \(form.rawValue), and `form` says \(given.value.rawValue)",
        help: "delete the line `form`: the ID says it")
      return form
    case (let form, let given): return form ?? given?.value
    }
  }

  private mutating func head(isOfficial: Bool) -> FormHead {
    let head = FormHead(&reader, isOfficial: isOfficial)
    let capabilities = head.supportingCoreCapabilities.value ?? []
    guard capabilities.count > 1 else { return head }
    var known: [String: ByteSpan] = [:]
    for capability in capabilities {
      guard let first = known[FoldedText.fold(capability.value)] else {
        known[FoldedText.fold(capability.value)] = capability.span
        continue
      }
      findings.add(
        DefinitionRules.duplicateCapability, at: capability.span,
        "`\(capability.value)` is here a second time",
        help: "delete it, or write the capability that was meant", first: first)
    }
    return head
  }

  private mutating func body(of form: Form?) -> FormBody {
    let source = SourceFile(path: document.path, bytes: document.text.bytes)
    let texts = HeadedTexts.read(source, in: document.body, headings: .ofForm, &findings)
    if let block = texts.introduction.first, document.fields != nil {
      findings.add(
        BodyRules.textBeforeHeading, at: block.span,
        "this text stands before the first section of the form",
        help: "put it under a heading; notes of your own belong in `about.md` or a supplement")
    }
    let body = FormBodyDecoder.decode(texts.texts, of: form, &findings)
    ReferenceItems.check(body, &findings)
    return body
  }

  private func revision(
    _ key: RevisionKey, _ provenance: Revision.Provenance, _ name: Located<String>?, _ form: Form?,
    _ head: FormHead, _ body: FormBody
  ) -> Revision {
    Revision(
      key: key, path: document.path, opening: document.opening, provenance: provenance,
      name: name ?? Located(key.definition.text, document.opening), form: form, facts: head.facts,
      supportingCoreCapabilities: head.supportingCoreCapabilities, dates: head.dates,
      flags: head.flags, body: body)
  }
}
