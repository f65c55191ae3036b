import CatalogModel
import DataWriting
import Diagnostics

/// The definitions' current versions as a table for spreadsheets.
struct DefinitionTable {
  let site: SiteContext

  private static let columns = [
    "ID", "Name", "Form", "Kind", "Category", "Primary core capability", "Issuer", "Version",
    "Status", "Updated", "Adopted version", "Versions here", "Address",
  ]

  /// The table's bytes.
  var csv: [UInt8] {
    var table = CSVWriter()
    table.row(Self.columns)
    for definition in site.catalog.definitions { table.row(row(of: definition)) }
    return table.bytes
  }

  private func row(of definition: Definition) -> [String] {
    let current = definition.current
    return [
      definition.id.text, definition.name, current.form?.rawValue ?? "",
      current.fact(.kind).value?.value ?? "", current.fact(.category).value?.value ?? "",
      current.fact(.primaryCoreCapability).value?.value ?? "", definition.about.issuer ?? "",
      current.version?.description ?? "", definition.dataStatus,
      current.date(.updated).value?.value.iso ?? "", definition.adopted?.description ?? "",
      definition.versions.compactMap(\.version?.description).joined(separator: " "),
      SiteAddress.definition(definition.id).path,
    ]
  }
}

extension Definition {
  /// What the definition is good for, as data says it in every theme.
  var dataStatus: String {
    about.withdrawn == nil ? current.official?.status.value.rawValue ?? "" : "Withdrawn"
  }
}
