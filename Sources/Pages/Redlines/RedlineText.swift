import CatalogModel
import CommonMark
import Markup
import Redlining
import Templates

/// Writes the words of one leaf with what changed in them.
struct RedlineText {
  let context: RedlineContext
  let view: RedlineView

  /// Appends the comparison of a leaf; each side's marks and links stand on its own words.
  func append(_ redline: TextRedline, to page: inout PageBuffer) {
    append(TextPieces(redline: redline, view: view).pieces()[...], to: &page)
  }

  /// Appends pieces of a leaf, a link around each run of those that stand in it.
  func append(_ pieces: ArraySlice<TextPiece>, to page: inout PageBuffer) {
    var pieces = pieces
    while let first = pieces.first {
      let run = pieces.prefix { $0.link == first.link }
      pieces = pieces.dropFirst(run.count)
      let isLink = openLink(of: first, on: &page)
      for piece in run { append(piece, to: &page) }
      if isLink { page.close(.a) }
    }
  }

  /// Opens the link that a piece stands in; gives whether it stands in any.
  private func openLink(of piece: TextPiece, on page: inout PageBuffer) -> Bool {
    guard case .link(let destination, let title) = piece.link,
      case .address(let address) = writer(of: piece).address(of: destination)
    else { return false }
    page.open(.a) { tag in
      tag.attribute(.href, address)
      if !title.isEmpty { tag.attribute(.title, title) }
    }
    return true
  }

  /// The writer of the text whose words and marks a piece has.
  private func writer(of piece: TextPiece) -> BlockWriter {
    switch (piece.side, view) {
    case (.old, _), (.both, .was): context.writer(isOld: true)
    case (.new, _), (.both, .merged), (.both, .now): context.writer(isOld: false)
    }
  }

  private func append(_ piece: TextPiece, to page: inout PageBuffer) {
    let writer = writer(of: piece)
    switch piece.side {
    case .both:
      guard !piece.isBreak || view != .merged else { return appendJoin(to: &page) }
      guard let restyling = piece.restyling else {
        return writer.write(inline: piece.text, to: &page)
      }
      page.open(.span, class: "sty")
      if piece.beginsChange || view == .merged { appendCue(restyling, to: &page) }
      writer.write(inline: piece.text, to: &page)
      page.close(.span)
    case .old:
      page.open(.del)
      if piece.beginsChange { appendCue("removed: ", to: &page) }
      StruckText.write(piece.text, to: &page) { writer.write(inline: $0, to: &$1) }
      page.close(.del)
    case .new:
      page.open(.ins)
      if piece.beginsChange {
        appendCue(piece.isReplacement ? ", added: " : "added: ", to: &page)
      }
      writer.write(inline: piece.text, to: &page)
      page.close(.ins)
    }
  }

  /// The place where two paragraphs or items became one.
  private func appendJoin(to page: inout PageBuffer) {
    page.open(.del, class: "brk")
    page.append(cue: "no longer apart")
    page.close(.del)
    page.append(" ")
  }

  private func appendCue(_ restyling: TextRedline.StyleChange, to page: inout PageBuffer) {
    appendCue(Self.cue(restyling), to: &page)
  }

  /// In the list of changes both texts are read out whole, so that no words need to be added.
  private func appendCue(_ words: StaticString, to page: inout PageBuffer) {
    if view == .merged { page.append(cue: words) }
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
