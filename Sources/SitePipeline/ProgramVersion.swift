import CommonMark

/// Which program makes a site: two builds of one content are the same when these are.
public enum ProgramVersion {
  /// The program's own version.
  public static let number = "0.1.0"

  /// The version with that of the library that renders the text: `0.1.0 (libcmark 0.30.2)`.
  public static var text: String { "\(number) (libcmark \(MarkdownParser.libraryVersion))" }
}
