import CatalogModel
import Foundation
import Testing

@testable import Pages

@Suite("Data files")
struct DataFilesTests {
  @Test("put an apostrophe before what a spreadsheet would run, and quote what CSV would cut")
  func formulas() throws {
    let rows = ["=SUM(A1)", "+1", "-1", "@x", "a,b", "say \"so\"", "plain"]
    let expected = [
      "'=SUM(A1)", "'+1", "'-1", "'@x", "\"a,b\"", "\"say \"\"so\"\"\"", "plain",
    ]
    for (name, cell) in zip(rows, expected) {
      let files = try Sample.site(Sample.catalog([Sample.revision(name: name)]))
      let csv = try #require(files["data/definitions.csv"])
      #expect(csv.contains("\r\n\(Sample.id),\(cell),509,"), "\(name)")
    }
  }

  @Test("are JSON that names every fact, with what is missing apart from what is blank")
  func facts() throws {
    let files = try Sample.site(Sample.catalog([Sample.revision()]))
    let text = try #require(files["data/definition/\(Sample.id).json"])
    let data = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let versions = try #require(data?["versions"] as? [[String: Any]])
    let facts = try #require(versions.first?["facts"] as? [String: [String: Any]])
    #expect(facts["secondary_core_capability"]?["state"] as? String == "blank")
    #expect(facts["nqs_position"]?["state"] as? String == "missing")
    #expect(facts["kind"]?["text"] as? String == "Personnel")
    #expect(facts["supporting_core_capabilities"]?["names"] as? [String] == [])
  }

  @Test("say each text of a definition once, and every place where it stands names it")
  func texts() throws {
    let cells = [Sample.cell(1, "- Knots\n- Bells"), Sample.cell(2, "- Knots\n- Bells")]
    let files = try Sample.site(
      Sample.catalog([
        Sample.revision(Version(1, 0), types: cells),
        Sample.revision(Version(1, 1), types: cells + [Sample.cell(3, "None")]),
      ]))
    let text = try #require(files["data/definition/\(Sample.id).json"])
    #expect(text.matches(of: /Knots/).count == 1)
    #expect(text.matches(of: /\{"type":"Type \d","state":"value","text":0\}/).count == 4)
    #expect(text.contains(#"{"type":"Type 3","state":"value","text":1,"answer":"None"}"#))
  }

  @Test("name nothing that this edition leaves out: a link to it is its words")
  func filteredLinks() throws {
    let revision = try Sample.revision(
      passages: [.references: Sample.passage("- [ChangeState orders](ref:hidden-key)")])
    let files = try Sample.site(Sample.catalog([revision]))
    for (address, text) in files {
      #expect(!text.contains("hidden-key"), "\(address)")
    }
    #expect(files["data/definition/\(Sample.id).json"]?.contains("ChangeState orders") == true)
  }
}
