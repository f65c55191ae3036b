import Bytes
import Packaging

/// Kinds of file that reviewers send and that can't be read, told by what is in them.
enum UnreadableFile: CaseIterable {
  case empty, locked, oldWord, oldExcel, pdf, richText, markup, openSheet, openText, binaryExcel

  /// The kind of a file; nil for one that may be read.
  init?(_ bytes: [UInt8]) {
    guard let kind = Self.allCases.first(where: { $0.matches(bytes) }) else { return nil }
    self = kind
  }

  /// The kind of an archive; nil for one that may be read.
  init?(_ archive: ZipReader) throws(ZipReader.Failure) {
    let type = String(decoding: try archive.file("mimetype") ?? [], as: UTF8.self)
    if type.hasPrefix("application/vnd.oasis.opendocument") {
      self = type.contains("spreadsheet") ? .openSheet : .openText
    } else if archive.paths.contains("xl/workbook.bin") {
      self = .binaryExcel
    } else {
      return nil
    }
  }

  private func matches(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .empty: bytes.allSatisfy { $0 <= 0x20 }
    case .locked: Self.isCompound(bytes) && Self.names("EncryptedPackage", in: bytes)
    case .oldWord: Self.isCompound(bytes) && Self.names("WordDocument", in: bytes)
    case .oldExcel: Self.isCompound(bytes)
    case .pdf: bytes.starts(with: "%PDF".utf8)
    case .richText: bytes.starts(with: "{\\rtf".utf8)
    case .markup: ForeignText.decode(Array(bytes.prefix(256))).trimmed.hasPrefix("<")
    case .openSheet, .openText, .binaryExcel: false
    }
  }

  /// Whether a file is of the kind in which Office kept its files before 2007, and keeps locked ones.
  private static func isCompound(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// Whether a compound file has a stream of this name.
  private static func names(_ name: String, in bytes: [UInt8]) -> Bool {
    let wide: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] }
    return bytes.indices.contains {
      bytes[$0] == wide[0] && bytes[$0...].starts(with: wide)
    }
  }

  /// What is wrong, and what to do.
  func failure(_ name: String) -> ReturnedFile.Failure {
    let save = "Open it in the program that made it, and save it as "
    return switch self {
    case .empty: .init("\(name) is empty.", "Ask the reviewer to send it again.")
    case .locked:
      .init(
        "\(name) is locked with a password.",
        "Open it with the password, and save it without one.")
    case .oldWord: .init("\(name) is a Word file of before 2007 (.doc).", save + "DOCX.")
    case .oldExcel:
      .init("\(name) is an Excel file of before 2007 (.xls).", save + "XLSX or CSV.")
    case .binaryExcel: .init("\(name) is a binary Excel file (.xlsb).", save + "XLSX or CSV.")
    case .openSheet:
      .init("\(name) is an OpenDocument spreadsheet (.ods).", save + "XLSX or CSV.")
    case .openText: .init("\(name) is an OpenDocument text (.odt).", save + "DOCX.")
    case .richText: .init("\(name) is a rich text (.rtf).", save + "DOCX.")
    case .pdf:
      .init(
        "\(name) is a PDF, from which comments can’t be read.",
        "Ask the reviewer for the sheet or the Word file itself.")
    case .markup:
      .init(
        "\(name) is a page of HTML or XML, and no table.",
        "Open it in a spreadsheet program, and save it as XLSX or CSV.")
    }
  }
}
