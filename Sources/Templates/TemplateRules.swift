public import Diagnostics

/// What can be wrong with a theme's templates.
public enum TemplateRules {
  /// Every rule of templates, in the order a reader meets them.
  public static let all: [Rule] = [
    notUTF8, unclosedTag, badName, badDelimiters, unclosedSection, crossedSection, nesting,
    strayContent, missingPage, unknownPartial, unknownBlock, endlessPartial,
    unknownName, unknownWord, missingWord, unusedWord, unplaceableValue, escapedHTML, unescapedText,
    notASection,
  ]

  /// A template's bytes aren't UTF-8.
  public static let notUTF8 = Rule(
    "template/not-utf8", .error, "Save templates as UTF-8.",
    explanation: """
      Pages are UTF-8, and a template's text is copied to them as it stands. The file holds a byte \
      that isn't UTF-8, perhaps because it was saved as Windows-1252. Save it as UTF-8.
      """)

  /// `{{` without `}}`.
  public static let unclosedTag = Rule(
    "template/unclosed-tag", .error, "Close every tag.",
    explanation: """
      A tag starts with `{{` and ends with `}}`; `{{{` ends with `}}}`, and a delimiter tag \
      `{{=<% %>=}}` ends with `=}}`. Nothing after an unclosed tag can be read. To show two braces \
      on a page, change the delimiters around them.
      """)

  /// A tag whose name isn't one.
  public static let badName = Rule(
    "template/bad-name", .error, "A tag holds one name.",
    explanation: """
      A tag names one thing: a field (`title`), a field of a record (`issuer.name`), the value of \
      the section around (`.`), a template or a block. A name has no spaces in it and isn't \
      empty. Mustache has no `if`, `else` or `each`: `{{#x}}` shows its content when there is an \
      `x` and repeats it for a list, `{{^x}}` shows its content when there is none.
      """)

  /// A delimiter tag that doesn't give two delimiters.
  public static let badDelimiters = Rule(
    "template/bad-delimiters", .error, "A delimiter tag gives two delimiters.",
    explanation: """
      `{{=<% %>=}}` makes `<%` and `%>` the delimiters of the tags after it in the same file. \
      Between the equals signs stand two words, without equals signs or spaces in them.
      """)

  /// A section, block or parent without an end.
  public static let unclosedSection = Rule(
    "template/unclosed-section", .error, "Close every section, block and parent.",
    explanation: """
      What `{{#x}}`, `{{^x}}`, `{{$x}}` or `{{<x}}` opens is closed by `{{/x}}` in the same file.
      """)

  /// An end that closes nothing, or something else.
  public static let crossedSection = Rule(
    "template/crossed-section", .error, "Close sections in reverse order.",
    explanation: """
      Sections, blocks and parents are nested: `{{#a}}{{#b}}{{/b}}{{/a}}`. A closing tag names what \
      was opened last and isn't closed yet.
      """)

  /// Nesting that no reader could follow.
  public static let nesting = Rule(
    "template/nesting", .error, "Sections, blocks and parents nest at most 100 deep.",
    explanation: """
      Nesting of more than a hundred levels is always an accident, such as a script that wrote the \
      same opening tag over and over. Close what isn't needed around the tag, or move a part of the \
      template to one of its own and include that.
      """)

  /// Content of a parent that shows nowhere.
  public static let strayContent = Rule(
    "template/stray-content", .error, "Only blocks can stand directly inside a parent.",
    explanation: """
      `{{<layout}}…{{/layout}}` shows the template `layout` with the blocks given between the two \
      tags. Text and tags there that aren't inside a block `{{$name}}…{{/name}}` would show \
      nowhere. Move them into a block.
      """)

  /// A template that a page needs isn't there.
  public static let missingPage = Rule(
    "template/missing-page", .error, "A theme needs a template for every kind of page.",
    explanation: """
      Every kind of page is rendered by the template of its name. Add the file, even if it only \
      holds `{{<layout}}{{/layout}}`.
      """)

