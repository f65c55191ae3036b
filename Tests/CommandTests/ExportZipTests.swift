import Foundation
import Testing

@Suite("typebook export zip")
struct ExportZipTests {
  let catalog: Catalog

  init() throws { catalog = try Catalog() }

  @Test("packs the same files as build makes, into a folder with the title, date and audience")
  func sameFiles() throws {
    try catalog.write("attached", to: "files/plan.txt")
    try catalog.write(
      "---\ntitle: Small\n---\n\nSee [the plan](../files/plan.txt).\n", to: "pages/index.md")
    #expect(try catalog.run("build").status == 0)
    let result = try catalog.run("export", "zip")
    #expect(result.status == 0, "\(result.messages)")
    #expect(try catalog.names().contains("small-2026-01-01.zip"))
    #expect(result.messages.contains("unpacks into small-2026-01-01\n"))
    let unpacking = try Program.python(
      "import zipfile; zipfile.ZipFile('small-2026-01-01.zip').extractall()", in: catalog.root)
    #expect(unpacking == 0)
    let sums = try catalog.text("small-2026-01-01/SHA256SUMS.txt").split(separator: "\n")
    let ours = sums.filter { !$0.hasSuffix("  README.txt") }
    let built = try catalog.text("Site/SHA256SUMS.txt").split(separator: "\n")
    #expect(ours == built.filter { !$0.hasSuffix("  .gitattributes") })
    #expect(sums.count == ours.count + 1)
    #expect(try catalog.text("small-2026-01-01/files/plan.txt") == "attached")
  }

  @Test("says in plain words for whom a package is, and carries the audience's name")
  func audience() throws {
    let settings = try String(
      contentsOfFile: catalog.root + "/Content/catalog.yml", encoding: .utf8)
    try catalog.write(
      settings
        + "audiences:\n  - { name: public }\n  - { name: night watch, marking: Watch only }\n",
      to: "catalog.yml")
    let result = try catalog.run("export", "zip", "--audience", "night watch")
    #expect(result.status == 0, "\(result.messages)")
    #expect(try catalog.names().contains("small-2026-01-01-night-watch.zip"))
    #expect(try catalog.run("export", "zip").status == 64, "no audience was named")
  }

  @Test("makes the same bytes twice, and replaces an older archive")
  func reproducible() throws {
    #expect(try catalog.run("export", "zip", "--output", "a.zip").status == 0)
    #expect(try catalog.run("export", "zip", "--output", "b.zip").status == 0)
    #expect(try catalog.run("export", "zip", "--output", "b.zip").status == 0)
    let files = try ["a.zip", "b.zip"].map {
      try Data(contentsOf: URL(fileURLWithPath: catalog.root + "/" + $0))
    }
    #expect(files[0] == files[1])
    #expect(try !catalog.names().contains("b.zip.part"))
  }

  @Test("never replaces what isn't an archive, and writes nothing when the content is wrong")
  func refusals() throws {
    let letter = catalog.root + "/letter.txt"
    try Data("Dear reader".utf8).write(to: URL(fileURLWithPath: letter))
    let refused = try catalog.run("export", "zip", "--output", "letter.txt")
    #expect(refused.status == 2 && refused.messages.contains("isn't a zip archive"))
    #expect(try catalog.text("letter.txt") == "Dear reader")
    let nowhere = try catalog.run("export", "zip", "--output", "nowhere/a.zip")
    #expect(nowhere.status == 2 && nowhere.messages.contains("nowhere/a.zip"))
    try catalog.write("---\ntitel: Small\n---\n", to: "pages/index.md")
    #expect(try catalog.run("export", "zip").status == 1)
    #expect(try catalog.names() == ["Content", "Themes", "letter.txt"])
  }
}

extension Program {
  /// The exit status of a Python program that runs in `folder`.
  fileprivate static func python(_ program: String, in folder: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
