/// A file from outside of the catalog, of which a text is to be made.
public enum CapturedFile: Sendable {
  /// A text.
  case text([UInt8])
  /// What `pdftotext -bbox` prints of a PDF.
  case printed([UInt8])

  /// Reads the file at `path`; `-` is the standard input. The words of a PDF are taken out of it by
  /// `pdftotext`, where it is installed.
  public static func read(_ path: String) throws(EnvironmentError) -> CapturedFile {
    let bytes = try LooseFile.bytes(
      of: path, remedy: "Name a text that was captured of a form; - is the standard input.")
    guard bytes.starts(with: PDFText.beginning) else { return .text(bytes) }
    guard path != LooseFile.standardInput else {
      throw EnvironmentError(
        reason: .missingInput, problem: "The standard input is a PDF.",
        remedy: "Name its file: pdftotext reads no PDF from a pipe.")
    }
    return .printed(try PDFText.words(of: path))
  }
}
