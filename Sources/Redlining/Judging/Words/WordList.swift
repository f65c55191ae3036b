import CommonMark

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
    /// In lower case, quotation marks and dashes in their plain form: what makes two words the same.
    let folded: String
    /// Its bytes in the text.
    let range: Range<Int>
    /// Whether it stands right behind the word before it.
    let isJoined: Bool

    /// Whether it separates words and says nothing itself.
    var isNeutral: Bool { kind == .sign && WordList.neutralSigns.contains(folded) }

    /// Whether it is an article, or neutral.
    var isSmall: Bool { isNeutral || WordList.articles.contains(folded) }

    /// Whether it is a word of capital letters alone, two at least, a plural's `s` aside.
    var isAcronym: Bool {
      let letters = raw.hasSuffix("s") ? raw.dropLast() : raw[...]
      return kind == .word && letters.utf8.count > 1
        && letters.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    }
  }

  /// The words, in order.
  let words: [Word]

  /// Reads the words of `text`.
  init(_ text: TextSlice) {
    var reader = Reader()
    for scalar in text.string.unicodeScalars { reader.take(scalar) }
    reader.finish()
    words = reader.words
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
    ",", ";", ":", ".", "!", "?", "'", "\"", "-", "(", ")", "[", "]", "{", "}", "•", "·", "*", "",
  ]
}

extension WordList {
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
      guard let next = Self.kind(of: scalar) else {
        finish()
        isJoined = false
        return
      }
      if !scalars.isEmpty, kind == .word, apostrophe == nil, scalar == "'" || scalar == "\u{2019}" {
        apostrophe = scalar
        return
      }
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

    mutating func finish() { finish(at: offset) }

    private mutating func finish(at end: Int) {
      guard !scalars.isEmpty else { return }
      let quote = apostrophe
      append(String(scalars), end - (quote.map { UTF8.width($0) } ?? 0))
      scalars.removeAll(keepingCapacity: true)
      apostrophe = nil
      guard let quote else { return }
      (start, kind) = (end - UTF8.width(quote), .sign)
      append(String(quote), end)
    }

    private mutating func append(_ raw: String, _ end: Int) {
      words.append(
        Word(
          kind: kind, raw: raw, folded: Self.fold(raw, kind), range: start..<end,
          isJoined: isJoined))
      isJoined = true
    }

    /// What a scalar is part of; nil for white space.
    private static func kind(of scalar: Unicode.Scalar) -> Word.Kind? {
      switch scalar {
      case "0"..."9": return .number
      case "a"..."z", "A"..."Z": return .word
      case " ", "\n", "\t", "\r": return nil
      case "\u{0}"..."\u{7F}": return .sign
      default: break
      }
      let properties = scalar.properties
      if properties.isWhitespace { return nil }
      return properties.isAlphabetic || properties.isGraphemeExtend || properties.numericType != nil
        ? .word : .sign
    }

    private static func fold(_ raw: String, _ kind: Word.Kind) -> String {
      switch kind {
      case .number: return raw
      case .word:
        let lower = raw.lowercased()
        guard lower.unicodeScalars.contains("\u{2019}") else { return lower }
        return String(
          String.UnicodeScalarView(
            lower.unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
      case .sign: return foldSign(raw)
      }
    }

    /// Signs that stand for one another in their plain form; what can't be seen is empty.
    private static func foldSign(_ raw: String) -> String {
      switch raw.unicodeScalars.first {
      case .some("\u{2010}"..."\u{2015}"), "\u{2212}": "-"
      case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "`": "'"
      case .some("\u{201C}"..."\u{201F}"), "\u{AB}", "\u{BB}": "\""
      case "\u{2026}": "."
      case .some(let scalar):
        switch scalar.properties.generalCategory {
        case .format, .control: ""
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
          .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation,
          .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
          .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator,
          .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
          raw
        @unknown default: raw
        }
      case .none: raw
      }
    }
  }
}
