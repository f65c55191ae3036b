import Diagnostics

/// What can be wrong between a supplement and the definition that it is for.
enum SupplementMatchRules {
  /// A supplement to nothing.
  static let unknownDefinition = Rule(
    "supplement/unknown-definition", .error,
    "A supplement must apply to a definition in the catalog.",
    explanation: """
      `applies_to` is the ID of the definition that the supplement adds to: the name of a folder \
      under definitions.
      """)

  /// A supplement to a version that isn't here.
  static let unknownVersion = Rule(
    "supplement/unknown-version", .error,
    "A supplement must name versions whose text is in the catalog.",
    explanation: """
      `versions` lists the versions that the supplement was written for, so that it can be held \
      against them. Versions that come later show it with a note that it was written for another.
      """)

  /// A component that the version doesn't have.
  static let unknownComponent = Rule(
    "supplement/unknown-component", .error,
    "A supplement may use only the definition's components.",
    explanation: """
      A text under `## Components`, `### Training` is shown in the row Training of the \
      requirements table. Each version that `versions` names has to have the component. On a \
      later version that doesn't, the text stands apart, with a note.
      """)

  /// A type that the version doesn't have.
  static let unknownType = Rule(
    "supplement/unknown-type", .error, "A supplement may use only the definition's types.",
    explanation: """
      A text under `#### Type 2` is shown in the column Type 2 of the requirements table. Each \
      version that `versions` names has to have the type. On a later version that doesn't, the \
      text stands apart, with a note.
      """)

  /// Every rule of this area.
  static let all: [Rule] = [
    unknownDefinition, unknownVersion, unknownComponent, unknownType,
  ]
}
