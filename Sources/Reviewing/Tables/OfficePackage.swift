import Packaging
import XMLReading

extension ZipReader {
  /// The root of the XML file at `path`; nil where there is none, or none that is well-formed.
  func xml(_ path: String) throws(Failure) -> XMLElement? {
    try file(path).flatMap { XMLDocumentReader.read($0) }
  }
}

/// What a part of an office file leads to (ECMA-376, Open Packaging Conventions).
struct PartRelations {
  private let folder: String
  private let relations: [XMLElement]

  init(of part: String, in archive: ZipReader) throws(ZipReader.Failure) {
    let pieces = part.split(separator: "/")
    folder = pieces.dropLast().joined(separator: "/")
    let path = folder + "/_rels/" + (pieces.last ?? "") + ".rels"
    relations = try archive.xml(path)?.children("Relationship") ?? []
  }

  /// The path of what has this id.
  func target(_ id: String) -> String? {
    relations.first { $0["Id"] == id }.flatMap { path($0) }
  }

  /// The paths of everything of a type, by how the type's address ends.
  func targets(ofType ending: String) -> [String] {
    relations.filter { $0["Type"]?.hasSuffix(ending) ?? false }.compactMap { path($0) }
  }

  private func path(_ relation: XMLElement) -> String? {
    guard let target = relation["Target"], relation["TargetMode"] != "External" else { return nil }
    guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
    var pieces = folder.split(separator: "/").map(String.init)
    for piece in target.split(separator: "/") {
      if piece == ".." {
        _ = pieces.popLast()
      } else if piece != "." {
        pieces.append(String(piece))
      }
    }
    return pieces.joined(separator: "/")
  }
}
