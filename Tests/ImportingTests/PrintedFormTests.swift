import CatalogModel
import CommonMark
import Diagnostics
import Foundation
import Importing
import Testing

@Suite("A form in print")
struct PrintedFormTests {
  private static let harbor = "Tests/Fixtures/Sites/Harbor/Content/definitions/"

  @Test(
    "is read cell by cell, whichever way its cells are set",
    arguments: [
      ("chromium-90-508-1001.bbox", harbor + "90-508-1001/1.3.md"),
      ("libreoffice-90-509-2001.bbox", harbor + "90-509-2001/1.1.md"),
      ("libreoffice-6-509-1280.bbox", "Content/definitions/6-509-1280/1.3.md"),
    ])
  func cells(_ capture: String, _ version: String) throws {
    let printed = Array(try Captures.text("Tests/Fixtures/Captures/" + capture).utf8)
    let imported = try FormImport.read(Capture(printed: printed))
    let held = try Captures.revision(Array(try Captures.text(version).utf8))
    let read = try Captures.revision(imported.file)
    #expect(imported.ledger.lost == [])
    for section in FormSection.allCases {
      #expect(words(read.body[section]) == words(held.body[section]), "\(section.heading)")
    }
    for type in held.body.typesNamed {
      #expect(words(read.body.description(of: type)) == words(held.body.description(of: type)))
      for component in held.body.components.value ?? [] {
        let found = read.body.component(component.anchor)
        #expect(
          words(found?.cell(for: type) ?? .missing) == words(component.cell(for: type)),
          "\(component.name.value), \(type)")
        #expect(words(found?.notes ?? .missing) == words(component.notes))
      }
    }
  }

  @Test("keeps the lists of a cell, one in another")
  func lists() throws {
    let printed = Array(
      try Captures.text("Tests/Fixtures/Captures/chromium-90-508-1001.bbox").utf8)
    let read = try Captures.revision(try FormImport.read(Capture(printed: printed)).file)
    let held = try Captures.revision(
      Array(try Captures.text(Self.harbor + "90-508-1001/1.3.md").utf8))
    let cell = { (revision: Revision) in
      revision.body.component("training")?.cell(for: .numbered(2)).value?.blocks
    }
    #expect(cell(read) == cell(held))
  }

  @Test("whose rows can't be told apart gives no cell a word")
  func unsure() throws {
    let lines = ["Component Notes", "a", "Training b", "c", "Currency d", "e"]
    let words = lines.enumerated().flatMap { number, line in
      line.split(separator: " ").map { word -> String in
        let isLeft = word.first?.isUppercase == true && word != "Notes"
        let (left, top) = (isLeft ? 10.0 : 90.0, 20.0 + 12.0 * Double(number))
        return "  <word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + 40)\" "
          + "yMax=\"\(top + 11)\">\(word)</word>"
      }
    }
    let printed = Array("<page width=\"1\">\n\(words.joined(separator: "\n"))\n".utf8)
    let given = (try #require(DefinitionID("90-509-1")), Version(1, 0))
    let imported = try FormImport.read(Capture(printed: printed), as: given)
    #expect(imported.ledger.lost == ["a", "b", "c", "d", "e"])
  }

  private func words(_ entry: FormEntry<Passage>) -> [Substring] {
    (entry.value?.blocks.plainText ?? "").split(whereSeparator: \.isWhitespace)
  }
}
