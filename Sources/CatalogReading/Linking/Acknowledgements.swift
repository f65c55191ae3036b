import CatalogModel
import CommonMark
import Diagnostics
import Words

/// The findings of one version or proposal that its `about.md` knows of.
struct Acknowledgements {
  private let path: String
  private let entries: [About.Acknowledgement]

  /// What `about` knows of a version or proposal.
  init(_ about: About, for revision: RevisionKey.Name) {
    path = about.path ?? ""
    entries = about.acknowledged.filter { $0.revision.value == revision }
  }

  /// Nothing is known.
  init() {
    path = ""
    entries = []
  }

  /// What comes of the findings.
  struct Result {
    var notes: [EditorialNote] = []
    var remaining: [TextFinding] = []
    var unmatched: [Diagnostic] = []
  }

  /// Sorts `findings`, which come in reading order, into known ones and others.
  func apply(to findings: [TextFinding]) -> Result {
    var result = Result()
    var matched: Set<Int> = []
    for finding in findings {
      guard let (entry, range) = match(finding) else {
        result.remaining.append(finding)
        continue
      }
      matched.insert(entry)
      result.notes.append(
        EditorialNote(
          number: result.notes.count + 1, leaf: finding.leaf.leaf, range: range,
          quotation: finding.leaf.text[range].string, reason: entries[entry].reason,
          rule: finding.rule.id))
    }
    for (index, entry) in entries.enumerated() where !matched.contains(index) {
      guard LinkingRules.acknowledgeable.contains(entry.rule.value) else { continue }
      result.unmatched.append(Self.unmatched(entry, in: path))
    }
    return result
  }

  /// The acknowledgement of a finding, and where in the leaf its words stand.
  private func match(_ finding: TextFinding) -> (entry: Int, range: Range<Int>)? {
    guard finding.rule.isAboutOfficialText else { return nil }
    for (index, entry) in entries.enumerated() where entry.rule.value == finding.rule.id {
      let place = finding.leaf.text.withBytes { bytes in
        Quotation(entry.text.value).range(in: bytes, overlapping: finding.range)
      }
      if let place { return (index, place) }
    }
    return nil
  }

  /// The warning on an acknowledgement that nothing was found for.
  static func unmatched(_ entry: About.Acknowledgement, in path: String) -> Diagnostic {
    Diagnostic(
      AcknowledgementRules.unmatched, in: path, at: entry.text.span,
      "no finding of `\(entry.rule.value)` at this text in \(words(entry.revision.value))",
      help: "quote the words as they stand there, or remove the entry")
  }
}

extension Acknowledgements {
  private static func words(_ revision: RevisionKey.Name) -> String {
    switch revision {
    case .version(let version): "version \(version)"
    case .proposal(let name): "the proposal `\(name)`"
    }
  }

  /// The warning on an acknowledgement of a rule that no official text can break.
  static func unknownRule(_ entry: About.Acknowledgement, in path: String) -> Diagnostic {
    Diagnostic(
      AcknowledgementRules.unknownRule, in: path, at: entry.rule.span,
      "`\(entry.rule.value)` isn't a rule on official texts",
      help: "write the rule's id as the finding has it; findings of other rules have to be mended",
      suggestion: Suggestion.nearest(
        to: entry.rule.value, among: AcknowledgementRules.acknowledgeable))
  }
}

/// Words that are looked for in a text, white space folded.
private struct Quotation {
  private let words: [UInt8]

  init(_ text: String) {
    words = Array(FoldedText.singleSpaced(text).utf8)
  }

  /// Where the words stand, where they share a byte with `range`.
  func range(
    in bytes: UnsafeBufferPointer<UInt8>, overlapping range: Range<Int>
  ) -> Range<Int>? {
    guard !words.isEmpty else { return nil }
    for start in bytes.indices where start < range.upperBound {
      guard let end = end(in: bytes, from: start), end > range.lowerBound else { continue }
      return start..<end
    }
    return nil
  }

  private func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var offset = start
    for word in words {
      guard offset < bytes.count else { return nil }
      if word == 0x20 {
        let space = offset
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x0A { offset += 1 }
        guard offset > space else { return nil }
      } else {
        guard bytes[offset] == word else { return nil }
        offset += 1
      }
    }
    return offset
  }
}

/// The order in which a page shows a form's texts.
struct ReadingOrder {
  private var places: [LeafID: Int] = [:]

  init(_ body: FormBody) {
    var places: [LeafID: Int] = [:]
    body.forEachText { text in
      for leaf in text.entry.value?.blocks.leaves ?? [] { places[leaf.leaf] = places.count }
    }
    self.places = places
  }

  func precedes(_ left: TextFinding, _ right: TextFinding) -> Bool {
    (places[left.leaf.leaf] ?? 0, left.range.lowerBound, left.rule.id)
      < (places[right.leaf.leaf] ?? 0, right.range.lowerBound, right.rule.id)
  }
}

extension Block {
  /// Calls `visit` with every leaf of prose in the block: all but code blocks.
  func forEachProse(_ visit: (RichText) -> Void) {
    switch self {
    case .paragraph(let text), .heading(_, let text): visit(text)
    case .list(let list):
      for item in list.items { for block in item.blocks { block.forEachProse(visit) } }
    case .quote(let quote): for block in quote.blocks { block.forEachProse(visit) }
    case .code, .thematicBreak: break
    }
  }
}
