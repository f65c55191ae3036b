import Foundation
import Testing

@Suite("Frozen texts")
struct FreezeTests {
  private static let corrected = [
    "--reason", "Hours  from the PDF", "--by", "J. Doe", "--on", "2026-11-30",
  ]

  private func frozen() throws -> Catalog {
    let catalog = try Catalog()
    try catalog.writeLanternKeeper("1.0", hours: 8)
    try catalog.writeLanternKeeper("1.1", hours: 16)
    let result = try catalog.run("freeze")
    #expect(result.status == 0, "\(result.messages)")
    return catalog
  }

  @Test("are written with a sum for each version, and pass the check")
  func frozenOnce() throws {
    let catalog = try frozen()
    let lines = try catalog.text("Content/frozen.sums").split(separator: "\n")
    #expect(lines[1] == "serialization 1")
    #expect(lines[2...].map { $0.split(separator: "  ").last } == ["90-509-7@1.0", "90-509-7@1.1"])
    #expect(try catalog.run("check").status == 0)
    #expect(try catalog.run("freeze").messages == "All of it is frozen already.\n")
  }

  @Test("may be written in another way")
  func formatting() throws {
    let catalog = try frozen()
    let text = try catalog.text("Content/definitions/90-509-7/1.1.md")
      .replacingOccurrences(
        of: "kind: Personnel\ncategory: Harbor", with: "category:   'Harbor'\nkind: Personnel"
      )
      .replacingOccurrences(of: "A minimum of", with: "*A minimum*\nof")
    try catalog.write(text, to: "definitions/90-509-7/1.1.md")
    let result = try catalog.run("check")
    #expect(result.status == 0, "\(result.messages)")
  }

  @Test("fail the check when a word changes, a file is gone or another text stands in its place")
  func changes() throws {
    let catalog = try frozen()
    try catalog.writeLanternKeeper("1.1", hours: 17)
    let changed = try catalog.run("check", "--format", "short")
    #expect(changed.status == 1)
    #expect(
      changed.messages.contains("the text of 90-509-7@1.1 changed since it was frozen"))
    #expect(changed.messages.contains("frozen/changed-text"))
    #expect(try catalog.run("freeze").status == 1)
    try FileManager.default.removeItem(
      atPath: catalog.root + "/Content/definitions/90-509-7/1.1.md")
    let gone = try catalog.run("check")
    #expect(gone.status == 1)
    #expect(gone.messages.contains("the text of 90-509-7@1.1 is frozen and isn't here"))
    #expect(gone.messages.contains("frozen/missing-text"))
    #expect(gone.messages.contains("git log --oneline -- Content/definitions/90-509-7/1.1.md"))
  }

  @Test("are corrected with a reason, which the history tells")
  func correction() throws {
    let catalog = try frozen()
    try catalog.writeLanternKeeper("1.1", hours: 24)
    let result = try Program.run(["freeze", "90-509-7@1.1"] + Self.corrected, in: catalog.root)
    #expect(result.status == 0, "\(result.messages)")
    let lines = try catalog.text("Content/frozen.sums").split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[4].hasSuffix("  90-509-7@1.1  2026-11-30  J. Doe  Hours from the PDF"))
    #expect(try catalog.run("build").status == 0)
    let history = try catalog.text("Site/definitions/90-509-7/history.html")
    #expect(
      history.contains("Our copy completed on 30 November 2026 by J. Doe: Hours from the PDF"))
  }

  @Test(
    "are corrected with what that changed, in the words of an amendment", arguments: [true, false])
  func difference(_ hasGit: Bool) throws {
    let catalog = try frozen()
    let file = catalog.root + "/Content/definitions/90-509-7/1.1.md"
    var options = Self.corrected
    if hasGit {
      try git("init", "-q", in: catalog)
      try git("add", "Content", in: catalog)
      try git("commit", "-qm", "Begin", in: catalog)
    } else {
      try FileManager.default.copyItem(atPath: file, toPath: catalog.root + "/old.md")
      options += ["--old", "old.md"]
    }
    try catalog.writeLanternKeeper("1.1", hours: 24)
    let result = try Program.run(["freeze", "90-509-7@1.1"] + options, in: catalog.root)
    #expect(result.status == 0, "\(result.messages)")
    let lines = try catalog.text("Content/frozen.sums").split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[5].hasPrefix("  In Training, Type 1,") && lines[5].contains("24"))
    let built = try catalog.run("build")
    #expect(built.status == 0, "\(built.messages)")
    let history = try catalog.text("Site/definitions/90-509-7/history.html")
    #expect(history.contains("Our copy completed on 30 November 2026 by J. Doe"))
    #expect(history.contains("In Training, Type 1,"))
    #expect(try catalog.run("freeze").messages == "All of it is frozen already.\n")
  }

  @Test("aren't corrected with another text as the old one")
  func otherOldText() throws {
    let catalog = try frozen()
    let sums = try catalog.text("Content/frozen.sums")
    try catalog.writeLanternKeeper("1.1", hours: 24)
    let options = Self.corrected + ["--old", "Content/definitions/90-509-7/1.0.md"]
    let result = try Program.run(["freeze", "90-509-7@1.1"] + options, in: catalog.root)
    #expect(result.status == 2)
    #expect(result.messages.contains("1.0.md isn't the text that was frozen."))
    #expect(try catalog.text("Content/frozen.sums") == sums)
  }

  private func git(_ arguments: String..., in catalog: Catalog) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"] + arguments
    process.currentDirectoryURL = URL(filePath: catalog.root)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("need a reason and a name together, and a version that is here")
  func refusals() throws {
    let catalog = try frozen()
    #expect(try catalog.run("freeze", "90-509-7@1.1", "--reason", "x").status == 64)
    #expect(try catalog.run("freeze", "--reason", "x", "--by", "y").status == 64)
    #expect(try catalog.run("freeze", "90-509-7@9.9").status == 64)
    try catalog.write("serialization 1\nnonsense\n", to: "frozen.sums")
    let result = try catalog.run("freeze")
    #expect(result.status == 1)
    #expect(result.messages.contains("frozen/unreadable"))
    #expect(try catalog.text("Content/frozen.sums") == "serialization 1\nnonsense\n")
  }
}
