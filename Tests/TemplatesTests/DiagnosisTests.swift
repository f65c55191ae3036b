import Diagnostics
import Templates
import Testing

@Suite("A fault in a template")
struct DiagnosisTests {
  /// Expects the faults of a template to break `rules` at the places marked with « and », in
  /// order; the marks aren't part of the template.
  func expect(
    _ marked: String, with others: [String: String] = [:], _ rules: Rule...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Diagnostic] {
    var text: [UInt8] = []
    var starts: [Int] = []
    var spans: [ByteSpan] = []
    for character in marked {
      switch character {
      case "«": starts.append(text.count)
      case "»": if let start = starts.popLast() { spans.append(ByteSpan(start, text.count)) }
      case _: text.append(contentsOf: character.utf8)
      }
    }
    let found = render(String(decoding: text, as: UTF8.self), others).diagnostics
    #expect(found.map(\.rule.id) == rules.map(\.id), sourceLocation: sourceLocation)
    #expect(found.map(\.span) == spans, sourceLocation: sourceLocation)
    #expect(found.allSatisfy { $0.path == "main.mustache" }, sourceLocation: sourceLocation)
    return found
  }

  @Test("of an unknown name has the nearest name and the names that are there")
  func unknownName() {
    let found = expect("Größe {{ «titel» }}", TemplateRules.unknownName)
    #expect(found.first?.suggestion == "title")
    #expect(found.first?.message == "`titel` isn't a field here; looked in `page`")
    let inner = expect("{{#rows}}{{#«lable»}}x{{/lable}}{{/rows}}", TemplateRules.unknownName)
    #expect(inner.first?.suggestion == "label")
    #expect(inner.first?.message == "`lable` isn't a field here; looked in `row`, `page`")
    #expect(inner.first?.help == "the fields of `row` are children, label")
  }

  @Test("of a dotted name is looked for in the record named before the dot only")
  func unknownPart() {
    let found = expect("{{«issuer.title»}}", TemplateRules.unknownName)
    #expect(found.first?.message == "`title` isn't a field of `issuer`")
    _ = expect("{{«title.name»}}", TemplateRules.unknownName)
    _ = expect("{{«rows.label»}}", TemplateRules.unknownName)
  }

  @Test("of nesting is found at the first tag that is too deep, however deep it goes on")
  func nesting() {
    let (opening, closing) = ("{{#draft}}", "{{/draft}}")
    let hundred = String(repeating: opening, count: 100) + String(repeating: closing, count: 100)
    #expect(render(hundred, [:]).diagnostics == [])
    for count in [1, 30_000] {
      let (before, after) = (
        String(repeating: opening, count: 100),
        String(repeating: closing, count: 100)
      )
      let found = expect(
        before + "«\(opening)»" + String(repeating: opening, count: count - 1)
          + String(repeating: closing, count: count) + after, TemplateRules.nesting)
      #expect(found.first?.message == "this nests deeper than 100 levels")
    }
    let unclosed = render(String(repeating: opening, count: 30_000), [:]).diagnostics
    #expect(Set(unclosed.map(\.rule.id)) == ["template/nesting", "template/unclosed-section"])
  }

  @Test("is found wherever it is, each once")
  func all() {
    _ = expect(
      "{{«a»}}{{#rows}}{{«b»}}{{/rows}}{{#rows}}{{«c»}}{{/rows}}", TemplateRules.unknownName,
      TemplateRules.unknownName, TemplateRules.unknownName)
    let found = render("{{>p}}{{#rows}}{{>p}}{{/rows}}{{>p}}", ["p": "{{tags}}"]).diagnostics
    #expect(found.map(\.path) == ["p.mustache"])
  }

  @Test("of a value named `.` is that a record is around it")
  func item() {
    _ = expect("{{«.»}}", TemplateRules.unknownName)
    _ = expect("{{#note}}{{#issuer}}{{«.»}}{{/issuer}}{{/note}}", TemplateRules.unknownName)
  }

  @Test("of a way of placing that doesn't fit the value names the right way")
  func placing() {
    #expect(expect("«{{body}}»", TemplateRules.escapedHTML).first?.help == "write `{{{body}}}`")
    #expect(expect("«{{{title}}}»", TemplateRules.unescapedText).first?.help == "write `{{title}}`")
    _ = expect("«{{&link}}»«{{{count}}}»", TemplateRules.unescapedText, TemplateRules.unescapedText)
    _ = expect("{{#note}}«{{{.}}}»{{/note}}", TemplateRules.unescapedText)
    _ = expect("{{#remark}}«{{.}}»{{/remark}}", TemplateRules.escapedHTML)
    for name in ["draft", "issuer", "sponsor", "rows", "tags"] {
      _ = expect("«{{\(name)}}»", TemplateRules.unplaceableValue)
    }
  }

  @Test("of a section over what is always there says to place it")
  func sections() {
    for name in ["title", "body", "link", "count", "issuer.name"] {
      _ = expect("«{{#\(name)}}»x{{/\(name)}}", TemplateRules.notASection)
      _ = expect("«{{^\(name)}}»x{{/\(name)}}", TemplateRules.notASection)
    }
    _ = expect("{{#sponsor.name}}{{.}}{{/sponsor.name}}")
  }

