import Packaging

/// A file that a reviewer sent back.
public struct ReturnedFile: Sendable {
  /// Why a file can't be read, and what to do.
  public struct Failure: Error, Sendable {
    /// What is wrong, as a sentence.
    public let problem: String
    /// What to do about it.
    public let remedy: String
  }

  /// The file's name.
  let name: String
  /// The sheets in it that are review sheets.
  let sheets: [SheetReader]
  /// What a Word file is; nil for a table.
  let document: ReturnedDocument?

  /// Reads a file by what is in it, whatever its name ends with.
  public init(name: String, bytes: [UInt8]) throws(Failure) {
    self.name = name
    guard ZipReader.isArchive(bytes) else {
      sheets = [SheetReader(CSVReader.read(bytes), of: name)].compactMap(\.self)
      document = nil
      try Self.require(!sheets.isEmpty, name)
      return
    }
    do throws(ZipReader.Failure) {
      let archive = try ZipReader(bytes)
      sheets = try Workbook(archive)?.sheets.compactMap { SheetReader($0, of: name) } ?? []
      document = try ReturnedDocument(archive, of: name)
    } catch {
      throw Failure(
        problem: "\(name) is damaged, or locked with a password: it can't be unpacked.",
        remedy: "Open it in the program that made it, and save it again without a password.")
    }
    try Self.require(!sheets.isEmpty || document != nil, name)
  }

  private static func require(_ isReview: Bool, _ name: String) throws(Failure) {
    guard !isReview else { return }
    throw Failure(
      problem:
        "\(name) is no review sheet: no row has heads such as Locator, Fingerprint, Comment.",
      remedy: """
        Save the sheet as CSV or XLSX with its row of heads. A sheet to start from: \
        typebook review ID@VERSION.
        """)
  }

  /// Whether a sheet in it has no codes any more.
  var hasLostCodes: Bool { sheets.contains { $0.codes.isEmpty } }

  /// Every code in it.
  var codes: Set<String> { Set(sheets.flatMap(\.codes) + (document?.lines.map(\.code) ?? [])) }
}
