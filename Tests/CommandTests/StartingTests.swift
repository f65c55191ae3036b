import Foundation
import Testing

@Suite("A new catalog")
struct StartingTests {
  /// A folder with nothing in it.
  let root = NSTemporaryDirectory() + "typebook-start-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: root)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: root + "/" + name, encoding: .utf8)
  }

  private let terms = [
    "--kind", "Personnel", "--category", "Law Enforcement Operations", "--capability", "Planning",
  ]

  @Test("is begun in an empty folder, and builds at once")
  func begun() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let begun = try run("init", ".", "--title", "Ours: all of it", "--issuer", "Example County")
    #expect(begun.status == 0, "\(begun.messages)")
    #expect(try run("check", "--strict").status == 0)
    #expect(try run("build").status == 0)
    #expect(try text("Site/index.html").contains("Ours: all of it"))
  }

  @Test(
    "takes a first definition, its next version, a proposal, a supplement and a page; each passes the check"
  )
  func newTexts() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    _ = try run("init", ".", "--issuer", "Example County")
    let commands = [
      ["definition", "90-509-1@1.1", "Lamp: Officer's Aide", "--types", "3"] + terms,
      ["definition", "90-508-2", "Boat", "--types", "1", "--kind", "Equipment"] + terms[2...],
      ["definition", "demo-lamp", "Lamp", "--form", "508"] + terms,
      ["version", "90-509-1", "1.2"], ["proposal", "90-509-1", "shorter-training"],
      ["supplement", "90-509-1", "county-rules"], ["page", "how-to-order"],
    ]
    for command in commands {
      let result = try Program.run(["new"] + command, in: root)
      #expect(result.status == 0, "\(result.messages)")
      let path = result.output.trimmingCharacters(in: .newlines)
      #expect(FileManager.default.fileExists(atPath: root + "/" + path))
      let check = try run("check", "--strict")
      #expect(check.status == 0, "\(check.messages)")
    }
    #expect(try run("build").status == 0)
    #expect(
      FileManager.default.fileExists(atPath: root + "/Site/definitions/90-509-1/1.1-to-1.2.html"))
  }

  @Test("keeps of the newest text all but what is the old form's alone")
  func version() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    _ = try run("init", ".", "--issuer", "Example County")
    _ = try Program.run(["new", "definition", "90-509-1", "Aide"] + terms, in: root)
    let file = root + "/Content/definitions/90-509-1/1.0.md"
    let head = """
      ---\r
      id: 90-509-1\r
      name: Aide # as printed\r
      status: Published\r
      version: 1.0\r
      updated: 2020-02-15\r
      kind: Personnel\r
      category: Law Enforcement Operations\r
      primary_core_capability: Planning\r
      published_versions:\r
        - { version: 1.0, date: 2020-02-15 }\r
        - { version: 0.9 }\r
      last_major_release: 2020-01-01\r
      ---\r
      \r
      ## Overall Function\r
      \r
      Helps.\r

      """
    try head.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try run("new", "version", "90-509-1", "1.1").status == 0)
    #expect(
      try text("Content/definitions/90-509-1/1.1.md")
        == head.replacingOccurrences(
          of: "version: 1.0\r\nupdated: 2020-02-15", with: "version: 1.1"
        )
        .replacingOccurrences(
          of:
            "published_versions:\r\n  - { version: 1.0, date: 2020-02-15 }\r\n  - { version: 0.9 }\r\n",
          with: ""))
  }

  @Test("overwrites nothing, and says what is there")
  func overwritesNothing() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    _ = try run("init", ".", "--title", "Ours")
    let again = try run("init", ".", "--title", "Other")
    #expect(again.status == 2 && again.messages.contains("./Content/catalog.yml"))
    #expect(try text("Content/catalog.yml").contains("title: Ours"))
    _ = try run("new", "page", "guide")
    try "mine".write(toFile: root + "/Content/pages/guide.md", atomically: true, encoding: .utf8)
    #expect(try run("new", "page", "guide").status == 2)
    #expect(try text("Content/pages/guide.md") == "mine")
  }

  @Test(
    "says what is wrong on the command line, and what would be right",
    arguments: [
      (
        ["definition", "90-509-1", "Aide"], "--kind is missing. The vocabulary has: Personnel; Team"
      ),
      (
        [
          "definition", "90-509-1", "Aide", "--kind", "Personel", "--category", "Prevention",
          "--capability", "Planning",
        ], "Did you mean `Personnel`?"
      ),
      (["definition", "lamp", "Lamp"], "add --form 508 or --form 509"),
      (["definition", "a b", "Lamp", "--form", "508"], "`a b` is no ID."),
      (["version", "90-509-7", "1.1"], "The catalog has no definition `90-509-7`."),
      (["version", "90-509-7", "one"], "`one` is no version."),
      (["page", "How to"], "`how-to` could"),
    ])
  func wrongLines(arguments: [String], problem: String) throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    _ = try run("init", ".", "--issuer", "Example County")
    let result = try Program.run(["new"] + arguments, in: root)
    #expect(result.status == 64 && result.messages.contains(problem), "\(result.messages)")
  }

  @Test("is needed before a new text")
  func noCatalog() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let result = try run("new", "page", "guide")
    #expect(result.status == 2 && result.messages.contains("Begin one with `typebook init DIR`"))
  }

  @Test("can be the example, with a site for each of its audiences")
  func example() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(try run("init", "harbor", "--example").status == 0)
    let built = try run("-C", "harbor", "build", "--all-audiences")
    #expect(built.status == 0, "\(built.messages)")
    for audience in ["public", "internal", "restricted"] {
      #expect(try text("harbor/Site-\(audience)/AUDIENCE.txt").contains(audience))
    }
    #expect(built.messages.components(separatedBy: "warnings\n").count == 2)
  }
}
