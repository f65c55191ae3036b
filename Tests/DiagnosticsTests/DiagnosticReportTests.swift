import Diagnostics
import Testing

/// What the tests of reports say problems about.
enum Sample {
  static let key = Rule("field/unknown-key", .error, "A key is known.", explanation: "")
  static let space = Rule("text/spaces", .warning, "One space is enough.", explanation: "")

  /// A finding that marks the first `words` in `text`.
  static func finding(
    breaking rule: Rule = key, in path: String = "a.md", _ text: String, marking words: String,
    _ message: String = "wrong", help: String? = nil, suggestion: String? = nil,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      rule, in: path, at: span(of: words, in: text), message, help: help, suggestion: suggestion,
      notes: notes)
  }

  static func span(of words: String, in text: String) -> ByteSpan {
    let (bytes, wanted) = (Array(text.utf8), Array(words.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return ByteSpan(start, start + wanted.count)
  }

  static func rendered(
    _ diagnostics: [Diagnostic], _ text: String = "", as format: DiagnosticFormat = .snippet,
    isColored: Bool = false, showsAll: Bool = false
  ) -> String {
    let bytes = DiagnosticReport(diagnostics).render(
      format, sources: { $0 == "gone.md" ? nil : SourceFile(path: $0, text: text) },
      isColored: isColored, showsAll: showsAll)
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite("A report of findings")
struct DiagnosticReportTests {
  @Test("shows the source line with the words marked, the help, the suggestion and the notes")
  func snippet() {
    let text = "---\nname: A\nnaem: B\n---\n"
    let finding = Sample.finding(
      text, marking: "naem", "`naem` isn't a key here", help: "Rename it.\nOr delete it.",
      suggestion: "name",
      notes: [.init(path: "a.md", span: Sample.span(of: "name", in: text), message: "like this")])
    #expect(
      Sample.rendered([finding], text) == """
        error: `naem` isn't a key here [field/unknown-key]
         --> a.md:3:1
          |
        3 | naem: B
          | ^^^^
          = help: Rename it.
                  Or delete it.
          = did you mean `name`?
        note: like this
         --> a.md:2:1
          |
        2 | name: A
          | ^^^^

        1 error

        """)
  }

  @Test("is one line for each finding in the short form")
  func short() {
    let text = "---\nnaem: B\n"
    let found = [
      Sample.finding(text, marking: "B"),
      Sample.finding(breaking: Sample.space, text, marking: "naem"),
    ]
    #expect(
      Sample.rendered(found, text, as: .short) == """
        a.md:2:1: warning: wrong [text/spaces]
        a.md:2:7: error: wrong [field/unknown-key]
        1 error, 1 warning

        """)
  }

  @Test("is an object with every number of the place in JSON")
  func json() {
    let text = "é: x\ny"
    let finding = Sample.finding(
      text, marking: "x\ny", "a \u{1B} <b>", suggestion: "z",
      notes: [.init(path: "gone.md", span: ByteSpan(0, 4), message: "there")])
    #expect(
      Sample.rendered([finding], text, as: .json) == #"""
        {
          "errors": 1,
          "warnings": 0,
          "diagnostics": [
            {
              "rule": "field/unknown-key",
              "severity": "error",
              "message": "a \u001b \u003cb>",
              "path": "a.md",
              "line": 1,
              "column": 4,
              "endLine": 2,
              "endColumn": 2,
              "startByte": 4,
              "endByte": 7,
              "help": null,
              "suggestion": "z",
              "notes": [
                {
                  "message": "there",
                  "path": "gone.md",
                  "line": 1,
                  "column": 1,
                  "endLine": 1,
                  "endColumn": 1,
                  "startByte": 0,
                  "endByte": 4
                }
              ]
            }
          ]
        }

        """#)
  }

  @Test("without findings is empty, and an object in JSON")
  func empty() {
    #expect(Sample.rendered([]) == "")
    #expect(Sample.rendered([], as: .short) == "")
    #expect(
      Sample.rendered([], as: .json)
        == "{\n  \"errors\": 0,\n  \"warnings\": 0,\n  \"diagnostics\": []\n}\n")
  }

  @Test("has the same order whatever order the findings came in, and each finding once")
  func sortedAndDistinct() {
    let text = "one two"
    let found = [
      Sample.finding(in: "b.md", text, marking: "one"),
      Sample.finding(in: "a.md", text, marking: "two"),
      Sample.finding(in: "a.md", text, marking: "one two"),
      Sample.finding(in: "a.md", text, marking: "one", "b"),
      Sample.finding(in: "a.md", text, marking: "one", "a"),
      Sample.finding(breaking: Sample.space, in: "a.md", text, marking: "one", "a"),
    ]
    let expected = [found[4], found[3], found[5], found[2], found[1], found[0]]
    #expect(DiagnosticReport(found).diagnostics == expected)
    #expect(DiagnosticReport(found.reversed() + found).diagnostics == expected)
  }

  @Test("sums up what one rule says too often, unless all is asked for")
  func digest() {
    let text = String(repeating: "x", count: 2_000)
    let warnings = (0..<1_000).map {
      Diagnostic(Sample.space, in: "a.md", at: .at($0), "w")
    }
    let errors = (0..<101).map { Diagnostic(Sample.key, in: "a.md", at: .at($0), "e") }
    let lines = Sample.rendered(warnings + errors, text, as: .short).split(separator: "\n")
    #expect(lines.count == 10 + 100 + 3)
    #expect(
      lines.suffix(3) == [
        "and 1 more error of [field/unknown-key]; --all shows it",
        "and 990 more warnings of [text/spaces]; --all shows them",
        "101 errors, 1000 warnings",
      ])
    let all = Sample.rendered(warnings + errors, text, as: .short, showsAll: true)
    #expect(all.split(separator: "\n").count == 1_102)
    let json = Sample.rendered(warnings, text, as: .json)
    #expect(json.split(separator: "\n").count { $0.contains("\"rule\"") } == 1_000)
  }

  @Test("names the place alone where the file wasn't read")
  func unreadFile() {
    let finding = Diagnostic(Sample.key, in: "gone.md", at: .at(9), "can't be read")
    #expect(
      Sample.rendered([finding]) == """
        error: can't be read [field/unknown-key]
         --> gone.md:1:1

        1 error

        """)
  }

  @Test("has colours only when told so")
  func colors() {
    let finding = Sample.finding("x", marking: "x")
    #expect(!Sample.rendered([finding], "x").contains("\u{1B}"))
    #expect(Sample.rendered([finding], "x", isColored: true).contains("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(
      Sample.rendered([finding], "x", as: .short, isColored: true).hasPrefix(
        "a.md:1:1: \u{1B}[1;31merror\u{1B}[0m: wrong"))
  }

  @Test(
    "lets no text of a path, message, help or suggestion control the terminal",
    arguments: DiagnosticFormat.allCases)
  func injection(format: DiagnosticFormat) {
    let bad = "\u{1B}]0;x\u{7}\u{9B}31m\r\u{202E}"
    let finding = Diagnostic(
      Rule("a/b", .error, "", explanation: ""), in: bad, at: .at(0), bad, help: bad,
      suggestion: bad, notes: [.init(path: bad, span: .at(0), message: bad)])
    let output = Sample.rendered([finding], bad, as: format)
    #expect(
      output.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || scalar.properties.generalCategory != .control
      })
    #expect(format == .json || format == .sarif || !output.contains("\u{202E}"))
  }
}
