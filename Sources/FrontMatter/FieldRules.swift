public import Diagnostics

/// The rules about the keys and values of front matter, whatever they mean.
public enum FieldRules {
  /// Every rule, in the order of their ids.
  public static let all = [
    blankValue, missingKey, mistypedValue, unknownKey, unknownValue, unquotedComma,
  ]

  /// A key that must have a value and has none.
  public static let blankValue = Rule(
    "field/blank-value", .error, "This key needs a value.",
    explanation: """
      Some keys may be blank, because the form is blank there. This one can't be: nothing could \
      be shown, or found, without it. Write its value after the colon.

      Before: `name:`
      After: `name: Fusion Liaison Officer`
      """)

  /// A required key that isn't there.
  static let missingKey = Rule(
    "field/missing-key", .error, "A required key is missing.",
    explanation: """
      The front matter, or the group of keys at the place named, lacks a key that every such \
      file needs. A missing key of front matter is reported at the line `---` that opens it. \
      Add a line with the key, a colon, a space and the value.

      A misspelt key is reported as unknown, with the right one.
      """)

  /// A value of the wrong kind.
  public static let mistypedValue = Rule(
    "field/mistyped-value", .error, "The value must be of the kind that its key needs.",
    explanation: """
      A key takes a text, a list or a group of keys, and this value is another of the three. \
      A list is written in brackets, or as lines that begin with a hyphen and a space. A text \
      that holds a colon and a space must stand in quotes, or else it is a group of one key.

      Before: `aliases: FLO`
      After: `aliases: [FLO]`
      """)

  /// A key that the format doesn't have.
  public static let unknownKey = Rule(
    "field/unknown-key", .error, "Use only the keys of the format.",
    explanation: """
      Only the keys of the format are read. An unknown key is mostly a slip of the pen, and what \
      it says would silently be missing from every page: so it is an error. The nearest key is \
      offered where one is near. Delete keys of your own, or put their text into the body.

      Before: `orginal_release: 2017-11-07`
      After: `original_release: 2017-11-07`
      """)

  /// A name in a list that its own commas cut.
  public static let unquotedComma = Rule(
    "field/unquoted-comma", .error, "Put a name with a comma in quotes.",
    explanation: """
      In a list in brackets, a comma ends each text. A name that has commas of its own must stand in \
      quotes, or else it is several names.

      Before: `[Screening, Search, and Detection, Planning]`
      After: `["Screening, Search, and Detection", Planning]`
      """)

  /// A value that isn't among the words that the key takes.
  static let unknownValue = Rule(
    "field/unknown-value", .error, "The value must be one of the words that its key takes.",
    explanation: """
      The key takes one of a few words, which the message names, and this isn't any of them. \
      Upper and lower case don't matter.

      Before: `single_resource: true`
      After: `single_resource: yes`
      """)
}
