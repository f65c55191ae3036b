import CatalogModel
import CommonMark
import Diagnostics

/// Compares the facts of the form's head.
struct FactComparator {
  private let old: Revision
  private let new: Revision

  /// The facts that either revision has an entry for, in the form's order.
  static func compare(_ old: Revision, _ new: Revision) -> [FactRedline] {
    let comparator = FactComparator(old: old, new: new)
    return DefinitionField.allCases.compactMap { comparator.compare($0) }
  }

  private func compare(_ field: DefinitionField) -> FactRedline? {
    let (one, other) = (entry(field, of: old), entry(field, of: new))
    if one == .missing, other == .missing { return nil }
    guard old.has(field), new.has(field) else { return nil }
    // What only an official version has can't differ from a proposal's.
    guard !Self.isRecord(field) || (old.proposal == nil && new.proposal == nil) else { return nil }
    var words: TextRedline?
    if let text = one.value, let otherText = other.value, text != otherText {
      words = TextComparator.compare(RichText(plain: text), RichText(plain: otherText)).text
    }
    let list = field == .supportingCoreCapabilities ? capabilities() : nil
    return FactRedline(field: field, old: one, new: other, words: words, list: list)
  }

  private static func isRecord(_ field: DefinitionField) -> Bool {
    switch field {
    case .status, .version, .updated: true
    case .id, .name, .originalRelease, .lastMajorRelease, .nqsPosition, .kind, .category,
      .primaryCoreCapability, .secondaryCoreCapability, .supportingCoreCapabilities,
      .singleResource, .withTypedTeam, .typedTeam, .withTypedUnit, .typedUnit:
      false
    }
  }

  /// What a revision says, in the page's words.
  private func entry(_ field: DefinitionField, of revision: Revision) -> FormEntry<String> {
    switch field {
    case .id: .value(revision.key.definition.description)
    case .name: .value(revision.name.value)
    case .status: revision.official.map { .value($0.status.value.rawValue) } ?? .missing
    case .version: revision.official.map { .value($0.version.value.description) } ?? .missing
    case .updated, .originalRelease, .lastMajorRelease:
      revision.date(field).map { words(of: $0.value, field) }
    case .kind, .category, .primaryCoreCapability, .secondaryCoreCapability, .typedTeam,
      .typedUnit:
      revision.fact(field).map(\.value)
    case .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit:
      revision.flag(field).map { $0.value ? "Yes" : "No" }
    case .supportingCoreCapabilities:
      revision.supportingCoreCapabilities.map { names in
        names.isEmpty ? "None" : names.map(\.value).joined(separator: "; ")
      }
    }
  }

  /// The day; with its time where that alone differs.
  private func words(of date: DocumentDate, _ field: DefinitionField) -> String {
    let dates = [old.date(field), new.date(field)].compactMap { $0.value?.value }
    guard dates.count == 2, dates[0].withoutTime == dates[1].withoutTime,
      !dates[0].agrees(with: dates[1])
    else { return date.long }
    return date.long + ", " + date.iso.drop { $0 != "T" }.dropFirst()
  }

  private func capabilities() -> AlignedSequence<String, TextRedline> {
    let one = (old.supportingCoreCapabilities.value ?? []).map(\.value)
    let other = (new.supportingCoreCapabilities.value ?? []).map(\.value)
    let alignment = SequenceAligner.align(
      one.map { AlignmentNode(term: $0) }, other.map { AlignmentNode(term: $0) }, pairsAlone: false)
    return AlignedSequence(old: one, new: other, alignment.steps) { _, left, right in
      TextComparator.compare(RichText(plain: left), RichText(plain: right)).text
    }
  }
}
