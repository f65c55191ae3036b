/// The words of a PDF, which `pdftotext` takes out of it where it is installed.
enum PDFText {
  /// What every PDF begins with.
  static let beginning = Array("%PDF-".utf8)

  /// What the program prints: each word with its place on the page.
  static func words(of path: String) throws(EnvironmentError) -> [UInt8] {
    // A path never looks like an option.
    let file = path.hasPrefix("/") ? path : "./" + path
    let ended: ChildProcess?
    do throws(SystemFailure) {
      ended = try ChildProcess("pdftotext", ["-bbox", "-q", file, "-"], keepsOutput: true)
    } catch {
      throw refusal(path, "no pipe can be made")
    }
    guard let ended else {
      throw EnvironmentError(
        reason: .missingInput, problem: "\(path) is a PDF, and pdftotext isn't installed.",
        remedy: "Install poppler-utils, or save the PDF's text into a file and import that.")
    }
    guard ended.status == 0, !ended.output.isEmpty else {
      throw refusal(path, "pdftotext can't read it")
    }
    return ended.output
  }

  private static func refusal(_ path: String, _ words: String) -> EnvironmentError {
    EnvironmentError(
      reason: .missingInput, problem: "\(path) can't be read: \(words).",
      remedy: "Save the PDF's text into a file and import that.")
  }
}
