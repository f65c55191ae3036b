import CommonMark
import Markup
import Redlining
import Templates

/// A leaf of what went or came as a whole that stands elsewhere in the other revision.
struct RelocatedLeaf {
  /// How it stands: moved here or away.
  let state: ChangeMarkup.ChangeState
  /// Its words, with what changed in them.
  let words: HTML
  /// What is said of it.
  let tags: HTML

  /// Writes the leaf inside its mark, and behind it what is said of it.
  func write(isCued: Bool, to page: inout PageBuffer) {
    state.open(on: &page)
    if isCued { state.writeCue(on: &page) }
    page.append(words)
    state.close(on: &page)
    page.append(tags)
  }
}

extension RedlineWriter {
  /// The leaves of what went or came at `place` that stand elsewhere, by their ordinals.
  func relocated(
    _ state: ChangeMarkup.ChangeState, at place: RedlinePlace?
  ) -> [Int: RelocatedLeaf] {
    guard let place, !context.redline.relocations.isEmpty else { return [:] }
    switch state {
    case .removed, .movedAway: return context.relocations.gone(from: place).mapValues(gone)
    case .added, .movedHere: return context.relocations.come(to: place).mapValues(come)
    case .both: return [:]
    }
  }

  /// How what went or came at `place` stands: it moved where all of it stands elsewhere.
  func state(
    _ state: ChangeMarkup.ChangeState, of blocks: [Block], at place: RedlinePlace
  ) -> ChangeMarkup.ChangeState {
    let leaves = relocated(state, at: place)
    guard let first = leaves.first, leaves.count == blocks.leaves.count else { return state }
    return first.value.state
  }

  private func gone(_ found: RelocationIndex.Found) -> RelocatedLeaf {
    let leaf = found.relocation.old[found.index]
    let change = found.index == 0 ? context.changes(of: found.relocation).first : nil
    return RelocatedLeaf(
      state: .movedAway,
      words: HTML(trusted: { context.writer(isOld: true).write(inline: leaf.text, to: &$0) }),
      tags: HTML(trusted: { page in
        if view == .merged, let change { ChangeMarkup.writeTag(awayWith: change, to: &page) }
      }))
  }

  private func come(_ found: RelocationIndex.Found) -> RelocatedLeaf {
    let changes = found.index == 0 ? context.changes(of: found.relocation) : []
    return RelocatedLeaf(
      state: .movedHere, words: HTML(trusted: { writeWords(of: found, to: &$0) }),
      tags: HTML(trusted: { page in
        if view == .merged { ChangeMarkup.writeTags(changes, areNamed: true, to: &page) }
      }))
  }

  /// Writes the words of a leaf that came, with what changed in them.
  private func writeWords(of found: RelocationIndex.Found, to page: inout PageBuffer) {
    guard let part = found.part else { return }
    let pieces = pieces(of: part.text, isSplit: part.new.count > 1)
    let index = found.index - part.new.lowerBound
    guard pieces.indices.contains(index) else { return }
    text.append(pieces[index], to: &page)
  }

  /// The HTML of one side of a relocation, as its change is listed.
  func html(_ relocation: Relocation) -> HTML {
    HTML(trusted: { page in
      for part in relocation.parts {
        writeParagraphs(part.text, isSplit: part.new.count > 1, isTight: false, to: &page)
      }
    })
  }
}
