import CommonMark

/// Words for made-up text, the awkward ones among them.
public enum SampleWords {
  private static let plain = """
    lantern quay harbor watch leader tide fog rope ladder signal keeper chart buoy pilot record night \
    the of and to for with each in by on a per at no not must may should 2 4 8 12 16 24 30 120 hours \
    days years feet percent 8-hour 1,000 50% IS-700 ICS-300 E/L Type 1 Type 2 moderate arduous equivalent
    """.split(separator: " ").map(String.init)

  private static let awkward = [
    "תורן", "הנמל", "ميناء", "الساعة", "٦:٣٠", "水先案内人", "海図、潮汐表と", "引航员", "แผนที่เดินเรือ",
    "é", "e\u{301}", "n\u{303}andú", "ñandú", "ȧ\u{327}", "👩🏽‍✈️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇳🇴🇮🇸", "⚓️",
    "“quoted”", "\"quoted\"", "crew’s", "crew's", "1–4", "1-4", "—", "-", "…", "a\u{200B}b",
    "a\u{200D}b",
    "\u{202E}abc\u{202C}", "a\u{A0}b", "U.S.C.", "and/or", "(one)", "[two]", "x,", "y;", "z.", "'",
    "“", "·",
    "\u{301}", "ﬁn", "ǅ", "ß", "İ", "28", "CFR", "Part", "23", "$500", "3.5", "-", "--", "&", "<b>",
    "*",
  ]

  /// A plain word.
  public static func word(_ random: inout SeededRandom) -> String {
    random.pick(plain) ?? "word"
  }

  /// Words of all kinds.
  static func text(_ count: Int, _ random: inout SeededRandom) -> RichText {
    var words = StyledWords(RichText(plain: ""))
    for _ in 0..<max(1, count) {
      var kinds = random.below(3) == 0 ? words.words.last?.kinds ?? [] : []
      if random.below(9) == 0 { kinds.append(.emphasis) }
      if random.below(11) == 0 { kinds.append(.strong) }
      if random.below(13) == 0 { kinds = [.code] }
      if random.below(15) == 0 {
        kinds.append(.link(destination: "#\(random.below(9))", title: ""))
      }
      let isAwkward = random.below(3) == 0
      let word = isAwkward ? random.pick(awkward) ?? "" : self.word(&random)
      words.words.append(.init(text: word, kinds: kinds.count > 3 ? [] : kinds))
    }
    return words.text()
  }
}
