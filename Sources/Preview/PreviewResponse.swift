/// What is sent for a request.
struct PreviewResponse: Equatable {
  let status: String
  var headers: [(name: String, value: String)]
  let body: [UInt8]

  static func == (left: Self, right: Self) -> Bool {
    left.head == right.head && left.body == right.body
  }

  /// A file of that name.
  static func file(_ name: String, _ bytes: [UInt8]) -> PreviewResponse {
    PreviewResponse(
      status: "200 OK", headers: [("Content-Type", kind(of: name))], body: bytes)
  }

  /// The way to another address.
  static func way(to address: String) -> PreviewResponse {
    PreviewResponse(status: "301 Moved Permanently", headers: [("Location", address)], body: [])
  }

  /// A refusal, in words.
  static func refusal(_ status: String, _ words: String) -> PreviewResponse {
    PreviewResponse(
      status: status, headers: [("Content-Type", "text/plain; charset=utf-8")],
      body: Array((words + "\n").utf8))
  }

  /// The lines before the body. Nothing is kept by the browser: the next moment may have another page.
  var head: String {
    let fixed = [
      ("Content-Length", String(body.count)), ("Cache-Control", "no-store"),
      ("X-Content-Type-Options", "nosniff"), ("Connection", "close"),
    ]
    return "HTTP/1.1 \(status)\r\n"
      + (headers.map { ($0.name, $0.value) } + fixed).map { "\($0.0): \($0.1)\r\n" }.joined()
      + "\r\n"
  }

  /// What a file is, by the ending of its name.
  private static func kind(of name: String) -> String {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return kinds[ending] ?? "application/octet-stream"
  }

  private static let kinds = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "gif": "image/gif",
    "ico": "image/x-icon", "json": "application/json", "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "xml": "application/xml", "atom": "application/atom+xml",
    "pdf": "application/pdf",
  ]
}
