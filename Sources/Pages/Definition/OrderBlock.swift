import CatalogModel
import Diagnostics

/// The block to copy into an order: the official facts, one a line, then lines to be filled in.
struct OrderBlock {
  let definition: Definition
  let revision: Revision
  let type: ResourceType?

  private static let blanks = ["Quantity", "Needed by", "Deliver to", "Contact"]

  /// The block, its labels in one column.
  var text: String {
    var text = "ID          "
    text.reserveCapacity(320)
    text += definition.id.text
    text += "\nName        "
    text += revision.name.value
    switch type {
    case .numbered(let number): text += "\nType        \(number)"
    case .single: text += "\nType        Single Type"
    case nil: break
    }
    if let kind = revision.fact(.kind).value?.value {
      text += "\nKind        "
      text += kind
    }
    text += "\nVersion     "
    let status = revision.official?.status.value.rawValue
    text += [revision.version?.description, definition.about.issuer, status].compactMap(\.self)
      .joined(separator: ", ")
    for label in Self.blanks {
      text += "\n" + label
      text += String(repeating: " ", count: 12 - label.utf8.count) + "____________________"
    }
    return text
  }
}
