import Diagnostics
import FrontMatter
import Templates
import Testing

@testable import SitePipeline

@Suite("A theme's words.yml")
struct ThemeWordsReaderTests {
  @Test("gives texts by name, alone or in groups")
  func names() {
    let words = read("search: Find\nlink:\n  all: \"All: every one\"\n  yes: Yes")
    #expect(words.diagnostics == [])
    #expect(words.value["search"] == "Find")
    #expect(words.value["link.all"] == "All: every one")
    #expect(words.value["link.yes"] == "Yes")
    #expect(words.value["link"] == nil)
  }

  @Test("gives only the words that it changes, where the theme extends another one")
  func layers() {
    let files = [("ours", "search: Find"), ("standard", "search: Search\nskip: Skip")].map {
      SourceFile(path: "Themes/\($0)/words.yml", text: $1)
    }
    let words = ThemeWordsReader.read(files, ownAt: "Themes/ours/words.yml").value
    #expect(words["search"] == "Find")
    #expect(words["skip"] == "Skip")
  }

  @Test(
    "gives each name once, a text, and in one group at most",
    arguments: [
      ("search: Find\nsearch: Seek", FrontMatterRules.duplicateKey),
      ("link:\n  all: All\n  all: Every", FrontMatterRules.duplicateKey),
      ("search: [Find, Seek]", FieldRules.mistypedValue),
      ("link:\n  all: [All]", FieldRules.mistypedValue),
      ("link:\n  far:\n    all: All", FieldRules.mistypedValue),
      ("search:", FieldRules.blankValue),
      ("- Find", FrontMatterRules.notAMapping),
    ])
  func faults(text: String, rule: Rule) {
    let found = read(text).diagnostics
    #expect(found.map(\.rule) == [rule])
    #expect(found.map(\.path) == ["words.yml"])
  }

  private func read(_ text: String) -> Diagnosed<ThemeWords> {
    ThemeWordsReader.read([SourceFile(path: "words.yml", text: text)], ownAt: "words.yml")
  }
}
