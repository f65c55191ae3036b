import CommonMark
import Diagnostics
import Redlining
import Testing

@testable import Redlining

@Suite("What changed in a paragraph")
struct TextComparatorTests {
  private func shown(_ old: RichText, _ new: RichText) -> [String] {
    let redline = TextComparator.compare(old, new).text
    #expect(TextReading(redline, .old) == TextReading(old))
    #expect(TextReading(redline, .new) == TextReading(new))
    return ShownChanges(redline).lines
  }

  private func shown(_ old: String, _ new: String) -> [String] {
    shown(RichText(plain: old), RichText(plain: new))
  }

  @Test(
    "is shown word for word",
    arguments: [
      ("at least 8 hours a year", "at least 16 hours a year", ["-[8]+[16]"]),
      ("NIMS Type 1 Officer", "NIMS Type 2 Officer", ["-[1]+[2]"]),
      ("the big dog", "the dog", ["-[big ]"]),
      ("the dog", "the dog barks", ["+[ barks]"]),
      ("dog", "the dog", ["+[the ]"]),
      ("and/or", "and / or", ["+[ ]", "+[ ]"]),
      ("12 km away", "12 km", ["-[ away]"]),
      ("水先案内人", "水先案外人", ["-[内]+[外]"]),
      ("الساعة ٦ مساء", "الساعة ٧ مساء", ["-[٦]+[٧]"]),
      ("", "words", ["+[words]"]),
      ("a lamp", "a lamp.", ["+[.]"]),
    ])
  func words(_ old: String, _ new: String, _ expected: [String]) {
    #expect(shown(old, new) == expected)
  }

  @Test(
    "is no change where only white space differs",
    arguments: [
      ("two words", "two  words"), ("two words", "two\nwords"), ("8 hours", "8\u{A0}hours"),
      ("", ""),
    ])
  func space(_ old: String, _ new: String) { #expect(shown(old, new) == []) }

  @Test(
    "is typography where quotes, dashes, commas or the writing of an accent differ",
    arguments: [
      ("the “Ægir” class", "the \"Ægir\" class", ["~-[“]+[\"]", "~-[”]+[\"]"]),
      ("the crew’s lamp", "the crew's lamp", ["~-[crew’s]+[crew's]"]),
      ("1 – Driver", "1 - Driver", ["~-[–]+[-]"]),
      ("16-hour watches", "16\u{2011}hour watches", ["~-[16-hour]+[16\u{2011}hour]"]),
      ("docks, piers and slips", "docks, piers, and slips", ["~+[,]"]),
      ("cafe\u{301} bar", "caf\u{E9} bar", ["~-[cafe\u{301}]+[caf\u{E9}]"]),
      ("an o\u{FB03}ce", "an office", ["~-[o\u{FB03}ce]+[office]"]),
      ("a co\u{AD}op", "a coop", ["~-[co\u{AD}op]+[coop]"]),
      ("in \u{BD} hour", "in 1/2 hour", ["~-[\u{BD} hour]+[1/2 hour]"]),
      ("1\u{BD} hours", "1 1/2 hours", ["~-[1\u{BD} hours]+[1 1/2 hours]"]),
    ])
  func typography(_ old: String, _ new: String, _ expected: [String]) {
    #expect(shown(old, new) == expected)
  }

  @Test(
    "begins and ends at the edges of clauses",
    arguments: [
      ("It sails. It rows.", "It sails. It waits. It rows.", ["+[It waits. ]"]),
      ("lamps, wicks", "lamps, oil, wicks", ["+[oil, ]"]),
      ("docks and piers", "docks and slips and piers", ["+[and slips ]"]),
    ])
  func edges(_ old: String, _ new: String, _ expected: [String]) {
    #expect(shown(old, new) == expected)
  }

  @Test(
    "leaves no short word alone between longer changes, and keeps short changes apart",
    arguments: [
      (
        "Keeps every single lamp of those along the quay burning",
        "Keeps whatever gives light of many kinds near the quay burning",
        ["-[every single lamp of those along]+[whatever gives light of many kinds near]"]
      ),
      ("a hook of iron", "a strap of leather", ["-[hook]+[strap]", "-[iron]+[leather]"]),
      (
        "A leader on each watch", "Logs any entry on paper within minutes",
        ["-[A leader on each watch]+[Logs any entry on paper within minutes]"]
      ),
    ])
  func islands(_ old: String, _ new: String, _ expected: [String]) {
    #expect(shown(old, new) == expected)
  }

  @Test("is a change of style where emphasis or a link's target differs")
  func styles() {
    let plain = RichText(plain: "Order boats with care")
    let emphasis = RichText(
      text: plain.text, marks: [RichText.Mark(.emphasis, 6..<16)], span: .at(0))
    #expect(shown(plain, emphasis) == ["style none -> emphasis on boats with"])
    let strong = RichText(text: plain.text, marks: [RichText.Mark(.strong, 6..<11)], span: .at(0))
    #expect(
      shown(emphasis, strong) == [
        "style emphasis on boats -> strong on boats", "style emphasis on with -> none",
      ])
    let broken = RichText(
      text: TextSlice("Order boats\nwith care"), marks: [RichText.Mark(.lineBreak, 11..<12)],
      span: .at(0))
    #expect(shown(plain, broken) == ["style none -> lineBreak on \n"])
  }

  @Test("is one change of a link where its words changed, too")
  func links() {
    func link(_ text: String, _ address: String) -> RichText {
      RichText(
        text: TextSlice(text),
        marks: [RichText.Mark(.link(destination: address, title: ""), 0..<text.utf8.count)],
        span: .at(0))
    }
    let lines = shown(link("Lantern Code, Part 7", "#a"), link("Code of Lanterns, Part 7", "#b"))
    #expect(lines.filter { $0.hasPrefix("style") }.count == 1)
  }

  @Test("is not believed where a redline says that other words are the same")
  func readingIsStrict() {
    let (old, new) = (RichText(plain: "8 hours"), RichText(plain: "9 hours"))
    let wrong = TextRedline(
      old: old, new: new, runs: [TextRedline.Run(.same, old: 0..<7, new: 0..<7)], styles: [])
    #expect(TextReading(wrong, .new) != TextReading(new))
    let short = TextRedline(
      old: old, new: new, runs: [TextRedline.Run(.changed, old: 0..<1, new: 0..<1)], styles: [])
    #expect(TextReading(short, .new) != TextReading(new))
  }
}
