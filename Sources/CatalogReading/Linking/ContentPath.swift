/// Paths of content files as links write them.
enum ContentPath {
  /// The path that `destination` names in the file at `path`: no `.` or `..` in it, no `/` at its
  /// end, `%20` read as a space; nil where it leads out of everything.
  static func resolve(_ destination: String, from path: String) -> String? {
    guard !destination.hasPrefix("/") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in decoded(destination).split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// How the file at `path` names `target`.
  static func relative(_ target: String, from path: String) -> String {
    let here = path.split(separator: "/").dropLast()
    let there = target.split(separator: "/")
    let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
    let ups = Array(repeating: "..", count: here.count - shared)
    return (ups + there.dropFirst(shared).map(String.init)).joined(separator: "/")
  }

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
