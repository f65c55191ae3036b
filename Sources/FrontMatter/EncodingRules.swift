public import Diagnostics

/// The rules about the bytes of content files.
public enum EncodingRules {
  /// Every rule, in the order of their ids.
  public static let all = [controlCharacter, directionControl, invalidUTF8, utf16, windows1252]

  /// A control character in a text.
  static let controlCharacter = Rule(
    "encoding/control-character", .error, "A text can't hold control characters.",
    explanation: """
      Control characters can't be seen, can't stand in a web page and mean nothing in a text. \
      Tabs and line ends are fine. The others come from word processors (a vertical tab is their \
      line break), from PDF files, or from a file that was damaged. Delete the character at the \
      place named; retyping the words around it does that in every editor.

      A file that is full of NUL characters isn't a text, or is one in UTF-16: save it as UTF-8.
      """)

  /// A character that turns the direction of a text round.
  static let directionControl = Rule(
    "encoding/direction-control", .warning,
    "Avoid characters that turn the order of letters round.",
    explanation: """
      Some invisible characters turn the direction of the letters after them round, so that a page \
      shows them in another order than they stand in. They are meant for texts in which Arabic or \
      Hebrew stands beside English; elsewhere they come along when something is copied, or hide \
      what a text says. Delete the character, or retype the words around it.

          not   "Type 1" that begins with U+202E, and is shown as "1 epyT"
          but   "Type 1"
      """)

  /// A byte that isn't UTF-8.
  static let invalidUTF8 = Rule(
    "encoding/invalid-utf-8", .error, "Save content files as UTF-8.",
    explanation: """
      Content files are read as UTF-8, the encoding that every editor of today writes. The byte \
      at the place named doesn't belong to it. Open the file in an editor that shows its \
      encoding, check that the words look right, and save it as UTF-8.

      Only the first such byte of a file is shown; saving the file anew mends them all.
      """)

  /// A file in UTF-16.
  public static let utf16 = Rule(
    "encoding/utf-16", .error, "Save content files as UTF-8, not UTF-16.",
    explanation: """
      The file begins with the mark of UTF-16, which older Windows programs call "Unicode". \
      Nothing else in it was read. Save it as UTF-8: in Notepad, Save As, then Encoding: UTF-8.
      """)

  /// A byte that is a character in Windows-1252.
  public static let windows1252 = Rule(
    "encoding/windows-1252", .error, "Save content files as UTF-8, not Windows-1252.",
    explanation: """
      Content files are read as UTF-8. The byte at the place named isn't UTF-8, but in \
      Windows-1252, which older Windows programs call "ANSI", it is the character that the \
      message names: often a curly apostrophe or a dash. Save the file as UTF-8: in Notepad, \
      Save As, then Encoding: UTF-8. Check that the words look right before saving.

      Only the first such byte of a file is shown; saving the file anew mends them all.
      """)
}
