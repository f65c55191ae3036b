import CatalogModel
import CommonMark
import Diagnostics

/// Reasons that hold for a block, a row, a column or a fact as a whole.
extension Change.Reason {
  // MARK: Our copies

  /// Nothing can be said, because our copy of `revision` lacks the text.
  static func uncompared(_ revision: Revision) -> Self {
    let copy =
      switch revision.provenance {
      case .official: "Our copy of \(revision.standingWords)"
      case .proposal: "T" + revision.standingWords.dropFirst()
      }
    return Self(.uncompared, sentence: "\(copy) lacks this text, so that it can’t be compared.")
  }

  // MARK: Answers

  static func answered(_ answer: String, _ context: TextContext) -> Self {
    Self(
      .added, gist: "was \(answer)",
      sentence: answer == "blank"
        ? "Text stands\(context.place) where the form was blank."
        : "Text stands\(context.place) where the form said “\(answer)”.")
  }
  static func unanswered(_ answer: String, _ context: TextContext) -> Self {
    Self(
      .removed, gist: "now \(answer)",
      sentence: answer == "blank"
        ? "The form is blank\(context.place) where text stood."
        : "The form says “\(answer)”\(context.place) where text stood.")
  }
  static func blankAnswered(_ gist: String, _ context: TextContext) -> Self {
    Self(
      context.isRequirement ? .changed : .editorial, gist: gist,
      sentence: "A blank isn’t the same as an answer, but neither asks for anything.")
  }

  // MARK: Rows and columns

  static let rowAdded = Self(.added, sentence: "A component is new.")
  static let rowRemoved = Self(.removed, sentence: "A component is gone.")
  static let rowBroken = Self(.changed, sentence: "Components were divided otherwise.")
  static func renumbered(_ gist: String) -> Self {
    Self(.moved, gist: gist, sentence: "The same type, another number.")
  }
  static func otherTarget(_ gist: String) -> Self {
    Self(
      .changed, gist: gist, sentence: "The words stay, and the type they name is another one now.")
  }
  static let columnAdded = Self(.added, sentence: "A type is new.")
  static let columnRemoved = Self(.removed, sentence: "A type is gone.")

  static func moved(_ what: String, from: String, to: String) -> Self {
    Self(
      .moved, gist: "\(what) \(from) → \(what) \(to)", sentence: "The same \(what), another place.")
  }

  /// The reasons for a name's change; none where it is the same.
  static func rename(
    _ name: TextRedline, in context: TextContext, sentence: String
  ) -> [Self] {
    guard !name.isSame else { return [] }
    let reasons = TextJudge.reasons(name, in: context)
    if !reasons.isEmpty, reasons.allSatisfy({ $0.changeClass == .editorial }) { return reasons }
    return [Self(.moved, gist: .words(name.old.plain, name.new.plain), sentence: sentence)]
  }

  // MARK: Blocks

  static func moved(_ old: Locator, _ new: Locator, isChanged: Bool) -> Self {
    let (from, to) = (old.detail, new.detail)
    return Self(
      .moved, gist: from == to ? nil : "\(from ?? "the whole") → \(to ?? "the whole")",
      sentence: isChanged ? "It also stands at another place." : "Same words, another place.")
  }

  static func movedBetween(_ old: Locator, _ new: Locator, isChanged: Bool) -> Self {
    Self(
      .moved, gist: "\(old.words) → \(new.words)",
      sentence: isChanged ? "It also stands at another place." : "Same words, another place.")
  }
  static func otherTypeAsks(_ old: Locator, _ new: Locator) -> Self {
    Self(
      .changed, gist: .words(old.type?.description ?? old.part, new.type?.description ?? new.part),
      sentence: "It stands under another type now: one asks for it, the other no longer does.")
  }
  static func otherRole(_ old: Locator, _ new: Locator) -> Self {
    Self(
      .changed,
      sentence: "It stands in another kind of text now, as a note or as what is asked for.")
  }
  static func otherLead(in context: TextContext) -> Self {
    Self(
      .changed,
      sentence:
        "It stands in a list under other words now\(context.place), which say what it means.")
  }
  static func reset(isChanged: Bool) -> Self {
    Self(
      .editorial,
      sentence: isChanged
        ? "It is also set in another way: as a list, as paragraphs, divided or joined."
        : "The same words, set in another way: as a list, as paragraphs, divided or joined.")
  }
  static func rowOfMoved(from names: [String]) -> Self {
    Self(
      .moved, gist: names.count == 1 ? "from “\(names[0])”" : nil,
      sentence: "A component is new; all of its text stood elsewhere before.")
  }
  static let rowMovedAway = Self(
    .moved, sentence: "The component is gone; all of its text stands elsewhere now.")

