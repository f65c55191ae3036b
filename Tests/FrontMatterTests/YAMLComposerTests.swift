import Diagnostics
import FrontMatter
import Testing

@Suite("Reading YAML")
struct YAMLComposerTests {
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
}
