import CatalogModel

/// A published form, made of a capture's words.
struct ImportedForm {
  /// What stands behind each label; one that isn't there is missing. A label can stand there again,
  /// as at the head of another page.
  var facts: [DefinitionField: [[CellLine]]] = [:]
  /// The lines of the table of published versions; nil where it is missing.
  var publishedVersions: [CellLine]?
  /// The sections of running text: rows of a table, or one row of lines.
  var sections: [FormSection: [[CellLine]]] = [:]
  /// The types and their descriptions; nil where the section is missing.
  var types: [TypedCell]?
  /// The rows of the requirements table; nil where the section is missing.
  var components: [ImportedComponent]?

  /// A type and what the form says of it.
  struct TypedCell {
    let type: ResourceType
    /// The text; empty for a cell that is blank.
    var lines: [CellLine]
  }

  /// A row of the requirements table.
  struct ImportedComponent {
    /// The words of its name.
    var name: [Int]
    /// Its notes; nil where they are missing.
    var notes: [CellLine]?
    /// What the form says for each type.
    var cells: [TypedCell] = []
  }
}
