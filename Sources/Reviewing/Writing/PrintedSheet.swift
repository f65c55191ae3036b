import Markup

/// A page by itself, to be read, printed, and kept as a record.
public struct PrintedSheet: Sendable {
  /// What it is: `Adjudication matrix · Harbor`.
  public let title: String
  /// What it was made of: the catalog and its date.
  public let edition: String
  /// What marks it, if anything does.
  public let marking: String?

  /// Makes a sheet of its parts.
  public init(title: String, edition: String, marking: String?) {
    self.title = title
    self.edition = edition
    self.marking = marking
  }

  /// The page, with what `body` writes below its title.
  func page(_ body: (inout PageWriter) -> Void) -> [UInt8] {
    StandalonePage.bytes(title: title, style: Self.style + foot) { html in
      mark(&html)
      html.element(.main) { html in
        html.element(.h1, title)
        html.element(.p, [.class: "edition"], "\(edition). Uncontrolled when printed.")
        body(&html)
      }
      mark(&html)
    }
  }

  private func mark(_ html: inout PageWriter) {
    guard let marking else { return }
    html.element(.p, [.class: "marking"], marking)
  }

  /// What stands at the foot of every printed sheet, where the browser prints margin boxes.
  private var foot: String {
    let words = [edition, "Uncontrolled when printed", marking].compactMap(\.self)
    return """

      @page { margin: 18mm 16mm 20mm; font: 8.5pt system-ui, sans-serif;
      @bottom-left { content: \(words.joined(separator: " · ").inStyleSheet) }
      @bottom-right { content: counter(page) ' / ' counter(pages); white-space: nowrap } }
      """
  }

  private static let style = """
    body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; \
    font: 1rem/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff }
    h1 { font-size: 1.5rem; line-height: 1.2 } h2 { font-size: 1.05rem; margin: 0 0 .25rem }
    .edition { color: #555 }
    .marking { text-align: center; font-weight: 700; letter-spacing: .05em }
    section { border-top: 1px solid #888; padding: .75rem 0 }
    h2 { break-after: avoid-page } dl, .comment { break-inside: avoid-page }
    dl { display: grid; grid-template-columns: 9rem 1fr; gap: .15rem 1rem; margin: .25rem 0 }
    dt { color: #555 } dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere }
    .comment { border-left: .25rem solid #888; padding-left: .75rem; margin: .75rem 0 }
    .fate { font-weight: 700 }
    @media (max-width: 36rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .4rem } }
    @media screen and (prefers-color-scheme: dark) { \
    body { color: #e6e6e6; background: #161616 } dt, .edition { color: #aaa } }
    @media print { body { margin: 0; max-width: none; font-size: 10.5pt } }
    """
}

extension XMLWriter<PageVocabulary> {
  /// A term with what it says; nothing where that is nothing.
  mutating func term(_ name: String, _ text: String) {
    guard !text.isEmpty else { return }
    element(.dt, name)
    element(.dd, text)
  }
}

extension String {
  /// The text as a string of a style sheet; what could end it or the element is written by number.
  fileprivate var inStyleSheet: String {
    let scalars = unicodeScalars.map { scalar in
      "'\"&<>\\".unicodeScalars.contains(scalar) || scalar.value < 0x20
        ? "\\" + String(scalar.value, radix: 16) + " " : String(scalar)
    }
    return "'" + scalars.joined() + "'"
  }
}

extension Int {
  /// The number with a noun: `1 comment`, `7 comments`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
