public import Diagnostics

/// What a published document is good for.
public enum Status: String, Sendable, Hashable, CaseIterable {
  /// In force.
  case published = "Published"
  /// In force until something better comes.
  case interimGuidance = "Interim Guidance"
  /// In force while it is revised.
  case underRevision = "Under Revision"
  /// A draft of the issuer: not in force.
  case preDecisional = "Pre-Decisional"

  /// Whether resources are typed by it.
  public var isInForce: Bool { self != .preDecisional }
}

/// Names one revision in the whole catalog.
public struct RevisionKey: Hashable, Sendable, Comparable {
  /// Which revision of a definition.
  public enum Name: Hashable, Sendable {
    /// A version that the issuer published.
    case version(Version)
    /// A proposal, by its file's name.
    case proposal(String)

    /// The version or the file's name: `1.3`, `corrections`.
    public var text: String {
      switch self {
      case .version(let version): version.description
      case .proposal(let name): name
      }
    }
  }

  /// The definition.
  public let definition: DefinitionID
  /// Which of its revisions.
  public let name: Name

  /// Makes a key of its parts.
  public init(_ definition: DefinitionID, _ name: Name) {
    self.definition = definition
    self.name = name
  }

  /// Orders by definition, then versions before proposals.
  public static func < (left: RevisionKey, right: RevisionKey) -> Bool {
    guard left.definition == right.definition else { return left.definition < right.definition }
    switch (left.name, right.name) {
    case (.version(let one), .version(let other)): return one < other
    case (.version, .proposal): return true
    case (.proposal, .version): return false
    case (.proposal(let one), .proposal(let other)): return one < other
    }
  }
}

/// One text of a definition as a whole: an official version or a proposal.
///
/// Immutable. It is a class only so that handing it on costs one reference and not one for each
/// of its parts; nothing depends on its identity.
public final class Revision: Sendable {
  /// What makes it official, or a proposal.
  public enum Provenance: Sendable {
    /// Published by the issuer.
    case official(OfficialRecord)
    /// Proposed by someone, on the ground of a version.
    case proposal(ProposalRecord)
  }

  /// Names the revision.
  public let key: RevisionKey
  /// The file it was read from.
  public let path: String
  /// The place of the opening `---`, where what the file lacks is reported.
  public let opening: ByteSpan
  /// Official or proposed.
  public let provenance: Provenance
  /// The resource's name.
  public let name: Located<String>
  /// Which form it is on; nil only where the file doesn't say and had to.
  public let form: Form?
  /// The form's facts of plain text, by field; a field that isn't there is missing.
  public let facts: [DefinitionField: FormEntry<Located<String>>]
  /// The further core capabilities; an empty list is the form's "None".
  public let supportingCoreCapabilities: FormEntry<[Located<String>]>
  /// The form's dates; a field that isn't there is missing.
  public let dates: [DefinitionField: FormEntry<Located<DocumentDate>>]
  /// The form's yes and no; a field that isn't there is missing.
  public let flags: [DefinitionField: FormEntry<Located<Bool>>]
  /// The body.
  public let body: FormBody

  /// Makes a revision of its parts.
  public init(
    key: RevisionKey, path: String, opening: ByteSpan, provenance: Provenance,
    name: Located<String>,
    form: Form?, facts: [DefinitionField: FormEntry<Located<String>>],
    supportingCoreCapabilities: FormEntry<[Located<String>]>,
    dates: [DefinitionField: FormEntry<Located<DocumentDate>>],
    flags: [DefinitionField: FormEntry<Located<Bool>>], body: FormBody
  ) {
    self.key = key
    self.path = path
    self.opening = opening
    self.provenance = provenance
    self.name = name
    self.form = form
    self.facts = facts
    self.supportingCoreCapabilities = supportingCoreCapabilities
    self.dates = dates
    self.flags = flags
    self.body = body
  }

