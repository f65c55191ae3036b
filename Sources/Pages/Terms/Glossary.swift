import CatalogModel
import Diagnostics
import Words

/// The terms of a site's vocabularies that something is said about: what an abbreviation stands
/// for, what a capability is. In the order in which a page lists them. A class, so that handing it on
/// costs one reference.
final class Glossary: Sendable {
  /// A term, with what each vocabulary that lists it says.
  struct Entry: Sendable {
    /// The term, as the vocabularies write it.
    let name: String
    /// The id of its note on a page: `term-flo`.
    fileprivate(set) var anchor = ""
    /// What is said about it; at least one.
    fileprivate(set) var senses: [Sense]

    /// Whether a list that has the term holds for `form`.
    func holds(for form: Form?) -> Bool {
      senses.contains { sense in
        sense.forms.isEmpty || form.map(sense.forms.contains) ?? false
      }
    }

    /// Whether the words beside the abbreviation at `range` give it another meaning than the
    /// vocabulary does: "Suspicious Activity Reporting (SAR)".
    func isSpelledOutOtherwise(
      at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
      let expansions = senses.compactMap(\.term.expansion)
      guard !expansions.isEmpty, let words = SpelledOut.words(beside: range, in: bytes) else {
        return false
      }
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[words]), as: UTF8.self)
      return !expansions.contains { SpelledOut.isSame($0, text) }
    }
  }

  /// What one vocabulary says about a term.
  struct Sense: Sendable {
    let term: Term
    let field: VocabularyField
    /// The vocabulary's file, for the links in the text.
    let path: String
    /// For whom the vocabulary is.
    let audience: AudienceRank
    /// The forms whose components the vocabulary lists.
    let forms: [Form]
  }

  /// The terms, by name.
  let entries: [Entry]
  /// Finds them in running text.
  let finder: PhraseFinder
  /// Where the terms of a field are, by their folded names, and by names as they are written.
  private let places: [VocabularyField: [String: Int]]

  /// Gathers the terms of the vocabularies whose texts the edition shows.
  init(_ catalog: Catalog) {
    var byName: [String: Entry] = [:]
    for vocabulary in catalog.vocabularies
    where vocabulary.audience <= catalog.edition && vocabulary.field != .synonym {
      for term in vocabulary.terms where term.expansion != nil || !term.text.isEmpty {
        let sense = Sense(
          term: term, field: vocabulary.field, path: vocabulary.path,
          audience: vocabulary.audience, forms: vocabulary.forms)
        byName[term.name.value, default: Entry(name: term.name.value, senses: [])].senses
          .append(sense)
      }
    }
    let entries = Self.inOrder(byName)
    self.entries = entries
    places = Self.places(of: entries)
    finder = PhraseFinder(
      entries.enumerated().compactMap { place, entry in
        if entry.senses.contains(where: { $0.field == .abbreviation }) {
          return .init(entry.name, of: place, isAbbreviation: true)
        }
        return Vocabulary.isPhrase(entry.name)
          ? .init(entry.name, of: place, isAbbreviation: false) : nil
      })
  }

  /// The place among the entries of the term of `field` that a form's words name.
  func place(of name: String, in field: VocabularyField) -> Int? {
    guard let places = places[field] else { return nil }
    return places[name] ?? places[FoldedText.fold(name)]
  }

  private static func inOrder(_ byName: [String: Entry]) -> [Entry] {
    var ids = UniqueIDs()
    return byName.values.map { (FoldedText.fold($0.name), $0) }
      .sorted { ($0.0, $0.1.name) < ($1.0, $1.1.name) }
      .map { _, entry in
        var entry = entry
        entry.anchor = ids.id(for: "term " + entry.name)
        return entry
      }
  }

  private static func places(of entries: [Entry]) -> [VocabularyField: [String: Int]] {
    var places: [VocabularyField: [String: Int]] = [:]
    for (place, entry) in entries.enumerated() {
      for sense in entry.senses {
        for name in [sense.term.name] + sense.term.aliases {
          places[sense.field, default: [:]][FoldedText.fold(name.value)] = place
        }
      }
    }
    for sense in entries.flatMap(\.senses) {
      for name in [sense.term.name.value] + sense.term.aliases.map(\.value) {
        let place = places[sense.field]?[FoldedText.fold(name)]
        places[sense.field]?[name] = place
      }
    }
    return places
  }
}
