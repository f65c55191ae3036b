import CatalogModel
import Synchronization

/// Gathers the texts of revisions, each once, however many comparisons are put into instructions.
public final class AmendableForms: Sendable {
  /// Two texts may have one name: a file beside the catalog's. They are kept, so that no other can
  /// come to stand where one of them stood.
  private let known = Mutex<[ObjectIdentifier: (revision: Revision, form: GatheredForm)]>([:])

  /// Has gathered nothing.
  public init() {}

  /// The texts of a revision.
  func form(of revision: Revision) -> GatheredForm {
    known.withLock { known in
      if let known = known[ObjectIdentifier(revision)] { return known.form }
      let form = GatheredForm(revision)
      known[ObjectIdentifier(revision)] = (revision, form)
      return form
    }
  }
}
