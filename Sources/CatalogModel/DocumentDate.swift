import Bytes
import Words

/// A date of a document, with the time of day where the form gives one. It has no zone: it is
/// what the form says, not a moment.
public struct DocumentDate: Hashable, Sendable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day, 1 to the last of its month.
  public let day: Int
  /// Seconds since midnight, 0 to 86,399; nil when only the day is known.
  public let secondOfDay: Int?

  /// Makes a date of its parts; nil when there is no such day or second.
  public init?(year: Int, month: Int, day: Int, secondOfDay: Int? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(in: month, of: year),
      (0..<86_400).contains(secondOfDay ?? 0)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.secondOfDay = secondOfDay
  }

  /// The first day that there is; stands where a date had to be and couldn't be read.
  public static let earliest = DocumentDate()

  private init() { (year, month, day, secondOfDay) = (1, 1, 1, nil) }

  /// Reads `2020-02-15`, `2020-02-15T21:51:55`, or the form's `2/15/2020` and
  /// `2/15/2020 9:51:55 PM`; nil for anything else, a zone included. The kinds of spaces and
  /// hyphens don't matter, nor do characters that nobody sees.
  public init?(_ text: String) {
    let bytes = Array(FoldedText.plain(text).utf8)
    guard let date = bytes.contains(UInt8(ascii: "/")) ? Self.form(bytes) : Self.iso(bytes) else {
      return nil
    }
    self = date
  }

  private static func iso(_ bytes: [UInt8]) -> DocumentDate? {
    guard bytes.count == 10 || bytes.count == 19,
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return nil }
    guard bytes.count == 19 else { return DocumentDate(year: year, month: month, day: day) }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let second = time(bytes[11...].split(separator: UInt8(ascii: ":")))
    else { return nil }
    return DocumentDate(year: year, month: month, day: day, secondOfDay: second)
  }

  private static func form(_ bytes: [UInt8]) -> DocumentDate? {
    let words = bytes.split(separator: UInt8(ascii: " "))
    guard words.count == 1 || words.count == 3 else { return nil }
    let parts = words[0].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, let month = number(parts[0]),
      let day = number(parts[1]), let year = number(parts[2])
    else { return nil }
    guard words.count == 3 else { return DocumentDate(year: year, month: month, day: day) }
    let half = String(decoding: words[2], as: UTF8.self).uppercased()
    guard half == "AM" || half == "PM",
      let clock = time(words[1].split(separator: UInt8(ascii: ":"))),
      (3_600..<46_800).contains(clock)
    else { return nil }
    let second = clock % 43_200 + (half == "PM" ? 43_200 : 0)
    return DocumentDate(year: year, month: month, day: day, secondOfDay: second)
  }

  private static func time(_ parts: [ArraySlice<UInt8>]) -> Int? {
    guard parts.count == 3, let hour = number(parts[0]), let minute = number(parts[1]),
      let second = number(parts[2]), hour < 24, minute < 60, second < 60
    else { return nil }
    return hour * 3_600 + minute * 60 + second
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day alone.
  public var withoutTime: DocumentDate {
    DocumentDate(year: year, month: month, day: day) ?? self
  }

  /// Whether both name the same moment as far as both know it: a day without a time agrees with
  /// any time of that day.
  public func agrees(with other: DocumentDate) -> Bool {
    withoutTime == other.withoutTime
      && (secondOfDay == nil || other.secondOfDay == nil || secondOfDay == other.secondOfDay)
  }

  /// `2020-02-15` or `2020-02-15T21:51:55`, as HTML's `datetime` wants it.
  public var iso: String {
    String(unsafeUninitializedCapacity: 19) { text in
      var writer = DateWriter(text: text)
      writer.add(year, width: 4)
      writer.add(month, after: UInt8(ascii: "-"))
      writer.add(day, after: UInt8(ascii: "-"))
      if let second = secondOfDay {
        writer.add(second / 3_600, after: UInt8(ascii: "T"))
        writer.add(second / 60 % 60, after: UInt8(ascii: ":"))
        writer.add(second % 60, after: UInt8(ascii: ":"))
      }
      return writer.count
    }
  }

  /// The day for readers: `15 Feb 2020`.
  public var short: String {
    String(unsafeUninitializedCapacity: 11) { text in
      var writer = DateWriter(text: text)
      writer.add(day, width: day < 10 ? 1 : 2)
      writer.add(UInt8(ascii: " "))
      for letter in Self.months[month - 1].utf8.prefix(3) { writer.add(letter) }
      writer.add(year, width: 4, after: UInt8(ascii: " "))
      return writer.count
    }
  }

  /// The day for running text: `15 February 2020`.
  public var long: String {
    String(day) + " " + Self.months[month - 1] + " " + String(year)
  }

  /// The month for running text: `February 2020`.
  public var monthAndYear: String { "\(Self.months[month - 1]) \(year)" }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The digits of a number with zeros before them, up to four digits.
  static func padded(_ number: Int, _ width: Int = 2) -> String {
    let text = String(number)
    let zeros = max(0, width - text.utf8.count)
    return ["", "0", "00", "000"][min(zeros, 3)] + text
  }

  /// Orders by day, then time; a day without a time comes before its times.
  public static func < (left: DocumentDate, right: DocumentDate) -> Bool {
    (left.year, left.month, left.day, left.secondOfDay ?? -1)
      < (right.year, right.month, right.day, right.secondOfDay ?? -1)
  }
}

/// Writes the parts of a date into memory that has room for them.
private struct DateWriter {
  let text: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes were written.
  private(set) var count = 0

  init(text: UnsafeMutableBufferPointer<UInt8>) { self.text = text }

  mutating func add(_ byte: UInt8) {
    text[count] = byte
    count += 1
  }

  /// Adds the last digits of a number, and before them `separator`.
  mutating func add(_ number: Int, width: Int = 2, after separator: UInt8? = nil) {
    if let separator { add(separator) }
    var rest = number
    for place in (count..<count + width).reversed() {
      text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += width
  }
}

/// A date known to the year, the month or the day, as references give it.
public struct PartialDate: Hashable, Sendable, Comparable {
  /// The year.
  public let year: Int
  /// The month, where it is known.
  public let month: Int?
  /// The day, where it is known.
  public let day: Int?

  /// Reads `2017`, `2017-10` or `2017-10-03`; nil for anything else.
  public init?(_ text: String) {
    let filled = text + "2000-01-01".dropFirst(text.utf8.count)
    guard [4, 7, 10].contains(text.utf8.count), let date = DocumentDate(String(filled)) else {
      return nil
    }
    year = date.year
    month = text.utf8.count >= 7 ? date.month : nil
    day = text.utf8.count == 10 ? date.day : nil
  }

  /// The date for readers: `2017`, `October 2017` or `3 October 2017`.
  public var long: String {
    guard let month else { return String(year) }
    let text = "\(DocumentDate.months[month - 1]) \(year)"
    return day.map { "\($0) \(text)" } ?? text
  }

  /// `2017`, `2017-10` or `2017-10-03`.
  public var iso: String {
    [
      DocumentDate.padded(year, 4), month.map { DocumentDate.padded($0) },
      day.map { DocumentDate.padded($0) },
    ].compactMap(\.self).joined(separator: "-")
  }

  /// Orders by year, month and day; what isn't known comes first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}
