import Bytes
import CatalogModel

/// The sheet of paper that a brief has to fit on, as the standard theme prints it: of Letter's
/// height and A4's width, measured in points.
struct BriefSheet {
  /// Whether it takes small print.
  let isDense: Bool
  /// What is free below the headline.
  private let height: Double

  init(of judged: JudgedRedline, isDense: Bool) {
    self.isDense = isDense
    let headline = Double(judged.summary.letterCount / 54) * 16
    let banner = judged.redline.new.proposal == nil ? 0.0 : 75
    height = 510 - headline - banner
  }

  /// Whether a brief fits.
  func holds(_ brief: Brief) -> Bool {
    let entries = brief.entries.reduce(0) { $0 + height(of: $1) }
    let gaps = brief.uncompared.reduce(0) { $0 + height(of: $1.lead + ": " + $1.places) }
    return entries + gaps + entryMargin <= height
  }

  /// Whether so many lines fit, with nothing else on the sheet.
  func holds(lines count: Int) -> Bool { Double(count) * (lineHeight + lineMargin) <= height }

  private var lineHeight: Double { isDense ? 9.6 : 12.4 }
  private var lineMargin: Double { isDense ? 0.6 : 1.2 }
  private var entryMargin: Double { isDense ? 5 : 8 }
  private var lettersPerLine: Int { isDense ? 104 : 92 }

  private func height(of entry: Brief.Entry) -> Double {
    let lines = entry.lines.isEmpty ? [""] : entry.lines.map(\.text)
    return (lines + [entry.coverage].compactMap(\.self)).reduce(entryMargin) {
      $0 + height(of: $1)
    }
  }

  private func height(of text: String) -> Double {
    lineHeight * Double(text.letterCount / lettersPerLine + 1) + lineMargin
  }
}

extension String {
  /// The number of characters, as `count` gives it; where none can be part of a larger one, as in nearly
  /// all texts, without looking for that.
  fileprivate var letterCount: Int {
    var text = self
    return text.withUTF8 { bytes -> Int? in
      if bytes.isASCII { return bytes.contains(0x0D) ? nil : bytes.count }
      var count = 0
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        guard scalar.standsAlone else { return nil }
        count += 1
      }
      return count
    } ?? count
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter of Latin, or a dash, a quotation mark or an arrow, which never join what
  /// stands beside them.
  fileprivate var standsAlone: Bool {
    switch value {
    case 0x0D: false
    case 0..<0x300, 0x2010...0x2027, 0x2190...0x21FF, 0x2212: true
    default: false
    }
  }
}
