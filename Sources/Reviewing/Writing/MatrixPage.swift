import Markup

extension AdjudicationMatrix {
  /// The matrix as a page by itself, to be read and printed: line by line, each comment with room
  /// for what is decided.
  ///
  /// It asks for nothing from anywhere, and runs nothing.
  public func page(_ sheet: PrintedSheet) -> [UInt8] {
    sheet.page { html in
      html.element(.p, summary)
      for (index, row) in rows.enumerated() { row.write(number: index + 1, to: &html) }
    }
  }

  /// How much came back: `7 comments of 3 reviewers on 4 lines, 5 of them different.`
  public var summary: String {
    guard !rows.isEmpty else { return "No comments." }
    let makers = Set(rows.flatMap { $0.entries.flatMap(\.makers) }.map(\.maker)).count
    let counts =
      "\(commentCount.counted("comment")) by \(makers.counted("reviewer")) on "
      + rows.count.counted("line")
    return entryCount == commentCount ? counts + "." : counts + ", \(entryCount) of them different."
  }
}

extension AdjudicationMatrix.Row {
  fileprivate func write(number: Int, to html: inout PageWriter) {
    html.element(.section) { html in
      html.element(.h2, "\(number). " + (line.place.isEmpty ? fate.words : line.place))
      html.element(.dl) { html in
        html.term("Text", title ?? "")
        html.term("Line code", line.code)
        html.term("Kind of change", line.judgement)
        html.term("Current text", line.current)
        html.term("Proposed text", line.proposed)
      }
      if fate != .unchanged, fate != .general {
        html.element(.p, [.class: "fate"], fate.words)
      }
      for entry in entries { entry.write(to: &html) }
    }
  }
}

extension AdjudicationMatrix.Entry {
  fileprivate func write(to html: inout PageWriter) {
    html.element(.div, [.class: "comment"]) { html in
      html.element(.dl) { html in
        html.term("Comment", comment.text)
        html.term("Proposed wording", comment.wording)
        html.term("Rationale", comment.rationale)
        html.term("Kind", kinds)
        html.term("Made by", makerNames)
        html.term("Found in", sources)
        html.term("Adjudication", comment.adjudication.isEmpty ? "\u{A0}" : comment.adjudication)
      }
    }
  }
}
