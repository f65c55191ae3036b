import Templates

/// What stands in a `script` or `style` element, where nothing can be escaped as HTML is: it ends
/// at the first end tag.
enum ElementText {
  /// A script or a stylesheet that says the same, and in which no tag can be found: in the strings
  /// of both languages `<\/` is `</`, and elsewhere neither has an end tag's signs.
  ///
  /// What `isData` is the text of calls with JSON, where any sign may be written by its number.
  static func html(_ bytes: [UInt8], isData: Bool = false) -> HTML {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 64)
    for (index, byte) in bytes.enumerated() {
      guard byte == UInt8(ascii: "<") else {
        text.append(byte)
        continue
      }
      if isData {
        text.append(contentsOf: "\\u003c".utf8)
      } else if isDangerous(bytes[index...]) {
        text.append(contentsOf: "<\\".utf8)
      } else {
        text.append(byte)
      }
    }
    return HTML(trusted: text)
  }

  /// Whether a text begins like the end of one of the two elements, or like a comment.
  private static func isDangerous(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.prefix(8).map { $0 | 0x20 }
    return start.starts(with: "</script".utf8.map { $0 | 0x20 })
      || start.starts(with: "</style".utf8.map { $0 | 0x20 })
      || text.starts(with: "<!--".utf8)
  }
}
