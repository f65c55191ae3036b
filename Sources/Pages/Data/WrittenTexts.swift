import Bytes
import DataWriting
import Words

/// Texts that many places of a file say, each written once.
final class WrittenTexts {
  /// The texts as JSON, one after the other, with a comma between each two.
  private var bytes: [UInt8] = []
  /// Where each text stands.
  private var ranges: [Range<Int>] = []
  /// The places of the texts that have a hash, which is nearly always one.
  private var places: [UInt64: [Int]] = [:]
  /// What a text is written with, before it is known whether it is a new one.
  private var json = JSONWriter()

  /// The place of the text that `write` writes.
  func place(of write: (inout JSONWriter) -> Void) -> Int {
    json.clear()
    write(&json)
    return json.bytes.withUnsafeBufferPointer { place(of: $0) }
  }

  private func place(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = WordHash.of(0..<text.count, in: text)
    let known = places[hash]?.first { place in
      bytes.withUnsafeBufferPointer {
        UnsafeBufferPointer(rebasing: $0[ranges[place]]).holdsSameBytes(as: text)
      }
    }
    if let known { return known }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
    let start = bytes.count
    bytes.append(contentsOf: text)
    ranges.append(start..<bytes.count)
    places[hash, default: []].append(ranges.count - 1)
    return ranges.count - 1
  }

  /// Writes the texts in their places.
  func write(to json: inout JSONWriter) { json.values(written: bytes) }
}
