import Diagnostics
import FrontMatter
import Testing

@Suite("Decoding a file")
struct ContentDecodingTests {
  static func decode(_ bytes: [UInt8]) -> (text: SourceText?, findings: [String]) {
    let decoded = ContentDecoding.decode(SourceFile(path: "a.md", bytes: bytes))
    return (decoded.value, Finding.all(decoded.diagnostics, in: bytes))
  }

  @Test(
    "leaves every text as it is",
    arguments: [
      "", "plain\n", "no line end", "a\r\nb\rc\td\n", "Zoë’s “naïve” — 日本語 한국 ½ © \u{E000}\u{FFFD}",
      "\u{1F468}\u{200D}\u{1F469} \u{10FFFF} \u{E9}\u{301} \u{0D15}\u{0D4D} \u{1E9E} \u{FF21}\u{800}",
    ])
  func texts(text: String) {
    let (decoded, findings) = Self.decode(Array(text.utf8))
    #expect(decoded?.bytes == Array(text.utf8))
    #expect(decoded?.start == 0)
    #expect(findings == [])
  }

  @Test("warns of signs that turn the order of letters round, and keeps them")
  func directions() {
    for code in Array(0x202A...0x202E) + Array(0x2066...0x2069) as [UInt32] {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let bytes = Array("It is – a \(Character(scalar))epyT".utf8)
      let (decoded, findings) = Self.decode(bytes)
      #expect(decoded?.bytes == bytes)
      #expect(findings == ["1:11 encoding/direction-control"])
    }
    let others = Array("\u{2029} \u{202F} \u{2065} \u{206A} \u{200E}".utf8)
    #expect(Self.decode(others).findings == [])
  }

  @Test("tells for every byte, wherever it stands, whether it is text", arguments: 0..<20)
  func everyByte(offset: Int) {
    for byte in UInt8.min...UInt8.max {
      var bytes = Array("one line\nand another".utf8)
      bytes[offset] = byte
      let isText = (0x20..<0x7F).contains(byte) || [0x09, 0x0A, 0x0D].contains(byte)
      let (decoded, findings) = Self.decode(bytes)
      #expect(findings.isEmpty == isText, "\(byte)")
      #expect((decoded?.bytes == bytes) == isText, "\(byte)")
    }
  }

  @Test("begins the text after a byte-order mark and keeps the offsets")
  func byteOrderMark() {
    let (decoded, findings) = Self.decode(Array("\u{FEFF}ab".utf8))
    #expect(decoded?.start == 3)
    #expect(decoded?.bytes.count == 5)
    #expect(findings == [])
  }

  @Test(
    "reports what isn't text, at its place, and replaces it byte for byte",
    arguments: [
      ([0x61, 0x0A, 0x62, 0x00, 0x63], "a\nb c", ["2:2 encoding/control-character"]),
      (
        [0x0B, 0x61, 0x0C, 0x1B, 0x7F], " a   ",
        [
          "1:1 encoding/control-character", "1:3 encoding/control-character",
          "1:4 encoding/control-character", "1:5 encoding/control-character",
        ]
      ),
      (
        [0xC2, 0x85, 0x61, 0xC2, 0x9F], "  a  ",
        [
          "1:1 encoding/control-character", "1:3 encoding/control-character",
        ]
      ),
      ([0x61, 0xEF, 0xBB, 0xBF, 0x62], "a   b", ["1:2 encoding/control-character"]),
      ([0x46, 0x4C, 0x4F, 0x92, 0x73, 0x20, 0xE9], "FLO?s ?", ["1:4 encoding/windows-1252"]),
      ([0x0A, 0xE9, 0x74, 0xE9], "\n?t?", ["2:1 encoding/windows-1252"]),
      ([0x61, 0x81], "a?", ["1:2 encoding/invalid-utf-8"]),
      ([0xC0, 0xAF], "??", ["1:1 encoding/windows-1252"]),
      ([0xED, 0xA0, 0x80], "???", ["1:1 encoding/windows-1252"]),
      ([0xF4, 0x90, 0x80, 0x80], "????", ["1:1 encoding/windows-1252"]),
      ([0xE2, 0x82], "??", ["1:1 encoding/windows-1252"]),
      ([0xEF, 0xBF, 0xBF], "   ", ["1:1 encoding/control-character"]),
    ] as [([UInt8], String, [String])])
  func notText(bytes: [UInt8], cleaned: String, expected: [String]) {
    let (decoded, findings) = Self.decode(bytes)
    #expect(decoded.map { String(decoding: $0.bytes, as: UTF8.self) } == cleaned)
    #expect(findings == expected)
  }

  @Test("names the character that a byte of Windows-1252 was meant as, and how many there are")
  func windows1252() {
    let message = { (bytes: [UInt8]) in
      ContentDecoding.decode(SourceFile(path: "a.md", bytes: bytes)).diagnostics.first?.message
    }
    #expect(
      message([0x92])
        == "the byte 0x92 isn't UTF-8; in Windows-1252 it is the curly apostrophe `’`")
    #expect(
      message([0xE9, 0x96, 0x20])
        == "the byte 0xE9 isn't UTF-8; in Windows-1252 it is `é`; there is 1 more such byte"
    )
  }

  @Test(
    "reads nothing of a file in UTF-16",
    arguments: [[0xFF, 0xFE, 0x2D, 0x00], [0xFE, 0xFF, 0x00, 0x2D]] as [[UInt8]])
  func utf16(bytes: [UInt8]) {
    let (decoded, findings) = Self.decode(bytes)
    #expect(decoded == nil)
    #expect(findings == ["1:1 encoding/utf-16"])
  }

  @Test("says of every input of two bytes the same as the standard library")
  func agreesWithStandardLibrary() {
    var wrong: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        for tail in [[], [0x80], [0xBF, 0x41]] as [[UInt8]] {
          let bytes = [0x20, first, second] + tail
          let (_, findings) = Self.decode(bytes)
          let isInvalid = findings.contains { $0.hasSuffix("1252") || $0.hasSuffix("utf-8") }
          if isInvalid != !String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) {
            wrong.append(bytes)
          }
        }
      }
    }
    #expect(wrong == [])
  }
}
