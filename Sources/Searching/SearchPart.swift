import CatalogModel
import CommonMark

/// Some of an index's documents, with where each word stands in them. Parts are made side by side
/// and then put together in order.
public struct SearchPart: Sendable {
  /// That a word stands in a passage.
  struct Occurrence: Sendable {
    let word: Int32
    /// Counted through all documents of the part.
    let passage: Int32
    /// Which of the passage's words it is, from 1; 0 where that isn't asked for.
    let position: Int32
  }

  private(set) var documents: [IndexedDocument] = []
  /// The scripts of the documents' texts, until they are handed over.
  private(set) var texts: [SearchScript] = []
  private(set) var words = WordTable()
  /// In the order of the passages and positions; a word without positions once for each passage.
  private(set) var occurrences: [Occurrence] = []
  /// How many passages the documents have.
  private(set) var passageCount = 0

  /// The passage that each word was last met in.
  private var lastPassage: [Int32] = []

  /// No phrase goes on from one leaf into the next.
  private static let leafGap: Int32 = 2

  /// Reads the documents' words. `name` gives the address of the script that holds a document's
  /// texts, by its name and content.
  public init(
    _ documents: [SearchDocument], edition: String,
    named name: (_ name: String, _ bytes: [UInt8]) -> String
  ) {
    var reader = WordReader()
    for document in documents {
      let (lengths, wordCount) = add(document.passages, &reader)
      let bytes = DataScript.texts(of: document, edition: edition)
      let text = SearchScript(path: name("text-" + document.script, bytes), bytes: bytes)
      texts.append(text)
      self.documents.append(
        IndexedDocument(
          document: document.withoutPassages, fieldLengths: lengths, wordCount: wordCount,
          textPath: text.path))
    }
    lastPassage = []
  }

  /// Hands over the scripts of the documents' texts, so that those of a large catalog needn't be held
  /// until all words are read. The index goes on leading to them.
  public mutating func takeTexts() -> [SearchScript] {
    defer { texts = [] }
    return texts
  }

  /// Notes the words of a document's passages; gives back how many passages each field has, and
  /// how many words there are in all.
  private mutating func add(
    _ passages: [SearchPassage], _ reader: inout WordReader
  ) -> (lengths: [Int], wordCount: Int) {
    var lengths = SearchField.allCases.map { _ in 0 }
    var codes: [[UInt8]] = []
    var wordCount = 0
    for passage in passages {
      let isName = passage.field.rawValue <= SearchField.components.rawValue
      lengths[passage.field.rawValue] += 1
      let texts = passage.leaves + passage.hiddenWords.map { TextSlice($0) }
      var position: Int32 = 0
      for text in texts {
        reader.read(text) { word, kind in
          if kind == .plain { position += 1 }
          note(word, at: kind == .plain ? position : 0, isName: isName)
          wordCount += 1
          if kind == .code { codes.append(word) }
        }
        position += Self.leafGap
      }
      if let type = passage.type { note(Array(type.anchor.utf8)) }
      passageCount += 1
    }
    lengths[SearchField.codes.rawValue] = 1
    for code in codes { note(code) }
    passageCount += 1
    return (lengths, wordCount)
  }

  private mutating func note(_ word: [UInt8], at position: Int32 = 0, isName: Bool = true) {
    let isCommon = CommonWords.contains(word)
    guard isName || !isCommon else { return }
    let number = words.number(of: word)
    if number == lastPassage.count { lastPassage.append(-1) }
    let kept = isCommon ? 0 : position
    guard kept > 0 || lastPassage[number] != Int32(passageCount) else { return }
    lastPassage[number] = Int32(passageCount)
    occurrences.append(
      Occurrence(word: Int32(number), passage: Int32(passageCount), position: kept))
  }
}

/// A document as an index holds it.
struct IndexedDocument: Sendable {
  /// The document, without its passages.
  let document: SearchDocument
  /// How many passages each field has.
  let fieldLengths: [Int]
  /// How many words its passages have in all.
  let wordCount: Int
  /// The address of the script with its texts.
  let textPath: String
}
