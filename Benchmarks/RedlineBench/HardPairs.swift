import CatalogModel
import CommonMark
import Diagnostics
import RevisionEditing

/// Pairs of made-up revisions that are as hard to compare as can be.
enum HardPairs {
  static func all(seed: UInt64) -> [(name: String, old: Revision, new: Revision)] {
    var random = SeededRandom(seed: seed)
    let nothing = (paragraph(words("a", 5_000)), paragraph(words("b", 5_000)))
    let few = (
      paragraph(drawn(5_000, from: 300, &random)), paragraph(drawn(5_000, from: 300, &random))
    )
    let two = (paragraph(drawn(5_000, from: 2, &random)), paragraph(drawn(5_000, from: 2, &random)))
    let some = drawn(5_000, from: 2_000, &random)
    let half = (
      paragraph(some),
      paragraph(some.map { random.below(2) == 0 ? "x\(random.below(2_000))" : $0 })
    )
    let items = (0..<1_000).map { _ in drawn(12, from: 900, &random) }
    let shuffled = (list(items), list(items.shuffled(using: &random)))
    let edited = items.map { item -> [String] in
      var item = item
      item[random.below(12)] = "new"
      return item
    }
    let many = (0..<5_000).map { _ in drawn(9, from: 40, &random) }
    let reworded = many.map { item -> [String] in
      var item = item
      item[random.below(9)] = "new"
      return item
    }
    return [
      ("5,000 words against 5,000 others", nothing),
      ("5,000 words against 5,000 of the same 300", few),
      ("5,000 words against 5,000 of the same two", two),
      ("5,000 words, half of them replaced", half),
      ("a list of 1,000 items, shuffled", shuffled),
      ("a list of 1,000 items, each edited", (list(items), list(edited))),
      (
        "a list of 1,000 items, each edited, shuffled",
        (list(items), list(edited.shuffled(using: &random)))
      ),
      (
        "a list of 5,000 items of 40 words, each edited, shuffled",
        (list(many), list(reworded.shuffled(using: &random)))
      ),
      (
        "a list of 1,000 items against 1,000 others",
        (list(items), list((0..<1_000).map { _ in drawn(12, from: 901, &random) }))
      ),
    ].compactMap { name, pair in
      guard let old = revision(pair.0), let new = revision(pair.1) else { return nil }
      return (name, old, new)
    }
  }

  private static func words(_ letter: String, _ count: Int) -> [String] {
    (0..<count).map { letter + String($0) }
  }

  private static func drawn(
    _ count: Int, from size: Int, _ random: inout SeededRandom
  ) -> [String] {
    (0..<count).map { _ in "word\(random.below(size))s" }
  }

  private static func paragraph(_ words: [String]) -> [Block] {
    [.paragraph(RichText(plain: words.joined(separator: " ")))]
  }

  private static func list(_ items: [[String]]) -> [Block] {
    let items = items.map { Block.Item(blocks: paragraph($0), span: .at(0)) }
    return [.list(Block.List(start: 1, isTight: true, items: items))]
  }

  /// A proposal whose only cell says `blocks`.
  private static func revision(_ blocks: [Block]) -> Revision? {
    guard let id = DefinitionID("hard") else { return nil }
    let cell = TypedPassage(
      type: .numbered(1), entry: .value(Passage(blocks: blocks)), heading: .at(0))
    let component = Component(
      name: Located("Hard", .at(0)), anchor: "hard", notes: .blank, cells: [cell])
    let record = ProposalRecord(
      name: "hard", title: Located("Hard", .at(0)), base: Located(Version(1, 0), .at(0)),
      proposedBy: "Nobody", proposed: .earliest, commentUntil: nil, audience: 0)
    return Revision(
      key: RevisionKey(id, .proposal("hard")), path: "hard.md", opening: .at(0),
      provenance: .proposal(record), name: Located("Hard", .at(0)), form: nil, facts: [:],
      supportingCoreCapabilities: .missing, dates: [:], flags: [:],
      body: FormBody(passages: [:], types: .missing, components: .value([component])))
  }
}
