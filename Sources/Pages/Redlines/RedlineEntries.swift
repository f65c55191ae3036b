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

  /// Writes an entry. `presence` says whether both revisions have the place at all.
  func write(
    _ entry: EntryRedline, at part: RedlinePlace.Part,
    in presence: ColumnRedline.Presence = .both, affectedBy affecting: [Change] = [],
    to page: inout PageBuffer
  ) {
    let changes = context.changes(at: RedlinePlace(part)) + relocations(to: part)
    let isFramed = !changes.isEmpty || !affecting.isEmpty
    if isFramed {
      page.open(.div) { tag in
        if changes.isEmpty {
          tag.attribute(.class, "chg rip")
        } else {
          ChangeMarkup.writeAttributes(changes, to: &tag)
        }
      }
    }
    switch presence {
    case .both: writeBoth(entry, at: part, to: &page)
    case .deleted: writer.write(entry.old, .removed, to: &page)
    case .inserted: writer.write(entry.new, .added, to: &page)
    }
    ChangeMarkup.writeTags(changes, to: &page)
    if !affecting.isEmpty { ChangeMarkup.writeTag(affectedBy: affecting, to: &page) }
    if isFramed {
      page.close(.div)
      page.append("\n")
    }
  }

  /// The changes that tell what came to a text that was blank, or said so.
  private func relocations(to part: RedlinePlace.Part) -> [Change] {
    context.relocations.come(to: RedlinePlace(part)).values.filter { $0.index == 0 }
      .flatMap { context.changes(of: $0.relocation) }.sorted { $0.number < $1.number }
  }

  private func writeBoth(
    _ entry: EntryRedline, at part: RedlinePlace.Part, to page: inout PageBuffer
  ) {
    switch (entry.old, entry.new) {
    case (.value, .value):
      writer.write(entry.blocks, isTight: false, at: RedlinePlace(part), to: &page)
    case (.blank, .value), (.value, .blank):
      page.append(own: words[entry.old == .blank ? .nothingWasBlank : .nothingNowBlank], as: "gone")
      writer.write(entry.blocks, isTight: false, at: RedlinePlace(part), to: &page)
    case (.missing, .value):
      let missing = "In \(context.redline.old.words): \(words[.nothingMissing])"
      writeLone(entry.new, "new", missing, to: &page)
    case (.value, .missing):
      let missing = "In \(context.redline.new.words): \(words[.nothingMissing])"
      writeLone(entry.old, "old", missing, to: &page)
    case (.blank, .missing), (.missing, .blank):
      page.append(own: words.blankOrMissing, as: "gone")
    case (.missing, .missing), (.blank, .blank): writer.write(entry.new, .both, to: &page)
    }
  }

  /// Writes a text whose other side isn't in our copy; unmarked, and named as one version's alone.
  private func writeLone(
    _ text: FormEntry<Passage>, _ side: String, _ words: String, to page: inout PageBuffer
  ) {
    let writer = RedlineWriter(context, view: side == "old" ? .was : .now)
    page.open(.div) { $0.attribute(.dataOnly, side) }
    writer.write(text, .both, to: &page)
    page.close(.div)
    page.append("\n")
    page.append(own: words, as: "gone")
  }
}

extension InterfaceWords {
  /// What is said of a place that one form leaves blank and our copy of the other lost.
  var blankOrMissing: String {
    "\(self[.nothingBlank]); in the other version \(self[.nothingMissing])"
  }
}
