/// What a browser asks for, as a file of the site.
enum PreviewAddress: Equatable {
  /// A file of the site, by its path.
  case file(String)
  /// A folder that was named without a slash at its end: there the browser is sent.
  case folder(String)
  /// The notices of new editions.
  case notices
  /// The script that waits for them.
  case script
  /// Nothing that could be a file.
  case unreadable

  /// The addresses of the preview itself, where no site has a file.
  static let noticesPath = "/.typebook/notices"
  static let scriptPath = "/.typebook/preview.js"

  /// Reads the target of a request; `isFile` says whether the site has a file.
  init(_ target: String, isFile: (String) -> Bool) {
    let path = target.prefix { $0 != "?" && $0 != "#" }
    switch String(path) {
    case Self.noticesPath: self = .notices
    case Self.scriptPath: self = .script
    default:
      guard path.first == "/", let decoded = Self.decoded(path.dropFirst()) else {
        self = .unreadable
        return
      }
      if decoded.isEmpty || decoded.hasSuffix("/") {
        self = .file(decoded + "index.html")
      } else if !isFile(decoded), isFile(decoded + "/index.html") {
        self = .folder("/" + path.dropFirst() + "/")
      } else {
        self = .file(decoded)
      }
    }
  }

  /// The text with `%20` and the like as what they stand for; nil where that isn't UTF-8.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = Array(rest.prefix(2))
      rest = rest.dropFirst(2)
      guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
