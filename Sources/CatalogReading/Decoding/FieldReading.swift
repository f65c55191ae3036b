import Bytes
import CatalogModel
import Diagnostics
import FrontMatter

extension FieldValue {
  /// What the form says at the key: a key without a value is blank there, one that isn't in the
  /// file is missing from our copy.
  var formEntry: FormEntry<Located<Value>> {
    switch self {
    case .absent: .missing
    case .blank: .blank
    case .value(let located): .value(located)
    }
  }
}

/// The kinds of values that only catalogs have.
extension MappingReader {
  /// A text that can't be empty, not even in quotes.
  mutating func words(_ key: String) -> Located<String>? {
    guard let words = text(key, .value).located else { return nil }
    guard words.value.utf8.contains(where: { $0 > 0x20 }) else {
      report(
        FieldRules.blankValue, words.span, "`\(key)` is empty", help: "write it between the quotes")
      return nil
    }
    return words
  }

  /// A day, with or without a time.
  mutating func date(_ key: String, _ need: FieldNeed = .optional) -> FieldValue<DocumentDate> {
    let field = text(key, need)
    guard let words = field.located else { return field.map { _ in nil } }
    guard let date = DocumentDate(words.value) else {
      report(
        ValueRules.date, words.span, "`\(words.value)` is no date that `\(key)` can have",
        help: InvisibleCharacter.help(for: words.value) ?? DateHelp.help(for: words.value))
      return .absent
    }
    return .value(Located(date, words.span))
  }

  /// A version of a definition.
  mutating func version(_ key: String) -> Located<Version>? {
    text(key, .value).located.flatMap { version($0) }
  }

  /// A text that was read, as a version.
  mutating func version(_ words: Located<String>) -> Located<Version>? {
    guard let version = Version(words.value) else {
      let meant = VersionSlip.meant(by: words.value)
      report(
        ValueRules.version, words.span,
        "`\(words.value)` isn't a version: two whole numbers with a point between them",
        help: InvisibleCharacter.help(for: words.value)
          ?? meant.map { "write `\($0)`; values are read as they are written, `1` isn't `1.0`" }
          ?? "write it as `1.0`", suggestion: meant?.description)
      return nil
    }
    return Located(version, words.span)
  }

  /// The ID of a definition.
  mutating func definitionID(_ key: String, _ need: FieldNeed = .optional)
    -> Located<DefinitionID>?
  {
    text(key, need).located.flatMap { definitionID($0) }
  }

  /// A text that was read, as an ID.
  mutating func definitionID(_ words: Located<String>) -> Located<DefinitionID>? {
    guard let id = DefinitionID(words.value) else {
      report(
        ValueRules.id, words.span, "`\(words.value)` can't be the ID of a definition",
        help: InvisibleCharacter.help(for: words.value)
          ?? "an ID is made of the letters a to z, digits and hyphens: `6-509-1280`")
      return nil
    }
    return Located(id, words.span)
  }

  /// An address on the web.
  mutating func webAddress(_ key: String) -> String? {
    guard let words = text(key).located else { return nil }
    let folded = words.value.prefix(8).lowercased()
    let host = words.value.drop { $0 != ":" }.dropFirst(3)
    let isSafe = words.value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") }
    guard folded.hasPrefix("https://") || folded.hasPrefix("http://"), !host.isEmpty, isSafe else {
      report(
        ValueRules.address, words.span, "`\(words.value)` is no address of the web",
        help: "an address begins with `https://` or `http://` and holds no spaces",
        suggestion: folded.hasPrefix("www.") && isSafe ? "https://\(words.value)" : nil)
      return nil
    }
    return words.value
  }

  /// For whom the file's content may be shown: where nothing is said, or what is said can't be
  /// read, for the most restricted audience.
  mutating func audience(_ settings: CatalogSettings?) -> AudienceRank {
    let audiences = settings?.audiences ?? []
    let mostRestricted = max(0, audiences.count - 1)
    guard let words = text("audience", .optional).located, settings != nil else {
      return mostRestricted
    }
    if let rank = audiences.firstIndex(where: { $0.name == words.value }) { return rank }
    let names = audiences.map(\.name)
    report(
      ValueRules.audience, words.span, "`\(words.value)` is no audience of this catalog",
      help: names.isEmpty
        ? "`catalog.yml` declares no audiences: delete the line, or declare them there"
        : "the audiences are \(names.map { "`\($0)`" }.joined(separator: ", "))",
      suggestion: Suggestion.nearest(to: words.value, among: names))
    return mostRestricted
  }

