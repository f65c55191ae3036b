import Diagnostics
import Foundation
import Testing

@testable import SitePipeline

@Suite("Reading a folder")
struct FileTreeTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  private func read(_ attached: String? = "files") throws -> Diagnosed<FileTree> {
    try FileTree.read(bench.path("Content"), attached: attached)
  }

  /// The rules that findings break, with the paths in the folder.
  private func findings() throws -> [String] {
    try read().diagnostics.map { $0.rule.id + " " + $0.path.dropFirst(bench.root.count + 9) }
      .sorted()
  }

  @Test("gives every file by path, whatever the order on the disk")
  func order() throws {
    for name in ["b/2.md", "a.md", "b.md", "b/10.md", "a/z/1.md", "B-2.md"] {
      try bench.write(name, to: "Content/" + name)
    }
    let tree = try read()
    #expect(tree.diagnostics.isEmpty)
    #expect(
      tree.value.sources.map { String($0.path.dropFirst(bench.root.count + 9)) }
        == ["B-2.md", "a.md", "a/z/1.md", "b.md", "b/10.md", "b/2.md"])
    #expect(tree.value.sources.map { String(decoding: $0.bytes, as: UTF8.self) }.last == "b/2.md")
  }

  @Test("reads every byte as it stands, of small and large files")
  func bytes() throws {
    let texts = ["", "\u{FEFF}a\r\nb\0c", String(repeating: "0123456789abcdef", count: 700_000)]
    for (index, text) in texts.enumerated() { try bench.write(text, to: "Content/\(index).md") }
    #expect(try read().value.sources.map { $0.bytes } == texts.map { Array($0.utf8) })
  }

  @Test("passes over notes to authors, hidden files and what systems leave behind")
  func ignored() throws {
    for name in [
      "README.md", "a/README.md", "files/README.md", ".git/config", ".DS_Store", "a/Thumbs.db",
      "a/desktop.ini", "a/.x.md.swp",
    ] {
      try bench.write("x", to: "Content/" + name)
    }
    try bench.makeFolder("Content/empty/inner")
    let tree = try read()
    #expect(
      tree.diagnostics.isEmpty && tree.value.sources.isEmpty && tree.value.attachments.isEmpty)
  }

  @Test("passes over backups and locks of editors and offices, and says so")
  func backups() throws {
    let names = ["#a.md#", "4913", "a.md.orig", "a.md~", "files/~$plan.docx"]
    for name in names + ["a.md"] { try bench.write("x", to: "Content/" + name) }
    #expect(try findings() == names.map { "file/backup \($0)" })
    let tree = try read().value
    #expect(tree.sources.map { $0.path } == [bench.path("Content/a.md")])
    #expect(tree.attachments.isEmpty)
  }

  @Test("lists attachments with their size and doesn't read them")
  func attachments() throws {
    try bench.write("12345", to: "Content/files/a/map.png")
    try bench.write("x", to: "Content/pages/files/page.md")
    let tree = try read().value
    #expect(
      tree.attachments == [
        FileTree.Attachment(path: bench.path("Content/files/a/map.png"), size: 5)
      ])
    #expect(tree.sources.map { $0.path } == [bench.path("Content/pages/files/page.md")])
    #expect(try read(nil).value.sources.count == 2)
  }

  @Test("follows links inside the folder and names the others")
  func links() throws {
    try bench.write("secret", to: "outside/secret.md")
    try bench.write("a", to: "Content/a/1.md")
    try bench.link("Content/b.md", to: "a/1.md")
    try bench.link("Content/c", to: "a")
    try bench.link("Content/d.md", to: "../outside/secret.md")
    try bench.link("Content/e", to: "../outside")
    try bench.link("Content/f.md", to: "nothing.md")
    try bench.link("Content/g.md", to: "g.md")
    try bench.link("Content/a/up", to: "..")
    let sources = try read().value.sources.map { $0.path.dropFirst(bench.root.count + 9) }
    #expect(sources == ["a/1.md", "b.md", "c/1.md"])
    #expect(
      try findings() == [
        "file/symlink-loop a/up", "file/symlink-loop c/up", "file/symlink-loop g.md",
        "file/symlink-outside d.md", "file/symlink-outside e", "file/unreadable f.md",
      ])
  }

  @Test("ends where two folders hold links to each other")
  func mutualLinks() throws {
    try bench.makeFolder("Content/c/a")
    try bench.makeFolder("Content/c/b")
    try bench.link("Content/c/a/x", to: "../b")
    try bench.link("Content/c/b/y", to: "../a")
    #expect(
      try findings() == ["file/symlink-loop c/a/x/y", "file/symlink-loop c/b/y/x"])
  }

  @Test("follows no link out of the folder of its kind")
  func kinds() throws {
    try bench.write("secret", to: "Content/pages/secret.md")
    try bench.write("a map", to: "Content/files/maps/1.png")
    try bench.link("Content/files/map.png", to: "maps/1.png")
    try bench.link("Content/files/more", to: "maps")
    try bench.link("Content/files/plan.md", to: "../pages/secret.md")
    try bench.link("Content/files/maps/all", to: "../../pages")
    try bench.link("Content/files/note.txt", to: bench.path("Content/pages/secret.md"))
    try bench.link("Content/pages/map.md", to: "../files/maps/1.png")
    #expect(
      try findings() == [
        "file/symlink-outside files/maps/all", "file/symlink-outside files/more/all",
        "file/symlink-outside files/note.txt", "file/symlink-outside files/plan.md",
        "file/symlink-outside pages/map.md",
      ])
    let found = try read().value.attachments.map { $0.path.dropFirst(bench.root.count + 9) }
    #expect(found == ["files/map.png", "files/maps/1.png", "files/more/1.png"])
    try bench.remove("Content/files")
    try bench.link("Content/files", to: "pages")
    #expect(try findings().first == "file/symlink-outside files")
  }

  @Test("names pipes without waiting for one")
  func pipes() throws {
    try bench.makeFolder("Content")
    #expect(mkfifo(bench.path("Content/pipe.md"), 0o600) == 0)
    #expect(try findings() == ["file/not-a-file pipe.md"])
  }

  @Test("names files whose names don't work everywhere")
  func names() throws {
    for name in ["a\u{1}.md", "files/con.txt", "files/a:b.png", "files/ok.png", "files/dot."] {
      try bench.write("x", to: "Content/" + name)
    }
    let path = bench.path("Content/")
    let number = open(Array(path.utf8CString.dropLast()) + [-1, 0], O_CREAT | O_WRONLY, 0o600)
    #expect(number >= 0)
    close(number)
    #expect(
      try findings() == [
        "file/unusable-name a\u{1}.md", "file/unusable-name files/a:b.png",
        "file/unusable-name files/con.txt", "file/unusable-name files/dot.",
        "file/unusable-name \u{FFFD}",
      ])
  }

  @Test("names files that other systems hold to be the same")
  func collisions() throws {
    for name in ["Page.md", "page.md", "caf\u{E9}.md", "cafe\u{301}.md", "a/page.md"] {
      try bench.write("x", to: "Content/" + name)
    }
    #expect(
      try findings() == ["file/name-collision caf\u{E9}.md", "file/name-collision page.md"])
  }

  @Test("fails when there is no such folder")
  func missing() throws {
    try bench.write("x", to: "file")
    for name in ["nothing", "file"] {
      let error = #expect(throws: EnvironmentError.self) {
        try FileTree.read(bench.path(name))
      }
      #expect(error?.reason == .missingInput && error?.problem.contains(name) == true)
    }
  }

  @Test("says of settings that can't be read only that, and not that they are missing")
  func unreadableSettings() throws {
    try bench.makeFolder("Content")
    try bench.link("Content/catalog.yml", to: "nowhere")
    let found = try ContentFolder.read(bench.path("Content")).diagnostics
    #expect(found.map(\.rule.id) == ["file/unreadable"])
  }

  @Test("again takes a file from memory only when a change of it would show")
  func again() throws {
    try bench.write("old", to: "Content/a.md")
    try bench.age("Content/a.md")
    let nothing = FileTree(root: "", sources: [])
    let first = try FileTree.read(bench.path("Content"), after: nothing).value
    try bench.write("new", to: "Content/a.md")
    let second = try FileTree.read(bench.path("Content"), after: first).value
    #expect(second.sources.map(\.bytes) == [Array("new".utf8)])
    // The same size and time of change, as a copy with its times has, is another file all the same.
    try bench.write("few", to: "Content/a.md")
    try bench.age("Content/a.md")
    let third = try FileTree.read(bench.path("Content"), after: second).value
    #expect(third.sources.map(\.bytes) == [Array("few".utf8)])
  }
}

