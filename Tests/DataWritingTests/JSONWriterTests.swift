import DataWriting
import Testing

@Suite("The JSON writer")
struct JSONWriterTests {
  static func written(
    _ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void
  ) -> String {
    var json = JSONWriter(layout)
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("writes values in the order it is told")
  func order() {
    let text = Self.written {
      $0.object {
        $0.member("z", 1)
        $0.member("a", ["x", "y"])
        $0.object("o") { _ in }
        $0.array("l") {
          $0.null()
          $0.boolean(true)
          $0.array { $0.integer(-7) }
          $0.object { $0.member("n", String?.none) }
        }
        $0.member("f", false)
      }
    }
    #expect(
      text == #"{"z":1,"a":["x","y"],"o":{},"l":[null,true,[-7],{"n":null}],"f":false}"#)
  }

  @Test("indents by two spaces, a line for each value, and leaves empty ones on theirs")
  func indented() {
    let text = Self.written(.indented) {
      $0.object {
        $0.member("a", ["x", "y"])
        $0.array("e") { _ in }
        $0.array("o") { $0.object { $0.member("n", 1) } }
      }
    }
    #expect(
      text == """
        {
          "a": [
            "x",
            "y"
          ],
          "e": [],
          "o": [
            {
              "n": 1
            }
          ]
        }
        """)
  }

  @Test(
    "escapes what JSON, a script element, JavaScript or a terminal would take amiss",
    arguments: [
      ("a\"b\\c/", #""a\"b\\c/""#), ("\n\r\t\0\u{1B}", #""\n\r\t\u0000\u001b""#),
      ("</script><!--", #""\u003c/script>\u003c!--""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("\u{7F}\u{80}\u{9F}\u{A0}", "\"\\u007f\\u0080\\u009f\u{A0}\""), ("日本 é 👩‍👧", "\"日本 é 👩‍👧\""),
      ("\u{2027}\u{202A}Â", "\"\u{2027}\u{202A}Â\""), ("", "\"\""),
    ])
  func escaping(text: String, expected: String) {
    #expect(Self.written { $0.string(text) } == expected)
  }

  @Test("finds what it escapes wherever it stands in a long text", arguments: 0..<40)
  func longTexts(_ count: Int) {
    let before = String(repeating: "é", count: count / 2) + String(repeating: "a", count: count)
    let after = String(repeating: "’", count: 7)
    for (text, escaped) in [("\"", #"\""#), ("<", #"\u003c"#), ("\u{2028}", #"\u2028"#)] {
      let written = Self.written { $0.string(before + text + after + text + before) }
      #expect(written == "\"" + before + escaped + after + escaped + before + "\"")
    }
  }
}
