import Templates
import Testing

@testable import Pages

@Suite("A script or stylesheet in an element of its own")
struct ElementTextTests {
  @Test(
    "says the same, and holds nothing that ends the element",
    arguments: [
      ("if (a < b) c", "if (a < b) c"), ("'</script>'", #"'<\/script>'"#),
      ("'</SCRIPT>'", #"'<\/SCRIPT>'"#), ("'</style >'", #"'<\/style >'"#),
      ("'<!-- x'", #"'<\!-- x'"#), ("'</p>'", "'</p>'"), ("a<!b", "a<!b"), ("<", "<"),
    ])
  func scripts(text: String, expected: String) {
    #expect(ElementText.html(Array(text.utf8)).text == expected)
  }

  @Test("holds data without any sign of a tag")
  func data() {
    #expect(
      ElementText.html(Array(#"call({},"[\"</script>\"]");"#.utf8), isData: true).text
        == #"call({},"[\"\u003c/script>\"]");"#)
  }
}
