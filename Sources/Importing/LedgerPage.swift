import Markup

/// The ledger as a page for authors, beside the site and no part of it: the words without a place
/// first, then the source, each word tinted by where it went, and on the right the file.
public struct LedgerPage {
  private let ledger: Ledger
  private let source: String

  /// What every such page is called.
  public static let title = "Ledger of an import"

  /// The page for a capture that readers know as `source`.
  public static func bytes(of ledger: Ledger, source: String) -> [UInt8] {
    let page = LedgerPage(ledger: ledger, source: source)
    return StandalonePage.bytes(title: title, style: style) { page.write(to: &$0) }
  }

  private func write(to html: inout PageWriter) {
    html.element(.h1, "Where the words of \(source) went")
    let unplaced = ledger.unplaced
    let count = ledger.entries.count
    html.element(
      .p, "\(count) words; \(count - unplaced.count) in \(ledger.file), \(unplaced.count) nowhere.")
    Self.writeList("Without a place", unplaced, to: &html) { _ in "" }
    Self.writeList("To be looked at", ledger.doubtful, to: &html) {
      $0.doubt.map { ": " + $0 } ?? ""
    }
    writeNewReferences(to: &html)
    Self.writeLegend(to: &html)
    html.element(.div, [.class: "sides"]) { html in
      writeSource(to: &html)
      html.element(.div, [.class: "form"]) { html in
        html.element(.h2, ledger.file)
        html.element(.pre, ledger.text)
      }
    }
  }

  private static func writeList(
    _ title: String, _ entries: [Ledger.Entry], to html: inout PageWriter,
    _ note: (Ledger.Entry) -> String
  ) {
    guard !entries.isEmpty else { return }
    html.element(.h2, title)
    html.element(.ul) { html in
      for entry in entries {
        html.element(.li) { html in
          html.element(.b, entry.word.text)
          html.append(" line \(entry.word.line), column \(entry.word.column)" + note(entry))
        }
      }
    }
  }

  /// The citations that became new entries, each with the key that links lead to.
  private func writeNewReferences(to html: inout PageWriter) {
    guard !ledger.newReferences.isEmpty else { return }
    html.element(.h2, "New entries of the reference lists")
    html.element(.ul) { html in
      for reference in ledger.newReferences {
        html.element(.li) { html in
          html.element(.b, reference.key)
          html.append(": " + reference.words)
        }
      }
    }
  }

  private static func writeLegend(to html: inout PageWriter) {
    html.element(.p) { html in
      for (words, tint) in [
        ("text", "text"), ("label", "label"), ("mark of a list", "mark"), ("repeated", "repeated"),
        ("held already", "held"),
        ("nowhere", "nowhere"),
      ] {
        html.element(.span, [.class: tint], words)
        html.append(" ")
      }
    }
  }

  private func writeSource(to html: inout PageWriter) {
    html.element(.div, [.class: "source"]) { html in
      html.element(.h2, source)
      var line = 1
      html.open(.p)
      for entry in ledger.entries {
        if entry.word.line != line {
          html.close(.p)
          html.open(.p)
          line = entry.word.line
        }
        let placement = entry.placement
        let place = placement.map { [$0.destination.field, $0.destination.cell] } ?? ["nowhere"]
        html.element(
          .span,
          [
            .class: placement?.role.rawValue ?? "nowhere",
            .title: place.filter { !$0.isEmpty }.joined(separator: ", "),
          ], entry.word.text)
        html.append(" ")
      }
      html.close(.p)
    }
  }

  private static let style = """
    :root { color-scheme: light dark }
    body { font: 16px/1.5 system-ui, sans-serif; margin: 1.5rem }
    .sides { display: flex; flex-wrap: wrap; gap: 2rem }
    .source, .form { flex: 1 1 24rem; min-width: 0 }
    p { margin: 0 0 .4rem }
    pre { white-space: pre-wrap; overflow-wrap: anywhere }
    .text { background: #2a62 }
    .label { background: #26a3 }
    .mark { background: #a5a3 }
    .repeated { background: #8884 }
    .held { background: #88f3 }
    .nowhere { background: #c224; outline: 2px solid #c22; font-weight: 700 }
    """
}
