import Templates

/// How a page names the places of one text. A class, so that every place takes one reference.
final class PlaceNames: Sendable {
  /// What stands before every id, where a page shows several definitions.
  let idPrefix: String

  init(idPrefix: String) { self.idPrefix = idPrefix }

  /// Writes the id of a place on the page.
  func writeID(
    _ name: String, _ ending: String = "", to page: inout PageBuffer, escaped isEscaped: Bool
  ) {
    page.append(idPrefix, escaped: isEscaped)
    page.append(name, escaped: isEscaped)
    page.append(ending, escaped: isEscaped)
  }
}

/// A place of a text that links can lead to: a fact, a section, a row, a cell.
struct Place: Sendable {
  let names: PlaceNames
  /// The id where ids have no prefix: `training`.
  let name: String
  /// The end of the id, where many places share it: `.type-2`.
  var ending = ""

  /// The id of the place on the page.
  var id: ID { ID(place: self) }

  /// A place's id as templates take it.
  struct ID: TemplateValue {
    fileprivate let place: Place

    /// A text.
    static var templateKind: FieldKind { .text }

    func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
      place.names.writeID(place.name, place.ending, to: &page, escaped: isEscaped)
    }
  }
}
