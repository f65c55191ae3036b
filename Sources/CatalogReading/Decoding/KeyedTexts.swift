import CommonMark
import Diagnostics

/// The body of a file that has a text for each of its keys under headings of level 2: the change
/// notes of versions, the notes on references, the texts on terms.
enum KeyedTexts {
  /// The texts by what `key` makes of their headings; nil is an unknown heading, which `key` has
  /// reported.
  static func read<Key: Hashable>(
    _ texts: HeadedTexts, _ findings: inout Findings,
    _ key: (HeadedText, inout Findings) -> Key?
  ) -> [Key: [Block]] {
    var result: [Key: [Block]] = [:]
    var headings: [Key: ByteSpan] = [:]
    for text in texts.texts {
      guard text.level == 2 else {
        findings.add(
          BodyRules.headingLevel, at: text.heading,
          "headings have two `#` here, not \(text.level)",
          help: "write `## \(text.title)`, or make it a paragraph")
        continue
      }
      guard let key = key(text, &findings) else { continue }
      if let first = headings[key] {
        FormHeading.reportDuplicate(text, first: first, &findings)
        continue
      }
      headings[key] = text.heading
      result[key] = Array(text.blocks)
    }
    return result
  }
}
