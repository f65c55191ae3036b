import Diagnostics

/// What Markdown reads otherwise than its author will have meant.
enum MarkdownPitfallRules {
  /// A line `a.` below another line.
  static let letter = Rule(
    "markdown/lettered-item", .warning,
    "Number or bullet the items of a list: Markdown has no letters.",
    explanation: """
      Markdown has lists with numbers and with bullets. A line that begins with `a.` is running \
      text, and joins the line above it.

      Number the items. A numbered list inside a numbered list prints as a, b, c.

          not   1. Supervises
                   a. recruits
                   b. trains
          but   1. Supervises
                   1. recruits
                   2. trains
      """)

  /// A line `2.` below another line.
  static let number = Rule(
    "markdown/joined-number", .warning,
    "Put an empty line above a list that doesn't begin with 1.",
    explanation: """
      Only a list that begins with `1.` can follow a paragraph directly. With any other number, \
      the line is running text and joins the line above it: Markdown takes it for a year or a \
      section number that stands at the start of a line by chance.

          not   Also required:
                2. Two years of service
          but   Also required:

                2. Two years of service

      A number that does belong to the sentence keeps its place with a backslash: `1986\\. `.
      """)

  /// A line `22 -` below another line.
  static let quantity = Rule(
    "markdown/joined-quantity", .warning,
    "Make each quantity of a table cell an item of a list.",
    explanation: """
      Forms write what a team is made of in lines such as `22 - NIMS Type 1 Patrol Officer`. \
      Markdown joins such lines to one paragraph. Make each an item.

          not   1 - Team leader
                22 - Officers
          but   - 1 - Team leader
                - 22 - Officers
      """)

  /// A table.
  static let table = Rule(
    "markdown/table", .warning, "Markdown tables aren't supported.",
    explanation: """
      Lines with `|` between words make tables in some kinds of Markdown, not in this one: here \
      they would be printed as one line of running text. What differs between types stands under \
      a heading for each type; anything else reads as well as a list.

          not   | Item | Number |
                | --- | --- |
                | Boats | 2 |
          but   - Boats: 2
      """)

  /// A bullet that isn't Markdown's.
  static let bullet = Rule(
    "markdown/pasted-bullet", .warning, "Write a bullet as a hyphen and a space.",
    explanation: """
      Text pasted from a word processor or a PDF brings its bullets along. To Markdown they are \
      letters like others, and the lines join into one paragraph.

          not   • Discuss logistics
                • Specify clearances
          but   - Discuss logistics
                - Specify clearances
      """)

  /// A line that begins with `+`.
  static let plus = Rule(
    "markdown/plus", .warning, "A line that begins with `+` becomes a list.",
    explanation: """
      Markdown takes a `+` and a space at the start of a line for a bullet and doesn't print it. \
      Where the text has a plus sign, put a backslash before it; for a list, use `-`.

          not   + 2 officers
          but   \\+ 2 officers
      """)

  /// A number that the page won't show.
  static let numbering = Rule(
    "markdown/numbering", .warning, "An item's number must be the one that is printed.",
    explanation: """
      Markdown looks at the first number of a list and counts on from there. Two lists with \
      nothing but an empty line between them are one list, so the second doesn't begin with 1 \
      again. Where they are two lists, write the second with the other sign; where a number is \
      wrong, correct it.

          not   1. Leads            but   1. Leads
                2. Plans                  2. Plans

                1. Trains                 1) Trains
      """)

  /// An indented paragraph.
  static let indentedCode = Rule(
    "markdown/indented-code", .warning, "Put code between fences instead of indenting it.",
    explanation: """
      A paragraph whose first line begins with four spaces or a tab is code to Markdown: it is \
      shown in a typewriter face, and its lines don't wrap. Mostly the spaces were meant as an \
      indentation: begin the line at the left, or at the text of the list item that it belongs to.
      """)

  /// A line `[words]: more words`.
  static let definition = Rule(
    "markdown/link-definition", .warning, "Write a link's address at the link.",
    explanation: """
      A line that begins with words in brackets and a colon is the address of a link to Markdown, \
      and is never printed, whether or not a link uses it. Text that merely looks so would be lost.

          not   [Note]: see the annex
          but   \\[Note]: see the annex
      """)

  /// A fence without its end.
  static let openFence = Rule(
    "markdown/open-fence", .error, "Close every fence of code.",
    explanation: """
      Three backticks begin a piece of code that ends at the next line of three backticks. Without \
      that line, everything to the end of the file is code, its headings included.

          ```
          MODE-1
          ```
      """)

  /// A line of hyphens right below a text, outside of forms.
  static let underline = Rule(
    "markdown/underline", .warning, "Write headings with `#`.",
    explanation: """
      A line of `---` or `===` right below a text makes that text a heading. Meant as a rule \
      between two paragraphs, it wants an empty line above it; meant as a heading, it is clearer \
      as `## Heading`.

          not   The last line.      but   The last line.
                ---
                                          ---
      """)

  /// Every rule of this kind.
  static let all: [Rule] = [
    letter, number, quantity, table, bullet, plus, numbering, indentedCode, definition, openFence,
    underline,
  ]
}
