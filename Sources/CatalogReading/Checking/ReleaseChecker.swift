public import CatalogModel
public import Diagnostics
public import Redlining

/// Holds what changed between two versions against the dates that they give.
public enum ReleaseChecker {
  /// So many changes are named.
  private static let named = 3

  /// What is to be reported of a comparison of a definition's revisions.
  public static func check(
    _ judged: JudgedRedline, in definition: Definition
  ) -> [Diagnostic] {
    JudgementChecker.check(judged, in: definition) + release(judged, in: definition)
  }

  /// What is to be reported of its dates: a requirement that
  /// changed in a version although the date of the last major release stayed, unless `about.md`
  /// acknowledges it, and an acknowledgement of it where there is no such thing.
  ///
  /// Nothing, where the two aren't a version and the one before it that is here.
  private static func release(
    _ judged: JudgedRedline, in definition: Definition
  ) -> [Diagnostic] {
    let (old, new) = (judged.redline.old, judged.redline.new)
    guard let version = new.version,
      definition.predecessor(of: new)?.revision.key == old.key
    else { return [] }
    let known = definition.about.acknowledged.filter {
      $0.revision.value == .version(version) && $0.rule.value == ReleaseRules.unannouncedChange.id
    }
    guard let unmoved = UnmovedMajorRelease(judged) else {
      return known.map { Acknowledgements.unmatched($0, in: definition.about.path ?? "") }
    }
    let isQuoted = { (entry: About.Acknowledgement) in
      DocumentDate(entry.text.value)?.agrees(with: unmoved.date) ?? false
    }
    let unmatched = known.filter { !isQuoted($0) }
      .map { Acknowledgements.unmatched($0, in: definition.about.path ?? "") }
    return unmatched
      + (known.contains(where: isQuoted) ? [] : [finding(judged, version, unmoved)])
  }

  private static func finding(
    _ judged: JudgedRedline, _ version: Version, _ unmoved: UnmovedMajorRelease
  ) -> Diagnostic {
    let (old, new) = (judged.redline.old, judged.redline.new)
    let changes = judged.changes.filter { unmoved.changes.contains($0.number) }
      .sorted { ($0.changeClass, $0.number) < ($1.changeClass, $1.number) }
    let count = "\(changes.count) requirement\(changes.count == 1 ? "" : "s")"
    let more = changes.count > named ? ["and \(changes.count - named) more"] : []
    return Diagnostic(
      ReleaseRules.unannouncedChange, in: new.path, at: span(of: new),
      "version \(version) changes \(count) and keeps the `last_major_release` of "
        + "\(old.standingWords), \(unmoved.date.withoutTime.iso)",
      help: (["compare the date with the published form; what changed:"]
        + changes.prefix(named).map { "- \(name($0))" } + more).joined(separator: "\n"),
      notes: [.init(path: old.path, span: span(of: old), message: "the same date here")])
  }

  /// The place of the date.
  private static func span(of revision: Revision) -> ByteSpan {
    revision.date(.lastMajorRelease).value?.span ?? revision.opening
  }

  private static func name(_ change: Change) -> String {
    let gist = change.gist.map { ": \($0)" } ?? ""
    return "\(change.locator.words), \(change.shortLabel.lowercased())\(gist)"
  }
}
