public import Diagnostics

/// Reads the keys of a mapping as what they must be and collects what is wrong.
///
/// Each key is asked for once, by name; `finish` then reports the keys that nobody asked for, with
/// the nearest of those asked for. A value of the wrong type is reported and counts as absent.
///
///     var reader = MappingReader(document)
///     let name = reader.text("name", .value).located
///     let terms = reader.list("terms") { term in
///       Term(name: term.text("name", .value).located, aliases: term.texts("aliases").value ?? [])
///     }
///     diagnostics += reader.finish()
public struct MappingReader {
  /// The path that diagnostics name.
  public let path: String
  /// The keys and values that are read.
  public let mapping: YAMLMapping
  /// Where a missing key is reported.
  public let anchor: ByteSpan

  private var asked: [String] = []
  private var diagnostics: [Diagnostic] = []

  /// Makes a reader of `mapping`, which reports missing keys at `anchor`.
  public init(_ mapping: YAMLMapping, in path: String, anchor: ByteSpan) {
    self.mapping = mapping
    self.path = path
    self.anchor = anchor
    asked.reserveCapacity(24)
  }

  /// Everything found, the keys that nobody asked for included.
  public mutating func finish() -> [Diagnostic] {
    let known = asked.joined(separator: ", ")
    for entry in mapping.entries where !asked.contains(entry.key.value) {
      let key = entry.key
      let meant = Suggestion.nearest(to: key.value, among: asked)
      // A key that is misspelt isn't missing, too.
      if let meant, mapping[meant] == nil {
        diagnostics.removeAll {
          $0.rule == FieldRules.missingKey && $0.message == Self.missing(meant)
        }
      }
      report(
        FieldRules.unknownKey, key.span, "`\(key.value)` isn't a key here",
        help: InvisibleCharacter.help(for: key.value) ?? "the keys are: \(known)",
        suggestion: meant)
    }
    return diagnostics
  }

