import Bytes
import CatalogModel
import Words

/// What a name calls.
enum NamedThing: Hashable, Sendable {
  /// A definition of the catalog.
  case definition(DefinitionID)
  /// A definition that exists elsewhere, by its known name.
  case elsewhere(String)
  /// Two definitions that share the name: neither.
  case several

  /// The definition of the catalog, if it is one.
  var definition: DefinitionID? {
    if case .definition(let id) = self { id } else { nil }
  }
}

/// A name, as it may be written, and what it calls.
struct NameEntry: Sendable {
  var thing: NamedThing
  /// The name as it is written.
  let name: String
  /// The name in its folded form.
  let form: String
  /// A lower one is preferred: a current name, an alias, a former name, other ways to write these,
  /// then what is known from elsewhere.
  let rank: Int
  private let isSingleWord: Bool

  init(_ thing: NamedThing, _ name: String, rank: Int) {
    self.init(thing, name, form: NameForm.fold(name), rank: rank)
  }

  /// The same of a name whose folded form is at hand.
  init(_ thing: NamedThing, _ name: String, form: String, rank: Int) {
    self.thing = thing
    self.name = name
    self.rank = rank
    self.form = form
    isSingleWord = !form.utf8.contains { !($0.isLetterOrDigit || $0 >= 0x80) }
  }

  /// Whether `written` is this name. A name of a single word must stand as it is, so that `IT` isn't
  /// found in every "it".
  func isWritten(_ written: String) -> Bool {
    guard isSingleWord else { return form == NameForm.fold(written) }
    return FoldedText.plain(name) == FoldedText.plain(written)
  }
}
