import Foundation
import Testing

@testable import SitePipeline

/// Builds a site of given texts in a workbench's folder `Site`.
@discardableResult
func build(
  _ texts: [String: String], on bench: Workbench, at output: String = "Site",
  audience: String? = nil, method: FolderExchange.Method = .atOnce,
  didReach: @escaping @Sendable (PublishingStep) -> Void = { _ in }
) throws -> Publication {
  let publisher = try SitePublisher(
    output: bench.path(output), apartFrom: [bench.path("Content")], home: nil, audience: audience,
    method: method, didReach: didReach)
  defer { publisher.close() }
  let files = try parallelMap(texts.sorted { $0.key < $1.key }) {
    (path, text) throws(EnvironmentError) in try publisher.write(Array(text.utf8), to: path)
  }
  let publication = try publisher.publish(files)
  return publication
}

/// The reason for which a build of one page there is refused; nil when it isn't.
func refusal(
  on bench: Workbench, at output: String = "Site", audience: String? = nil,
  _ texts: [String: String] = ["index.html": "new"]
) throws -> EnvironmentError.Reason? {
  do {
    try build(texts, on: bench, at: output, audience: audience)
    return nil
  } catch let error as EnvironmentError {
    #expect(!error.problem.isEmpty && !error.remedy.isEmpty)
    return error.reason
  }
}

