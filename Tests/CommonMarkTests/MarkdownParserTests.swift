import CommonMark
import Diagnostics
import Testing

@Suite("Parsing Markdown")
struct MarkdownParserTests {
  @Test("keeps the running text and marks what reads in its own way")
  func marks() throws {
    let blocks = MarkdownParser.parse(
      "Plain *soft **loud** end* [to](x.md 'T') `a<b`\nnext  \nline")
    guard case .paragraph(let text) = try #require(blocks.first) else {
      Issue.record("a paragraph was expected")
      return
    }
    #expect(text.plain == "Plain soft loud end to a<b\nnext\nline")
    #expect(
      text.marks == [
        .init(.emphasis, 6..<19), .init(.strong, 11..<15),
        .init(.link(destination: "x.md", title: "T"), 20..<22), .init(.code, 23..<26),
        .init(.lineBreak, 31..<32),
      ])
  }

  @Test("reads lists with their start, items and places")
  func lists() throws {
    let blocks = MarkdownParser.parse("3. a\n4. b\n\n   c\n")
    guard case .list(let list) = try #require(blocks.first) else {
      Issue.record("a list was expected")
      return
    }
    #expect(list.start == 3)
    #expect(!list.isTight)
    #expect(list.items.map(\.blocks.count) == [1, 2])
    #expect(list.items[1].span.start == 5)
  }

  @Test("numbers items through all lists, and from 1 in each item and below each heading")
  func itemNumbers() throws {
    let blocks = MarkdownParser.parse(
      "- a\n- b\n  - b1\n\n  words\n\n  7. b2\n\nwords\n\n- c\n\n# Head\n\n- d")
    #expect(Self.numbers(blocks) == [1..<3, 1..<2, 2..<3, 3..<4, 1..<2])
  }

  private static func numbers(_ blocks: [Block]) -> [Range<Int>] {
    blocks.flatMap { block -> [Range<Int>] in
      guard case .list(let list) = block else { return [] }
      return [list.numbers] + list.items.flatMap { numbers($0.blocks) }
    }
  }

  @Test(
    "knows each block's place, whatever ends the lines",
    arguments: ["\n", "\r\n", "\r", "\r\r\n", "\r\n\r", "\n\r\n"])
  func places(lineEnd: String) throws {
    let text = ["# Head", "", "- one", "  > deep", "", "tail"].joined(separator: lineEnd)
    let file = SourceFile(path: "a.md", text: text)
    var leaves: [String] = []
    for block in MarkdownParser.parse(file, in: ByteSpan(0, file.bytes.count)).value {
      block.forEachLeaf {
        leaves.append(String(decoding: file.bytes[$0.span.range], as: UTF8.self))
      }
    }
    #expect(leaves == ["# Head", "one", "deep", "tail"])
  }

  @Test("finds the place of words behind markup")
  func alignment() throws {
    let file = SourceFile(path: "a.md", text: "> 1. *One* two\n>    [three](x) \\* four")
    var found: [String] = []
    for block in MarkdownParser.parse(file, in: ByteSpan(0, file.bytes.count)).value {
      block.forEachLeaf { leaf in
        let start = leaf.plain.utf8.count - "four".utf8.count
        let span = leaf.sourceSpan(of: start..<start + 4, in: file)
        found.append(String(decoding: file.bytes[span.range], as: UTF8.self))
      }
    }
    #expect(found == ["four"])
  }

  @Test(
    "finds the place of words behind an address that has them, too",
    arguments: [
      "[one](ample)ample", "[one](<a ample> 'ample') ample", "*[one](ample)* ample",
      "[*one*](ample) ample", "![one](ample) ample", "[![one](ample)](ample) ample",
    ])
  func alignmentBehindLink(text: String) throws {
    let file = SourceFile(path: "a.md", text: text)
    let parsed = MarkdownParser.parse(file, in: ByteSpan(0, file.bytes.count)).value
    let leaf = try #require(parsed.leaves.first)
    let count = leaf.text.count
    #expect(
      leaf.sourceSpan(of: count - 5..<count, in: file)
        == ByteSpan(file.bytes.count - 5, file.bytes.count))
  }

  @Test(
    "keeps places within the file where the text isn't what stands there",
    arguments: ["a [b\0\0\0](c.md)", "a\u{2}\0\0 [b](c.md) \0", "&amp; [\0&lt;](c)"])
  func alignmentOfOtherText(text: String) throws {
    let file = SourceFile(path: "a.md", text: text)
    let parsed = MarkdownParser.parse(file, in: ByteSpan(0, file.bytes.count)).value
    let leaf = try #require(parsed.leaves.first)
    let short = SourceFile(path: "a.md", text: String(repeating: "-", count: file.bytes.count))
    for end in 0...leaf.text.count {
      for source in [file, short] {
        let span = leaf.sourceSpan(of: end / 2..<end, in: source)
        #expect(span.range.upperBound <= file.bytes.count)
      }
    }
  }

  @Test("shows HTML as text and warns at its place")
  func html() {
    let file = SourceFile(path: "a.md", text: "See <b>this</b>\n\n<div>\nx\n</div>\n")
    let parsed = MarkdownParser.parse(file, in: ByteSpan(0, file.bytes.count))
    #expect(parsed.value.plainText == "See <b>this</b>\n<div>\nx\n</div>")
    #expect(parsed.diagnostics.map(\.rule.id) == Array(repeating: "markdown/html", count: 3))
    #expect(parsed.diagnostics.first?.span == ByteSpan(4, 7))
  }

  @Test("ends on text that nests without end, and says so")
  func nesting() {
    let file = SourceFile(path: "a.md", text: String(repeating: "> ", count: 5_000) + "x")
    let parsed = MarkdownParser.parse(file, in: ByteSpan(0, file.bytes.count))
    #expect(parsed.diagnostics.map(\.rule.id) == ["markdown/nesting"])
  }
}
