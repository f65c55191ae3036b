import CatalogModel

extension VocabularyField {
  /// What readers call one of its terms.
  var singular: InterfaceWord {
    switch self {
    case .category: .vocabularyCategory
    case .coreCapability: .vocabularyCoreCapability
    case .kind: .vocabularyKind
    case .status: .vocabularyStatus
    case .component: .vocabularyComponent
    case .abbreviation: .vocabularyAbbreviation
    case .synonym: .vocabularySynonym
    }
  }

  /// What readers call its terms.
  var plural: InterfaceWord {
    switch self {
    case .category: .vocabularyCategories
    case .coreCapability: .vocabularyCoreCapabilities
    case .kind: .vocabularyKinds
    case .status: .vocabularyStatuses
    case .component: .vocabularyComponents
    case .abbreviation: .vocabularyAbbreviations
    case .synonym: .vocabularySynonyms
    }
  }

  /// The short plural, for running text: `20 categories`.
  var shortPlural: String {
    switch self {
    case .category: "categories"
    case .coreCapability: "core capabilities"
    case .kind: "kinds"
    case .status: "statuses"
    case .component: "components"
    case .abbreviation: "abbreviations"
    case .synonym: "synonyms"
    }
  }

  /// What the groups of its terms are called.
  var groupWord: String {
    switch self {
    case .coreCapability: "Mission area"
    case .category, .kind, .status, .component, .abbreviation, .synonym: "Group"
    }
  }

  /// The fields of the form that name its terms, in the order in which a reader cares for them.
  var formFields: [DefinitionField] {
    switch self {
    case .category: [.category]
    case .coreCapability:
      [.primaryCoreCapability, .secondaryCoreCapability, .supportingCoreCapabilities]
    case .kind: [.kind]
    case .status: [.status]
    case .component, .abbreviation, .synonym: []
    }
  }
}
