import CatalogModel

extension VocabularyField {
  /// What readers call one of its terms.
  var singular: String {
    switch self {
    case .category: "Resource category"
    case .coreCapability: "Core capability"
    case .kind: "Resource kind"
    case .status: "Status"
    case .component: "Component"
    case .abbreviation: "Abbreviation"
    }
  }

  /// What readers call its terms.
  var plural: String {
    switch self {
    case .category: "Resource categories"
    case .coreCapability: "Core capabilities"
    case .kind: "Resource kinds"
    case .status: "Statuses"
    case .component: "Components"
    case .abbreviation: "Abbreviations"
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
    }
  }

  /// What the groups of its terms are called.
  var groupWord: String {
    switch self {
    case .coreCapability: "Mission area"
    case .category, .kind, .status, .component, .abbreviation: "Group"
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
    case .component, .abbreviation: []
    }
  }
}
