import CatalogModel
import CommonMark
import Redlining
import RevisionEditing
import Testing

@Suite("What changed in a text of several blocks")
struct AlignmentTests {
  private func redline(_ old: String, _ new: String) throws -> Redline {
    let heading = "## Notes\n\n"
    let (one, other) = (try SampleForm.body(heading + old), try SampleForm.body(heading + new))
    #expect(RedlineLaws.broken(by: one, other) == [])
    return RevisionComparator.compare(one, other)
  }

  private func shown(_ old: String, _ new: String) throws -> [String] {
    ShownChanges(try redline(old, new)).lines
  }

  @Test("shows a change inside an item that moved")
  func movedAndChanged() throws {
    let old = "1. Lights 40 lamps at dusk\n2. Carries oil\n3. Mends wicks\n4. Keeps the book\n"
    let new = "1. Carries oil\n2. Mends wicks\n3. Keeps the book\n4. Lights 50 lamps at dusk\n"
    #expect(try shown(old, new) == ["Notes 1: moved 1 to 4", "Notes 1 5 1: -[40]+[50]"])
  }

  @Test("shows an item that became two, and two that became one")
  func brokenItems() throws {
    let one = "1. Carries oil\n2. Lights the lamps at dusk and puts them out at dawn\n"
    let two = "1. Carries oil\n2. Lights the lamps at dusk\n3. Puts them out at dawn\n"
    #expect(
      try shown(one, two)
        == ["Notes 1: split in 2", "Notes 1: -[and puts]+[Puts]"])
    #expect(
      try shown(two, one)
        == ["Notes 1: merged from 2", "Notes 1: -[Puts]+[and puts]"])
  }

  @Test("doesn't take an edited item with a new neighbour for a split")
  func noSplit() throws {
    let old = "1. Lights the lamps at dusk and puts them out at dawn\n"
    let new = "1. Lights the lamps at dusk and puts them out at noon\n2. Keeps the book\n"
    #expect(try shown(old, new) == ["Notes 1 1 1: -[dawn]+[noon]", "Notes 1: +[Keeps the book]"])
  }

  @Test("shows what is new where a paragraph became the first item of a list")
  func listed() throws {
    let old = "A leader on each watch\n"
    let new = "1. A leader on each watch\n2. A tide table for each watch\n"
    #expect(try shown(old, new) == ["Notes 1: +[A tide table for each watch]"])
    #expect(try shown(new, old) == ["Notes 1: -[A tide table for each watch]"])
  }

  @Test("doesn't count where a list begins, its bullets, and how lines are wrapped")
  func markers() throws {
    #expect(try shown("1. One\n2. Two\n", "3. One\n4. Two\n") == [])
    #expect(try shown("1. One\n2. Two\n", "- One\n- Two\n") == [])
    #expect(try shown("One\ntwo three\n", "One two\nthree\n") == [])
  }

  @Test("is shown in the nested item that it is in")
  func nested() throws {
    let old = "1. Radio:\n    1. on VHF 16\n    2. by night, on the port’s own\n2. Oil\n"
    let new = "1. Radio:\n    1. on VHF 12\n    2. by night, on the port’s own\n2. Oil\n"
    #expect(try shown(old, new) == ["Notes 1 1 2 1 1: -[16]+[12]"])
  }

  @Test("keeps apart two items that only numbers tell from one another")
  func numbers() throws {
    let old = "1. 2 lamp masters\n2. 4 lamp masters\n3. 8 oil carriers\n"
    let new = "1. 2 lamp masters\n2. 5 lamp masters\n3. 8 oil carriers\n"
    #expect(try shown(old, new) == ["Notes 1 2 1: -[4]+[5]"])
  }

  @Test("is found in long lists, each item of which was edited and moved")
  func longLists() throws {
    let items = (0..<240).map { number in
      "\(["lamp", "rope", "buoy", "oar"][number % 4]) x\(number * 7) y\(number * 11) z\(number * 13) kept dry"
    }
    let edited = (0..<240).map { items[$0 * 7 % 240].replacing("kept dry", with: "kept warm") }
    func list(_ items: [String]) -> String { items.map { "- \($0)\n" }.joined() }
    let lines = try shown(list(items), list(edited))
    #expect(lines.count { $0.hasSuffix("-[dry]+[warm]") } == 240)
    #expect(lines.allSatisfy { $0.contains("moved") || $0.hasSuffix("-[dry]+[warm]") })
    _ = try shown(list(items), list(edited.dropLast(100)))
  }

  @Test("is found in a long list of few words, each item edited and moved")
  func fewWords() throws {
    let words = "lamp rope buoy oar oil wick fog quay tide bell mast horn chart flag deck".split(
      separator: " ")
    var random = SeededRandom(seed: 7)
    let items = (0..<400).map { _ in (0..<9).map { _ in words[random.below(words.count)] } }
    let edited = items.map { item in
      var item = item
      item[random.below(item.count)] = "xebec"
      return item
    }.shuffled(using: &random)
    func list(_ items: [[Substring]]) -> String {
      items.map { "- \($0.joined(separator: " "))\n" }.joined()
    }
    let redline = try redline(list(items), list(edited))
    #expect(redline.limits.isEmpty)
    #expect(!ShownChanges(redline).lines.contains { $0.hasPrefix("Notes 1: +") })
  }

  @Test("is one change where a short item stands in place of another")
  func replacedItem() throws {
    let (old, new) = ("1. Oil\n2. EMT\n3. Mends wicks\n", "1. Oil\n2. Paramedic\n3. Mends wicks\n")
    #expect(try shown(old, new) == ["Notes 1 2 1: -[EMT]+[Paramedic]"])
    let two = "1. Oil\n2. Paramedic\n3. Driver\n4. Mends wicks\n"
    #expect(
      try shown(old, two) == ["Notes 1: -[EMT]", "Notes 1: +[Paramedic]", "Notes 1: +[Driver]"])
  }

  @Test("finds an item reworded among others that moved")
  func rewordedAmongMoved() throws {
    let old = """
      1. Keeps complete, up-to-date quay files
      2. Provides copying services
      3. Compiles, reproduces, and distributes the Quay Action Plan (QAP)
      4. Sets up a unit under the Planning Section
      """
    let new = """
      1. Sets up a unit under the Planning Section
      2. Oversees the keeping of complete, up-to-date quay files
      3. Provides copying services
      4. Assists with compiling, reproducing and distributing the Quay Action Plan (QAP)
      5. Sees that all who handle data keep to a security plan
      """
    let lines = try shown(old, new)
    #expect(!lines.contains { $0.contains("-[Compiles, reproduces, and distributes the Quay") })
    #expect(lines.filter { $0.hasPrefix("Notes 1: +") }.count == 1)
  }

  @Test("is said to be too much where two long texts share nothing")
  func limits() throws {
    let old = (0..<5_000).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<5_000).map { "b\($0)" }.joined(separator: " ")
    let redline = try redline(old, new)
    #expect(redline.limits == [RedlinePlace(.section(.notes), path: [0])])
    #expect(ShownChanges(redline).lines == ["Notes 1: replaced"])
  }

  @Test("is said to be too much where a stretch was given up")
  func stretch() throws {
    let old = (0..<3_000).map { "w\($0 * 7 % 59 * ($0 % 13))" }.joined(separator: " ")
    let new = (0..<3_000).map { "w\($0 * 5 % 61 * ($0 % 11))" }.joined(separator: " ")
    let redline = try redline("First. \(old)\n\n- x\n", "First. \(new)\n\n- x\n")
    #expect(redline.limits == [RedlinePlace(.section(.notes), path: [0])])
    #expect(!redline.isSame)
  }
}
