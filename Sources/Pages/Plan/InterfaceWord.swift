import Templates

/// A word of the theme that the program places in what it gives to templates. The theme's
/// `words.yml` has a text for each, or the theme isn't compiled.
enum InterfaceWord: String, CaseIterable {
  case nothingMissing = "nothing.missing"
  case nothingBlank = "nothing.blank"
  case nothingWasBlank = "nothing.was_blank"
  case nothingNowBlank = "nothing.now_blank"
  case nothingBlankText = "nothing.blank_text"
  case nothingNothing = "nothing.nothing"
  case nothingHere = "nothing.here"
  case nothingNoComponent = "nothing.no_component"
  case nothingNoItem = "nothing.no_item"
  case nothingNoType = "nothing.no_type"
  case nothingNoText = "nothing.no_text"
  case nothingNotRecorded = "nothing.not_recorded"

  case navigationDefinitions = "navigation.definitions"
  case navigationCategories = "navigation.categories"
  case navigationReferences = "navigation.references"
  case navigationChanges = "navigation.changes"
  case navigationSearch = "navigation.search"
  case navigationAccessibility = "navigation.accessibility"
  case navigationUnresolved = "navigation.unresolved"
  case navigationChecksums = "navigation.checksums"
  case navigationHome = "navigation.home"

  case skipCatalog = "skip.catalog"
  case skipChanges = "skip.changes"
  case skipComparison = "skip.comparison"
  case skipDefinition = "skip.definition"
  case skipDefinitions = "skip.definitions"
  case skipHistory = "skip.history"
  case skipList = "skip.list"
  case skipNames = "skip.names"
  case skipReference = "skip.reference"
  case skipReferences = "skip.references"
  case skipSearch = "skip.search"
  case skipStatement = "skip.statement"
  case skipText = "skip.text"

  case titleAccessibility = "title.accessibility"
  case titleChecklist = "title.checklist"
  case titleChanges = "title.changes"
  case titleUndatedChanges = "title.undated_changes"
  case titleCompare = "title.compare"
  case titleDefinitions = "title.definitions"
  case titlePrint = "title.print"
  case titleReferences = "title.references"
  case titleSearch = "title.search"
  case titleUnresolved = "title.unresolved"
  case titleUndated = "title.undated"

  case sectionDefinitions = "section.definitions"

  case contentsFunction = "contents.function"
  case contentsHistory = "contents.history"
  case contentsOrder = "contents.order"
  case contentsOrdering = "contents.ordering"
  case contentsReferences = "contents.references"
  case contentsRequirements = "contents.requirements"
  case contentsSummary = "contents.summary"

  case columnNotes = "column.notes"

  case captionDefinitions = "caption.definitions"
  case captionDefinitionsByID = "caption.definitions_by_id"

  case switchText = "switch.text"
  case switchProposal = "switch.proposal"

  case labelAdopted = "label.adopted"
  case labelAdoptedHere = "label.adopted_here"
  case labelAlsoKnownAs = "label.also_known_as"
  case labelAsTable = "label.as_table"
  case labelAuthor = "label.author"
  case labelAuthors = "label.authors"
  case labelBlankOnForm = "label.blank_on_form"
  case labelCommentUntil = "label.comment_until"
  case labelCurrent = "label.current"
  case labelDate = "label.date"
  case labelDefinitions = "label.definitions"
  case labelForm508 = "label.form_508"
  case labelForm509 = "label.form_509"
  case labelFormerKeys = "label.former_keys"
  case labelHistory = "label.history"
  case labelIssuedBy = "label.issued_by"
  case labelLastChecked = "label.last_checked"
  case labelLastMajorRelease = "label.last_major_release"
  case labelNims508 = "label.nims_508"
  case labelNims509 = "label.nims_509"
  case labelNotInForce = "label.not_in_force"
  case labelNow = "label.now"
  case labelNumber = "label.number"
  case labelOfficialTextChecked = "label.official_text_checked"
  case labelOriginalRelease = "label.original_release"
  case labelProposal = "label.proposal"
  case labelProposals = "label.proposals"
  case labelProposed = "label.proposed"
  case labelProposedBy = "label.proposed_by"
  case labelPublishedIn = "label.published_in"
  case labelReplacedBy = "label.replaced_by"
  case labelReviewSheet = "label.review_sheet"
  case labelStartsFrom = "label.starts_from"
  case labelSuperseded = "label.superseded"
  case labelTookPlaceOf = "label.took_place_of"
  case labelUpdated = "label.updated"
  case labelVersion = "label.version"
  case labelVersionsHere = "label.versions_here"
  case labelWas = "label.was"
  case labelWithdrawn = "label.withdrawn"

