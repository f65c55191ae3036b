import Bytes
import CatalogModel
import Diagnostics

/// Says what is wrong with the place or the name of a file.
enum PlaceChecker {
  /// The finding for a file that has no place at `path`, which counts from the content folder.
  static func explain(_ path: Substring, _ findings: inout DiagnosticCollector) {
    let name = path.split(separator: "/").last ?? path
    if let stem = stem(of: name, before: [".md.txt", ".txt"]), path.hasPrefix("files/") == false,
      let name = meantName(stem, in: path.dropLast(name.count))
    {
      findings.add(
        PlaceRules.textEnding, at: .at(0),
        "`\(path.split(separator: "/").last ?? path)` ends in `.txt`, which content never does",
        help: "name it `\(name)`; Windows hides known endings, so show them first")
      return
    }
    let (help, suggestion) = advice(path, name)
    findings.add(
      PlaceRules.noPlace, at: .at(0), "`\(path)` has no place in the content", help: help,
      suggestion: suggestion)
  }

  /// Reports a name that would not work as a part of an address.
  static func checkName(_ name: String, _ findings: inout DiagnosticCollector) {
    let isPlain = name.utf8.allSatisfy {
      $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard !isPlain else { return }
    let slug = Slug.make(name)
    findings.add(
      PlaceRules.name, at: .at(0), "`\(name).md` has signs in its name that an address can't have",
      help: slug.isEmpty ? "use letters, digits and hyphens" : "name it `\(slug).md`")
  }

  /// The name that a file has a place under in `folder`, without the ending that was added to it.
  private static func meantName(_ stem: Substring, in folder: Substring) -> String? {
    ["\(stem)", "\(stem).md"].first { ContentPlace("\(folder)\($0)") != .none }
  }

  /// Whether a name is one that systems and people give to a copy: `1.0 - Copy`, `night (2)`.
  static func isCopy(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.count > 1
      && words.contains {
        ["copy", "copie", "kopie", "copia", "conflict", "conflicted"].contains($0)
      }
      || name.hasSuffix(")") && name.contains(" (")
  }

  private static func stem(of name: Substring, before endings: [String]) -> Substring? {
    endings.first { name.lowercased().hasSuffix($0) }.map { name.dropLast($0.count) }
  }

  private static func advice(
    _ path: Substring, _ name: Substring
  ) -> (help: String, suggestion: String?) {
    let parts = path.split(separator: "/")
    let folder = parts.count > 1 ? String(parts[0]) : nil
    if name.lowercased().hasPrefix("catalog.y") {
      return ("the settings are `catalog.yml`, in the content folder itself", "catalog.yml")
    }
    if name.lowercased() == "readme.md" {
      return ("a file for authors is called `README.md`, in capitals", "README.md")
    }
    guard let folder else {
      return ("a page of text belongs in `pages/`, an image or attachment in `files/`", nil)
    }
    guard ContentPlace.folders.contains(folder) else {
      let names = ContentPlace.folders.map { "`\($0)/`" }.joined(separator: ", ")
      return (
        "the folders are \(names)",
        Suggestion.nearest(to: folder, among: ContentPlace.folders)
      )
    }
    if let stem = stem(of: name, before: [".markdown", ".mdown", ".md"]),
      name.hasSuffix(".md") == false
    {
      return ("content files end in `.md`: name it `\(stem).md`", "\(stem).md")
    }
    guard name.hasSuffix(".md") else {
      return ("images and attachments belong in `files/`; content files end in `.md`", nil)
    }
    if isCopy(String(name.dropLast(3))) {
      return (
        "compare it with the file that it is a copy of, and delete the one that isn't needed", nil
      )
    }
    return (advice(in: folder, name), nil)
  }

  private static func advice(in folder: String, _ name: Substring) -> String {
    switch folder {
    case "definitions":
      "versions are `definitions/<id>/<version>.md`, what this catalog says about a definition "
        + "is `definitions/<id>/about.md`"
    case "proposals": "proposals are `proposals/<id>/<name>.md`"
    case "files": "files are copied from `files/` as they are"
    default: "files stand in `\(folder)/` itself: `\(folder)/\(name)`"
    }
  }
}
