public import CatalogModel
import CommonMark
public import Redlining

/// A revision with sentences of known meaning in it, each in two forms.
public struct TrapPage: Sendable {
  /// One sentence in its two forms.
  struct Trap: Sendable {
    let family: String
    let old: String
    let new: String
    /// What the change amounts to.
    let truth: ChangeClass
    /// What may be said as well.
    let accepted: Set<ChangeClass>
  }

  /// The text before.
  public let old: Revision
  /// The text after.
  public let new: Revision
  /// What was planted.
  let traps: [Trap]

  /// Plants up to `count` sentences in the requirements of `revision`; the same for the same seed.
  public init(_ revision: Revision, count: Int, _ random: inout SeededRandom) {
    var (before, after) = (RevisionDraft(revision), RevisionDraft(revision))
    var traps: [Trap] = []
    var taken: Set<String> = []
    for place in after.places.shuffled(using: &random) where traps.count < count {
      guard place.isRequirement, !after[place].plainText.contains("xcept"),
        let trap = Self.trap(&random), taken.isDisjoint(with: [trap.old, trap.new])
      else { continue }
      taken.formUnion([trap.old, trap.new])
      before[place].append(.paragraph(RichText(plain: trap.old)))
      after[place].append(.paragraph(RichText(plain: trap.new)))
      traps.append(trap)
    }
    old = before.revision
    new = after.revision
    self.traps = traps
  }

  private static func trap(_ random: inout SeededRandom) -> Trap? {
    guard let family = random.pick(KnownTraps.families),
      let sentence = random.pick(family.sentences)
    else { return nil }
    let from = random.below(sentence.forms.count - 1)
    let to = from + 1 + random.below(sentence.forms.count - 1 - from)
    let (one, other) = (
      sentence.text.replacing("#", with: sentence.forms[from]),
      sentence.text.replacing("#", with: sentence.forms[to])
    )
    let isForward = random.below(2) == 0
    return Trap(
      family: family.name, old: isForward ? one : other, new: isForward ? other : one,
      truth: isForward ? sentence.forward : sentence.forward.mirrored,
      accepted: isForward ? sentence.accepted : Set(sentence.accepted.map(\.mirrored)))
  }
}

extension ChangeClass {
  /// What the change back amounts to.
  public var mirrored: ChangeClass {
    switch self {
    case .raised: .lowered
    case .lowered: .raised
    case .added: .removed
    case .removed: .added
    case .changed, .uncompared, .note, .moved, .editorial, .record: self
    }
  }
}
