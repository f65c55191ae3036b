import CatalogModel
import Diagnostics
import Redlining
import Templates

extension PageContext {
  /// What changed with a revision, in a sentence or two; nil where it isn't compared.
  func changeWords(of revision: Revision, in definition: Definition) -> String? {
    guard let old = definition.comparedWith(revision),
      let summary = site.redlines[old.key, revision.key]
    else { return nil }
    let gap = definition.predecessor(of: revision)?.notHeld ?? []
    guard !gap.isEmpty else { return "From \(old.shortWords): \(summary.words)" }
    let verb = gap.count == 1 ? "isn’t" : "aren’t"
    return "\(Wording.list(gap.map(\.description))) \(verb) here: compared with "
      + "\(old.shortWords). \(summary.words)"
  }

  /// The way to what changed with a revision.
  func changes(with revision: Revision, in definition: Definition) -> LinkRecord? {
    definition.comparedWith(revision).flatMap { changes(from: $0, to: revision) }
  }

  /// The changes from the adopted version to the current one, by how many requirements changed.
  func changesSinceAdoption(of definition: Definition) -> LinkRecord? {
    guard let adopted = definition.adopted.flatMap(definition.revision) else { return nil }
    return requirementChanges(from: adopted, to: definition.current)
  }

  /// The changes between two versions: `3 requirement changes since`.
  func requirementChanges(from old: Revision, to new: Revision) -> LinkRecord? {
    guard let summary = site.redlines[old.key, new.key] else { return nil }
    let count = summary.requirementCount
    let none =
      summary.hidesRequirement ? "not all requirements compared" : "no requirement changed since"
    return link(
      .changes(from: old.key, to: new.key),
      count == 0 ? none : Wording.count(count, "requirement change") + " since")
  }
}
