public import CatalogModel
import Diagnostics

/// A version that changes what is required, and whose Last Major Release is that of the version
/// before.
public struct UnmovedMajorRelease: Sendable, Hashable {
  /// The date, which both versions give.
  public let date: DocumentDate
  /// The numbers of the changes to what is required.
  public let changes: [Int]

  /// The finding for two published versions, the older one first; nil where nothing required
  /// changed, where the date moved, and where a version doesn't give it.
  public init?(_ judged: JudgedRedline) {
    let (old, new) = (judged.redline.old, judged.redline.new)
    let changes = judged.changes.filter(\.changeClass.isRequirement).map(\.number)
    guard old.official != nil, new.official != nil, !changes.isEmpty,
      let before = old.date(.lastMajorRelease).value?.value,
      let after = new.date(.lastMajorRelease).value?.value, before.agrees(with: after)
    else { return nil }
    date = after
    self.changes = changes
  }
}
