import Bytes
import Diagnostics

/// A key with a `#` right before it, which makes the line a comment.
enum CommentedKey {
  /// The findings on such lines in `span` of `text`. A note to oneself has a space behind its `#`.
  static func find(in text: SourceText, _ span: ByteSpan) -> [Diagnostic] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var findings: [Diagnostic] = []
      var rest = span.range
      while let sign = bytes.firstIndex(of: UInt8(ascii: "#"), in: rest) {
        rest = sign + 1..<span.range.upperBound
        guard sign == span.start || bytes[sign - 1] == 0x0A || bytes[sign - 1] == 0x0D else {
          continue
        }
        let key = bytes[rest].prefix { $0.isLowercaseLetter || $0 == UInt8(ascii: "_") }
        guard !key.isEmpty, key.endIndex < rest.upperBound,
          bytes[key.endIndex] == UInt8(ascii: ":")
        else { continue }
        let name = String(decoding: key, as: UTF8.self)
        findings.append(
          Diagnostic(
            FrontMatterRules.commentCutsValue, in: text.path, at: ByteSpan(sign, key.endIndex),
            "this line is a comment for YAML: `\(name)` isn't read",
            help: "delete the `#`; if it is a comment, put a space behind it"))
      }
      return findings
    }
  }
}
