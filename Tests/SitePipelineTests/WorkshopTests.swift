import Foundation
import Testing

@testable import SitePipeline

@Suite("The workshop beside a site")
struct WorkshopTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
    try build(["index.html": "old"], on: bench)
    try bench.write("mine", to: "elsewhere/site/letter.txt")
    try bench.write("mine", to: "elsewhere/old/letter.txt")
    try bench.write("mine", to: "elsewhere/lock")
  }

  /// Nothing that isn't the site's has changed, and the site is the old one.
  private func expectNoHarm() throws {
    let letters = ["site/letter.txt": "mine", "old/letter.txt": "mine", "lock": "mine"]
    #expect(try bench.texts(in: "elsewhere") == letters)
    #expect(try bench.text("Site/index.html") == "old")
  }

  @Test("is refused where it is a link, and nothing behind the link changes")
  func linkedWorkshop() throws {
    try bench.link(".Site.staging", to: "elsewhere")
    #expect(try refusal(on: bench) == .dangerousOutput)
    try expectNoHarm()
  }

  @Test("is refused where something in it is a link", arguments: ["lock", "site", "old"])
  func linkInWorkshop(_ name: String) throws {
    try bench.makeFolder(".Site.staging")
    try bench.link(".Site.staging/" + name, to: "../elsewhere/" + name)
    let error = #expect(throws: EnvironmentError.self) {
      try build(["index.html": "new"], on: bench)
    }
    #expect(error?.problem.contains("/.Site.staging/\(name) is a link") == true)
    try expectNoHarm()
  }

  @Test("is refused where its lock is a link to nothing, a second name of a file, a folder, a pipe")
  func otherLocks() throws {
    try bench.makeFolder(".Site.staging")
    let lock = bench.path(".Site.staging/lock")
    let makers: [() -> Int32] = [
      { symlink("nowhere", lock) }, { link(bench.path("elsewhere/lock"), lock) },
      { mkdir(lock, 0o777) }, { mkfifo(lock, 0o666) },
    ]
    for make in makers {
      #expect(make() == 0)
      #expect(try refusal(on: bench) == .dangerousOutput)
      try bench.remove(".Site.staging/lock")
    }
    try expectNoHarm()
    #expect(!bench.exists(".Site.staging/nowhere"))
  }

  @Test("writes nothing behind a link that somebody puts into it while a site is made")
  func linkMeanwhile() throws {
    let publisher = try SitePublisher(output: bench.path("Site"), apartFrom: [])
    defer { publisher.close() }
    try bench.link(".Site.staging/site/site", to: "../../elsewhere/site")
    #expect(throws: EnvironmentError.self) { try publisher.write([1], to: "site/letter.txt") }
    #expect(throws: EnvironmentError.self) { try publisher.write([1], to: "site/new.txt") }
    #expect(throws: EnvironmentError.self) { try publisher.write([1], to: "site/a/b.txt") }
    try expectNoHarm()
  }

  @Test("removes nothing behind a link that somebody puts in its place while a site is made")
  func workshopReplaced() throws {
    let publisher = try SitePublisher(output: bench.path("Site"), apartFrom: [])
    let file = try publisher.write([1], to: "index.html")
    #expect(rename(bench.path(".Site.staging"), bench.path("moved")) == 0)
    try bench.link(".Site.staging", to: "elsewhere")
    _ = try publisher.publish([file])
    publisher.close()
    #expect(try bench.text("elsewhere/site/letter.txt") == "mine")
    #expect(try bench.text("elsewhere/lock") == "mine")
    #expect(try bench.text("Site/index.html") == "\u{1}")
  }

  @Test("isn't exchanged when the new site in it isn't the one that was made")
  func siteReplaced() throws {
    let publisher = try SitePublisher(output: bench.path("Site"), apartFrom: [])
    defer { publisher.close() }
    let file = try publisher.write([1], to: "index.html")
    #expect(rename(bench.path(".Site.staging/site"), bench.path("moved")) == 0)
    try bench.write("theirs", to: ".Site.staging/site/index.html")
    let error = #expect(throws: EnvironmentError.self) { try publisher.publish([file]) }
    #expect(error?.reason == .foreignFiles)
    try expectNoHarm()
  }

  @Test("of a dead build is taken over with all that it left")
  func leftOver() throws {
    try bench.write("999\n", to: ".Site.staging/lock")
    try bench.write("half", to: ".Site.staging/site/a/b/half.html")
    try bench.link(".Site.staging/site/elsewhere", to: "../../elsewhere")
    #expect(try refusal(on: bench) == nil)
    #expect(try bench.names() == ["Site", "elsewhere"])
    #expect(try bench.text("elsewhere/site/letter.txt") == "mine")
  }

  @Test("keeps an old site that stands nowhere else")
  func oldSiteOnItsWay() throws {
    let publisher = try SitePublisher(output: bench.path("Site"), apartFrom: [])
    #expect(rename(bench.path("Site"), bench.path(".Site.staging/old")) == 0)
    publisher.close()
    try expectNoHarm()
    #expect(!bench.exists(".Site.staging"))
  }

  @Test("is cleared when the build is interrupted, before any page and after some")
  func interruption() throws {
    for isBefore in [true, false] {
      let publisher = try SitePublisher(
        output: bench.path("Site"), apartFrom: [],
        interruption: Interruption { [bench] in
          isBefore || bench.exists(".Site.staging/site/index.html")
        })
      let error = #expect(throws: EnvironmentError.self) {
        try publisher.publish([try publisher.write([1], to: "index.html")])
      }
      #expect(error?.reason == .interrupted)
      publisher.close()
      #expect(!bench.exists(".Site.staging"))
    }
    try expectNoHarm()
  }
}
