import Bytes
import Markup

/// The ledger as a page for authors, beside the site and no part of it: the words without a place
/// first, then the source, each word tinted by where it went, and on the right the file.
public struct LedgerPage {
  private let ledger: Ledger
  private let source: String
  private var output = Output()

  /// The page for a capture that readers know as `source`.
  public static func bytes(of ledger: Ledger, source: String) -> [UInt8] {
    var page = LedgerPage(ledger: ledger, source: source)
    page.write()
    return page.output.bytes
  }

  private init(ledger: Ledger, source: String) {
    self.ledger = ledger
    self.source = source
  }

  private mutating func write() {
    output.append(static: Self.head)
    element(.h1, "Where the words of \(source) went")
    let unplaced = ledger.unplaced
    let count = ledger.entries.count
    element(
      .p, "\(count) words; \(count - unplaced.count) in \(ledger.file), \(unplaced.count) nowhere.")
    writeList("Without a place", unplaced) { _ in "" }
    writeList("To be looked at", ledger.doubtful) { $0.doubt.map { ": " + $0 } ?? "" }
    writeLegend()
    output.open(.div, class: "sides")
    writeSource()
    output.open(.div, class: "form")
    element(.h2, ledger.file)
    element(.pre, ledger.text)
    output.close(.div)
    output.close(.div)
    output.append(static: Self.foot)
  }

  private mutating func writeList(
    _ title: String, _ entries: [Ledger.Entry], _ note: (Ledger.Entry) -> String
  ) {
    guard !entries.isEmpty else { return }
    element(.h2, title)
    output.open(.ul)
    for entry in entries {
      output.open(.li)
      output.open(.b)
      output.append(escaping: entry.word.text)
      output.close(.b)
      output.append(escaping: " line \(entry.word.line), column \(entry.word.column)" + note(entry))
      output.close(.li)
    }
    output.close(.ul)
  }

  private mutating func writeLegend() {
    output.open(.p)
    for (words, tint) in [
      ("text", "text"), ("label", "label"), ("mark of a list", "mark"), ("repeated", "repeated"),
      ("held already", "held"),
      ("nowhere", "nowhere"),
    ] {
      write(words, tint: tint, title: nil)
      output.append(static: " ")
    }
    output.close(.p)
  }

  private mutating func writeSource() {
    output.open(.div, class: "source")
    element(.h2, source)
    var line = 1
    output.open(.p)
    for entry in ledger.entries {
      if entry.word.line != line {
        output.close(.p)
        output.open(.p)
        line = entry.word.line
      }
      let placement = entry.placement
      let place = placement.map { [$0.destination.field, $0.destination.cell] } ?? ["nowhere"]
      write(
        entry.word.text, tint: placement?.role.rawValue ?? "nowhere",
        title: place.filter { !$0.isEmpty }.joined(separator: ", "))
      output.append(static: " ")
    }
    output.close(.p)
    output.close(.div)
  }

  private mutating func write(_ words: String, tint: String, title: String?) {
    output.open(.span) {
      $0.attribute(.class, tint)
      if let title { $0.attribute(.title, title) }
    }
    output.append(escaping: words)
    output.close(.span)
  }

  private mutating func element(_ element: HTMLElement, _ text: String) {
    output.open(element)
    output.append(escaping: text)
    output.close(element)
  }
}

extension LedgerPage {
  private static let head: StaticString = """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Ledger of an import</title>
    <style>
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
    </style>
    <body>

    """

  private static let foot: StaticString = "</body>\n</html>\n"

  private struct Output: MarkupOutput {
    var bytes: [UInt8] = []

    mutating func append(trusted bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes.append(contentsOf: bytes)
    }

    mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
      var escaped: [UInt8] = []
      MarkupBytes.escape(text) { escaped.append(contentsOf: $0) }
      bytes += escaped
    }
  }
}
