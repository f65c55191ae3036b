import CUTF8Proc

/// Unicode's normalization forms (UAX #15), by libutf8proc: the one door to it. Foundation has them,
/// too, with 40 MB of data behind them.
public enum Normalization {
  /// A text in which letters and their accents are one character each where there is such a
  /// character: NFC. Linear in its length.
  public static func composed(_ text: String) -> String {
    mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
  }

  /// A text in which letters and their accents stand apart, and ligatures, fractions and letters of
  /// another width as the plain letters that they stand for: NFKD. Linear in its length.
  public static func compatibilityDecomposed(_ text: String) -> String {
    mapped(
      text,
      UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue)
  }

  private static func mapped(_ text: String, _ options: UInt32) -> String {
    var text = text
    var result: UnsafeMutablePointer<UInt8>?
    let count = text.withUTF8 {
      utf8proc_map($0.baseAddress, $0.count, &result, utf8proc_option_t(rawValue: options))
    }
    defer { free(result) }
    // A Swift text is well-formed, so only a lack of memory stands in the way.
    guard count >= 0, let result else { return text }
    return String(decoding: UnsafeBufferPointer(start: result, count: count), as: UTF8.self)
  }
}
