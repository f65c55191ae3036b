import CatalogModel
import Markup
import Packaging

/// An office file, put together of its parts (ECMA-376, Open Packaging Conventions).
struct OfficeFile {
  /// A part: its path, what it is, and what it leads to.
  struct Part {
    let path: String
    let type: String
    let bytes: [UInt8]
  }

  /// A way from one part to another.
  struct Relation {
    let id: String
    let type: String
    let target: String
  }

  private static let relationTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  /// The file's bytes; the first part is the document itself. Two files of the same parts are the
  /// same bytes.
  ///
  /// - Precondition: the parts are less than 4 GiB, which no comparison of two forms is near to.
  static func bytes(_ parts: [Part], relations: [Relation], date: DocumentDate) -> [UInt8] {
    guard let main = parts.first else { return [] }
    let pieces = main.path.split(separator: "/")
    let folder = pieces.dropLast().joined(separator: "/")
    let files: [(String, [UInt8])] =
      [
        ("[Content_Types].xml", types(of: parts)),
        (
          "_rels/.rels",
          relationships([Relation(id: "rId1", type: "officeDocument", target: main.path)])
        ),
        (folder + "/_rels/" + (pieces.last ?? "") + ".rels", relationships(relations)),
      ] + parts.map { ($0.path, $0.bytes) }
    let archive = ZipArchive(
      files.map { ZipEntry(path: $0.0, bytes: $0.1) },
      day: .init(year: date.year, month: date.month, day: date.day))
    guard let bytes = try? archive.bytes() else { preconditionFailure("parts over 4 GiB") }
    return bytes
  }

  private static func types(of parts: [Part]) -> [UInt8] {
    var xml = OfficeWriter()
    let namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    xml.element(.types, [.namespace: namespace]) { xml in
      xml.empty(
        .fileType,
        [
          .fileExtension: "rels",
          .contentType: "application/vnd.openxmlformats-package.relationships+xml",
        ])
      xml.empty(.fileType, [.fileExtension: "xml", .contentType: "application/xml"])
      for part in parts {
        xml.empty(
          .partType,
          [
            .partName: "/" + part.path,
            .contentType: "application/vnd.openxmlformats-officedocument." + part.type + "+xml",
          ])
      }
    }
    return xml.bytes
  }

  private static func relationships(_ relations: [Relation]) -> [UInt8] {
    var xml = OfficeWriter()
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    xml.element(.relationships, [.namespace: namespace]) { xml in
      for relation in relations {
        xml.empty(
          .relationship,
          [
            .partID: relation.id, .partType: relationTypes + relation.type,
            .target: relation.target,
          ])
      }
    }
    return xml.bytes
  }
}
