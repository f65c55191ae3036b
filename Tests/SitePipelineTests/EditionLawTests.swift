import Diagnostics
import Foundation
import Testing

@testable import SitePipeline

/// The law of editions: two catalogs that differ only in what an audience can't see give the same
/// bytes for it.
@Suite("An edition")
struct EditionLawTests {
  let bench: Workbench
  private var settings: SiteBuilder.Settings

  init() throws {
    bench = try Workbench()
    settings = SiteBuilder.Settings()
    settings.content = bench.path("Content")
    settings.output = bench.path("Site")
    settings.themes =
      URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes").path
    try write(SecretCatalog.files)
  }

  private func write(_ files: [String: String]) throws {
    for (path, text) in files { try bench.write(text, to: "Content/" + path) }
  }

  /// The catalog with some files written otherwise, those that are nil removed, for the time of `body`.
  private func with<Result>(
    _ files: [String: String?], _ body: () throws -> Result
  ) throws -> Result {
    defer {
      for path in files.keys {
        if let text = SecretCatalog.files[path] {
          try? bench.write(text, to: "Content/" + path)
        } else {
          try? bench.remove("Content/" + path)
        }
      }
    }
    for (path, text) in files {
      if let text {
        try bench.write(text, to: "Content/" + path)
      } else {
        try bench.remove("Content/" + path)
      }
    }
    return try body()
  }

  private func builder(_ audience: String) -> SiteBuilder {
    var settings = settings
    settings.audience = audience
    return SiteBuilder(settings)
  }

  /// The archive of an edition, which holds the sums of all its files; nil where content is wrong.
  private func archive(_ audience: String) throws -> [UInt8]? {
    try builder(audience).pack().package?.bytes
  }

  @Test("is no other, as folder, archive and one file, whatever restricted texts say")
  func single() throws {
    for audience in ["readers", "clerks"] {
      let first = try exports(audience)
      for change in Self.certain {
        let other = try with(change.files) { try exports(audience) }
        #expect(other == first, "\(change.name) shows in the edition for \(audience)")
      }
    }
  }

  /// All that can be made of an edition, by form.
  private func exports(_ audience: String) throws -> [String: [UInt8]] {
    let outcome = try builder(audience).build()
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.path): \($0.message)" } == [])
    defer { try? bench.remove("Site") }
    return [
      "sums": Array(try bench.text("Site/SHA256SUMS.txt").utf8),
      "archive": try #require(try archive(audience)),
      "file": try #require(try builder(audience).bind().package?.bytes),
    ]
  }

  @Test("is no other after any of 300 single changes of restricted text")
  func many() throws {
    let first = try #require(try archive("readers"))
    let wardens = try #require(try archive("wardens"))
    var changes = RandomChanges(seed: 20_261_130)
    var (count, seen) = (0, 0)
    for _ in 0..<1_000 where count < 300 {
      let change = changes.next()
      try with(change.files) {
        guard let other = try archive("readers") else { return }
        count += 1
        #expect(other == first, "\(change.name) shows in the edition for readers")
        if count % 10 == 0, try archive("wardens") != wardens { seen += 1 }
      }
    }
    #expect(count == 300)
    #expect(seen > 20, "changes are seen by those who may see them")
    print("\(count) single changes of restricted text, and the same edition for readers after each")
  }

  @Test("is no other where its files speak of a proposal that it lacks")
  func hiddenProposal() throws {
    let about = try #require(SecretCatalog.files["definitions/7-508-1/about.md"])
    let first = try archive("readers")
    let judged = """
      judged:
        - { from: 1.1, to: slower, change: c-0123456789ab, kind: editorial, reason: R., by: Ours }
      ---

      Ask
      """
    let text = about.replacing("---\n\nAsk", with: judged)
    #expect(text != about)
    #expect(try with(["definitions/7-508-1/about.md": text]) { try archive("readers") } == first)
  }

  @Test("is another one when a text, an attachment or a marking that it shows is")
  func shown() throws {
    let first = try archive("readers")
    for (path, old, new) in [
      ("pages/guide.md", "another page", "one more page"), ("files/plan.txt", "plan", "map"),
      ("definitions/7-508-2/about.md", "---\naudience", "---\naliases: [W]\naudience"),
    ] {
      let text = try #require(SecretCatalog.files[path]).replacing(old, with: new)
      #expect(try with([path: text]) { try archive("readers") } != first, "\(path)")
    }
    let clerks = try archive("clerks")
    let settings = try #require(SecretCatalog.files["catalog.yml"])
      .replacing("CLERKS ONLY", with: "CLERKS")
    #expect(try with(["catalog.yml": settings]) { try archive("clerks") } != clerks)
  }

  @Test("lists each text and attachment that it holds, and none that it doesn't")
  func inventory() throws {
    let lists = try SecretCatalog.audiences.map {
      try #require(try builder($0).list().inventory).entries
    }
    let paths = lists.map { $0.map { String($0.path.dropFirst(bench.root.count + 9)) }.sorted() }
    #expect(paths[0] == (SecretCatalog.shown.keys + ["catalog.yml"]).sorted())
    #expect(paths[1] == (paths[0] + ["pages/rota.md"]).sorted())
    #expect(paths[2] == SecretCatalog.files.keys.sorted())
    #expect(lists[2].first { $0.path.hasSuffix("weirs.md") }?.audience == "wardens")
    #expect(!bench.exists("Site"))
  }
}

