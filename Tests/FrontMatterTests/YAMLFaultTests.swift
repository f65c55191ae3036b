import Diagnostics
import FrontMatter
import Testing

@Suite("What is wrong in YAML")
struct YAMLFaultTests {
  @Test(
    "is found at its place, and the rest is read without it",
    arguments: [
      // A colon inside a value.
      ("id: 6\nname: A: B\nx: y\n", ["2:8 front-matter/unquoted-colon"], "id x"),
      ("a: é日: 本: x\n", ["1:6 front-matter/unquoted-colon"], ""),
      // Indentation.
      ("id: 6\n  name: A\nx: y\n", ["2:3 front-matter/invalid-yaml"], "x"),
      ("  id: 6\nname: A\nx: y\n", ["2:1 front-matter/invalid-yaml"], "id"),
      ("a:\n  - b\n - c\nx: y\n", ["3:2 front-matter/invalid-yaml"], "x"),
      ("a:\n  - b\n  c: d\nx: y\n", ["3:3 front-matter/invalid-yaml"], "x"),
      ("a: b\n}\nx: y\n", ["2:1 front-matter/invalid-yaml"], "x"),
      ("\ta: b\nx: y\n", ["1:1 front-matter/tab-indentation"], "x"),
      ("a:\n \t- b\nx: y\n", ["2:2 front-matter/tab-indentation"], "x"),
      (
        "a:\n\tb: c\r\nx: y\r\nd:\r\n\t- e",
        [
          "2:1 front-matter/tab-indentation", "5:1 front-matter/tab-indentation",
        ], "x"
      ),
      // Lines without a key.
      ("a: b\nname\nx: y\n", ["2:1 front-matter/invalid-yaml"], "a x"),
      ("name\nx: y\n", ["1:1 front-matter/invalid-yaml"], "x"),
      ("a:b\nx: y\n", ["1:1 front-matter/invalid-yaml"], "x"),
      ("just text\n", ["1:1 front-matter/not-a-mapping"], ""),
      ("- a\n- b\n", ["1:1 front-matter/not-a-mapping"], ""),
      ("[a]\n", ["1:1 front-matter/not-a-mapping"], ""),
      ("a: - b\nx: y\n", ["1:4 front-matter/invalid-yaml"], "x"),
      // Quotes and brackets.
      ("a: \"b\nx: y\n", ["1:4 front-matter/unclosed-quote"], "x"),
      ("a: 'b\nx: y", ["1:4 front-matter/unclosed-quote"], "x"),
      ("a: \"b\nc: \"d\"\nx: y\n", ["1:4 front-matter/unclosed-quote"], "c x"),
      ("a: \"b\n\n---\n", ["1:4 front-matter/unclosed-quote"], ""),
      ("a: [b\nx: y\n", ["1:4 front-matter/unclosed-quote"], "x"),
      ("a: {b\n", ["1:4 front-matter/unclosed-quote"], ""),
      ("a: [b, {c: d]\nx: y\n", ["1:13 front-matter/invalid-yaml"], "x"),
      ("a: [", ["1:4 front-matter/unclosed-quote"], ""),
      ("[", ["1:1 front-matter/unclosed-quote"], ""),
      ("\"", ["1:1 front-matter/unclosed-quote"], ""),
      ("a: {b: c: d}\nx: y\n", ["1:9 front-matter/invalid-yaml"], "x"),
      ("a: 'it's'\nx: y\n", ["1:8 front-matter/invalid-yaml"], "x"),
      ("a: \"b\" c\nx: y\n", ["1:8 front-matter/invalid-yaml"], "x"),
      ("a: [b]]\nx: y\n", ["1:7 front-matter/invalid-yaml"], "x"),
      (#"a: "\d""#, ["1:5 front-matter/invalid-yaml"], ""),
      (
        "a: “b”\n‘c’: d\n", ["1:4 front-matter/curly-quotes", "2:1 front-matter/curly-quotes"],
        "a c"
      ),
      (
        "a: [„b“, «c»]\n", ["1:5 front-matter/curly-quotes", "1:10 front-matter/curly-quotes"], "a"
      ),
      ("a: “b” and c\nd: It’s\ne: ‘\n", [], "a d e"),
      // Signs of YAML's own.
      (
        "a: @b\nc: `d`\ne: %f\nx: y",
        [
          "1:4 front-matter/invalid-yaml", "2:4 front-matter/invalid-yaml",
          "3:4 front-matter/invalid-yaml",
        ], "x"
      ),
      (
        "a: *see below\nb: *\nc: & d\ne: !<f g\nx: y",
        [
          "1:4 front-matter/invalid-yaml", "2:4 front-matter/invalid-yaml",
          "3:4 front-matter/invalid-yaml", "4:4 front-matter/invalid-yaml",
        ], "x"
      ),
      (
        "a: &b c\nd: *b\ne: !f g\nh: !!str i\nj: &k\n",
        [
          "1:4 front-matter/unsupported-yaml", "3:4 front-matter/unsupported-yaml",
          "4:4 front-matter/unsupported-yaml", "5:4 front-matter/unsupported-yaml",
        ], "a d e h j"
      ),
      ("a: &b [1, 2]\nc: [*b, *b]\n", ["1:4 front-matter/unsupported-yaml"], "a c"),
      ("<<: {a: b}\nx: y\n", ["1:1 front-matter/unsupported-yaml"], "x"),
      ("? [a]\n: b\nx: y\n", ["1:3 front-matter/unsupported-yaml"], "x"),
      ("{a: b}: c\n", ["1:1 front-matter/unsupported-yaml"], ""),
      ("a: b\n---\nc: d\n", ["2:1 front-matter/unsupported-yaml"], "a"),
      ("a: b\n...\nc: d\n", ["2:1 front-matter/unsupported-yaml"], "a"),
      ("%YAML 1.1\nx: y\n", ["1:1 front-matter/unsupported-yaml"], "x"),
      // A line separator, where a line ends for YAML alone.
      (
        "a: \"b\u{2028}c\" d\nx: y\n",
        [
          "1:4 front-matter/unclosed-quote", "1:7 front-matter/invalid-yaml",
        ], "x"
      ),
      // Several at once.
      (
        "a: [b\nc: 'd\ne: f: g\nx: y\n",
        [
          "1:4 front-matter/unclosed-quote", "2:4 front-matter/unclosed-quote",
          "3:5 front-matter/unquoted-colon",
        ], "x"
      ),
    ] as [(String, [String], String)])
  func faults(text: String, findings: [String], keys: String) {
    let read = KeysRead(text)
    #expect(read.findings == findings)
    let entries = read.document?.fields?.entries ?? []
    #expect(entries.map(\.key.value).joined(separator: " ") == keys)
  }

  @Test(
    "is a `#` that cuts a value, but not a comment that is meant",
    arguments: [
      ("a: Annex #4\n", ["1:10 front-matter/comment-cuts-value"]),
      ("a: Annex  #4\n", ["1:11 front-matter/comment-cuts-value"]),
      ("a: b # c\n", ["1:6 front-matter/comment-cuts-value"]),
      ("a: #4 unit\n", ["1:4 front-matter/comment-cuts-value"]),
      ("a: { b: 日本 #4\n }", ["1:12 front-matter/comment-cuts-value"]),
      ("a: [b: c #4\n ]", ["1:10 front-matter/comment-cuts-value"]),
      ("a: b  # c\n", []), ("a:  # c\n", []), ("a: # c\n", []), ("a: []  #c\n", []),
      ("a: 'b' #c\n", []), ("# c\na: b\n #d\n", []), ("a: b#c\n", []), ("a: |  #c\n  d #e\n", []),
    ])
  func cutValues(text: String, findings: [String]) {
    #expect(KeysRead(text).findings == findings)
  }

  @Test(
    "comes with the exact fix",
    arguments: [
      ("a: NIMS: x", "put the value in quotes: a: \"NIMS: x\""),
      ("- a: \"b\": it's", "put the value in quotes: - a: '\"b\": it''s'"),
      ("a: b #4", "if it belongs to the value, write: a: \"b #4\""),
      ("a: “b”", "use straight quotes, or none: \"b\""),
    ])
  func fixes(text: String, fix: String) {
    let help = KeysRead(text).diagnostics.first?.help ?? ""
    #expect(help.split(separator: "\n").first.map(String.init) == fix)
  }

  @Test("is a key that stands more than once, at every place but the first")
  func duplicates() {
    let read = KeysRead(
      "id: 1\nname: 2\nid: 3\n\"id\": 4\nx: {é: 1, é: 2, 'é': 3}\ny:\n  - b: 1\n    b: 2\nname:\n")
    #expect(
      read.findings == [
        "3:1 front-matter/duplicate-key", "4:1 front-matter/duplicate-key",
        "5:11 front-matter/duplicate-key", "5:17 front-matter/duplicate-key",
        "8:5 front-matter/duplicate-key", "9:1 front-matter/duplicate-key",
      ])
    let notes = read.diagnostics.flatMap(\.notes)
    #expect(notes.map { read.words($0.span) }.sorted() == ["b", "id", "id", "name", "é", "é"])
    #expect(read.entries.prefix(2) == ["id = '1' @ 1", "name = '2' @ 2"])
    #expect(read.entries.count == 4)
  }

