import Foundation
import Testing

@Suite("A built site that is verified")
struct VerifyTests {
  private func built() throws -> Catalog {
    let catalog = try Catalog()
    try catalog.writeLanternKeeper("1.0", hours: 8)
    #expect(try catalog.run("build", "--without", "redlines,search").status == 0)
    return catalog
  }

  @Test("is as it was built")
  func whole() throws {
    let catalog = try built()
    #expect(try catalog.run("verify", "Site").status == 0)
    let again = try catalog.run(
      "verify", "Site", "--content", "Content", "--without", "redlines,search")
    #expect(again.status == 0, "\(again.output)\(again.messages)")
  }

  @Test("differs when a byte of any file changes, or a file comes or goes")
  func everyFile() throws {
    let catalog = try built()
    let site = catalog.root + "/Site/"
    var old: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: site) {
      guard let bytes = try? Data(contentsOf: URL(filePath: site + path)) else { continue }
      old[path] = bytes
    }
    let removed = old.removeValue(forKey: "SHA256SUMS.txt")
    let sums = try #require(removed)
    for (path, bytes) in old {
      var changed = bytes
      changed[changed.count / 2] ^= 1
      try changed.write(to: URL(filePath: site + path))
    }
    let result = try catalog.run("verify", "Site")
    #expect(result.status == 1)
    let names = result.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
    #expect(names == old.keys.sorted())
    for (path, bytes) in old { try bytes.write(to: URL(filePath: site + path)) }
    try (sums + Data("\r\n".utf8)).write(to: URL(filePath: site + "SHA256SUMS.txt"))
    #expect(try catalog.run("verify", "Site").status == 1)
    try sums.write(to: URL(filePath: site + "SHA256SUMS.txt"))
    try Data("x".utf8).write(to: URL(filePath: site + "more.html"))
    #expect(
      try catalog.run("verify", "Site").output == "more.html: is none of the site's files\n")
    try FileManager.default.removeItem(atPath: site + "more.html")
    try FileManager.default.removeItem(atPath: site + "compare.html")
    #expect(try catalog.run("verify", "Site").output == "compare.html: is missing\n")
  }

  @Test("differs from a rebuild once the content changed, and says where")
  func rebuilt() throws {
    let catalog = try built()
    try catalog.writeLanternKeeper("1.0", hours: 9)
    let result = try catalog.run(
      "verify", "Site", "--content", "Content", "--without", "redlines,search")
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        "definitions/90-509-7/1.0.html: differs from a rebuild, first in line "))
  }

  @Test("has to be a site")
  func refusals() throws {
    let catalog = try built()
    #expect(try catalog.run("verify", "Content").status == 2)
    #expect(try catalog.run("verify", "nowhere").status == 2)
  }
}
