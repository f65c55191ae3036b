import Diagnostics
import Yams

/// A place that isn't YAML, explained: what libyaml found, in words for people who write content.
struct YAMLFault {
  /// The finding.
  let diagnostic: Diagnostic
  /// The line to set aside, so that the rest can be read.
  let line: Int
  /// Whether what follows can't be read either.
  var spoilsTheRest = false

  /// The fault of a text that holds a character which YAML doesn't allow at all.
  static func unreadable(in text: SourceText, _ draft: YAMLDraft) -> YAMLFault {
    let diagnostic = Diagnostic(
      FrontMatterRules.invalidYAML, in: text.path, at: .at(Int(draft.span.start)),
      "the front matter holds a character that YAML doesn't allow",
      help: "look for invisible characters, such as those pasted from a word processor")
    return YAMLFault(diagnostic: diagnostic, line: 1, spoilsTheRest: true)
  }
}

/// Recognises the slips behind libyaml's errors.
struct YAMLFaultExplainer {
  private let context: String
  private let problem: String
  private let path: String
  /// Where the problem was found.
  private let spot: FaultSpot
  /// Where that began which couldn't be read to its end.
  private let origin: FaultSpot

  /// Takes up an error of libyaml about `draft`.
  init(
    _ context: YamlError.Context?, _ problem: String, _ mark: Mark, in text: SourceText,
    _ draft: YAMLDraft
  ) {
    self.context = context?.text ?? ""
    self.problem = problem
    path = text.path
    spot = FaultSpot(mark, text, draft)
    origin = FaultSpot(context?.mark ?? mark, text, draft)
  }

  /// The fault, in words.
  func explain() -> YAMLFault {
    if let tab = spot.tabInIndentation { return tabFault(tab) }
    if problem.hasPrefix("mapping values are not allowed") { return colonFault }
    if context.hasSuffix("quoted scalar") { return quoteFault }
    if context.hasPrefix("while parsing a flow") { return bracketFault }
    if context.hasSuffix("simple key") { return keylessFault(origin) }
    if problem.hasPrefix("but found another document") { return documentFault }
    if problem.hasPrefix("did not find expected <document start>") { return marginFault }
    if problem.hasPrefix("did not find expected key") { return keyFault }
    if problem.hasPrefix("did not find expected '-'") { return keyFault }
    if problem.hasPrefix("block sequence entries are not allowed") { return dashFault }
    if beginsWithSign { return signFault }
    return fault(
      FrontMatterRules.invalidYAML, spot.point, "YAML can't read this: \(problem)",
      help: "look at the line above as well: its quotes, brackets and indentation")
  }

  // MARK: - The slips

  private func tabFault(_ tab: ByteSpan) -> YAMLFault {
    fault(
      FrontMatterRules.tabIndentation, tab, "the line is indented with a tab",
      help: "indent with spaces: two for each level")
  }

  /// A colon where no key can be: inside a value, or after a line that lacks its own.
  private var colonFault: YAMLFault {
    guard let value = spot.value, Int(value.start) < spot.offset else {
      if spot.isAtMargin, let above = spot.lineAbove { return keylessFault(above) }
      return fault(
        FrontMatterRules.invalidYAML, spot.text, "this key doesn't line up with the others",
        help: "begin it in the same column as the key above")
    }
    let key = spot.words(ByteSpan(Int(spot.text.start), Int(value.start)))
    return fault(
      FrontMatterRules.unquotedColon, spot.point,
      "a colon and a space end a key in YAML, but here they stand inside a value",
      help: "put the value in quotes: \(key) \(Self.quoted(spot.words(value)))")
  }

  private var quoteFault: YAMLFault {
    guard !problem.contains("escape") else {
      return fault(
        FrontMatterRules.invalidYAML, spot.point,
        "in double quotes a backslash begins an escape, and this one isn't any",
        help: "write `\\\\` for a backslash, or put the value in single quotes")
    }
    return openQuoteFault(origin)
  }

  private func openQuoteFault(_ quote: FaultSpot) -> YAMLFault {
    fault(
      FrontMatterRules.unclosedQuote, quote.point, "the quote that opens here isn't closed",
      help: "close it at the end of the value; write an apostrophe in single quotes twice",
      line: quote.line)
  }

