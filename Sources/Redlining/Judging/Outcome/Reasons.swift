import Bytes
import CommonMark

/// Every reason that the judge gives, in words for readers.
extension Change.Reason {
  // MARK: Numbers

  static func numberUp(_ gist: String) -> Self {
    Self(.raised, gist: gist, sentence: "A number that must be met went up.")
  }
  static func numberDown(_ gist: String) -> Self {
    Self(.lowered, gist: gist, sentence: "A number that must be met went down.")
  }
  static func tighterLimit(_ gist: String) -> Self {
    Self(.raised, gist: gist, sentence: "A limit became tighter.")
  }
  static func widerLimit(_ gist: String) -> Self {
    Self(.lowered, gist: gist, sentence: "A limit became wider.")
  }
  static func moreOften(_ gist: String) -> Self {
    Self(.raised, gist: gist, sentence: "It is asked for more often, or for fewer at a time.")
  }
  static func lessOften(_ gist: String) -> Self {
    Self(.lowered, gist: gist, sentence: "It is asked for less often, or for more at a time.")
  }
  static func farther(_ gist: String) -> Self {
    Self(.raised, gist: gist, sentence: "How far a capability must reach went up.")
  }
  static func lessFar(_ gist: String) -> Self {
    Self(.lowered, gist: gist, sentence: "How far a capability must reach went down.")
  }
  static func sameAmount(_ gist: String) -> Self {
    Self(.editorial, gist: gist, sentence: "The same amount, written otherwise.")
  }
  static func sameBound(_ gist: String) -> Self {
    Self(.editorial, gist: gist, sentence: "The same minimum or limit in other words.")
  }
  static func otherBound(_ gist: String, in context: TextContext) -> Self {
    Self(
      .changed, gist: gist,
      sentence: "What a number stands for, a minimum or a limit, is said otherwise\(context.place)."
    )
  }
  static func lessTime(_ gist: String, in bound: Bound) -> Self {
    Self(
      .raised, gist: gist,
      sentence: bound == .window
        ? "It counts for a shorter time back." : "The same must be done in less time.")
  }
  static func moreTime(_ gist: String, in bound: Bound) -> Self {
    Self(
      .lowered, gist: gist,
      sentence: bound == .window
        ? "It counts for a longer time back." : "The same may be done in more time.")
  }
  static func numbering(_ gist: String) -> Self {
    Self(.editorial, gist: gist, sentence: "The number of the paragraph. The meaning stays.")
  }
  static func otherNumber(_ gist: String, in context: TextContext) -> Self {
    Self(
      .changed,
      gist: gist.first?.isNumber == true && !gist.contains(where: \.isLetter)
        ? "number " + gist : gist,
      sentence: "A number changed\(context.place); unclear whether stricter.")
  }

  // MARK: Types, codes, dates

  static func moreCapable(_ gist: String) -> Self {
    Self(.raised, gist: gist, sentence: "A more capable type is asked for.")
  }
  static func lessCapable(_ gist: String) -> Self {
    Self(.lowered, gist: gist, sentence: "A less capable type is asked for.")
  }
  static func takesOverMore(_ gist: String) -> Self {
    Self(.raised, gist: gist, sentence: "It inherits what a more capable type must meet.")
  }
  static func takesOverLess(_ gist: String) -> Self {
    Self(.lowered, gist: gist, sentence: "It inherits what a less capable type must meet.")
  }
  static func ownType(_ gist: String) -> Self {
    Self(
      .editorial, gist: gist,
      sentence: "The text’s name for its own type is corrected to the type it stands under.")
  }
  static func ownTypeMistaken(_ gist: String) -> Self {
    Self(
      .editorial, gist: gist,
      sentence: "The text’s name for its own type is no longer the type it stands under.")
  }
  static func wrongOwnType(_ gist: String) -> Self {
    Self(
      .changed, gist: gist,
      sentence: "The text speaks of another type than before as its own, and not of the one it "
        + "stands under.")
  }
  static func sameType(_ gist: String) -> Self {
    Self(.editorial, gist: gist, sentence: "The same type, by its new number.")
  }
  static func otherType(_ gist: String, in context: TextContext) -> Self {
    Self(.changed, gist: gist, sentence: "Another type is named\(context.place).")
  }
  static func otherCode(_ gist: String, in context: TextContext) -> Self {
    Self(
      .changed, gist: gist,
      sentence: "Another course, standard, section or number is named\(context.place).")
  }
  static func otherDate(_ gist: String, in context: TextContext) -> Self {
    Self(.changed, gist: gist, sentence: "Another date or edition is named\(context.place).")
  }
  static func codeAdded(_ gist: String, in context: TextContext) -> Self {
    Self(
      .added, gist: gist,
      sentence: "A course or document is named\(context.place) that wasn’t.")
  }
  static func codeRemoved(_ gist: String, in context: TextContext) -> Self {
    Self(
      .removed, gist: gist,
      sentence: "A course or document is no longer named\(context.place).")
  }

  // MARK: Words

