import CatalogModel
import CommonMark
import Diagnostics
import Redlining
import RevisionEditing
import Templates
import Testing

@testable import Pages

@Suite("A page of changes")
struct RedlinePageTests {
  @Test("reads as the old text without what is added, and as the new one without what is removed")
  func bothCatalogs() throws {
    for catalog in try RepositoryCatalogs.all() {
      for definition in catalog.definitions {
        let revisions = definition.versions + definition.proposals
        for old in revisions {
          for new in revisions {
            let drawing = try Drawing(old, new, in: catalog)
            #expect(drawing.faults == [], "\(old.path) to \(new.path)")
          }
        }
      }
    }
  }

  @Test("does so for random edits of both catalogs", arguments: 0..<4)
  func randomEdits(_ part: Int) throws {
    let catalogs = try RepositoryCatalogs.all()
    var editor = RevisionEditor(seed: 4_711 + UInt64(part))
    for _ in 0..<60 {
      let catalog = catalogs[editor.random.below(catalogs.count)]
      let revisions = catalog.definitions.flatMap(\.versions)
      let old = revisions[editor.random.below(revisions.count)]
      let (new, edits) = editor.edit(old, times: 1 + editor.random.below(6))
      let faults = try Drawing(old, new, in: catalog).faults
      #expect(faults == [], "\(old.path): \(edits)")
    }
  }

  @Test("does so for hostile texts")
  func hostile() throws {
    let catalog = try #require(try RepositoryCatalogs.all().first)
    var editor = RevisionEditor(seed: 99)
    let id = try #require(catalog.definitions.first?.id)
    for _ in 0..<60 {
      let old = editor.hostileRevision(of: id)
      let (new, edits) = editor.edit(old, times: 1 + editor.random.below(12))
      let faults = try Drawing(old, new, in: catalog).faults
      #expect(faults == [], "\(edits)")
    }
  }

  @Test("shows a text that one copy lacks as neither added nor removed")
  func unknown() throws {
    let old = try Sample.revision(
      types: [Sample.cell(1, "One")],
      components: [
        Sample.component("Training", notes: .blank, [Sample.cell(1, "Swimming")])
      ])
    let new = try Sample.revision(
      Version(1, 1), types: [Sample.cell(1, "One")],
      components: [Sample.component("Training", notes: .blank, [])])
    for (old, new) in [(old, new), (new, old)] {
      let page = try Sample.changes(old, new)
      #expect(page.contains("Swimming"))
      #expect(!page.contains("<ins>Swimming") && !page.contains("<del>Swimming"))
      #expect(page.contains("[missing from our copy]"))
      #expect(page.contains("Not compared"))
    }
  }

  @Test("says where a text was too long to be compared word by word")
  func limits() throws {
    let texts = ["ebb", "flow"].map { word in
      (0..<900).map { "\(word)\($0)" }.joined(separator: " ")
    }
    let page = try Sample.changes(from: texts[0], to: texts[1])
    #expect(page.contains("Training / Type 1: too much differs to compare all of it"))
    #expect(page.contains("<del><span class=\"vh\">removed: </span>ebb0 "))
  }

  @Test("gives removed items no number, and those after them their own")
  func numbers() throws {
    let page = try Sample.changes(
      from: "1. Rowing a boat\n2. Knots and ropes\n3. Night signals",
      to: "1. Rowing a boat\n2. Night signals")
    #expect(page.contains("<li class=\"chg off\" id=\"c-"))
    #expect(page.contains("<li value=\"2\">Night signals</li>"))
  }

  @Test("keeps a link around changed words whole, and resolves it")
  func links() throws {
    let page = try Sample.changes(
      from: "See [the blue handbook](https://port.example/a) today",
      to: "See [the green handbook](https://port.example/a) today")
    #expect(
      page.contains(
        "<a href=\"https://port.example/a\">the <del><span class=\"vh\">removed: </span>blue</del>"
          + "<ins><span class=\"vh\">, added: </span>green</ins> handbook</a> today"))
  }

  @Test("puts each side’s emphasis on its own words")
  func marks() throws {
    let page = try Sample.changes(from: "Tie *eight* knots", to: "Tie **nine** knots")
    #expect(page.contains("removed: </span><em>eight</em></del>"))
    #expect(page.contains("added: </span><strong>nine</strong></ins>"))
  }
}

/// One page of changes, and what is wrong with it.
struct Drawing {
  let faults: [String]

  init(_ old: Revision, _ new: Revision, in catalog: Catalog) throws {
    let judged = catalog.comparison(of: old, with: new)
    let html = try Sample.changes(judged, in: catalog)
    var faults: [String] = []
    let place = try #require(
      html.split(separator: "<div class=\"doc-in-place\">").last?
        .split(separator: "<h2 id=\"compared\">").first)
    for (side, revision) in [(DrawnText.Side.old, old), (.new, new)] {
      let expected = ExpectedText(judged.redline, of: revision, side)
      let drawn = DrawnText(String(place), side)
      if drawn.words != expected.words {
        faults.append("\(side): " + Self.difference(drawn.words, expected.words))
      }
      if drawn.rows.sorted() != expected.rows.sorted() {
        let shown = drawn.rows
        let drawn = shown.filter { !expected.rows.contains($0) }
        let missing = expected.rows.filter { !shown.contains($0) }
        faults.append("\(side): rows \(drawn) are not of \(missing)")
      }
    }
    let page = DrawnText(html, .new)
    if Set(page.ids).count != page.ids.count { faults.append("an id stands twice") }
    for change in judged.changes {
      let list = "list-" + change.fingerprint.text
      if !page.ids.contains(change.fingerprint.text) || !page.ids.contains(list) {
        faults.append("change \(change.number) at \(change.locator.words) isn’t shown")
      }
      if !page.links.contains("#" + list) || !page.links.contains("#" + change.fingerprint.text) {
        faults.append("change \(change.number) at \(change.locator.words) has no way back")
      }
    }
    self.faults = faults
  }

  /// The place where one text stops being the other.
  private static func difference(_ drawn: String, _ expected: String) -> String {
    let same = zip(drawn, expected).prefix { $0 == $1 }.count
    let (one, other) = (drawn.dropFirst(max(0, same - 30)), expected.dropFirst(max(0, same - 30)))
    return "“\(one.prefix(90))” is not “\(other.prefix(90))”"
  }
}
