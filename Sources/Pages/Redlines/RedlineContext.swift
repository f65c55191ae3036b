import CatalogModel
import CommonMark
import Diagnostics
import Redlining
import Templates

/// What every part of a page of changes is made from.
struct RedlineContext: Sendable {
  let page: PageContext
  let judged: JudgedRedline
  /// What went at one place and came at another.
  let relocations: RelocationIndex
  private let index: [RedlinePlace: [Change]]
  private let oldWriter: BlockWriter
  private let newWriter: BlockWriter

  init(page: PageContext, judged: JudgedRedline) {
    self.page = page
    self.judged = judged
    relocations = RelocationIndex(judged.redline.relocations)
    index = Dictionary(grouping: judged.changes, by: \.place)
    oldWriter = BlockWriter(page: page, wordsOf: judged.redline.old)
    newWriter = BlockWriter(page: page, wordsOf: judged.redline.new)
  }

  var redline: Redline { judged.redline }

  /// The changes at a place, in their order.
  func changes(at place: RedlinePlace) -> [Change] { index[place] ?? [] }

  /// The changes that tell of a relocation.
  func changes(of relocation: Relocation) -> [Change] { changes(at: relocation.new[0].place) }

  /// The change with this number.
  func change(_ number: Int) -> Change? {
    judged.changes.indices.contains(number - 1) ? judged.changes[number - 1] : nil
  }

  /// The writer of the old text or the new one. What a text says of its own page is found there.
  func writer(isOld: Bool) -> BlockWriter { isOld ? oldWriter : newWriter }
}

extension Revision {
  /// The revision as readers call it: `version 1.3`, `the proposal “Night watches”`.
  var words: String {
    switch key.name {
    case .version(let version): "version \(version)"
    case .proposal: "the proposal “\(proposal?.title.value ?? "")”"
    }
  }

  /// The revision in a few signs: `1.3`, `“Night watches”`.
  var shortWords: String {
    switch key.name {
    case .version(let version): version.description
    case .proposal: "“\(proposal?.title.value ?? "")”"
    }
  }
}

extension PageContext {
  /// The way to the changes from one revision to another, where they are compared; the detail is
  /// what they amount to.
  func changes(from old: Revision, to new: Revision) -> LinkRecord? {
    site.redlines[old.key, new.key].map { summary in
      link(
        .changes(from: old.key, to: new.key),
        "Changes from \(old.shortWords) to \(new.shortWords)", detail: summary.words)
    }
  }
}
