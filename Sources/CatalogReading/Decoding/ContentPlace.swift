import Bytes

/// What a file is, by its place in the content folder.
enum ContentPlace: Equatable {
  /// `catalog.yml`
  case settings
  /// `definitions/<folder>/<name>.md`, the name being a version's.
  case version(folder: String, name: String)
  /// `definitions/<folder>/about.md`
  case about(folder: String)
  /// `proposals/<folder>/<name>.md`
  case proposal(folder: String, name: String)
  /// `reviews/<folder>/<name>.md`
  case review(folder: String, name: String)
  /// `references/<name>.md`
  case referenceList
  /// `vocabulary/<name>.md`
  case vocabulary
  /// `supplements/<name>.md`
  case supplement(name: String)
  /// `pages/<name>.md`
  case page(name: String)
  /// `frozen.sums`
  case frozenSums
  /// `README.md`, for authors.
  case readme
  /// Nowhere that is read.
  case none

  /// The folders that are read, and `files`, which is copied.
  static let folders = [
    "definitions", "proposals", "references", "vocabulary", "supplements", "pages", "reviews",
    "files",
  ]

  /// The place of the file at `path`, which counts from the content folder.
  init(_ path: Substring) {
    let parts = path.split(separator: "/")
    guard let file = parts.last, file != "README.md" else {
      self = .readme
      return
    }
    guard file.hasSuffix(".md"), file.utf8.count > 3 else {
      self = path == "catalog.yml" ? .settings : path == "frozen.sums" ? .frozenSums : .none
      return
    }
    let name = String(file.dropLast(3))
    guard name.utf8.count != 6 || name.lowercased() != "readme" else {
      self = .none
      return
    }
    self =
      switch (parts.count, parts[0]) {
      case (3, "definitions"):
        if name == "about" {
          .about(folder: String(parts[1]))
        } else if name.utf8.first?.isDigit == true {
          .version(folder: String(parts[1]), name: name)
        } else {
          .none
        }
      case (3, "proposals"): .proposal(folder: String(parts[1]), name: name)
      case (3, "reviews"): .review(folder: String(parts[1]), name: name)
      case (2, "references"): .referenceList
      case (2, "vocabulary"): .vocabulary
      case (2, "supplements"): .supplement(name: name)
      case (2, "pages"): .page(name: name)
      default: .none
      }
  }
}
