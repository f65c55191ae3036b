import Foundation
import Testing

@testable import SitePipeline

/// Each test really kills a process, at every step at which it can be.
@Suite("A build killed at any moment")
struct KilledBuildTests {
  private static let old = ["index.html": "old", "same.html": "same", "gone/x.html": "x"]
  private static let new = ["index.html": "new", "same.html": "same", "added/y.html": "y"]

  @Test(
    "leaves the old site or the new one, and the next build is none the wiser",
    arguments: PublishingStep.allCases, [false, true])
  func kill(at step: PublishingStep, inTwoRenames: Bool) async throws {
    let bench = try Workbench()
    try build(Self.old, on: bench)
    try bench.write("mine", to: "Site/.htaccess")
    let root = bench.root
    let name = step.rawValue
    let isReached = inTwoRenames || step != .retired
    await #expect(processExitsWith: isReached ? .signal(SIGKILL) : .success) {
      [root = root as String, name = name as String, inTwoRenames = inTwoRenames as Bool] in
      try Self.buildAndDie(in: root, at: name, inTwoRenames: inTwoRenames)
    }
    if bench.exists("Site") {
      try expectWhole(bench, isReached ? [Self.old, Self.new] : [Self.new])
    } else {
      #expect(step == .retired && inTwoRenames)
    }
    // The next build first brings back what was there: its own content doesn't matter for that.
    let publisher = try SitePublisher(output: bench.path("Site"), apartFrom: [])
    try expectWhole(bench, [Self.old, Self.new])
    publisher.close()
    #expect(try bench.names() == ["Site"])
    try build(Self.new, on: bench)
    try expectWhole(bench, [Self.new])
    #expect(try bench.names() == ["Site"])
  }

  private static func buildAndDie(in root: String, at name: String, inTwoRenames: Bool) throws {
    let publisher = try SitePublisher(
      output: root + "/Site", apartFrom: [], home: nil, audience: nil,
      method: inTwoRenames ? .twoRenames : .atOnce,
      didReach: { if $0.rawValue == name { raise(SIGKILL) } })
    let files = try new.sorted { $0.key < $1.key }.map {
      try publisher.write(Array($0.value.utf8), to: $0.key)
    }
    _ = try publisher.publish(files)
    publisher.close()
  }

  /// The site is one of those, whole, with sums that fit, and the file that isn't its own.
  private func expectWhole(_ bench: Workbench, _ sites: [[String: String]]) throws {
    var found = try bench.texts(in: "Site")
    #expect(found.removeValue(forKey: ".htaccess") == "mine")
    #expect(found.removeValue(forKey: "SHA256SUMS.txt") != nil)
    #expect(found.removeValue(forKey: ".gitattributes") == "* -text\n")
    #expect(sites.contains(found))
    let (status, output) = try run(
      "sha256sum", "--strict", "--check", "SHA256SUMS.txt", in: bench.path("Site"))
    #expect(status == 0, "\(output)")
  }
}
