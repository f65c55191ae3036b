import CatalogModel
import CommonMark
import Diagnostics
import FrontMatter
import Redlining

/// Reads `definitions/<id>/about.md`.
enum AboutDecoder {
  static func decode(
    _ document: ContentDocument, folder: String, _ settings: CatalogSettings?
  ) -> Diagnosed<(DefinitionID, About)?> {
    var findings = DiagnosticCollector(document.path)
    var reader = MappingReader(document)
    let issuer = reader.text("issuer").value ?? settings?.issuer
    let sources = sources(&reader)
    let aliases = reader.texts("aliases").value ?? []
    let supersedes = reader.definitionID("supersedes")
    let supersededBy = reader.definitionID("superseded_by")
    let withdrawn = withdrawal(&reader)
    let audience = reader.audience(settings)
    let acknowledged = acknowledgements(&reader)
    let judged = judgements(&reader)
    findings.add(reader.finish())

    let source = SourceFile(path: document.path, bytes: document.text.bytes)
    let texts = HeadedTexts.read(source, in: document.body, &findings)
    let notes = KeyedTexts.read(texts, &findings) { text, findings in
      version(text, &findings)
    }
    let about = About(
      path: document.path, issuer: issuer, sources: sources, aliases: aliases,
      supersedes: supersedes, supersededBy: supersededBy, withdrawn: withdrawn,
      audience: audience, acknowledged: acknowledged, judged: judged,
      note: texts.introduction, changeNotes: notes)
    guard let id = DefinitionID(folder) else {
      findings.add(
        ValueRules.id, at: .at(0), "the folder `definitions/\(folder)` isn't named by an ID",
        help: "an ID is made of the letters a to z, digits and hyphens: `6-509-1280`")
      return Diagnosed(nil, findings.diagnostics)
    }
    return Diagnosed((id, about), findings.diagnostics)
  }

  private static func sources(_ reader: inout MappingReader) -> [About.Source] {
    reader.mappingMap("sources") { key, source -> About.Source? in
      let version = source.version(key)
      let url = source.webAddress("url")
      let captured = source.date("captured").value
      let by = source.text("by").value
      let checked = source.date("checked").value
      let checkedBy = source.text("checked_by").value
      let file = source.text("file").located
      let sum = source.text("sha256").located
      return version.map {
        About.Source(
          version: $0, url: url, captured: captured, by: by, checked: checked,
          checkedBy: checkedBy, file: file, sum: sum)
      }
    }.value ?? []
  }

  private static func withdrawal(_ reader: inout MappingReader) -> About.Withdrawal? {
    reader.mapping("withdrawn") { withdrawn -> About.Withdrawal? in
      let date = withdrawn.date("date", .value).located
      let reason = withdrawn.words("reason")?.value
      guard let date, let reason else { return nil }
      return About.Withdrawal(date: date.value, reason: reason, span: date.span)
    }.value
  }

  private static func acknowledgements(_ reader: inout MappingReader) -> [About.Acknowledgement] {
    reader.list("acknowledged") { item -> About.Acknowledgement? in
      let proposal = item.text("proposal").located
      let revision =
        proposal.map { Located(RevisionKey.Name.proposal($0.value), $0.span) }
        ?? item.version("version").map { Located(.version($0.value), $0.span) }
      let rule = item.words("rule")
      let text = item.words("text")
      let reason = item.words("reason")
      guard let revision, let rule, let text, let reason else { return nil }
      return About.Acknowledgement(
        of: revision, rule: rule, text: text, reason: reason.value)
    }.value ?? []
  }

  private static func judgements(_ reader: inout MappingReader) -> [About.Judgement] {
    reader.list("judged") { item -> About.Judgement? in
      let from = item.words("from")
      let to = item.words("to")
      let change = item.words("change")
      let kind = item.kindOfChange("kind")
      let reason = item.words("reason")
      let by = item.words("by")
      guard let from, let to, let change, let kind, let reason, let by else { return nil }
      return About.Judgement(
        from: from, to: to, change: change, kind: kind, reason: reason.value, by: by.value)
    }.value ?? []
  }

  private static func version(_ text: HeadedText, _ findings: inout DiagnosticCollector) -> Version?
  {
    guard let version = Version(text.title) else {
      findings.add(
        AboutRules.unknownHeading, at: text.heading,
        "`\(text.title)` isn't a version, which is what headings name here",
        help: "the note on the whole definition stands before all headings and has none",
        suggestion: VersionSlip.meant(by: text.title)?.description)
      return nil
    }
    return version
  }
}

extension MappingReader {
  /// What a change amounts to: the name of a class, `requirement-` left off or not.
  fileprivate mutating func kindOfChange(_ key: String) -> String? {
    guard let words = words(key) else { return nil }
    let classes = ChangeClass.judgeable.map(\.rawValue)
    if let known = [words.value, "requirement-" + words.value].first(where: classes.contains) {
      return known
    }
    report(
      AboutRules.unknownKind, words.span, "`\(words.value)` is no kind of change",
      help: "the kinds are \(classes.map { "`\($0)`" }.joined(separator: ", "))",
      suggestion: Suggestion.nearest(to: words.value, among: classes))
    return nil
  }
}