  /// Adds a finding in this file, such as one about a value that was read.
  public mutating func report(
    _ rule: Rule, _ span: ByteSpan, _ message: String, help: String? = nil,
    suggestion: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule, in: path, at: span, message, help: help, suggestion: suggestion, notes: notes))
  }

  /// Adds findings made elsewhere.
  public mutating func add(_ found: [Diagnostic]) { diagnostics += found }

  /// Whether the key is there, whatever its value; asking so makes it a known key.
  public mutating func has(_ key: String) -> Bool {
    asked.append(key)
    return mapping[key] != nil
  }

  // MARK: - One value

  /// A text.
  public mutating func text(_ key: String, _ need: FieldNeed = .optional) -> FieldValue<String> {
    read(key, need, expecting: "a text") { _, value in value.text }
  }

  /// `yes` or `no`.
  public mutating func yesNo(_ key: String, _ need: FieldNeed = .optional) -> FieldValue<Bool> {
    let word = choice(key, among: ["yes", "no"], need)
    return word.map { $0.value == "yes" }
  }

  /// One of a few words, in the case and spelling given; any case is read.
  public mutating func choice(
    _ key: String, among words: [String], _ need: FieldNeed = .optional
  ) -> FieldValue<String> {
    let field = text(key, need)
    guard let given = field.located else { return field }
    let folded = given.value.lowercased()
    if let word = words.first(where: { $0.lowercased() == folded }) {
      return field.map { _ in word }
    }
    report(
      FieldRules.unknownValue, given.span, "`\(given.value)` isn't a value of `\(key)`",
      help: InvisibleCharacter.help(for: given.value)
        ?? "the values are: \(words.joined(separator: ", "))",
      suggestion: Self.meant(by: folded, among: words))
    return .absent
  }

  /// One of the words of a closed set.
  public mutating func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, of type: Choice.Type, _ need: FieldNeed = .optional
  ) -> FieldValue<Choice> where Choice.RawValue == String {
    choice(key, among: Choice.allCases.map { $0.rawValue }, need).map { Choice(rawValue: $0.value) }
  }

  /// A group of keys, read by `decode` with a reader of its own.
  public mutating func mapping<Value: Sendable>(
    _ key: String, _ need: FieldNeed = .optional,
    _ decode: (inout MappingReader) -> Value?
  ) -> FieldValue<Value> {
    read(key, need, expecting: "a group of keys") { reader, value in
      value.mapping.map { reader.nested($0, decode) }
    }.map { $0.value }
  }

  // MARK: - Many values

  /// A list of texts.
  public mutating func texts(
    _ key: String, _ need: FieldNeed = .optional
  ) -> FieldValue<[Located<String>]> {
    read(key, need, expecting: "a list of texts") { reader, value in
      value.list.map { items in
        let texts = items.compactMap {
          reader.element($0, expecting: "a text") { _, item in item.locatedText }
        }
        return reader.joined(texts)
      }
    }
  }

  /// Texts of which no one is the end of another, cut off at a comma: `[Screening, Search, and
  /// Detection]`. Such a one is reported and joined to those before it.
  private mutating func joined(_ texts: [Located<String>]) -> [Located<String>] {
    guard
      let end = texts.firstIndex(where: { $0.value.hasPrefix("and ") || $0.value.hasPrefix("or ") }
      ),
      end > 0
    else { return texts }
    let parts = texts[max(0, end - 2)...end]
    let name = parts.map(\.value).joined(separator: ", ")
    let span = parts.reduce(texts[end].span) { $0.union($1.span) }
    report(
      FieldRules.unquotedComma, span, "the commas cut this into \(parts.count) texts",
      help: "put a name with a comma in quotes: `\"\(CurlyQuotes.inside(name) ?? name)\"`")
    return texts[..<parts.startIndex] + [Located(name, span)] + joined(Array(texts[(end + 1)...]))
  }

  /// A list of texts, or a single text, which reads as a list of one.
  public mutating func textOrTexts(
    _ key: String, _ need: FieldNeed = .optional
  ) -> FieldValue<[Located<String>]> {
    if let entry = mapping[key], let text = entry.value.locatedText {
      asked.append(key)
      return .value(Located([text], text.span))
    }
    return texts(key, need)
  }

  /// A list of groups of keys, each read by `decode` with a reader of its own; what `decode` gives
  /// nil for is left out.
  public mutating func list<Value: Sendable>(
    _ key: String, _ need: FieldNeed = .optional,
    _ decode: (inout MappingReader) -> Value?
  ) -> FieldValue<[Value]> {
    read(key, need, expecting: "a list of groups of keys") { reader, value in
      // Items that are no groups are one fault.
      var isReported = false
      return value.list?.compactMap { item in
        defer { if item.mapping == nil { isReported = true } }
        if isReported, item.mapping == nil { return nil }
        return reader.element(item, expecting: "a group of keys") { reader, item in
          item.mapping.map { reader.nested($0, decode) }
        } ?? nil
      }
    }
  }

  /// Any keys with texts, in the order written; a blank value is given as nil.
  public mutating func textMap(
    _ key: String, _ need: FieldNeed = .optional
  ) -> FieldValue<[TextEntry]> {
    read(key, need, expecting: "a group of keys") { reader, value in
      value.mapping?.entries.compactMap { entry in
        if case .blank = entry.value.content { return TextEntry(key: entry.key, value: nil) }
        return reader.element(entry.value, expecting: "a text") { _, item in
          item.locatedText.map { TextEntry(key: entry.key, value: $0) }
        }
      }
    }
  }

  /// Any keys with groups of keys, in the order written, each group read by `decode`.
  public mutating func mappingMap<Value: Sendable>(
    _ key: String, _ need: FieldNeed = .optional,
    _ decode: (Located<String>, inout MappingReader) -> Value?
  ) -> FieldValue<[Value]> {
    read(key, need, expecting: "a group of keys") { reader, value in
      value.mapping?.entries.compactMap { entry in
        reader.element(entry.value, expecting: "a group of keys") { reader, item in
          item.mapping.map { reader.nested($0) { decode(entry.key, &$0) } }
        } ?? nil
      }
    }
  }
}

/// A key of the author's choice, and its text.
public struct TextEntry: Sendable, Hashable {
  /// The key.
  public let key: Located<String>
  /// Its text; nil where it is blank.
  public let value: Located<String>?
}

// MARK: - Reading