  @Test("is a key repeated in other quotes, or one that isn't text")
  func oddDuplicates() {
    #expect(KeysRead("'': a\n\"\": b\n").findings == ["2:1 front-matter/duplicate-key"])
    #expect(
      KeysRead("[a]: b\n[a]: c\nx: y").findings == [
        "1:1 front-matter/unsupported-yaml", "2:1 front-matter/unsupported-yaml",
      ])
  }

  @Test(
    "says what the sign is that stands in the way",
    arguments: [
      ("a: >50 people", "a value can't begin with `>` in YAML"),
      ("a: |x\n  b", "a value can't begin with `|` in YAML"),
      ("a: , b", "a value can't begin with `,` in YAML"),
      ("a: ? b", "a value can't begin with `?` in YAML"),
      ("a: `b`", "a value can't begin with a backtick in YAML"),
      (
        #"a: "\xZZ""#,
        "in double quotes a backslash begins an escape, and this one isn't any"
      ),
      (
        #"a: "\ud83d""#,
        "in double quotes a backslash begins an escape, and this one isn't any"
      ),
      ("{a: b} c", "nothing may follow a value in quotes or brackets"),
      ("x: y\n? a\n: b", "the sign `?` of a key is a feature of YAML that isn't used here"),
      ("%YAML 1.1\n---\nx: y", "this line is an instruction for YAML"),
    ])
  func messages(text: String, message: String) {
    #expect(KeysRead(text).diagnostics.map(\.message) == [message])
  }

  @Test(
    "is a quote or bracket left open, whatever the lines below it hold",
    arguments: [
      ("a: [b,\nc: d,\ne: 'f\nx: y", ["1:4", "3:4"], "c x"),
      ("a: [b,\nc: \"d\ne: @f\nx: y", ["1:4", "2:4", "3:4"], "x"),
      ("a: {b: c,\nd: e\nx: y", ["1:4"], "d x"),
      ("a:\n  - [b,\n     {c: d,\nx: y", ["3:6"], "x"),
      ("a: 'b\n  c\nx: y's", ["1:4"], "x"),
      ("a: \"b\n  c: \"d\"\nx: y", ["1:4"], "x"),
      ("a: [\n\n>", ["1:4", "3:1"], ""),
      ("a: [b\n---\nx: y", ["1:4"], "x"),
    ])
  func openValues(text: String, places: [String], keys: String) {
    let read = KeysRead(text)
    #expect(read.findings.map { String($0.prefix { $0 != " " }) } == places)
    #expect(read.document?.fields?.entries.map(\.key.value).joined(separator: " ") == keys)
  }
}

