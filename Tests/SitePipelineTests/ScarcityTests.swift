import Diagnostics
import Foundation
import Testing

@testable import SitePipeline

/// Whether this process may mount a file system, as tests in a container often may.
private let mayMount: Bool = {
  #if os(Linux)
    guard getuid() == 0, let bench = try? Workbench() else { return false }
    defer { umount(bench.root) }
    return mount("typebook", bench.root, "tmpfs", 0, "size=64k") == 0
  #else
    return false
  #endif
}()

@Suite("Publishing where something is lacking")
struct ScarcityTests {
  #if os(Linux)
    @Test("leaves the old site when the disk is full", .enabled(if: mayMount, "needs to mount"))
    func fullDisk() throws {
      let bench = try Workbench()
      try bench.makeFolder("disk")
      #expect(mount("typebook", bench.path("disk"), "tmpfs", 0, "size=256k") == 0)
      defer { umount(bench.path("disk")) }
      try build(["index.html": "old"], on: bench, at: "disk/Site")
      let large = Dictionary(
        uniqueKeysWithValues: (0..<40).map { ("\($0).html", String(repeating: "x", count: 10_000)) }
      )
      #expect(try refusal(on: bench, at: "disk/Site", large) == .outOfSpace)
      #expect(try bench.names(in: "disk") == ["Site"])
      #expect(try bench.text("disk/Site/index.html") == "old")
      #expect(try refusal(on: bench, at: "disk/Site") == nil)
    }

    @Test("refuses a mount point", .enabled(if: mayMount, "needs to mount"))
    func mountPoint() throws {
      let bench = try Workbench()
      try bench.makeFolder("Site")
      #expect(mount("typebook", bench.path("Site"), "tmpfs", 0, "size=64k") == 0)
      defer { umount(bench.path("Site")) }
      #expect(try refusal(on: bench) == .immovable)
      #expect(try bench.names() == ["Site"])
    }
  #endif

  @Test("says so when it may not write beside the site, or may not read the content")
  func permissions() async throws {
    let bench = try Workbench()
    try build(["index.html": "old"], on: bench)
    try bench.write("closed", to: "Content/closed.md")
    for (name, mode) in [("Content/closed.md", 0o000), (".", 0o555)] {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: bench.path(name))
    }
    let root = bench.root
    await #expect(processExitsWith: .success) { [root = root as String] in
      // Root may do everything: become nobody first.
      if getuid() == 0 { #expect(setuid(65534) == 0) }
      let error = #expect(throws: EnvironmentError.self) {
        try SitePublisher(output: root + "/Site", apartFrom: [])
      }
      #expect(error?.reason == .forbidden)
      let findings = try FileTree.read(root + "/Content").diagnostics
      #expect(findings.map { $0.rule } == [FileRules.unreadable])
      #expect(findings.first?.message.contains("permission denied") == true)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bench.root)
    #expect(try bench.text("Site/index.html") == "old")
  }
}