  private var bracketFault: YAMLFault {
    let bracket = origin.isBracket ? origin : origin.bracketBefore ?? origin
    guard spot.isAtEnd || spot.line != bracket.line else {
      return fault(
        FrontMatterRules.invalidYAML, spot.point,
        "inside brackets a comma or the closing bracket was expected here",
        help: "put a value that holds `:`, `,`, `[`, `]`, `{` or `}` in quotes")
    }
    return fault(
      FrontMatterRules.unclosedQuote, bracket.point,
      "the bracket `\(bracket.words(bracket.point))` that opens here isn't closed",
      help: "close it after the last value; put values that hold brackets in quotes",
      line: bracket.line)
  }

  private func keylessFault(_ spot: FaultSpot) -> YAMLFault {
    fault(
      FrontMatterRules.invalidYAML, spot.text,
      "this line has no key: front matter is lines of `key: value`",
      help: "put a colon and a space after the key; indent a line that continues a value",
      line: spot.line)
  }

  private var beginsWithSign: Bool {
    problem.hasPrefix("found character that cannot start")
      || ["anchor", "alias", "tag"].contains { context.hasSuffix($0) || problem.contains($0) }
  }

  private var signFault: YAMLFault {
    let spot = context.hasSuffix("next token") || context.isEmpty ? spot : origin
    let sign = spot.words(spot.point)
    return fault(
      FrontMatterRules.invalidYAML, spot.point,
      "a value can't begin with \(sign == "`" ? "a backtick" : "`\(sign)`") in YAML",
      help: "put the value in quotes", line: spot.line)
  }

  private var documentFault: YAMLFault {
    fault(
      FrontMatterRules.unsupportedYAML, spot.text, "a second YAML document begins here",
      help: "delete the line; a file has one", spoilsTheRest: true)
  }

  /// Something follows where the outermost mapping has ended.
  private var marginFault: YAMLFault {
    if let end = spot.lineAbove, end.words(end.text) == "..." {
      return fault(
        FrontMatterRules.unsupportedYAML, end.text, "the line `...` ends a YAML document",
        help: "delete the line; a file has one document", line: end.line, spoilsTheRest: true)
    }
    if let directive = spot.directive {
      return fault(
        FrontMatterRules.unsupportedYAML, directive.text, "this line is an instruction for YAML",
        help: "delete the line", line: directive.line)
    }
    return fault(
      FrontMatterRules.invalidYAML, spot.text, "this line doesn't line up with the first key",
      help: "begin every key at the start of its line", spoilsTheRest: true)
  }

  private var dashFault: YAMLFault {
    fault(
      FrontMatterRules.invalidYAML, spot.point, "a list can't begin on the line of its key",
      help: "put each `- ` on a line of its own, or write the list in brackets: [one, two]")
  }

  /// A key was expected: the line is out of line, or something follows a closed value.
  private var keyFault: YAMLFault {
    guard Int(spot.text.start) < spot.offset else {
      return fault(
        FrontMatterRules.invalidYAML, spot.text, "this line doesn't line up with those above",
        help: "begin the keys of a group, and the items of a list, in the same column")
    }
    if let quote = spot.quoteFromLineAbove { return openQuoteFault(quote) }
    return fault(
      FrontMatterRules.invalidYAML, ByteSpan(spot.offset, Int(spot.text.end)),
      "nothing may follow a value in quotes or brackets",
      help: "put all of the value in quotes, and write a quote inside single quotes twice")
  }

  // MARK: - Making faults

  private func fault(
    _ rule: Rule, _ span: ByteSpan, _ message: String, help: String, line: Int? = nil,
    spoilsTheRest: Bool = false
  ) -> YAMLFault {
    YAMLFault(
      diagnostic: Diagnostic(rule, in: path, at: span, message, help: help),
      line: line ?? spot.line, spoilsTheRest: spoilsTheRest)
  }

  /// `text` in the kind of quotes that it doesn't hold.
  private static func quoted(_ text: String) -> String {
    guard text.contains("\"") || text.contains("\\") else { return "\"\(text)\"" }
    return "'" + text.reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) } + "'"
  }
}