@Suite("Publishing a site")
struct PublishingTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test("writes every file and the sums that check them, and leaves nothing beside the site")
  func firstBuild() throws {
    try build(["index.html": "home", "a/b/c.html": "deep", "é.html": "accent"], on: bench)
    #expect(try bench.names() == ["Site"])
    #expect(try bench.text("Site/a/b/c.html") == "deep")
    let (status, output) = try run(
      "sha256sum", "--strict", "--check", "SHA256SUMS.txt", in: bench.path("Site"))
    #expect(status == 0, "\(output)")
    let named = try bench.text("Site/SHA256SUMS.txt").split(separator: "\n").map {
      $0.dropFirst(66)
    }
    #expect(named == [".gitattributes", "a/b/c.html", "index.html", "é.html"])
  }

  @Test("tells Git to keep the bytes, unless the folder tells it something of its own")
  func attributes() throws {
    try build(["index.html": "home"], on: bench)
    #expect(try bench.text("Site/.gitattributes") == "* -text\n")
    try build(["index.html": "other"], on: bench)
    #expect(try bench.text("Site/.gitattributes") == "* -text\n")
    try bench.write("* text\n", to: "Own/.gitattributes")
    try build(["index.html": "home"], on: bench, at: "Own")
    try build(["index.html": "other"], on: bench, at: "Own")
    #expect(try bench.text("Own/.gitattributes") == "* text\n")
  }

  @Test("says so where a clone changed nothing but line endings")
  func lineEndings() throws {
    let texts = ["index.html": "one\ntwo\n", "a.csv": "1\r\n2\r\n"]
    try build(texts, on: bench)
    for name in ["index.html", "SHA256SUMS.txt"] {
      let lines = try bench.text("Site/\(name)").split(separator: "\n")
      try bench.write(lines.map { $0 + "\r\n" }.joined(), to: "Site/\(name)")
    }
    let error = try #require(throws: EnvironmentError.self) {
      try build(["b.html": "new"], on: bench)
    }
    #expect(error.problem.contains("other line endings"))
    #expect(error.problem.contains("index.html"))
    #expect(!error.problem.contains("a.csv"))
  }

  @Test("keeps the time of change of what didn't change, and removes what is gone")
  func secondBuild() throws {
    try build(["same.html": "same", "a/other.html": "old", "gone/x.html": "x"], on: bench)
    for name in ["same.html", "a/other.html"] { try bench.age("Site/" + name) }
    let publication = try build(["same.html": "same", "a/other.html": "new"], on: bench)
    #expect(try bench.isAged("Site/same.html"))
    #expect(try !bench.isAged("Site/a/other.html"))
    #expect(try bench.names(in: "Site") == [".gitattributes", "SHA256SUMS.txt", "a", "same.html"])
    #expect(publication.kept == 2 && publication.removed == 1 && publication.isChange)
  }

  @Test("doesn't touch a site that is the same")
  func sameBuild() throws {
    try build(["index.html": "home"], on: bench)
    try bench.age("Site")
    let publication = try build(["index.html": "home"], on: bench)
    #expect(!publication.isChange)
    #expect(try bench.isAged("Site"))
    #expect(try bench.names() == ["Site"])
  }

  @Test("makes again what was deleted by hand, the sums too")
  func deletedByHand() throws {
    try build(["index.html": "home", "a.html": "a"], on: bench)
    try bench.remove("Site/a.html")
    try build(["index.html": "home", "a.html": "a"], on: bench)
    #expect(try bench.text("Site/a.html") == "a")
  }

  @Test(
    "takes hidden files and those that systems leave along",
    arguments: [FolderExchange.Method.atOnce, .twoRenames])
  func carriedFiles(_ method: FolderExchange.Method) throws {
    try build(["index.html": "old", "gone/x.html": "x"], on: bench)
    let carried = [
      ".DS_Store", ".htaccess", "Thumbs.db", "gone/desktop.ini", ".git/config", ".well-known/a.txt",
    ]
    for name in carried { try bench.write("mine", to: "Site/" + name) }
    try bench.makeFolder("Site/.git/refs")
    try bench.link("Site/.link", to: "nowhere")
    try build(["index.html": "new"], on: bench, method: method)
    for name in carried { #expect(try bench.text("Site/" + name) == "mine") }
    #expect(bench.exists("Site/.git/refs"))
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: bench.path("Site/.link"))
    #expect(link == "nowhere")
    #expect(try bench.text("Site/index.html") == "new")
  }

  @Test("follows a symbolic link to the site and leaves the link")
  func linkedTarget() throws {
    try bench.makeFolder("elsewhere/real")
    try bench.link("Site", to: "elsewhere/real")
    try build(["index.html": "home"], on: bench)
    #expect(try bench.text("elsewhere/real/index.html") == "home")
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: bench.path("Site"))
    #expect(link == "elsewhere/real")
  }

  @Test("keeps the permissions of the site's folder")
  func permissions() throws {
    try build(["index.html": "old"], on: bench)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o2750], ofItemAtPath: bench.path("Site"))
    try build(["index.html": "new"], on: bench)
    let attributes = try FileManager.default.attributesOfItem(atPath: bench.path("Site"))
    #expect(attributes[.posixPermissions] as? Int == 0o2750)
  }

  @Test("copies a file piece by piece, and keeps it when it is the same")
  func copies() throws {
    let text = String(repeating: "0123456789", count: 50_000)
    try bench.write(text, to: "Content/files/map.bin")
    for expected in [0, 1] {
      let publisher = try SitePublisher(
        output: bench.path("Site"), apartFrom: [bench.path("Content")])
      defer { publisher.close() }
      let file = try publisher.copy(bench.path("Content/files/map.bin"), to: "files/map.bin")
      #expect(file.digest == ContentDigest(of: Array(text.utf8)) && file.size == 500_000)
      #expect(try publisher.publish([file]).kept - expected * 3 == 0)
    }
    #expect(try bench.text("Site/files/map.bin") == text)
  }

  @Test("stops at two files with one address")
  func duplicates() throws {
    let publisher = try SitePublisher(output: bench.path("Site"), apartFrom: [])
    defer { publisher.close() }
    let file = try publisher.write([1], to: "a.html")
    #expect(throws: EnvironmentError.self) { try publisher.write([2], to: "a.html") }
    #expect(throws: EnvironmentError.self) { try publisher.publish([file, file]) }
  }
}