  /// A whole number.
  mutating func wholeNumber(_ key: String) -> Int? {
    guard let words = text(key).located else { return nil }
    let digits = words.value.hasPrefix("-") ? words.value.dropFirst() : words.value[...]
    let isNumber =
      (1...9).contains(digits.utf8.count)
      && digits.utf8.allSatisfy(\.isDigit)
    guard isNumber, let number = Int(words.value) else {
      report(
        ValueRules.number, words.span, "`\(words.value)` isn't a whole number",
        help: "write digits: `\(key): 2`")
      return nil
    }
    return number
  }

  /// Reports keys that are known and belong to another kind of file.
  mutating func reportForeign(
    _ keys: [String], _ rule: Rule, _ message: (String) -> String, help: String
  ) {
    for entry in mapping.entries where keys.contains(entry.key.value) {
      _ = has(entry.key.value)
      report(rule, entry.key.span, message(entry.key.value), help: help)
    }
  }
}

/// Says what a text that should be a date may have meant.
enum DateHelp {
  /// What to do about `text`.
  static func help(for text: String) -> String {
    let bytes = Array(text.utf8)
    let hasZone =
      bytes.last == UInt8(ascii: "Z") || text.hasSuffix("UTC") || text.hasSuffix("GMT")
      || bytes.dropFirst(11).contains(UInt8(ascii: "+"))
    if hasZone { return "leave out the time zone: the form's dates have none" }
    let isForm = text.contains("/")
    let words = text.split { $0 == " " || $0 == "T" }
    let numbers = (words.first ?? "").split(separator: isForm ? "/" : "-").map { Int($0) ?? -1 }
    if !isForm, numbers.count == 3, numbers[2] > 999,
      let date = DocumentDate(year: numbers[2], month: numbers[0], day: numbers[1])
    {
      return "write the year first, `\(date.iso)`, or slashes as the form does"
    }
    if words.count <= 3, numbers.count == 3, !numbers.contains(-1) {
      let (year, month, day) =
        isForm ? (numbers[2], numbers[0], numbers[1]) : (numbers[0], numbers[1], numbers[2])
      guard DocumentDate(String(words[0])) == nil else {
        return isForm
          ? "the form's time is written `9:51:55 PM`: hours go from 1 to 12"
          : "a time is written `21:51:55`: hours go to 23, minutes and seconds to 59"
      }
      if let problem = problem(year, month, day, isForm: isForm) { return problem }
    }
    return "write it as `2020-02-15` or `2020-02-15T21:51:55`, or as the form does: "
      + "`2/15/2020 9:51:55 PM`"
  }
}

extension DateHelp {
  /// What is wrong with a date whose numbers can be read, if they are.
  private static func problem(_ year: Int, _ month: Int, _ day: Int, isForm: Bool) -> String? {
    guard (1...9999).contains(year) else { return nil }
    guard (1...12).contains(month) else {
      let isSwapped = DocumentDate(year: year, month: day, day: month) != nil
      let meant = isForm ? "\(day)/\(month)/\(year)" : iso(year, day, month)
      return isSwapped
        ? "the month comes \(isForm ? "first, as on the form" : "before the day"): write `\(meant)`"
        : "there is no month \(month): months go from 1 to 12"
    }
    guard let first = DocumentDate(year: year, month: month, day: 1) else { return nil }
    if DocumentDate(year: year, month: month, day: day) == nil {
      let last = (28...31).last { DocumentDate(year: year, month: month, day: $0) != nil } ?? 31
      return "there is no day \(day): \(first.monthAndYear) has \(last) days"
    }
    return isForm || String(year).utf8.count < 4
      ? nil : "write months and days with two digits: `\(iso(year, month, day))`"
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    DocumentDate(year: year, month: month, day: day)?.iso ?? ""
  }
}

/// Finds the version that was meant.
enum VersionSlip {
  /// The version that `text` may have meant: `1` means 1.0, `v1.3` and `1.3.0` mean 1.3.
  static func meant(by text: String) -> Version? {
    let digits = text.split { !("0"..."9" ~= $0) }.map { $0.drop { $0 == "0" } }
    let numbers = digits.map { $0.isEmpty ? "0" : String($0) }
    guard let major = numbers.first, numbers.count <= 3,
      text.utf8.allSatisfy({ $0 < 0x80 }), text.utf8.count <= 12
    else { return nil }
    return Version(major + "." + (numbers.count > 1 ? numbers[1] : "0"))
  }
}
