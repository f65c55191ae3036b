import Foundation
import Testing

@Suite("The program")
struct CommandTests {
  let catalog: Catalog

  init() throws { catalog = try Catalog() }

  @Test("builds the site of the folder it runs in, and says what it did")
  func build() throws {
    let first = try catalog.run("build")
    #expect(first.status == 0, "\(first.messages)")
    #expect(first.output.isEmpty && first.messages.contains("Site: "))
    #expect(try catalog.text("Site/index.html").contains("Hello."))
    #expect(try catalog.names() == ["Content", "Site", "Themes"])
    let second = try catalog.run("build")
    #expect(second.messages.hasSuffix("nothing has changed\n"))
  }

  @Test("runs elsewhere with -C, before the command or after it")
  func elsewhere() throws {
    for arguments in [["-C", catalog.root, "build"], ["build", "-C", catalog.root]] {
      let result = try Program.run(arguments, in: "/")
      #expect(result.status == 0, "\(result.messages)")
      #expect(catalog.exists("Site/index.html"))
    }
    let result = try Program.run(["-C", catalog.root + "/nowhere", "build"], in: "/")
    #expect(result.status == 2 && result.messages.contains("nowhere"))
  }

  @Test("takes other folders, and says the same site into each")
  func otherFolders() throws {
    _ = try catalog.run("build")
    let folders = ["--content", catalog.root + "/Content/", "--themes", "../" + name + "/Themes"]
    let result = try Program.run(["build", "--output", "Other"] + folders, in: catalog.root)
    #expect(result.status == 0, "\(result.messages)")
    #expect(try catalog.text("Other/SHA256SUMS.txt") == catalog.text("Site/SHA256SUMS.txt"))
  }

  private var name: String { URL(fileURLWithPath: catalog.root).lastPathComponent }

