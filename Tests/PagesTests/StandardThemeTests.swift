import CatalogModel
import Diagnostics
import Foundation
import Templates
import Testing

@testable import Pages
@testable import SitePipeline

@Suite("The standard theme")
struct StandardThemeTests {
  @Test("compiles against every page's fields")
  func compiles() throws {
    let compiled = try StandardTheme.compile()
    let problems = compiled.diagnostics.map { "\($0.path):\($0.span.start): \($0.message)" }
    #expect(problems == [])
  }

  @Test("gives each word of the program the text under its name")
  func names() throws {
    let theme = try StandardTheme.compile { text in
      text.replacing("Requirements", with: "Criteria")
    }
    let names = theme.value.words
    #expect(names[.nothingMissing] == "[missing from our copy]")
    #expect(names[.contentsRequirements] == "Criteria")
    #expect(names[.documentWhole] == "The document")
    #expect(Set(InterfaceWord.allCases.map { names[$0] }).contains("") == false)
  }

  @Test("says its labels, and what is missing or blank, in the words of words.yml")
  func words() throws {
    let rewording = [
      "[missing from our copy]": "[lacking here]", "blank on the form": "empty there",
      "Skip to the definition": "Jump to the definition", "Issued by": "By",
      "Requirements": "Criteria",
    ]
    let revisions = try [(Version(1, 0), "One"), (Version(1, 1), "Two")].map { version, text in
      try Sample.revision(
        version, types: [Sample.cell(1, text)],
        components: [Sample.component("Training", notes: .blank, [Sample.cell(1, text)])])
    }
    let theme = try StandardTheme.compile { text in
      rewording.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }
    let pages = try Sample.site(Sample.catalog(revisions), in: theme.value)
    for (word, other) in rewording {
      let saying = pages.filter { $0.key.hasSuffix(".html") && $0.value.contains(word) }
      #expect(saying.keys.sorted() == [], "\(word)")
      #expect(pages.values.contains { $0.contains(other) }, "\(other)")
    }
  }
}

/// The standard theme as it is in the repository.
enum StandardTheme {
  private static let folder = "Themes/standard/templates"
  private static let wordFile = "Themes/standard/words.yml"

  /// The theme, its words as `reword` changes the text of their file.
  static func compile(reword: (String) -> String = { $0 }) throws -> Diagnosed<Theme> {
    let text = try String(contentsOf: root.appending(path: wordFile), encoding: .utf8)
    let templates = try templates()
    return ThemeWordsReader.read(
      [SourceFile(path: wordFile, text: reword(text))], ownAt: wordFile
    ).then { Theme.compile(templates, words: $0, in: [folder]) }
  }

  /// What the theme says in the words that the program places.
  static func words() throws -> InterfaceWords { try compile().value.words }

  /// The repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func templates() throws -> [SourceFile] {
    let base = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
    return try names.filter { $0.hasSuffix(".mustache") }.sorted().map {
      SourceFile(
        path: "\(folder)/\($0)", bytes: [UInt8](try Data(contentsOf: base.appending(path: $0))))
    }
  }
}
