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

  /// Explains an error of libyaml.
  static func explain(
    _ context: YamlError.Context?, _ problem: String, _ mark: Mark, in text: SourceText,
    _ draft: YAMLDraft
  ) -> YAMLFault {
    let explainer = YAMLFaultExplainer(context, problem, mark, text, draft)
    return explainer.explain()
  }

  /// The fault of a text that holds a character which YAML doesn't allow at all.
  static func unreadable(in text: SourceText, _ draft: YAMLDraft) -> YAMLFault {
    let diagnostic = Diagnostic(
      FrontMatterRules.invalidYAML, in: text.path, at: .at(Int(draft.span.start)),
      "The front matter holds a character that YAML doesn't allow.",
      help: "Look for invisible characters, such as those pasted from a word processor.")
    return YAMLFault(diagnostic: diagnostic, line: 1, spoilsTheRest: true)
  }
}

/// Recognises the slips behind libyaml's errors.
private struct YAMLFaultExplainer {
  let context: YamlError.Context?
  let problem: String
  let mark: Mark
  let path: String
  let bytes: [UInt8]
  let end: Int
  let offset: Int
  let contextOffset: Int
  let line: ByteSpan

  init(
    _ context: YamlError.Context?, _ problem: String, _ mark: Mark, _ text: SourceText,
    _ draft: YAMLDraft
  ) {
    self.context = context
    self.problem = problem
    self.mark = mark
    path = text.path
    bytes = text.bytes
    end = Int(draft.span.end)
    offset = Int(draft.span(of: mark).start)
    contextOffset = context.map { Int(draft.span(of: $0.mark).start) } ?? offset
    line = draft.marks.content(ofLine: mark.line)
  }

  func explain() -> YAMLFault {
    if let tab = tabInIndentation { return tabFault(tab) }
    let during = context?.text ?? ""
    if problem.hasPrefix("mapping values are not allowed") { return colonFault }
    if during.hasSuffix("quoted scalar") { return quoteFault }
    if during.hasPrefix("while parsing a flow") { return bracketFault }
    if during.hasSuffix("simple key") { return noColonFault }
    if during.hasSuffix("anchor") || during.hasSuffix("alias") || problem.contains("alias") {
      return signFault
    }
    if during.contains("tag") || problem.contains("tag handle") { return signFault }
    if problem.hasPrefix("but found another document") { return documentFault }
    if problem.hasPrefix("did not find expected <document start>") { return marginFault }
    if problem.hasPrefix("found character that cannot start") { return signFault }
    if problem.hasPrefix("block sequence entries are not allowed") { return dashFault }
    if problem.hasPrefix("did not find expected key") { return keyFault }
    return fault(
      FrontMatterRules.invalidYAML, point, "YAML can't read this: \(problem).",
      help: "Look at the line above as well: its quotes, brackets and indentation.")
  }

  // MARK: - The slips

  private func tabFault(_ tab: ByteSpan) -> YAMLFault {
    fault(
      FrontMatterRules.tabIndentation, tab, "The line is indented with a tab.",
      help: "Indent with spaces: two for each level.")
  }

  private var colonFault: YAMLFault {
    guard let valueStart = valueStart, valueStart < offset else {
      return fault(
        FrontMatterRules.invalidYAML, lineText, "This key doesn't line up with the others.",
        help: "Begin it in the same column as the key above.")
    }
    let key = words(Int(lineText.start), valueStart)
    let value = words(valueStart, Int(lineText.end))
    let quote = value.contains("\"") ? "'" : "\""
    let fixed = quote == "'" ? doubled(value) : value
    return fault(
      FrontMatterRules.unquotedColon, ByteSpan(offset, offset + 1),
      "A colon and a space end a key in YAML, but here they stand inside a value.",
      help: "Put the value in quotes: \(key) \(quote)\(fixed)\(quote)")
  }

  private var quoteFault: YAMLFault {
    if problem.hasPrefix("found unknown escape") || problem.contains("escape") {
      return fault(
        FrontMatterRules.invalidYAML, point,
        "In double quotes a backslash begins an escape, and this one isn't any.",
        help: "Write `\\\\` for a backslash, or put the value in single quotes.")
    }
    return fault(
      FrontMatterRules.unclosedQuote, ByteSpan(contextOffset, contextOffset + 1),
      "The quote that opens here isn't closed.",
      help: "Close it at the end of the value; write an apostrophe in single quotes twice.",
      line: context?.mark.line)
  }

