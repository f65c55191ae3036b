import Bytes
import CommonMark
import Words

/// The words, numbers and signs of one text, as the judge reads them.
struct WordList {
  /// One word, one run of digits, or one sign.
  struct Word {
    /// What it is made of.
    enum Kind {
      /// Letters and what belongs to them.
      case word
      /// ASCII digits.
      case number
      /// Anything else that can be seen.
      case sign
    }

    /// What it is made of.
    let kind: Kind
    /// As it is written.
    let raw: String
    /// As `FoldedText` folds it: what makes two words the same.
    let folded: String
    /// Its bytes in the text.
    let range: Range<Int>
    /// Whether it stands right behind the word before it.
    let isJoined: Bool

    /// Whether it separates words and says nothing itself.
    var isNeutral: Bool { kind == .sign && WordList.neutralSigns.contains(folded) }

    /// Whether it is an article, or neutral.
    var isSmall: Bool { isNeutral || WordList.articles.contains(folded) }

    /// Whether it is a word of capital letters alone.
    var isCapitals: Bool { kind == .word && raw.utf8.allSatisfy(\.isUppercaseLetter) }

    /// Whether it is a word of capital letters alone, two at least, a plural's `s` aside.
    var isAcronym: Bool {
      let letters = raw.hasSuffix("s") ? raw.dropLast() : raw[...]
      return kind == .word && letters.utf8.count > 1
        && letters.utf8.allSatisfy(\.isUppercaseLetter)
    }
  }

  /// The words, in order.
  let words: [Word]

  /// Reads the words of `text`.
  init(_ text: TextSlice) {
    words = text.withBytes { bytes in
      if bytes.isASCII { return Self.words(ofASCII: bytes) }
      var reader = Reader()
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { reader.take(scalar) }
      reader.finish()
      return reader.words
    }
  }

  subscript(index: Int) -> Word { words[index] }

  subscript(range: Range<Int>) -> ArraySlice<Word> { words[range] }

  /// The number of words.
  var count: Int { words.count }

  /// The word at `index`, where there is one.
  func word(at index: Int) -> Word? { words.indices.contains(index) ? words[index] : nil }

  /// The words of `range` in their folded form.
  func folded(_ range: Range<Int>) -> [String] { words[range].map(\.folded) }

  /// The words of `range` as they are written, white space as single spaces.
  func text(of range: Range<Int>) -> String {
    var text = ""
    for (offset, word) in words[range].enumerated() {
      if offset > 0, !word.isJoined { text += " " }
      text += word.raw
    }
    return text
  }

  /// Whether `word` stands among the words.
  func contains(_ word: String) -> Bool { words.contains { $0.folded == word } }

  static let articles: Set<String> = ["a", "an", "the"]

  private static let neutralSigns: Set<String> = [
    ",", ";", ":", ".", "...", "!", "?", "'", "\"", "-", "(", ")", "[", "]", "{", "}", "•", "·", "",
  ]
}

extension WordList {
  /// The words of a text of ASCII, as nearly all are: what `Reader` makes of it, byte by byte.
  private static func words(ofASCII bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 5)
    var isJoined = false
    var offset = 0
    while offset < bytes.count {
      guard !bytes[offset].isSpace else {
        isJoined = false
        offset += 1
        continue
      }
      let start = offset
      let kind = wordEnd(in: bytes, &offset)
      let piece = UnsafeBufferPointer(rebasing: bytes[start..<offset])
      words.append(
        Word(
          kind: kind, raw: String(decoding: piece, as: UTF8.self), folded: folded(piece),
          range: start..<offset, isJoined: isJoined))
      isJoined = true
    }
    return words
  }

  /// Passes over the word, the run of digits or the sign at `offset`. An apostrophe between letters
  /// is part of the word.
  private static func wordEnd(
    in bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int
  ) -> Word.Kind {
    let first = bytes[offset]
    offset += 1
    if first.isDigit {
      while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
      return .number
    }
    guard first.isLetter else { return .sign }
    while offset < bytes.count {
      let isApostrophe =
        bytes[offset] == UInt8(ascii: "'") && offset + 1 < bytes.count && bytes[offset + 1].isLetter
      guard isApostrophe || bytes[offset].isLetter else { break }
      offset += 1
    }
    return .word
  }

  /// A word of ASCII as `FoldedText` folds it.
  private static func folded(_ word: UnsafeBufferPointer<UInt8>) -> String {
    if word.count == 1, word[0] == UInt8(ascii: "`") { return "'" }
    return String(unsafeUninitializedCapacity: word.count) { folded in
      for index in word.indices { folded.initializeElement(at: index, to: word[index].lowercased) }
      return word.count
    }
  }

  /// Cuts a text into words, scalar by scalar.
  private struct Reader {
    private(set) var words: [Word] = []
    private var scalars = String.UnicodeScalarView()
    private var kind = Word.Kind.sign
    private var start = 0
    private var offset = 0
    private var isJoined = false
    /// An apostrophe that belongs to the word only if a letter follows it.
    private var apostrophe: Unicode.Scalar?

    mutating func take(_ scalar: Unicode.Scalar) {
      let length = UTF8.width(scalar)
      defer { offset += length }
      let role = scalar.role
      switch role {
      case .space:
        finish()
        isJoined = false
      case .invisible where !scalars.isEmpty && apostrophe == nil:
        scalars.append(scalar)
      case .fraction: takeFraction(scalar, offset + length)
      case .quote
      where Self.isApostrophe(scalar) && !scalars.isEmpty && kind == .word
        && apostrophe == nil:
        apostrophe = scalar
      case .letter, .digit, .wholeWord, .extending, .invisible, .quote, .dash, .comma, .stop,
        .symbol:
        add(scalar, role == .digit ? .number : role.isPartOfWord ? .word : .sign, length)
      }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "'" || scalar == "\u{2019}"
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ next: Word.Kind, _ length: Int) {
      if !scalars.isEmpty, next == kind, kind != .sign {
        if let apostrophe { scalars.append(apostrophe) }
        apostrophe = nil
      } else {
        finish()
        (start, kind) = (offset, next)
      }
      scalars.append(scalar)
      if next == .sign { finish(at: offset + length) }
    }

    /// `½` as what it stands for: `1`, which has its bytes, `/` and `2`.
    private mutating func takeFraction(_ scalar: Unicode.Scalar, _ end: Int) {
      finish()
      start = offset
      var raw = String(scalar)
      for part in FoldedText.fold(raw).split(separator: "/", maxSplits: 1) {
        if raw.isEmpty { append(raw, .sign, folded: "/", end) }
        append(raw, .number, folded: String(part), end)
        (start, raw) = (end, "")
      }
    }

    mutating func finish() { finish(at: offset) }

    private mutating func finish(at end: Int) {
      guard !scalars.isEmpty else { return }
      let quote = apostrophe
      append(String(scalars), end - (quote.map { UTF8.width($0) } ?? 0))
      // A new view costs nothing, where one that is emptied is copied: its text is the word's, too.
      scalars = String.UnicodeScalarView()
      apostrophe = nil
      guard let quote else { return }
      (start, kind) = (end - UTF8.width(quote), .sign)
      append(String(quote), end)
    }

    private mutating func append(_ raw: String, _ end: Int) {
      append(raw, kind, folded: raw == "`" ? "'" : FoldedText.fold(raw), end)
    }

    private mutating func append(_ raw: String, _ kind: Word.Kind, folded: String, _ end: Int) {
      words.append(
        Word(kind: kind, raw: raw, folded: folded, range: start..<end, isJoined: isJoined))
      isJoined = true
    }
  }
}