@Suite("Hostile YAML")
struct HostileYAMLTests {
  /// What is found in `text`, and that it is found in seconds.
  static func findings(_ text: String) -> Set<String> {
    var findings: Set<String> = []
    let time = ContinuousClock().measure {
      findings = Set(KeysRead(text).findings.map { String($0.drop { $0 != " " }.dropFirst()) })
    }
    #expect(time < .seconds(20))
    return findings
  }

  static func many(_ text: String, _ count: Int = 100_000) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "that is nested too deep is refused",
    arguments: [
      "a: " + many("["), "a: " + many("{a: "), many("- "), "a: " + many("[{"), many("? "),
      "\n" + many("- ? "),
      (0..<2_000).map { many(" ", $0) + "a:\n" }.joined(),
    ])
  func depth(text: String) {
    #expect(Self.findings(text) == ["front-matter/too-deep"])
  }

  @Test("whose aliases multiply is refused, as values and as keys")
  func aliasBombs() {
    let levels = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(
      separator: "\n")
    #expect(Self.findings("a0: &a0 x\n" + levels) == ["front-matter/unsupported-yaml"])
    #expect(
      Self.findings("a0: &a0 x\n" + levels + "\n[*a40]: x\n") == ["front-matter/unsupported-yaml"])
  }

  @Test("with a few aliases costs little and is refused")
  func fewAliases() {
    let levels = (1...14).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(
      separator: "\n")
    #expect(Self.findings("a0: &a0 x\n" + levels) == ["front-matter/unsupported-yaml"])
    #expect(
      Self.findings("a0: &a0 x\n" + levels + "\n[*a14]: x") == ["front-matter/unsupported-yaml"])
  }

  @Test("with hundreds of repeated keys has a finding for each")
  func manyDuplicates() {
    #expect(KeysRead(Self.many("a: b\n", 301)).findings.count == 300)
  }

  @Test("with an error in each of many lines has a finding for each")
  func manyErrors() {
    #expect(KeysRead(Self.many("a: b: c\n", 5_000)).findings.count == 5_000)
    #expect(KeysRead(Self.many("a: 'b\n", 5_000)).findings.count == 5_000)
    #expect(KeysRead(Self.many("a: b\n", 5_000)).findings.count == 4_999)
  }

  @Test(
    "that seems to go on at every line takes as long as the text is",
    arguments: [
      "a: [b,\n", "a: {b: c,\n", "a: [b, 'c\n", "k: [\",\",\',\n", "a: \"b\\\n", "'a\n", "[a\n",
      "a: 'b\nc: \"d\n",
      "b\n", "}\n", "- b\n", "a:\n  b: [\n", "a: *b\n", "a: &b [*b]\n", "\ta: b\n", "a: b\n\n\n\n",
      "a: [\n\"]\n",
    ])
  func linear(line: String) {
    let text = Self.many(line, 10_000)
    let time = ContinuousClock().measure { _ = KeysRead(text) }
    #expect(time < .seconds(20))
  }

  @Test("of megabytes is read in one line, one value, one list and one comment")
  func large() {
    #expect(Self.findings("a: " + Self.many("x", 10_000_000)) == [])
    #expect(Self.findings("a: x" + Self.many(" ", 1_000_000) + "y") == [])
    #expect(Self.findings("a: [" + Self.many("é, ", 30_000) + "b]") == [])
    #expect(Self.findings("a:\n" + Self.many("  - b: c\n", 10_000)) == [])
    #expect(Self.findings("a: b\n#" + Self.many("x", 1_000_000)) == [])
    #expect(Self.findings("a: |\n" + Self.many("  line\n", 50_000)) == [])
    #expect(Self.findings("a: \"" + Self.many("[", 100_000) + "\"") == [])
    #expect(Self.findings("a: {" + (0..<20_000).map { "k\($0): v, " }.joined() + "}") == [])
  }

  @Test("of any bytes whatever never stops the program")
  func anyBytes() {
    let pieces = [
      "a", ":", " ", "\n", "- ", "[", "]", "{", "}", ",", "'", "\"", "#", "&a", "*a", "!", "|", ">",
      "\t", "\r\n", "?", "---\n", "...\n", "%", "@", "`", "\u{FEFF}", "é", "日", "“", "\\", "<<",
      "\u{2028}", "\u{0}", "  ", ": ",
    ]
    var state: UInt64 = 42
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let read = KeysRead(text)
      if read.diagnostics.count > text.utf8.count {
        Issue.record("\(text.debugDescription) is asked about again and again")
      }
      let spans =
        read.diagnostics.map(\.span) + (read.document?.fields?.entries.map(\.value.span) ?? [])
      if let wrong = spans.first(where: { $0.start < 0 || Int($0.end) > read.bytes.count }) {
        Issue.record("\(text.debugDescription) has a finding at \(wrong)")
      }
    }
  }
}
