import CatalogModel
import Diagnostics

/// The document of a version whose text isn't in the catalog, as the issuer published it.
struct HeldFile {
  private let file: String
  private let version: Version

  /// Nil where the text is here, or no file is.
  init?(_ entry: HistoryEntry, of definition: Definition) {
    guard !entry.isHeld, let file = definition.about.source(of: entry.version)?.file else {
      return nil
    }
    self.file = file.value
    version = entry.version
  }

  /// What readers are told in place of "text not in this catalog".
  var words: String { "held as \(kind), not yet as text" }

  /// The way to the document.
  func link(on page: PageContext) -> LinkRecord {
    page.link(SiteAddress.file(file), "\(version) as \(kind)")
  }

  /// `PDF`, by the file's ending.
  private var kind: String {
    file.lastIndex(of: ".").map { file[file.index(after: $0)...].uppercased() } ?? "a file"
  }
}
