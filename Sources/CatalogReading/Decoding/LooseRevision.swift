public import CatalogModel
public import Diagnostics
import FrontMatter

extension ContentDecoder {
  /// Reads a version or a proposal that stands outside of any catalog: which it is, and of what
  /// definition, its keys say. `name` stands for a proposal's file name.
  ///
  /// Nil where the file can't be one. Its audience isn't checked, and links aren't followed.
  public static func decodeRevision(
    _ file: SourceFile, proposalName name: String
  ) -> Diagnosed<Revision?> {
    ContentDocument.read(file).then { document in
      guard let document else { return Diagnosed(nil) }
      let keys = document.fields
      let folder = keys?.words("id") ?? ""
      guard folder.isEmpty || DefinitionID(folder) != nil else {
        return Diagnosed(nil, [unreadableID(folder, in: document)])
      }
      let id = folder.isEmpty ? unknownID : folder
      guard keys?["base"] == nil || keys?["version"] != nil else {
        return RevisionDecoder.proposal(document, folder: id, name: name, nil)
      }
      let version = keys?.words("version").flatMap { Version($0)?.description } ?? "0.0"
      return RevisionDecoder.version(document, folder: id, name: version, nil)
    }
  }

  /// Stands for an ID that isn't given, which is reported as missing; it has a series, so that no
  /// form is asked for.
  private static let unknownID = "0-509-0"

  private static func unreadableID(_ id: String, in document: ContentDocument) -> Diagnostic {
    Diagnostic(
      ValueRules.id, in: document.path, at: document.fields?["id"]?.value.span ?? document.opening,
      "`\(id)` isn't an ID", help: "an ID is made of the letters a to z, digits and hyphens")
  }
}

extension YAMLMapping {
  /// The words of a value that is a text.
  fileprivate func words(_ key: String) -> String? {
    self[key]?.value.text
  }
}
