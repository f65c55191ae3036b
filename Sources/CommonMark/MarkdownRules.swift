public import Diagnostics

/// What can be wrong with Markdown as such, whatever it says.
public enum MarkdownRules {
  /// Raw HTML, shown as text.
  public static let html = Rule(
    "markdown/html", .warning, "HTML isn't passed through; it is shown as text.",
    explanation: """
      Content is Markdown: a catalog's pages promise that nothing in them runs, loads or escapes \
      its place, so HTML is not passed through. A tag in the content stands on the page as the \
      characters it is written with.

      If you meant emphasis or a link, write it in Markdown: `*words*`, `[words](address)`. If you \
      meant the characters, put a backslash before the `<`: then there is no warning.
      """)

  /// A comment of HTML, which would be printed.
  public static let comment = Rule(
    "markdown/comment", .error, "Leave no comments in a text.",
    explanation: """
      `<!-- words -->` hides words in HTML. Content isn't HTML, so the words would be printed, and \
      a comment is mostly what nobody else should read. Delete it. In the front matter, a line that \
      begins with `#` is a note to yourself.
      """)

  /// Nesting that no reader could follow.
  public static let nesting = Rule(
    "markdown/nesting", .error, "Lists and quotes nest at most 100 deep.",
    explanation: """
      Deeper nesting than a hundred levels of lists and quotes is always an accident, such as a \
      line of many `>` signs. Put a backslash before the first sign to show it as text.
      """)

  /// Every rule of this module.
  public static let all: [Rule] = [html, comment, nesting]
}