  /// Whether it comes with a text's division: the marks and capitals at its seams.
  var isSeam: Bool { [.punctuation, .serialComma, .capitals].contains(self) }

  static let movedWithin = Self(.moved, sentence: "A paragraph of it stands at another place.")
  static func listed(wasList: Bool) -> Self {
    Self(
      .editorial, sentence: wasList ? "A list became a paragraph." : "A paragraph became a list.")
  }

  static func sorted(_ count: Int) -> Self {
    Self(
      .editorial,
      sentence: count == 1
        ? "One reference stands at another place. The order of references says nothing."
        : "\(count) references stand at other places. The order of references says nothing.")
  }

  static func itemAdded(at place: JudgedPlace, in lead: ListLead) -> Self {
    if place.isReferences { return Self(.added, sentence: "A reference is new.") }
    if place.context.isException { return Self(.changed, sentence: "An exception is new.") }
    switch lead {
    case .choice where place.isAsked:
      return Self(.lowered, sentence: "Another way to meet it is new among those that suffice.")
    case .none, .atLeast, .choice:
      return Self(.added, sentence: "A list item is new\(place.context.place).")
    case .ban where place.isAsked:
      return Self(.raised, sentence: "Another thing is forbidden.")
    case .exception where place.isAsked:
      return Self(.lowered, sentence: "Another thing is excepted.")
    case .atMost, .ban, .exception, .withdrawn:
      return Self(.changed, sentence: "A list of limits, exceptions or conditions has a new item.")
    }
  }
  static func itemRemoved(at place: JudgedPlace, in lead: ListLead) -> Self {
    if place.isReferences { return Self(.removed, sentence: "A reference is gone.") }
    if place.context.isException { return Self(.changed, sentence: "An exception is gone.") }
    switch lead {
    case .choice where place.isAsked:
      return Self(
        .raised, sentence: "One of the ways to meet it is gone from those that suffice.")
    case .none, .atLeast, .choice:
      return Self(.removed, sentence: "A list item is gone\(place.context.place).")
    case .ban where place.isAsked:
      return Self(.lowered, sentence: "One thing is no longer forbidden.")
    case .exception where place.isAsked:
      return Self(.raised, sentence: "One thing is no longer excepted.")
    case .atMost, .ban, .exception, .withdrawn:
      return Self(.changed, sentence: "A list of limits, exceptions or conditions lost an item.")
    }
  }

  static func blockAdded(_ block: Block, at place: JudgedPlace) -> Self {
    guard let words = words(for: block) else { return .spacing }
    return Self(.added, sentence: "A \(words) is new\(place.context.place).")
  }
  static func blockRemoved(_ block: Block, at place: JudgedPlace) -> Self {
    guard let words = words(for: block) else { return .spacing }
    return Self(.removed, sentence: "A \(words) is gone\(place.context.place).")
  }

  private static func words(for block: Block) -> String? {
    switch block {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .list: "list"
    case .quote: "quotation"
    case .code: "text of fixed width"
    case .thematicBreak: nil
    }
  }

  /// The same finding where words changed beside.
  var withoutWords: Self {
    let ending = " The words stay."
    guard sentence.hasSuffix(ending) else { return self }
    return Self(changeClass, gist: gist, sentence: String(sentence.dropLast(ending.count)))
  }

  static func split(_ what: String, _ count: Int) -> Self {
    Self(.editorial, sentence: "One \(what) became \(count). The words stay.")
  }
  static func merged(_ what: String, _ count: Int) -> Self {
    Self(.editorial, sentence: "\(count) \(what)s became one. The words stay.")
  }

  static func replaced(in context: TextContext) -> Self {
    Self(.changed, sentence: "The text was replaced as a whole\(context.place).")
  }
  static func tooMuch(in context: TextContext) -> Self {
    Self(
      .changed,
      sentence:
        "The text was replaced as a whole\(context.place), or it was too much to compare word "
        + "by word.")
  }
}
