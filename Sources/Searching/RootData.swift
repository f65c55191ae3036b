import CatalogModel
import DataWriting

/// What the script that pages load first holds: the documents, the words, and where the rest is.
///
/// Facts of documents stand in columns, each a list with an element or a number for every document;
/// so they are small, and quick to read.
struct RootData {
  let index: SearchIndex
  let synonyms: [[String]]
  let shards: [(first: Int, places: String, positions: String)]

  private var documents: [IndexedDocument] { index.documents }

  /// The data.
  var json: JSONWriter {
    var json = JSONWriter()
    json.object { json in
      writeDocuments(to: &json)
      writeWords(to: &json)
      json.array("shards") { json in
        for (first, places, positions) in shards {
          json.array { json in
            json.integer(first)
            json.string(places)
            json.string(positions)
          }
        }
      }
      json.array("synonyms") { json in
        for words in synonyms {
          json.array { json in
            for word in words { json.string(word) }
          }
        }
      }
    }
    return json
  }

  // MARK: Documents

  private func writeDocuments(to json: inout JSONWriter) {
    json.member("id", documents.map(\.document.key.definition.text))
    json.member("name", documents.map(\.document.name))
    json.array("aliases") { json in
      for entry in documents {
        json.array { json in
          for alias in entry.document.aliases { json.string(alias) }
        }
      }
    }
    json.member("page", documents.map(\.document.page))
    json.member("text", documents.map(\.textPath))
    json.member("note", documents.map { $0.document.note ?? "" })
    json.member("version", documents.map { $0.document.version ?? "" })
    writeColumn("issuer", to: &json) { $0.issuer ?? "" }
    writeColumn("marking", to: &json) { $0.marking ?? "" }
    json.member("passages", NumberCode.text(documents.flatMap(\.fieldLengths)))
    json.member("words", NumberCode.text(documents.map(\.wordCount)))
    json.array("filters") { json in
      for filter in SearchFilter.allCases {
        json.object { writeFilter(filter, to: &$0) }
      }
    }
  }

  /// A column of texts that many documents share: the texts, and each document's by number.
  private func writeColumn(
    _ name: String, to json: inout JSONWriter, _ text: (SearchDocument) -> String
  ) {
    let column = documents.map { text($0.document) }
    let texts = Set(column).sorted()
    let numbers = Dictionary(
      zip(texts, texts.indices), uniquingKeysWith: { first, _ in first })
    json.object(name) { json in
      json.member("texts", texts)
      json.member("of", NumberCode.text(column.compactMap { numbers[$0] }))
    }
  }

  /// A filter's terms, and for each document how many it has and which.
  private func writeFilter(_ filter: SearchFilter, to json: inout JSONWriter) {
    let column = documents.map { $0.document.terms[filter] ?? [] }
    let terms = Set(column.joined()).sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
    let numbers = Dictionary(
      zip(terms, terms.indices), uniquingKeysWith: { first, _ in first })
    json.member("key", filter.rawValue)
    json.member("label", filter.label)
    json.member("slugs", terms.map(\.slug))
    json.member("names", terms.map(\.name))
    json.member(
      "of",
      NumberCode.text(column.flatMap { terms in [terms.count] + terms.compactMap { numbers[$0] } }))
  }

  // MARK: Words

  /// The words, each as a letter for the number of characters that it shares with the one before,
  /// and the rest, up to a last letter; what stem each has; how many documents have each.
  private func writeWords(to json: inout JSONWriter) {
    var text = ""
    var previous: [Unicode.Scalar] = []
    for word in index.words {
      let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
      let shared = Self.shared(scalars, previous)
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(shared.units)))
      text.unicodeScalars.append(contentsOf: scalars[shared.scalars...])
      previous = scalars
    }
    text += "A"
    json.member("dictionary", text)
    json.member("stems", NumberCode.text(stemSteps))
    json.member("counts", NumberCode.text(index.documentCounts))
  }

  /// How much of a word is as in the one before it, up to 25 of JavaScript's characters.
  private static func shared(
    _ word: [Unicode.Scalar], _ previous: [Unicode.Scalar]
  ) -> (scalars: Int, units: Int) {
    var shared = (scalars: 0, units: 0)
    for (scalar, other) in zip(word, previous) {
      let width = UTF16.width(scalar)
      guard scalar == other, shared.units + width <= 25 else { break }
      shared = (shared.scalars + 1, shared.units + width)
    }
    return shared
  }

  /// For each word: 0 where its stem is the one met last, 1 for a new one, and else how far back
  /// its stem was first met.
  private var stemSteps: [Int] {
    var newest = -1
    return index.stems.map { stem in
      defer { newest = max(newest, stem) }
      return stem > newest ? 1 : stem == newest ? 0 : newest - stem + 1
    }
  }
}
