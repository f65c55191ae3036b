import RedlineReporting
import Redlining

/// The lines of a comparison's review sheet, found by the paragraphs that they are.
struct ChangedLines {
  /// A line's code, and what is said of its change.
  struct Line {
    let code: String
    let remark: String

    init(_ row: ReviewSheet.Row) {
      code = row.fingerprint.text
      remark = row.judgement.map { "\($0.sign) \($0.label). \($0.words)" } ?? ""
    }
  }

  private var held: [Locator: Line] = [:]
  private var byAnchor: [String: Line] = [:]
  /// Components as a whole: renamed, moved, new or gone.
  private var components: [String: Line] = [:]
  private var lostComponents: [String: Line] = [:]
  private var lost: [String: Line] = [:]
  private var formers: [String: [String]] = [:]
  private var changes: [Texts: Change] = [:]
  private let redline: Redline

  private struct Texts: Hashable {
    let old: String
    let new: String
  }

  init(_ judged: JudgedRedline) {
    redline = judged.redline
    var byCode: [String: Line] = [:]
    for row in ReviewSheet(blocksOf: judged).rows {
      let line = Line(row)
      byCode[line.code] = line
      if row.proposed == nil {
        for text in row.current?.split(separator: "\n").map(String.init) ?? [] {
          lost[text] = line
        }
      } else if row.judgement == nil {
        held[row.locator] = line
      } else {
        held[row.locator] = line
        byAnchor[row.locator.anchor] = line
      }
    }
    for change in judged.changes {
      if case .row = change.place.part, let line = byCode[change.fingerprint.text] {
        if change.newText == nil {
          lostComponents[change.locator.part] = line
        } else {
          components[change.locator.part] = line
        }
      }
      guard let old = change.oldText, let new = change.newText else { continue }
      formers[new, default: []].append(old)
      changes[Texts(old: old, new: new)] = change
    }
  }

  /// The line that a paragraph of the new text is.
  func held(_ paragraph: FormParagraph) -> Line? {
    guard let place = paragraph.locator else {
      return paragraph.style == .part ? components[paragraph.text] : nil
    }
    return held[place] ?? byAnchor[place.anchor]
  }

  /// The line that a paragraph which is gone was.
  func lost(_ paragraph: FormParagraph) -> Line? {
    guard paragraph.locator == nil else { return lost[paragraph.text] }
    return paragraph.style == .part ? lostComponents[paragraph.text] : nil
  }

  /// What a paragraph of the new text was before its words changed.
  func former(_ paragraph: FormParagraph) -> String? { formers[paragraph.text]?.first }

  /// The words of a paragraph that changed.
  func pieces(from old: String, to new: String) -> [WordsPiece]? {
    changes[Texts(old: old, new: new)].map { redline.words(of: $0) }
  }
}
