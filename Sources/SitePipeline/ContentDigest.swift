/// The SHA-256 of some bytes: 32 bytes, printed as 64 lower-case hexadecimal digits.
public struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  private let words: SIMD4<UInt64>

  /// The digest of a whole text or file.
  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { ContentDigest(of: $0) }
  }

  /// The digest of bytes in memory.
  init(of bytes: UnsafeRawBufferPointer) {
    self.init(SHA256.digest(of: bytes))
  }

  /// Reads 64 lower-case hexadecimal digits; nil for anything else.
  public init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 64 else { return nil }
    var words = SIMD4<UInt64>()
    for (index, digit) in digits.enumerated() {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      words[index / 16] = words[index / 16] << 4 | UInt64(value)
    }
    self.words = words
  }

  init(_ digest: SHA256.Digest) {
    var words = SIMD4<UInt64>()
    for (index, byte) in digest.enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(byte)
    }
    self.words = words
  }

  /// The 64 digits.
  public var description: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      for index in 0..<64 {
        let value = UInt8(truncatingIfNeeded: words[index / 16] >> UInt64(60 - index % 16 * 4)) & 15
        digits[index] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
      }
      return 64
    }
  }
}

extension ContentDigest {
  /// The name of a text in a content security policy: `sha256-` and the digest in base 64.
  static func policySource(of text: [UInt8]) -> String {
    "sha256-" + Base64.text(text.withUnsafeBytes { SHA256.digest(of: $0) })
  }
}
