/// Whole numbers as printable characters: one for a number below 64, two below 1,792.
///
/// Lowest digits come first; a character whose value is below `ends` is the last of its number, and
/// every other stands for its value times its place, so that no number can be written in two ways.
/// Quotation marks, backslashes and `<` aren't
/// used, so that the result stands in JSON, and in HTML, as it is.
enum NumberCode {
  static let ends = 64

  /// The characters by value.
  static let characters: [UInt8] = (UInt8(ascii: "!")...UInt8(ascii: "~")).filter {
    ![UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<")].contains($0)
  }

  /// Appends `number`, which isn't negative.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    let radix = characters.count - ends
    var rest = number
    while rest >= ends {
      rest -= ends
      bytes.append(characters[ends + rest % radix])
      rest /= radix
    }
    bytes.append(characters[rest])
  }

  /// A text of `numbers`, one after the other.
  static func text(_ numbers: some Sequence<Int>) -> String {
    var bytes: [UInt8] = []
    for number in numbers { append(number, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
