import Diagnostics
import Testing

@testable import CommonMark

@Suite("A text cut at its headings")
struct MarkdownSectionsTests {
  private func sections(_ text: String) -> MarkdownSections {
    let file = SourceFile(path: "a.md", text: text)
    return MarkdownParser.sections(of: file, in: ByteSpan(0, file.bytes.count)).value
  }

  @Test("has what stands before the first, and below each, of every level")
  func parts() {
    let text = sections("Before.\n\n# A\n\n## *B*\n\nOne.\n\n- Two.\n\n> ## Quoted\n")
    #expect(text.introduction.plainText == "Before.")
    #expect(text.sections.map(\.level) == [1, 2])
    #expect(text.sections.map(\.heading.plain) == ["A", "B"])
    #expect(text.sections.map(\.blocks.plainText) == ["", "One.\nTwo.\nQuoted"])
  }

  @Test("is put together again as it was")
  func whole() {
    let text = "Before.\n\n# A\n\n## *B*\n\nOne\ntwo.\n\n1. Three.\n"
    #expect(sections(text).blocks == MarkdownParser.parse(text))
  }
}
