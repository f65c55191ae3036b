/// A file from outside of the catalog, of which a text is to be made.
public enum CapturedFile: Sendable {
  /// A text.
  case text([UInt8])
  /// What `pdftotext -bbox` prints of a PDF, what it prints with `-raw`, in the PDF's own order, and the structure
  /// of one that is tagged, as `pdfinfo -struct-text` prints it; the last two empty where they aren't known.
  case printed([UInt8], inOrder: [UInt8], structure: [UInt8])
  /// A file without a text that can be read: what it is, and what to do with it.
  case unreadable(problem: String, remedy: String)

  /// Reads the file at `path`; `-` is the standard input. The words of a PDF are taken out of it by
  /// `pdftotext`, where it is installed.
  public static func read(_ path: String) throws(EnvironmentError) -> CapturedFile {
    let bytes = try LooseFile.bytes(
      of: path, remedy: "Name a text that was captured of a form; - is the standard input.")
    guard bytes.starts(with: PDFText.beginning) else {
      return ForeignFile.kind(of: bytes).map(unreadable) ?? .text(bytes)
    }
    guard path != LooseFile.standardInput else {
      return .unreadable(
        problem: "The standard input is a PDF.",
        remedy: "Name its file: pdftotext reads no PDF from a pipe.")
    }
    return try PDFText.words(of: path, bytes)
  }

  private static func unreadable(_ kind: ForeignFile) -> CapturedFile {
    .unreadable(problem: kind.problem, remedy: kind.remedy)
  }
}

/// A file that isn't a text, by its first bytes.
enum ForeignFile {
  case empty
  case office
  case richText
  case webPage
  case other

  /// What the file is; nil for a text.
  static func kind(of bytes: [UInt8]) -> ForeignFile? {
    if bytes.allSatisfy({ $0 <= 0x20 }) { return .empty }
    // A ZIP archive (.docx, .odt), and what Word wrote before (.doc).
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return .office
    }
    if bytes.starts(with: Array("{\\rtf".utf8)) { return .richText }
    let head = String(decoding: bytes.prefix(1000), as: UTF8.self).lowercased()
    if head.contains("\u{3C}!doctype html") || head.contains("\u{3C}html") { return .webPage }
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return !hasMark && bytes.contains(0) ? .other : nil
  }

  var problem: String {
    switch self {
    case .empty: "The file has no words."
    case .office: "This is a file of an office program, and not its text."
    case .richText: "This is rich text (RTF), and not plain text."
    case .webPage: "This is the source of a web page, and not its text."
    case .other: "The file isn't a text."
    }
  }

  var remedy: String {
    switch self {
    case .empty: "Copy the form's text into it, or import the form's PDF."
    case .office, .richText:
      "Open it, save it as a PDF or as plain text (UTF-8), and import that."
    case .webPage:
      "Open it in a browser, print it as a PDF or copy its text into a file, and import that."
    case .other: "Import the form's PDF, or a text that was copied of it."
    }
  }
}
