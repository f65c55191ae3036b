import Testing

@testable import Preview

@Suite("What a browser asks for")
struct PreviewAddressTests {
  @Test(
    "is a file of the site, or the way to one",
    arguments: [
      ("/", .file("index.html")), ("/a/", .file("a/index.html")), ("/a", .folder("/a/")),
      ("/a/index.html?view=side#x", .file("a/index.html")), ("/b%20c.html", .file("b c.html")),
      ("/nowhere", .file("nowhere")), ("/%ff", .unreadable), ("/%4", .unreadable),
      ("x", .unreadable),
      ("/.typebook/notices", .notices), ("/.typebook/preview.js", .script),
    ] as [(String, PreviewAddress)])
  func address(target: String, meant: PreviewAddress) {
    let files: Set<String> = ["index.html", "a/index.html", "b c.html"]
    #expect(PreviewAddress(target, isFile: files.contains) == meant)
  }

  @Test(
    "is answered only where it names this machine",
    arguments: [
      ("localhost:8000", true), ("127.0.0.1:8000", true), ("[::1]:8000", true),
      ("localhost:8001", false), ("evil.example", false), ("evil.example:8000", false),
      ("localhost.evil.example:8000", false), ("", false),
    ])
  func host(name: String, isLocal: Bool) throws {
    let request = try #require(PreviewRequest("GET / HTTP/1.1\r\nHost: \(name)\r\n\r\n"))
    #expect(request.isLocal(port: 8000) == isLocal)
    let response = PreviewServer.response(to: request, nil, port: 8000)
    #expect(response.status.hasPrefix(isLocal ? "200" : "403"))
  }

  @Test("without a host, or by another way than reading, is refused")
  func refused() throws {
    #expect(try !#require(PreviewRequest("GET / HTTP/1.1\r\n\r\n")).isLocal(port: 8000))
    #expect(PreviewRequest("hello\r\n\r\n") == nil)
    let post = try #require(PreviewRequest("POST / HTTP/1.1\r\nHost: localhost:8000\r\n\r\n"))
    #expect(PreviewServer.response(to: post, nil, port: 8000).status.hasPrefix("405"))
  }
}

@Suite("A page on its way to the browser")
struct PreviewPageTests {
  @Test("has one script and one right more, and is what was built without them")
  func live() {
    let built = Array(
      """
      <head><meta content="default-src 'none'; script-src 'self'"><title>A</title></head><body></head>

      """.utf8)
    let live = PreviewPage.live(built)
    #expect(
      String(decoding: live, as: UTF8.self)
        == """
        <head><meta content="default-src 'none'; connect-src 'self'; script-src 'self'"><title>A</title>\
        <script src="/.typebook/preview.js" defer></script>
        </head><body></head>

        """)
    #expect(Self.built(live) == built)
  }

  /// The page without what it got on its way.
  private static func built(_ live: [UInt8]) -> [UInt8] {
    let script = "<script src=\"\(PreviewAddress.scriptPath)\" defer></script>\n"
    return [script, " connect-src 'self';"].reduce(live) { page, added in
      page.replacing(Array(added.utf8), with: [], maxReplacements: 1)
    }
  }

  @Test("stays as it is where it has no head")
  func noHead() {
    #expect(PreviewPage.live(Array("a".utf8)) == Array("a".utf8))
  }
}
