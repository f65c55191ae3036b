import Diagnostics
import FrontMatter
import Testing

@Suite("Splitting front matter from the body")
struct FrontMatterSplitterTests {
  struct Split {
    let yaml: String?
    let body: String
    let opening: String
    let findings: [String]

    init(_ text: String) {
      let bytes = Array(text.utf8)
      let words = { (span: ByteSpan) in String(decoding: bytes[span.range], as: UTF8.self) }
      let source = ContentDecoding.decode(SourceFile(path: "a.md", bytes: bytes)).value
      let split = source.map { FrontMatterSplitter.split($0) }
      yaml = (split?.value.yaml).map(words)
      body = (split?.value.body).map(words) ?? ""
      opening = (split?.value.opening).map(words) ?? ""
      findings = Finding.all(split?.diagnostics ?? [], in: bytes)
    }
  }

  @Test(
    "knows the lines that are fences from the same text elsewhere",
    arguments: [
      ("---\na: b\n---\nbody\n", "a: b\n", "body\n"),
      ("---\r\na: b\r\n---\r\nbody", "a: b\r\n", "body"),
      ("---\ra: b\r---\rbody", "a: b\r", "body"),
      ("\u{FEFF}---\na: b\n---\nbody", "a: b\n", "body"),
      ("--- \t\na: b\n---  \nbody", "a: b\n", "body"),
      ("---\n---\n", "", ""), ("---\n---", "", ""),
      (
        "---\na: x --- y\nb: '---'\nc: ---z\n---\n---\n\n---\n", "a: x --- y\nb: '---'\nc: ---z\n",
        "---\n\n---\n"
      ),
      ("---\na: |\n  ---\n  x\n---\nbody", "a: |\n  ---\n  x\n", "body"),
    ])
  func fences(text: String, yaml: String, body: String) {
    let split = Split(text)
    #expect(split.yaml == yaml)
    #expect(split.body == body)
    #expect(split.opening == "---")
    #expect(split.findings == [])
  }

  @Test("reads keys whose opening line is missing, so that it is the one finding")
  func missingOpening() {
    let split = Split("a: b\nc: d\n---\nbody\n---\n")
    #expect(split.yaml == "a: b\nc: d\n")
    #expect(split.body == "body\n---\n")
    #expect(split.findings == ["1:1 front-matter/missing"])
    #expect(Split("Words: they\n\n- a\n").yaml == nil)
    #expect(Split("Words\n---\nmore").yaml == nil)
  }

  @Test(
    "reports a fence that is missing or not right, and reads on where it can",
    arguments: [
      ("", nil, "", ["1:1 front-matter/missing"]),
      ("\n\n", nil, "\n\n", ["1:1 front-matter/missing"]),
      ("## A\n---\na: b\n", nil, "## A\n---\na: b\n", ["1:1 front-matter/missing"]),
      ("\u{FEFF}text", nil, "text", ["1:1 front-matter/missing"]),
      ("- item\n", nil, "- item\n", ["1:1 front-matter/missing"]),
      ("\n  \n---\na: b\n---\nc", "a: b\n", "c", ["3:1 front-matter/not-first"]),
      ("----\na: b\n---\nc", "a: b\n", "c", ["1:1 front-matter/fence"]),
      (" ---\na: b\n---\nc", "a: b\n", "c", ["1:2 front-matter/fence"]),
      (
        "\n—\na: b\n---\nc", "a: b\n", "c",
        ["2:1 front-matter/fence", "2:1 front-matter/not-first"]
      ),
      ("–-\na: b\n---\nc", "a: b\n", "c", ["1:1 front-matter/fence"]),
      ("---\na: b\n", nil, "", ["1:1 front-matter/unclosed"]),
      ("---", nil, "", ["1:1 front-matter/unclosed"]),
      ("---\na: b\n\n## Types\ntext --- text\n", nil, "", ["1:1 front-matter/unclosed"]),
      ("---\na: b\n----\nc", "a: b\n", "c", ["1:1 front-matter/unclosed"]),
      ("---\na: b\n...\nc", "a: b\n", "c", ["1:1 front-matter/unclosed"]),
      ("---\na: b\n ---\nc\n—\n", "a: b\n", "c\n—\n", ["1:1 front-matter/unclosed"]),
      ("---\na: b\n----\nc: d\n---\ne", "a: b\n----\nc: d\n", "e", []),
    ] as [(String, String?, String, [String])])
  func faults(text: String, yaml: String?, body: String, findings: [String]) {
    let split = Split(text)
    #expect(split.yaml == yaml)
    #expect(split.body == body)
    #expect(split.findings == findings)
  }

  @Test("names the line that was meant to close the front matter in a note")
  func nearFence() {
    let file = SourceFile(path: "a.md", text: "---\na: b\n—\n")
    let found = ContentDocument.read(file).diagnostics
    #expect(found.flatMap(\.notes).map(\.span) == [ByteSpan(9, 12)])
  }
}
