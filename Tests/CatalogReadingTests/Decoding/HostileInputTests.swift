import CatalogModel
import CatalogReading
import Diagnostics
import Testing

@Suite("Reading hostile files")
struct HostileInputTests {
  private static let text = """
    ---
    id: 6-509-1
    name: Officer
    status: Published
    version: 1.0
    kind: Personnel
    category: Law
    primary_core_capability: Planning
    ---

    ## Notes

    1. One
    2. Two

    ## References

    ## Components

    ### Training

    #### Notes

    Last words
    """

  private func decode(_ bytes: [UInt8]) -> (Revision?, [Diagnostic]) {
    let file = SourceFile(path: "Content/definitions/6-509-1/1.0.md", bytes: bytes)
    let decoded = ContentDecoder(settings: nil, root: "Content").decode(file)
    guard case .revision(let revision) = decoded.value else { return (nil, decoded.diagnostics) }
    return (revision, decoded.diagnostics)
  }

  private func decode(_ text: String) -> (Revision?, [Diagnostic]) { decode(Array(text.utf8)) }

  @Test(
    "reads the same text from any line ends, with or without a byte-order mark or a last line end",
    arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func lineEnds(lineEnd: String, mark: String) throws {
    let plain = try #require(decode(Self.text).0)
    for tail in ["", "\n", "\n\n"] {
      let text = mark + (Self.text + tail).replacing("\n", with: lineEnd)
      let (revision, diagnostics) = decode(text)
      #expect(diagnostics.map(\.message) == [])
      #expect(revision?.body == plain.body)
      #expect(revision?.name.value == "Officer")
    }
  }

  @Test("reads tabs between a list's sign and its text, and after a heading's signs")
  func tabs() {
    let (revision, diagnostics) = decode(
      Self.text.replacing("1. One\n2. Two", with: "1.\tOne\n2.\tTwo")
        .replacing("## Notes", with: "##\tNotes\t"))
    #expect(diagnostics.map(\.message) == [])
    #expect(revision?.body == decode(Self.text).0?.body)
  }

  @Test("reads ten megabytes", .timeLimit(.minutes(10)))
  func large() {
    let item = "- " + String(repeating: "word ", count: 200) + "\n"
    let text =
      Self.text.replacing("## References\n\n", with: "") + "\n\n## References\n\n"
      + String(repeating: item, count: 10_000)
    let (revision, diagnostics) = decode(text)
    #expect(diagnostics.count == 10_000)
    #expect(diagnostics.allSatisfy { $0.rule == BodyRules.referenceWithoutLink })
    #expect(revision?.body[.references].value != nil)
  }

  @Test("reads a line of ten megabytes", .timeLimit(.minutes(10)))
  func longLine() {
    let (revision, diagnostics) = decode(Self.text + String(repeating: " words", count: 1_700_000))
    #expect(diagnostics.isEmpty)
    #expect(revision?.body.components.value?.count == 1)
  }

  @Test("reports a byte that is no text, and reads on")
  func nulBytes() {
    let (revision, diagnostics) = decode(Self.text.replacing("Two", with: "T\u{0}wo"))
    #expect(diagnostics.map(\.rule.id) == ["encoding/control-character"])
    #expect(revision?.body.components.value?.count == 1)
  }

  @Test("reports bytes of another encoding once, and reads on")
  func windows1252() {
    var bytes = Array(Self.text.utf8)
    bytes += [0x93, 0x41, 0x94]
    let (revision, diagnostics) = decode(bytes)
    #expect(diagnostics.map(\.rule.id) == ["encoding/windows-1252"])
    #expect(revision?.body.components.value?.count == 1)
  }

  @Test(
    "reports one error for nesting beyond reason", .timeLimit(.minutes(10)),
    arguments: ["> ", "- ", "1. "])
  func nesting(sign: String) {
    let (_, diagnostics) = decode(Self.text + "\n\n" + String(repeating: sign, count: 20_000) + "x")
    #expect(diagnostics.map(\.rule.id) == ["markdown/nesting"])
  }

  @Test("never fails, wherever a file is cut off")
  func truncated() {
    let bytes = Array(Self.text.utf8)
    for length in 0..<bytes.count {
      let (_, diagnostics) = decode(Array(bytes[..<length]))
      for diagnostic in diagnostics { #expect(diagnostic.span.range.upperBound <= length) }
    }
  }

  @Test("tells apart files whose front matter isn't closed, is empty, or isn't there")
  func noFrontMatter() {
    #expect(decode("").1.map(\.rule.id) == ["front-matter/missing"])
    #expect(decode("---\n").1.map(\.rule.id) == ["front-matter/unclosed"])
    #expect(decode("---\n---\n").1.allSatisfy { $0.rule.id == "field/missing-key" })
  }
}