extension MappingReader {
  /// Reads a key: its absence, its blank and its type are handled here, for every kind of value.
  private mutating func read<Value: Sendable>(
    _ key: String, _ need: FieldNeed, expecting expected: String,
    _ decode: (inout MappingReader, YAMLValue) -> Value?
  ) -> FieldValue<Value> {
    asked.append(key)
    guard let entry = mapping[key] else {
      reportMissing(key, need)
      return .absent
    }
    switch entry.value.content {
    case .blank:
      if case .value = need { reportBlank(entry.key) }
      return .blank(entry.key.span)
    case .unreadable: return .absent
    case .text, .list, .mapping:
      guard let value = decode(&self, entry.value) else {
        reportMistyped(entry.value, "`\(key)` must be", expected)
        return .absent
      }
      return .value(Located(value, entry.value.span))
    }
  }

  /// Reads a value inside a list or map, which may not be blank.
  private mutating func element<Value>(
    _ value: YAMLValue, expecting expected: String,
    _ decode: (inout MappingReader, YAMLValue) -> Value?
  ) -> Value? {
    if case .unreadable = value.content { return nil }
    guard let decoded = decode(&self, value) else {
      reportMistyped(value, "this must be", expected)
      return nil
    }
    return decoded
  }

  private mutating func nested<Value>(
    _ mapping: YAMLMapping, _ decode: (inout MappingReader) -> Value
  ) -> Value {
    var reader = MappingReader(mapping, in: path, anchor: Self.firstKey(of: mapping))
    let value = decode(&reader)
    diagnostics += reader.finish()
    return value
  }

  /// The place where a missing key of a nested group is reported.
  private static func firstKey(of mapping: YAMLMapping) -> ByteSpan {
    mapping.entries.first?.key.span ?? mapping.span
  }

  private mutating func reportMissing(_ key: String, _ need: FieldNeed) {
    switch need {
    case .optional: return
    case .key, .value: break
    }
    guard mapping.isComplete else { return }
    report(
      FieldRules.missingKey, anchor, Self.missing(key), help: "add a line: \(key): …")
  }

  private static func missing(_ key: String) -> String { "the key `\(key)` is missing" }

  private mutating func reportBlank(_ key: Located<String>) {
    report(
      FieldRules.blankValue, key.span, "`\(key.value)` must have a value",
      help: "write the value after the colon")
  }

  private mutating func reportMistyped(_ value: YAMLValue, _ demand: String, _ expected: String) {
    report(
      FieldRules.mistypedValue, value.span, "\(demand) \(expected); this is \(value.content.kind)",
      help: Self.remedy(for: value, expected))
  }

  private static func remedy(for value: YAMLValue, _ expected: String) -> String? {
    switch value.content {
    case .text where expected == "a group of keys":
      "write the keys on lines of their own below, indented by two spaces, or as { key: value }"
    case .text("None"), .text("none"), .text("N/A"): "write `[]` for none"
    case .text(let text) where !text.contains(where: { "[]{}:#\"'".contains($0) }):
      "write it in brackets: `[\(text)]`; a name with a comma of its own stands in quotes there"
    case .text: "write a list as [one, two], or as lines that begin with `- `"
    case .mapping(let mapping) where mapping.entries.count == 1:
      "if the colon belongs to the text, put the text in quotes"
    case .blank: "write the value, or delete the line"
    case .list where expected == "a text": "write one text, without brackets and hyphens"
    case .mapping where expected == "a text": "write one text after the colon of the key above"
    case .list: "write the keys of each group as { key: value }, or on lines of their own"
    case .mapping: "write a list as [one, two], or as lines that begin with `- `"
    case .unreadable: nil
    }
  }

  /// The word that was meant, also where it was said in the way of other programs.
  private static func meant(by word: String, among words: [String]) -> String? {
    switch word {
    case "true", "y", "on", "x": words.contains("yes") ? "yes" : nil
    case "false", "n", "off": words.contains("no") ? "no" : nil
    default: Suggestion.nearest(to: word, among: words)
    }
  }
}

extension YAMLValue {
  /// The text, if the value is one.
  public var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }

  /// The text with its place, if the value is one.
  var locatedText: Located<String>? { text.map { Located($0, span) } }

  /// The items, if the value is a list.
  public var list: [YAMLValue]? {
    if case .list(let items) = content { return items }
    return nil
  }

  /// The keys and values, if the value is a group of them.
  public var mapping: YAMLMapping? {
    if case .mapping(let mapping) = content { return mapping }
    return nil
  }
}
