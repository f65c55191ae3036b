import DataWriting

/// Texts that many places of a file say, each written once.
final class WrittenTexts {
  /// A text, as JSON.
  private struct Text: Hashable {
    let bytes: [UInt8]

    // All bytes at once, where an array takes them one by one.
    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private var places: [Text: Int] = [:]
  private var texts: [Text] = []

  /// The place of the text that `write` writes.
  func place(of write: (inout JSONWriter) -> Void) -> Int {
    var json = JSONWriter()
    write(&json)
    let text = Text(bytes: json.bytes)
    if let place = places[text] { return place }
    let place = texts.count
    places[text] = place
    texts.append(text)
    return place
  }

  /// Writes the texts in their places.
  func write(to json: inout JSONWriter) {
    for text in texts { json.value(written: text.bytes) }
  }
}
