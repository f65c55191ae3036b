import Packaging

/// A file that a reviewer sent back.
public struct ReturnedFile: Sendable {
  /// Why a file can't be read, and what to do.
  public struct Failure: Error, Sendable {
    /// What is wrong, as a sentence.
    public let problem: String
    /// What to do about it.
    public let remedy: String

    init(_ problem: String, _ remedy: String) {
      self.problem = problem
      self.remedy = remedy
    }
  }

  /// The file's name.
  public let name: String
  /// The review sheets in it.
  let sheets: [SheetReader]
  /// What a Word file is; nil for a table.
  let document: ReturnedDocument?
  /// The names of the sheets of a workbook that have something in them, and are no review sheets.
  public let otherSheets: [String]

  /// Reads a file by what is in it, whatever its name ends with.
  public init(name: String, bytes: [UInt8]) throws(Failure) {
    self.name = name
    if let kind = UnreadableFile(bytes) { throw kind.failure(name) }
    let tables: [SheetTable]
    if ZipReader.isArchive(bytes) {
      (tables, document) = try Self.contents(of: bytes, name)
    } else {
      (tables, document) = ([CSVReader.read(bytes)], nil)
    }
    var (sheets, others): ([SheetReader], [String]) = ([], [])
    for table in tables {
      let parts = ReviewTable.all(in: table)
      sheets += parts.map { SheetReader($0, of: name) }
      if parts.isEmpty, !table.rows.isEmpty { others.append(table.name) }
    }
    (self.sheets, otherSheets) = (sheets, others)
    try requireReview()
  }

  private static func contents(
    of bytes: [UInt8], _ name: String
  ) throws(Failure) -> ([SheetTable], ReturnedDocument?) {
    let (unreadable, workbook, document): (UnreadableFile?, Workbook?, ReturnedDocument?)
    do throws(ZipReader.Failure) {
      let archive = try ZipReader(bytes)
      unreadable = try UnreadableFile(archive)
      workbook = try Workbook(archive)
      document = try ReturnedDocument(archive, of: name)
    } catch {
      throw Failure(
        "\(name) is damaged: it can’t be unpacked.",
        "Open it in the program that made it, and save it again; or ask the reviewer for another copy."
      )
    }
    if let unreadable { throw unreadable.failure(name) }
    guard workbook != nil || document != nil else {
      throw Failure(
        "\(name) is an archive, and neither an Excel nor a Word file that can be read.",
        "Unpack it, and give the sheets that are in it.")
    }
    return (workbook?.sheets ?? [], document)
  }

  private func requireReview() throws(Failure) {
    if let document {
      guard document.lines.isEmpty else { return }
      throw Failure(
        "\(name) is no Word file for review: it has none of the line codes.",
        "Make one with typebook diff ID OLD NEW --format docx, and have the comments copied into it."
      )
    }
    guard !sheets.isEmpty else {
      throw Failure(
        "\(name) is no review sheet: no row has heads such as Locator, Fingerprint, Comment.",
        """
        Save the sheet as CSV or XLSX with its row of heads. A sheet to start from: \
        typebook review ID@VERSION.
        """)
    }
    guard sheets.contains(where: \.hasLines) else {
      throw Failure(
        "\(name) has heads, and no line below them.",
        "Ask the reviewer to send it again, with the lines of the sheet.")
    }
  }

  /// Whether a sheet in it has no codes any more.
  var hasLostCodes: Bool { sheets.contains { $0.codes.isEmpty } }

  /// Every code in it.
  var codes: Set<String> { Set(sheets.flatMap(\.codes) + (document?.lines.map(\.code) ?? [])) }
}
