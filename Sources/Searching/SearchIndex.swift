/// An inverted index: for each word, the passages in which it stands.
///
/// Passages are counted through all documents, so that a word's places are one list of growing
/// numbers, of which an index keeps the differences. Words keep their own places, and not only
/// their stems', so that the form that was asked for can count for more than another.
struct SearchIndex {
  /// A place of a word.
  struct Posting: Sendable {
    /// Counted through all documents.
    let passage: Int32
    /// Which of the passage's words it is, from 1; 0 where that isn't kept.
    let position: Int32
  }

  /// The documents, in the order of their definitions.
  let documents: [IndexedDocument]
  /// The words, in the order in which JavaScript compares texts.
  let words: [ArraySlice<UInt8>]
  /// The number of each word's stem. Stems are numbered as the words first have them.
  let stems: [Int]
  /// Where each word stands: in which passages, and where in each.
  let postings: [ArraySlice<Posting>]
  /// How many documents each word stands in.
  let documentCounts: [Int]

  /// Puts parts together, in their order.
  init(_ parts: [SearchPart]) {
    documents = parts.flatMap(\.documents)
    let union = WordUnion(parts)
    let places = PassageLists(parts, union)
    words = union.words
    stems = Self.numberStems(union.words)
    postings = places.lists
    documentCounts = places.documentCounts(documents)
  }

  /// The number of each word's stem.
  private static func numberStems(_ words: [ArraySlice<UInt8>]) -> [Int] {
    var stemmer = EnglishStemmer()
    var numbers: [[UInt8]: Int] = [:]
    return words.map { word in
      let stem = stemmer.stem(Array(word))
      let number = numbers[stem] ?? numbers.count
      numbers[stem] = number
      return number
    }
  }
}

/// The words of all parts, sorted, and the place among them of each part's words.
private struct WordUnion {
  let words: [ArraySlice<UInt8>]
  /// For each part, the place of each of its words.
  let numbers: [[Int]]

  init(_ parts: [SearchPart]) {
    var table = WordTable()
    let met = parts.map { part in
      (0..<part.words.count).map { table.number(of: Array(part.words[$0])) }
    }
    let order = table.order
    words = order.map { table[$0] }
    var places = [Int](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = place }
    numbers = met.map { numbers in numbers.map { places[$0] } }
  }
}

/// The passages of each word, all in one array.
private struct PassageLists {
  private var postings: [SearchIndex.Posting]
  /// Where each word's passages lie.
  private var ranges: [Range<Int>]

  /// Sorts the occurrences of all parts by word; those of a word stay in their order.
  init(_ parts: [SearchPart], _ union: WordUnion) {
    var counts = [Int](repeating: 0, count: union.words.count)
    for (part, words) in zip(parts, union.numbers) {
      for occurrence in part.occurrences { counts[words[Int(occurrence.word)]] += 1 }
    }
    ranges = []
    ranges.reserveCapacity(counts.count)
    var start = 0
    for count in counts {
      ranges.append(start..<start)
      start += count
    }
    postings = Array(repeating: .init(passage: 0, position: 0), count: start)
    var base: Int32 = 0
    for (part, words) in zip(parts, union.numbers) {
      for occurrence in part.occurrences {
        append(
          .init(passage: base + occurrence.passage, position: occurrence.position),
          to: words[Int(occurrence.word)])
      }
      base += Int32(part.passageCount)
    }
  }

  private mutating func append(_ posting: SearchIndex.Posting, to word: Int) {
    let range = ranges[word]
    postings[range.upperBound] = posting
    ranges[word] = range.lowerBound..<range.upperBound + 1
  }

  var lists: [ArraySlice<SearchIndex.Posting>] { ranges.map { postings[$0] } }

  /// How many documents each word stands in.
  func documentCounts(_ documents: [IndexedDocument]) -> [Int] {
    var documentOfPassage: [Int32] = []
    for (number, document) in documents.enumerated() {
      let count = document.fieldLengths.reduce(0, +)
      documentOfPassage += repeatElement(Int32(number), count: count)
    }
    return ranges.map { range in
      var count = 0
      var last: Int32 = -1
      for place in range {
        let document = documentOfPassage[Int(postings[place].passage)]
        if document != last { count += 1 }
        last = document
      }
      return count
    }
  }
}
