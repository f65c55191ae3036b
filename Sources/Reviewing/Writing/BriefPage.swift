import CatalogModel
import Markup
import RedlineReporting
public import Redlining

extension JudgedRedline {
  /// The comparison for the record, on a page by itself: what changed for each type, what wasn't
  /// compared, then each change with its code.
  public func briefPage(_ sheet: PrintedSheet) -> [UInt8] {
    let brief = brief
    return sheet.page { html in
      html.element(.p, [.class: "fate"], summary)
      for entry in brief.entries {
        html.element(.section) { html in
          html.element(.h2, entry.subject.heading)
          html.element(.ul) { html in
            let none = entry.coverage == nil ? "No change" : "No change in what was compared"
            for line in entry.lines.isEmpty ? [none] : entry.lines.map(\.text) {
              html.element(.li, line)
            }
            if let coverage = entry.coverage { html.element(.li, coverage) }
          }
        }
      }
      for gap in brief.uncompared { html.element(.p, "\(gap.lead): \(gap.places).") }
      for row in ReviewSheet(changesOf: self).rows { row.write(to: &html) }
    }
  }
}

extension ReviewSheet.Row {
  fileprivate func write(to html: inout PageWriter) {
    html.element(.section) { html in
      html.element(.h2, "\(number). \(place)")
      html.element(.dl) { html in
        html.term("Line code", fingerprint.text)
        html.term("Kind of change", judgement.map { "\($0.sign) \($0.label). \($0.words)" } ?? "")
        html.term("Was", current ?? "")
        html.term("Now", proposed ?? "")
        html.term("Amendment", amendment)
      }
    }
  }
}

extension Brief.Subject {
  fileprivate var heading: String {
    switch self {
    case .allTypes: "All types"
    case .type(let type): type.description
    case .document: "The document"
    }
  }
}
