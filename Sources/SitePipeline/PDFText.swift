/// The words of a PDF, which `pdftotext` takes out of it where it is installed.
enum PDFText {
  /// What every PDF begins with.
  static let beginning = Array("%PDF-".utf8)

  /// The most pages of which more is asked than their words: a form has far fewer, and it takes time.
  private static let mostPages = 60

  /// What the programs print of the PDF at `path`, whose bytes are `bytes`.
  static func words(of path: String, _ bytes: [UInt8]) throws(EnvironmentError) -> CapturedFile {
    // A path never looks like an option.
    let file = path.hasPrefix("/") ? path : "./" + path
    guard let ended = try run("pdftotext", ["-bbox", "-q", file, "-"]) else {
      throw EnvironmentError(
        reason: .missingInput, problem: "\(path) is a PDF, and pdftotext isn't installed.",
        remedy: "Install poppler-utils, or save the PDF's text into a file and import that.")
    }
    guard ended.status == 0, !ended.output.isEmpty else {
      let isEncrypted = bytes.firstRange(of: Array("/Encrypt".utf8)) != nil
      return .unreadable(isEncrypted ? encrypted : damaged)
    }
    let printed = String(decoding: ended.output, as: UTF8.self)
    guard printed.contains("\u{3C}word ") else { return .unreadable(scanned) }
    let pages = printed.split(separator: "\u{3C}page ").count - 1
    guard pages <= mostPages else { return .printed(ended.output, inOrder: [], structure: []) }
    return .printed(
      ended.output,
      inOrder: try output(of: "pdftotext", ["-bbox", "-raw", "-q", file, "-"]),
      structure: try output(of: "pdfinfo", ["-struct-text", file]))
  }

  /// What a program prints; nothing where it isn't installed, or fails.
  private static func output(
    of program: String, _ arguments: [String]
  ) throws(EnvironmentError) -> [UInt8] {
    guard let ended = try run(program, arguments), ended.status == 0 else { return [] }
    return ended.output
  }

  /// Runs a program; nil where it isn't installed.
  private static func run(
    _ program: String, _ arguments: [String]
  ) throws(EnvironmentError) -> ChildProcess? {
    do throws(SystemFailure) {
      return try ChildProcess(program, arguments, keepsOutput: true)
    } catch {
      throw EnvironmentError(
        reason: .system, problem: "\(program) can't be started: \(error.words).",
        remedy: "Mend that, and run the same command again.")
    }
  }

  private static let encrypted = (
    problem: "The PDF is locked with a password.",
    remedy: "Open it in a viewer with its password, print it into a new PDF, and import that."
  )

  private static let damaged = (
    problem: "The PDF is damaged: pdftotext can't read its pages.",
    remedy:
      "Download it again. If a viewer still opens it, print it from there into a new PDF, and import that."
  )

  private static let scanned = (
    problem: "The PDF has no text: its pages are pictures.",
    remedy:
      "Let a program for text recognition read it, such as ocrmypdf, and import what it makes."
  )
}

extension CapturedFile {
  fileprivate static func unreadable(_ reason: (problem: String, remedy: String)) -> CapturedFile {
    .unreadable(problem: reason.problem, remedy: reason.remedy)
  }
}
