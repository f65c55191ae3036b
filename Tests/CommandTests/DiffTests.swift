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

  @Test("shows in a terminal what changed, of which class, where and why")
  func text() throws {
    let result = try diff("90-508-1001", "1.3", "night-watches")
    #expect(result.status == 0 && result.messages.isEmpty)
    let text = result.output
    #expect(
      text.hasPrefix(
        "Harbor Watch Team, 90-508-1001\nChanges from version 1.3 to the proposal “Night watches”\n"
      ))
    #expect(text.contains(" changes: ") && text.contains("\nType 3 "))
    #expect(text.contains("Lowered: Lantern and Signal Equipment per Team, 4 → 3,"))
    #expect(
      text.contains("↑ Requirement raised: Minimum Personnel per Team / Type 1 / item 2\n"))
    #expect(text.contains("  [-6-]{+8+} - Harbor Watch Members\n"), "\(text)")
    #expect(!text.contains("\u{1B}"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(
    "says of the FLO and its proposal that two faults were corrected, and what wasn't compared")
  func flo() throws {
    let content = Catalog.repository.path + "/Content"
    let result = try Program.run(
      [
        "diff", "6-509-1280", "1.3", "corrections", "--content", content, "--fail-on",
        "requirement",
      ],
      in: "/")
    #expect(result.status == 1)
    let words = result.output.replacingOccurrences(of: "\n", with: " ")
    #expect(
      words.contains("Two editorial corrections in what was compared. Not compared: 12 of 14"))
    #expect(words.contains("1 of 7 criteria compared; 6 missing from our copy."))
    #expect(result.output.contains("Type [-1-]{+2+} FLO"))
  }

  @Test("lists only the classes that are asked for, under the numbers that they have in all")
  func only() throws {
    let pair = ["90-508-1001", "1.3", "night-watches"]
    let text = try diff(pair[0], pair[1], pair[2], "--only", "requirement-lowered").output
    #expect(text.contains(" changes: ") && text.contains("Listed: 1 of them."))
    #expect(text.contains("  ↓ Requirement lowered: ") && !text.contains("\n1  ↓"))
    #expect(!text.contains("Requirement raised: "))
    let several = try diff(
      pair[0], pair[1], pair[2], "--only", "requirement", "--only", "editorial"
    ).output
    #expect(several.contains("¶ Editorial: ") && several.contains("Requirement raised: "))
    let none = try diff(pair[0], pair[1], pair[2], "--only", "uncompared").output
    #expect(none.contains("Listed: 0 of them."))
  }

  @Test(
    "exits with 1 where a change is of a class that isn't wanted, whatever is listed",
    arguments: [
      ("requirement-lowered", 1), ("requirement", 1), ("editorial", 1), ("uncompared", 0),
      ("record", 0),
    ])
  func failing(_ name: String, _ status: Int32) throws {
    let result = try diff(
      "90-508-1001", "1.3", "night-watches", "--fail-on", name, "--only", "record")
    #expect(result.status == status && result.output.contains(" changes: "))
  }

  @Test("sees each class of a change that is raised and lowered")
  func severalClasses() throws {
    let catalog = try Catalog()
    let text = try String(contentsOfFile: Self.definitions + "1.2.md", encoding: .utf8)
    for (name, words) in [
      ("old.txt", "16 hours of training within 30 days of arrival"),
      ("new.txt", "24 hours of training within 60 days of arrival"),
    ] {
      try catalog.write(
        text.replacingOccurrences(of: "Logs each entry within 30 minutes", with: words), to: name)
    }
    func compare(_ options: String...) throws -> Program.Result {
      try Program.run(["diff", "Content/old.txt", "Content/new.txt"] + options, in: catalog.root)
    }
    for name in ["requirement-raised", "requirement-lowered"] {
      let result = try compare("--fail-on", name, "--only", name)
      #expect(result.status == 1)
      #expect(result.output.contains("↑↓ Requirement raised and lowered: Reporting / Type 2"))
      #expect(result.output.contains("1 change: 1 requirement raised and 1 lowered."))
    }
    let json = try compare("--format", "json").output
    #expect(json.contains("\"class\": \"requirement-raised\""))
    #expect(json.contains("\"requirement-lowered\": 1"))
  }

  @Test("takes /dev/null for a text that is new or gone", arguments: [true, false])
  func nothing(_ isNew: Bool) throws {
    let file = Self.definitions + "1.3.md"
    let files = isNew ? ["/dev/null", file] : [file, "/dev/null"]
    let text = try Program.run(["diff"] + files, in: "/").output
    #expect(text.contains(isNew ? "Added: version 1.3\n" : "Removed: version 1.3\n"))
    #expect(text.contains(isNew ? "\nA new text. " : "\nThe text is gone. "))
    let json = try Program.run(["diff"] + files + ["--format", "json"], in: "/").output
    #expect(json.contains(isNew ? "\"old\": null" : "\"new\": null"))
    let name = isNew ? "requirement-added" : "requirement-removed"
    #expect(try Program.run(["diff"] + files + ["--fail-on", name], in: "/").status == 1)
    #expect(try Program.run(["diff", "/dev/null", "/dev/null"], in: "/").status == 64)
  }

  @Test("reads one text from the standard input")
  func input() throws {
    let process = try Program.ready(["diff", "-", Self.definitions + "1.3.md"], in: "/")
    let output = Pipe()
    process.standardInput = FileHandle(forReadingAtPath: Self.definitions + "1.2.md")
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text.contains("Changes from version 1.2 to version 1.3"))
    #expect(try Program.run(["diff", "-", "-"], in: "/").status == 64)
  }

  @Test("finds nothing between a text and itself, and the opposite the other way round")
  func directions() throws {
    #expect(try diff("90-508-1001", "1.3", "1.3").output.hasSuffix("\nNo changes.\n"))
    let back = try diff("90-508-1001", "night-watches", "1.3").output
    #expect(back.contains("Changes from the proposal “Night watches” to version 1.3"))
    #expect(back.contains("[-8-]{+6+} - Harbor"))
  }

  @Test("says the same to programs and to spreadsheets")
  func data() throws {
    let json = try diff("90-508-1001", "1.3", "night-watches", "--format", "json").output
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let changes = try #require(data["changes"] as? [[String: Any]])
    let classes = changes.compactMap { $0["class"] as? String }
    let summary = try #require(data["summary"] as? [String: Any])
    #expect(summary["changes"] as? Int == changes.count && classes.count == changes.count)
    #expect(
      summary["requirement_changes"] as? Int
        == classes.count { $0.hasPrefix("requirement-") })
    let sum = (data["new"] as? [String: Any])?["sha256"] as? String
    #expect(sum?.count == 64)
    let csv = try diff("90-508-1001", "1.3", "night-watches", "--format", "csv").output
    #expect(csv.hasPrefix("\u{FEFF}Number,Locator,Fingerprint,Kind of change,Reason,"))
    let names = changes.compactMap { $0["fingerprint"] as? String }
    #expect(names.allSatisfy { csv.contains(",\($0),") })
  }

  @Test("wraps to the width it is told, and colours nothing for a pipe")
  func widths() throws {
    for columns in [40, 60, 100] {
      let text = try diff(
        "90-508-1001", "1.3", "night-watches", environment: ["COLUMNS": String(columns)]
      ).output
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns })
      #expect(text.split(separator: "\n").contains { $0.count > columns - 10 })
    }
  }
}
