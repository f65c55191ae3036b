import SitePipeline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Serves a preview to browsers of this machine, from memory.
///
/// It answers `GET` and `HEAD` of requests that name this machine, and nothing else. A page gets one
/// script on its way, which reloads it when there is another site.
public final class PreviewServer: Sendable {
  /// Why there is no server.
  public enum Failure: Error, Equatable {
    /// Another program has the port.
    case portInUse
    /// The system's own words.
    case refused(String)
  }

  private let socket: LoopbackSocket
  private let state: PreviewState

  /// The port that it listens at.
  public var port: Int { socket.port }

  /// A server of `state` at a port; 0 for any that is free.
  public init(_ state: PreviewState, port: Int) throws(Failure) {
    self.state = state
    socket = try LoopbackSocket(port: port)
  }

  /// Answers whoever asks, until the state is ended.
  public func run() {
    let (state, port) = (state, port)
    while !state.isEnded {
      guard let number = socket.accept(within: 200) else { continue }
      CallerThread.begin { Self.answer(Caller(number), state, port) }
    }
  }

  private static func answer(_ caller: borrowing Caller, _ state: PreviewState, _ port: Int) {
    guard let head = caller.head(), let request = PreviewRequest(head) else { return }
    if request.isLocal(port: port), request.method == "GET",
      case .notices = PreviewAddress(request.target, isFile: { _ in false })
    {
      return sendNotices(to: caller, state)
    }
    let response = response(to: request, state.site, port: port)
    caller.send(Array(response.head.utf8) + (request.method == "HEAD" ? [] : response.body))
  }

  /// The answer to a request for a file.
  static func response(
    to request: PreviewRequest, _ site: PreviewedSite?, port: Int
  ) -> PreviewResponse {
    guard request.isLocal(port: port) else {
      return .refusal("403 Forbidden", "The preview is for http://localhost:\(port)/ alone.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var refusal = PreviewResponse.refusal("405 Method Not Allowed", "Only GET and HEAD.")
      refusal.headers.append(("Allow", "GET, HEAD"))
      return refusal
    }
    switch PreviewAddress(request.target, isFile: { site?.hasFile(at: $0) ?? false }) {
    case .script: return .file("preview.js", Array(PreviewPage.script.utf8))
    case .notices, .unreadable: return .refusal("400 Bad Request", "That is no address.")
    case .folder(let address): return .way(to: address)
    case .file(let path): return file(path, of: site)
    }
  }

  private static func file(_ path: String, of site: PreviewedSite?) -> PreviewResponse {
    guard let site else {
      return .file("wait.html", PreviewPage.live(Array(PreviewPage.waiting.utf8)))
    }
    do throws(EnvironmentError) {
      guard let bytes = try site.bytes(at: path) else {
        return PreviewResponse(
          status: "404 Not Found", headers: [("Content-Type", "text/html; charset=utf-8")],
          body: PreviewPage.live(Array(PreviewPage.missing.utf8)))
      }
      return .file(path, path.hasSuffix(".html") ? PreviewPage.live(bytes) : bytes)
    } catch {
      return .refusal("500 Internal Server Error", "\(error)")
    }
  }

  /// Sends a notice at once and after each change, as `EventSource` reads them (HTML, server-sent
  /// events), until the browser hangs up or the preview is over.
  private static func sendNotices(to caller: borrowing Caller, _ state: PreviewState) {
    let head =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
      + "Connection: close\r\n\r\n"
    guard caller.send(Array(head.utf8)) else { return }
    var changes = -1
    while !state.isEnded {
      // A browser that has gone is noticed only by sending.
      var line = ":\n\n"
      if let notice = state.notice(after: changes, within: 5) {
        changes = notice.changes
        line = "data: \(PreviewNotice.json(number: notice.number, findings: notice.findings))\n\n"
      }
      guard caller.send(Array(line.utf8)) else { return }
    }
  }
}
