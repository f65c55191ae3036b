import CatalogModel

/// The sheet of paper that a brief has to fit on, as the standard theme prints it: of Letter's
/// height and A4's width, measured in points.
struct BriefSheet {
  private let isDense: Bool
  /// What is free below the headline.
  private let height: Double

  init(of judged: JudgedRedline, isDense: Bool) {
    self.isDense = isDense
    let headline = Double(judged.summary.count / 54) * 16
    let banner = judged.redline.new.proposal == nil ? 0.0 : 75
    height = 510 - headline - banner
  }

  /// Whether a brief fits.
  func holds(_ brief: Brief) -> Bool {
    let entries = brief.entries.reduce(0) { $0 + height(of: $1) }
    let gaps = brief.uncompared.reduce(0) { $0 + height(of: $1.lead + ": " + $1.places) }
    return entries + gaps + entryMargin <= height
  }

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
    lineHeight * Double(text.count / lettersPerLine + 1) + lineMargin
  }
}
