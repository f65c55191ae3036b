public import Diagnostics

/// What can be wrong with texts that were published and must stay as they were.
public enum FrozenRules {
  /// A text that reads otherwise than when it was frozen.
  public static let changedText = Rule(
    "frozen/changed-text", .error, "The text of a published version doesn't change.",
    explanation: """
      `frozen.sums` has the sum of each published version's text, so that nobody changes by accident \
      what others work by. How the file is written doesn't count: keys in another order, spaces, \
      bullets, links to reference lists. A word does.

      Put the old text back: git has it.

          git log --oneline -- Content/definitions/6-509-1280/1.3.md
          git show COMMIT:Content/definitions/6-509-1280/1.3.md

      Only the issuer makes versions. If it is our copy that was wrong or incomplete, say so; the \
      history then tells readers of it:

          typebook freeze 6-509-1280@1.3 --reason "Training restored from the PDF" --by "J. Doe"
      """)

  /// A frozen text that isn't there.
  public static let missingText = Rule(
    "frozen/missing-text", .error, "The text of a published version stays in the catalog.",
    explanation: """
      `frozen.sums` has the sum of a version whose file is gone, or has another name. Pages of it are \
      addresses that others link to. Put the file back: git has it.

          git log --oneline -- Content/definitions/6-509-1280/1.3.md
          git checkout COMMIT -- Content/definitions/6-509-1280/1.3.md

      A definition that is no longer in force stays, too: write `withdrawn` into its `about.md`.
      """)

  /// A line of the sums that can't be read.
  static let unreadable = Rule(
    "frozen/unreadable", .error, "`frozen.sums` has the lines that `typebook freeze` writes.",
    explanation: """
      The file is written by `typebook freeze`, a line for each version: the SHA-256 of its text, the \
      ID and the version; for a corrected copy also the day, who corrected it and why. Two spaces \
      stand between them.

          serialization 1
          9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  6-509-1280@1.3

      Take the file from git as it was, and run `typebook freeze` for versions that are new.
      """)

  /// Every rule of this area.
  public static let all: [Rule] = [changedText, missingText, unreadable]
}
