import Foundation
import Testing

@Suite("The program, killed")
struct InterruptionTests {
  @Test("leaves one whole site, whenever it is", .timeLimit(.minutes(10)))
  func kill() throws {
    let catalog = try Catalog()
    for number in 0..<300 {
      try catalog.write("---\ntitle: Page \(number)\n---\n\nOne.\n", to: "pages/p\(number).md")
    }
    #expect(try catalog.run("build").status == 0)
    let old = try catalog.text("Site/SHA256SUMS.txt")
    for number in 0..<300 {
      try catalog.write("---\ntitle: Page \(number)\n---\n\nTwo.\n", to: "pages/p\(number).md")
    }
    let started = ContinuousClock.now
    #expect(try catalog.run("build", "--output", "Other").status == 0)
    let time = ContinuousClock.now - started
    let new = try catalog.text("Other/SHA256SUMS.txt")
    for step in 0...12 {
      let process = try Program.ready(["build"], in: catalog.root)
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(time / .microseconds(1) * Double(step) / 10))
      if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      #expect([old, new].contains(try catalog.text("Site/SHA256SUMS.txt")))
      let check = Process()
      check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      check.arguments = ["sha256sum", "--quiet", "--strict", "--check", "SHA256SUMS.txt"]
      check.currentDirectoryURL = URL(fileURLWithPath: catalog.root + "/Site")
      try check.run()
      check.waitUntilExit()
      #expect(check.terminationStatus == 0)
    }
    #expect(try catalog.run("build").status == 0)
    #expect(try catalog.text("Site/SHA256SUMS.txt") == new)
    #expect(try catalog.names() == ["Content", "Other", "Site", "Themes"])
  }
}
