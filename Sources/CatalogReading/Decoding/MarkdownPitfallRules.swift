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
      that line, everything to the end of the file is code, its headings included. A heading of the \
      form between two fences shows that one of them was moved.

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

  /// Something that is in no text and no mark.
  static let unread = Rule(
    "markdown/unread-text", .error, "Every word of a file must arrive on a page.",
    explanation: """
      After a file is read, each of its visible characters is looked for in what was read. This \
      one is neither in a text nor a mark that became something, so no reader would see it. One \
      such place is the line that opens a piece of code, which has one word behind its backticks.

      Put a backslash before the first sign to print the words, or write them in another line.
      """)

  /// A `##Notes`.
  static let gluedHeading = Rule(
    "markdown/glued-heading", .error, "Put a space between `#` and a heading's words.",
    explanation: """
      Without the space, Markdown takes the line for running text: the text below it would stand \
      under the heading before, in another cell of the form.

          not   ####Type 2
          but   #### Type 2

      A text that really begins with `#` takes a backslash: `\\#12`.
      """)

  /// A `-item`.
  static let gluedMarker = Rule(
    "markdown/glued-marker", .warning, "Put a space between an item's mark and its words.",
    explanation: """
      A bullet or a number begins an item only with a space after it. Without one, or with one of \
      the spaces that don't break, as word processors and web pages have them, the line is running \
      text and joins what is around it.

          not   -Boats           but   - Boats
                2.Radios               2. Radios
      """)

  /// A line that ends before it is full.
  static let joinedLine = Rule(
    "markdown/joined-line", .warning, "Write each paragraph of a form in one line.",
    explanation: """
      Markdown joins lines that follow one another to one paragraph. In a form, where each \
      paragraph and each item has its meaning, a line that ends before it is full was likely meant \
      to end something: an item whose bullet is missing, a paragraph without an empty line below.

          not   Boats                but   - Boats
                Radios                     - Radios

      A text whose lines are all wrapped at one width is read without a warning. A break that \
      has to stay takes a backslash at the end of its line.
      """)

  /// `1. Boats 2. Radios` in one line.
  static let inlineList = Rule(
    "markdown/inline-list", .warning, "Put each item of a list on a line of its own.",
    explanation: """
      Text that was copied from a page or a PDF can have its items in one line. Here they would \
      print as one text, and nobody could link to an item or see that it changed.

          not   Maintains: 1. Boats 2. Radios      but   Maintains:

                                                         1. Boats
                                                         2. Radios

      A number that does belong to the sentence keeps its place with a backslash: `2\\.`.
      """)

  /// An item without words.
  static let emptyItem = Rule(
    "markdown/empty-item", .warning, "An item must have words.",
    explanation: """
      A bullet or number with nothing behind it prints as an empty item. Mostly its words stand in \
      the line below, or the mark was left behind.
      """)

  /// An item that is indented by too little.
  static let shallowItem = Rule(
    "markdown/shallow-item", .warning, "Indent a list in a list by four spaces.",
    explanation: """
      An item belongs to the one above it when it begins under that one's words. With less \
      indentation it is an item beside it, or begins a list of its own.

          not   1. Answers questions      but   1. Answers questions
                  1. by phone                       1. by phone
      """)

  /// A list that goes on with another sign.
  static let brokenList = Rule(
    "markdown/broken-list", .warning, "Write all items of a list with one sign.",
    explanation: """
      Markdown begins another list where the sign changes, from `1.` to `1)` or from `-` to `*`. \
      Where two lists are meant, the second begins with 1; bullets have an empty line between.

          not   1. Leads      but   1. Leads
                2) Plans            2. Plans
      """)

  /// A list that stands between the items of another one.
  static let interruptedList = Rule(
    "markdown/interrupted-list", .warning, "Indent items that belong to the item above them.",
    explanation: """
      A list that isn't indented ends the list above it, and what follows begins a third one. No \
      item has the other list's items below it then.

          not   1. Has one of:      but   1. Has one of:
                - a boat                      - a boat
                2. Has a radio            2. Has a radio
      """)

  /// A quotation that was likely not meant.
  static let quotation = Rule(
    "markdown/quotation", .warning, "Begin a quotation of a form with one `>`, below its lead.",
    explanation: """
      A line that begins with `>` is a quotation. E-mail programs put the sign before each line \
      that they answer, and a copied text brings it along. In a form, a quotation that nothing \
      leads to, or that is broken in two, is likely such a text.

          not   > Keeps the charts      but   Keeps the charts
      """)

  /// A paragraph that is indented.
  static let strayIndentation = Rule(
    "markdown/stray-indentation", .warning, "Begin a line of a form at the left.",
    explanation: """
      A line that is indented by less than four spaces, and stands in no item, reads as if it \
      weren't indented. Mostly a bullet was lost before it, or it was meant to belong to an item.
      """)

  /// Emphasis with a letter on both sides of its sign.
  static let emphasisInWord = Rule(
    "markdown/emphasis-in-word", .warning, "Put a backslash before a `*` that is to be printed.",
    explanation: """
      Two `*` in a paragraph make emphasis, also between letters and digits, and aren't printed.

          not   10*10 feet or 20*20
          but   10\\*10 feet or 20\\*20
      """)

  /// A mark that marks nothing.
  static let literalMark = Rule(
    "markdown/literal-mark", .warning, "A mark must touch the words that it marks.",
    explanation: """
      These signs mark emphasis, code or a heading, and do so only at the right place: `**` before \
      the first and after the last letter, with no space inside and no letter outside; a backtick \
      on both sides; `##` at the start of a line. Elsewhere they are printed.

          not   **Note:**the watch      but   **Note:** the watch
      """)

  /// A link that is none.
  static let literalLink = Rule(
    "markdown/literal-link", .warning, "A link is written `[words](address)`.",
    explanation: """
      Brackets and parentheses with a slip in them are printed as they stand. An address with \
      spaces stands between `<` and `>`; nothing stands between `]` and `(`; a title has straight \
      quotes; `[words][label]` needs an address for the label, which forms don't have.

          not   [the handbook](../files/My Handbook.pdf)
          but   [the handbook](<../files/My Handbook.pdf>)
      """)

  /// A mark of another dialect.
  static let dialect = Rule(
    "markdown/other-dialect", .warning, "Use only the marks of CommonMark.",
    explanation: """
      Footnotes (`[^1]`), struck text (`~~`), boxes to tick (`- [ ]`), ids of headings (`{#id}`) and \
      notes in boxes (`!!!`) belong to other kinds of Markdown. Here they are printed as they stand.
      """)

  /// An address that is no link.
  static let bareAddress = Rule(
    "link/bare-address", .warning, "Put an address of the web between `<` and `>`.",
    explanation: """
      An address in running text is printed and leads nowhere. Between `<` and `>` it is a link \
      with the same words.

          not   See https://www.fema.gov      but   See <https://www.fema.gov>
                See www.fema.gov                    See [www.fema.gov](https://www.fema.gov)
      """)

  /// Every rule of this kind.
  static let all: [Rule] = [
    letter, number, quantity, table, bullet, plus, numbering, indentedCode, definition, openFence,
    underline, unread, gluedHeading, gluedMarker, joinedLine, inlineList, emptyItem, shallowItem,
    brokenList, interruptedList, quotation, strayIndentation, emphasisInWord, literalMark,
    literalLink, dialect,
    bareAddress,
  ]
}
