import Bytes
public import Diagnostics
import Words

/// Turns a file's bytes into text, or says exactly why they aren't.
public enum ContentDecoding {
  /// The text of `file`, or nil for a file in UTF-16, of which nothing can be read.
  ///
  /// Reported: UTF-16 by its byte-order mark, Windows-1252 with the character that was meant, any
  /// other byte that isn't UTF-8 (one finding for a file: saving it anew mends them all), each
  /// control character, and each that turns the order of letters round. LF, CRLF, CR, tabs, a
  /// UTF-8 byte-order mark and a missing last line end are all fine.
  public static func decode(_ file: SourceFile) -> Diagnosed<SourceText?> {
    let bytes = file.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Diagnosed(nil, [utf16(file.path)])
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard !isPlain(bytes, from: start) else {
      return Diagnosed(SourceText(path: file.path, bytes: bytes, start: start))
    }
    var (clean, diagnostics) = (bytes, [Diagnostic]())
    var invalid: [Int] = []
    var offset = start
    while offset < bytes.count {
      let step = UTF8Scalar(at: offset, in: bytes)
      if step.value == nil {
        invalid.append(offset)
        clean[offset] = UInt8(ascii: "?")
      } else if let control = step.value, isControl(control) {
        diagnostics.append(
          controlCharacter(control, ByteSpan(offset, offset + step.byteCount), file.path))
        for index in offset..<offset + step.byteCount { clean[index] = UInt8(ascii: " ") }
      } else if let scalar = step.value, isDirectionControl(scalar) {
        diagnostics.append(
          directionControl(scalar, ByteSpan(offset, offset + step.byteCount), file.path))
      }
      offset += step.byteCount
    }
    if let first = invalid.first {
      diagnostics.append(notUTF8(bytes, first: first, count: invalid.count, file.path))
    }
    return Diagnosed(SourceText(path: file.path, bytes: clean, start: start), diagnostics)
  }

  /// Whether there is nothing to look at closely: no control character, and no scalar but the
  /// common ones, which a glance at their bytes shows to be well-formed.
  private static func isPlain(_ bytes: [UInt8], from start: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let raw = bytes.baseAddress else { return true }
      var offset = start
      var stepEnd = offset
      while offset < bytes.count {
        if offset >= stepEnd {
          stepEnd = offset + SixteenBytes.scalarCount
          if stepEnd <= bytes.count, isPlainASCII(raw.sixteen(at: offset)) {
            offset = stepEnd
            continue
          }
        }
        switch bytes[offset] {
        case 0x20...0x7E, 0x09, 0x0A, 0x0D: offset += 1
        case 0xE2 where isDirectionControl(bytes, at: offset): return false
        case 0xE2...0xEC:
          guard offset + 2 < bytes.count, bytes[offset + 1] & 0xC0 == 0x80,
            bytes[offset + 2] & 0xC0 == 0x80
          else { return false }
          offset += 3
        case 0xC3...0xDF:
          guard offset + 1 < bytes.count, bytes[offset + 1] & 0xC0 == 0x80 else { return false }
          offset += 2
        case 0xC2:
          guard offset + 1 < bytes.count, (0xA0...0xBF).contains(bytes[offset + 1]) else {
            return false
          }
          offset += 2
        case 0xEF:
          guard offset + 2 < bytes.count, (0x80...0xBE).contains(bytes[offset + 1]),
            bytes[offset + 2] & 0xC0 == 0x80,
            bytes[offset + 1] != 0xBB || bytes[offset + 2] != 0xBF
          else { return false }
          offset += 3
        default: return false
        }
      }
      return true
    }
  }

  /// Whether each of sixteen bytes is 0x20 to 0x7E or a line feed.
  @inline(__always)
  private static func isPlainASCII(_ bytes: SixteenBytes) -> Bool {
    let isOther = (bytes &- SixteenBytes(repeating: 0x20)) .>= SixteenBytes(repeating: 0x5F)
    return (isOther .& bytes .!= SixteenBytes(repeating: 0x0A)).isEmpty
  }

  /// Whether the scalar is a control character that no text needs.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether the scalar turns the direction of what follows round.
  private static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  private static func isDirectionControl(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard offset + 2 < bytes.count else { return false }
    switch bytes[offset + 1] {
    case 0x80: return (0xAA...0xAE).contains(bytes[offset + 2])
    case 0x81: return (0xA6...0xA9).contains(bytes[offset + 2])
    default: return false
    }
  }

  private static func directionControl(
    _ scalar: Unicode.Scalar, _ span: ByteSpan, _ path: String
  ) -> Diagnostic {
    Diagnostic(
      EncodingRules.directionControl, in: path, at: span,
      "an invisible character (\(Windows1252.codePoint(scalar))) turns the order of letters round",
      help: "delete it, or retype the words around it")
  }

  /// What is wrong with a character that is written by its number at `span`, as `&#150;` is; nil for
  /// one that a text may hold.
  public static func fault(
    of scalar: Unicode.Scalar, writtenAt span: ByteSpan, in path: String
  ) -> Diagnostic? {
    if isDirectionControl(scalar) { return directionControl(scalar, span, path) }
    guard isControl(scalar) else { return nil }
    let meant =
      (0x80..<0xA0).contains(scalar.value) ? Windows1252.character(UInt8(scalar.value)) : nil
    return controlCharacter(scalar, span, path, help: meant.map { "write \($0) itself" })
  }

  private static func utf16(_ path: String) -> Diagnostic {
    Diagnostic(
      EncodingRules.utf16, in: path, at: ByteSpan(0, 2),
      "the file is in UTF-16, of which nothing can be read",
      help: "save it as UTF-8 (in Notepad: Save As, Encoding, UTF-8)")
  }

  private static func controlCharacter(
    _ scalar: Unicode.Scalar, _ span: ByteSpan, _ path: String, help: String? = nil
  ) -> Diagnostic {
    let name = scalar.nameWhereInvisible
    return Diagnostic(
      EncodingRules.controlCharacter, in: path, at: span,
      "\(name) (\(Windows1252.codePoint(scalar))) can't stand in a text",
      help: help ?? "delete it; it isn't visible in most editors")
  }

  private static func notUTF8(
    _ bytes: [UInt8], first: Int, count: Int, _ path: String
  ) -> Diagnostic {
    let others =
      switch count {
      case 1: ""
      case 2: "; there is 1 more such byte"
      default: "; there are \(count - 1) more such bytes"
      }
    let hex = "0x" + String(bytes[first], radix: 16, uppercase: true)
    guard let character = Windows1252.character(bytes[first]) else {
      return Diagnostic(
        EncodingRules.invalidUTF8, in: path, at: ByteSpan(first, first + 1),
        "the byte \(hex) isn't UTF-8" + others, help: "save the file as UTF-8")
    }
    return Diagnostic(
      EncodingRules.windows1252, in: path, at: ByteSpan(first, first + 1),
      "the byte \(hex) isn't UTF-8; in Windows-1252 it is \(character)" + others,
      help: "save the file as UTF-8 (in Notepad: Save As, Encoding, UTF-8)")
  }
}
