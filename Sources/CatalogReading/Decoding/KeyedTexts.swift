import CatalogModel
import CommonMark
import Diagnostics

/// The body of a file that has a text for each of its keys under headings of level 2: the change
/// notes of versions, the notes on references, the texts on terms.
enum KeyedTexts {
  /// The texts by what `key` makes of their headings; nil is an unknown heading, which `key` has
  /// reported.
  static func read<Key: Hashable>(
    _ texts: HeadedTexts, _ findings: inout DiagnosticCollector,
    _ key: (HeadedText, inout DiagnosticCollector) -> Key?
  ) -> [Key: Passage] {
    var result: [Key: Passage] = [:]
    for text in texts.texts {
      guard text.level == 2 else {
        findings.add(
          BodyRules.headingLevel, at: text.heading,
          "headings have two `#` here, not \(text.level)",
          help: "write `## \(text.title)`, or make it a paragraph")
        continue
      }
      guard let key = key(text, &findings) else { continue }
      if let first = result[key] {
        FormHeading.reportDuplicate(text, first: first.heading, &findings)
        continue
      }
      result[key] = Passage(blocks: text.blocks, heading: text.heading)
    }
    return result
  }

  /// The texts by their headings, which have to be among `names`; `rule` is broken by another,
  /// which then isn't what `names` are: "the name of a term".
  static func read(
    _ texts: HeadedTexts, among names: [String], orElse rule: Rule, _ whatNamesAre: String,
    _ findings: inout DiagnosticCollector
  ) -> [String: [Block]] {
    let known = Set(names)
    var strangers = 0
    return read(texts, &findings) { text, findings in
      if known.contains(text.title) { return text.title }
      strangers += 1
      findings.add(
        rule, at: text.heading, "`\(text.title)` isn't \(whatNamesAre) in this file",
        help: "a heading is \(whatNamesAre) that the text below it is on",
        suggestion: strangers <= 200 ? Suggestion.nearest(to: text.title, among: names) : nil)
      return nil
    }.mapValues(\.blocks)
  }
}
