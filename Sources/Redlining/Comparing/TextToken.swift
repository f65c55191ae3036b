/// One word, number or punctuation mark of a text. White space stands between tokens, in none.
struct TextToken {
  /// What kind of thing it is.
  enum Kind: UInt8 {
    /// A word.
    case word
    /// A number, with its unit where it has one; a code or a citation.
    case number
    /// A comma.
    case comma
    /// A mark that ends a sentence or a clause.
    case stop
    /// Any other mark.
    case mark

    /// Whether it carries meaning by itself.
    var isWord: Bool { self == .word || self == .number }
  }

  /// The offset of the first byte.
  var start: Int32
  /// The offset after the last byte.
  var end: Int32
  /// What kind of thing it is.
  var kind: Kind
  /// Whether two such tokens with equal keys have equal bytes: no white space inside, nothing that
  /// typography may change.
  var isPlain: Bool
  /// The same for tokens that read the same, white space folded and typography set aside.
  var key: UInt64
  /// The same for words that are likely forms of one another: `Lantern`, `lanterns`; all numbers.
  var loose: UInt64

  /// The token's bytes.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// What the token weighs when texts are compared for likeness: long words say more.
  var weight: Int32 {
    switch kind {
    case .word: min(8, end - start)
    case .number: 4
    case .comma, .stop, .mark: 0
    }
  }
}
