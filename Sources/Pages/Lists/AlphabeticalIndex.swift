import CatalogModel
import Diagnostics
import Templates

/// All names of definitions, other names among them, from A to Z.
struct AlphabeticalIndex: Sendable {
  /// One name and the definition that has it.
  struct Entry: Sendable {
    let name: String
    let definition: Definition
    /// Whether readers search for it and the definition is called something else.
    let isOtherName: Bool
  }

  /// The names that begin with one letter.
  struct Letter: Sendable {
    let label: String
    let id: String
    let entries: [Entry]
  }

  let letters: [Letter]

  /// How many names there are.
  var count: Int { letters.reduce(0) { $0 + $1.entries.count } }

  /// Up to so many names stand on the list of definitions itself.
  static let mostOnList = 200

  /// Whether the names have pages of their own.
  var hasPages: Bool { count > Self.mostOnList }

  /// The letters in pieces that are no longer than a page, so that pages can be made of whole ones.
  var pieces: [Letter] {
    letters.flatMap { letter in
      ListPart.parts(of: letter.entries.count).map { part in
        Letter(label: letter.label, id: letter.id, entries: Array(letter.entries[part.range]))
      }
    }
  }

  init(_ definitions: [Definition]) {
    var byLabel: [String: [(key: String, entry: Entry)]] = [:]
    for definition in definitions {
      let others = definition.about.aliases.map {
        Entry(name: $0.value, definition: definition, isOtherName: true)
      }
      let own = Entry(name: definition.name, definition: definition, isOtherName: false)
      for entry in [own] + others {
        let key = Slug.make(entry.name)
        byLabel[Self.label(of: key), default: []].append((key, entry))
      }
    }
    letters = byLabel.sorted { $0.key < $1.key }.map { label, entries in
      let sorted = entries.sorted {
        ($0.key, $0.entry.definition.id.text) < ($1.key, $1.entry.definition.id.text)
      }
      return Letter(label: label, id: Self.id(of: label), entries: sorted.map(\.entry))
    }
  }

  /// Digits come first, names in other scripts last.
  static func label(of key: String) -> String {
    guard let first = key.first else { return "…" }
    return first.isNumber ? "0–9" : first.uppercased()
  }

  private static func id(of label: String) -> String {
    switch label {
    case "0–9": "digits"
    case "…": "other-letters"
    case _: "letter-\(label.lowercased())"
    }
  }
}

/// The names of a list of definitions that begin with one letter.
struct LetterRecord: TemplateRecord {
  let label: String
  let id: String
  let names: [NameRecord]

  static let schema = RecordSchema<LetterRecord>(
    "letter", "The names that begin with one letter.",
    [
      .field("label", { $0.label }, "The letter."),
      .field("id", { $0.id }, "The id of the letter’s heading."),
      .field("names", { $0.names }, "The names, sorted."),
    ])
}

/// A name in a list from A to Z.
struct NameRecord: TemplateRecord {
  let name: String
  let address: WebAddress
  let id: String
  let seeAlso: String?

  static let schema = RecordSchema<NameRecord>(
    "indexed name", "A name in a list from A to Z.",
    [
      .field("name", { $0.name }, "The name."),
      .field("address", { $0.address }, "The page of the definition that has it."),
      .field("id", { $0.id }, "That definition’s ID."),
      .field("see", { $0.seeAlso }, "What that definition is called, where this is another name."),
    ])
}

extension LetterRecord {
  init(_ letter: AlphabeticalIndex.Letter, on page: PageContext) {
    label = letter.label
    id = letter.id
    names = letter.entries.map { entry in
      NameRecord(
        name: entry.name, address: page.link(.definition(entry.definition.id)),
        id: entry.definition.id.text, seeAlso: entry.isOtherName ? entry.definition.name : nil)
    }
  }
}
