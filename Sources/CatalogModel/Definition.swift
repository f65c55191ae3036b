public import CommonMark
public import Diagnostics

/// A definition with all that the catalog holds of it.
///
/// Immutable, and a class for the reason that `Revision` is one.
public final class Definition: Sendable {
  /// The ID.
  public let id: DefinitionID
  /// What this catalog says about it.
  public let about: About
  /// The official versions whose text is here, oldest first; at least one.
  public let versions: [Revision]
  /// The proposals, by name.
  public let proposals: [Revision]
  /// Local notes, by file name.
  public let supplements: [Supplement]
  /// Every version that is known of, newest first: the union of all files' tables and the files.
  public let history: [HistoryEntry]
  /// The index in `versions` of the current one.
  public let currentIndex: Int
  /// The version that this organisation works by, where the catalog says so.
  public let adopted: Version?

  /// Makes a definition of its parts. `versions` must not be empty, and holds `currentIndex`.
  public init(
    id: DefinitionID, about: About, versions: [Revision], proposals: [Revision],
    supplements: [Supplement], history: [HistoryEntry], currentIndex: Int, adopted: Version?
  ) {
    self.id = id
    self.about = about
    self.versions = versions
    self.proposals = proposals
    self.supplements = supplements
    self.history = history
    self.currentIndex = currentIndex
    self.adopted = adopted
  }

  /// The current version: the highest in force, else the highest Pre-Decisional.
  public var current: Revision { versions[currentIndex] }

  /// The name in the current version.
  public var name: String { current.name.value }

  /// The index of the current one among `versions`, which must not be empty.
  ///
  /// In force are Published, Interim Guidance and Under Revision.
  public static func currentIndex(of versions: [Revision]) -> Int {
    versions.lastIndex { $0.official?.status.value.isInForce ?? false } ?? versions.count - 1
  }

  /// The revision with this version, where its text is here.
  public func revision(_ version: Version) -> Revision? { versions.first { $0.version == version } }

  /// The supplements that a page of `revision` shows.
  public func supplements(for revision: Revision) -> [Supplement] {
    guard let version = revision.version else { return [] }
    return supplements.filter { supplement in
      guard let newest = supplement.versions.map(\.value).max() else { return false }
      return supplement.versions.contains { $0.value == version } || version > newest
    }
  }
}

/// One version in a definition's history.
public struct HistoryEntry: Sendable {
  /// The version.
  public let version: Version
  /// When it was published, where a table or the version's own file says so.
  public let date: DocumentDate?
  /// What kind of document it is; missing where our copies lost it.
  public let documentType: FormEntry<String>
  /// Whether its text is in this catalog.
  public let isHeld: Bool
  /// How our copy of its text was corrected, oldest first.
  public let corrections: [FrozenSums.Correction]

  /// Makes an entry of its parts.
  public init(
    version: Version, date: DocumentDate?, documentType: FormEntry<String>, isHeld: Bool,
    corrections: [FrozenSums.Correction] = []
  ) {
    self.version = version
    self.date = date
    self.documentType = documentType
    self.isHeld = isHeld
    self.corrections = corrections
  }
}

/// What this catalog says about a definition: the content of `about.md`, or its defaults.
public struct About: Sendable {
  /// Where the text of a version came from.
  public struct Source: Sendable {
    /// The version.
    public let version: Located<Version>
    /// The address of the official text.
    public let url: String?
    /// When the text was captured.
    public let captured: DocumentDate?
    /// Who captured it.
    public let by: String?
    /// When it was last compared with the official text.
    public let checked: DocumentDate?
    /// Who compared it.
    public let checkedBy: String?
    /// The document as the issuer published it, by its path below `files/`.
    public let file: Located<String>?
    /// The SHA-256 of that file, in hexadecimal digits.
    public let sum: Located<String>?

    /// Makes a source of its parts.
    public init(
      version: Located<Version>, url: String?, captured: DocumentDate?, by: String?,
      checked: DocumentDate?, checkedBy: String? = nil, file: Located<String>? = nil,
      sum: Located<String>? = nil
    ) {
      self.version = version
      self.url = url
      self.captured = captured
      self.by = by
      self.checked = checked
      self.checkedBy = checkedBy
      self.file = file
      self.sum = sum
    }
  }

