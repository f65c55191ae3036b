import Diagnostics
import FrontMatter
import Testing

@Suite("Reading YAML")
struct YAMLReaderTests {
  @Test(
    "gives every value with its own words",
    arguments: [
      ("a: 1.10", "a = '1.10' @ 1.10"), ("a: no", "a = 'no' @ no"), ("a: ~", "a = '~' @ ~"),
      ("a:", "a = blank"), ("a:   # note", "a = blank"), ("a: \"\"", "a = '' @ \"\""),
      ("a: ''", "a = '' @ ''"), ("a: b  c ", "a = 'b  c' @ b  c"),
      ("a: b  # note", "a = 'b' @ b"), ("a: b#c", "a = 'b#c' @ b#c"),
      ("a: 'it''s' # x", "a = 'it's' @ 'it''s'"),
      (#"a: "\"\u00e9\\" "#, #"a = '"é\' @ "\"\u00e9\\""#),
      ("a: one\n  two\n\n  three  \nb: c", "a = 'one two⏎three' @ one⏎  two⏎⏎  three"),
      ("a: one \t\r\n two", "a = 'one two' @ one \t␍⏎ two"),
      ("a: 'one\n  two'", "a = 'one two' @ 'one⏎  two'"),
      ("a: |\n  one\n\n   two\n\nb: c", "a = 'one⏎⏎ two⏎' @ |⏎  one⏎⏎   two"),
      ("a: >-\n  one\n  two\nb: c", "a = 'one two' @ >-⏎  one⏎  two"),
      ("a: |\nb: c", "a = '' @ |"),
      ("a: []", "a = [] @ []"), ("a: {}", "a = {} @ {}"),
      ("a: [b, 'c' ,d] # x", "a = ['b' @ b; 'c' @ 'c'; 'd' @ d] @ [b, 'c' ,d]"),
      ("a: [\n  b, # ]\n  c,\n]", "a = ['b' @ b; 'c' @ c] @ [⏎  b, # ]⏎  c,⏎]"),
      ("a:\n- b\n-   c", "a = ['b' @ b; 'c' @ c] @ - b⏎-   c"),
      (
        "a:\n  - b: 1\n    c: 2",
        "a = [{b = '1' @ 1; c = '2' @ 2} @ b: 1⏎    c: 2] @ - b: 1⏎    c: 2"
      ),
      ("a: { b: 1, c: }", "a = {b = '1' @ 1; c = blank} @ { b: 1, c: }"),
      ("a: [{ b: [] }, []]", "a = [{b = [] @ []} @ { b: [] }; [] @ []] @ [{ b: [] }, []]"),
      (
        "日本: 値段 é\u{301}\u{1F468}\u{200D}\u{1F469}x",
        "日本 = '値段 é\u{301}\u{1F468}\u{200D}\u{1F469}x' @ 値段 é\u{301}\u{1F468}\u{200D}\u{1F469}x"
      ),
      ("\u{FEFF}a: b", "a = 'b' @ b"), ("é: {ü: ß}", "é = {ü = 'ß' @ ß} @ {ü: ß}"),
      ("a: x\u{2028}  y", "a = 'x\u{2028}y' @ x\u{2028}  y"),
    ])
  func values(text: String, expected: String) {
    let read = KeysRead(text)
    #expect(read.entries.first == expected)
    #expect(read.findings == [])
  }

  @Test(
    "gives all keys and values, however they are written",
    arguments: [
      ("a: b\n", "a = 'b' @ b"),
      ("a:\n", "a = blank"),
      ("a: b\nc:\nd: e f\n", "a = 'b' @ b; c = blank; d = 'e f' @ e f"),
      ("a_1-b: c", "a_1-b = 'c' @ c"),
      ("1: 2", "1 = '2' @ 2"),
      ("a: b:c", "a = 'b:c' @ b:c"),
      ("a: b# c", "a = 'b# c' @ b# c"),
      ("a: b ", "a = 'b' @ b"),
      ("a:  b", "a = 'b' @ b"),
      ("a : b", "a = 'b' @ b"),
      (
        "a: (b) c, d; e [f] {g} \"h\" 'i' | > % @ ` ! ? & ~ \\ -",
        "a = '(b) c, d; e [f] {g} \"h\" 'i' | > % @ ` ! ? & ~ \\ -' @ (b) c, d; e [f] {g} \"h\" 'i' | > % @ ` ! ? & ~ \\ -"
      ),
      ("a: b *c", "a = 'b *c' @ b *c"),
      ("a: -b", "a = '-b' @ -b"),
      ("a: \"b, c\"", "a = 'b, c' @ \"b, c\""),
      ("a: 'b'", "a = 'b' @ 'b'"),
      ("a: 'b''c'", "a = 'b'c' @ 'b''c'"),
      ("a: ' b '", "a = ' b ' @ ' b '"),
      ("a: \"b: c # d\"", "a = 'b: c # d' @ \"b: c # d\""),
      ("a: \"b\nc\"", "a = 'b c' @ \"b⏎c\""),
      ("a: [b]", "a = ['b' @ b] @ [b]"),
      ("a: [b, c d ,e]", "a = ['b' @ b; 'c d' @ c d; 'e' @ e] @ [b, c d ,e]"),
      ("a: [ b ]", "a = ['b' @ b] @ [ b ]"),
      ("a: [b, ]", "a = ['b' @ b] @ [b, ]"),
      ("a: [b: c]", "a = [{b = 'c' @ c} @ b: c] @ [b: c]"),
      ("a: [b:c]", "a = ['b:c' @ b:c] @ [b:c]"),
      ("a: [b c: d]", "a = [{b c = 'd' @ d} @ b c: d] @ [b c: d]"),
      ("a: [b\n, c]", "a = ['b' @ b; 'c' @ c] @ [b⏎, c]"),
      (
        "a: [it's, (b), b-c/d&e+f.g]",
        "a = ['it's' @ it's; '(b)' @ (b); 'b-c/d&e+f.g' @ b-c/d&e+f.g] @ [it's, (b), b-c/d&e+f.g]"
      ),
      ("a: [b, [c]]", "a = ['b' @ b; ['c' @ c] @ [c]] @ [b, [c]]"),
      ("a: [b 'c']", "a = ['b 'c'' @ b 'c'] @ [b 'c']"),
      ("a: [-b]", "a = ['-b' @ -b] @ [-b]"),
      ("a: [b - c]", "a = ['b - c' @ b - c] @ [b - c]"),
      ("a: [12:30, b]", "a = ['12:30' @ 12:30; 'b' @ b] @ [12:30, b]"),
      ("a: {b: c}", "a = {b = 'c' @ c} @ {b: c}"),
      (
        "a: { b: c, d: 2017-09-15T09:30:00 }",
        "a = {b = 'c' @ c; d = '2017-09-15T09:30:00' @ 2017-09-15T09:30:00} @ { b: c, d: 2017-09-15T09:30:00 }"
      ),
      ("a: {b: }", "a = {b = blank} @ {b: }"),
      ("a: {b}", "a = {b = blank} @ {b}"),
      ("a: {b: , c: d}", "a = {b = blank; c = 'd' @ d} @ {b: , c: d}"),
      ("a: { b:  }", "a = {b = blank} @ { b:  }"),
      ("a: {b:}", "a = {b = blank} @ {b:}"),
      ("a: [ ]", "a = [] @ [ ]"),
      ("a: []\nb: c", "a = [] @ []; b = 'c' @ c"),
      (
        "a:\n  - []\n  - { b: c, d: }",
        "a = [[] @ []; {b = 'c' @ c; d = blank} @ { b: c, d: }] @ - []⏎  - { b: c, d: }"
      ),
      ("a: {b:c}", "a = {b:c = blank} @ {b:c}"),
      ("a: { b: c }\nd: e", "a = {b = 'c' @ c} @ { b: c }; d = 'e' @ e"),
      ("a: {b: c d , e: f}", "a = {b = 'c d' @ c d; e = 'f' @ f} @ {b: c d , e: f}"),
      ("a:\n  - b\n  - c d\ne: f", "a = ['b' @ b; 'c d' @ c d] @ - b⏎  - c d; e = 'f' @ f"),
      ("a:\n - b: c", "a = [{b = 'c' @ c} @ b: c] @ - b: c"),
      (
        "a:\n  - { b: c }\n  - \"d\"\n  -   e\n",
        "a = [{b = 'c' @ c} @ { b: c }; 'd' @ \"d\"; 'e' @ e] @ - { b: c }⏎  - \"d\"⏎  -   e"
      ),
      ("a:\n  -b", "a = '-b' @ -b"),
      ("a:\n  b", "a = 'b' @ b"),
      ("a:\n\n  - b", "a = ['b' @ b] @ - b"),
      ("a:\n  - b\n\nc: d", "a = ['b' @ b] @ - b; c = 'd' @ d"),
      ("a:\n- b", "a = ['b' @ b] @ - b"),
      ("a:\n  - [b, c]", "a = [['b' @ b; 'c' @ c] @ [b, c]] @ - [b, c]"),
      ("a:\n  -", "a = [blank] @ -"),
      ("a:\n  - ", "a = [blank] @ -"),
      ("a: \n  - b", "a = ['b' @ b] @ - b"),
      ("a: b\n  c", "a = 'b c' @ b⏎  c"),
      ("a: b\n\n\nc: d", "a = 'b' @ b; c = 'd' @ d"),
      (" a: b", "a = 'b' @ b"),
      ("a: b\r\nc: d\r\n", "a = 'b' @ b; c = 'd' @ d"),
      ("a: b\tc", "a = 'b\tc' @ b\tc"),
      ("a:\tb", "a = 'b' @ b"),
      ("a: é", "a = 'é' @ é"),
      ("é: a", "é = 'a' @ a"),
      ("---\na: b", "a = 'b' @ b"),
      ("a: b\n...\n", "a = 'b' @ b"),
      ("", ""),
      ("\n", ""),
      ("a:\n  b: c", "a = {b = 'c' @ c} @ b: c"),
      ("a: b\n#", "a = 'b' @ b"),
      ("a: |\nb: c", "a = '' @ |; b = 'c' @ c"),
      ("a: |2\n    b\n   c", "a = '  b⏎ c' @ |2⏎    b⏎   c"),
      ("a: |+\n  b\n\nc: d", "a = 'b⏎⏎' @ |+⏎  b; c = 'd' @ d"),
      ("a: |-\n  b\n\n", "a = 'b' @ |-⏎  b"),
      ("a: >\n  b\n   c\n  d\n\n  e", "a = 'b⏎ c⏎d⏎e' @ >⏎  b⏎   c⏎  d⏎⏎  e"),
      ("a: >1-\n  b\n", "a = ' b' @ >1-⏎  b"),
      ("a: |\n\n\n  b", "a = '⏎⏎b' @ |⏎⏎⏎  b"),
      ("a:\n  - |\n   b\n  - c", "a = ['b⏎' @ |⏎   b; 'c' @ c] @ - |⏎   b⏎  - c"),
      ("a: |  # c\n  # d", "a = '# d' @ |  # c⏎  # d"),
      ("a: |\n  \tb", "a = '\tb' @ |⏎  \tb"),
      ("a: \"b\n\n  c \\\n  d\"", "a = 'b⏎c d' @ \"b⏎⏎  c \\⏎  d\""),
      (
        "a: \"\\x41\\u00e9\\U0001F600\\/\\\t\"", "a = 'Aé😀/\t' @ \"\\x41\\u00e9\\U0001F600\\/\\\t\""
      ),
      ("a: 'b\n\n  c'", "a = 'b⏎c' @ 'b⏎⏎  c'"),
      ("a: [b\n  c,\n d]", "a = ['b c' @ b⏎  c; 'd' @ d] @ [b⏎  c,⏎ d]"),
      (
        "a: {\nb: c,\n\"d\": [e,\nf]\n}",
        "a = {b = 'c' @ c; d = ['e' @ e; 'f' @ f] @ [e,⏎f]} @ {⏎b: c,⏎\"d\": [e,⏎f]⏎}"
      ),
      ("{a: b,\nc: d}", "a = 'b' @ b; c = 'd' @ d"),
      ("a: {\"b\":c, 'd':'e'}", "a = {b = 'c' @ c; d = 'e' @ 'e'} @ {\"b\":c, 'd':'e'}"),
      ("a: [b: c, d]", "a = [{b = 'c' @ c} @ b: c; 'd' @ d] @ [b: c, d]"),
      ("a: [?b, -c, d?]", "a = ['?b' @ ?b; '-c' @ -c; 'd?' @ d?] @ [?b, -c, d?]"),
      (
        "a:\n  b:\n    c: d\n  e:\n  - f\n  -\n    g: h\ni: j",
        "a = {b = {c = 'd' @ d} @ c: d; e = ['f' @ f; {g = 'h' @ h} @ g: h] @ - f⏎  -⏎    g: h} @ b:⏎    c: d⏎  e:⏎  - f⏎  -⏎    g: h; i = 'j' @ j"
      ),
      (
        "a:\n- - b\n  - c\n-\n- d",
        "a = [['b' @ b; 'c' @ c] @ - b⏎  - c; blank; 'd' @ d] @ - - b⏎  - c⏎-⏎- d"
      ),
      (
        "a:\n  -   b: c\n      d: e",
        "a = [{b = 'c' @ c; d = 'e' @ e} @ b: c⏎      d: e] @ -   b: c⏎      d: e"
      ),
      ("'a b': c\n\"d\\u00e9\" : e", "a b = 'c' @ c; dé = 'e' @ e"),
      ("a b: c", "a b = 'c' @ c"),
      ("a: b\r\n\r\nc:\r\n  d\r\n  e\r\n", "a = 'b' @ b; c = 'd e' @ d␍⏎  e"),
      ("a: b\n\t\nc: d", "a = 'b' @ b; c = 'd' @ d"),
      ("--- # x\na: b\n...\n", "a = 'b' @ b"),
      ("  a: b\n  c: d", "a = 'b' @ b; c = 'd' @ d"),
      ("a: http://b.c/d?e=f#g", "a = 'http://b.c/d?e=f#g' @ http://b.c/d?e=f#g"),
      ("a: 12:30", "a = '12:30' @ 12:30"),
      ("a: \"b: c # d\" # e", "a = 'b: c # d' @ \"b: c # d\""),
      ("a: (b)\tc", "a = '(b)\tc' @ (b)\tc"),
    ])
  func documents(text: String, expected: String) {
    let read = KeysRead(text)
    #expect(read.entries.joined(separator: "; ") == expected)
    #expect(read.findings == [])
  }

  @Test(
    "gives what can be read where something is wrong",
    arguments: [
      ("a: b: c", ["1:5 unquoted-colon"], ""),
      ("a: b:", ["1:5 unquoted-colon"], ""),
      ("a: b #c", ["1:6 comment-cuts-value"], "a = 'b' @ b"),
      ("a:b", ["1:1 not-a-mapping"], ""),
      ("a: - b", ["1:4 invalid-yaml"], ""),
      ("a: ? b", ["1:4 invalid-yaml"], ""),
      ("a: !b", ["1:4 unsupported-yaml"], "a = unreadable @ !b"),
      ("a: &b", ["1:4 unsupported-yaml"], "a = unreadable @ &b"),
      ("a: \"b\" c", ["1:8 invalid-yaml"], ""),
      ("a: \"b", ["1:4 unclosed-quote"], ""),
      ("a: [b,, c]", ["1:7 invalid-yaml"], ""),
      ("a: [b, c", ["1:4 unclosed-quote"], ""),
      ("a: [b] c", ["1:8 invalid-yaml"], ""),
      ("a: [b #c]", ["1:4 unclosed-quote"], ""),
      ("a: {b: c, b: d}", ["1:11 duplicate-key"], "a = {b = 'c' @ c} @ {b: c, b: d}"),
      ("a: {b: c: d}", ["1:9 invalid-yaml"], ""),
      ("a:\n  - b\n - c", ["3:2 invalid-yaml"], ""),
      // YAML makes one text of these, which nobody who writes a list means.
      ("a:\n  - b\n   - c", ["3:4 invalid-yaml"], ""),
      ("a: b\n  - c\n  # d", ["2:3 invalid-yaml"], ""),
      ("a:\n  - b\n  c", ["3:3 invalid-yaml"], ""),
      ("a: b\n c: d", ["2:2 invalid-yaml"], ""),
      ("a: b\na: c", ["2:1 duplicate-key"], "a = 'b' @ b"),
      ("a: b\n---\n", ["2:1 unsupported-yaml"], "a = 'b' @ b"),
      ("<<: a", ["1:1 unsupported-yaml"], ""),
      ("a", ["1:1 not-a-mapping"], ""),
      ("- a", ["1:1 not-a-mapping"], ""),
      ("[a]: b", ["1:1 unsupported-yaml"], ""),
      ("- - a", ["1:1 not-a-mapping"], ""),
    ] as [(String, [String], String)])
  func faultyDocuments(text: String, findings: [String], expected: String) {
    let read = KeysRead(text)
    #expect(read.findings.map { $0.replacing("front-matter/", with: "") } == findings)
    #expect(read.entries.joined(separator: "; ") == expected)
  }

  @Test("reads keys of any length, and as many as there are")
  func manyKeys() {
    let long = String(repeating: "k", count: 5_000)
    #expect(KeysRead("\(long): a").document?.fields?[long]?.value.text == "a")
    let many = KeysRead((0..<50_000).map { "key\($0): \($0)\n" }.joined())
    #expect(many.findings == [])
    #expect(many.document?.fields?["key49999"]?.value.text == "49999")
  }
}
