import CatalogModel
import Diagnostics
import Redlining

extension Redline {
  /// The names of the components that both revisions have, in each of them.
  var componentNames: [(old: String, new: String)] {
    rows.entries.compactMap { entry in
      switch entry {
      case .kept(let old, let new, _), .moved(let old, let new, _):
        (rows.old[old].name.value, rows.new[new].name.value)
      case .movedAway, .deleted, .inserted, .split, .merged: nil
      }
    }
  }
}
