import CatalogModel
import CommonMark
import Redlining
import Templates

/// Writes the words of one leaf with what changed in them.
struct RedlineText {
  let context: RedlineContext
  let view: RedlineView

  /// Appends the comparison of a leaf; each side's marks and links stand on its own words.
  func append(_ redline: TextRedline, to html: inout [UInt8]) {
    append(TextPieces(redline: redline, view: view).pieces()[...], to: &html)
  }

  /// Appends pieces of a leaf, a link around each run of those that stand in it.
  func append(_ pieces: ArraySlice<TextPiece>, to html: inout [UInt8]) {
    var pieces = pieces
    while let first = pieces.first {
      let run = pieces.prefix { $0.link == first.link }
      pieces = pieces.dropFirst(run.count)
      let opening = linkOpening(first)
      html += opening.utf8
      for piece in run { append(piece, to: &html) }
      if !opening.isEmpty { html.append(markup: "</a>") }
    }
  }

  /// Appends a whole text that stands in one revision only, or in both.
  func append(_ text: RichText, from revision: Revision, to html: inout [UInt8]) {
    InlineRenderer.write(text, resolving: { context.address(of: $0, in: revision) }) {
      html.append(contentsOf: $0)
    }
  }

  private func linkOpening(_ piece: TextPiece) -> String {
    guard case .link(let destination, let title) = piece.link,
      case .address(let address) = context.address(of: destination, in: revision(of: piece))
    else { return "" }
    var bytes: [UInt8] = []
    HTMLEscaping.append(address, to: &bytes)
    if !title.isEmpty {
      bytes.append(markup: "\" title=\"")
      HTMLEscaping.append(title, to: &bytes)
    }
    return "<a href=\"" + String(decoding: bytes, as: UTF8.self) + "\">"
  }

  /// The revision whose words and marks a piece has.
  private func revision(of piece: TextPiece) -> Revision {
    switch (piece.side, view) {
    case (.old, _), (.both, .was): context.redline.old
    case (.new, _), (.both, .merged), (.both, .now): context.redline.new
    }
  }

  private func append(_ piece: TextPiece, to html: inout [UInt8]) {
    let revision = revision(of: piece)
    switch piece.side {
    case .both:
      guard !piece.isBreak || view != .merged else { return appendJoin(to: &html) }
      guard let restyling = piece.restyling else {
        return append(piece.text, from: revision, to: &html)
      }
      html.append(markup: "<span class=\"sty\">")
      if piece.beginsChange || view == .merged { appendCue(restyling, to: &html) }
      append(piece.text, from: revision, to: &html)
      html.append(markup: "</span>")
    case .old:
      html.append(markup: "<del>")
      if piece.beginsChange { appendCue("removed: ", to: &html) }
      append(piece.text, from: revision, to: &html)
      html.append(markup: "</del>")
    case .new:
      html.append(markup: "<ins>")
      if piece.beginsChange {
        appendCue(piece.isReplacement ? ", added: " : "added: ", to: &html)
      }
      append(piece.text, from: revision, to: &html)
      html.append(markup: "</ins>")
    }
  }

  /// The place where two paragraphs or items became one.
  private func appendJoin(to html: inout [UInt8]) {
    html.append(markup: "<del class=\"brk\"><span class=\"vh\">no longer apart</span></del> ")
  }

  private func appendCue(_ restyling: TextRedline.StyleChange, to html: inout [UInt8]) {
    appendCue(Self.cue(restyling), to: &html)
  }

  /// In the list of changes both texts are read out whole, so that no words need to be added.
  private func appendCue(_ words: StaticString, to html: inout [UInt8]) {
    guard view == .merged else { return }
    html.append(markup: "<span class=\"vh\">")
    html.append(markup: words)
    html.append(markup: "</span>")
  }

  private static func cue(_ restyling: TextRedline.StyleChange) -> StaticString {
    switch (restyling.old?.kind, restyling.new?.kind) {
    case (.link, .link): "link changed: "
    case (_, .link): "link added: "
    case (.link, _): "link removed: "
    case (_, .some): "emphasis added: "
    case (_, .none): "emphasis removed: "
    }
  }
}
