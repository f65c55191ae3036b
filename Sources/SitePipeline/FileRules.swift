public import Diagnostics

/// What can be wrong with files and folders before anything in them is read.
public enum FileRules {
  /// A file that can't be opened or read.
  public static let unreadable = Rule(
    "file/unreadable", .error, "Every file of the content must be readable.",
    explanation: """
      The system refused to open or read a file or folder, with the words that the finding quotes.
      Most often its permissions are to blame, a cloud folder that hasn't fetched it, or a symbolic
      link to something that has moved. A catalog built without the file would silently lack it.
      """)

  /// A symbolic link that leads out of the folder.
  public static let symlinkOutside = Rule(
    "file/symlink-outside", .error, "A symbolic link can't lead out of the folder that is read.",
    explanation: """
      A link that leads out of the content's or the theme's folder makes the catalog depend on a
      file that a copy or a clone doesn't have, and could publish a file that was never meant to be.
      Put a copy of the file in the link's place.

      In the content, a link also stays in the folder of its kind: files/ holds files, or links to
      files in files/. A link there to a definition or a page would hand that out to all readers,
      whatever its audience. Put the file itself in files/, if all who read the pages that use it
      may read it.
      """)

  /// Symbolic links that lead round in a circle.
  public static let symlinkLoop = Rule(
    "file/symlink-loop", .error, "A symbolic link can't lead back to itself.",
    explanation: """
      A link to a folder that holds the link itself makes the tree endless, and a link to itself
      leads nowhere. Remove the link.
      """)

  /// A document that isn't the one that was captured.
  public static let sourceSum = Rule(
    "about/source-sum", .error, "Write the SHA-256 of a document beside its name.",
    explanation: """
      A document that `sources` names in an about.md is published as the issuer's own. Its SHA-256 says
      which file that is: a file that was saved again, or exchanged, isn't it any more.

          sources:
            1.2:
              file: 6-509-1280-1.2.pdf
              sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
      """)

  /// A pipe, a socket or a device among the files.
  public static let notAFile = Rule(
    "file/not-a-file", .error, "The content may hold only plain files and folders.",
    explanation: """
      A pipe, a socket or a device stands among the files. It can't be read as a document is, and
      can't be copied. Remove it.
      """)

  /// A name that can't be a name everywhere.
  public static let unusableName = Rule(
    "file/unusable-name", .error, "A file name must work on every system.",
    explanation: """
      Names are UTF-8, hold no control characters and none of \\ : * ? " < > |, and don't end with a
      space or a full stop; an attachment isn't named like a Windows device (con, aux, nul, …). A
      site with other names can't be unpacked or copied everywhere. Rename the file.
      """)

  /// Two names that some systems can't tell apart.
  public static let nameCollision = Rule(
    "file/name-collision", .error,
    "Two names in a folder must differ by more than case or accents.",
    explanation: """
      Windows and macOS hold names that differ only in capitals, or only in how an accented letter is
      encoded, to be the same; a clone there would lose one of the two. Rename one.
      """)

  /// A file that an editor keeps for itself.
  public static let backup = Rule(
    "file/backup", .warning, "Keep files of editors and offices out of the content.",
    explanation: """
      Editors and offices keep backups and locks beside the files that they have open: `x.md~`,
      `#x.md#`, `x.md.orig`, `~$x.docx`, `4913`. They are passed over, and copied nowhere. Delete
      them when the program is closed.
      """)

  /// A file too large to be a document.
  public static let tooLarge = Rule(
    "file/too-large", .error, "A document must be smaller than 1 GB.",
    explanation: """
      Places in a document are counted with 32 bits. A document of this size is a mistake; a large
      attachment belongs in files/, where size doesn't matter.
      """)

  /// Every rule about files, in the order in which they are explained.
  public static let all = [
    unreadable, symlinkOutside, symlinkLoop, notAFile, unusableName, nameCollision, backup,
    tooLarge, sourceSum,
  ]
}