  /// The version, for an official revision.
  ///
  /// Not inlined: in other modules, Swift 6.3.1's optimizer stops at it with "ownership error".
  @inline(never)
  public var version: Version? {
    if case .version(let version) = key.name { version } else { nil }
  }

  /// What makes the revision official, if it is.
  public var official: OfficialRecord? {
    if case .official(let record) = provenance { record } else { nil }
  }

  /// What makes it a proposal, if it is one.
  public var proposal: ProposalRecord? {
    if case .proposal(let record) = provenance { record } else { nil }
  }

  /// Whether the form asks for a fact: a resource typing definition (508) has no flags and no typed
  /// team or unit. What our copy gives all the same counts.
  public func has(_ field: DefinitionField) -> Bool {
    guard form == .resourceTyping else { return true }
    return switch field {
    case .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit: !flag(field).isMissing
    case .typedTeam, .typedUnit: !fact(field).isMissing
    case .id, .name, .status, .version, .updated, .originalRelease, .lastMajorRelease, .kind,
      .category, .primaryCoreCapability, .secondaryCoreCapability, .supportingCoreCapabilities:
      true
    }
  }

  /// A fact of plain text.
  public func fact(_ field: DefinitionField) -> FormEntry<Located<String>> {
    facts[field] ?? .missing
  }

  /// A date.
  public func date(_ field: DefinitionField) -> FormEntry<Located<DocumentDate>> {
    dates[field] ?? .missing
  }

  /// A yes or no.
  public func flag(_ field: DefinitionField) -> FormEntry<Located<Bool>> {
    flags[field] ?? .missing
  }
}

/// What only an official version has.
public struct OfficialRecord: Sendable {
  /// The version.
  public let version: Located<Version>
  /// What it is good for.
  public let status: Located<Status>
  /// The form's table of published versions; missing where our copy lost it.
  public let publishedVersions: FormEntry<[PublishedVersion]>

  /// Makes a record of its parts.
  public init(
    version: Located<Version>, status: Located<Status>,
    publishedVersions: FormEntry<[PublishedVersion]>
  ) {
    self.version = version
    self.status = status
    self.publishedVersions = publishedVersions
  }
}

/// One row of the form's table of published versions.
public struct PublishedVersion: Sendable {
  /// The version.
  public let version: Located<Version>
  /// When it was published.
  public let date: FormEntry<Located<DocumentDate>>
  /// What kind of document it is.
  public let documentType: FormEntry<String>

  /// Makes a row of its parts.
  public init(
    version: Located<Version>, date: FormEntry<Located<DocumentDate>>,
    documentType: FormEntry<String>
  ) {
    self.version = version
    self.date = date
    self.documentType = documentType
  }
}

/// What only a proposal has.
public struct ProposalRecord: Sendable {
  /// The file's name without its ending; a piece of the address.
  public let name: String
  /// What the proposal is called.
  public let title: Located<String>
  /// The version it starts from.
  public let base: Located<Version>
  /// Who proposes it.
  public let proposedBy: String
  /// When it was proposed.
  public let proposed: DocumentDate
  /// Until when comments are asked for.
  public let commentUntil: DocumentDate?
  /// For whom it may be shown.
  public let audience: AudienceRank

  /// Makes a record of its parts.
  public init(
    name: String, title: Located<String>, base: Located<Version>, proposedBy: String,
    proposed: DocumentDate, commentUntil: DocumentDate?, audience: AudienceRank
  ) {
    self.name = name
    self.title = title
    self.base = base
    self.proposedBy = proposedBy
    self.proposed = proposed
    self.commentUntil = commentUntil
    self.audience = audience
  }
}

extension Revision {
  /// The text in words: `version 1.3`, `the proposal “Night watches”`.
  public var standingWords: String {
    switch provenance {
    case .official(let record): "version \(record.version.value)"
    case .proposal(let record): "the proposal “\(record.title.value)”"
    }
  }
}
