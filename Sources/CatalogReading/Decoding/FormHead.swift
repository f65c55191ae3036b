import CatalogModel
import Diagnostics
import FrontMatter

/// The facts of a form's head that versions and proposals share.
struct FormHead {
  var facts: [DefinitionField: FormEntry<Located<String>>] = [:]
  var dates: [DefinitionField: FormEntry<Located<DocumentDate>>] = [:]
  var flags: [DefinitionField: FormEntry<Located<Bool>>] = [:]
  var supportingCoreCapabilities = FormEntry<[Located<String>]>.missing

  /// Reads the facts; `isOfficial` files have those, too, that a proposal can't have.
  init(_ reader: inout MappingReader, isOfficial: Bool) {
    facts.reserveCapacity(6)
    for field in DefinitionField.allCases { read(field, &reader, isOfficial: isOfficial) }
  }

  private mutating func read(
    _ field: DefinitionField, _ reader: inout MappingReader, isOfficial: Bool
  ) {
    switch field {
    case .id, .name, .status, .version: break
    case .kind, .category, .primaryCoreCapability:
      keep(reader.text(field.key, .key).blankIfNull, at: field, in: &facts)
    case .secondaryCoreCapability, .typedTeam, .typedUnit:
      keep(reader.text(field.key).blankIfNull, at: field, in: &facts)
    case .updated: if isOfficial { keep(reader.date(field.key), at: field, in: &dates) }
    case .originalRelease, .lastMajorRelease:
      keep(reader.date(field.key), at: field, in: &dates)
    case .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit:
      keep(reader.yesNo(field.key), at: field, in: &flags)
    case .supportingCoreCapabilities:
      supportingCoreCapabilities = reader.texts(field.key).formEntry.map(\.value)
    }
  }

  private func keep<Value>(
    _ value: FieldValue<Value>, at field: DefinitionField,
    in entries: inout [DefinitionField: FormEntry<Located<Value>>]
  ) {
    switch value {
    case .absent: break
    case .blank, .value: entries[field] = value.formEntry
    }
  }
}

extension FieldValue<String> {
  /// The value, blank where it is one of the words by which other programs write nothing.
  fileprivate var blankIfNull: FieldValue<String> {
    guard let words = located, ["", "~", "null"].contains(words.value.lowercased()) else {
      return self
    }
    return .blank(words.span)
  }
}
