import CatalogModel
import DataWriting

/// Plans the data files: the catalog as JSON and CSV, for programs.
enum DataFiles {
  static func files(site: SiteContext) -> [SitePlan.File] {
    guard site.options.hasData else { return [] }
    let shared: [SitePlan.File] = [
      file("data/catalog.json") { CatalogData(site: site).write(to: &$0) },
      .init(
        path: "data/definitions.csv",
        content: .written { $0 += DefinitionTable(site: site).csv }),
      .init(path: "data/schema.json", content: .bytes(PackageResources.schema_json)),
    ]
    let definitions = site.catalog.definitions.map { definition in
      file(path(of: definition.id)) { json in
        DefinitionData(site: site, definition: definition).write(to: &json)
      }
    }
    return shared + definitions
  }

  /// The address of a definition's data.
  static func path(of id: DefinitionID) -> String { "data/definition/\(id).json" }

  private static func file(
    _ path: String, _ write: @escaping @Sendable (inout JSONWriter) -> Void
  ) -> SitePlan.File {
    SitePlan.File(
      path: path,
      content: .written { output in
        var json = JSONWriter()
        json.reserve(1 << 16)
        write(&json)
        output += json.bytes
        output.append(UInt8(ascii: "\n"))
      })
  }
}