@Suite("A parallel map")
struct ParallelMapTests {
  @Test("gives results in the order of the inputs", arguments: [0, 1, 2, 255, 256, 257, 10_000])
  func order(_ count: Int) {
    let inputs = Array(0..<count)
    #expect(parallelMap(inputs) { $0 * 3 } == inputs.map { $0 * 3 })
  }

  @Test("throws the failure of the earliest input")
  func failure() {
    struct Failure: Error, Equatable { let input: Int }
    for _ in 0..<20 {
      #expect(throws: Failure(input: 7)) {
        try parallelMap(Array(0..<200)) { (input) throws(Failure) -> Int in
          if input >= 7 { throw Failure(input: input) }
          return input
        }
      }
    }
  }
}

@Suite("A digest")
struct ContentDigestTests {
  @Test("is the SHA-256 that everybody knows")
  func known() {
    #expect(
      ContentDigest(of: Array("abc".utf8)).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("reads what it prints and nothing else")
  func reading() {
    let digest = ContentDigest(of: [])
    #expect(ContentDigest(hexadecimal: digest.description.utf8) == digest)
    for text in ["", "ab", digest.description.uppercased(), digest.description + "0"] {
      #expect(ContentDigest(hexadecimal: text.utf8) == nil)
    }
  }
}
