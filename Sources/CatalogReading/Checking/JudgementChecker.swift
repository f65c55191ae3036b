public import CatalogModel
public import Diagnostics
import Redlining

/// Holds what `about.md` says of changes against the changes.
public enum JudgementChecker {
  /// The entries of `judged` about the two texts that name none of their changes, or one that an
  /// entry before them names.
  static func check(_ judged: JudgedRedline, in definition: Definition) -> [Diagnostic] {
    let (old, new) = (judged.redline.old, judged.redline.new)
    var free = Set(judged.changes.map(\.fingerprint.text))
    return definition.about.judgements(from: old.key, to: new.key).compactMap { entry in
      guard free.remove(entry.change.value) == nil else { return nil }
      let names = judged.changes.map(\.fingerprint.text)
      return unmatched(
        in: definition.about.path ?? "",
        names.contains(entry.change.value)
          ? "an entry before this one sets `\(entry.change.value)`"
          : "nothing that changed from `\(entry.from.value)` to `\(entry.to.value)` is called "
            + "`\(entry.change.value)`",
        at: entry.change.span,
        nearest: Suggestion.nearest(to: entry.change.value, among: free.sorted()))
    }
  }

  /// The entries about texts that aren't in the catalog.
  static func check(_ about: About, texts: [String]) -> [Diagnostic] {
    about.judged.compactMap { entry in
      guard let name = [entry.from, entry.to].first(where: { !texts.contains($0.value) }) else {
        return nil
      }
      return unmatched(
        in: about.path ?? "", "there is no version or proposal `\(name.value)` here",
        at: name.span, nearest: Suggestion.nearest(to: name.value, among: texts))
    }
  }

  /// What is to be reported of a definition as a whole: the entries about two of its texts that
  /// aren't compared, or not in this order.
  public static func check(_ definition: Definition) -> [Diagnostic] {
    let texts = (definition.versions + definition.proposals).map(\.key.name.text)
    let pairs = Set(definition.comparisons.map { [$0.old, $0.new].map(\.key.name.text) })
    return definition.about.judged.compactMap { entry in
      let pair = [entry.from.value, entry.to.value]
      guard pair.allSatisfy(texts.contains), !pairs.contains(pair) else { return nil }
      return unmatched(
        in: definition.about.path ?? "",
        "`\(pair[0])` and `\(pair[1])` aren't compared in this order", at: entry.from.span,
        nearest: nil)
    }
  }

  private static func unmatched(
    in path: String, _ message: String, at span: ByteSpan,
    nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      AcknowledgementRules.unmatchedJudgement, in: path, at: span, message,
      help: "copy the name of the change from the page of changes, or remove the entry",
      suggestion: nearest)
  }
}
