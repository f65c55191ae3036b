import XMLReading

/// How the numbers in a workbook's cells are shown, where that is what they mean: dates, times and
/// percentages are stored as plain numbers.
struct CellFormats: Sendable {
  private enum Meaning: Sendable { case number, moment, percent }

  private let meanings: [Meaning]
  /// Whether days are counted from 1904.
  private let isFrom1904: Bool

  /// Reads the styles of a workbook.
  init(_ styles: XMLElement?, isFrom1904: Bool) {
    self.isFrom1904 = isFrom1904
    let codes = Dictionary(
      (styles?.child("numFmts")?.children("numFmt") ?? []).map {
        ($0["numFmtId"] ?? "", $0["formatCode"] ?? "")
      }, uniquingKeysWith: { first, _ in first })
    meanings = (styles?.child("cellXfs")?.children("xf") ?? []).map { format in
      let id = format["numFmtId"] ?? ""
      return codes[id].map(Self.meaning) ?? Int(id).map(Self.meaning) ?? .number
    }
  }

  /// The format's own numbers, those for East Asia among them.
  private static func meaning(of number: Int) -> Meaning {
    switch number {
    case 9, 10: .percent
    case 14...22, 27...36, 45...47, 50...58: .moment
    case _: .number
    }
  }

  /// What a format's code shows, without what it quotes or has in brackets.
  private static func meaning(of code: String) -> Meaning {
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for character in code.lowercased() {
      switch character {
      case _ where isEscaped: isEscaped = false
      case "\"" where !isBracketed: isQuoted.toggle()
      case _ where isQuoted: break
      case "\\", "_", "*": isEscaped = true
      case "[": isBracketed = true
      case "]": isBracketed = false
      case _ where isBracketed: break
      case "%": return .percent
      case "y", "d", "h", "s": return .moment
      case _: break
      }
    }
    return .number
  }

  /// A number as people read it.
  func text(of value: String, style: Int?) -> String {
    guard let number = Double(value), number.isFinite else { return value }
    let meaning = style.flatMap { meanings.indices.contains($0) ? meanings[$0] : nil }
    switch meaning ?? .number {
    case .number: return value.utf8.contains(UInt8(ascii: ".")) ? Self.plain(number) : value
    case .percent: return Self.plain((number * 1e12).rounded() / 1e10) + "%"
    case .moment: return moment(number) ?? value
    }
  }

  /// The shortest digits: programs store 2.3 as 2.2999999999999998.
  private static func plain(_ number: Double) -> String {
    let text = String(number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A day, a time of day, or both, as `2026-11-30 14:05:00`.
  private func moment(_ number: Double) -> String? {
    guard (0..<3_000_000).contains(number) else { return nil }
    let seconds = Int((number * 86_400).rounded())
    let (days, second) = (seconds / 86_400, seconds % 86_400)
    let time = [second / 3_600, second / 60 % 60, second % 60].map(Self.twoDigits)
      .joined(separator: ":")
    guard days > 0 else { return time }
    // Day 60 is the 29th of February 1900, which never was.
    let day =
      isFrom1904 ? Self.day(days, after: 1904) : Self.day(days - (days < 60 ? 1 : 2), after: 1900)
    return second == 0 ? day : day + " " + time
  }

  /// The day that is so many days after the first of a year.
  private static func day(_ distance: Int, after first: Int) -> String {
    var (year, left) = (first, distance)
    while left >= (isLeap(year) ? 366 : 365) {
      left -= isLeap(year) ? 366 : 365
      year += 1
    }
    var month = 0
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    while left >= lengths[month] {
      left -= lengths[month]
      month += 1
    }
    return "\(year)-\(twoDigits(month + 1))-\(twoDigits(left + 1))"
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
