import RedlineReporting
import Redlining

/// What a Word document said when it was sent, with all of the program's own changes accepted.
struct SentDocument {
  /// A line, by its code.
  struct Line {
    let code: String
    /// What it says with the changes rejected; nothing where it isn't there.
    var old: String
    /// What it says with the changes accepted; nothing where it isn't there.
    var new: String
  }

  /// The lines, in the order of the document.
  private(set) var lines: [Line] = []
  /// Paragraphs that are no line, as cells that say the same have them in common.
  private(set) var others: Set<String> = []

  init(_ judged: JudgedRedline) {
    var indices: [String: Int] = [:]
    for paragraph in TrackedText(judged).paragraphs {
      let (old, new) = (paragraph.text(accepted: false), paragraph.text(accepted: true))
      guard !paragraph.code.isEmpty else {
        others.insert(new.cellKey)
        continue
      }
      if let index = indices[paragraph.code] {
        lines[index].old = [lines[index].old, old].joined(separator: " ")
        lines[index].new = [lines[index].new, new].joined(separator: " ")
      } else {
        indices[paragraph.code] = lines.count
        lines.append(Line(code: paragraph.code, old: old, new: new))
      }
    }
  }
}

extension TrackedParagraph {
  /// What it says with all changes accepted, or rejected; nothing where it isn't there.
  fileprivate func text(accepted: Bool) -> String {
    switch (fate, accepted) {
    case (.inserted, false), (.movedTo, false), (.deleted, true), (.movedFrom, true): ""
    case (.kept, _): label + pieces.map { accepted ? $0.new : $0.old }.joined()
    case (.inserted, true), (.movedTo, true): label + pieces.map(\.new).joined()
    case (.deleted, false), (.movedFrom, false): label + pieces.map(\.old).joined()
    }
  }
}
