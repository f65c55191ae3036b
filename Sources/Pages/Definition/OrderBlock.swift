import CatalogModel
import Diagnostics

/// The block to copy into an order: official facts alone, one a line.
struct OrderBlock {
  let definition: Definition
  let revision: Revision
  let type: ResourceType?

  /// The block, its labels in one column.
  var text: String {
    let issuer = definition.about.issuer.map { [$0] } ?? []
    let status = revision.official.map { [$0.status.value.rawValue] } ?? []
    let version = [revision.version?.description].compactMap(\.self) + issuer + status
    var lines = [("ID", definition.id.text), ("Name", revision.name.value)]
    switch type {
    case .numbered(let number): lines.append(("Type", String(number)))
    case .single: lines.append(("Type", "Single Type"))
    case nil: break
    }
    if let kind = revision.fact(.kind).value?.value { lines.append(("Kind", kind)) }
    lines.append(("Version", version.joined(separator: ", ")))
    return lines.map { label, value in
      label + String(Substring("         ".utf8.dropFirst(label.utf8.count))) + value
    }.joined(separator: "\n")
  }
}
