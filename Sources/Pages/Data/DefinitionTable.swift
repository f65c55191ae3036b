import CatalogModel
import Diagnostics

/// The definitions' current versions as a table for spreadsheets.
///
/// The CSV is RFC 4180's, in UTF-8 with a byte-order mark, which is how spreadsheets know it. A
/// cell that a spreadsheet would take for a formula gets an apostrophe before it.
struct DefinitionTable {
  let site: SiteContext

  private static let columns = [
    "ID", "Name", "Form", "Kind", "Category", "Primary core capability", "Issuer", "Version",
    "Status", "Updated", "Adopted version", "Versions here", "Address",
  ]

  /// The table's bytes.
  var csv: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    Self.append(Self.columns, to: &bytes)
    for definition in site.catalog.definitions {
      Self.append(row(of: definition), to: &bytes)
    }
    return bytes
  }

  private func row(of definition: Definition) -> [String] {
    let current = definition.current
    return [
      definition.id.text, definition.name, current.form?.rawValue ?? "",
      current.fact(.kind).value?.value ?? "", current.fact(.category).value?.value ?? "",
      current.fact(.primaryCoreCapability).value?.value ?? "", definition.about.issuer ?? "",
      current.version?.description ?? "", StatusRecord(of: current, in: definition).label,
      current.date(.updated).value?.value.iso ?? "", definition.adopted?.description ?? "",
      definition.versions.compactMap(\.version?.description).joined(separator: " "),
      SiteAddress.definition(definition.id).path,
    ]
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let text = isFormula(cell) ? "'" + cell : cell
    let isPlain = !text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard !isPlain else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.utf8.first else { return false }
    return "=+-@\t\r".utf8.contains(first)
  }
}
