import Foundation
import FuzzedReading
import RevisionEditing
import Testing

/// What the fuzzers try for minutes, tried for seconds. A fault ends the whole test program.
@Suite("Bytes that nobody wrote")
struct FuzzedReadingTests {
  @Test("Whatever once ended the program is read", arguments: FuzzedReader.allCases)
  func finds(reader: FuzzedReader) throws {
    for file in try Self.files(below: "Tests/Fuzzing/Finds/\(reader.rawValue)") {
      reader.read(Array(try Data(contentsOf: file)))
    }
  }

  @Test(
    "Texts with changed, lost, doubled and crossed bytes are read", arguments: FuzzedReader.allCases
  )
  func damagedTexts(reader: FuzzedReader) throws {
    let folder =
      reader == .templates ? "Themes/standard/templates" : "Tests/Fixtures/Sites/Harbor/Content"
    let texts = try Self.files(below: folder).map { Array(try Data(contentsOf: $0).prefix(3_000)) }
    try #require(!texts.isEmpty)
    var chance = SeededRandom(seed: 1)
    for _ in 0..<60 {
      reader.read(Self.damaged(texts, &chance))
    }
  }

  /// One of the texts after one to four damages.
  private static func damaged(_ texts: [[UInt8]], _ chance: inout SeededRandom) -> [UInt8] {
    var bytes = texts[chance.below(texts.count)]
    for _ in 0...chance.below(4) {
      let start = chance.below(bytes.count + 1)
      let range = start..<min(bytes.count, start + chance.below(40))
      let other = texts[chance.below(texts.count)]
      switch chance.below(4) {
      case 0: bytes.replaceSubrange(range, with: range.map { _ in UInt8(chance.below(256)) })
      case 1: bytes.removeSubrange(range)
      case 2: bytes.insert(contentsOf: bytes[range], at: start)
      default:
        bytes.replaceSubrange(range, with: other.dropFirst(chance.below(other.count)).prefix(60))
      }
    }
    return bytes
  }

  /// The files below a folder of the repository; none where there is no such folder.
  private static func files(below folder: String) throws -> [URL] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let walk = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: [.isRegularFileKey])
    return (walk?.compactMap { $0 as? URL } ?? [])
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .sorted { $0.path < $1.path }
  }
}
