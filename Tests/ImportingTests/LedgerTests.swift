import CatalogModel
import CommonMark
import Diagnostics
import Foundation
import Importing
import Testing

@Suite("The ledger of an import")
struct LedgerTests {
  @Test("says of each word where it went")
  func places() throws {
    let ledger = try Captures.imported(
      Captures.form("| Types |\n| Type 1 | and: 1. Lamps 2. Oil |")
    ).ledger
    let table = String(decoding: ledger.table, as: UTF8.self).split(separator: "\r\n")
    #expect(table[1].hasPrefix("ID,1,1,label,definitions/90-509-1/1.0.md,id,,"))
    #expect(
      table.contains { $0.contains("and:") && $0.contains(",text,") && $0.contains("Types,Type 1") }
    )
    #expect(table.last?.contains("Oil") == true)
  }

  @Test("names words without a place first")
  func unplaced() throws {
    let ledger = try Captures.imported("Welcome!\n" + Captures.form("Notes\nNone\n")).ledger
    #expect(ledger.lost == ["Welcome!"])
    let table = String(decoding: ledger.table, as: UTF8.self).split(separator: "\r\n")
    #expect(table[1] == "Welcome!,1,1,nowhere,,,,")
    let page = String(decoding: LedgerPage.bytes(of: ledger, source: "<a>"), as: UTF8.self)
    #expect(page.contains("&lt;a&gt;") && !page.contains("<a>"))
  }

  @Test(
    "reports words that look glued and numbers that look lost, and changes nothing",
    arguments: [
      ("fusion center2. Manages", "center2."), ("informationBetween us", "informationBetween"),
      ("a NIMS Type Intelligence Analyst", "Type"), ("training.Organizes it", "training.Organizes"),
      ("and:\n1. Lamps\n3. Oil", "3."),
    ])
  func doubts(_ words: String, _ doubtful: String) throws {
    let imported = try Captures.imported(Captures.form("Overall Function\n" + words))
    #expect(imported.ledger.doubtful.map(\.word.text) == [doubtful])
    #expect(imported.ledger.lost == [])
  }

  @Test("finds nothing odd in the published page but what is odd in it")
  func published() throws {
    #expect(try Captures.imported(Captures.published()).ledger.doubtful.map(\.word.text) == [])
  }

  /// How many damaged captures are held against the law; thousands where TYPEBOOK_ROUNDS is set.
  private static let rounds =
    ProcessInfo.processInfo.environment["TYPEBOOK_ROUNDS"] == nil ? 400 : 4_000

  @Test("loses and invents no word, whatever befell the capture", arguments: 0..<rounds)
  func law(_ seed: Int) throws {
    var damage = CaptureDamage(seed: UInt64(seed))
    let whole = Captures.whole[seed % Captures.whole.count]
    let capture = Capture(text: damage.damaged(try Captures.text(whole.path)))
    guard
      let imported = (try? FormImport.read(capture))
        ?? (try? FormImport.read(capture, as: (#require(DefinitionID(whole.id)), whole.version)))
    else {
      return
    }
    let placed = imported.ledger.entries.filter { $0.placement?.role == .text }
      .filter { $0.placement?.isInBody == true }.map(\.word.text)
    let revision = try Captures.revision(imported.file)
    #expect(letters(revision.body.texts) == letters(placed), "seed \(seed)")
    #expect(imported.ledger.entries.map(\.word) == capture.words)
  }

  /// The letters of some texts, in no order: an import may put sections in theirs.
  private func letters(_ texts: [String]) -> [Character: Int] {
    texts.joined().filter { !$0.isWhitespace }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

extension Placement {
  fileprivate var isInBody: Bool {
    switch destination {
    case .fact, .publishedVersions: false
    case .section, .type, .component, .notes, .cell: true
    }
  }
}

extension FormBody {
  /// Every text of the body, names of components included.
  fileprivate var texts: [String] {
    var texts = FormSection.allCases.map { self[$0].value?.blocks.plainText ?? "" }
    texts += (types.value ?? []).map { $0.entry.value?.blocks.plainText ?? "" }
    for component in components.value ?? [] {
      texts.append(component.name.value)
      texts.append(component.notes.value?.blocks.plainText ?? "")
      texts += component.cells.map { $0.entry.value?.blocks.plainText ?? "" }
    }
    return texts
  }
}
