import CatalogModel
import CommonMark

/// What abbreviations stand for: what the catalog's vocabulary says, and what the two texts
/// themselves write out.
struct Abbreviations: Sendable {
  private let known: [String: String]
  private let revisions: [Revision]

  /// Those of a vocabulary, and those that `revisions` introduce: "Emergency Operations Center
  /// (EOC)".
  init(_ known: [String: String] = [:], in revisions: [Revision] = []) {
    self.known = known
    self.revisions = revisions
  }

  /// Whether `words` are what `acronym` stands for.
  func expands(_ acronym: String, to words: ArraySlice<WordList.Word>) -> Bool {
    if let known = known[acronym] {
      return WordList(TextSlice(known)).words.map(\.folded) == words.map(\.folded)
    }
    let told = words.filter { !$0.isNeutral }.map(\.folded)
    return revisions.contains { $0.body.introduces(acronym, as: told) }
  }
}

extension FormBody {
  /// Whether a text says what `acronym` stands for, with the acronym in brackets behind it.
  fileprivate func introduces(_ acronym: String, as words: [String]) -> Bool {
    texts.contains { passage in
      let text = passage.blocks.plainText
      guard text.contains("(\(acronym))") else { return false }
      let list = WordList(TextSlice(text))
      return list.words.indices.contains { index in
        guard list[index].raw == acronym, index > words.count, list[index - 1].folded == "(" else {
          return false
        }
        let before = list.words[..<(index - 1)].filter { !$0.isNeutral }.map(\.folded)
        return before.suffix(words.count).elementsEqual(words)
      }
    }
  }

  private var texts: [Passage] {
    FormSection.allCases.compactMap { passages[$0]?.value }
      + (types.value ?? []).compactMap(\.entry.value)
      + (components.value ?? []).flatMap { component in
        [component.notes.value].compactMap(\.self) + component.cells.compactMap(\.entry.value)
      }
  }
}
