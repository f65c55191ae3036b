public import CatalogModel

/// What a change amounts to, the gravest first.
public enum ChangeClass: String, Sendable, Hashable, CaseIterable, Comparable {
  /// More is asked for.
  case raised = "requirement-raised"
  /// Less is asked for.
  case lowered = "requirement-lowered"
  /// Something is asked for that wasn't.
  case added = "requirement-added"
  /// Something is no longer asked for.
  case removed = "requirement-removed"
  /// Meaning-bearing words changed; whether it asks for more or less isn't certain.
  case changed = "requirement-changed"
  /// One of the two copies lacks the text, so that nothing can be said.
  case uncompared
  /// Words of a note that bind nobody.
  case note
  /// The same text at another place, or under another name.
  case moved = "moved-or-renamed"
  /// The meaning stays.
  case editorial
  /// The document's own dates, version and status.
  case record

  /// What a person may say that a change amounts to.
  public static let judgeable = allCases.filter { $0 != .uncompared }

  /// Whether what is required changed.
  public var isRequirement: Bool {
    switch self {
    case .raised, .lowered, .added, .removed, .changed: true
    case .uncompared, .note, .moved, .editorial, .record: false
    }
  }

  /// Orders by gravity, the gravest first.
  public static func < (left: ChangeClass, right: ChangeClass) -> Bool {
    left.gravity < right.gravity
  }

  private var gravity: Int {
    switch self {
    case .raised: 0
    case .lowered: 1
    case .added: 2
    case .removed: 3
    case .changed: 4
    case .uncompared: 5
    case .note: 6
    case .moved: 7
    case .editorial: 8
    case .record: 9
    }
  }
}

/// One change of one block, row, column or fact, with what it amounts to and why.
public struct Change: Sendable, Hashable {
  /// What was judged, for one stretch of words.
  public struct Reason: Sendable, Hashable {
    /// What it amounts to.
    public let changeClass: ChangeClass
    /// The heart of it, where a few words can say it: `8 → 16 hours`; else nil.
    public let gist: String?
    /// Why, as a sentence: `A number that must be met went up.`
    public let sentence: String
    /// Who says so; nil where the rules do.
    public var setBy: String?

    /// Makes a reason of its parts.
    public init(_ changeClass: ChangeClass, gist: String? = nil, sentence: String) {
      self.changeClass = changeClass
      self.gist = gist
      self.sentence = sentence
    }
  }

  /// Counts from 1, in the order of the document.
  public let number: Int
  /// Where in the redline.
  public let place: RedlinePlace
  /// Where, for a reader: `Training / Type 2 / item 4`.
  public let locator: Locator
  /// Where it stood, when it stood elsewhere.
  public let formerLocator: Locator?
  /// What it amounts to: the gravest of its reasons' classes.
  public let changeClass: ChangeClass
  /// Why, the gravest first; never empty.
  public let reasons: [Reason]
  /// The types whose requirements change with it though their own cells don't.
  public let affected: [ResourceType]
  /// The whole old text of the block; nil where there was none.
  public let oldText: String?
  /// The whole new text of the block; nil where there is none.
  public let newText: String?
  /// Its lasting name.
  public let fingerprint: Fingerprint

  /// What it amounts to, by every reason, the gravest first: a change can be raised and lowered.
  /// What hardly counts beside them, an editorial correction or a date, is left out.
  public let classes: [ChangeClass]

  /// Makes a change of its parts.
  public init(
    number: Int, place: RedlinePlace, locator: Locator, formerLocator: Locator? = nil,
    changeClass: ChangeClass, reasons: [Reason], affected: [ResourceType], oldText: String?,
    newText: String?, fingerprint: Fingerprint
  ) {
    self.number = number
    self.place = place
    self.locator = locator
    self.formerLocator = formerLocator
    self.changeClass = changeClass
    self.reasons = reasons
    self.affected = affected
    self.oldText = oldText
    self.newText = newText
    self.fingerprint = fingerprint
    classes = Self.classes(of: reasons, changeClass)
  }

  private static func classes(of reasons: [Reason], _ gravest: ChangeClass) -> [ChangeClass] {
    guard reasons.contains(where: { $0.changeClass != gravest }) else { return [gravest] }
    let all = Set(reasons.map(\.changeClass)).union([gravest]).sorted()
    let grave = all.filter { $0 < .editorial }
    return grave.isEmpty ? all : grave
  }
}

/// A change's lasting name: `c-4b1e90a7`. It doesn't depend on positions, versions or dates.
public struct Fingerprint: Sendable, Hashable {
  /// The name, with its leading letter.
  public let text: String

  /// Wraps a name.
  public init(_ text: String) { self.text = text }
}

/// Where a block stands, for a reader.
public struct Locator: Sendable, Hashable {
  /// The section, fact or component: `Training`.
  public let part: String
  /// The type, for cells and descriptions.
  public let type: ResourceType?
  /// The place in the part: `item 2`, `item 3.1`, `paragraph 2`, `Notes`; nil for the whole.
  public let detail: String?
  /// The id of the block on the page of its revision: `training.type-2.3`.
  public let anchor: String

  /// Makes a locator of its parts.
  public init(part: String, type: ResourceType? = nil, detail: String? = nil, anchor: String) {
    self.part = part
    self.type = type
    self.detail = detail
    self.anchor = anchor
  }

  /// All of it: `Training / Type 2 / item 4`.
  public var words: String {
    var words = part
    if let type { words += " / " + type.description }
    if let detail { words += " / " + detail }
    return words
  }
}