  static func changed(in context: TextContext, gist: String? = nil) -> Self {
    Self(
      .changed, gist: gist,
      sentence: "Meaning changed\(context.place); "
        + (context.isRequirement
          ? "unclear whether stricter." : "unclear whether more is asked for."))
  }
  static func negation(in context: TextContext, gist: String?) -> Self {
    Self(
      .changed, gist: gist,
      sentence: "A word that negates or excepts came or went\(context.place).")
  }
  static let equivalentAllowed = Self(
    .lowered, sentence: "Something equivalent is accepted that wasn’t.")
  static let equivalentRefused = Self(
    .raised, sentence: "Something equivalent is no longer accepted.")
  static let narrowed = Self(.raised, sentence: "Words that ask for more were added.")
  static let widened = Self(.lowered, sentence: "Words that asked for more were removed.")
  static let reserved = Self(.raised, sentence: "Only some may do it now.")
  static let noLongerReserved = Self(.lowered, sentence: "It is no longer for some alone to do.")
  static let nowOptional = Self(.lowered, sentence: "What had to be done is now a choice.")
  static let noLongerOptional = Self(.raised, sentence: "What was a choice must now be done.")
  static let moreThings = Self(.raised, sentence: "More things are asked for together.")
  static let fewerThings = Self(.lowered, sentence: "Fewer things are asked for together.")
  static let moreChoice = Self(.lowered, sentence: "One more way to meet it is named.")
  static let lessChoice = Self(.raised, sentence: "One way to meet it is no longer named.")
  static let nowRequired = Self(.raised, sentence: "It is required now, and wasn’t.")
  static let noLongerRequired = Self(.lowered, sentence: "It is no longer required.")
  static let softened = Self(
    .lowered, sentence: "Words that make it less strict were added.")
  static let hardened = Self(
    .raised, sentence: "Words that made it less strict were removed.")
  static let ownTextAdded = Self(.added, sentence: "It adds to what it inherits.")
  static let ownTextRemoved = Self(.removed, sentence: "It no longer adds to what it inherits.")
  static let plus = Self(.editorial, sentence: "It says whether a list follows.")
  static let sameObligation = Self(
    .editorial, sentence: "Another word for the same obligation.")

  static let signsInWord = Self(
    .changed, sentence: "Signs between letters or digits became emphasis, or did before.")

  // MARK: Editorial

  static let serialComma = Self(.editorial, sentence: "Serial comma. The meaning stays.")
  static let punctuation = Self(.editorial, sentence: "Punctuation. The meaning stays.")
  static let typography = Self(
    .editorial, sentence: "Quotation marks or dashes. The meaning stays.")
  static let capitals = Self(.editorial, sentence: "Capital letters. The meaning stays.")
  static let spelling = Self(.editorial, sentence: "Spelling. The meaning stays.")
  static let article = Self(.editorial, sentence: "An article. The meaning stays.")
  static let synonym = Self(.editorial, sentence: "Another word for the same.")
  static let spacing = Self(.editorial, sentence: "Spacing or line breaks. The meaning stays.")
  static let otherOrder = Self(.editorial, sentence: "The same things in another order.")
  static let retitled = Self(
    .editorial, sentence: "The same title in another order, behind the same code.")
  static let abbreviationWritten = Self(.editorial, sentence: "An abbreviation written out.")
  static let abbreviationUsed = Self(.editorial, sentence: "An abbreviation used or introduced.")
  static let repetitionRemoved = Self(
    .editorial, sentence: "A repeated phrase was removed. The meaning stays.")
  static let repetitionAdded = Self(
    .editorial, sentence: "A phrase is now repeated. The meaning stays.")

  static func style(_ change: TextRedline.StyleChange) -> Self {
    for mark in [change.new, change.old].compactMap(\.self) {
      switch mark.kind {
      case .link: return Self(.editorial, sentence: "A link came, went or leads elsewhere.")
      case .image: return Self(.editorial, sentence: "An image came, went or is another one.")
      case .lineBreak: return .spacing
      case .emphasis, .strong, .code: continue
      }
    }
    return Self(.editorial, sentence: "Emphasis. The meaning stays.")
  }

  /// The same finding where it can't be said that it is a direction.
  func uncertain(in context: TextContext) -> Self {
    guard changeClass == .raised || changeClass == .lowered else { return self }
    return Self(
      .changed, gist: gist,
      sentence: "A number and words around it changed\(context.place); unclear whether stricter.")
  }
}

extension TextRedline.StyleChange {
  /// Whether emphasis begins or ends between letters or digits, as where `10*10` was written: the
  /// signs that make it were likely part of the text.
  func isInWord(of text: TextRedline) -> Bool {
    func cuts(_ mark: RichText.Mark?, _ leaf: RichText) -> Bool {
      guard let mark, mark.kind == .emphasis || mark.kind == .strong else { return false }
      return leaf.text.withBytes { bytes in
        [mark.range.lowerBound, mark.range.upperBound].contains { edge in
          edge > 0 && edge < bytes.count && bytes[edge - 1].isLetterOrDigit
            && bytes[edge].isLetterOrDigit
        }
      }
    }
    return cuts(old, text.old) || cuts(new, text.new)
  }
}

extension [Change.Reason] {
  /// The gravest first, else as they came.
  var ranked: [Change.Reason] {
    enumerated().sorted {
      ($0.element.changeClass, $0.offset) < ($1.element.changeClass, $1.offset)
    }.map(\.element)
  }
}

extension String {
  /// `8 hours → 2 days`, where both sides are short; else nil.
  static func words(_ old: String, _ new: String) -> String? {
    guard !old.isEmpty, !new.isEmpty, old.utf8.count <= 40, new.utf8.count <= 40 else { return nil }
    return old + " → " + new
  }
}
