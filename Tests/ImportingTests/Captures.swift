import CatalogModel
import CatalogReading
import Diagnostics
import Foundation
import Importing

/// A word in print, where it begins, and its line.
typealias PrintedWord = (word: String, left: Int, line: Int)

/// Captures for tests, and what the files made of them say.
enum Captures {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: repository.appending(path: path), encoding: .utf8)
  }

  /// The capture of a page as it was published.
  static func published() throws -> String { try text("Tests/Fixtures/Sources/6-509-1280.txt") }

  /// Captures of every kind: copied from a page, pasted with tabs, saved by an office, and in columns.
  static let whole: [(path: String, id: String, version: Version)] = [
    ("Tests/Fixtures/Sources/6-509-1280.txt", "6-509-1280", Version(1, 3)),
    ("Tests/Fixtures/Captures/chromium-90-508-1001.txt", "90-508-1001", Version(1, 3)),
    ("Tests/Fixtures/Captures/libreoffice-90-508-1001.txt", "90-508-1001", Version(1, 3)),
    ("Tests/Fixtures/Captures/layout-6-509-1280.txt", "6-509-1280", Version(1, 3)),
  ]

  /// A form's head, with a text below it.
  static func form(_ rest: String) -> String {
    """
    ID
    90-509-1
    Name
    Lamp Keeper
    Version
    1.0

    """ + rest
  }

  /// Words as `pdftotext -bbox` prints them, 12 points from line to line.
  static func printed(_ words: [PrintedWord]) -> [UInt8] {
    let lines = words.map { word, left, line in
      "<word xMin=\"\(left)\" yMin=\"\(line * 12)\" xMax=\"\(left + word.utf8.count * 5)\" "
        + "yMax=\"\(line * 12 + 11)\">\(word)</word>\n"
    }
    return Array("<page width=\"600\">\n\(lines.joined())".utf8)
  }

  /// The file that is made of a text.
  static func imported(
    _ text: String, as given: (id: DefinitionID, version: Version)? = nil,
    knowing knowledge: FormImport.Knowledge = FormImport.Knowledge()
  ) throws -> FormImport {
    try FormImport.read(Capture(text: text), as: given, knowing: knowledge)
  }

  /// The body of that file, its front matter left out.
  static func body(_ text: String) throws -> String {
    let file = String(decoding: try imported(text).file, as: UTF8.self)
    return file.components(separatedBy: "---\n")[2].trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What a file says.
  static func revision(_ bytes: [UInt8]) throws -> Revision {
    let file = SourceFile(path: "1.0.md", bytes: bytes)
    guard let revision = ContentDecoder.decodeRevision(file, proposalName: "x").value else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return revision
  }
}

extension Ledger {
  /// The words without a place.
  var lost: [String] { unplaced.map(\.word.text) }
}