extension EditionLawTests {
  /// Some restricted texts that say something else.
  struct Change {
    let name: String
    let files: [String: String?]
  }

  /// A change of each kind that once showed, or might.
  static let certain: [Change] = [
    Change(
      name: "an abbreviation that explains a change",
      files: [
        "vocabulary/short.md": SecretCatalog.filled(
          SecretCatalog.hidden["vocabulary/short.md"] ?? "", slot: 3, with: "Coal River Wagon")
      ]),
    Change(
      name: "a definition that is deleted, with what belongs to it and names it",
      files: [
        "definitions/7-508-3/1.0.md": nil, "definitions/7-508-3/about.md": nil,
        "proposals/7-508-3/darker.md": nil, "supplements/weirs.md": nil,
        "pages/night.md":
          "---\ntitle: Night\n---\n",
        "definitions/7-508-1/about.md": SecretCatalog.files["definitions/7-508-1/about.md"]?
          .replacing("../7-508-3/1.0.md", with: "../../pages/night.md"),
        "catalog.yml": SecretCatalog.files["catalog.yml"]?
          .replacing(", 7-508-3: 1.0", with: ""),
      ]),
    Change(
      name: "another name for a definition that readers' texts name",
      files: [
        "definitions/7-508-3/1.0.md": SecretCatalog.filled(
          SecretCatalog.hidden["definitions/7-508-3/1.0.md"] ?? "", slot: 1, with: "Sluice Guard")
      ]),
    Change(
      name: "who may see most, and under what marking",
      files: [
        "catalog.yml": SecretCatalog.files["catalog.yml"]?
          .replacing("wardens", with: "guards").replacing("WARDENS ONLY", with: "GUARDS")
          .replacing("CLERKS ONLY", with: "CLERKS ONLY") ?? ""
      ]),
    Change(
      name: "a term that readers' forms use under its alias",
      files: [
        "vocabulary/kinds.md": SecretCatalog.files["vocabulary/kinds.md"]?
          .replacing("aliases: [Gang, ", with: "aliases: [Crews, ")
      ]),
    Change(
      name: "an attachment that only restricted texts use",
      files: ["files/map.txt": "A map of eels."]),
    Change(
      name: "restricted texts that weren't there",
      files: [
        "definitions/7-508-4/1.0.md": SecretCatalog.form(
          "7-508-4", "Sluice Guard", version: "1.0", kind: "Crew", training: "Eel course",
          notes: "2 - NIMS Type 1 Mill Crew"),
        "vocabulary/capabilities.md":
          "---\ntitle: C\nfield: core_capability\nterms: [{ name: Milling, aliases: [Mill] }]\n---\n",
        "pages/more.md": "---\ntitle: More\n---\n\n[A plan](../files/plan.txt)\n",
        "README.md": "For authors.",
      ]),
    Change(
      name: "what stands in comments of the settings",
      files: ["catalog.yml": (SecretCatalog.files["catalog.yml"] ?? "") + "# eels: 4711\n"]),
  ]
}

/// Single changes of restricted text, the same ones from the same seed. Some make the content wrong.
private struct RandomChanges {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Words that nothing has, and words and names that readers' texts use.
  private static let words = [
    "Zantovar", "quelspin", "Brothmere", "Sluice Guard", "Mill Crew", "Wheel Unit", "Gang", "Crew",
    "Milling", "CRW", "Certified Race Warden", "course", "Faster wheels", "RPH", "Millers",
  ]

  mutating func next() -> EditionLawTests.Change {
    let path = pick(SecretCatalog.hidden.keys.sorted())
    let whole = SecretCatalog.hidden[path] ?? ""
    let word = pick(Self.words) + (random(2) == 0 ? " \(pick(Self.words))" : "")
    switch random(6) {
    case 0:
      return changed(path, SecretCatalog.filled(whole) + "\nMore of \(word).\n", "\(word) added")
    case 1:
      let terms = "  - { name: \"\(word) \(random(90))\", aliases: [\"\(pick(Self.words))\"], "
      return changed(
        "vocabulary/kinds.md",
        SecretCatalog.filled(SecretCatalog.hidden["vocabulary/kinds.md"] ?? "")
          .replacing("terms:\n", with: "terms:\n\(terms)groups: [\"\(word)\"] }\n"),
        "the kind \(word) added")
    case 2:
      let term = "  - { name: \"\(pick(Self.words))\", expansion: \"\(word)\" }\n"
      return changed(
        "vocabulary/short.md",
        SecretCatalog.filled(SecretCatalog.hidden["vocabulary/short.md"] ?? "")
          .replacing("terms:\n", with: "terms:\n" + term), "an abbreviation of \(word) added")
    case 3:
      let target = pick(["../definitions/7-508-1/", "../pages/index.md", "../files/map.txt"])
      return changed(
        "pages/night.md",
        SecretCatalog.filled(SecretCatalog.hidden["pages/night.md"] ?? "")
          + "\nOr [\(word)](\(target)).\n", "a link to \(target) added")
    default:
      let slot = pick(SecretCatalog.slots(in: whole))
      return changed(
        path, SecretCatalog.filled(whole, slot: slot, with: word), "slot \(slot) is now \(word)")
    }
  }

  private func changed(
    _ path: String, _ text: String, _ name: String
  ) -> EditionLawTests.Change {
    EditionLawTests.Change(name: "\(path): \(name)", files: [path: text])
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[random(elements.count)]
  }

  /// A number below `count`, by SplitMix64.
  private mutating func random(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(count))
  }
}
