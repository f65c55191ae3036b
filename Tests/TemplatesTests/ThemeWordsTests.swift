import Diagnostics
import Templates
import Testing

@Suite("A word of a theme")
struct ThemeWordsTests {
  @Test("is placed where a template names it, escaped")
  func placed() {
    let page = render("<p>{{words.link.search}}</p>", ["link.search": "Find & <go>"])
    #expect(page.value == "<p>Find &amp; &lt;go&gt;</p>")
    #expect(page.diagnostics == [])
  }

  @Test("doesn't hide a field of that name")
  func field() {
    #expect(render("{{words}}", [:], for: Line(words: "three")).value == "three")
  }

  @Test("that the theme doesn't have is an error at its place, with the nearest name")
  func unknown() {
    let found = render("Now {{words.serach}}", ["search": "Find"]).diagnostics
    #expect(found.map(\.rule) == [TemplateRules.unknownWord])
    #expect(found.first?.span == ByteSpan(6, 18))
    #expect(found.first?.suggestion == "words.search")
  }

  @Test("is a text: it takes neither three braces nor a section")
  func text() {
    #expect(rules(of: "{{{words.search}}}") == [TemplateRules.unescapedText])
    #expect(rules(of: "{{#words.search}}x{{/words.search}}") == [TemplateRules.notASection])
    #expect(rules(of: "{{^words.search}}x{{/words.search}}") == [TemplateRules.notASection])
  }

  @Test("that neither a template nor the program places is an error, with the nearest name")
  func unused() {
    let words = ["search": "Find", "serach": "Seek", "skip": "Skip"]
    let found = check("{{words.search}}", words, needed: ["skip"])
    #expect(found.map(\.rule) == [TemplateRules.unusedWord])
    #expect(found.first?.path == "words.yml")
    #expect(found.first?.suggestion == "search")
  }

  @Test("that another theme gives may be unused: a template of its own may have taken its place")
  func unusedElsewhere() {
    #expect(check("", ["search": "Find"], needed: [], isOwn: false) == [])
  }

  @Test("that the program places and the theme doesn't have is an error")
  func missing() {
    let found = check("", [:], needed: ["skip"])
    #expect(found.map(\.rule) == [TemplateRules.missingWord])
    #expect(found.first?.message == "the theme has no word `skip`")
  }

  // MARK: Samples

  private struct Line: TemplateRecord {
    var words = ""
    static let schema = RecordSchema<Line>(
      "line", "A line.", [.field("words", \.words, "How many words it has.")])
  }

  private func library(
    _ template: String, _ words: [String: String], isOwn: Bool = true
  ) -> Diagnosed<TemplateLibrary> {
    let words = words.mapValues {
      ThemeWords.Word(Located($0, .at(0)), in: "words.yml", isOwn: isOwn)
    }
    return TemplateLibrary.read(
      [SourceFile(path: "main.mustache", text: template)],
      words: ThemeWords(words, in: "words.yml"))
  }

  private func render(
    _ template: String, _ words: [String: String], for page: Line = Line()
  ) -> Diagnosed<String> {
    library(template, words).then { $0.compile("main", for: Line.self) }.then { template in
      var output = PageBuffer()
      template.render(page, into: &output)
      return Diagnosed(String(decoding: output.bytes, as: UTF8.self))
    }
  }

  private func rules(of template: String) -> [Rule] {
    render(template, ["search": "Find"]).diagnostics.map(\.rule)
  }

  private func check(
    _ template: String, _ words: [String: String], needed: [String], isOwn: Bool = true
  ) -> [Diagnostic] {
    library(template, words, isOwn: isOwn).value.checkWords(needed: needed)
  }
}
