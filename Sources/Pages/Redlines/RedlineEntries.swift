import CatalogModel
import CommonMark
import Markup
import Redlining
import Templates

/// Writes what two forms say at one place: texts, blanks, and what one of the copies lacks.
///
/// What is missing from a copy is never shown as added or removed: the other text stands there
/// unmarked, with words that say so.
struct RedlineEntries {
  let context: RedlineContext
  private var words: InterfaceWords { context.page.words }
  private let writer: RedlineWriter

  init(_ context: RedlineContext) {
    self.context = context
    writer = RedlineWriter(context)
  }

  /// The HTML of an entry. `presence` says whether both revisions have the place at all.
  func html(
    _ entry: EntryRedline, at part: RedlinePlace.Part,
    in presence: ColumnRedline.Presence = .both, affectedBy affecting: [Change] = []
  ) -> HTML {
    let changes = context.changes(at: RedlinePlace(part)) + relocations(to: part)
    var html = HTML()
    let isFramed = !changes.isEmpty || !affecting.isEmpty
    if isFramed {
      html.open(.div) { tag in
        if changes.isEmpty {
          tag.attribute(.class, "chg rip")
        } else {
          tag.append(ChangeMarkup.attributes(changes))
        }
      }
    }
    html.append(body(of: entry, at: part, in: presence))
    html.append(ChangeMarkup.tags(changes))
    if !affecting.isEmpty { html.append(ChangeMarkup.tag(affectedBy: affecting)) }
    if isFramed {
      html.close(.div)
      html.append(static: "\n")
    }
    return html
  }

  /// The changes that tell what came to a text that was blank, or said so.
  private func relocations(to part: RedlinePlace.Part) -> [Change] {
    context.relocations.come(to: RedlinePlace(part)).values.filter { $0.index == 0 }
      .flatMap { context.changes(of: $0.relocation) }.sorted { $0.number < $1.number }
  }

  private func body(
    of entry: EntryRedline, at part: RedlinePlace.Part, in presence: ColumnRedline.Presence
  ) -> HTML {
    switch presence {
    case .both: both(entry, at: part)
    case .deleted: writer.html(entry.old, .removed)
    case .inserted: writer.html(entry.new, .added)
    }
  }

  private func both(_ entry: EntryRedline, at part: RedlinePlace.Part) -> HTML {
    switch (entry.old, entry.new) {
    case (.value, .value): writer.html(entry.blocks, at: RedlinePlace(part))
    case (.blank, .value), (.value, .blank):
      Self.gone(words[entry.old == .blank ? .nothingWasBlank : .nothingNowBlank])
        + writer.html(entry.blocks, at: RedlinePlace(part))
    case (.missing, .value):
      lone(entry.new, "new", "In \(context.redline.old.words): \(words[.nothingMissing])")
    case (.value, .missing):
      lone(entry.old, "old", "In \(context.redline.new.words): \(words[.nothingMissing])")
    case (.blank, .missing), (.missing, .blank):
      Self.gone(words.blankOrMissing)
    case (.missing, .missing), (.blank, .blank): writer.html(entry.new, .both)
    }
  }

  /// A text whose other side isn't in our copy; unmarked, and named as one version's alone.
  private func lone(_ text: FormEntry<Passage>, _ side: String, _ words: String) -> HTML {
    let writer = RedlineWriter(context, view: side == "old" ? .was : .now)
    var html = HTML()
    html.open(.div) { $0.attribute(.dataOnly, side) }
    html.append(writer.html(text, .both))
    html.close(.div)
    html.append(static: "\n")
    return html + Self.gone(words)
  }

  static func gone(_ words: String) -> HTML {
    HTML(trusted: { $0.append(own: words, as: "gone") })
  }
}

extension InterfaceWords {
  /// What is said of a place that one form leaves blank and our copy of the other lost.
  var blankOrMissing: String {
    "\(self[.nothingBlank]); in the other version \(self[.nothingMissing])"
  }
}