  case stateAdopted = "state.adopted"
  case stateAnyType = "state.any_type"

  case watermarkDraft = "watermark.draft"
  case watermarkProposal = "watermark.proposal"
  case watermarkWithdrawn = "watermark.withdrawn"

  case answerYes = "answer.yes"
  case answerNo = "answer.no"
  case answerNone = "answer.none"

  case vocabularyCategory = "vocabulary.category"
  case vocabularyCategories = "vocabulary.categories"
  case vocabularyCoreCapability = "vocabulary.core_capability"
  case vocabularyCoreCapabilities = "vocabulary.core_capabilities"
  case vocabularyKind = "vocabulary.kind"
  case vocabularyKinds = "vocabulary.kinds"
  case vocabularyStatus = "vocabulary.status"
  case vocabularyStatuses = "vocabulary.statuses"
  case vocabularyComponent = "vocabulary.component"
  case vocabularyComponents = "vocabulary.components"
  case vocabularyAbbreviation = "vocabulary.abbreviation"
  case vocabularyAbbreviations = "vocabulary.abbreviations"
  case vocabularySynonym = "vocabulary.synonym"
  case vocabularySynonyms = "vocabulary.synonyms"

  case filterCapability = "filter.capability"
  case filterCategory = "filter.category"
  case filterForm = "filter.form"
  case filterForm508 = "filter.form_508"
  case filterForm509 = "filter.form_509"
  case filterHasNoProposal = "filter.has_no_proposal"
  case filterHasProposal = "filter.has_proposal"
  case filterKind = "filter.kind"
  case filterMissionArea = "filter.mission_area"
  case filterProposal = "filter.proposal"
  case filterStatus = "filter.status"
  case filterTypes = "filter.types"

  case searchBox = "search.box"

  case linkAllChanges = "link.all_changes"
  case linkAllChangesByYear = "link.all_changes_by_year"
  case linkAllDefinitions = "link.all_definitions"
  case linkAllDefinitionsByID = "link.all_definitions_by_id"
  case linkAllNames = "link.all_names"
  case linkAllVersions = "link.all_versions"
  case linkByCapability = "link.by_capability"
  case linkByCategory = "link.by_category"
  case linkByKind = "link.by_kind"
  case linkByStatus = "link.by_status"
  case linkNextDefinition = "link.next_definition"
  case linkPreviousDefinition = "link.previous_definition"
  case linkPrint = "link.print"
  case linkProposedText = "link.proposed_text"
  case linkReviewTable = "link.review_table"
  case linkSheetAsTable = "link.sheet_as_table"
  case linkToPrint = "link.to_print"
  case linkVersionHistory = "link.version_history"
  case linkWithoutDate = "link.without_date"

  case documentAllTypes = "document.all_types"
  case documentWhole = "document.whole"
}

/// The texts that a theme gives to the program's words.
struct InterfaceWords: Sendable {
  /// In the order of the words.
  private let texts: [String]

  /// Takes the program's words out of a theme's; one that isn't there, which was reported, is empty.
  init(_ words: ThemeWords) { texts = InterfaceWord.allCases.map { words[$0.rawValue] ?? "" } }

  /// The text of a word.
  subscript(word: InterfaceWord) -> String { texts[word.place] }
}

extension InterfaceWord {
  /// The place among all words. Pages ask for words often, and a dictionary would hash their names.
  fileprivate var place: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