  /// A partial or parent that isn't there.
  public static let unknownPartial = Rule(
    "template/unknown-partial", .error, "A partial or parent must name a template of the theme.",
    explanation: """
      `{{>name}}` and `{{<name}}` put another template in their place: the file `name.mustache` of \
      the theme, or `folder/name` for a file in a folder.
      """)

  /// A block is given that the parent doesn't have.
  public static let unknownBlock = Rule(
    "template/unknown-block", .error, "Override only blocks that the parent defines.",
    explanation: """
      A block inside `{{<layout}}…{{/layout}}` replaces the block of the same name in `layout` or \
      in a template that `layout` includes. One that none of them has would show nowhere.
      """)

  /// A template includes itself without end.
  public static let endlessPartial = Rule(
    "template/endless-partial", .error,
    "A template may include itself only inside a section over a list.",
    explanation: """
      A template that includes itself, directly or through others, must come to an end: every \
      round has to go down into a list of the record it is in, `{{#items}}{{>item}}{{/items}}` in \
      `item`, where `items` is a field of each item.
      """)

  /// A name that the page's data doesn't have.
  public static let unknownName = Rule(
    "template/unknown-name", .error, "Use only names of the page's data.",
    explanation: """
      Names are looked up in the innermost record first, then in the records around it, up to the \
      page. The theme's README lists the fields of every record. In `issuer.name`, `name` is looked \
      up in the record `issuer` only.
      """)

  /// A word that the theme doesn't have.
  public static let unknownWord = Rule(
    "template/unknown-word", .error, "Place only words that the theme has.",
    explanation: """
      `{{words.search}}` places the text that words.yml gives under `search`; `{{words.link.search}}` \
      that under `search` in the group `link`. A theme that extends another one has the words of \
      both, and its own come first.
      """)

  /// A word that pages need and the theme lacks.
  public static let missingWord = Rule(
    "template/missing-word", .error, "A theme must have every word that the program places.",
    explanation: """
      Some words don't stand in a template but in what templates are given, such as the labels of \
      the navigation. A theme has to give all of them in words.yml, or extend a theme that does.
      """)

  /// A word that nobody would read.
  public static let unusedWord = Rule(
    "template/unused-word", .error, "Every word of a theme must be used.",
    explanation: """
      Neither a template nor the program places this word of the theme's own words.yml. Most often \
      its name is misspelled, so that pages still say the word of the theme that this one extends.
      """)

  /// A record, list or condition where a text must stand.
  public static let unplaceableValue = Rule(
    "template/unplaceable-value", .error,
    "A tag can place a text, HTML, a URL or a number only.",
    explanation: """
      A record, a list or a condition can't be written on a page as it is. Open a section, \
      `{{#items}}{{name}}{{/items}}`, or name a field of the record, `{{issuer.name}}`. `{{.}}` is \
      the value of a section over an optional text or over a list of texts.
      """)

  /// `{{x}}` on HTML.
  public static let escapedHTML = Rule(
    "template/escaped-html", .error, "Place HTML with three braces.",
    explanation: """
      `{{x}}` escapes, so that a reader would see the tags of the markup. Write `{{{x}}}`, which \
      places markup as it stands. It is safe: a field of the kind HTML was escaped when it was made.
      """)

  /// `{{{x}}}` on something that isn't HTML.
  public static let unescapedText = Rule(
    "template/unescaped-text", .error, "Place text, URLs and numbers with two braces.",
    explanation: """
      `{{{x}}}` and `{{&x}}` place a value without escaping it, so that a `<` in a text would become \
      markup. Write `{{x}}`. Only fields of the kind HTML are placed unescaped.
      """)

  /// A section over a value that is always there.
  public static let notASection = Rule(
    "template/not-a-section", .error,
    "A section needs a condition, an optional, a list or a record.",
    explanation: """
      `{{#x}}` asks whether there is an `x`, and `{{^x}}` whether there is none. A value that is \
      always there leaves nothing to ask: place it with `{{x}}`.
      """)
}
