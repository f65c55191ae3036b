public import CatalogModel
import Words

/// Names changes, and blocks that are reviewed, so that the names last.
///
/// A name is `c-` and the first twelve hexadecimal digits of a 64-bit FNV-1a hash, mixed once
/// more, of: the definition's id, the field, section or component's old name, the type, the kind of
/// change, the old and the new text with white space folded, and, from the second of equals on, its
/// ordinal among them. It names a change in links and review sheets; it protects nothing.
public struct Fingerprints {
  private let definition: DefinitionID
  /// How many had each hash, which no two different ones share by chance.
  private var counts: [UInt64: Int] = [:]

  /// Names for changes of `definition`.
  public init(of definition: DefinitionID) { self.definition = definition }

  /// The name of the next change in the order of the document.
  mutating func next(_ draft: ChangeDraft) -> Fingerprint {
    let parts = [
      definition.text, draft.subject.key, draft.subject.type?.anchor ?? "", draft.kind.rawValue,
      draft.oldText.map(FoldedText.singleSpaced) ?? Self.none,
      draft.newText.map(FoldedText.singleSpaced) ?? Self.none,
    ]
    return next(parts, after: "c-")
  }

  /// The name of the next block in the order of the document: `b-` and a hash of the id, the part,
  /// the type and the words.
  public mutating func next(_ block: RevisionBlock) -> Fingerprint {
    let place = block.locator
    let words: String =
      switch block.text {
      case .missing: Self.none
      case .blank: ""
      case .value(let text): text
      }
    return next([definition.text, place.part, place.type?.anchor ?? "", words], after: "b-")
  }

  private mutating func next(_ parts: [String], after prefix: String) -> Fingerprint {
    var hash = IdentityHash()
    for part in parts { hash.add(part) }
    let ordinal = counts[hash.state, default: 0]
    counts[hash.state] = ordinal + 1
    if ordinal > 0 { hash.add(String(ordinal)) }
    return Fingerprint(prefix + hash.digits)
  }

  /// In place of a text that isn't there.
  private static let none = "\u{0}"
}

/// The hash of the parts of an identity, with a separator between them.
private struct IdentityHash {
  private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325
  private var isEmpty = true

  mutating func add(_ part: String) {
    if !isEmpty { add(0x1F) }
    isEmpty = false
    for byte in part.utf8 { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  var digits: String {
    // The upper bits of a short text's hash differ little: mix them.
    var hash = (state ^ state >> 32) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    let digits = String(hash, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.utf8.count) + digits).prefix(12))
  }
}
