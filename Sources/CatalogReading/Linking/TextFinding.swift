import CommonMark
import Diagnostics

/// A finding at words of a text, before it is a diagnostic or an editorial note.
struct TextFinding {
  let rule: Rule
  let leaf: RichText
  /// The words' bytes in the leaf's text.
  let range: Range<Int>
  let message: String
  let help: String?
  let suggestion: String?
  /// The place to mark, where it isn't that of the words: an item's number.
  let mark: ByteSpan?

  init(
    _ rule: Rule, _ leaf: RichText, _ range: Range<Int>, _ message: String,
    help: String? = nil, suggestion: String? = nil, mark: ByteSpan? = nil
  ) {
    self.rule = rule
    self.leaf = leaf
    self.range = range
    self.message = message
    self.help = help
    self.suggestion = suggestion
    self.mark = mark
  }

  /// The finding as people read it, with the words marked in the file of the aligner.
  func diagnostic(path: String, _ aligner: inout SourceAligner?) -> Diagnostic {
    let words = aligner?.span(of: range, in: leaf) ?? leaf.span
    return Diagnostic(
      rule, in: path, at: mark ?? words, message, help: help, suggestion: suggestion)
  }
}
