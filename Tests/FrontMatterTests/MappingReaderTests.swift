import Diagnostics
import FrontMatter
import Testing

@Suite("Reading fields")
struct MappingReaderTests {
  /// Reads `text` and gives what `body` makes of it, with the findings.
  static func read<Value>(
    _ text: String, _ body: (inout MappingReader) -> Value
  ) -> (value: Value?, findings: [String], diagnostics: [Diagnostic]) {
    let file = SourceFile(path: "a.md", text: text)
    let document = ContentDocument.read(file)
    guard let read = document.value else { return (nil, [], []) }
    var reader = MappingReader(read)
    let value = body(&reader)
    let all = document.diagnostics + reader.finish()
    return (value, Finding.all(all, in: file.bytes), DiagnosticReport(all).diagnostics)
  }

  static func front(_ yaml: String) -> String { "---\n\(yaml)\n---\nbody\n" }

  @Test("tells a key that is absent from one that is blank and one that has a value")
  func threeStates() {
    let (fields, findings, _) = Self.read(Self.front("a: x\nb:\nc: \"\"")) { reader in
      ["a", "b", "c", "d"].map { reader.text($0) }
    }
    #expect(
      fields == [
        .value(Located("x", ByteSpan(7, 8))), .blank(ByteSpan(9, 10)),
        .value(Located("", ByteSpan(15, 17))), .absent,
      ])
    #expect(findings == [])
  }

  @Test("reports keys that nobody asked for, with the nearest that somebody did")
  func unknownKeys() {
    let (_, findings, diagnostics) = Self.read(Self.front("id: 1\nnaem: 2\ncolour: 3")) { reader in
      (reader.text("id"), reader.text("name"))
    }
    #expect(findings == ["3:1 field/unknown-key", "4:1 field/unknown-key"])
    #expect(diagnostics.map(\.suggestion) == ["name", nil])
    #expect(diagnostics.first?.message == "`naem` isn't a key here")
    #expect(diagnostics.first?.help == "the keys are: id, name")
  }

  @Test(
    "reports a missing key at the line that opens the front matter, or at the first key of a group")
  func missingKeys() {
    let text = "\n" + Self.front("terms:\n  - name: a\n  - groups: [b]\n  - {}")
    let (_, findings, _) = Self.read(text) { reader in
      _ = reader.text("title", .value)
      _ = reader.text("kind", .key)
      _ = reader.list("terms") { term in (term.text("name", .value).value, term.texts("groups")).0 }
    }
    #expect(
      findings == [
        "2:1 field/missing-key", "2:1 field/missing-key", "2:1 front-matter/not-first",
        "5:5 field/missing-key", "6:5 field/missing-key",
      ])
  }

  @Test("says of nothing that it is missing where a part couldn't be read")
  func incomplete() {
    let (_, findings, _) = Self.read(Self.front("a: b: c\nd: e")) { reader in
      (reader.text("a", .value), reader.text("d", .value), reader.text("f", .value))
    }
    #expect(findings == ["2:5 front-matter/unquoted-colon"])
    let (_, none, _) = Self.read("no front matter") { $0.text("a", .value) }
    #expect(none == ["1:1 front-matter/missing"])
  }

  @Test("accepts a blank where a key may be blank, and reports it where it may not")
  func blank() {
    let (_, findings, _) = Self.read(Self.front("a:\nb:\nc:")) { reader in
      (reader.text("a"), reader.text("b", .key), reader.text("c", .value))
    }
    #expect(findings == ["4:1 field/blank-value"])
  }

  @Test("reports values of the wrong kind at their place, and gives nothing for them")
  func mistyped() {
    let (_, findings, diagnostics) = Self.read(
      Self.front(
        "text: [a]\ntexts: a\nlist: {a: b}\nmap: [a]\ngroup: a\nitems: [a, [b]]\n"
          + "lines:\n  - Fusion: overview\n  -")
    ) { reader in
      #expect(reader.text("text") == .absent)
      #expect(reader.texts("texts", .value) == .absent)
      #expect(reader.list("list") { $0.text("a").value } == .absent)
      #expect(reader.textMap("map") == .absent)
      #expect(reader.mapping("group") { $0.text("a").value } == .absent)
      #expect(reader.texts("items").value?.map(\.value) == ["a"])
      #expect(reader.texts("lines").value?.isEmpty == true)
    }
    #expect(
      findings == [
        "2:7 field/mistyped-value", "3:8 field/mistyped-value", "4:7 field/mistyped-value",
        "5:6 field/mistyped-value", "6:8 field/mistyped-value", "7:12 field/mistyped-value",
        "9:5 field/mistyped-value", "10:4 field/mistyped-value",
      ])
    #expect(diagnostics.first?.message == "`text` must be a text; this is a list")
    #expect(diagnostics.dropFirst(4).first?.help?.hasPrefix("write the keys on lines") == true)
    #expect(
      diagnostics.dropFirst(6).first?.help
        == "if the colon belongs to the text, put the text in quotes")
  }

  enum Robots: String, CaseIterable { case index, noindex }

  @Test("reads yes, no and the words of closed sets, in any case")
  func choices() {
    let (_, findings, diagnostics) = Self.read(
      Self.front("a: yes\nb: No\nc: true\nd: NoIndex\ne: noidnex\nf:")
    ) { reader in
      #expect(reader.yesNo("a").value == true)
      #expect(reader.yesNo("b").value == false)
      #expect(reader.yesNo("c") == .absent)
      #expect(reader.choice("d", of: Robots.self).value == .noindex)
      #expect(reader.choice("e", of: Robots.self) == .absent)
      #expect(reader.yesNo("f") == .blank(ByteSpan(47, 48)))
    }
    #expect(findings == ["4:4 field/unknown-value", "6:4 field/unknown-value"])
    #expect(diagnostics.map(\.suggestion) == ["yes", "noindex"])
  }

  @Test("reads lists, groups and maps with the place of everything in them")
  func collections() {
    let yaml = """
      many: [a, b]
      one: a
      none: []
      map: {"1.2": x, y: }
      group: {a: 1}
      rows:
        - { version: 1.10, date: 2020 }
        - version: 1.1
      sources:
        1.2: {url: u}
      """
    let (_, findings, _) = Self.read(Self.front(yaml)) { reader in
      #expect(reader.texts("many").value?.map(\.value) == ["a", "b"])
      #expect(reader.textOrTexts("one").value == [Located("a", ByteSpan(22, 23))])
      #expect(reader.texts("none").value?.isEmpty == true)
      let map = reader.textMap("map").value
      #expect(map?.map(\.key.value) == ["1.2", "y"])
      #expect(map?.map(\.value?.value) == ["x", nil])
      #expect(reader.mapping("group") { $0.text("a").value }.value == "1")
      let rows = reader.list("rows") { row in
        [row.text("version", .value).value ?? "", row.text("date").value ?? ""]
      }
      #expect(rows.value == [["1.10", "2020"], ["1.1", ""]])
      let sources = reader.mappingMap("sources") { key, source in
        [key.value, source.text("url").value ?? ""]
      }
      #expect(sources.value == [["1.2", "u"]])
    }
    #expect(findings == [])
  }
}

@Suite("The rules of front matter")
struct FrontMatterRulesTests {
  static let all = EncodingRules.all + FieldRules.all + FrontMatterRules.all

  @Test("are listed in order, each id once, in its area, with an explanation of several sentences")
  func wellFormed() {
    for rules in [EncodingRules.all, FieldRules.all, FrontMatterRules.all] {
      let ids = rules.map(\.id)
      #expect(ids == Set(ids).sorted())
      #expect(Set(ids.map { $0.prefix { $0 != "/" } }).count == 1)
    }
    for rule in Self.all {
      #expect(rule.summary.hasSuffix("."))
      #expect(rule.explanation.split(separator: ".").count >= 3, "\(rule.id)")
      #expect(!rule.isAboutOfficialText)
      #expect(
        rule.id.utf8.allSatisfy { $0 > 0x60 && $0 < 0x7B || "-/0123456789".utf8.contains($0) })
    }
  }
}
