import Bytes
import Diagnostics
import Markup

/// Addresses of links as libcmark writes them into attributes.
enum LinkEscaping {
  /// Appends `address`: what can't stand in an address in percent-encoding, `&` and `'` as
  /// references.
  static func escape<Output: MarkupOutput & ~Copyable>(
    _ address: String, to output: inout Output
  ) {
    var address = address
    address.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices where !isSafe(bytes[index]) {
        output.append(trusted: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        var escaped = escaped(bytes[index])
        escaped.withUTF8 { output.append(trusted: $0) }
        start = index + 1
      }
      output.append(trusted: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "'"): return "&#x27;"
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return (byte < 0x10 ? "%0" : "%") + digits
    }
  }

  /// Whether a byte stands for itself in an address, a percent sign included.
  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case _ where byte.isLetterOrDigit: true
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
