public import CatalogModel
import FrontMatter

/// The first text of a definition: its facts, and a note that lists the headings of its form. None of them
/// stands in the text itself, where it would say that the form is blank there.
public struct DefinitionSkeleton: Sendable {
  private let id: DefinitionID
  private let version: Version
  private let name: String
  private let form: Form
  private let types: Int
  private let terms: [(field: DefinitionField, term: String)]
  private let components: [String]

  /// A definition's text in a form of so many types, with a term of the vocabulary for each fact that
  /// it must have. `components` are the rows that every form of the kind has.
  public init(
    _ id: DefinitionID, _ version: Version, name: String, form: Form, types: Int,
    terms: [(field: DefinitionField, term: String)], components: [String]
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.form = form
    self.types = types
    self.terms = terms
    self.components = components
  }

  /// The file of the version.
  public var file: NewFile {
    NewFile("Content/definitions/\(id.text)/\(version).md", head)
  }

  private var head: String {
    let isNamed = id.form == nil ? "form: \(form.rawValue)\n" : ""
    let facts = terms.map { "\($0.field.key): \(YAMLText.scalar($0.term))\n" }.joined()
    return """
      ---
      id: \(id.text)
      name: \(YAMLText.scalar(name))
      \(isNamed)status: Published
      version: \(version)
      \(facts)# Of the rest, write what your copy of the form has, and leave out what it lacks. A key without a
      # value says that the form has it, and that it is blank there.
      # updated: 2020-02-15
      # original_release: 2017-11-07
      # last_major_release: 2020-02-15
      # secondary_core_capability:
      # supporting_core_capabilities: []
      \(form == .positionQualification ? Self.flags : "")# published_versions:
      #   - { version: \(version), date: 2020-02-15 }
      #
      # The form's text comes below the line. Put each part of it under its heading, without the # before
      # it here. What has no heading is shown as missing from our copy, a heading with nothing under it as
      # blank on the form.
      #
      \(headings.map { "# \($0)\n" }.joined())---

      """
  }

  private static let flags = """
    # nqs_position: yes
    # single_resource: yes
    # with_typed_team: no
    # typed_team:
    # with_typed_unit: no
    # typed_unit:

    """

  private var headings: [String] {
    let isPosition = form == .positionQualification
    var headings = ["## Overall Function"]
    if !isPosition { headings.append("## Description") }
    headings += ["## Types"] + cells("###")
    if !components.isEmpty {
      headings.append("## Components")
      for component in components {
        headings += ["### \(component)", "#### Notes"] + cells("####")
      }
    }
    return headings + ["## Composition and Ordering Specifications", "## Notes", "## References"]
  }

  private func cells(_ level: String) -> [String] {
    types == 1 ? [level + " Single Type"] : (1...types).map { "\(level) Type \($0)" }
  }
}
