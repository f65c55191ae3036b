import Testing

@testable import SitePipeline

@Suite("A theme's script")
struct ThemeScriptTests {
  @Test(
    "loses comment lines, indentation and needless spaces, and runs the same")
  func trimmed() {
    let script = """
      // Why.
      (function () {
        var address = "http://www.w3.org/"; // kept: it may stand in a text
      \t// indented
        return address;

      }());
      """
    #expect(
      trim(script) == """
        (function(){
        var address = "http://www.w3.org/"; // kept: it may stand in a text
        return address;
        }());

        """)
  }

  @Test(
    "keeps every space that says something",
    arguments: [
      (
        "const words = [\"a, b\", 'c = d', \"\\\", e\", f];",
        "const words=[\"a, b\",'c = d',\"\\\", e\",f];"
      ),
      ("total = a + +b + c - -d;", "total=a+ +b+c - -d;"),
      ("const { x } = await read (y) || new Map();", "const{x}=await read(y)||new Map();"),
      (
        "for (const one of (all)) if (one in two) return [one];",
        "for(const one of(all))if(one in two)return[one];"
      ),
      ("text.split(/ , /);", "text.split(/ , /);"),
    ])
  func spaces(line: String, trimmed: String) { #expect(trim(line) == trimmed + "\n") }

  @Test("stays as it is where white space may count")
  func literal() {
    let script = "var text = `\n  // no comment\n`;\n"
    #expect(trim(script) == script)
  }

  private func trim(_ script: String) -> String {
    String(decoding: ThemeScript.trimmed(Array(script.utf8)), as: UTF8.self)
  }
}