  @Test("writes nothing and exits with 1 when the content is wrong")
  func wrongContent() throws {
    try catalog.write("---\ntitel: Small\n---\n", to: "pages/index.md")
    for command in ["build", "check"] {
      let result = try catalog.run(command, "--format", "short")
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.messages.contains("Content/pages/index.md:2:1: error: "))
      #expect(try catalog.names() == ["Content", "Themes"])
    }
  }

  @Test("lets warnings pass, except with --strict")
  func strictness() throws {
    try catalog.write("---\ntitle: Small\n---\n\n<b>Hello.</b>\n", to: "pages/index.md")
    let lax = try catalog.run("check")
    #expect(lax.status == 0 && lax.messages.contains("warning: "))
    #expect(try catalog.run("check", "--strict").status == 1)
    #expect(try catalog.run("build", "--strict").status == 1)
    #expect(!catalog.exists("Site"))
    #expect(try catalog.run("build").status == 0)
  }

  @Test("finds a theme that isn't there, and not each template of it")
  func unknownTheme() throws {
    try catalog.write(
      "format: 1\ntitle: Small\nissuer: Nobody\nas_of: 2026-01-01\ntheme: standart\n",
      to: "catalog.yml")
    let result = try catalog.run("build", "--format", "short")
    #expect(result.status == 1 && !catalog.exists("Site"))
    #expect(result.messages.contains("Content/catalog.yml:5:8: error: there is no theme"))
    #expect(!result.messages.contains("[template/"))
  }

  @Test("prints findings as JSON on standard output, and nothing else there")
  func json() throws {
    try catalog.write("text", to: "stray.txt")
    let result = try catalog.run("build", "--format", "json", "--timings")
    #expect(result.status == 1)
    let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let fields = try #require(report as? [String: Any])
    #expect(fields["errors"] as? Int == 1)
    #expect(result.messages.contains("Nothing was written."))
  }

  @Test("exits with 2 when something else is in the way, and says what to do")
  func environment() throws {
    let missing = try catalog.run("build", "--content", "Contents")
    #expect(missing.status == 2 && missing.messages.contains("The folder Contents can't be read"))
    let dangerous = try catalog.run("build", "--output", "Content/Site")
    #expect(dangerous.status == 2 && dangerous.messages.contains("--output"))
    let home = try catalog.run(
      "build", "--output", "../" + name + "/home", environment: ["HOME": catalog.root + "/home"])
    #expect(home.status == 0)
    try FileManager.default.createDirectory(
      atPath: catalog.root + "/own", withIntermediateDirectories: true)
    let own = try catalog.run(
      "build", "--output", "own", environment: ["HOME": catalog.root + "/own"])
    #expect(own.status == 2 && own.messages.contains("home folder"))
  }

  @Test(
    "exits with 64 when the command line is wrong",
    arguments: [
      ["bild"], ["build", "--colour"], ["build", "--without", "pages"],
      ["check", "--format", "xml"], ["explain", "no/such-rule"], ["build", "--audience", "public"],
      ["check", "--audience", "public"],
    ])
  func usage(_ arguments: [String]) throws {
    let result = try Program.run(arguments, in: catalog.root)
    #expect(result.status == 64 && result.output.isEmpty && !result.messages.isEmpty)
  }

  @Test(
    "names the command that was likely meant, and all that there are",
    arguments: [
      (["buidl"], "There is no command `typebook buidl`. Did you mean `build`? There are: init,"),
      (
        ["-C", "elsewhere", "new", "defintion"],
        "`typebook new defintion`. Did you mean `definition`?"
      ),
      (
        ["export", "pdf"], "There is no command `typebook export pdf`. There are: zip, html, brief,"
      ),
    ])
  func unknownCommand(arguments: [String], said: String) throws {
    let run = try Program.run(arguments, in: NSTemporaryDirectory())
    #expect(run.status == 64)
    #expect(run.messages.contains(said))
    #expect(run.messages.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) } == 1)
  }

  @Test("wants an audience where the catalog declares several, and names them")
  func audiences() throws {
    let settings = "audiences: [{ name: public }, { name: internal }]\n"
    try catalog.write(
      "format: 1\ntitle: Small\nissuer: Nobody\nas_of: 2026-01-01\n" + settings, to: "catalog.yml")
    let nobody = try catalog.run("build")
    #expect(nobody.status == 64 && nobody.messages.contains("public, internal"))
    #expect(try catalog.run("check").status == 0)
    #expect(try catalog.run("check", "--audience", "public").status == 0)
    let misspelt = try catalog.run("check", "--audience", "pubic")
    #expect(misspelt.status == 64 && misspelt.messages.contains("no audience `pubic`"))
    #expect(try catalog.run("build", "--audience", "internal").status == 0)
    #expect(try catalog.text("Site/AUDIENCE.txt") == "internal\n")
    let other = try catalog.run("build", "--audience", "public")
    #expect(other.status == 2 && other.messages.contains("`internal`"))
  }

  @Test("lists what an edition would hold, a line each, and writes nothing")
  func list() throws {
    try catalog.write(
      "format: 1\ntitle: Small\nas_of: 2026-01-01\naudiences: [{ name: all }, { name: few }]\n",
      to: "catalog.yml")
    try catalog.write(
      "---\ntitle: Plan\naudience: all\n---\n\n[A](../files/a.txt)\n", to: "pages/a.md")
    try catalog.write("---\ntitle: Rota\n---\n\n[B](../files/b.txt)\n", to: "pages/b.md")
    try catalog.write("a", to: "files/a.txt")
    try catalog.write("b", to: "files/b.txt")
    let listed = try catalog.run("build", "--audience", "all", "--list")
    #expect(listed.status == 0, "\(listed.messages)")
    #expect(
      listed.output == """
        settings    all  Content/catalog.yml  Small
        page        all  Content/pages/a.md   Plan
        attachment  -    Content/files/a.txt

        """)
    let all = try catalog.run("build", "--audience", "few", "--list").output
    #expect(all.contains("page        few  Content/pages/b.md"))
    #expect(all.contains("Content/files/b.txt"))
    #expect(try catalog.run("build", "--list").status == 64)
    try catalog.write("---\ntitel: Plan\n---\n", to: "pages/a.md")
    let wrong = try catalog.run("build", "--audience", "all", "--list")
    #expect(wrong.status == 1 && wrong.output.isEmpty)
    #expect(try catalog.names() == ["Content", "Themes"])
  }

  @Test("prints how long each stage took, when asked")
  func timings() throws {
    let result = try catalog.run("build", "--timings")
    for stage in ["load", "decode", "link", "plan", "render", "publish", "total"] {
      #expect(result.messages.contains("\n\(stage) ") || result.messages.hasPrefix(stage + " "))
    }
    #expect(result.messages.contains(/\nfiles +\d+\nsize +\d+ KB\n/))
  }

  @Test("leaves parts out")
  func without() throws {
    let result = try catalog.run("build", "--without", "data,print")
    #expect(result.status == 0 && !catalog.exists("Site/data") && !catalog.exists("Site/print"))
    #expect(try catalog.run("build").status == 0)
    #expect(catalog.exists("Site/data/catalog.json"))
  }

  @Test("names its version and that of the library that renders the text")
  func version() throws {
    let result = try catalog.run("--version")
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+ \(libcmark \d+\.\d+\.\d+\)\n/) != nil)
  }

  @Test(
    "explains itself with examples",
    arguments: [[], ["build"], ["check"], ["diff"], ["changes"], ["review"], ["explain"]])
  func help(_ command: [String]) throws {
    let result = try Program.run(command + ["--help"], in: catalog.root)
    #expect(result.status == 0)
    #expect(result.output.contains("EXAMPLES:") && result.output.contains("  typebook "))
  }

  #if os(Linux)
    @Test(
      "exits with 2 where what it was run for can't be written",
      arguments: [["explain"], ["explain", "file/name"], ["check", "--format", "json"]])
    func fullDisk(arguments: [String]) throws {
      let process = try Program.ready(arguments, in: catalog.root)
      process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
    }
  #endif

  @Test("explains each rule, and offers the nearest for one that isn't there")
  func explain() throws {
    let one = try catalog.run("explain", "file/unreadable")
    #expect(one.status == 0 && one.output.hasPrefix("file/unreadable (error)\n\nEvery file"))
    let all = try catalog.run("explain")
    #expect(all.output.split(separator: "\n").count > 40)
    let slip = try catalog.run("explain", "file/unreadble")
    #expect(slip.messages.contains("Did you mean `file/unreadable`?"))
  }

  @Test("colours only what goes to a terminal, and never with NO_COLOR")
  func colours() throws {
    try catalog.write("text", to: "stray.txt")
    // A slow machine also sees the line that tells how far the work is, which has no colour.
    func isColored(_ messages: String) -> Bool {
      messages.contains(/\u{1B}\[[0-9;]*m/)
    }
    #expect(isColored(try catalog.run("check", onTerminal: true).messages))
    #expect(!isColored(try catalog.run("check").messages))
    for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let result = try catalog.run("check", environment: environment, onTerminal: true)
      #expect(!isColored(result.messages) && result.messages.contains("stray.txt"))
    }
  }

  @Test("goes on when nobody reads what it prints")
  func closedPipe() throws {
    let process = try Program.ready(["build", "--format", "json"], in: catalog.root)
    let (output, messages) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    try output.fileHandleForReading.close()
    try messages.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    #expect(catalog.exists("Site/index.html"))
  }
}