  /// That a definition is no longer in force.
  public struct Withdrawal: Sendable {
    /// The status that a withdrawn definition has, in readers' words.
    public static let status = "Withdrawn"

    /// Since when.
    public let date: DocumentDate
    /// Why.
    public let reason: String
    /// The place of the date.
    public let span: ByteSpan

    /// Makes a withdrawal of its parts.
    public init(date: DocumentDate, reason: String, span: ByteSpan = .at(0)) {
      self.date = date
      self.reason = reason
      self.span = span
    }
  }

  /// A finding about an official text that the catalog knows of.
  public struct Acknowledgement: Sendable, Equatable {
    /// The version, or the proposal.
    public let revision: Located<RevisionKey.Name>
    /// The id of the rule.
    public let rule: Located<String>
    /// The words at fault.
    public let text: Located<String>
    /// What the page says about it.
    public let reason: String

    /// Makes an acknowledgement of its parts.
    public init(
      of revision: Located<RevisionKey.Name>, rule: Located<String>, text: Located<String>,
      reason: String
    ) {
      self.revision = revision
      self.rule = rule
      self.text = text
      self.reason = reason
    }
  }

  /// What a change between two texts amounts to, where the catalog knows better than the rules.
  public struct Judgement: Sendable, Equatable {
    /// The old text: a version, or a proposal's name.
    public let from: Located<String>
    /// The new text.
    public let to: Located<String>
    /// The change's lasting name.
    public let change: Located<String>
    /// What it amounts to, by the name of its class.
    public let kind: String
    /// Why, for readers.
    public let reason: String
    /// Who says so.
    public let by: String

    /// Makes a judgement of its parts.
    public init(
      from: Located<String>, to: Located<String>, change: Located<String>, kind: String,
      reason: String, by: String
    ) {
      self.from = from
      self.to = to
      self.change = change
      self.kind = kind
      self.reason = reason
      self.by = by
    }
  }

  /// The file, where there is one.
  public let path: String?
  /// Who issues the definition, from the file or the catalog's settings.
  public let issuer: String?
  /// Where the versions' texts came from.
  public let sources: [Source]
  /// Other names that readers search for.
  public let aliases: [Located<String>]
  /// The definition that this one took the place of.
  public let supersedes: Located<DefinitionID>?
  /// The definition that took the place of this one.
  public let supersededBy: Located<DefinitionID>?
  /// That it is no longer in force.
  public let withdrawn: Withdrawal?
  /// For whom the definition, and all under it, may be shown.
  public let audience: AudienceRank
  /// Findings that the catalog knows of.
  public let acknowledged: [Acknowledgement]
  /// What changes amount to, where the rules are wrong about it.
  public let judged: [Judgement]
  /// The editor's note.
  public let note: [Block]
  /// The change note of each version.
  public let changeNotes: [Version: Passage]

  /// Makes an about of its parts.
  public init(
    path: String?, issuer: String?, sources: [Source], aliases: [Located<String>],
    supersedes: Located<DefinitionID>?, supersededBy: Located<DefinitionID>?,
    withdrawn: Withdrawal?, audience: AudienceRank, acknowledged: [Acknowledgement],
    judged: [Judgement] = [], note: [Block], changeNotes: [Version: Passage]
  ) {
    self.path = path
    self.issuer = issuer
    self.sources = sources
    self.aliases = aliases
    self.supersedes = supersedes
    self.supersededBy = supersededBy
    self.withdrawn = withdrawn
    self.audience = audience
    self.acknowledged = acknowledged
    self.judged = judged
    self.note = note
    self.changeNotes = changeNotes
  }

  /// The files that the sources name, by their paths below `files/`.
  public var sourceFiles: [Located<String>] { sources.compactMap(\.file) }

  /// What changes between two texts amount to.
  public func judgements(from old: RevisionKey, to new: RevisionKey) -> [Judgement] {
    judged.filter { $0.from.value == old.name.text && $0.to.value == new.name.text }
  }

  /// Where the text of `version` came from, where that is recorded.
  public func source(of version: Version) -> Source? {
    sources.first { $0.version.value == version }
  }
}
