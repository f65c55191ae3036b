extension UInt8 {
  /// Whether the byte stands for itself and nothing else in the address of a link, in Markdown and in
  /// HTML alike. Most addresses have no others.
  var isPlainInAddress: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "#"):
      true
    default: false
    }
  }
}
