public import Diagnostics

/// What can be wrong with where a file is and what it is called.
public enum PlaceRules {
  /// A file that nothing reads.
  static let noPlace = Rule(
    "file/no-place", .error, "Every file of the content must be where the format expects it.",
    explanation: """
      A file's place says what it is, and a file at any other place would be left out of the \
      catalog without a word. The places are:

          catalog.yml                     the catalog's settings
          definitions/<id>/<version>.md   an official version
          definitions/<id>/about.md       what this catalog says about a definition
          proposals/<id>/<name>.md        a proposed text
          references/<name>.md            a list of references
          vocabulary/<name>.md            a list of terms
          supplements/<name>.md           local notes to a definition
          pages/<name>.md                 a guide page; `index.md` is the home page's text
          frozen.sums                     the sums of published texts
          files/…                         images and attachments

      `README.md` is for authors and is read nowhere.
      """)

  /// A file that is called `.md.txt`.
  static let textEnding = Rule(
    "file/text-ending", .error, "Content files end in `.md`, not in `.txt`.",
    explanation: """
      Windows and its editors add `.txt` to names, and hide it. In the Explorer, turn on "File \
      name extensions" under View; then take the `.txt` away. When saving from Notepad, choose \
      "All files" as the type.

          not   1.3.md.txt
          but   1.3.md
      """)

  /// A name that can't be a part of an address.
  public static let name = Rule(
    "file/name", .error,
    "A file name that becomes an address may have letters, digits and hyphens only.",
    explanation: """
      Pages and proposals have addresses made of their files' names. Spaces, accents and signs are \
      written differently in addresses, and are lost in mails and on USB sticks.

          not   pages/How to read.md
          but   pages/how-to-read.md
      """)

  /// A file and its copy.
  public static let copy = Rule(
    "file/copy", .warning, "Two files of a folder must differ in their front matter.",
    explanation: """
      Programs that keep folders in step save two versions of a file under two names when both were \
      changed. Both would be published. Compare them, keep what is right in one, and delete the \
      other.

          supplements/night.md
          supplements/night-LAPTOP-7Q2M.md      another night.md?
      """)

  /// The settings aren't there.
  public static let noSettings = Rule(
    "catalog/missing", .error, "A catalog needs a `catalog.yml`.",
    explanation: """
      The file `catalog.yml`, at the top of the content folder, says what the catalog is called \
      and from when it is. The least that it holds:

          format: 1
          title: Resource Typing Catalog
          as_of: 2026-11-22
      """)

  /// Every rule on places.
  public static let all: [Rule] = [noPlace, textEnding, name, noSettings]
}
