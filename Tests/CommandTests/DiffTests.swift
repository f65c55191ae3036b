import Foundation
import Testing

@Suite("typebook diff")
struct DiffTests {
  static let harbor = Catalog.repository.path + "/Tests/Fixtures/Sites/Harbor/Content"
  static let definitions = harbor + "/definitions/90-508-1001/"

  private func diff(
    _ arguments: String..., environment: [String: String?] = [:]
  ) throws -> Program.Result {
    let content = arguments.count { !$0.hasPrefix("-") } > 2 ? ["--content", Self.harbor] : []
    return try Program.run(["diff"] + arguments + content, in: "/", environment: environment)
  }

  @Test(
    "says what isn't held, the nearest that is, and all that is",
    arguments: [
      (["90-508-101", "1.2", "1.3"], "no definition `90-508-101`. Did you mean `90-508-1001`?"),
      (["Harbor", "1.2", "1.3"], "no definition `Harbor`. It has 9-508-20, 10-508-3,"),
      (["90-508-1001", "1.2", "1.4"], "no version or proposal `1.4` here. Did you mean `1.3`?"),
      (["90-508-1001", "0.9", "1.3"], "Did you mean `1.0`?"),
      (
        ["90-508-1001", "1.1", "1.3"],
        "The text of version 1.1 of 90-508-1001 isn't in this catalog. Held are versions 1.0, 1.2, 1.3 and proposal night-watches."
      ),
      (["90-508-1001", "1.2", "night-watch"], "Did you mean `night-watches`?"),
      (
        ["90-508-9001", "1.0", "draft"],
        "no version or proposal `draft` here. Held is version 1.0."
      ),
    ])
  func unknown(_ arguments: [String], _ words: String) throws {
    let result = try Program.run(["diff"] + arguments + ["--content", Self.harbor], in: "/")
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.messages.contains(words), "\(result.messages)")
  }

  @Test(
    "exits with 64 when the command line is wrong, and says how it is right",
    arguments: [
      ([], "an ID and two of its versions or proposals, or two files"),
      (["a"], "an ID and two of its versions or proposals, or two files"),
      (["a", "b", "c", "d"], "an ID and two of its versions or proposals, or two files"),
      (["a", "b", "--content", "Content"], "Two files need none."),
      (["a", "b", "--only", "raised"], "There is no class `raised`."),
      (["a", "b", "--fail-on", "editoral"], "Did you mean `editorial`?"),
      (["a", "b", "--format", "html"], "text"),
    ])
  func usage(_ arguments: [String], _ words: String) throws {
    let result = try Program.run(["diff"] + arguments, in: "/")
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.messages.contains(words), "\(result.messages)")
  }

  @Test("exits with 2 when a file or folder can't be read, and says which")
  func environment() throws {
    let missing = try Program.run(["diff", "old.md", "new.md"], in: "/")
    #expect(missing.status == 2 && missing.messages.contains("The file old.md can't be read"))
    #expect(missing.messages.contains("typebook diff ID OLD NEW"))
    let folder = try Program.run(["diff", Self.harbor, Self.harbor], in: "/")
    #expect(folder.status == 2 && folder.messages.contains("is a directory"))
    let content = try Program.run(["diff", "a", "1.0", "1.1", "--content", "/nowhere"], in: "/")
    #expect(content.status == 2 && content.messages.contains("The folder /nowhere can't be read"))
    let place = try Program.run(["diff", "-C", "/nowhere", "a", "b"], in: "/")
    #expect(place.status == 2 && place.messages.contains("named with -C"))
  }

  @Test("reports what is wrong with the definition's files as check does, and nothing else")
  func wrongContent() throws {
    let catalog = try Catalog()
    func write(_ version: String, _ more: String = "") throws {
      try catalog.write(
        """
        ---
        id: 90-509-7
        name: Lantern Keeper
        status: Published
        version: \(version)
        kind: Personnel
        category: Harbor
        primary_core_capability: Planning
        \(more)
        ---
        """, to: "definitions/90-509-7/\(version).md")
    }
    try write("1.2")
    try write("1.3", "kinds: Team")
    let wrong = try catalog.run("diff", "90-509-7", "1.2", "1.3")
    #expect(wrong.status == 1 && wrong.output.isEmpty)
    #expect(wrong.messages.contains("Content/definitions/90-509-7/1.3.md:"))
    #expect(wrong.messages.contains("`kinds`"))
    #expect(!wrong.messages.contains("warning"))
    let file = try catalog.run(
      "diff", "Content/definitions/90-509-7/1.2.md", "Content/definitions/90-509-7/1.3.md")
    #expect(file.status == 1 && file.messages.contains("1.3.md:"))
    try write("1.3")
    try catalog.write("---\ntitel: Other\n---\n", to: "pages/other.md")
    #expect(try catalog.run("diff", "90-509-7", "1.2", "1.3").status == 0)
  }

  @Test("takes a file for what it says it is, wherever it lies, and says when it is none")
  func looseFiles() throws {
    let catalog = try Catalog()
    func compare(_ text: String) throws -> Program.Result {
      try catalog.write(text, to: "loose.txt")
      return try catalog.run("diff", Self.definitions + "1.2.md", "Content/loose.txt")
    }
    let text = try String(contentsOfFile: Self.definitions + "1.2.md", encoding: .utf8)
    #expect(try compare(text).status == 0)
    let table: [(wrong: String, words: String)] = [
      ("# A text\n", "no front matter"),
      (text.replacingOccurrences(of: "id: 90-508-1001\n", with: ""), "`id`"),
      (text.replacingOccurrences(of: "id: 90", with: "id: 9/0"), "isn't an ID"),
      (text.replacingOccurrences(of: "\nversion: 1.2\n", with: "\n"), "`version`"),
      (
        text.replacingOccurrences(of: "\nversion: 1.2\n", with: "\nversion: 1\n"), "isn't a version"
      ),
    ]
    for (wrong, words) in table {
      let result = try compare(wrong)
      #expect(result.status == 1 && result.messages.contains(words), "\(result.messages)")
    }
    let proposal = Self.harbor + "/proposals/90-508-1001/night-watches.md"
    let result = try Program.run(["diff", Self.definitions + "1.3.md", proposal], in: "/")
    #expect(result.status == 0 && result.output.contains("the proposal “Night watches”"))
  }
}
