/// The head of a request, as far as a preview needs it (RFC 9112).
struct PreviewRequest {
  /// `GET` or `HEAD`, or another one, which is refused.
  let method: String
  /// What is asked for, as it was sent.
  let target: String
  /// The host that the browser believes to ask.
  let host: String?

  /// Reads a head of lines; nil where its first line is no request.
  init?(_ head: String) {
    let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
    method = String(words[0])
    target = String(words[1])
    host = lines.dropFirst().first { $0.lowercased().hasPrefix("host:") }
      .map { String($0.dropFirst(5).drop { $0 == " " }) }
  }

  /// Whether the browser asks this machine by its own name. A page of another site whose name was
  /// made to lead here asks by that name, and mustn't read anything.
  func isLocal(port: Int) -> Bool {
    guard let host else { return false }
    return ["localhost", "127.0.0.1", "[::1]"].contains { host == "\($0):\(port)" || host == $0 }
  }
}
