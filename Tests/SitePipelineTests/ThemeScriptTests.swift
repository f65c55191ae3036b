import Testing

@testable import SitePipeline

@Suite("A theme's script")
struct ThemeScriptTests {
  @Test("reaches the site without comment lines and indentation, and runs the same")
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
        (function () {
        var address = "http://www.w3.org/"; // kept: it may stand in a text
        return address;
        }());

        """)
  }

  @Test("stays as it is where white space may count")
  func literal() {
    let script = "var text = `\n  // no comment\n`;\n"
    #expect(trim(script) == script)
  }

  private func trim(_ script: String) -> String {
    String(decoding: ThemeScript.trimmed(Array(script.utf8)), as: UTF8.self)
  }
}