  @Test("of a tag without an end is where the tag starts")
  func unclosedTag() {
    _ = expect("a «{{»title", TemplateRules.unclosedTag)
    _ = expect("{{#draft}}«{{»{body}}", TemplateRules.unclosedTag)
    _ = expect("«{{»=<% %>}}", TemplateRules.unclosedTag)
    let found = expect("{{=<% %>=}}«<%»title }}", TemplateRules.unclosedTag)
    #expect(found.first?.message == "this tag isn't closed: no `%>` follows")
  }

  @Test("of a name that isn't one is the tag")
  func badName() {
    _ = expect("«{{}}»«{{ }}»", TemplateRules.badName, TemplateRules.badName)
    _ = expect("«{{a b}}»«{{issuer..name}}»", TemplateRules.badName, TemplateRules.badName)
    _ = expect("«{{>}}»", TemplateRules.badName)
  }

  @Test("of delimiters is the delimiter tag")
  func badDelimiters() {
    _ = expect("«{{=<%=}}»", TemplateRules.badDelimiters)
    _ = expect("«{{=< % >=}}»", TemplateRules.badDelimiters)
    _ = expect("«{{=a= =b=}}»", TemplateRules.badDelimiters)
  }

  @Test("of a section that isn't closed is its opening tag")
  func unclosedSection() {
    let found = expect("a\n«{{#draft}}»\nb", TemplateRules.unclosedSection)
    #expect(found.first?.help == "add `{{/draft}}`")
    _ = expect("«{{$b}}»", TemplateRules.unclosedSection)
    _ = expect("«{{<p}}»", with: ["p": ""], TemplateRules.unclosedSection)
  }

  @Test("of crossed sections is one, at the tag that crosses")
  func crossedSection() {
    let found = expect(
      "{{#draft}}{{#rows}}«{{/draft}}»{{/rows}}{{title}}", TemplateRules.crossedSection)
    #expect(found.first?.notes.map(\.span) == [ByteSpan(10, 19)])
    let slip = expect("{{#draft}}«{{/darft}}»{{title}}", TemplateRules.crossedSection)
    #expect(slip.first?.suggestion == "draft")
    _ = expect("«{{/draft}}»", TemplateRules.crossedSection)
  }

  @Test("of content in a parent outside its blocks is the first of it")
  func strayContent() {
    _ = expect(
      "{{<p}} «lost» {{$b}}x{{/b}}{{/p}}", with: ["p": "{{$b}}{{/b}}"], TemplateRules.strayContent)
    _ = expect("{{<p}}\n  «{{title}}»\n{{/p}}\n", with: ["p": ""], TemplateRules.strayContent)
    _ = expect("{{<p}}\n  {{! why }}\n{{/p}}\n", with: ["p": ""])
  }

  @Test("of a name of another template has the nearest template's name")
  func unknownPartial() {
    let found = expect("{{> «haed» }}", with: ["head": "x"], TemplateRules.unknownPartial)
    #expect(found.first?.suggestion == "head")
    _ = expect("{{<«layot»}}{{/layot}}", with: ["layout": "x"], TemplateRules.unknownPartial)
  }

  @Test("of a block that the parent doesn't have has the nearest block's name")
  func unknownBlock() {
    let others = ["layout": "{{$content}}{{/content}}{{>head}}", "head": "{{$meta}}{{/meta}}"]
    let found = expect(
      "{{<layout}}{{$«contnet»}}x{{/contnet}}{{$meta}}y{{/meta}}{{/layout}}", with: others,
      TemplateRules.unknownBlock)
    #expect(found.first?.suggestion == "content")
    #expect(found.first?.help == "its blocks are content, meta")
  }

  @Test("of a page's template that isn't there names the file to add")
  func missingPage() {
    let library = TemplateLibrary.read(
      [SourceFile(path: "Themes/standard/definition.mustache", text: "")], in: ["Themes/standard"])
    #expect(library.value.names == ["definition"])
    let result = library.value.compile("definitions", for: SamplePage.self)
    #expect(result.diagnostics.map(\.rule) == [TemplateRules.missingPage])
    #expect(result.diagnostics.first?.path == "Themes/standard/definitions.mustache")
    #expect(result.diagnostics.first?.suggestion == "definition")
    var output = PageBuffer()
    result.value.render(SamplePage(), into: &output)
    #expect(output.bytes.isEmpty)
  }

  @Test("of bytes that aren't UTF-8 is the first of them")
  func notUTF8() {
    let file = SourceFile(path: "a.mustache", bytes: [0x41, 0xC3, 0xA9, 0xE9, 0x41])
    let found = TemplateLibrary.read([file]).diagnostics
    #expect(found.map(\.rule) == [TemplateRules.notUTF8])
    #expect(found.map(\.span) == [ByteSpan(3, 4)])
  }
}

@Suite("The rules of templates")
struct TemplateRulesTests {
  @Test("have ids of their own, in the area of templates")
  func ids() {
    let ids = TemplateRules.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("template/") })
  }
}