@Suite("Publishing refuses")
struct RefusalTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
    try build(["index.html": "old", "a.html": "a"], on: bench)
    try bench.write("format: 1", to: "Content/catalog.yml")
  }

  @Test("to lose a file that no build made, and names it")
  func unnamedFile() throws {
    try bench.write("thesis", to: "Site/notes/thesis.txt")
    let error = #expect(throws: EnvironmentError.self) {
      try build(["index.html": "new"], on: bench)
    }
    #expect(error?.reason == .foreignFiles)
    #expect(error?.problem.contains("notes/thesis.txt") == true)
    #expect(try bench.text("Site/index.html") == "old")
    #expect(try bench.text("Site/notes/thesis.txt") == "thesis")
    #expect(try bench.names() == ["Content", "Site"])
  }

  @Test("to lose a change made by hand, and names the file")
  func changedFile() throws {
    try bench.write("by hand", to: "Site/a.html")
    for next in [["index.html": "new", "a.html": "a"], ["index.html": "new"]] {
      let error = #expect(throws: EnvironmentError.self) { try build(next, on: bench) }
      #expect(error?.problem.contains("a.html (changed since)") == true)
    }
    #expect(try bench.text("Site/a.html") == "by hand")
  }

  @Test("nothing where the new site says just what was written by hand")
  func equalByHand() throws {
    try bench.write("new", to: "Site/index.html")
    try bench.write("b", to: "Site/b.html")
    try build(["index.html": "new", "a.html": "a", "b.html": "b"], on: bench)
    #expect(
      try bench.names(in: "Site") == [
        ".gitattributes", "SHA256SUMS.txt", "a.html", "b.html", "index.html",
      ])
  }

  @Test("a file that became a link, however equal")
  func fileBecameLink() throws {
    try bench.write("a", to: "outside.html")
    try bench.remove("Site/a.html")
    try bench.link("Site/a.html", to: "../outside.html")
    #expect(try refusal(on: bench, ["index.html": "old", "a.html": "a"]) == .foreignFiles)
  }

  @Test("a folder that isn't a site")
  func foreignFolder() throws {
    try bench.write("photo", to: "Pictures/1.jpg")
    #expect(try refusal(on: bench, at: "Pictures") == .foreignFolder)
    try bench.write("not sums", to: "Pictures/SHA256SUMS.txt")
    #expect(try refusal(on: bench, at: "Pictures") == .foreignFolder)
    #expect(try bench.names(in: "Pictures") == ["1.jpg", "SHA256SUMS.txt"])
    try bench.write("", to: "Empty/.DS_Store")
    #expect(try refusal(on: bench, at: "Empty") == nil)
  }

  @Test("the content's folder, one in it and one around it")
  func mixedWithInput() throws {
    for output in ["Content", "Content/Site", "."] {
      #expect(try refusal(on: bench, at: output) == .dangerousOutput)
    }
    try bench.link("alias", to: "Content")
    #expect(try refusal(on: bench, at: "alias/Site") == .dangerousOutput)
    #expect(try bench.names(in: "Content") == ["catalog.yml"])
  }

  @Test("the root, the home folder, the folder it runs in, a file, a link to nothing")
  func dangerousPlaces() throws {
    try bench.link("dangling", to: "nowhere")
    try bench.write("", to: "file")
    let here = FileManager.default.currentDirectoryPath
    for output in ["", "/", here, bench.path("dangling"), bench.path("file")] {
      let error = #expect(throws: EnvironmentError.self) {
        try SitePublisher(output: output, apartFrom: [])
      }
      #expect(error?.reason == .dangerousOutput)
    }
    try bench.makeFolder("home")
    let error = #expect(throws: EnvironmentError.self) {
      try SitePublisher(output: bench.path("home/"), apartFrom: [], home: bench.path("home"))
    }
    #expect(error?.reason == .dangerousOutput)
  }

  @Test("a place whose parent isn't there")
  func missingParent() throws {
    #expect(try refusal(on: bench, at: "no/such/Site") == .system)
  }

  @Test(
    "another audience's site, either way",
    arguments: [
      (nil, "public"), ("public", nil), ("public", "internal"), ("internal", "public"),
    ] as [(String?, String?)])
  func otherAudience(_ first: String?, _ second: String?) throws {
    try build(["index.html": "x"], on: bench, at: "Edition", audience: first)
    #expect(try refusal(on: bench, at: "Edition", audience: second) == .otherAudience)
    #expect(try refusal(on: bench, at: "Edition", audience: first) == nil)
    #expect(bench.exists("Edition/AUDIENCE.txt") == (first != nil))
  }

  @Test("a second build while the first runs, by name")
  func secondBuild() throws {
    let first = try SitePublisher(output: bench.path("Site"), apartFrom: [])
    let error = #expect(throws: EnvironmentError.self) {
      try SitePublisher(output: bench.path("Site"), apartFrom: [])
    }
    #expect(error?.reason == .busy)
    #expect(error?.problem.contains("process \(ProcessInfo.processInfo.processIdentifier)") == true)
    let other = try SitePublisher(output: bench.path("Other"), apartFrom: [])
    other.close()
    first.close()
    #expect(try refusal(on: bench) == nil)
  }

  @Test("to publish when the old site changed while the new one was made")
  func changedMeanwhile() throws {
    let bench = bench
    let error = #expect(throws: EnvironmentError.self) {
      try build(["index.html": "new"], on: bench) { step in
        if step == .keptFiles { try? bench.write("late", to: "Site/late.txt") }
      }
    }
    #expect(error?.reason == .foreignFiles)
    #expect(try bench.text("Site/late.txt") == "late")
    #expect(try bench.text("Site/index.html") == "old")
  }
}
