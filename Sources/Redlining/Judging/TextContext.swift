import CatalogModel

/// Where a text stands, as far as its judgement depends on it.
struct TextContext {
  /// What kind of text it is.
  enum Role {
    /// A cell or a type's description: each number in it must be met.
    case requirement
    /// The notes on a component.
    case notes
    /// A section of running text.
    case section(FormSection)
  }

  /// What kind of text it is.
  let role: Role
  /// The type that it stands under.
  var type: ResourceType?
  /// Whether it stands in the component of physical fitness.
  var isFitness = false
  /// Whether its words say what is left out of another type's: "Same as Type 2, except".
  var isException = false
  /// Whether the text was divided otherwise, so that an "and" between its parts may go.
  var isBroken = false
  /// Whether it stands in a component of what people learn or have done.
  var isTraining = false
  /// Whether it stands in a component whose name says that numbers are minimums: "Minimum Personnel".
  var isOfMinimum = false
  /// What the text before its list says of it.
  var lead = ListLead.none
  /// Whether its language is one whose words for more and less are known.
  var givesDirections = true
  /// The names of the resource, in both revisions.
  var names: [WordList] = []
  /// What abbreviations stand for.
  var abbreviations = Abbreviations()
  /// The new numbers of types that have others.
  var renumbered: [ResourceType: ResourceType] = [:]

  /// Whether what it says must be met as it stands.
  var isRequirement: Bool {
    switch role {
    case .requirement: !isException
    case .notes, .section: false
    }
  }

  /// Where the words stand, within a sentence; empty for what must be met.
  var place: String {
    switch role {
    case .requirement: ""
    case .notes: " in the notes"
    case .section(.overallFunction): " in the overall function"
    case .section(.description): " in the description"
    case .section(.descriptionNotes): " in the notes on the description"
    case .section(.compositionAndOrdering): " in the ordering specifications"
    case .section(.notes): " in the notes"
    case .section(.references): " in a reference"
    case .section(.types), .section(.components): ""
    }
  }
}
