import CatalogModel
import Diagnostics

/// The block to copy into an order: official facts alone, one a line.
struct OrderBlock {
  let definition: Definition
  let revision: Revision
  let type: ResourceType?

  /// The block, its labels in one column.
  var text: String {
    var text = "ID       "
    text.reserveCapacity(192)
    text += definition.id.text
    text += "\nName     "
    text += revision.name.value
    switch type {
    case .numbered(let number): text += "\nType     \(number)"
    case .single: text += "\nType     Single Type"
    case nil: break
    }
    if let kind = revision.fact(.kind).value?.value {
      text += "\nKind     "
      text += kind
    }
    text += "\nVersion  "
    let status = revision.official?.status.value.rawValue
    text += [revision.version?.description, definition.about.issuer, status].compactMap(\.self)
      .joined(separator: ", ")
    return text
  }
}
