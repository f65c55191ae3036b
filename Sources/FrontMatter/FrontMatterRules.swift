public import Diagnostics

/// The rules about the fences of front matter and the YAML between them.
public enum FrontMatterRules {
  /// Every rule, in the order of their ids.
  public static let all = [
    commentCutsValue, curlyQuotes, duplicateKey, fence, invalidYAML, missing, notAMapping, notFirst,
    tabIndentation, tooDeep, unclosed, unclosedQuote, unquotedColon, unsupportedYAML,
  ]

  /// A `#` that ends a value which seems to go on.
  static let commentCutsValue = Rule(
    "front-matter/comment-cuts-value", .warning,
    "Quote a value that contains ` #`, or the rest is lost.",
    explanation: """
      In YAML a space and `#` begin a comment, so that what follows isn't part of the value. \
      Where it is meant as text, put the whole value in quotes. Where it is meant as a comment, \
      put two spaces before `#` and one after it, and nothing is reported. A line that begins with \
      `#` is a comment, too: `#updated: 2020-02-15` says nothing.

      Before: `title: Annex #4`
      After: `title: "Annex #4"`
      """)

  /// Quotes of print around a value.
  static let curlyQuotes = Rule(
    "front-matter/curly-quotes", .error, "Use straight quotes around a value.",
    explanation: """
      Word processors turn straight quotes into curly ones. YAML knows only the straight ones: \
      curly ones become part of the value, which then is no known word and shows them on the \
      page. Write straight quotes, or none. A text that really has curly quotes at both ends \
      needs straight ones around them.

      Before: `status: “Published”`
      After: `status: Published`
      """)

  /// A key that stands more than once.
  public static let duplicateKey = Rule(
    "front-matter/duplicate-key", .error, "Give each key once.",
    explanation: """
      Of two values for one key, one would silently win. The finding stands at the second; the \
      note under it shows the first. Delete one of the two.

      Before: `kind: Personnel` and, further down, `kind: Team`
      After: `kind: Personnel`
      """)

  /// A fence that isn't exactly three hyphens.
  public static let fence = Rule(
    "front-matter/fence", .error, "A front matter fence is `---` and nothing else.",
    explanation: """
      The lines before and after the front matter are three hyphens at the start of the line. \
      Word processors turn hyphens into dashes, which look alike and are other characters; \
      spaces before the hyphens, a fourth hyphen and text after them are wrong too. Type the \
      line again in a plain text editor.

      Before: `—` or `----`
      After: `---`
      """)

  /// A text that isn't YAML.
  static let invalidYAML = Rule(
    "front-matter/invalid-yaml", .error, "Front matter must be valid YAML.",
    explanation: """
      Front matter is lines of `key: value`. A value that begins with a sign of YAML's own \
      (`@`, `*`, `&`, `%`, `!`, a backtick) stands in quotes, and so does one that holds a \
      colon and a space. A value that goes on over several lines is indented. All keys of a \
      group begin in the same column. The part at the place named was left out, and the rest was \
      checked without it.

      Before: `title: @home`
      After: `title: "@home"`
      """)

  /// A file without front matter.
  public static let missing = Rule(
    "front-matter/missing", .error, "A content file must begin with front matter.",
    explanation: """
      Every content file but `README.md` begins with a line `---`, its keys, and another line \
      `---`. This one begins with something else, so nothing is known about it. A file that \
      isn't content belongs somewhere else.

      Before: `## Overall Function`
      After: `---`, the keys, `---`, and then `## Overall Function`
      """)

  /// YAML that isn't keys and values.
  public static let notAMapping = Rule(
    "front-matter/not-a-mapping", .error, "Front matter must be keys with values.",
    explanation: """
      The front matter as a whole is a text or a list here, not lines of `key: value`. Most \
      often a colon is missing, or the space after it.

      Before: `name:Fusion Liaison Officer`
      After: `name: Fusion Liaison Officer`
      """)

  /// A fence that isn't the first line.
  static let notFirst = Rule(
    "front-matter/not-first", .error, "Front matter must begin in the first line.",
    explanation: """
      The line `---` that opens the front matter must be the very first line of the file. Here \
      empty lines stand above it. Delete them.
      """)

  /// A line indented with a tab.
  static let tabIndentation = Rule(
    "front-matter/tab-indentation", .error, "Indent front matter with spaces, not tabs.",
    explanation: """
      YAML doesn't allow tabs at the start of a line, because editors show them at different \
      widths. Replace each by two spaces. Most editors can do so while typing: look for a \
      setting named "insert spaces" or "soft tabs".
      """)

  /// Values nested too deep.
  static let tooDeep = Rule(
    "front-matter/too-deep", .error, "Values may be nested a few levels deep only.",
    explanation: """
      No key of the format needs more than three levels of lists and groups in each other; more \
      than 64 were found. Such a text isn't front matter, and reading it could take any amount \
      of memory, so that it wasn't tried. Look for a bracket that was repeated by accident.
      """)

  /// Front matter without an end.
  public static let unclosed = Rule(
    "front-matter/unclosed", .error, "Close front matter with a line `---`.",
    explanation: """
      The line `---` opens the front matter and another one must close it, before the body \
      begins. None was found, so that it can't be told where the body begins, and nothing in \
      this file was read. A line that looks much like a fence is used as one and named in a \
      note.

      Put a line `---` after the last key.
      """)

  /// A quote or bracket without its partner.
  static let unclosedQuote = Rule(
    "front-matter/unclosed-quote", .error, "Close every quote and bracket.",
    explanation: """
      A value that begins with a quote ends at the same kind of quote, and a list or group that \
      begins with a bracket ends at its partner. Here it goes on into the lines that follow. \
      Inside single quotes an apostrophe is written twice.

      Before: `aliases: [FLO, Liaison Officer`
      After: `aliases: [FLO, Liaison Officer]`
      """)

  /// A colon inside a value without quotes.
  static let unquotedColon = Rule(
    "front-matter/unquoted-colon", .error, "Quote a value that contains a colon and a space.",
    explanation: """
      A colon and a space end a key in YAML. Where they are part of a text, the text must stand \
      in quotes.

      Before: `title: NIMS: An Overview`
      After: `title: "NIMS: An Overview"`
      """)

  /// A feature of YAML that content doesn't use.
  static let unsupportedYAML = Rule(
    "front-matter/unsupported-yaml", .error, "Use only the plain parts of YAML.",
    explanation: """
      YAML has anchors (`&name`), aliases (`*name`), tags (`!name`), merge keys (`<<`), keys \
      that are lists, and several documents in one file. None of them is used in content: \
      readers don't expect them, and a few lines of aliases can stand for millions of values. \
      Write the value out. If the sign is meant as text, put the value in quotes.

      Before: `note: *see below`
      After: `note: "*see below"`
      """)
}