  private var bracketFault: YAMLFault {
    let isOpen = offset >= end || mark.line != context?.mark.line
    guard isOpen, contextOffset < end else {
      return fault(
        FrontMatterRules.invalidYAML, point,
        "Inside brackets a comma or the closing bracket was expected here.",
        help: "Put a value that holds `:`, `,`, `[`, `]`, `{` or `}` in quotes.",
        line: context?.mark.line)
    }
    return fault(
      FrontMatterRules.unclosedQuote, ByteSpan(contextOffset, contextOffset + 1),
      "The bracket `\(words(contextOffset, contextOffset + 1))` that opens here isn't closed.",
      help: "Close it after the last value; put values that hold brackets in quotes.",
      line: context?.mark.line)
  }

  private var noColonFault: YAMLFault {
    let start = contextOffset
    var stop = start
    while stop < end, YAMLMarks.lineBreak(bytes, stop, end) == 0 { stop += 1 }
    let text = words(start, stop)
    return fault(
      FrontMatterRules.invalidYAML, ByteSpan(start, start + text.utf8.count),
      "This line has no key: front matter is lines of `key: value`.",
      help: "Put a colon and a space after the key; indent a line that continues a value.",
      line: context?.mark.line)
  }

  private var signFault: YAMLFault {
    let start =
      context.map { $0.text.contains("scanning") && !$0.text.contains("next token") }
        ?? false ? contextOffset : offset
    let sign = words(start, min(end, start + UTF8ScalarWidth.at(start, bytes, end)))
    return fault(
      FrontMatterRules.invalidYAML, ByteSpan(start, start + sign.utf8.count),
      "A value can't begin with `\(sign)` in YAML.", help: "Put the value in quotes.")
  }

  private var documentFault: YAMLFault {
    var fault = fault(
      FrontMatterRules.unsupportedYAML, point, "A second YAML document begins here.",
      help: "Delete the line; a file has one.")
    fault.spoilsTheRest = true
    return fault
  }

  private var marginFault: YAMLFault {
    var fault = fault(
      FrontMatterRules.invalidYAML, lineText, "This line doesn't line up with the first key.",
      help: "Begin every key at the start of its line.")
    fault.spoilsTheRest = true
    return fault
  }

  private var dashFault: YAMLFault {
    fault(
      FrontMatterRules.invalidYAML, point, "A list can't begin on the line of its key.",
      help: "Put each `- ` on a line of its own, or write the list in brackets: [one, two]")
  }

  private var keyFault: YAMLFault {
    if Int(lineText.start) == offset {
      return fault(
        FrontMatterRules.invalidYAML, lineText, "This line doesn't line up with the keys above.",
        help: "Begin each key of a group in the same column.")
    }
    return fault(
      FrontMatterRules.invalidYAML, ByteSpan(offset, Int(lineText.end)),
      "Nothing may follow a value in quotes or brackets.",
      help: "Put all of the value in quotes, and write a quote inside single quotes twice.")
  }

  // MARK: - Places

  private var point: ByteSpan {
    ByteSpan(offset, offset + UTF8ScalarWidth.at(offset, bytes, end))
  }

  /// The line without the white space around it.
  private var lineText: ByteSpan {
    var (start, stop) = (Int(line.start), Int(line.end))
    while start < stop, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while stop > start, bytes[stop - 1] == 0x20 || bytes[stop - 1] == 0x09 { stop -= 1 }
    return ByteSpan(start, stop)
  }

  /// The first tab before the line's first word.
  private var tabInIndentation: ByteSpan? {
    let indent = Int(line.start)..<Int(lineText.start)
    return indent.first { bytes[$0] == 0x09 }.map { ByteSpan($0, $0 + 1) }
  }

  /// Where the value of the line's key begins, if the line has a key.
  private var valueStart: Int? {
    var index = Int(lineText.start)
    while index + 1 < Int(lineText.end) {
      if bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == 0x20 {
        index += 1
        while index < Int(lineText.end), bytes[index] == 0x20 { index += 1 }
        return index
      }
      index += 1
    }
    return nil
  }

  private func words(_ start: Int, _ stop: Int) -> String {
    var stop = min(stop, end)
    while stop > start, bytes[stop - 1] == 0x20 || bytes[stop - 1] == 0x09 { stop -= 1 }
    return String(decoding: bytes[min(start, stop)..<stop], as: UTF8.self)
  }

  private func doubled(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) }
  }

  private func fault(
    _ rule: Rule, _ span: ByteSpan, _ message: String, help: String, line: Int? = nil
  ) -> YAMLFault {
    YAMLFault(
      diagnostic: Diagnostic(rule, in: path, at: span, message, help: help),
      line: line ?? mark.line)
  }
}

/// How many bytes the scalar at an offset takes; none at the end.
private enum UTF8ScalarWidth {
  static func at(_ offset: Int, _ bytes: [UInt8], _ end: Int) -> Int {
    offset < end ? UTF8Scalar(at: offset, in: bytes).byteCount : 0
  }
}
