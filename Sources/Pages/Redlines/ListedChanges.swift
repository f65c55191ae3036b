import CatalogModel
import CommonMark
import Markup
import Redlining
import Templates

/// Makes the list of changes: for each what was, what is now, and why it is judged as it is.
struct ListedChanges {
  let context: RedlineContext

  private var redline: Redline { context.redline }

  /// The changes, in the order of the document.
  func records() -> [ListedChangeRecord] { context.judged.changes.map(record) }

  private func record(_ change: Change) -> ListedChangeRecord {
    let former = change.formerLocator?.detail.map { " " + $0 } ?? ""
    let present = former.isEmpty ? "" : change.locator.detail.map { " " + $0 } ?? ""
    return ListedChangeRecord(
      number: change.number, anchor: change.listAnchor,
      address: WebAddress(encoded: "#" + change.fingerprint.text), className: change.label,
      sign: change.sign, isLite: !change.changeClass.isRequirement,
      locator: Self.locator(of: change), wasLabel: context.page.words[.labelWas] + former,
      was: side(change, .was),
      nowLabel: context.page.words[.labelNow] + present, now: side(change, .now),
      reasons: change.reasons.map {
        ChangeReasonRecord(gist: $0.gist?.isolatingSides, sentence: $0.sentence)
      },
      affected: change.alsoAffects, fingerprint: change.fingerprint.text,
      filterClass: change.classes.map(\.rawValue).joined(separator: " "),
      filterTypes: ChangeFilters.types(of: change).joined(separator: " "),
      filterPart: ChangeFilters.part(of: change))
  }

  private static func locator(of change: Change) -> String {
    guard let former = change.formerLocator else { return change.locator.words }
    guard former.part == change.locator.part, former.type == change.locator.type,
      let detail = change.locator.detail
    else { return "\(former.words), now \(change.locator.words)" }
    return "\(former.words), now \(detail)"
  }

  // MARK: Was and now

  private func side(_ change: Change, _ view: RedlineView) -> PlacedHTML {
    PlacedHTML { page in
      let start = page.count
      if let html = drawn(change, view) { page.append(html) }
      if page.count == start {
        page.append(own: context.page.words[absence(of: change)], as: "gone")
      }
    }
  }

  /// One side of a change; nil where it has nothing to show.
  private func drawn(_ change: Change, _ view: RedlineView) -> HTML? {
    let place = change.place
    if let leaf = place.leaf {
      let found = context.relocations.come(to: RedlinePlace(place.part, path: place.path))[leaf]
      return found.map { RedlineWriter(context, view: view).html($0.relocation) }
    }
    switch place.part {
    case .fact(let field):
      return redline.facts.first { $0.field == field }.map {
        RedlineFacts(context: context).side($0, view)
      }
    case .section, .description, .cell, .notes:
      return redline.entry(at: place.part).flatMap { html($0, place, view) }
    case .column, .formerColumn, .row:
      let isMove = change.changeClass == .moved && !change.isRenaming
      return view == .was
        ? words(change.oldText, isMove ? .movedAway : .removed)
        : words(change.newText, isMove ? .movedHere : .added)
    }
  }

  /// A text without structure, each line a paragraph.
  private func words(_ text: String?, _ state: ChangeMarkup.ChangeState) -> HTML? {
    guard let text else { return nil }
    return text.split(separator: "\n").reduce(into: HTML()) { html, line in
      html +=
        .paragraph(state.html(String(line), isCued: false))
    }
  }

  private func html(
    _ entry: EntryRedline, _ place: RedlinePlace, _ view: RedlineView
  ) -> HTML? {
    let writer = RedlineWriter(context, view: view)
    guard !place.path.isEmpty else {
      return whole(entry, writer, redline.presence(of: place.part))
    }
    return descend(entry.blocks, place.path[...], RedlinePlace(place.part), writer)
  }

  private func whole(
    _ entry: EntryRedline, _ writer: RedlineWriter, _ presence: ColumnRedline.Presence
  ) -> HTML? {
    let (own, isOld) = writer.view == .was ? (entry.old, true) : (entry.new, false)
    guard presence == .both || (presence == .deleted) == isOld else { return nil }
    let isUntold = presence == .both && (entry.old == .missing || entry.new == .missing)
    return writer.html(own, isUntold ? .both : isOld ? .removed : .added)
  }

  /// Goes down to the entry that the path names, and shows it.
  private func descend(
    _ blocks: BlockSequence, _ path: ArraySlice<Int>, _ place: RedlinePlace,
    _ writer: RedlineWriter
  ) -> HTML? {
    guard let index = path.first, blocks.entries.indices.contains(index) else { return nil }
    let here = place.entry(index)
    guard path.count > 1 else { return writer.html(entry: index, of: blocks, at: here) }
    switch blocks.entries[index] {
    case .kept(_, _, .list(let items)), .moved(_, _, .list(let items)):
      return descend(items, path.dropFirst(), here, writer)
    case .kept(_, _, .quote(let inner)), .moved(_, _, .quote(let inner)):
      return descend(inner, path.dropFirst(), here, writer)
    case .kept, .moved, .movedAway, .deleted, .inserted, .split, .merged:
      return writer.html(entry: index, of: blocks, at: here)
    }
  }

  private func descend(
    _ items: AlignedSequence<Block.Item, BlockSequence>, _ path: ArraySlice<Int>,
    _ place: RedlinePlace, _ writer: RedlineWriter
  ) -> HTML? {
    guard let index = path.first, items.entries.indices.contains(index) else { return nil }
    let here = place.entry(index)
    guard path.count > 1 else { return writer.html(item: index, of: items, at: here) }
    switch items.entries[index] {
    case .kept(_, _, let blocks), .moved(_, _, let blocks):
      return descend(blocks, path.dropFirst(), here, writer)
    case .movedAway, .deleted, .inserted, .split, .merged:
      return writer.html(item: index, of: items, at: here)
    }
  }

  private func absence(of change: Change) -> InterfaceWord {
    switch change.place.part {
    case .row where change.place.path.isEmpty: .nothingNoComponent
    case .column, .formerColumn: .nothingNoType
    case .fact, .section, .description, .cell, .notes, .row:
      (change.locator.detail ?? "").hasPrefix("item") ? .nothingNoItem : .nothingHere
    }
  }
}
