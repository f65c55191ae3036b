/// The words of a PDF, which `pdftotext` takes out of it where it is installed.
enum PDFText {
  /// What every PDF begins with.
  static let beginning = Array("%PDF-".utf8)

  /// What the program prints: each word with its place on the page.
  static func words(of path: String) throws(EnvironmentError) -> CapturedFile {
    // A path never looks like an option.
    let file = path.hasPrefix("/") ? path : "./" + path
    let ended: ChildProcess?
    do throws(SystemFailure) {
      ended = try ChildProcess("pdftotext", ["-bbox", "-q", file, "-"], keepsOutput: true)
    } catch {
      throw EnvironmentError(
        reason: .system, problem: "pdftotext can't be started: \(error.words).",
        remedy: "Mend that, and run the same command again.")
    }
    guard let ended else {
      throw EnvironmentError(
        reason: .missingInput, problem: "\(path) is a PDF, and pdftotext isn't installed.",
        remedy: "Install poppler-utils, or save the PDF's text into a file and import that.")
    }
    guard ended.status == 0, !ended.output.isEmpty else { return .unreadable(broken) }
    guard String(decoding: ended.output, as: UTF8.self).contains("\u{3C}word ") else {
      return .unreadable(scanned)
    }
    return .printed(ended.output)
  }

  private static let broken = (
    problem: "pdftotext can't read the PDF: it is damaged, or needs a password.",
    remedy: "Open it in a viewer, print it into a new PDF, and import that."
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
