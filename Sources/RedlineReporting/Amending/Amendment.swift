import CatalogModel
public import Redlining

/// A change as an instruction to someone who has only the old text.
///
/// Places and numbers are those of the old text, whatever other instructions do to it, as in
/// amendments to laws.
public struct Amendment: Sendable, Hashable {
  /// What is to be done.
  enum Action: Sendable, Hashable {
    /// A component gets another name.
    case rename(String, to: String)
    /// Types get other numbers, all at once.
    case renumber([TypePair])
    /// A component goes, with all its texts.
    case strikeComponent(String)
    /// A component comes behind another, or first.
    case insertComponent(String, after: String?)
    /// The components stand in this order.
    case arrange([String])
    /// A text goes, for a type that is gone.
    case strikeText
    /// A text comes, or stands in the place of another as a whole.
    case setText(AmendableForm.Entry, isNew: Bool)
    /// A block goes.
    case strike(Int)
    /// Blocks come behind another, or first.
    case insert([AmendableForm.Block], after: BlockPlace)
    /// A block goes behind another, or first.
    case move(Int, after: BlockPlace)
    /// Words of a block change.
    case edit(Int, [WordEdit])
    /// Words of a block come to read in another way, once its words are what they should be.
    case restyle(Int, [LookEdit], isEdited: Bool)
  }

  /// The block of the old text that stands before a place in the new one.
  struct BlockPlace: Sendable, Hashable {
    /// The block; nil at the beginning.
    let block: Int?
    /// The item that the block is the end of, where what comes there stands as far out as that item.
    let item: Int?
  }

  /// A type's number in both texts.
  struct TypePair: Sendable, Hashable {
    let old: ResourceType
    let new: ResourceType
  }

  /// What is to be done.
  let action: Action
  /// The text that it is done to; nil for the form as a whole.
  let key: AmendableForm.Key?
  /// The instruction: `In Training, Type 2, item 1, strike “one hour” and insert “two hours”.`
  public let sentence: String
  /// The changes that it carries out.
  public internal(set) var changes: [Fingerprint] = []
}
